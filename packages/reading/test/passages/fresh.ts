import type { WrittenPassage } from "./passage.ts";

/** In the manner of agencies, missions, embassies and ministries; counted once before a fault of theirs was looked at. */
export const FRESH: readonly WrittenPassage[] = [
  {
    name: "fresh: wire on a ceasefire",
    date: "2036-08-19",
    text: `CALDERA CITY (Meridian Press) — The Harbour Council insisted on Monday that its fighters would not leave the old port before a ceasefire takes hold, casting doubt on talks that mediators had billed as a last chance.

Council negotiator Iven Marrow told reporters in the capital that the proposal "changes nothing on the ground". A member of his team, who was not authorised to speak publicly, went further and called it a trap.

The Republic's delegation has not commented. But two people briefed on its position said it was prepared to pull back artillery by 15 kilometres in exchange for the release of 46 sailors captured on August 2.

Mediators from the Lake States, who have shuttled between two hotels since Friday, presented a revised draft late on Sunday. "We are closer than we look," their chief envoy, Dessa Oran, said in a brief statement.

At least 730 people have been killed since fighting resumed in June, the monitoring group Open Ledger estimates. Neither side publishes its losses.

Under the previous deal, brokered after the Quay Road clashes, each side was to open one crossing a week. None has been opened, both sides acknowledge, though each blames the other.`,
    said: [
      ["The Harbour Council", "insisted", "that its fighters … takes hold"],
      ["Council negotiator Iven Marrow", "told", 'that the proposal "changes nothing on the ground"'],
      ["A member of his team", "called", "it a trap"],
      ["two people briefed on its position", "said", "it was prepared … August 2"],
      ["their chief envoy, Dessa Oran", "said", '"We are closer than we look,"'],
      ["the monitoring group Open Ledger", "estimates", "At least 730 … June"],
      ["both sides", "acknowledge", "None has been opened"],
      ["each", "blames", "the other|."],
    ],
    figures: [
      ["two| people", 2, null, "exact", ""],
      ["15", 15, null, "exact", "two people briefed on its position"],
      ["46", 46, null, "exact", "two people briefed on its position"],
      ["two| hotels", 2, null, "exact", ""],
      ["730", 730, null, "at_least", "the monitoring group Open Ledger"],
    ],
    dates: [
      ["Monday", "2036-08-18"],
      ["August 2", "2036-08-02"],
      ["Friday", "2036-08-15"],
      ["Sunday", "2036-08-17"],
      ["June", "2036-06"],
    ],
    names: ["Harbour Council", "Iven Marrow", "Dessa Oran", "Open Ledger"],
  },
  {
    name: "fresh: mission report",
    date: "2033-10-06",
    text: `Report of the Secretary-General on the situation in Carvel

I. Political developments

3. On 11 September, the Government of National Accord and the Movement for the Renewal of Carvel signed a declaration of principles in Port Sabine. The Movement's political bureau subsequently stressed that the declaration was "not a peace agreement", while the Prime Minister hailed it as an irreversible step.

4. My Special Representative met with the leadership of the Movement on 14 and 22 September. During both meetings, the leadership reiterated its demand for the release of 212 detainees and expressed its readiness to hand over an initial list of 40 prisoners.

II. Security

7. The security situation remained volatile. The Mission recorded 64 violations of the ceasefire, compared with 97 in the preceding quarter. The Government disputes this figure.

8. On 20 September, unidentified gunmen attacked a convoy near Ilmar, killing 5 civilians and injuring 11, according to local officials. The Movement denied any involvement and called for an independent investigation.

III. Humanitarian situation

12. An estimated 1.3 million people, of whom 60 per cent are children, require assistance. Humanitarian partners warned that stocks would run out by mid-November unless access improved. The Office for the Coordination of Relief noted that only 31 per cent of its appeal had been funded as at 30 September.`,
    said: [
      ["The Movement's political bureau", "stressed", 'that the declaration was "not a peace agreement"'],
      ["the Prime Minister", "hailed", "it as an irreversible step"],
      ["the leadership| reiterated", "reiterated", "its demand for the release of 212 detainees"],
      ["the leadership| reiterated", "expressed", "its readiness … prisoners"],
      ["The Mission", "recorded", "64 violations … quarter"],
      ["The Government", "disputes", "this figure"],
      ["local officials", "according to", "On 20 September … injuring 11"],
      ["The Movement", "denied", "any involvement"],
      ["Humanitarian partners", "warned", "that stocks … improved"],
      ["The Office for the Coordination of Relief", "noted", "that only 31 … 30 September"],
    ],
    figures: [
      ["212", 212, null, "exact", "the leadership| reiterated"],
      ["40", 40, null, "exact", "the leadership| reiterated"],
      ["64", 64, null, "exact", "The Mission"],
      ["97", 97, null, "exact", "The Mission"],
      ["5| civilians", 5, null, "exact", "local officials"],
      ["11|, according", 11, null, "exact", "local officials"],
      ["1.3", 1_300_000, null, "about", ""],
      ["60", 60, null, "exact", ""],
      ["31", 31, null, "exact", "The Office for the Coordination of Relief"],
    ],
    dates: [
      ["11 September", "2033-09-11"],
      ["14 and 22 September", "2033-09-14/2033-09-22"],
      ["20 September", "2033-09-20"],
      ["mid-November", "2033-11"],
      ["30 September", "2033-09-30"],
    ],
    contacts: [["met", ["My Special Representative", "the leadership of the Movement"]]],
    positions: [["The Movement#4", "called for", "an independent investigation"]],
    names: ["Movement for the Renewal of Carvel", "Port Sabine"],
  },
  {
    name: "fresh: ministry statement",
    date: "2029-03-04",
    text: `STATEMENT BY THE MINISTRY OF FOREIGN AFFAIRS OF TELMAR
Telmar, 4 March 2029

The Ministry categorically rejects the allegations made yesterday by the authorities of Ostia Minor concerning the incident at Cape Lune. As we have repeatedly stated, no vessel of the Telmar coastguard fired on fishermen. The claim that three boats were sunk is pure invention.

Telmar regrets that Ostia Minor has chosen the path of escalation. We call on it to return to the talks suspended on 9 February, and we remain ready to receive its delegation at any time. Telmar will not, however, accept preconditions.

Minister Bren Galloway spoke this morning by telephone with his counterpart from the Union, Ylva Stad. He informed her of the steps taken so far and underscored Telmar's commitment to the Treaty of 2018. Ms Stad, for her part, voiced concern about the safety of some 60 crew members still held in Port Ostia and appealed to both governments to show restraint.

The Ministry recalls that under Article 4 of the Treaty disputes shall be referred to the Joint Board within 30 days.`,
    said: [
      ["we", "stated", "no vessel … fishermen"],
      ["", "claim", "that three boats were sunk"],
      ["Telmar", "regrets", "that Ostia Minor … escalation"],
      ["He", "informed", "of the steps taken so far"],
      ["He", "underscored", "Telmar's commitment to the Treaty of 2018"],
      ["Ms Stad", "voiced", "concern about … Port Ostia"],
      ["The Ministry", "recalls", "that under Article 4 … 30 days"],
    ],
    figures: [
      ["three", 3, null, "exact", ""],
      ["60", 60, null, "about", "Ms Stad"],
    ],
    dates: [
      ["4 March 2029", "2029-03-04"],
      ["yesterday", "2029-03-03"],
      ["9 February", "2029-02-09"],
      ["this morning", "2029-03-04"],
      ["2018", "2018"],
    ],
    contacts: [["spoke", ["Minister Bren Galloway", "Ylva Stad"]]],
    positions: [
      ["The Ministry", "rejects", "the allegations … Cape Lune"],
      ["We", "call on", "it to return … 9 February"],
      ["Telmar", "accept", "preconditions"],
      ["Ms Stad", "appealed to", "both governments to show restraint"],
    ],
    names: ["Ostia Minor", "Cape Lune", "Minister Bren Galloway", "Ylva Stad"],
  },
  {
    name: "fresh: cable on a clan elder",
    date: "2027-06-30",
    text: `E.O. REDUCED: DECL: 06/28/2037
SUBJECT: ELDER SEES NO RUSH ON WATER DEAL

1. (C) Over tea on June 27, Sheikh-elder Tovin Adar confided to Political Counselor that the northern clans "have already decided to sign", but want the southerners to ask first. Adar, who has sat on the council since 1998, dismissed rumors of a split as wishful thinking.

2. (C) Adar laid out three conditions: guaranteed flow in dry years, compensation for 1,100 displaced families, and a seat on the river board. The last of these, he hinted, was negotiable. Asked whether the governor knew of the terms, Adar shrugged. "He knows what we let him know."

3. (SBU) USMISSION contacts in the governor's office take a dimmer view. Chief of staff Lena Horvat described the elders as divided and predicted there would be no deal until after the harvest. She put the number of families at no more than 400.

4. (C) COMMENT: Adar is generally well informed, but he has overpromised in the past. Embassy believes that his account of the council's mood is accurate; we are less certain about the timing. END COMMENT.`,
    said: [
      ["Sheikh-elder Tovin Adar", "confided", 'that the northern clans "have … ask first'],
      ["Adar|, who has", "dismissed", "rumors of a split as wishful thinking"],
      ["he| hinted", "hinted", "The last of these + was negotiable"],
      ["Adar| shrugged", "shrugged", '"He knows what we let him know."'],
      ["Chief of staff Lena Horvat", "described", "the elders as divided"],
      ["Chief of staff Lena Horvat", "predicted", "there would be no deal until after the harvest"],
      ["She", "put", "the number of families at no more than 400"],
      ["Embassy", "believes", "that his account … accurate"],
    ],
    figures: [
      ["three", 3, null, "exact", ""],
      ["1,100", 1100, null, "exact", ""],
      ["400", 400, null, "up_to", "She| put"],
    ],
    dates: [
      ["06/28/2037", "2037-06-28"],
      ["June 27", "2027-06-27"],
      ["1998", "1998"],
    ],
    positions: [["the northern clans", "want"]],
    names: ["Sheikh-elder Tovin Adar", "Lena Horvat"],
  },
  {
    name: "fresh: sitrep on a flood",
    date: "2034-12-15",
    text: `FLASH UPDATE No. 3 – Flooding in Lower Anda Province
15 December 2034, 18:00 local time

HIGHLIGHTS
• The provincial disaster committee reports 23 deaths and 8 people missing as of noon today.
• Nearly 14,200 people are sheltering in 31 schools; another 3,000 are thought to be stranded.
• The army says it has delivered 90 tonnes of food since 12 December. Aid groups question that number.

SITUATION OVERVIEW
Heavy rain that began on Tuesday night caused the Anda to overflow at four points. Residents of Kemble say they received no warning. The water authority maintains that sirens were sounded at 02:15.

Governor Asta Rell, after visiting the area on Thursday, promised that every household would be given 500 crowns by the end of the year. Her critics see an electoral manoeuvre.

ACCESS
Armed men turned back two boats at Sill Bridge, a driver for the Blue Lantern charity told this office. The self-styled Anda Defence Committee, which controls the east bank, denies having closed the bridge but says that "spies" will not be let through.

NEEDS
Water purification tablets: 250,000. Blankets: 20,000, of which half are in the pipeline.`,
    said: [
      ["The provincial disaster committee", "reports", "23 deaths … today"],
      ["", "are thought", "another 3,000 … stranded"],
      ["The army", "says", "it has delivered … 12 December"],
      ["Aid groups", "question", "that number"],
      ["Residents of Kemble", "say", "they received no warning"],
      ["The water authority", "maintains", "that sirens were sounded at 02:15"],
      ["Her critics", "see", "an electoral manoeuvre"],
      ["a driver for the Blue Lantern charity", "told", "Armed men turned back two boats at Sill Bridge"],
      ["The self-styled Anda Defence Committee", "denies", "having closed the bridge"],
      ["The self-styled Anda Defence Committee", "says", 'that "spies" will not be let through'],
    ],
    figures: [
      ["23", 23, null, "exact", "The provincial disaster committee"],
      ["8| people", 8, null, "exact", "The provincial disaster committee"],
      ["14,200", 14_200, null, "about", ""],
      ["31| schools", 31, null, "exact", ""],
      ["3,000", 3000, null, "exact", ""],
      ["90", 90, null, "exact", "The army"],
      ["four", 4, null, "exact", ""],
      ["500", 500, null, "exact", "Governor Asta Rell"],
      ["two", 2, null, "exact", "a driver for the Blue Lantern charity"],
      ["250,000", 250_000, null, "exact", ""],
      ["20,000", 20_000, null, "exact", ""],
    ],
    dates: [
      ["15 December 2034", "2034-12-15"],
      ["today", "2034-12-15"],
      ["12 December", "2034-12-12"],
      ["Tuesday night", "2034-12-12"],
      ["Thursday", "2034-12-14"],
      ["the end of the year", "2034"],
    ],
    positions: [["Governor Asta Rell", "promised"]],
    names: ["Governor Asta Rell", "Blue Lantern", "Anda Defence Committee"],
  },
  {
    name: "fresh: labour dispute",
    date: "2028-05-22",
    text: `Dockers' strike enters third week as pay offer is spurned

By Hanne Quill, industry reporter

Port operator Northquay Holdings said Sunday it had tabled an "improved and final" offer of 4.5 percent, hours after members of the United Dock Workers voted by 83 percent to stay out.

Union president Marcus Ode called the offer insulting. "They found $40 million for the shareholders in April," Ode said at a rally outside Gate 6. "They can find it for us."

The company, which employs around 2,600 people at the port, says the walkout is costing it $3 million a day. Analysts at Brandt & Low reckon the true figure is closer to half of that.

Ode wants any settlement backdated to January 1, a demand the company has ruled out. He also warned that crane operators could join the action next Monday if no progress was made, something Northquay's human resources chief, Pia Lund, described as "deeply irresponsible".

Labour minister Olu Benn has offered to mediate. In a letter to both sides seen by this newspaper, Benn writes that "no one will thank either of you" if medicines run short. A spokesman for the union confirmed receipt of the letter; the company declined to comment.`,
    said: [
      ["Port operator Northquay Holdings", "said", "it had tabled … 4.5 percent"],
      ["Union president Marcus Ode", "called", "the offer insulting"],
      ["Ode| said", "said", '"They found … April,"'],
      ["The company", "says", "the walkout … a day"],
      ["Analysts at Brandt & Low", "reckon", "the true figure … that"],
      ["He", "warned", "that crane operators … made"],
      ["Northquay's human resources chief, Pia Lund", "described", 'something + as "deeply irresponsible"'],
      ["Benn#2", "writes", 'that "no one … run short'],
      ["A spokesman for the union", "confirmed", "receipt of the letter"],
    ],
    figures: [
      ["4.5", 4.5, null, "exact", "Port operator Northquay Holdings"],
      ["83", 83, null, "exact", ""],
      ["40", 40_000_000, null, "exact", "Ode| said"],
      ["2,600", 2600, null, "about", ""],
      ["3| million", 3_000_000, null, "exact", "The company"],
    ],
    dates: [
      ["Sunday", "2028-05-21"],
      ["April", "2028-04"],
      ["January 1", "2028-01-01"],
      ["next Monday", "2028-05-29"],
    ],
    positions: [
      ["Ode", "wants", "any settlement backdated to January 1"],
      ["the company", "ruled out"],
      ["Labour minister Olu Benn", "offered", "to mediate"],
    ],
    names: ["Northquay Holdings", "United Dock Workers", "Marcus Ode", "Pia Lund", "Olu Benn"],
  },
  {
    name: "fresh: talks in brief",
    date: "2031-01-27",
    text: `What we know about the Aldmoor talks

Who is there? The delegation of the Provisional Assembly, led by Judge Corin Vass, arrived on Saturday. The Highland Front sent its deputy commander, known only as "Tarn", and two lawyers. They have not met face to face; messages go through the hosts.

What does each side want? The Assembly is seeking a freeze along current lines. The Front demands that the army pull out of the three valleys first, and that its 900 prisoners be freed. "First the valleys, then the pen," Tarn was quoted as saying by Radio Highland last week.

Could it fail? Diplomats fear so. One Western envoy put the odds at "one in four". Another, more hopeful, pointed out that neither side had walked out of the opening ceremony. The Front's exiled leader, Oma Reth, has threatened to disown any text she has not approved.

What about the mines? Sources in both camps say a side deal on the copper mines is nearly done. It reportedly gives the Front 12 per cent of revenues for six years. The finance ministry insists no such deal exists.

What happens next? The hosts hope to publish a joint text by the middle of February. A second session is pencilled in for the spring.`,
    said: [
      ["Tarn#2", "quoted as saying", '"First the valleys, then the pen,"'],
      ["Diplomats", "fear", "so|. One"],
      ["One Western envoy", "put", 'the odds at "one in four"'],
      ["Another", "pointed out", "that neither side … ceremony"],
      ["Sources in both camps", "say", "a side deal … nearly done"],
      ["", "reportedly", "It + gives … six years"],
      ["The finance ministry", "insists", "no such deal exists"],
      ["The hosts", "hope", "to publish … February"],
    ],
    figures: [
      ["two", 2, null, "exact", ""],
      ["900", 900, null, "exact", ""],
      ["12", 12, null, "exact", ""],
    ],
    dates: [
      ["Saturday", "2031-01-25"],
      ["last week", "2031-01-20/2031-01-26"],
      ["the middle of February", "2031-02"],
      ["the spring", "2031-21"],
    ],
    positions: [
      ["The Assembly", "seeking", "a freeze along current lines"],
      ["The Front", "demands", "that the army … freed"],
      ["The Front's exiled leader, Oma Reth", "threatened", "to disown any text she has not approved"],
    ],
    names: ["Provisional Assembly", "Judge Corin Vass", "Highland Front", "Oma Reth"],
  },
];
