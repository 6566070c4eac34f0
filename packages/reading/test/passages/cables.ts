import type { WrittenPassage } from "./passage.ts";

/** In the manner of diplomatic cables, memoranda and readouts. */
export const CABLES: readonly WrittenPassage[] = [
  {
    name: "cable: numbered",
    date: "2031-05-14",
    text: `SUBJECT: TALKS ON THE SEN CORRIDOR

REF: A) LINDMAR 142; B) MEMO OF 25Apr31

1. (C) SUMMARY: On 12 May the Ambassador met Deputy Minister Halla Brice to discuss the Sen corridor. Brice said her government was ready to reopen it, provided that Vell withdrew its guns to a distance of 20 kilometers. END SUMMARY.

2. (C) Brice argued that ref B had been overtaken by events. She described the Vell paper as "a wish list". According to Brice, some 4,000 villagers had been cut off since 3 March.

3. (SBU) COMMENT: Two contacts close to the ministry tell us, however, that the army has not been consulted. One of them claimed that the chief of staff would "resign before he signed". Post cannot confirm this. END COMMENT.

4. (U) The Ambassador will see the Vell representative, Mr Odo Tarn, on Friday.`,
    said: [
      ["Brice#2", "said", "her government was … 20 kilometers"],
      ["Brice#3", "argued", "that ref B … events"],
      ["She", "described", 'the Vell paper as "a wish list"'],
      ["Brice#4", "According to", "some 4,000 … 3 March"],
      ["Two contacts close to the ministry", "tell", "that the army has not been consulted"],
      ["One of them", "claimed", 'that the chief … he signed"'],
    ],
    figures: [
      ["20", 20, null, "exact", "Brice#2"],
      ["4,000", 4000, null, "about", "Brice#4"],
      ["Two| contacts", 2, null, "exact", ""],
    ],
    dates: [
      ["25Apr31", "2031-04-25"],
      ["12 May", "2031-05-12"],
      ["3 March", "2031-03-03"],
      ["Friday", "2031-05-16"],
    ],
    contacts: [
      ["see", ["The Ambassador", "the Vell representative"]],
      ["met", ["the Ambassador", "Deputy Minister Halla Brice"]],
    ],
  },
  {
    name: "cable: nested voices",
    date: "2029-11-02",
    text: `The embassy reports that security sources say the northern garrison has received no fuel for eleven days. The same sources told the defence attaché that about 70 soldiers had deserted, though they gave no dates.

A foreign ministry official, speaking on condition of anonymity, confirmed to us that the President had been told that the rebels would accept a truce of 30 days. The official doubted that it would hold.

A report in Wednesday's Tarn Herald, citing "persons familiar with the matter", claimed the truce text was already drafted. The presidency has neither confirmed nor denied this. Rebel spokesman Jory Haas dismissed the report as a rumour.`,
    said: [
      ["The embassy", "reports", "that security … eleven days"],
      ["security sources", "say", "the northern garrison … eleven days"],
      ["The same sources", "told", "that about 70 soldiers had deserted"],
      ["A foreign ministry official", "confirmed", "that the President … 30 days"],
      ["", "told", "that the rebels … 30 days"],
      ["The official", "doubted", "that it would hold"],
      ["A report in Wednesday's Tarn Herald", "claimed", "the truce text was already drafted"],
      ["Rebel spokesman Jory Haas", "dismissed", "the report as a rumour"],
    ],
    figures: [["70", 70, null, "about", "The same sources"]],
    positions: [["the rebels", "accept"]],
    dates: [["Wednesday", "2029-10-31"]],
  },
  {
    name: "cable: readout",
    date: "2033-01-05",
    text: `Readout of the meeting between Envoy Sella Marr and the Coastal Front delegation

The Special Envoy, Sella Marr, received a three-member delegation of the Coastal Front in Port Anselm on 4 January. The two sides exchanged views on the release of detainees, the reopening of the harbour and the role of observers.

The delegation reiterated that it would not disarm before elections. It expressed concern over the arrest of nine of its members in December and asked the Envoy to raise their cases with the government.

The Envoy welcomed the Front's decision to extend the pause in hostilities by 14 days. She underlined that both sides remained bound by the Anselm Understandings of 2031, and offered to host a further round of talks in the last week of January. The delegation undertook to reply by Monday.`,
    said: [
      ["The delegation", "reiterated", "that it would … elections"],
      ["It", "expressed", "concern over … in December"],
      ["The Envoy", "welcomed", "the Front's decision … by 14 days"],
      ["She", "underlined", "that both sides … of 2031"],
    ],
    figures: [["nine", 9, null, "exact", "It"]],
    dates: [
      ["4 January", "2033-01-04"],
      ["December", "2032-12"],
      ["2031", "2031"],
      ["the last week of January", "2033-01-25/2033-01-31"],
      ["Monday", "2033-01-10"],
    ],
    contacts: [
      ["exchanged views", ["The two sides"]],
      ["meeting", ["Envoy Sella Marr", "the Coastal Front delegation"]],
      ["received", ["Sella Marr", "a three-member delegation of the Coastal Front"]],
    ],
    positions: [
      ["It", "asked"],
      ["She", "offered"],
      ["The delegation#2", "undertook"],
    ],
  },
  {
    name: "cable: press digest",
    date: "2030-03-31",
    text: `PRESS DIGEST, 31 March 2030

- The Ledger (p. 3): PM to visit Halvern in April; opposition calls trip "a photo opportunity".
- Tarn Herald (p. 1): Army says 12 killed in ambush, rebels claim 30.
- Daily Beacon (pp. 4–5): Interview with Bishop Arne Solt, who said the church "will not bless a war". Asked about the talks, the bishop replied: "Ask me when there are some."
- Radio Dorsa, 0700: Flood warning lifted. Tel. for enquiries 555-0142, ext. 12.

Editorials: The Ledger urges the government to publish the agreement. The Beacon believes that "secrecy serves only those who wish it to fail".`,
    said: [
      ["opposition", "calls", 'trip "a photo opportunity"'],
      ["Army", "says", "12 killed in ambush"],
      ["rebels", "claim", "30|."],
      ["Bishop Arne Solt", "said", 'the church "will not bless a war"'],
      ["the bishop", "replied", '"Ask me when there are some."'],
      ["The Beacon", "believes", 'that "secrecy … to fail"'],
    ],
    figures: [
      ["12| killed", 12, null, "exact", "Army"],
      ["30|.", 30, null, "exact", "rebels"],
    ],
    dates: [
      ["31 March 2030", "2030-03-31"],
      ["April", "2030-04"],
    ],
    positions: [["The Ledger#2", "urges"]],
  },
  {
    name: "cable: chronology",
    date: "2028-08-21",
    text: `CHRONOLOGY OF CONTACTS

25Jun28: First telephone call between General Ruk Adder and Commander Neve. Adder proposes a local truce; Neve asks for time.
02Jul28: Adder and Neve meet at the Cray bridge. They agree on a hotline.
14 July: Shelling resumes. Each side accuses the other of firing first. Adder says eight of his men were hit.
Late July: Through the Red Lantern society, Neve lets it be known that he wants prisoners exchanged "one for one".
8/19/28: Adder rejects the offer. His staff puts the number of prisoners held by Neve at "between 50 and 60".

No contacts have been recorded since.`,
    said: [
      ["Each side", "accuses", "the other of firing first"],
      ["Adder#4", "says", "eight of his men were hit"],
      ["Neve#4", "lets it be known", 'that he wants prisoners exchanged "one for one"'],
      ["His staff", "puts", 'the number … 50 and 60"'],
    ],
    figures: [
      ["eight", 8, null, "exact", "Adder#4"],
      ["50", 50, 60, "range", "His staff"],
    ],
    dates: [
      ["25Jun28", "2028-06-25"],
      ["02Jul28", "2028-07-02"],
      ["14 July", "2028-07-14"],
      ["Late July", "2028-07"],
      ["8/19/28", "2028-08-19"],
    ],
    contacts: [
      ["telephone call", ["General Ruk Adder", "Commander Neve"]],
      ["meet", ["Adder", "Neve"]],
    ],
    positions: [
      ["Adder#2", "proposes"],
      ["Neve#2", "asks"],
      ["he| wants", "wants"],
      ["Adder#5", "rejects"],
    ],
  },
  {
    name: "cable: memorandum",
    date: "2032-07-09",
    text: `MEMORANDUM OF CONVERSATION

Participants: Minister Ansel Groot; Counsellor Mirja Lowe; notetaker.
Place: Ministry of Trade, Dorsa. Time: 10:30–11:15, 8 July 2032.

Groot opened by saying that trade had fallen by a fifth since the closure of the pass. He wondered whether the Assembly would accept a phased reopening. Lowe answered that this depended on inspections, which Groot said were "out of the question at this stage".

Groot then asked if his country could count on a loan of $250 million. Lowe replied that she had no instructions, but noted that similar requests had been refused twice, in 2027 and 2030. She promised to report to her capital.

The meeting ended cordially. A second conversation is scheduled for 22 July.`,
    said: [
      ["Groot#2", "saying", "that trade had … pass"],
      ["He", "wondered", "whether the Assembly … phased reopening"],
      ["Lowe#2", "answered", "that this depended on inspections"],
      ["Groot#3", "said", 'were "out of the question at this stage"'],
      ["Groot#4", "asked", "if his country … $250 million"],
      ["Lowe#3", "replied", "that she had no instructions"],
      ["Lowe#3", "noted", "that similar … and 2030"],
    ],
    figures: [
      ["fifth", 0.2, null, "exact", "Groot#2"],
      ["250", 250_000_000, null, "exact", "Groot#4"],
    ],
    dates: [
      ["8 July 2032", "2032-07-08"],
      ["2027", "2027"],
      ["2030", "2030"],
      ["22 July", "2032-07-22"],
    ],
    positions: [["She", "promised"]],
  },
  {
    name: "cable: note verbale",
    date: "2027-12-27",
    text: `The Permanent Mission of Ostrand presents its compliments and has the honour to state the following. On 19 December 2027, at about 0330 hours, armed men crossed the demarcation line near Post 14 and abducted two shepherds. The Mission considers this a violation of Article 7 of the Agreement of 11 May 2024.

Ostrand demands the immediate return of the shepherds and calls upon Halvern to punish those responsible. It reserves the right to inform the Council.

In its reply dated 23 December, Halvern "categorically rejects" the allegation. It states that no unit of its border guard was within 6 km of Post 14 that night and proposes a joint inquiry under Resolution 88. Ostrand's army, for its part, says that it has photographs.`,
    said: [
      ["The Mission", "considers", "this a violation … 2024"],
      ["Halvern#2", "categorically rejects", "the allegation"],
      ["It#2", "states", "that no unit … that night"],
      ["Ostrand's army", "says", "that it has photographs"],
    ],
    figures: [
      ["two", 2, null, "exact", ""],
      ["6", 6, null, "exact", "It#2"],
    ],
    dates: [
      ["19 December 2027", "2027-12-19"],
      ["11 May 2024", "2024-05-11"],
      ["23 December", "2027-12-23"],
    ],
    positions: [
      ["Ostrand#2", "demands"],
      ["Ostrand#2", "calls upon"],
      ["It#2", "proposes"],
    ],
  },
  {
    name: "cable: back channel",
    date: "2026-10-18",
    text: `A person who has carried messages between the two capitals for years tells us the following. The Marshal is ready to meet the Regent "anywhere but here". He wants three things: recognition, money, and the return of his brother's body. The Regent, by contrast, insists on a public apology first and has ruled out payments of any kind.

The go-between believes both men are bluffing. "They have each written to me twice since August," he said, "and each time they asked what the other one would say."

Sourcing note: the go-between's earlier claim that 600 rifles were handed over in 2024 was later borne out by the Joint Commission, which counted 588. It is not known who else he talks to.`,
    said: [
      ["A person who … years", "tells", "the following"],
      ["The go-between", "believes", "both men are bluffing"],
      ["he#5", "said", '"They have … would say."'],
      ["the go-between's", "claim", "that 600 rifles were handed over in 2024"],
    ],
    figures: [
      ["600", 600, null, "exact", "the go-between's"],
      ["588", 588, null, "exact", ""],
      ["three", 3, null, "exact", ""],
    ],
    dates: [
      ["August", "2026-08"],
      ["2024", "2024"],
    ],
    positions: [
      ["He", "wants"],
      ["The Regent", "insists on"],
      ["The Regent", "ruled out"],
    ],
  },
];
