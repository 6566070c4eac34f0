import type { WrittenPassage } from "./passage.ts";

/** In the manner of short open news articles. */
export const NEWS: readonly WrittenPassage[] = [
  {
    name: "news: ferry",
    date: "2029-11-02",
    text: `Ferry sinks off Sorrel Bay, dozens missing

Friday, November 2, 2029

A passenger ferry carrying at least 212 people sank off the coast of Halvern late Wednesday, according to the country's Maritime Safety Agency. Rescuers have recovered 31 bodies, and 64 people remain missing, the agency said.

"It went down in less than ten minutes," survivor Anja Perrin told the broadcaster Radio Halvern. "Nobody gave us a warning."

Transport Minister Joss Velde said the vessel had passed an inspection in August, but a union of seafarers disputed that. "That boat should not have left port," its chairman, Rolf Amsel, wrote in a statement on Thursday.

The ferry was built in 1998 and was licensed to carry 180 passengers. Last year, a sister ship ran aground near Tarn Point with no loss of life.`,
    said: [
      ["the country's Maritime Safety Agency", "according to", "A passenger ferry … late Wednesday"],
      ["the agency", "said", "Rescuers have recovered … remain missing"],
      ["survivor Anja Perrin", "told", '"It went down in less than ten minutes,"'],
      ["Transport Minister Joss Velde", "said#2", "the vessel had passed … in August"],
      ["its chairman", "wrote", '"That boat should … left port,"'],
    ],
    figures: [
      ["dozens", 24, null, "vague", ""],
      ["212", 212, null, "at_least", "the country's Maritime Safety Agency"],
      ["31", 31, null, "exact", "the agency"],
      ["64", 64, null, "exact", "the agency"],
      ["180", 180, null, "exact", ""],
    ],
    dates: [
      ["Friday, November 2, 2029", "2029-11-02"],
      ["Wednesday", "2029-10-31"],
      ["August", "2029-08"],
      ["Thursday", "2029-11-01"],
      ["1998", "1998"],
      ["Last year", "2028"],
    ],
  },
  {
    name: "news: parliament",
    date: "2033-01-05",
    text: `Brenmark parliament rejects border treaty

Wednesday, January 5, 2033

Brenmark's lower house voted 97–84 on Tuesday to reject the border treaty that the government signed last November, a setback for Prime Minister Oda Lenn.

Ms Lenn said she was "deeply disappointed" by the outcome and that she would bring the text back "in the spring". She denied reports that she had offered to resign.

Opposition leader Karst Wimme called the treaty "a surrender in small print". He added that his party would support new talks only if the river islands were excluded.

A poll published on Monday by the newspaper The Ledger found that 52 percent of respondents favoured the treaty, with about a third opposed. The poll, which had a margin of error of 3.1 percentage points, surveyed 1,040 adults.`,
    said: [
      ["Ms Lenn", "said", 'she was "deeply … "in the spring"'],
      ["She", "denied", "reports that she had offered to resign"],
      ["", "reports", "that she had offered to resign"],
      ["Opposition leader Karst Wimme", "called", 'the treaty "a surrender in small print"'],
      ["He", "added", "that his party … were excluded"],
      ["A poll published on Monday by the newspaper The Ledger", "found", "that 52 percent … third opposed"],
    ],
    figures: [
      ["52", 52, null, "exact", "A poll"],
      ["third", 1 / 3, null, "about", "A poll"],
      ["3.1", 3.1, null, "exact", ""],
      ["1,040", 1040, null, "exact", ""],
    ],
    dates: [
      ["Wednesday, January 5, 2033", "2033-01-05"],
      ["Tuesday", "2033-01-04"],
      ["last November", "2032-11"],
      ["Monday", "2033-01-03"],
    ],
    positions: [
      ["his party", "support"],
      ["Brenmark parliament", "rejects"],
      ["Brenmark's lower house", "reject"],
      ["she", "offered"],
    ],
  },
  {
    name: "news: football",
    date: "2028-08-21",
    text: `Ilvane Rovers win cup after shoot-out

Monday, August 21, 2028

Ilvane Rovers beat Tarn City 4-3 on penalties on Saturday to win the Northern Cup for the third time, after the match had ended 1–1 in front of 28,400 spectators at Quarry Park.

Substitute Deniz Oram scored in the 88th minute to cancel out a goal by number 9 Pelle Strand. "We never stopped believing," Oram said after the match. "This one is for the fans."

Tarn coach Mika Fallon, 51, blamed the pitch. "You can't play football on that," said Fallon, who has managed the club since 2024.

Rovers open their league season away at Sorrel United next Saturday. Police said that seventeen people were arrested after the final whistle.`,
    said: [
      ["Oram", "said", '"We never stopped believing,"'],
      ["Fallon#2", "said#2", '"You can\'t play football on that,"'],
      ["Police", "said#3", "that seventeen … final whistle"],
      ["Tarn coach Mika Fallon", "blamed", "the pitch"],
    ],
    figures: [
      ["28,400", 28400, null, "exact", ""],
      ["seventeen", 17, null, "exact", "Police"],
    ],
    dates: [
      ["Monday, August 21, 2028", "2028-08-21"],
      ["Saturday", "2028-08-19"],
      ["2024", "2024"],
      ["next Saturday", "2028-08-26"],
    ],
  },
  {
    name: "news: study",
    date: "2030-03-31",
    text: `Glaciers in the Aldar range are losing ice faster than thought, study says

Sunday, March 31, 2030

A study published on Friday in the journal Cold Regions says that glaciers in the Aldar range have lost between 18 and 22 percent of their volume since 1995. The researchers analysed satellite images of 340 glaciers.

"The numbers surprised us," said lead author Dr Imre Salk of the Polar Institute. According to Salk, the loss has tripled in the past decade.

The findings suggest that up to 2 million people downstream may face water shortages by the 2040s. Hydrologist Vera Quist, who was not involved in the study, cautioned that the models "leave out groundwater entirely".

The team expects to publish a second paper in September.`,
    said: [
      ["study", "says", "Glaciers … thought"],
      ["A study published on Friday in the journal Cold Regions", "says", "that glaciers … since 1995"],
      ["lead author Dr Imre Salk of the Polar Institute", "said", '"The numbers surprised us,"'],
      ["Salk#2", "According to", "the loss … past decade"],
      ["The findings", "suggest", "that up to … 2040s"],
      ["Hydrologist Vera Quist", "cautioned", 'that the models … groundwater entirely"'],
    ],
    figures: [
      ["18", 18, 22, "range", "A study"],
      ["340", 340, null, "exact", ""],
      ["2| million", 2_000_000, null, "up_to", "The findings"],
    ],
    dates: [
      ["Sunday, March 31, 2030", "2030-03-31"],
      ["Friday", "2030-03-29"],
      ["1995", "1995"],
      ["past decade", "2020-01-01/2029-12-31"],
      ["2040s", "2040-01-01/2049-12-31"],
      ["September", "2030-09"],
    ],
  },
  {
    name: "news: strike",
    date: "2027-12-27",
    text: `Rail strike in Dorsa enters third week

Monday, December 27, 2027

Talks between the Dorsa rail operator Linea and the drivers' union collapsed on Christmas Eve, leaving an estimated 300,000 commuters without trains for a third week.

"There is nothing to negotiate while they keep moving the goalposts," union secretary Tomas Reyl said. Reyl demanded that the company reinstate 41 dismissed drivers. Linea has refused to do so.

In a press release, the operator insisted it had made "a fair and final offer" of a 6.5 % pay rise over two years, worth some €38 million. The union wants 9 %.

Labour Minister Ada Corvin, who met both sides on December 20, said she would invite them again after the New Year. "I remain hopeful," she told journalists.`,
    said: [
      ["union secretary Tomas Reyl", "said", '"There is nothing … goalposts,"'],
      ["the operator", "insisted", "it had made … €38 million"],
      ["Labour Minister Ada Corvin", "said#2", "she would invite … New Year"],
      ["she#2", "told", '"I remain hopeful,"'],
    ],
    figures: [
      ["300,000", 300000, null, "about", ""],
      ["41", 41, null, "exact", ""],
      ["6.5", 6.5, null, "exact", "the operator"],
      ["38", 38_000_000, null, "about", "the operator"],
      ["9| %", 9, null, "exact", ""],
    ],
    dates: [
      ["Monday, December 27, 2027", "2027-12-27"],
      ["Christmas Eve", "2027-12-24"],
      ["December 20", "2027-12-20"],
    ],
    contacts: [
      ["Talks", ["the Dorsa rail operator Linea", "the drivers' union"]],
      ["met", ["Labour Minister Ada Corvin", "both sides"]],
    ],
    positions: [
      ["Reyl#2", "demanded"],
      ["Linea", "refused"],
      ["The union", "wants"],
    ],
  },
  {
    name: "news: court",
    date: "2032-07-09",
    text: `Former mayor sentenced in Brenmark

Friday, July 9, 2032

A court in Tarn yesterday sentenced the city's former mayor, Lars Oddvin, to six years in prison for taking bribes worth 2.4 million crowns. Two of his aides received suspended sentences.

Prosecutors alleged that Oddvin, 63, took money from a construction company between 2021 and 2026. He has always maintained that he is innocent; his lawyer, Petra Holm, announced an appeal.

"The sentence is a warning to others," Judge Ewa Lind said as she read the verdict. Outside, supporters chanted and held up banners. One of them, who gave her name only as Rita, said: "He built our school. They will never convince me."

The case was first reported in June 2028 by the weekly Tarn Herald. Neither the company nor the city would comment.`,
    said: [
      ["Prosecutors", "alleged", "that Oddvin … and 2026"],
      ["He", "maintained", "that he is innocent"],
      ["his lawyer", "announced", "an appeal"],
      ["Judge Ewa Lind", "said", '"The sentence is a warning to others,"'],
      ["One of them", "said#2", '"He built … convince me."'],
    ],
    figures: [
      ["2.4", 2_400_000, null, "exact", ""],
      ["Two", 2, null, "exact", ""],
    ],
    dates: [
      ["Friday, July 9, 2032", "2032-07-09"],
      ["yesterday", "2032-07-08"],
      ["2021", "2021"],
      ["2026", "2026"],
      ["June 2028", "2028-06"],
    ],
  },
  {
    name: "news: quake",
    date: "2026-10-18",
    text: `Earthquake kills at least 140 in northern Ostrand

Sunday, October 18, 2026

At least 140 people have died after an earthquake of magnitude 6.8 struck northern Ostrand on Saturday morning, officials say. The Red Lantern aid society put the number of injured at more than 900.

The quake hit at 05:42 local time (03:42 UTC), some 25 kilometres north of the town of Merrin, at a depth of 11 km, the Geological Survey reported. It was followed by dozens of aftershocks.

"Whole streets are simply gone," mayor Silje Aune said by telephone. She appealed for tents and blankets. Authorities fear the toll could rise, since hundreds are thought to be trapped.

President Ulric Hauge declared three days of national mourning and cancelled a trip to Halvern planned for next week. In 2003 a quake in the same region killed 1,200.`,
    said: [
      ["officials", "say", "At least 140 … Saturday morning"],
      ["The Red Lantern aid society", "put", "the number of injured at more than 900"],
      ["the Geological Survey", "reported", "The quake hit … 11 km"],
      ["mayor Silje Aune", "said", '"Whole streets are simply gone,"'],
      ["Authorities", "fear", "the toll could … be trapped"],
      ["", "are thought", "hundreds … trapped"],
    ],
    figures: [
      ["140", 140, null, "at_least", ""],
      ["140#2", 140, null, "at_least", "officials"],
      ["900", 900, null, "over", "The Red Lantern aid society"],
      ["25", 25, null, "about", "the Geological Survey"],
      ["11", 11, null, "exact", "the Geological Survey"],
      ["dozens", 24, null, "vague", ""],
      ["hundreds", 200, null, "vague", ""],
      ["1,200", 1200, null, "exact", ""],
    ],
    dates: [
      ["Sunday, October 18, 2026", "2026-10-18"],
      ["Saturday", "2026-10-17"],
      ["next week", "2026-10-19/2026-10-25"],
      ["2003", "2003"],
    ],
    positions: [["She", "appealed"]],
  },
  {
    name: "news: software",
    date: "2031-05-14",
    text: `Open map project releases version 3.0

Wednesday, May 14, 2031

The volunteers behind the map project Wayside today released version 3.0 of their editor, nearly four years after the last major release. The project claims more than 90,000 registered users in 70 countries.

"We rewrote everything from scratch," lead developer Noor Ashby explained on her blog. The new version "loads in half the time", she wrote, adding that it runs on phones as well.

Reviewers were less sure. The site BitReview gave it 3 stars out of 5 and described the interface as "cluttered". On the project's forum, one user complained that his work had been lost.

Wayside was founded in 2019. Its next conference will take place in Tarn from 12 to 14 June.`,
    said: [
      ["The project", "claims", "more than 90,000 … 70 countries"],
      ["lead developer Noor Ashby", "explained", '"We rewrote everything from scratch,"'],
      ["she", "wrote", 'The new version "loads in half the time"'],
      ["she", "adding", "that it runs on phones as well"],
      ["The site BitReview", "described", 'the interface as "cluttered"'],
      ["one user", "complained", "that his work had been lost"],
    ],
    figures: [
      ["90,000", 90000, null, "over", "The project"],
      ["70", 70, null, "exact", "The project"],
      ["3| stars", 3, null, "exact", ""],
      ["3| stars", 3, null, "exact", ""],
    ],
    dates: [
      ["Wednesday, May 14, 2031", "2031-05-14"],
      ["today", "2031-05-14"],
      ["2019", "2019"],
      ["12 to 14 June", "2031-06-12/2031-06-14"],
    ],
  },
];
