import type { WrittenPassage } from "./passage.ts";

/** Of all four manners, written once the reader was thought finished. */
export const LATER: readonly WrittenPassage[] = [
  {
    name: "later: dam",
    date: "2030-06-18",
    text: `Thousands evacuated as dam threatens to fail

Tuesday, June 18, 2030

More than 26,000 residents of the Ambry valley were ordered to leave their homes on Monday night after engineers discovered a crack in the Kestle dam, the regional government has announced.

"The water is rising by about four centimetres an hour," chief engineer Lotta Brandis told a press conference this morning. She declined to say when people would be able to return. According to Brandis, the dam, completed in 1974, had been inspected as recently as March.

Opposition councillor Per Ansel accused the government of ignoring warnings. "We asked for repairs three years ago," he said. The governor's office rejected the accusation.

Two people were reported missing. Local media say that a bridge has collapsed.`,
    said: [
      ["the regional government", "announced", "More than 26,000 … Kestle dam"],
      ["chief engineer Lotta Brandis", "told", '"The water … hour,"'],
      ["Brandis", "According to", "the dam … as March"],
      ["Opposition councillor Per Ansel", "accused", "the government of ignoring warnings"],
      ["he", "said", '"We asked for repairs three years ago,"'],
      ["", "reported", "Two people … missing"],
      ["Local media", "say", "that a bridge has collapsed"],
    ],
    figures: [
      ["Thousands", 2000, null, "vague", ""],
      ["26,000", 26000, null, "over", "the regional government"],
      ["four", 4, null, "about", "chief engineer Lotta Brandis"],
      ["Two", 2, null, "exact", ""],
    ],
    dates: [
      ["Tuesday, June 18, 2030", "2030-06-18"],
      ["Monday", "2030-06-17"],
      ["this morning", "2030-06-18"],
      ["1974", "1974"],
      ["March", "2030-03"],
      ["three years ago", "2027"],
    ],
    positions: [["The governor's office", "rejected"]],
  },
  {
    name: "later: summit",
    date: "2028-11-09",
    text: `Leaders of Tavasa and Ondria agree to reopen border

Thursday, November 9, 2028

The presidents of Tavasa and Ondria met in the lakeside town of Merle yesterday for the first time in nine years. After talks lasting four hours, they announced that the border would reopen by the end of the month.

President Odile Karr of Tavasa described the meeting as "long, frank and, I think, honest". Her counterpart, Bastian Roe, said he expected trade to return to its 2019 level within two years.

Not everyone was convinced. The farmers' league of Ondria fears cheap imports, its spokeswoman Mina Dahl said. In Tavasa, veterans demanded a referendum and called on Karr to resign.

An official who attended the talks said, on condition of anonymity, that no agreement had been reached on prisoners. About 340 people are believed to be held by the two sides.`,
    said: [
      ["they", "announced", "that the border … month"],
      ["President Odile Karr of Tavasa", "described", 'the meeting as "long, frank and, I think, honest"'],
      ["Her counterpart", "said", "he expected … two years"],
      ["its spokeswoman Mina Dahl", "said", "The farmers' league … imports"],
      ["The farmers' league of Ondria", "fears", "cheap imports"],
      ["An official who attended the talks", "said", "that no agreement … prisoners"],
      ["", "are believed", "About 340 … two sides"],
    ],
    figures: [["340", 340, null, "about", ""]],
    dates: [
      ["Thursday, November 9, 2028", "2028-11-09"],
      ["yesterday", "2028-11-08"],
      ["the end of the month", "2028-11"],
      ["2019", "2019"],
    ],
    contacts: [["met", ["The presidents of Tavasa and Ondria"]]],
    positions: [
      ["veterans", "demanded"],
      ["veterans", "called on"],
    ],
  },
  {
    name: "later: exhibition",
    date: "2027-04-02",
    text: `Museum returns statue after 120 years

Friday, April 2, 2027

The Museum of Olm has handed over a bronze statue to the island of Sarrow, from which it was taken in 1907. The statue, weighing 310 kg, left Olm on Wednesday and is due to arrive next week.

"It's coming home," said Sarrow's culture minister, Ebba Lorn, adding that a new hall had been built for it at a cost of 4.5 million crowns. Museum director Felix Aune admitted the decision had not been easy: "Some of our visitors will miss it. But it was never ours."

Historian Greta Moor argues that at least fifteen other objects should be returned. The museum says it is examining "each case on its merits".

The statue will be on display from May 1 to September 30.`,
    said: [
      ["Sarrow's culture minister", "said", '"It\'s coming home,"'],
      ["Sarrow's culture minister", "adding", "that a new hall … 4.5 million crowns"],
      ["Museum director Felix Aune", "admitted", "the decision … never ours."],
      ["Historian Greta Moor", "argues", "that at least … returned"],
      ["The museum", "says", 'it is examining "each case on its merits"'],
    ],
    figures: [
      ["310", 310, null, "exact", ""],
      ["4.5", 4_500_000, null, "exact", "Sarrow's culture minister"],
      ["fifteen", 15, null, "at_least", "Historian Greta Moor"],
    ],
    dates: [
      ["Friday, April 2, 2027", "2027-04-02"],
      ["1907", "1907"],
      ["Wednesday", "2027-03-31"],
      ["next week", "2027-04-05/2027-04-11"],
      ["May 1", "2027-05-01"],
      ["September 30", "2027-09-30"],
    ],
  },
  {
    name: "later: cable on elections",
    date: "2031-02-20",
    text: `1. (SBU) Election Commission chair Sven Abbot told poloff on February 18 that preparations were "two weeks behind". He blamed parliament, which has released only 60 percent of the funds. Abbot asserted that fraud would be "no worse than last time".

2. (C) Three opposition figures, met separately, predicted a boycott. Their parties insist on an audit of the voter roll, which by their count contains 114,000 dead people. A ruling-party strategist privately conceded the roll was "not perfect" but claimed that the number was closer to 20,000.

3. (SBU) NGO observers have accused both camps of buying votes. The Interior Minister has promised to deploy 9,000 police. Post has requested accreditation for 14 observers; no reply has been received since 30 January.`,
    said: [
      ["Election Commission chair Sven Abbot", "told", 'that preparations were "two weeks behind"'],
      ["He", "blamed", "parliament … the funds"],
      ["Abbot", "asserted", 'that fraud would be "no worse than last time"'],
      ["Three opposition figures", "predicted", "a boycott"],
      ["A ruling-party strategist", "conceded", 'the roll was "not perfect"'],
      ["A ruling-party strategist", "claimed", "that the number was closer to 20,000"],
      ["NGO observers", "accused", "both camps of buying votes"],
    ],
    figures: [
      ["60", 60, null, "exact", ""],
      ["114,000", 114000, null, "exact", ""],
      ["20,000", 20000, null, "about", "A ruling-party strategist"],
      ["9,000", 9000, null, "exact", ""],
      ["14| observers", 14, null, "exact", ""],
      ["Three", 3, null, "exact", ""],
    ],
    dates: [
      ["February 18", "2031-02-18"],
      ["30 January", "2031-01-30"],
    ],
    positions: [
      ["Their parties", "insist on"],
      ["The Interior Minister", "promised"],
      ["Post", "requested"],
    ],
  },
  {
    name: "later: note of talks",
    date: "2029-09-30",
    text: `NOTE FOR THE FILE – 28 September 2029

The mediators spoke with Ms Rana of the Upland Council for ninety minutes. She stressed that the Council would not accept monitors in uniform. On prisoners, she proposed an exchange in two steps: the sick first, then everybody else. She could not say how many were held, "perhaps seventy, perhaps eighty".

Later the same day the mediators saw Colonel Dreyer. He refused to discuss prisoners before the road was open and threatened to leave. His deputy, when asked about the number, answered that there were 112.

Both sides agreed to meet the mediators again on Tuesday. Neither has been told what the other said. It was the Colonel's impression that the Council "is buying time".`,
    said: [
      ["She", "stressed", "that the Council … in uniform"],
      ["His deputy", "answered", "that there were 112"],
      ["the Colonel's", "impression", 'that the Council "is buying time"'],
      ["She", "say", "how many … eighty"],
    ],
    figures: [
      ["112", 112, null, "exact", "His deputy"],
      ["seventy", 70, null, "exact", "She| could"],
      ["eighty", 80, null, "exact", "She| could"],
      ["two", 2, null, "exact", ""],
    ],
    dates: [
      ["28 September 2029", "2029-09-28"],
      ["the same day", "2029-09-28"],
      ["Tuesday", "2029-10-02"],
    ],
    contacts: [
      ["saw", ["the mediators", "Colonel Dreyer"]],
      ["spoke", ["The mediators", "Ms Rana of the Upland Council"]],
      ["meet", ["Both sides", "the mediators"]],
    ],
    positions: [
      ["the Council", "accept"],
      ["she", "proposed"],
      ["He", "refused"],
      ["He", "threatened"],
      ["Both sides", "agreed"],
    ],
  },
  {
    name: "later: situation drought",
    date: "2028-03-14",
    text: `Drought response – Situation Report 11 – 14 March 2028

KEY FIGURES: 2.1M people in need | 840,000 targeted | 38% funded

Rains have failed for the third season in a row. The Water Ministry reports that 61 of 94 boreholes in Upper Sarn have dried up, and warns that livestock losses could reach 70 per cent. As many as 12,000 herders have moved south since the beginning of February, local chiefs say.

Cereal prices doubled between December and early March. In Lorne, a family of six now spends two thirds of its income on water, said a relief worker.

Partners delivered 310 MT of food to 18,450 people last week, against a target of 500 MT. The Governor has appealed for 40 water trucks; so far only nine have arrived. Médecins Locaux, which runs the clinic, recorded 211 cases of measles, up from 140 in January.`,
    said: [
      ["The Water Ministry", "reports", "that 61 … dried up"],
      ["The Water Ministry", "warns", "that livestock … 70 per cent"],
      ["local chiefs", "say", "As many as … February"],
      ["a relief worker", "said", "In Lorne … on water"],
      ["Médecins Locaux", "recorded", "211 cases of measles"],
    ],
    figures: [
      ["2.1", 2_100_000, null, "exact", ""],
      ["840,000", 840000, null, "exact", ""],
      ["38", 38, null, "exact", ""],
      ["61", 61, null, "exact", "The Water Ministry"],
      ["94", 94, null, "exact", "The Water Ministry"],
      ["70", 70, null, "exact", "The Water Ministry"],
      ["12,000", 12000, null, "up_to", "local chiefs"],
      ["two thirds", 2 / 3, null, "exact", "a relief worker"],
      ["310", 310, null, "exact", ""],
      ["18,450", 18450, null, "exact", ""],
      ["500", 500, null, "exact", ""],
      ["40| water", 40, null, "exact", ""],
      ["nine", 9, null, "exact", ""],
      ["211", 211, null, "exact", "Médecins Locaux"],
      ["140", 140, null, "exact", "Médecins Locaux"],
    ],
    dates: [
      ["14 March 2028", "2028-03-14"],
      ["the beginning of February", "2028-02"],
      ["December", "2027-12"],
      ["March|. In", "2028-03"],
      ["last week", "2028-03-06/2028-03-12"],
      ["January", "2028-01"],
    ],
    positions: [["The Governor", "appealed for"]],
  },
  {
    name: "later: monitoring",
    date: "2032-12-01",
    text: `MONITORS' WEEKLY, 24–30 November 2032

The Mission registered 96 ceasefire violations, compared with 131 the week before. Sixty percent occurred after dark.

On 26 November, a commander of the Hill Brigades told monitors that his men had "returned fire, nothing more". The army maintains that the first shot came from the hills. Monitors saw eleven craters but could not establish who had fired.

Residents of Pella complained that drones flew over the school daily. A teacher, 41, reported that two pupils had been hurt on 27 November; the army denies this. In a phone call on Sunday, the Head of Mission urged General Oster to keep heavy weapons behind the agreed line, 15 km from the river. The General assured him that they would be withdrawn by Friday.`,
    said: [
      ["The Mission", "registered", "96 ceasefire violations"],
      ["a commander of the Hill Brigades", "told", 'that his men had "returned fire, nothing more"'],
      ["The army", "maintains", "that the first shot came from the hills"],
      ["Residents of Pella", "complained", "that drones flew over the school daily"],
      ["A teacher", "reported", "that two pupils … 27 November"],
      ["The General", "assured", "that they would be withdrawn by Friday"],
    ],
    figures: [
      ["96", 96, null, "exact", "The Mission"],
      ["131", 131, null, "exact", "The Mission"],
      ["Sixty", 60, null, "exact", ""],
      ["eleven", 11, null, "exact", ""],
      ["two", 2, null, "exact", "A teacher"],
      ["15", 15, null, "exact", ""],
    ],
    dates: [
      ["24–30 November 2032", "2032-11-24/2032-11-30"],
      ["26 November", "2032-11-26"],
      ["27 November", "2032-11-27"],
      ["Sunday", "2032-11-28"],
      ["Friday", "2032-12-03"],
    ],
    contacts: [["phone call", []]],
    positions: [["the Head of Mission", "urged"]],
  },
  {
    name: "later: profile of a war",
    date: "2033-05-02",
    text: `The conflict in Ashmere began in 2021, when soldiers of the Third Division mutinied. Estimates of the dead range from 8,000 to 15,000. A truce signed in November 2024 collapsed within weeks; each side blamed the other. The United Relief Fund puts the number of displaced at 1.3 million, roughly a quarter of the population.

In July 2026 the two sides held indirect talks in Olm, at which mediators shuttled between hotels. The government offered an amnesty; the rebels, who call themselves the Free Companies, rejected it and demanded the resignation of the defence minister. A second round, scheduled for October, never took place.

Scholars differ as to why. In Dahl's view, neither side trusted the mediators. Others contend that the rebels were waiting for arms, which, according to a leaked report, arrived in December of that year. Ashmere's government has said it "will never negotiate under fire".`,
    said: [
      ["each side", "blamed", "the other"],
      ["The United Relief Fund", "puts", "the number … of the population"],
      ["Dahl", "In", "neither side trusted the mediators"],
      ["Others", "contend", "that the rebels … that year"],
      ["a leaked report", "according to", "which … that year"],
      ["Ashmere's government", "said", 'it "will never negotiate under fire"'],
    ],
    figures: [
      ["8,000", 8000, 15000, "range", ""],
      ["1.3", 1_300_000, null, "exact", "The United Relief Fund"],
      ["quarter", 0.25, null, "about", "The United Relief Fund"],
    ],
    dates: [
      ["2021", "2021"],
      ["November 2024", "2024-11"],
      ["July 2026", "2026-07"],
      ["October", "2026-10"],
      ["December of that year", "2026-12"],
    ],
    contacts: [["indirect talks", ["the two sides"]]],
    positions: [
      ["The government", "offered"],
      ["the rebels", "rejected"],
      ["the rebels", "demanded"],
    ],
  },
  {
    name: "later: profile of a programme",
    date: "2026-01-15",
    text: `Ondria is suspected of having produced nerve agents in the late 1980s, although it has consistently rejected such charges. It joined the Chemicals Accord in 1997 and declared a stock of 22 tons, all of which it says it destroyed by 2003.

Doubts persist. A former plant manager, Olaf Brink, told a parliamentary inquiry in 2011 that "barrels left by the back gate". The inquiry's report noted that records for 1991–92 were missing. Inspectors who visited the site in April 2012 were unable to account for some 600 litres of precursor.

Intelligence officials in Tavasa estimate that no more than a dozen technicians still have the knowledge required. Ondria's ambassador, in a letter dated 3 May 2014, called such estimates "fairy tales" and offered inspectors unlimited access.`,
    said: [
      ["it", "rejected", "such charges"],
      ["it", "says", "it destroyed by 2003"],
      ["A former plant manager", "told", 'that "barrels left by the back gate"'],
      ["The inquiry's report", "noted", "that records … missing"],
      ["Intelligence officials in Tavasa", "estimate", "that no more … required"],
      ["Ondria's ambassador", "called", 'such estimates "fairy tales"'],
      ["", "is suspected", "Ondria … late 1980s"],
    ],
    figures: [
      ["22", 22, null, "exact", ""],
      ["600", 600, null, "about", ""],
      ["dozen", 12, null, "up_to", "Intelligence officials in Tavasa"],
    ],
    dates: [
      ["1980s", "1980-01-01/1989-12-31"],
      ["1997", "1997"],
      ["2003", "2003"],
      ["2011", "2011"],
      ["1991–92", "1991/1992"],
      ["April 2012", "2012-04"],
      ["3 May 2014", "2014-05-03"],
    ],
    positions: [["Ondria's ambassador", "offered"]],
  },
  {
    name: "later: labour dispute",
    date: "2027-08-25",
    text: `Dockers walk out in Port Anselm

Wednesday, August 25, 2027

Some 1,900 dockers stopped work at 6 a.m. today after negotiations with the port company Haven broke down late last night. The union says 94 per cent of its members voted for the strike.

"They offered us 2 percent and a pat on the back," said shop steward Ruth Ames, 47, to cheers from the pickets. The union is asking for 7 percent and an end to night shifts.

Haven said in a statement that it regretted the walkout and that its offer "remains on the table". Analyst Tor Vidal reckons a week-long stoppage would cost the company between $30 million and $35 million.

Both sides have been invited to meet conciliator Anna Lund on Friday. Ms Lund told this newspaper she was not optimistic. The last strike, in 2019, lasted 23 days.`,
    said: [
      ["The union", "says", "94 per cent … strike"],
      ["shop steward Ruth Ames", "said", '"They offered us 2 percent and a pat on the back,"'],
      ["Haven#2", "said", 'that it regretted … table"'],
      ["Analyst Tor Vidal", "reckons", "a week-long … $35 million"],
      ["Ms Lund", "told", "she was not optimistic"],
    ],
    figures: [
      ["1,900", 1900, null, "about", ""],
      ["94", 94, null, "exact", "The union"],
      ["2| percent", 2, null, "exact", "shop steward Ruth Ames"],
      ["7| percent", 7, null, "exact", ""],
      ["30", 30_000_000, 35_000_000, "range", "Analyst Tor Vidal"],
    ],
    dates: [
      ["Wednesday, August 25, 2027", "2027-08-25"],
      ["today", "2027-08-25"],
      ["last night", "2027-08-24"],
      ["Friday", "2027-08-27"],
      ["2019", "2019"],
    ],
    contacts: [
      ["meet", ["Both sides", "conciliator Anna Lund"]],
      ["negotiations", ["dockers", "the port company Haven"]],
    ],
    positions: [
      ["The union", "asking for"],
      ["They", "offered"],
    ],
  },
];
