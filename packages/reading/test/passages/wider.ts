import type { WrittenPassage } from "./passage.ts";

/** Of all manners, with names, numbers, dates and ways of telling that the earlier ones have few of. */
export const WIDER: readonly WrittenPassage[] = [
  {
    name: "wider: wire on a ceasefire",
    date: "2031-10-09",
    text: `VELDA, Oct 9 (Wire) - Envoys from Sarmia and the Free Delta Movement will meet in Velda on Saturday to discuss a 30-day truce, two officials familiar with the matter said on Thursday.

The talks, the first since early October 2029, would be hosted by Foreign Minister Jean-Luc d'Ombray. "There is a window, but it is a narrow one," d'Ombray told reporters. "We do not intend to waste it."

Tens of thousands of people have fled the delta since March, according to the Refugee Commission. A spokesman for the Movement, Abu Selim al-Karawi, was quoted as saying by the state broadcaster that some 40 fighters had been captured last Tuesday. Sarmia's army put the number at 62. Neither account could be verified.

Sarmia insists that the Movement lay down its heavy weapons first, a condition the rebels have rejected.`,
    said: [
      ["two officials familiar with the matter", "said", "Envoys from Sarmia … 30-day truce"],
      ["d'Ombray#2", "told", '"There is a window … waste it."'],
      ["the Refugee Commission", "according to", "Tens of thousands … since March"],
      ["A spokesman for the Movement, Abu Selim al-Karawi", "quoted", "that some 40 … Tuesday"],
      ["Sarmia's army", "put", "the number at 62"],
    ],
    figures: [
      ["Tens of thousands", 20000, null, "vague", "the Refugee Commission"],
      ["40", 40, null, "about", "A spokesman for the Movement, Abu Selim al-Karawi"],
      ["62", 62, null, "exact", "Sarmia's army"],
      ["two| officials", 2, null, "exact", ""],
    ],
    dates: [
      ["Oct 9", "2031-10-09"],
      ["Saturday", "2031-10-11"],
      ["Thursday", "2031-10-09"],
      ["October 2029", "2029-10"],
      ["March", "2031-03"],
      ["last Tuesday", "2031-10-07"],
    ],
    contacts: [["meet", ["Envoys from Sarmia", "the Free Delta Movement"], "Velda", "Saturday"]],
    positions: [
      ["Sarmia", "insists", "that the Movement … first"],
      ["the rebels", "rejected", "a condition"],
    ],
    names: [
      "Sarmia",
      "Free Delta Movement",
      "Foreign Minister Jean-Luc d'Ombray",
      "Abu Selim al-Karawi",
      "Refugee Commission",
    ],
  },
  {
    name: "wider: press statement",
    date: "2029-03-22",
    text: `STATEMENT BY THE SPECIAL ENVOY ON THE SITUATION IN NORTH KESSEL

22 March 2029

The Special Envoy, Ms. Ingrid O'Shaughnessy-Tal, is deeply concerned by reports of shelling in the Kessel basin, which, according to local medics, has killed at least 17 civilians since the 14th.

She condemns in the strongest terms all attacks on hospitals and reiterates that those responsible must be held to account. The Envoy calls on all parties to exercise maximum restraint and to return to the negotiating table without preconditions.

The Envoy recalls the commitments made by the parties on 2 February. She welcomes the decision of the Kessel Authority to release 23 detainees, and urges it to release the remaining 58. She remains in close contact with both sides and will brief the Council on Monday.`,
    said: [
      ["The Special Envoy, Ms. Ingrid O'Shaughnessy-Tal", "concerned", "reports of shelling … 14th"],
      ["local medics", "according to", "has killed … 14th"],
      ["She", "condemns", "all attacks on hospitals"],
      ["She", "reiterates", "that those responsible … account"],
      ["The Envoy", "recalls", "the commitments … 2 February"],
      ["She", "welcomes", "the decision of the Kessel Authority … 23 detainees"],
    ],
    figures: [
      ["17", 17, null, "at_least", "local medics"],
      ["23| detainees", 23, null, "exact", "She| welcomes"],
      ["58", 58, null, "exact", ""],
    ],
    dates: [
      ["22 March 2029", "2029-03-22"],
      ["the 14th", "2029-03-14"],
      ["2 February", "2029-02-02"],
      ["Monday", "2029-03-26"],
    ],
    positions: [
      ["The Envoy", "calls on", "all parties … preconditions"],
      ["She| welcomes", "urges", "it to release the remaining 58"],
    ],
    names: ["Ms. Ingrid O'Shaughnessy-Tal", "Kessel Authority", "Council"],
    contacts: [["brief", ["She", "the Council"]]],
  },
  {
    name: "wider: figures of need",
    date: "2030-11-27",
    text: `Orlen Province: Flash Update #4

27 November 2030

• 1.2 million people affected, of whom about 310,000 are children under five
• Between 8,000 and 10,000 households displaced
• 73 schools damaged or destroyed (up from 51 on 20 November)
• €14.5 million requested; 22.5% received

Since the embankment broke on the night of 16 November, two thirds of Orlen town have been under water. The Provincial Relief Office says the number of deaths has risen to 88. Hospital sources, however, speak of more than 100. "We have simply stopped counting," a nurse at the district hospital told assessors.

An inter-agency mission visited Lower Orlen on 24 and 25 November. It found that three in four families had lost their food stocks, and estimated that rebuilding would take 18 to 24 months. Cholera has been confirmed in a dozen villages. Nearly half of the 46 health posts report shortages of rehydration salts.`,
    said: [
      ["The Provincial Relief Office", "says", "the number of deaths … 88"],
      ["Hospital sources", "speak", "more than 100"],
      ["a nurse at the district hospital", "told", '"We have simply stopped counting,"'],
      ["It", "found", "that three in four … stocks"],
      ["It", "estimated", "that rebuilding … months"],
      ["", "confirmed", "Cholera … villages"],
      ["Nearly half of the 46 health posts", "report", "shortages of rehydration salts"],
    ],
    figures: [
      ["1.2", 1_200_000, null, "exact", ""],
      ["310,000", 310_000, null, "about", ""],
      ["8,000", 8000, 10000, "range", ""],
      ["73", 73, null, "exact", ""],
      ["51", 51, null, "exact", ""],
      ["14.5", 14_500_000, null, "exact", ""],
      ["22.5", 22.5, null, "exact", ""],
      ["two thirds", 2 / 3, null, "exact", ""],
      ["88", 88, null, "exact", "The Provincial Relief Office"],
      ["100", 100, null, "over", "Hospital sources"],
      ["three in four", 0.75, null, "exact", "It| found"],
      ["dozen", 12, null, "exact", ""],
      ["half", 0.5, null, "about", ""],
      ["46", 46, null, "exact", ""],
    ],
    dates: [
      ["27 November 2030", "2030-11-27"],
      ["20 November", "2030-11-20"],
      ["16 November", "2030-11-16"],
      ["24 and 25 November", "2030-11-24/2030-11-25"],
    ],
    names: ["Provincial Relief Office", "Lower Orlen"],
  },
  {
    name: "wider: cable on a visit",
    date: "2028-01-17",
    text: `SUBJECT: DEPUTY MINISTER VAN DER HOEVEN ON PRISONERS, GAS

REF: 27 MERLE 1103

1. (C) Summary. Deputy Foreign Minister Pieter van der Hoeven told the Ambassador January 14 that Tolland would free "no one at all" before the border commission meets. He hinted that a smaller gesture was possible. End summary.

2. (C) Van der Hoeven complained that the Upland Council had twice changed its list, which now contains 212 names. He said he had heard from the Council's negotiator, Dr. Yusuf ben Amar, that a third list was being drawn up. According to van der Hoeven, the Prime Minister believes the Council is playing for time.

3. (SBU) On gas, the deputy minister noted that flows had fallen by a third since December and asked whether the Embassy could help arrange a call with the pipeline operator. The Ambassador undertook to raise the matter in Merle.

4. (C) Comment: Van der Hoeven is known to be close to the hardliners. His claim that the army knows nothing of the lists is hard to believe. End comment.`,
    said: [
      [
        "Deputy Foreign Minister Pieter van der Hoeven",
        "told",
        'that Tolland would free "no one at all" … meets',
      ],
      ["He", "hinted", "that a smaller gesture was possible"],
      ["Van der Hoeven", "complained", "that the Upland Council … 212 names"],
      ["He", "said", "he had heard … drawn up"],
      ["the Council's negotiator, Dr. Yusuf ben Amar", "heard", "that a third list was being drawn up"],
      ["van der Hoeven", "According to", "the Prime Minister believes … time"],
      ["the Prime Minister", "believes", "the Council is playing for time"],
      ["the deputy minister", "noted", "that flows … December"],
      ["the deputy minister", "asked", "whether the Embassy … operator"],
      ["His", "claim", "that the army … lists"],
    ],
    figures: [
      ["212", 212, null, "exact", "Van der Hoeven| complained"],
      ["third| since", 1 / 3, null, "exact", "the deputy minister"],
    ],
    dates: [
      ["January 14", "2028-01-14"],
      ["December", "2027-12"],
    ],
    positions: [["The Ambassador", "undertook", "to raise the matter in Merle"]],
    names: ["Deputy Foreign Minister Pieter van der Hoeven", "Upland Council", "Dr. Yusuf ben Amar"],
    contacts: [["meets", ["the border commission"]]],
  },
  {
    name: "wider: monitors of a ceasefire",
    date: "2032-07-05",
    text: `JOINT CEASEFIRE COMMISSION
Daily report 187/2032, issued 5 July 2032

In the 24 hours to 06:00 on 5 July the Commission recorded 214 violations, including 36 explosions (previous period: 178 and 22). The majority were within 5 km of the Arden bridge.

At the Commission's camera in Lesk, about 15 undetermined explosions were recorded overnight. A resident, a woman in her seventies, said shells had landed in her garden in the early hours of Sunday. Team 3 saw two fresh craters, both assessed as caused by 120mm mortar rounds fired from the south-east.

The Northern Command denied having fired and said its units were observing the truce. It accused the Guard of moving six tanks into the withdrawal zone on 3 July; the Guard said the vehicles were ambulances. Of the 40 dragon's teeth seen on 1 July, only a handful remain.

Restrictions on movement: at a checkpoint 2 km north of Lesk, two armed men told the patrol to turn back, citing "orders from above".`,
    said: [
      ["the Commission", "recorded", "214 violations … explosions"],
      ["A resident", "said", "shells had landed … Sunday"],
      ["The Northern Command", "denied", "having fired"],
      ["The Northern Command", "said", "its units were observing the truce"],
      ["It", "accused", "the Guard of moving … 3 July"],
      ["the Guard", "said", "the vehicles were ambulances"],
    ],
    figures: [
      ["214", 214, null, "exact", "the Commission"],
      ["36", 36, null, "exact", "the Commission"],
      ["178", 178, null, "exact", ""],
      ["22|)", 22, null, "exact", ""],
      ["5| km", 5, null, "exact", ""],
      ["15| undetermined", 15, null, "about", ""],
      ["two| fresh", 2, null, "exact", ""],
      ["six| tanks", 6, null, "exact", "It"],
      ["40| dragon", 40, null, "exact", ""],
      ["2| km", 2, null, "exact", ""],
      ["two| armed", 2, null, "exact", ""],
    ],
    dates: [
      ["5 July 2032", "2032-07-05"],
      ["5 July| the", "2032-07-05"],
      ["Sunday", "2032-07-04"],
      ["3 July", "2032-07-03"],
      ["1 July", "2032-07-01"],
    ],
    names: ["Northern Command", "Lesk", "Guard"],
  },
  {
    name: "wider: strike",
    date: "2027-09-14",
    text: `Bus drivers reject pay offer as strike enters third week

Bus drivers in Harnwick voted by 612 to 148 on Monday to reject an offer worth 4.5% over two years, their union announced.

"It is not just about money; it is about being able to go to the toilet," said driver Marek Szul, 38. Shift supervisors, he added, had been told to time breaks with stopwatches.

Citylink, which runs 214 of the city's 260 buses, called the vote "deeply disappointing". Its managing director, Siân Prys-Hughes, said that the company had lost £3.2m since the strike began on 30 August and that it was losing up to £190,000 a day. She would not be drawn on whether further talks were planned.

A person close to the company said it was prepared to go to 5%. The union wants 9%. Mayor Tom de la Haye has offered to mediate; both sides said they would consider it. Last year's dispute ended after eight days.`,
    said: [
      ["their union", "announced", "Bus drivers in Harnwick … two years"],
      ["driver Marek Szul", "said", '"It is not just about money … toilet,"'],
      ["he", "added", "Shift supervisors + had been told … stopwatches"],
      ["Citylink", "called", 'the vote "deeply disappointing"'],
      ["Its managing director, Siân Prys-Hughes", "said", "that the company had lost … a day"],
      ["A person close to the company", "said", "it was prepared to go to 5%"],
      ["both sides", "said", "they would consider it"],
    ],
    figures: [
      ["612", 612, null, "exact", "their union"],
      ["148", 148, null, "exact", "their union"],
      ["4.5", 4.5, null, "exact", "their union"],
      ["214", 214, null, "exact", ""],
      ["260", 260, null, "exact", ""],
      ["3.2", 3_200_000, null, "exact", "Its managing director, Siân Prys-Hughes"],
      ["190,000", 190_000, null, "up_to", "Its managing director, Siân Prys-Hughes"],
      ["5|%. The", 5, null, "exact", "A person close to the company"],
      ["9|%. Mayor", 9, null, "exact", ""],
    ],
    dates: [
      ["Monday", "2027-09-13"],
      ["30 August", "2027-08-30"],
      ["Last year", "2026"],
    ],
    positions: [
      ["Bus drivers in Harnwick", "reject", "an offer … two years"],
      ["The union", "wants", "9%"],
      ["Mayor Tom de la Haye", "offered", "to mediate"],
    ],
    names: ["Harnwick", "Marek Szul", "Citylink", "Siân Prys-Hughes", "Mayor Tom de la Haye"],
  },
  {
    name: "wider: meeting read-out",
    date: "2033-02-28",
    text: `Read-out of the mediator's meeting with President Aurelio de los Ríos

Palmar, 28 February 2033

The mediator, Hanne Vik, met today with President Aurelio de los Ríos at the Palacio Viejo. They discussed the return of displaced families and the next round of negotiations, to be held in Palmar in mid-March.

The President expressed his appreciation for the mediator's efforts. He stated that his government was ready to open two humanitarian corridors, but would not discuss the status of the islands. The mediator encouraged him to consider an early exchange of lists.

On Friday, Ms Vik held a telephone conversation with Commander "Tigre" Morales of the Island Front. According to her office, the Commander proposed a meeting at sea and asked for guarantees of safe passage. The Commander's staff later denied this.

The mediator will travel to Santa Inés tomorrow for consultations with civil society.`,
    said: [
      ["The President", "expressed", "his appreciation for the mediator's efforts"],
      ["He", "stated", "that his government … islands"],
      ["her office", "According to", "the Commander proposed … passage"],
      ["The Commander's staff", "denied", "this"],
    ],
    figures: [["two", 2, null, "exact", "He"]],
    dates: [
      ["28 February 2033", "2033-02-28"],
      ["today", "2033-02-28"],
      ["mid-March", "2033-03"],
      ["Friday", "2033-02-25"],
      ["tomorrow", "2033-03-01"],
    ],
    contacts: [
      ["meeting", ["mediator", "President Aurelio de los Ríos"]],
      ["discussed", ["They"]],
      ["met", ["Hanne Vik", "President Aurelio de los Ríos"], "Palacio Viejo", "today"],
      ["telephone conversation", ["Ms Vik", 'Commander "Tigre" Morales'], "", "Friday"],
      ["consultations", ["civil society"], "Santa Inés", "tomorrow"],
    ],
    positions: [
      ["The mediator", "encouraged", "him to consider an early exchange of lists"],
      ["the Commander", "proposed", "a meeting at sea"],
      ["the Commander", "asked for", "guarantees of safe passage"],
    ],
    names: ["Hanne Vik", "President Aurelio de los Ríos", "Island Front", "Santa Inés"],
  },
  {
    name: "wider: hearsay and chains",
    date: "2026-12-03",
    text: `Rumours of a deal have swirled around the capital since the weekend. A Western diplomat said he had been told by a minister that the general would step down within "days, not weeks". A senior aide dismissed the report as nonsense.

The daily Meridian, citing three unnamed sources, reported on Wednesday that as many as 300 prisoners might be freed. The agency Nordpress quoted a lawyer for the families as saying that the true figure was "nowhere near" that. "What I hear is fifty, maybe sixty," the lawyer, Zeynep Arı, said.

It is not clear who ordered the raid. Witnesses described masked men in two lorries. It was alleged that the men wore army boots, a claim the ministry called absurd. Asked about the boots, the minister said only: "Anyone can buy boots."

The opposition thinks the general will stay. So, it is said, does his wife.`,
    said: [
      ["A Western diplomat", "said", 'he had been told by a minister … weeks"'],
      ["a minister", "told", 'that the general … weeks"'],
      ["A senior aide", "dismissed", "the report as nonsense"],
      ["The daily Meridian", "reported", "that as many as 300 prisoners might be freed"],
      ["three unnamed sources", "citing", "that as many as 300 prisoners might be freed"],
      ["The agency Nordpress", "quoted", 'a lawyer for the families … "nowhere near" that'],
      ["a lawyer for the families", "saying", 'that the true figure was "nowhere near" that'],
      ["the lawyer, Zeynep Arı", "said", '"What I hear is fifty, maybe sixty,"'],
      ["Witnesses", "described", "masked men in two lorries"],
      ["", "alleged", "that the men wore army boots"],
      ["the ministry", "called", "absurd"],
      ["the minister", "said", '"Anyone can buy boots."'],
      ["The opposition", "thinks", "the general will stay"],
    ],
    figures: [
      ["three", 3, null, "exact", "The daily Meridian"],
      ["300", 300, null, "up_to", "The daily Meridian"],
      ["fifty", 50, null, "exact", "the lawyer, Zeynep Arı"],
      ["sixty", 60, null, "exact", "the lawyer, Zeynep Arı"],
      ["two| lorries", 2, null, "exact", "Witnesses"],
    ],
    dates: [
      ["the weekend", "2026-11-28/2026-11-29"],
      ["Wednesday", "2026-12-02"],
    ],
    names: ["Meridian", "Nordpress", "Zeynep Arı"],
  },
  {
    name: "wider: shuttle note",
    date: "2034-04-19",
    text: `INTERNAL – Shuttle diary, Tuesday 18 April 2034

09:30 Saw the government delegation (Minister Achterberg, Col. Nwosu-Bright). They want the joint statement to mention "territorial integrity"; otherwise, they said, there will be no statement. They are ready to accept international observers, provided that these are unarmed and number no more than 150.

11:15 Saw the Federation's team. Mrs. St. Clair rejected any mention of integrity and suggested "the legitimate concerns of all" instead. She claims that 1,100 Federation families are still in tents; the government gives the figure as 640.

15:00 Called the Guarantor's office. They promised an answer by Friday.

The two delegations had last met on 31 March in Port Elm. Both rejected a joint dinner. Neither side has withdrawn its demand for an apology. Mr. Achterberg let it be known that he may leave on Thursday.`,
    said: [
      ["they", "said", "otherwise … no statement"],
      ["She", "claims", "that 1,100 … tents"],
      ["the government", "gives", "the figure as 640"],
      ["Mr. Achterberg", "let it be known", "that he may leave on Thursday"],
    ],
    figures: [
      ["150", 150, null, "up_to", ""],
      ["1,100", 1100, null, "exact", "She"],
      ["640", 640, null, "exact", "the government| gives"],
    ],
    dates: [
      ["Tuesday 18 April 2034", "2034-04-18"],
      ["Friday", "2034-04-21"],
      ["31 March", "2034-03-31"],
      ["Thursday", "2034-04-20"],
    ],
    contacts: [["met", ["The two delegations"], "Port Elm", "31 March"]],
    positions: [
      ["They", "want", 'the joint statement … integrity"'],
      ["They| are", "accept", "international observers"],
      ["Mrs. St. Clair", "rejected", "any mention of integrity"],
      ["Mrs. St. Clair", "suggested", '"the legitimate concerns of all"'],
      ["They| promised", "promised", "an answer by Friday"],
      ["Both", "rejected", "a joint dinner"],
    ],
    names: ["Col. Nwosu-Bright", "Mrs. St. Clair", "Port Elm", "Mr. Achterberg"],
  },
  {
    name: "wider: overview of a conflict",
    date: "2029-08-06",
    text: `The dispute over the Carrow plateau goes back to the 1950s. Under the Treaty of Ferrol, signed in spring 1961, the plateau was to be divided "in equal parts"; the two governments have disagreed ever since on what this means.

Fighting broke out in August 2024 and lasted until the truce of 9 December. Estimates of the dead range from 2,300 to more than 6,000. The Institute for Conflict Data has documented 3,871 deaths by name, of which 1,204 were civilians. Ferrol's own inquiry, published in the first half of 2026, concluded that its forces had used prohibited munitions on no more than three occasions; human rights groups dispute that finding.

In late 2027 the parties began secret talks, which became public when a newspaper obtained the minutes. Ferrol subsequently acknowledged that it had offered to lease the plateau for 99 years. Carrow's then prime minister, Elsbeth M'Benga, maintained until her death in 2028 that she had never seen the offer. Since then there has been no contact, at least officially.`,
    said: [
      ["The Institute for Conflict Data", "documented", "3,871 deaths … civilians"],
      ["Ferrol's own inquiry", "concluded", "that its forces … occasions"],
      ["human rights groups", "dispute", "that finding"],
      ["Ferrol", "acknowledged", "that it had offered … 99 years"],
      ["Carrow's then prime minister, Elsbeth M'Benga", "maintained", "that she had never seen the offer"],
    ],
    figures: [
      ["2,300", 2300, null, "exact", ""],
      ["6,000", 6000, null, "over", ""],
      ["3,871", 3871, null, "exact", "The Institute for Conflict Data"],
      ["1,204", 1204, null, "exact", "The Institute for Conflict Data"],
      ["three", 3, null, "up_to", "Ferrol's own inquiry"],
    ],
    dates: [
      ["1950s", "1950-01-01/1959-12-31"],
      ["spring 1961", "1961-21"],
      ["August 2024", "2024-08"],
      ["9 December", "2024-12-09"],
      ["the first half of 2026", "2026-01-01/2026-06-30"],
      ["late 2027", "2027"],
      ["2028", "2028"],
    ],
    contacts: [["secret talks", ["the parties"], "", "late 2027"]],
    positions: [["it", "offered", "to lease the plateau for 99 years"]],
    names: ["Treaty of Ferrol", "Institute for Conflict Data", "Elsbeth M'Benga"],
  },
  {
    name: "wider: interview",
    date: "2031-01-23",
    text: `'I never asked for a medal'

The former chief negotiator of the river states, Prof. Dr. Amara Diallo-Finch, spoke with our correspondent in Lund last weekend.

On the mood in the room, she says: "It was quiet. Too quiet, if you ask me." She remembers how the delegates "would rather study the carpet than each other". Would she do it again? "Not for all the tea in the world."

Asked whether the deal was dying, Diallo-Finch shakes her head. "People said that in 2028 as well." In her opinion the real trouble is water, not flags: by her reckoning the lower states will need 30 per cent more of it by 2040.

Critics, among them ex-minister Otto Brandl, charge that she gave away too much. Brandl once wrote that the deal had been "drafted on a napkin". Diallo-Finch laughs. "It was two napkins."`,
    said: [
      ["she", "says", '"It was quiet. Too quiet, if you ask me."'],
      ["She", "remembers", 'how the delegates … each other"'],
      ["Diallo-Finch", "shakes", '"People said that in 2028 as well."'],
      ["her", "In her opinion", "the real trouble is water, not flags"],
      ["Critics", "charge", "that she gave away too much"],
      ["Brandl", "wrote", 'that the deal … napkin"'],
      ["Diallo-Finch", "laughs", '"It was two napkins."'],
      ["her", "by her reckoning", "the lower states … 2040"],
    ],
    figures: [
      ["30", 30, null, "exact", "her| reckoning"],
      ["two", 2, null, "exact", "Diallo-Finch| laughs"],
    ],
    dates: [
      ["last weekend", "2031-01-18/2031-01-19"],
      ["2028", "2028"],
      ["2040", "2040"],
    ],
    contacts: [["spoke", ["Prof. Dr. Amara Diallo-Finch", "our correspondent"], "Lund", "last weekend"]],
    names: ["Prof. Dr. Amara Diallo-Finch", "Otto Brandl"],
  },
  {
    name: "wider: company dispute",
    date: "2030-05-30",
    text: `Halden & Sons and former partner back in court

The quarrel between engineering firm Halden & Sons and its former partner, Groupe Lefèvre-Dubois S.A., over a $48 million turbine contract returned to court on Wednesday.

Counsel for Halden argued that Lefèvre had delivered only nine of 14 turbines, all of them late. "Not one of these machines met the specification," she told the judge. Lefèvre counters that Halden withheld payments of nearly $11 million; it seeks damages of between $20m and $25m.

Judge R. K. Oduya-Smith, who had urged the firms in April to settle, said she was "running out of patience" and gave them until June 15 to appoint a mediator. Shares in Halden fell 3.8 percent, their steepest drop since last November. Analysts at Corvin Bank expect a settlement. The two chief executives are understood to have met privately in Zell in the first week of May.`,
    said: [
      ["Counsel for Halden", "argued", "that Lefèvre had delivered … late"],
      ["she", "told", '"Not one of these machines met the specification,"'],
      ["Lefèvre", "counters", "that Halden withheld … $11 million"],
      ["Judge R. K. Oduya-Smith", "said", 'she was "running out of patience"'],
      ["Analysts at Corvin Bank", "expect", "a settlement"],
      ["", "are understood", "The two chief executives … May"],
    ],
    figures: [
      ["48", 48_000_000, null, "exact", ""],
      ["nine", 9, null, "exact", "Counsel for Halden"],
      ["14| turbines", 14, null, "exact", "Counsel for Halden"],
      ["11| million", 11_000_000, null, "about", "Lefèvre| counters"],
      ["20|m", 20_000_000, 25_000_000, "range", ""],
      ["3.8", 3.8, null, "exact", ""],
    ],
    dates: [
      ["Wednesday", "2030-05-29"],
      ["April", "2030-04"],
      ["June 15", "2030-06-15"],
      ["last November", "2029-11"],
      ["the first week of May", "2030-05-01/2030-05-07"],
    ],
    contacts: [["met", ["The two chief executives"], "Zell", "the first week of May"]],
    positions: [
      ["it", "seeks", "damages of between $20m and $25m"],
      ["Judge R. K. Oduya-Smith", "urged", "the firms in April to settle"],
    ],
    names: ["Groupe Lefèvre-Dubois S.A.", "Judge R. K. Oduya-Smith", "Corvin Bank"],
  },
  {
    name: "wider: local peace committee",
    date: "2028-10-12",
    text: `Minutes (extract), Bara County Peace Committee, 11 October 2028

Present: County Commissioner Deng-Riek Lual, Chief Mary Nyoka, Pastor Elias; apologies from the UNITY youth league.

1. Cattle. Chief Nyoka reported that 430 head of cattle had been taken from Rumo on the night of 6 October and that four herders were missing. The Commissioner said he had received different information: not more than 250 head, two missing. Pastor Elias suggested that the truth lay in between.

2. Road. It was agreed that the road to Rumo should be reopened by 20 October. The youth league had earlier threatened to block it unless their eleven members in custody were charged or released.

3. Next steps. The Committee resolved to send a delegation to the Lower Bara elders next week. The Commissioner pledged fuel for three vehicles. Chief Nyoka appealed to all present to keep the peace at the market on Saturday.`,
    said: [
      ["Chief Nyoka", "reported", "that 430 head … missing"],
      ["The Commissioner", "said", "he had received … two missing"],
      ["Pastor Elias", "suggested", "that the truth lay in between"],
    ],
    figures: [
      ["430", 430, null, "exact", "Chief Nyoka"],
      ["four", 4, null, "exact", "Chief Nyoka"],
      ["250", 250, null, "up_to", "The Commissioner"],
      ["two| missing", 2, null, "exact", "The Commissioner"],
      ["three| vehicles", 3, null, "exact", ""],
    ],
    dates: [
      ["11 October 2028", "2028-10-11"],
      ["6 October", "2028-10-06"],
      ["20 October", "2028-10-20"],
      ["next week", "2028-10-16/2028-10-22"],
      ["Saturday", "2028-10-14"],
    ],
    positions: [
      ["The youth league", "threatened", "to block it … released"],
      ["The Commissioner| pledged", "pledged", "fuel for three vehicles"],
      ["Chief Nyoka| appealed", "appealed to", "all present … market"],
    ],
    names: ["County Commissioner Deng-Riek Lual", "Chief Mary Nyoka", "Chief Nyoka", "Lower Bara"],
  },
];
