import type { WrittenPassage } from "./passage.ts";

/** Like those of `wider.ts`, written and annotated with them before the reader was run on either. */
export const UNSEEN: readonly WrittenPassage[] = [
  {
    name: "unseen: wire on captives",
    date: "2035-06-11",
    text: `PORT HALE, June 11 (Agency) - Rival administrations on Thessaly Island swapped 31 captives on Sunday in the first such exchange since late 2033, the mediator's office said.

Seventeen were handed to the northern side and 14 to the southern, spokesperson Lien Van Acker said, adding that "a second, larger step" could follow within ten days. She did not say who would be included.

Relatives waited for hours at the crossing. "They told us noon, then three, then dusk," said Idris Bello-Marsh, whose brother has been held for five years.

The northern administration, according to a senior official who asked not to be named, still holds more than 120 people. The south says the number is 204 and accuses its rival of hiding at least nine minors. A northern statement called the charge "slander".

Both sides demanded that the other publish its list by the end of June.`,
    said: [
      ["the mediator's office", "said", "Rival administrations … late 2033"],
      ["spokesperson Lien Van Acker", "said", "Seventeen … southern"],
      ["spokesperson Lien Van Acker", "adding", 'that "a second … ten days'],
      ["Idris Bello-Marsh", "said", '"They told us noon, then three, then dusk,"'],
      [
        "a senior official who asked not to be named",
        "according to",
        "The northern administration + still holds more than 120 people",
      ],
      ["The south", "says", "the number is 204"],
      ["The south", "accuses", "its rival of hiding at least nine minors"],
      ["A northern statement", "called", 'the charge "slander"'],
    ],
    figures: [
      ["31", 31, null, "exact", "the mediator's office"],
      ["Seventeen", 17, null, "exact", "spokesperson Lien Van Acker"],
      ["14| to", 14, null, "exact", "spokesperson Lien Van Acker"],
      ["120", 120, null, "over", "a senior official who asked not to be named"],
      ["204", 204, null, "exact", "The south"],
      ["nine", 9, null, "at_least", "The south"],
    ],
    dates: [
      ["June 11", "2035-06-11"],
      ["Sunday", "2035-06-10"],
      ["late 2033", "2033"],
      ["the end of June", "2035-06"],
    ],
    positions: [["Both sides", "demanded", "that the other publish … June"]],
    names: ["Thessaly Island", "Lien Van Acker", "Idris Bello-Marsh"],
  },
  {
    name: "unseen: joint statement",
    date: "2027-02-16",
    text: `Joint press statement by the facilitators, Brume, 16 February 2027

1. The facilitators, Amb. Solveig af Trolle and Gen. (ret.) Kwabena O'Dowd, convened the fifth round of talks between the Republic of Oster and the Western League in Brume from 11 to 15 February.

2. The parties agreed to extend the cessation of hostilities until 31 May. They also agreed to establish a joint commission of twelve members. No agreement was reached on the customs posts.

3. The facilitators noted with concern that some 4,500 residents of Hollin remain without electricity, and called upon the League to allow repair teams in. They took note of the Republic's statement that it would withdraw "the bulk" of its artillery in early March.

4. The head of the League's delegation, Mr. Tomás Ó Cuinn, reaffirmed his side's readiness to engage. The Republic reserved its position on the return of officials.

5. The facilitators thank the government of Brume for its hospitality. The sixth round will be held in April.`,
    said: [
      ["The facilitators", "noted", "that some 4,500 … electricity"],
      ["the Republic's", "statement", "that it would withdraw … early March"],
      [
        "The head of the League's delegation, Mr. Tomás Ó Cuinn",
        "reaffirmed",
        "his side's readiness to engage",
      ],
      ["The facilitators", "thank", "the government of Brume for its hospitality"],
    ],
    figures: [
      ["twelve", 12, null, "exact", ""],
      ["4,500", 4500, null, "about", "The facilitators| noted"],
    ],
    dates: [
      ["16 February 2027", "2027-02-16"],
      ["from 11 to 15 February", "2027-02-11/2027-02-15"],
      ["31 May", "2027-05-31"],
      ["early March", "2027-03"],
      ["April", "2027-04"],
    ],
    contacts: [["talks", ["the Republic of Oster", "the Western League"], "Brume", "from 11 to 15 February"]],
    positions: [
      ["The parties", "agreed", "to extend … 31 May"],
      ["They", "agreed", "to establish a joint commission of twelve members"],
      ["The facilitators", "called upon", "the League to allow repair teams in"],
    ],
    names: ["Amb. Solveig af Trolle", "Republic of Oster", "Western League", "Mr. Tomás Ó Cuinn"],
  },
  {
    name: "unseen: key figures",
    date: "2032-03-08",
    text: `NIVAL BASIN | HUMANITARIAN SNAPSHOT
As of 29 February 2032

People in need: 3.4 million
People targeted: 2.1 million
People reached in February: 640,000 (30%)
Funding: US$ 86.2 million of 240 million received

Overall, an estimated 55,000 people crossed into Nival between 1 and 29 February, a 12 per cent decrease from January. Around seven in ten arrivals are women. Border authorities have registered 48,310 of them; partners believe that a further 6,000 to 7,000 have not come forward.

Insecurity along the Tarn axis worsened. In the past two weeks, six aid convoys were looted, local NGOs report. Two health workers were killed on 21 February in circumstances that remain unclear; community leaders blame a militia, which has denied involvement.

Measles: 1,938 suspected cases and 41 deaths since 1 January, says the Ministry of Public Health. Vaccination reached only 52% of the children targeted, against 80% a year ago.`,
    said: [
      ["partners", "believe", "that a further 6,000 to 7,000 have not come forward"],
      ["local NGOs", "report", "In the past two weeks … looted"],
      ["community leaders", "blame", "a militia"],
      ["a militia", "denied", "involvement"],
      ["Border authorities", "registered", "48,310 of them"],
      ["the Ministry of Public Health", "says", "Measles … 1 January"],
    ],
    figures: [
      ["3.4", 3_400_000, null, "exact", ""],
      ["2.1", 2_100_000, null, "exact", ""],
      ["640,000", 640_000, null, "exact", ""],
      ["30|%", 30, null, "exact", ""],
      ["86.2", 86_200_000, null, "exact", ""],
      ["240", 240_000_000, null, "exact", ""],
      ["55,000", 55000, null, "about", ""],
      ["12", 12, null, "exact", ""],
      ["seven in ten", 0.7, null, "about", ""],
      ["48,310", 48310, null, "exact", "Border authorities"],
      ["6,000", 6000, 7000, "range", "partners"],
      ["six", 6, null, "exact", "local NGOs"],
      ["Two", 2, null, "exact", ""],
      ["1,938", 1938, null, "exact", "the Ministry of Public Health"],
      ["41", 41, null, "exact", "the Ministry of Public Health"],
      ["52", 52, null, "exact", ""],
      ["80", 80, null, "exact", ""],
    ],
    dates: [
      ["29 February 2032", "2032-02-29"],
      ["February|: 640", "2032-02"],
      ["between 1 and 29 February", "2032-02-01/2032-02-29"],
      ["January|. Around", "2032-01"],
      ["the past two weeks", "2032-02-23/2032-03-08"],
      ["21 February", "2032-02-21"],
      ["1 January", "2032-01-01"],
      ["a year ago", "2031"],
    ],
    names: ["Ministry of Public Health", "Nival"],
  },
  {
    name: "unseen: cable on a general",
    date: "2029-12-20",
    text: `CONFIDENTIAL MERLE 000412

SUBJECT: GENERAL D'AUBIGNÉ: "WE WILL NOT BE THE FIRST TO LEAVE"

1. (S) In a December 18 meeting with the Chargé, Chief of Staff General Armand d'Aubigné ruled out any withdrawal from the Sable ridge before spring. He explained that his troops had spent "three winters" there, and that leaving now would cost the government the elections. He put the League's strength in the area at 2,000 to 2,500 men, well below the 4,000 that the Interior Ministry claims.

2. (C) Asked about reports that mines had been laid in November, the general replied that he was "not aware of any". Two of his officers, however, told the Defense Attaché over dinner that several hundred had been laid. (Note: A mine action NGO has counted 318. End note.)

3. (C) D'Aubigné warned that if the League shells Corran again, the army's answer will be "immediate". He appeared tired. His aide later passed us a non-paper demanding that monitors be withdrawn from the ridge by January 10.

4. (C) The Finance Minister, by contrast, sees no alternative to a pullback; she put the cost of the deployment at half a million crowns a day.`,
    said: [
      ["He| explained", "explained", "that his troops … elections"],
      ["He| put", "put", "the League's strength … 2,500 men"],
      ["the Interior Ministry", "claims", "the 4,000"],
      ["the general", "replied", 'that he was "not aware of any"'],
      ["", "reports", "that mines had been laid in November"],
      ["Two of his officers", "told", "that several hundred had been laid"],
      ["A mine action NGO", "counted", "318"],
      [
        "D'Aubigné",
        "warned",
        'that if the League shells Corran again, the army\'s answer will be "immediate"',
      ],
      ["The Finance Minister", "sees", "no alternative to a pullback"],
      ["she", "put", "the cost … a day"],
    ],
    figures: [
      ["2,000", 2000, 2500, "range", "He| put"],
      ["4,000", 4000, null, "exact", "the Interior Ministry"],
      ["hundred", 200, null, "vague", "Two of his officers"],
      ["Two| of his", 2, null, "exact", ""],
      ["318", 318, null, "exact", "A mine action NGO"],
      ["half a million", 500_000, null, "exact", "she| put"],
    ],
    dates: [
      ["December 18", "2029-12-18"],
      ["November", "2029-11"],
      ["January 10", "2030-01-10"],
    ],
    contacts: [["meeting", ["the Chargé", "Chief of Staff General Armand d'Aubigné"], "", "December 18"]],
    positions: [
      ["Chief of Staff General Armand d'Aubigné", "ruled out", "any withdrawal … spring"],
      ["a non-paper", "demanding", "that monitors be withdrawn … January 10"],
    ],
    names: ["Chief of Staff General Armand d'Aubigné", "League", "Interior Ministry", "D'Aubigné"],
  },
  {
    name: "unseen: monitors' spot report",
    date: "2031-07-18",
    text: `Spot report by the Border Observation Mission: shooting near Patrol Base Quill

HELM, 18 July 2031 – At about 14:05 yesterday, two Mission patrol members heard a burst of eight to ten shots, 300-400 m west of their position on the outskirts of Quill. Both vehicles left at once. Nobody was hurt.

The Mission informed both headquarters immediately. The Tarran liaison officer said that there were no Tarran forces in the area; his Veshi counterpart said he would look into it. At 17:30 the latter called back to say that the shots had come from a hunting party, an explanation which the Mission is not in a position to confirm.

The day before, a unit commander had refused to let the patrol pass. Since the beginning of the year the Mission's freedom of movement has been restricted on 96 occasions, 71 of them in Veshi-held areas.

The Head of Mission, Ambassador Ruth Njoroge-Lind, condemns the incident and urges both sides to ensure the safety of observers.`,
    said: [
      ["two Mission patrol members", "heard", "a burst of eight to ten shots … outskirts of Quill"],
      ["The Tarran liaison officer", "said", "that there were no Tarran forces in the area"],
      ["his Veshi counterpart", "said", "he would look into it"],
      ["the latter", "say", "that the shots had come from a hunting party"],
      ["The Head of Mission, Ambassador Ruth Njoroge-Lind", "condemns", "the incident"],
    ],
    figures: [
      ["two| Mission", 2, null, "exact", ""],
      ["eight", 8, 10, "range", "two Mission patrol members"],
      ["300", 300, 400, "range", "two Mission patrol members"],
      ["96", 96, null, "exact", ""],
      ["71", 71, null, "exact", ""],
    ],
    dates: [
      ["18 July 2031", "2031-07-18"],
      ["yesterday", "2031-07-17"],
      ["The day before", "2031-07-16"],
      ["the beginning of the year", "2031"],
    ],
    positions: [
      ["a unit commander", "refused", "to let the patrol pass"],
      ["The Head of Mission", "urges", "both sides to ensure the safety of observers"],
    ],
    names: ["Border Observation Mission", "Ambassador Ruth Njoroge-Lind", "Quill"],
  },
  {
    name: "unseen: water dispute",
    date: "2033-10-04",
    text: `Farmers and city at odds over Lake Iven

For the third summer running, Lake Iven fell below the level at which the city of Marn may draw from it. The Water Authority reported on Monday that storage stood at 38 percent, its lowest since 1999.

Growers say they have already given up 20 to 25 per cent of their share. "You can't squeeze a stone," cooperative chair Dolores Etxeberri-Khan told a packed meeting in Upper Iven last Thursday. Councilman Jules N'Diaye countered that city households use a fifth of what they did in 2010.

A draft agreement, seen by this newspaper, would oblige growers to leave one field in six fallow from next year in return for payments totalling 7.5 million marks. The cooperative's lawyers consider the draft unlawful. Hydrologist Bo Lindqvist believes it does not go far enough; by 2040, he predicts, the inflow will have halved.

Marn's mayor proposed last month that an outside mediator be brought in. Etxeberri-Khan is open to the idea, provided the mediator "has ever held a shovel".`,
    said: [
      ["The Water Authority", "reported", "that storage … 1999"],
      ["Growers", "say", "they have already given up … share"],
      ["cooperative chair Dolores Etxeberri-Khan", "told", '"You can\'t squeeze a stone,"'],
      ["Councilman Jules N'Diaye", "countered", "that city households … 2010"],
      ["The cooperative's lawyers", "consider", "the draft unlawful"],
      ["Hydrologist Bo Lindqvist", "believes", "it does not go far enough"],
      ["he", "predicts", "by 2040 + the inflow will have halved"],
    ],
    figures: [
      ["38", 38, null, "exact", "The Water Authority"],
      ["20| to", 20, 25, "range", "Growers"],
      ["fifth", 0.2, null, "exact", "Councilman Jules N'Diaye"],
      ["one field in six", 1 / 6, null, "exact", ""],
      ["7.5", 7_500_000, null, "exact", ""],
    ],
    dates: [
      ["Monday", "2033-10-03"],
      ["1999", "1999"],
      ["last Thursday", "2033-09-29"],
      ["2010", "2010"],
      ["next year", "2034"],
      ["2040", "2040"],
      ["last month", "2033-09"],
    ],
    positions: [["Marn's mayor", "proposed", "that an outside mediator be brought in"]],
    names: ["Lake Iven", "Dolores Etxeberri-Khan", "Councilman Jules N'Diaye", "Hydrologist Bo Lindqvist"],
  },
  {
    name: "unseen: read-out of calls",
    date: "2028-05-25",
    text: `Daily read-out

Today the Deputy Envoy, Farid az-Zahrani, spoke by telephone with the Foreign Ministers of Calder and Ruan. He underlined the need for a pause of at least 72 hours so that the wounded could be evacuated from Ost. Calder's minister voiced support; the Ruan side asked for two days to reflect.

Later in the day he received a delegation of the Ost Women's Council, led by Dr. Philippa von und zu Arnsberg. The delegation handed over a petition signed by over 18,000 people and demanded a seat at the table.

In the evening Mr az-Zahrani and Bishop Anselm dined with the ambassadors of the Contact Group in Fell. No statement was issued afterwards. Diplomats said the mood had been sober; one described it as "a wake".

The Envoy is expected back from leave on 1 June. He will hold consultations in both capitals in the second week of that month.`,
    said: [
      ["He", "underlined", "the need for a pause … Ost"],
      ["Calder's minister", "voiced", "support"],
      ["Diplomats", "said", "the mood had been sober"],
      ["one", "described", 'it as "a wake"'],
    ],
    figures: [["18,000", 18000, null, "over", ""]],
    dates: [
      ["Today", "2028-05-25"],
      ["1 June", "2028-06-01"],
      ["the second week of that month", "2028-06-08/2028-06-14"],
    ],
    contacts: [
      [
        "spoke",
        ["the Deputy Envoy, Farid az-Zahrani", "the Foreign Ministers of Calder and Ruan"],
        "",
        "Today",
      ],
      ["received", ["he", "a delegation of the Ost Women's Council"], "", ""],
      ["dined", ["Mr az-Zahrani", "Bishop Anselm", "the ambassadors of the Contact Group"], "Fell", ""],
      ["consultations", ["He"], "", "the second week of that month"],
    ],
    positions: [
      ["the Ruan side", "asked for", "two days to reflect"],
      ["The delegation", "demanded", "a seat at the table"],
    ],
    names: ["Farid az-Zahrani", "Calder", "Ruan", "Dr. Philippa von und zu Arnsberg", "Contact Group"],
  },
  {
    name: "unseen: rumours in the press",
    date: "2030-08-21",
    text: `What the papers say

The evening daily Argus leads with the rumour that the ceasefire envoy is to be replaced. "He has lost the ear of the north," it quotes an unidentified cabinet member as saying. The envoy's staff would neither confirm nor deny the report.

Quoting security sources, Radio Ferne says that about a hundred fighters crossed the Lisse on the night from Saturday to Sunday. The army's press office spoke of "no more than two dozen". Ferne also claims to have seen a letter in which the rebel leader, known only as "the Teacher", offers to free his captives in exchange for salt and medicine.

The weekly Plain Dealer, which is close to the government, is sceptical: such letters, it writes, "have come and gone since 2025". Columnist J. T. MacAllister-Rey wonders who benefits. It is widely assumed that the answer will not please the north.`,
    said: [
      ["The evening daily Argus", "rumour", "that the ceasefire envoy is to be replaced"],
      ["it", "quotes", '"He has lost the ear of the north,"'],
      ["an unidentified cabinet member", "saying", '"He has lost the ear of the north,"'],
      ["Radio Ferne", "says", "that about a hundred … Sunday"],
      ["security sources", "Quoting", "that about a hundred … Sunday"],
      ["The army's press office", "spoke", '"no more than two dozen"'],
      ["Ferne", "claims", "to have seen a letter … medicine"],
      ["it", "writes", 'such letters + "have come and gone since 2025"'],
      ["Columnist J. T. MacAllister-Rey", "wonders", "who benefits"],
      ["", "assumed", "that the answer will not please the north"],
    ],
    figures: [
      ["hundred", 100, null, "about", "Radio Ferne"],
      ["two| dozen", 24, null, "up_to", "The army's press office"],
    ],
    dates: [
      ["Saturday", "2030-08-17"],
      ["Sunday", "2030-08-18"],
      ["2025", "2025"],
    ],
    positions: [["the rebel leader", "offers", "to free his captives … medicine"]],
    names: ["Argus", "Radio Ferne", "Lisse", "Plain Dealer", "Columnist J. T. MacAllister-Rey"],
  },
  {
    name: "unseen: shuttle log",
    date: "2034-11-15",
    text: `SHUTTLE LOG, WEEK 46

Mon 13 Nov. In Calla with the Union's bureau (Ms. Abernathy-Roux, Mr. ter Braak). The bureau wants the hearing moved to neutral ground and will not sign anything "with a blank in it". Ms. Abernathy-Roux thinks that management is split; she says the finance side would settle for 3 per cent tomorrow.

Tue 14 Nov. At the plant. Director Hale: 3 per cent is "out of the question" before the audit. He threatened to close line 2, where 340 people work, if overtime bans continue into December. He asked us not to pass that on yet.

Wed 15 Nov. Call with the Labour Board. It confirms receipt of both briefs and expects to rule in the first half of January. The bureau and Hale will each see us on Friday; neither objects to our seeing the other first.`,
    said: [
      ["Ms. Abernathy-Roux", "thinks", "that management is split"],
      ["she", "says", "the finance side would settle for 3 per cent tomorrow"],
      ["Director Hale", ":", '3 per cent is "out of the question" before the audit'],
      ["It", "confirms", "receipt of both briefs"],
      ["It", "expects", "to rule in the first half of January"],
    ],
    figures: [
      ["3| per cent tomorrow", 3, null, "exact", "she"],
      ["3| per cent is", 3, null, "exact", "Director Hale"],
      ["340", 340, null, "exact", ""],
    ],
    dates: [
      ["Mon 13 Nov", "2034-11-13"],
      ["tomorrow", "2034-11-14"],
      ["Tue 14 Nov", "2034-11-14"],
      ["December", "2034-12"],
      ["Wed 15 Nov", "2034-11-15"],
      ["the first half of January", "2035-01-01/2035-01-15"],
      ["Friday", "2034-11-17"],
    ],
    contacts: [["Call", ["the Labour Board"], "", "Wed 15 Nov"]],
    positions: [
      ["The bureau", "wants", "the hearing moved to neutral ground"],
      ["He", "threatened", "to close line 2 … December"],
      ["He", "asked", "us not to pass that on yet"],
    ],
    names: ["Ms. Abernathy-Roux", "Mr. ter Braak", "Labour Board"],
  },
  {
    name: "unseen: profile of a movement",
    date: "2026-09-29",
    text: `The Popular Front of Eastern Marrow (PFEM) was founded in 1994 by former officers. It is believed to have between 4,000 and 5,000 men under arms; the government has at various times spoken of 1,500, 3,000 and "a few hundred bandits".

The Front claimed responsibility for the attack on the Varr refinery in the summer of 2019, in which 23 workers died, but has always denied any part in the murder of Bishop Aldo Ferreira-Nkomo that October. A commission of inquiry found in 2021 that neither claim could be relied upon.

Its founder, Simão da Cruz, announced a unilateral ceasefire on 1 March 2024 and declared himself ready for talks "anywhere, with anyone". The government answered that it did not talk to criminals. Secretly, however, its emissaries met da Cruz at least four times in Port Gale between April and July 2024, as the then interior minister admitted to parliament a year later.

The Front demands the release of all political prisoners, a share of oil revenues of not less than 15%, and the recognition of Marrow as an official language.`,
    said: [
      ["", "believed", "to have between 4,000 … arms"],
      ["the government", "spoken", '1,500, 3,000 and "a few hundred bandits"'],
      ["The Front", "claimed", "responsibility … refinery"],
      ["The Front", "denied", "any part … October"],
      ["A commission of inquiry", "found", "that neither claim could be relied upon"],
      ["Its founder, Simão da Cruz", "announced", "a unilateral ceasefire"],
      ["Its founder, Simão da Cruz", "declared", 'himself ready … anyone"'],
      ["The government", "answered", "that it did not talk to criminals"],
      ["the then interior minister", "admitted", "Secretly, however, its emissaries … July 2024"],
    ],
    figures: [
      ["4,000", 4000, 5000, "range", ""],
      ["1,500", 1500, null, "exact", "the government"],
      ["3,000", 3000, null, "exact", "the government"],
      ["hundred", 200, null, "vague", "the government"],
      ["23", 23, null, "exact", ""],
      ["15", 15, null, "at_least", ""],
    ],
    dates: [
      ["1994", "1994"],
      ["the summer of 2019", "2019-22"],
      ["that October", "2019-10"],
      ["2021", "2021"],
      ["1 March 2024", "2024-03-01"],
      ["April", "2024-04"],
      ["July 2024", "2024-07"],
      ["a year later", "2025"],
    ],
    contacts: [["met", ["its emissaries", "da Cruz"], "Port Gale", "between April and July 2024"]],
    positions: [["The Front", "demands", "the release of all political prisoners … official language"]],
    names: [
      "Popular Front of Eastern Marrow",
      "PFEM",
      "Bishop Aldo Ferreira-Nkomo",
      "Simão da Cruz",
      "Port Gale",
    ],
  },
  {
    name: "unseen: press conference",
    date: "2032-01-12",
    text: `The transcript has been edited.

The President of the Assembly, Mme Aïssatou Le Goff, opened by saying that the two chambers had "turned a page". Asked by a reporter whether prisoners had been discussed, she answered: "Yes, and at length. I will not go into numbers. Anyone who gives you a number today is guessing."

Her deputy, Lord Haverstock-Mbeki, was less guarded. Fifty-two of the 90 detainees were gravely ill, he said, and a decision could not wait "until the lawyers are rested". He reminded the press that, under the protocol of 3 December, the sick were to be freed within thirty days.

A question about the border went unanswered. "Next," said Le Goff.

Outside, demonstrators chanted that the Assembly had sold them out. Police estimated the crowd at 1,500; the organisers claimed ten times as many.`,
    said: [
      [
        "The President of the Assembly, Mme Aïssatou Le Goff",
        "saying",
        'that the two chambers had "turned a page"',
      ],
      ["she", "answered", '"Yes, and at length … guessing."'],
      ["he", "said", 'Fifty-two … ill + and a decision … rested"'],
      ["He", "reminded", "that, under the protocol … thirty days"],
      ["Le Goff", "said", '"Next,"'],
      ["demonstrators", "chanted", "that the Assembly had sold them out"],
      ["Police", "estimated", "the crowd at 1,500"],
      ["the organisers", "claimed", "ten times as many"],
    ],
    figures: [
      ["Fifty-two", 52, null, "exact", "he| said"],
      ["90", 90, null, "exact", "he| said"],
      ["1,500", 1500, null, "exact", "Police"],
    ],
    dates: [
      ["today", "2032-01-12"],
      ["3 December", "2031-12-03"],
    ],
    names: ["Mme Aïssatou Le Goff", "Lord Haverstock-Mbeki", "Le Goff", "Assembly"],
  },
  {
    name: "unseen: note on a leak",
    date: "2031-11-03",
    text: `Note to file

Source D (reliable, second-hand on this) reports that the northern coalition's executive voted last night, 7 to 4, to send a delegation to Tamm after all. The four "nos" came from the Riverine bloc. According to D, the delegation will be led by Mrs. Obi-Laurent and not, as announced, by the party secretary.

D also says that the coalition will insist on three guarantees, the first being that no arrests are made on the way. As for the money, D has "heard figures between 200,000 and half a million", none of which we can verify.

Source K, who attended, contradicts this: there was no vote, and the bloc had already left the room. K puts the number of delegates at five.

We should treat both accounts with caution. The coalition itself announced on 1 November that it would not travel, and has not said anything since. Tamm was informed on Sunday evening that rooms for eight had been booked.`,
    said: [
      ["Source D", "reports", "that the northern coalition's executive … after all"],
      ["D", "According to", "the delegation … party secretary"],
      ["D", "says", "that the coalition … on the way"],
      ["D", "heard", '"heard figures … million"'],
      ["Source K", "contradicts", "there was no vote … room"],
      ["K", "puts", "the number of delegates at five"],
      ["The coalition", "announced", "that it would not travel"],
      ["", "informed", "that rooms for eight had been booked"],
    ],
    figures: [
      ["7", 7, null, "exact", "Source D"],
      ["4|, to send", 4, null, "exact", "Source D"],
      ["three", 3, null, "exact", "D| also"],
      ["200,000", 200_000, 500_000, "range", "D| has"],
      ["five", 5, null, "exact", "K| puts"],
      ["eight", 8, null, "exact", ""],
    ],
    dates: [
      ["last night", "2031-11-02"],
      ["1 November", "2031-11-01"],
      ["Sunday", "2031-11-02"],
    ],
    positions: [["the coalition", "insist on", "three guarantees"]],
    names: ["Mrs. Obi-Laurent", "Tamm", "Riverine"],
  },
  {
    name: "unseen: weekly bulletin",
    date: "2029-06-27",
    text: `Peace Watch Bulletin | Issue 26 | 20–26 June 2029

Ceasefire violations fell by almost a third week on week, from 141 to 97. The north attributed the decline to "discipline"; the south, to rain.

On 22 June, the Minister for Reconciliation, Dame Olwen Achebe-Price, travelled to Stane for a first meeting with the families of the missing since the January agreement. She promised that every case would be answered "by Christmas". The families' association, which counts 1,317 names, welcomed the pledge but criticised the lack of a budget.

Three days later the minister's northern counterpart, Gideon M. Ashworth, told the regional parliament that he could accept international forensic teams "in principle". He nevertheless ruled out access to military sites, which the south has called a red line.

Elsewhere: two ex-combatants were arrested on suspicion of extortion; the UN is reported to be considering a smaller mission from mid-2030; and the price of a 50-kg sack of rice rose above 40 crowns for the first time.`,
    said: [
      ["The north", "attributed", 'the decline to "discipline"'],
      ["The families' association", "welcomed", "the pledge"],
      ["The families' association", "criticised", "the lack of a budget"],
      [
        "the minister's northern counterpart, Gideon M. Ashworth",
        "told",
        'that he could accept … principle"',
      ],
      ["the south#2", "called", "access to military sites + a red line"],
      ["", "reported", "the UN + to be considering … mid-2030"],
    ],
    figures: [
      ["third", 1 / 3, null, "about", ""],
      ["141", 141, null, "exact", ""],
      ["97", 97, null, "exact", ""],
      ["1,317", 1317, null, "exact", "The families' association"],
      ["two", 2, null, "exact", ""],
      ["40", 40, null, "over", ""],
    ],
    dates: [
      ["20–26 June 2029", "2029-06-20/2029-06-26"],
      ["22 June", "2029-06-22"],
      ["January", "2029-01"],
      ["Christmas", "2029-12-25"],
      ["Three days later", "2029-06-25"],
      ["mid-2030", "2030"],
    ],
    contacts: [
      [
        "meeting",
        ["the Minister for Reconciliation, Dame Olwen Achebe-Price", "the families of the missing"],
        "Stane",
        "22 June",
      ],
    ],
    positions: [
      ["She", "promised", 'that every case … Christmas"'],
      ["He", "ruled out", "access to military sites"],
    ],
    names: ["Dame Olwen Achebe-Price", "Stane", "Gideon M. Ashworth", "UN"],
  },
];
