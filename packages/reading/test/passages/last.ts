import type { WrittenPassage } from "./passage.ts";

/** Written and annotated with those of `fresh.ts`, before the reader was run on either; counted, and no fault of theirs mended. */
export const LAST: readonly WrittenPassage[] = [
  {
    name: "last: wire on a hostage release",
    date: "2035-02-12",
    text: `ORLIN, Feb 12 (Continental) - Rebels in the Sable Hills freed 19 road engineers on Wednesday after 71 days in captivity, a day after the government dropped charges against two of their commanders.

The engineers, most of them foreigners, were handed to a church delegation at dawn. All were in good health, said Bishop Anton Reyle, who led the delegation. "They asked for coffee before anything else," he joked.

The rebels' military chief, Comrade Sol, claimed in an audio message that no ransom was paid. Two relatives of the freed men, however, said an intermediary had received 1.8 million crowns. The interior ministry did not respond to requests for comment.

President Irma Dahlquist thanked the church for its "patient work" but ruled out wider concessions. Her security adviser, Pavel Orme, was blunter: "Nobody should mistake this for a peace process."

Opposition lawmakers, who have long argued that the government should talk to the rebels, urged Dahlquist to seize the moment. "If not now, when?" asked Nadia Fenn of the Liberal Bloc.

More than 5,400 people have died in the conflict since 2026, according to figures compiled by Orlin University. The army estimates rebel strength at between 800 and 1,000 fighters.`,
    said: [
      ["Bishop Anton Reyle", "said", "All were in good health"],
      ["he", "joked", '"They asked for coffee before anything else,"'],
      ["Comrade Sol", "claimed", "that no ransom was paid"],
      ["Two relatives of the freed men", "said", "an intermediary … crowns"],
      ["President Irma Dahlquist", "thanked", 'the church for its "patient work"'],
      ["Her security adviser, Pavel Orme", "was blunter", '"Nobody … process."'],
      ["Opposition lawmakers", "argued", "that the government should talk to the rebels"],
      ["Nadia Fenn of the Liberal Bloc", "asked", '"If not now, when?"'],
      ["figures compiled by Orlin University", "according to", "More than 5,400 … 2026"],
      ["The army", "estimates", "rebel strength at between 800 and 1,000 fighters"],
    ],
    figures: [
      ["19", 19, null, "exact", ""],
      ["two", 2, null, "exact", ""],
      ["Two", 2, null, "exact", ""],
      ["1.8", 1_800_000, null, "exact", "Two relatives of the freed men"],
      ["5,400", 5400, null, "over", "figures compiled by Orlin University"],
      ["800", 800, 1000, "range", "The army"],
    ],
    dates: [
      ["Feb 12", "2035-02-12"],
      ["Wednesday", "2035-02-07"],
      ["2026", "2026"],
    ],
    positions: [
      ["President Irma Dahlquist", "ruled out", "wider concessions"],
      ["Opposition lawmakers", "urged", "Dahlquist to seize the moment"],
    ],
    names: [
      "Sable Hills",
      "Bishop Anton Reyle",
      "President Irma Dahlquist",
      "Pavel Orme",
      "Nadia Fenn",
      "Liberal Bloc",
    ],
  },
  {
    name: "last: panel of experts",
    date: "2032-09-01",
    text: `Letter dated 1 September 2032 from the Coordinator of the Panel of Experts

Summary

The arms embargo on Ruvania remains ineffective. The Panel found that at least 14 flights carried military equipment to Kesh airfield between February and May 2032. Two of the operators acknowledged the flights but asserted that they had transported only medical supplies.

The Patriotic Council, in its written reply to the Panel, contested these findings. It stated that its forces "have received nothing but blankets". The Panel is of the view that photographs provided by a third State contradict this statement.

Armed groups continue to profit from gold. Miners interviewed in Dobra alleged that commanders collect a tax of 15 per cent at each of the six checkpoints. One trader estimated monthly revenues at $2.2 million; the Panel was unable to verify that estimate.

On 17 July, the Panel met with the Minister of Mines, Josip Arandel, who expressed surprise at the findings and pledged to audit export licences issued since 2029. No audit had begun by the time of writing.

The Panel recommends that the Committee remind all Member States of paragraph 9 of resolution 3120 (2030), and that it add four individuals to the list.`,
    said: [
      ["The Panel#2", "found", "that at least 14 … May 2032"],
      ["Two of the operators", "acknowledged", "the flights"],
      ["Two of the operators", "asserted", "that they had … supplies"],
      ["The Patriotic Council", "contested", "these findings"],
      ["It", "stated", 'that its forces "have received nothing but blankets"'],
      ["The Panel", "is of the view", "that photographs … this statement"],
      ["photographs provided by a third State", "contradict", "this statement"],
      ["Miners interviewed in Dobra", "alleged", "that commanders … checkpoints"],
      ["One trader", "estimated", "monthly revenues at $2.2 million"],
      ["who", "expressed", "surprise at the findings"],
      ["The Panel", "recommends", "that the Committee … the list"],
    ],
    figures: [
      ["14", 14, null, "at_least", "The Panel| found"],
      ["Two", 2, null, "exact", ""],
      ["15", 15, null, "exact", "Miners interviewed in Dobra"],
      ["2.2", 2_200_000, null, "exact", "One trader"],
      ["four", 4, null, "exact", "The Panel| recommends"],
    ],
    dates: [
      ["1 September 2032", "2032-09-01"],
      ["February", "2032-02"],
      ["May 2032", "2032-05"],
      ["17 July", "2032-07-17"],
      ["2029", "2029"],
      ["2030", "2030"],
    ],
    contacts: [["met", ["the Panel", "the Minister of Mines, Josip Arandel"]]],
    positions: [["who", "pledged", "to audit export licences issued since 2029"]],
    names: ["Ruvania", "Patriotic Council", "Josip Arandel"],
  },
  {
    name: "last: communique",
    date: "2030-07-08",
    text: `Communiqué of the Group of Friends of the Saltmarsh Process
Vessel, 8 July 2030

The Group of Friends convened in Vessel today under the chairmanship of Ambassador Rhea Tolliver. Representatives of the Interim Authority and of the Marsh People's League attended the first session as observers.

The Group expressed grave concern at the shelling of Reedham on 1 and 2 July, in which the Interim Authority reports 17 dead. It took note of the League's statement that its units "were not within range", and called on both parties to grant investigators access without delay.

The Group commended the League's decision to release nine schoolteachers and encouraged it to release the remaining 26. It deplored the closure of the Fleet Road, which, in the Group's assessment, has cut off some 35,000 people.

Ambassador Tolliver informed participants that both parties had accepted, in principle, her proposal for a joint control room. The League's observer clarified that acceptance was conditional on the withdrawal of gunboats from the inner channel. The Authority's observer replied that the boats were there to protect trade.

The Group decided to meet again before the end of September. It welcomed the offer of the Government of Norrey to host the next meeting.`,
    said: [
      ["The Group", "expressed", "grave concern … 2 July"],
      ["the Interim Authority", "reports", "17 dead"],
      ["the League's", "statement", 'that its units "were not within range"'],
      ["The Group", "commended", "the League's decision to release nine schoolteachers"],
      ["It", "deplored", "the closure of the Fleet Road"],
      ["the Group's", "assessment", "has cut off some 35,000 people"],
      ["Ambassador Tolliver", "informed", "that both parties … control room"],
      ["The League's observer", "clarified", "that acceptance … channel"],
      ["The Authority's observer", "replied", "that the boats … trade"],
      ["It", "welcomed", "the offer … next meeting"],
    ],
    figures: [
      ["17", 17, null, "exact", "the Interim Authority| reports"],
      ["nine", 9, null, "exact", "The Group| commended"],
      ["26", 26, null, "exact", ""],
      ["35,000", 35_000, null, "about", "the Group's"],
    ],
    dates: [
      ["8 July 2030", "2030-07-08"],
      ["today", "2030-07-08"],
      ["1 and 2 July", "2030-07-01/2030-07-02"],
      ["the end of September", "2030-09"],
    ],
    positions: [
      ["It", "called on", "both parties to grant investigators access without delay"],
      ["The Group", "encouraged", "it to release the remaining 26"],
    ],
    names: ["Marsh People's League", "Ambassador Rhea Tolliver", "Fleet Road"],
  },
  {
    name: "last: weekly digest",
    date: "2029-11-18",
    text: `WEEKLY CONFLICT DIGEST — 12–18 November 2029

Ambria. Government aircraft struck Port Lorne on Tuesday for the first time since the truce of 3 October. Hospital staff counted 31 bodies; the defence ministry spoke of "a fuel depot" and no casualties. Satellite pictures reviewed by Clearview Watch suggest that two residential blocks were hit. In the evening, rebel leader Ezra Pohl announced the suspension of talks, though aides later told Coast Radio that he would still send a team "to listen".

Belmora. The unity government survived a confidence vote by 61 to 58. Finance minister Sune Kallas had earlier threatened to quit over fuel subsidies; allies say he was promised a review. The International Credit Facility thinks the deficit will reach 7 percent this year.

Drava Gap. Herders and farmers met at Oldstone on Thursday, their first meeting since the killings of last spring. Elders from both communities agreed to share the eastern wells until March. A police officer present, Inspector Ila Moss, told us that 140 people took part and that "nobody raised his voice".

Watch list. Observers expect Ambria's parliament to debate emergency powers on 22 November. It is unclear whether the rebels' ceasefire offer still stands.`,
    said: [
      ["Hospital staff", "counted", "31 bodies"],
      ["the defence ministry", "spoke of", '"a fuel depot" and no casualties'],
      ["Satellite pictures reviewed by Clearview Watch", "suggest", "that two residential blocks were hit"],
      ["rebel leader Ezra Pohl", "announced", "the suspension of talks"],
      ["aides", "told", 'that he would still send a team "to listen"'],
      ["allies", "say", "he was promised a review"],
      ["The International Credit Facility", "thinks", "the deficit … this year"],
      ["A police officer present, Inspector Ila Moss", "told", 'that 140 people … voice"'],
      ["Observers", "expect", "Ambria's parliament … 22 November"],
    ],
    figures: [
      ["31", 31, null, "exact", "Hospital staff"],
      ["two", 2, null, "exact", "Satellite pictures"],
      ["61", 61, null, "exact", ""],
      ["58", 58, null, "exact", ""],
      ["7", 7, null, "exact", "The International Credit Facility"],
      ["140", 140, null, "exact", "A police officer present"],
    ],
    dates: [
      ["12–18 November 2029", "2029-11-12/2029-11-18"],
      ["Tuesday", "2029-11-13"],
      ["3 October", "2029-10-03"],
      ["this year", "2029"],
      ["Thursday", "2029-11-15"],
      ["last spring", "2029-21"],
      ["March", "2030-03"],
      ["22 November", "2029-11-22"],
    ],
    contacts: [["met", ["Herders and farmers"]]],
    positions: [
      ["Finance minister Sune Kallas", "threatened", "to quit over fuel subsidies"],
      ["Elders from both communities", "agreed", "to share the eastern wells until March"],
    ],
    names: ["Ezra Pohl", "Sune Kallas", "Drava Gap", "Inspector Ila Moss"],
  },
  {
    name: "last: cable on a general",
    date: "2026-04-21",
    text: `SUBJECT: GENERAL STRIKES DEFIANT TONE, HINTS AT TERMS

1. (S) In a 90-minute meeting on April 19, Defense Chief General Amos Terrell told the Ambassador that the army "will hold the ridge until told otherwise". He maintained that the eastern militias had broken the standstill 22 times this month and produced a map to prove it. The Ambassador noted that observers' records showed only seven incidents.

2. (S) Terrell complained that the mediators never visit his forward posts. Pressed on the exchange of fallen soldiers, he allowed that "something could be arranged" if the militias returned the bodies of three pilots. He did not elaborate.

3. (C) A senior aide to Terrell called Poloff the following day to clarify that his boss's remark was not an offer. The aide, whom we have found reliable, added that the President's office is pushing for a swap before Easter and that it has budgeted accordingly.

4. (C) Militia representative Jonah Keel, reached by phone April 20, scoffed at Terrell's figures. In Keel's telling, the army itself opened fire on 40 occasions. He would welcome a joint count, he said, but doubted the General would agree to one.

5. (U) Ambassador will raise the matter with the President on April 24.`,
    said: [
      ["Defense Chief General Amos Terrell", "told", 'that the army … otherwise"'],
      ["He", "maintained", "that the eastern militias … this month"],
      ["The Ambassador", "noted", "that observers' records … incidents"],
      ["Terrell#2", "complained", "that the mediators … forward posts"],
      ["he| allowed", "allowed", 'that "something … three pilots'],
      ["The aide", "added", "that the President's … accordingly"],
      ["Militia representative Jonah Keel", "scoffed", "at Terrell's figures"],
      ["Keel's", "telling", "the army itself opened fire on 40 occasions"],
      ["he| said", "said", "He would welcome a joint count"],
      ["he| said", "doubted", "the General would agree to one"],
      ["A senior aide to Terrell", "clarify", "that his boss's remark was not an offer"],
    ],
    figures: [
      ["seven", 7, null, "exact", "The Ambassador| noted"],
      ["three", 3, null, "exact", "he| allowed"],
      ["40", 40, null, "exact", "Keel's telling"],
    ],
    dates: [
      ["April 19", "2026-04-19"],
      ["this month", "2026-04"],
      ["the following day", "2026-04-20"],
      ["April 20", "2026-04-20"],
      ["April 24", "2026-04-24"],
    ],
    contacts: [["meeting", ["Defense Chief General Amos Terrell", "the Ambassador"]]],
    names: ["Defense Chief General Amos Terrell", "Jonah Keel"],
  },
  {
    name: "last: family business",
    date: "2033-05-10",
    text: `Confidential note on the Hartwell succession, 10 May 2033

Both branches of the family were seen separately last week. Edmund Hartwell, who chairs the board, says he is willing to sell his 38 percent stake, but only to his sister and only at the 2031 valuation. In his words, "I will not finance an insult."

His sister Greta considers the 2031 valuation outdated: her accountants put the company at £52 million. She told us she would accept an independent valuer if Edmund agreed to be bound by it, and asked that the offer not be traced to her. She has heard that he is talking to a private buyer, which his lawyer denies.

The non-family directors are worried. One of them, speaking privately, thought the bank might call in its loan of about £6 million by July. Another suggested a buy-out in three steps.

Works council chair Tomas Abel fears for the 410 jobs at the Linfield plant. According to Abel, Edmund promised in January that nobody would be dismissed before 2035; Edmund's recollection is that he "expressed a hope".

We propose to see Greta again on Thursday, and Edmund the day after.`,
    said: [
      ["Edmund Hartwell", "says", "he is willing … 2031 valuation"],
      ["his| words", "In", '"I will not finance an insult."'],
      ["His sister Greta", "considers", "the 2031 valuation outdated"],
      ["her accountants", "put", "the company at £52 million"],
      ["She", "told", "she would accept … bound by it"],
      ["She| has", "heard", "that he is talking to a private buyer"],
      ["his lawyer", "denies", "that he is talking to a private buyer"],
      ["One of them", "thought", "the bank … July"],
      ["Another", "suggested", "a buy-out in three steps"],
      ["Works council chair Tomas Abel", "fears", "for the 410 jobs at the Linfield plant"],
      ["Abel#2", "According to", "Edmund promised … 2035"],
      ["Edmund's", "recollection", 'that he "expressed a hope"'],
    ],
    figures: [
      ["38", 38, null, "exact", "Edmund Hartwell"],
      ["52", 52_000_000, null, "exact", "her accountants"],
      ["6| million", 6_000_000, null, "about", "One of them"],
      ["three", 3, null, "exact", "Another"],
      ["410", 410, null, "exact", "Works council chair Tomas Abel"],
    ],
    dates: [
      ["10 May 2033", "2033-05-10"],
      ["last week", "2033-05-02/2033-05-08"],
      ["2031", "2031"],
      ["2031| valuation outdated", "2031"],
      ["July", "2033-07"],
      ["January", "2033-01"],
      ["2035", "2035"],
      ["Thursday", "2033-05-12"],
      ["the day after", "2033-05-13"],
    ],
    positions: [
      ["She", "asked", "that the offer not be traced to her"],
      ["Edmund", "promised", "that nobody would be dismissed before 2035"],
      ["We", "propose", "to see Greta again on Thursday"],
    ],
    names: ["Edmund Hartwell", "Tomas Abel", "Linfield"],
  },
];
