import type { WrittenPassage } from "./passage.ts";

/**
 * The habits of many publishers: headlines in capitals, bullets, pasted tables, other quotation marks, other figures. The
 * last four were written and annotated after the faults of the first ten had been mended.
 */
export const STYLES: readonly WrittenPassage[] = [
  {
    name: "styles: capitals and a byline",
    date: "2034-05-16",
    text: `PORT WORKERS REJECT OFFER AS TALKS DRAG ON

By Hanna Lindqvist, Labour Correspondent
Published: 16 May 2034, 18:42 | Updated: 19:05

Port workers in Brennhaven have turned down a pay offer of 4.5 per cent, their union said on Tuesday, extending a stoppage that has idled at least 23 ships.

‘It does not cover the rent,’ said Karim Oyelaran, the union’s chief negotiator. ‘We told them so on Monday evening.’

The Harbour Board said it was “disappointed” and estimated losses of between 40 and 50 million crowns a week. It has demanded that the strikers clear the north gate by 20 May.`,
    said: [
      ["their union", "said", "Port workers in Brennhaven have turned down a pay offer of 4.5 per cent"],
      ["Karim Oyelaran", "said", "‘It does not cover the rent,’"],
      ["The Harbour Board", "said", "it was “disappointed”"],
      ["The Harbour Board", "estimated", "losses of between 40 and 50 million crowns a week"],
    ],
    figures: [
      ["4.5", 4.5, null, "exact", "their union"],
      ["23", 23, null, "at_least", ""],
      ["40", 40_000_000, 50_000_000, "range", "The Harbour Board"],
    ],
    dates: [
      ["16 May 2034", "2034-05-16"],
      ["Tuesday", "2034-05-16"],
      ["Monday evening", "2034-05-15"],
      ["20 May", "2034-05-20"],
    ],
    positions: [
      ["It", "demanded", "that the strikers clear the north gate by 20 May"],
      ["Port workers in Brennhaven", "turned down", "a pay offer of 4.5 per cent"],
    ],
    names: ["Brennhaven", "Karim Oyelaran", "Harbour Board"],
  },
  {
    name: "styles: bullets of a situation report",
    date: "2031-11-05",
    text: `SITUATION REPORT No. 12
Upper Dalleh | 5 November 2031

HIGHLIGHTS

• Some two dozen shells hit the market quarter on 3 November, according to the municipal council.
• At least 1 450 families have left for the plain since the 1st.
• The authorities report 17 deaths; the Dalleh Medical Union puts the figure at 31.
• No convoy has crossed since last Tuesday.

NEEDS

- Water: 60% of the pumps are out of order.
- Health: the hospital has fuel for four days, its director, Dr. Samira al-Najjar, told the mission.
- Partners urge both sides to open the Tell Road for two hours a day.`,
    said: [
      ["the municipal council", "according to", "Some two dozen shells hit the market quarter on 3 November"],
      ["The authorities", "report", "17 deaths"],
      ["the Dalleh Medical Union", "puts", "the figure at 31"],
      ["its director, Dr. Samira al-Najjar", "told", "the hospital has fuel for four days"],
    ],
    figures: [
      ["two| dozen", 24, null, "about", "the municipal council"],
      ["1 450", 1450, null, "at_least", ""],
      ["17", 17, null, "exact", "The authorities"],
      ["31|.", 31, null, "exact", "the Dalleh Medical Union"],
      ["60", 60, null, "exact", ""],
    ],
    dates: [
      ["5 November 2031", "2031-11-05"],
      ["3 November", "2031-11-03"],
      ["the 1st", "2031-11-01"],
      ["last Tuesday", "2031-11-04"],
    ],
    positions: [["Partners", "urge", "both sides to open the Tell Road for two hours a day"]],
    names: ["Dalleh Medical Union", "Dr. Samira al-Najjar", "Tell Road"],
  },
  {
    name: "styles: a table pasted as text",
    date: "2033-08-23",
    text: `Access through the eastern crossings, week 33

Crossing	Trucks	Turned back
Sarn Gate	212	14
Old Mill	87	3
Quarry Road	0	0

Source: Joint Access Cell, 22 August 2033.

The cell's head, Teodor Wasik, said the drop was due to "paperwork, not shelling". Haulers interviewed at Sarn Gate disagreed: they said that guards had asked for between €200 and €300 a lorry. The Border Directorate denied this on 21 August.`,
    said: [
      ["The cell's head, Teodor Wasik", "said", 'the drop was due to "paperwork, not shelling"'],
      ["they", "said", "that guards had asked for between €200 and €300 a lorry"],
    ],
    figures: [
      ["212", 212, null, "exact", ""],
      ["14", 14, null, "exact", ""],
      ["87", 87, null, "exact", ""],
      ["3|\n", 3, null, "exact", ""],
      ["200", 200, 300, "range", "they"],
    ],
    dates: [
      ["22 August 2033", "2033-08-22"],
      ["21 August", "2033-08-21"],
    ],
    names: ["Teodor Wasik", "Border Directorate"],
  },
  {
    name: "styles: guillemets and a translated agency",
    date: "2030-02-19",
    text: `KARSIN, 19 February. /Agency Volna/. The delegations of Ostmark and Lirien met behind closed doors in Karsin for more than six hours, a source in the mediator’s office told Volna.

«The atmosphere was businesslike», the source stressed. According to him, the sides agreed on 11 of 14 points.

Earlier, Lirien’s Deputy Foreign Minister Pavle Drenko declared that his country “will not discuss the status of the islands under any circumstances”. Ostmark, for its part, insists on an international presence of no fewer than 600 observers.`,
    said: [
      [
        "a source in the mediator’s office",
        "told",
        "The delegations of Ostmark and Lirien met behind closed doors in Karsin for more than six hours",
      ],
      ["the source", "stressed", "«The atmosphere was businesslike»"],
      ["him", "According to", "the sides agreed on 11 of 14 points"],
      ["Deputy Foreign Minister Pavle Drenko", "declared", "that his country … circumstances”"],
    ],
    figures: [
      ["11", 11, null, "exact", "him"],
      ["14", 14, null, "exact", "him"],
      ["600", 600, null, "at_least", ""],
    ],
    dates: [["19 February", "2030-02-19"]],
    contacts: [["met", ["Ostmark", "Lirien"], "Karsin", ""]],
    positions: [["Ostmark", "insists", "an international presence of no fewer than 600 observers"]],
    names: ["Deputy Foreign Minister Pavle Drenko"],
  },
  {
    name: "styles: Arabic names and an ordinal date",
    date: "2036-01-28",
    text: `Sheikh Abdul-Rahman bin Faisal al-Otari arrived in Wadi Shams on Sunday night for talks with Umm Khalid, who speaks for the families of the missing. Their meeting, on the 26th of January, was the third this month.

Abu Yusuf, a mediator close to the sheikh, said the families want proof of life for all 143 men before anything else. “We are not asking for favours. We are asking for names,” Umm Khalid told the newspaper Al-Minbar.

The governor’s office, reached by telephone, would neither confirm nor deny that a list exists. It has previously put the number of detainees at “fewer than 100”.`,
    said: [
      ["Abu Yusuf", "said", "the families want … anything else"],
      ["Umm Khalid#2", "told", "“We are not asking for favours. We are asking for names,”"],
      ["The governor’s office", "confirm", "that a list exists"],
      ["It", "put", "the number of detainees at “fewer than 100”"],
    ],
    figures: [
      ["143", 143, null, "exact", "Abu Yusuf, a mediator close to the sheikh"],
      ["100", 100, null, "under", "It| has"],
    ],
    dates: [
      ["Sunday night", "2036-01-27"],
      ["26th of January", "2036-01-26"],
      ["this month", "2036-01"],
    ],
    contacts: [
      ["meeting", ["Their"]],
      ["talks", ["Sheikh Abdul-Rahman bin Faisal al-Otari", "Umm Khalid"]],
    ],
    positions: [["the families", "want", "proof of life for all 143 men"]],
    names: ["Sheikh Abdul-Rahman bin Faisal al-Otari", "Umm Khalid", "Wadi Shams", "Abu Yusuf"],
  },
  {
    name: "styles: money and percentages",
    date: "2032-06-30",
    text: `(Wire) – Tarrow Mining and the Hill Communities’ Trust are within US$3.5m of a settlement, people familiar with the negotiations said Wednesday. The Trust, which sued in 2029, is seeking £12 million plus 2.5% of revenues; Tarrow has offered roughly £8.5 million and no royalty.

“Nobody walks away from a table with eight zeros on it,” quipped one adviser, who asked not to be named. A spokeswoman for Tarrow declined to comment.

Shares rose as much as 6 per cent, to 1,204.50 pence. Analysts at Corrie & Pell wrote in a note that an agreement “by late summer” was now likelier than not.`,
    said: [
      [
        "people familiar with the negotiations",
        "said",
        "Tarrow Mining and the Hill Communities’ Trust are within US$3.5m of a settlement",
      ],
      ["one adviser", "quipped", "“Nobody walks away from a table with eight zeros on it,”"],
      ["Analysts at Corrie & Pell", "wrote", "that an agreement “by late summer” was now likelier than not"],
    ],
    figures: [
      ["3.5", 3_500_000, null, "exact", "people familiar with the negotiations"],
      ["12", 12_000_000, null, "exact", ""],
      ["2.5", 2.5, null, "exact", ""],
      ["8.5", 8_500_000, null, "about", ""],
      ["6| per", 6, null, "up_to", ""],
      ["1,204.50", 1204.5, null, "exact", ""],
      ["eight", 8, null, "exact", "one adviser"],
    ],
    dates: [
      ["Wednesday", "2032-06-30"],
      ["2029", "2029"],
    ],
    positions: [
      ["The Trust", "seeking", "£12 million plus 2.5% of revenues"],
      ["Tarrow", "offered", "roughly £8.5 million and no royalty"],
    ],
    names: ["Tarrow Mining", "Hill Communities’ Trust", "Corrie & Pell"],
  },
  {
    name: "styles: a log with times of day",
    date: "2035-10-11",
    text: `0615 – Patrol 4 reports small-arms fire west of Lenn bridge. No casualties.
0940 – Liaison officer (North) claims that two mortar rounds landed inside the line.
1105 – Liaison officer (South) denies firing: “Check your maps.”
14:20 – Head of Mission phoned both chiefs of staff.
1630 – Both sides accept a 12-hour pause from 1800.

Comment: the South’s account is consistent with radar. The North has demanded a written apology.`,
    said: [
      ["Patrol 4", "reports", "small-arms fire west of Lenn bridge"],
      ["Liaison officer (North)", "claims", "that two mortar rounds landed inside the line"],
      ["Liaison officer (South)", "denies", "firing"],
    ],
    figures: [["two", 2, null, "exact", "Liaison officer (North)"]],
    contacts: [["phoned", ["Head of Mission", "both chiefs of staff"]]],
    positions: [
      ["Both sides", "accept", "a 12-hour pause"],
      ["The North", "demanded", "a written apology"],
    ],
  },
  {
    name: "styles: a blog with a live ticker",
    date: "2029-04-02",
    text: `11.42am – The foreign ministry has confirmed that its envoy, Lucía Ferrán-Obi, is in Tolmar. “She’s there to listen,” a spokesperson says.

11.15am – Tolmar’s acting mayor tweets: “Day 38. Still no water east of the canal.”

10.50am – More from our reporter Ben Achterberg: residents he spoke to say up to 70 people were detained overnight on Sunday. Police put it at “around 20”.

Good morning. Here’s what we know so far: talks resumed at the weekend, for the first time since early March, and both camps have ruled out a partition.`,
    said: [
      ["The foreign ministry", "confirmed", "that its envoy, Lucía Ferrán-Obi, is in Tolmar"],
      ["a spokesperson", "says", "“She’s there to listen,”"],
      ["Tolmar’s acting mayor", "tweets", "“Day 38. Still no water east of the canal.”"],
      ["residents he spoke to", "say", "up to 70 people were detained overnight on Sunday"],
      ["Police", "put", "it at “around 20”"],
    ],
    figures: [
      ["70", 70, null, "up_to", "residents he spoke to"],
      ["20", 20, null, "about", "Police"],
    ],
    dates: [
      ["Sunday", "2029-04-01"],
      ["the weekend", "2029-03-31/2029-04-01"],
      ["early March", "2029-03"],
    ],
    positions: [["both camps", "ruled out", "a partition"]],
    names: ["Lucía Ferrán-Obi", "Ben Achterberg"],
  },
  {
    name: "styles: a cable in numbered points",
    date: "2034-12-21",
    text: `CONFIDENTIAL

SUBJECT: FRONT'S CONDITIONS FOR ROUND SEVEN

1. (C) Emissary met Front political chief Moussa Tarek December 19 in Sefra. Tarek said Front would attend round seven "only if the blockade ends first."

2. (C) Tarek demanded the release of 12 named commanders. He dismissed the Government's offer of 5 as "theater."

3. (C) Comment: Tarek appeared tired. Embassy contacts claim he lost approximately 1.200 fighters in November; we cannot verify this. End comment.`,
    said: [
      ["Tarek#2", "said", 'Front would attend round seven "only if the blockade ends first."'],
      ["He", "dismissed", 'the Government\'s offer of 5 as "theater."'],
      ["Embassy contacts", "claim", "he lost approximately 1.200 fighters in November"],
    ],
    figures: [
      ["12", 12, null, "exact", ""],
      ["5| as", 5, null, "exact", "He| dismissed"],
      ["1.200", 1200, null, "about", "Embassy contacts"],
    ],
    dates: [
      ["December 19", "2034-12-19"],
      ["November", "2034-11"],
    ],
    contacts: [["met", ["Emissary", "Front political chief Moussa Tarek"], "Sefra", "December 19"]],
    positions: [["Tarek", "demanded", "the release of 12 named commanders"]],
    names: ["Moussa Tarek"],
  },
  {
    name: "styles: a feature with long quotations",
    date: "2031-07-15",
    text: `When the shelling stopped, late last Friday, Nadège Obrecht walked down to the river to count the boats. There had been ninety; she found eleven.

"People ask me whether I believe in this ceasefire," she says, folding a net. "I believe in boats."

Two miles upstream, Colonel Ivo Marsh takes a different view. His men, he insists, fired only in reply. He puts his own losses at "a handful", and theirs at three or four times that. Asked about the boats, he shrugs: "Ask the other bank."

The other bank's commander did not answer repeated requests for an interview. In a statement last week, his office called for observers to be sent "within days rather than weeks".`,
    said: [
      ["she#2", "says", '"People ask me whether I believe in this ceasefire,"'],
      ["he", "insists", "His men + fired only in reply"],
      ["He", "puts", 'his own losses at "a handful"'],
      ["he", "shrugs", '"Ask the other bank."'],
    ],
    figures: [
      ["ninety", 90, null, "exact", ""],
      ["eleven", 11, null, "exact", ""],
      ["Two| miles", 2, null, "exact", ""],
    ],
    dates: [
      ["last Friday", "2031-07-11"],
      ["last week", "2031-07-07/2031-07-13"],
    ],
    positions: [["his office", "called for", 'observers to be sent "within days rather than weeks"']],
    names: ["Nadège Obrecht", "Colonel Ivo Marsh"],
  },
  {
    name: "styles, later: agency flash and wrap",
    date: "2033-02-03",
    text: `URGENT: GARRISON AT FORT HELDER SURRENDERS – MINISTRY

HELDER, Feb 3 (Delta News) – The garrison at Fort Helder laid down its arms early Thursday, the defence ministry said, ending a nine-week siege in which no fewer than 260 people died.

Maj. Oumar Sylla-Brandt, who commanded the fort, told Delta News by satellite phone that he had acted “to spare the wounded”. He put their number at 74.

The rebels’ spokeswoman, Hodan Ismail, hailed the step but rejected claims that a deal had been struck. “There is no deal. There is a flag,” she said.

The regional bloc called for an exchange of prisoners before the 15th of the month.`,
    said: [
      ["the defence ministry", "said", "The garrison at Fort Helder laid down its arms early Thursday"],
      ["Maj. Oumar Sylla-Brandt", "told", "that he had acted “to spare the wounded”"],
      ["He", "put", "their number at 74"],
      ["Hodan Ismail", "hailed", "the step"],
      ["she", "said", "“There is no deal. There is a flag,”"],
    ],
    figures: [
      ["260", 260, null, "at_least", ""],
      ["74", 74, null, "exact", "He| put"],
    ],
    dates: [
      ["Feb 3", "2033-02-03"],
      ["early Thursday", "2033-02-03"],
      ["the 15th of the month", "2033-02-15"],
    ],
    positions: [["The regional bloc", "called for", "an exchange of prisoners"]],
    names: ["Fort Helder", "Hodan Ismail"],
  },
  {
    name: "styles, later: relief bulletin",
    date: "2030-09-12",
    text: `Relief Bulletin 7 – Lower Ambra

* Between 1,200 and 1,500 people sleep in schools, the district office estimates.
* Two out of three wells are dry; a fourth tanker is expected on Saturday.
* On 10 Sept. our team met with Mayor Illan Roque and the women’s committee in Sant Abel to discuss the curfew.
* The mayor asked for 40 tents. He told us that none had arrived since mid-August.
* Unconfirmed: 6 to 8 persons are reportedly held at the barracks.`,
    said: [
      ["the district office", "estimates", "Between 1,200 and 1,500 people sleep in schools"],
      ["He", "told", "that none had arrived since mid-August"],
      ["", "reportedly", "6 to 8 persons are reportedly held at the barracks"],
    ],
    figures: [
      ["1,200", 1200, 1500, "range", "the district office"],
      ["Two out of three", 2 / 3, null, "exact", ""],
      ["40", 40, null, "exact", ""],
      ["6| to", 6, 8, "range", ""],
    ],
    dates: [
      ["Saturday", "2030-09-14"],
      ["10 Sept.", "2030-09-10"],
      ["mid-August", "2030-08"],
    ],
    contacts: [["met", ["our team", "Mayor Illan Roque"], "Sant Abel", "10 Sept."]],
    positions: [["The mayor", "asked for", "40 tents"]],
    names: ["Mayor Illan Roque", "Sant Abel"],
  },
  {
    name: "styles, later: business daily",
    date: "2035-06-20",
    text: `Rival heirs to the Vantour shipping group have agreed to mediation, according to a filing seen by the Ledger on Tuesday evening. Under the terms, each side pays half of the mediator’s fee of €640,000.

Claude Vantour, 61, “never wanted a trial”, his lawyer Mireille Aksoy said. Her opponents take a dimmer view: they accuse him of moving some $90m offshore in 2033.

The group’s net profit fell 18% to €212.4m last year. Its creditors have refused to extend a credit line beyond 1 July.`,
    said: [
      ["a filing seen by the Ledger on Tuesday evening", "according to", "Rival heirs … mediation"],
      ["his lawyer Mireille Aksoy", "said", "Claude Vantour, 61, “never wanted a trial”"],
      ["they", "accuse", "him of moving some $90m offshore in 2033"],
    ],
    figures: [
      ["half", 0.5, null, "exact", ""],
      ["640,000", 640_000, null, "exact", ""],
      ["90", 90_000_000, null, "about", "they"],
      ["18", 18, null, "exact", ""],
      ["212.4", 212_400_000, null, "exact", ""],
    ],
    dates: [
      ["Tuesday evening", "2035-06-19"],
      ["2033", "2033"],
      ["last year", "2034"],
      ["1 July", "2035-07-01"],
    ],
    positions: [
      ["Rival heirs to the Vantour shipping group", "agreed", "to mediation"],
      ["Its creditors", "refused", "to extend a credit line beyond 1 July"],
    ],
    names: ["Claude Vantour", "Mireille Aksoy"],
  },
  {
    name: "styles, later: monitors' note",
    date: "2031-12-08",
    text: `NOTE TO FILE

Monitors heard 14 explosions north-east of Prell between 2210 and 2345 on 6 December. A resident of Prell (woman, in her 50s) said her cellar door had been blown in. The Ardan command stated that its artillery “was silent all night”; Kestrian officers maintained the opposite. Neither would show the team its logs.

The joint commission will meet on Wednesday. Ardan wants the team withdrawn from the ridge. Kestria has threatened to suspend its participation unless cameras are installed.`,
    said: [
      ["A resident of Prell", "said", "her cellar door had been blown in"],
      ["The Ardan command", "stated", "that its artillery “was silent all night”"],
      ["Kestrian officers", "maintained", "the opposite"],
    ],
    figures: [["14", 14, null, "exact", ""]],
    dates: [
      ["6 December", "2031-12-06"],
      ["Wednesday", "2031-12-10"],
    ],
    contacts: [["meet", ["The joint commission"]]],
    positions: [
      ["Ardan", "wants", "the team withdrawn from the ridge"],
      ["Kestria", "threatened", "to suspend its participation unless cameras are installed"],
    ],
  },
];
