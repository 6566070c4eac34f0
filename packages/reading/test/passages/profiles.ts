import type { WrittenPassage } from "./passage.ts";

/** In the manner of country profiles and research overviews: long sentences, sources in subordinate places. */
export const PROFILES: readonly WrittenPassage[] = [
  {
    name: "profile: programme",
    date: "2031-05-14",
    text: `Ostrand's interest in rocketry dates back to the 1970s. In 1983 it signed an agreement with Halvern on the supply of propellants, and by the early 1990s, Western analysts believed that Ostrand was operating two production lines. Government spokesmen have repeatedly denied that such plants exist.

In August 2011, an engineer who had fled to Brenmark told investigators that the state held between 400 and 450 tons of fuel. His account was supported by satellite photographs, but some experts have questioned whether the storage sites shown could hold that much. A 2014 study by the Tarn Institute estimated the stock at 260 tons at most.

Ostrand acceded to the Missile Code on 9 June 2016. Since then, inspectors are said to have visited the country three times. According to a former inspector, "we saw what they wanted us to see."`,
    said: [
      ["Western analysts", "believed", "that Ostrand was operating two production lines"],
      ["Government spokesmen", "denied", "that such plants exist"],
      ["an engineer who had fled to Brenmark", "told", "that the state … tons of fuel"],
      ["some experts", "questioned", "whether the storage … that much"],
      ["A 2014 study by the Tarn Institute", "estimated", "the stock at 260 tons at most"],
      ["", "are said", "inspectors … three times"],
      ["a former inspector", "According to", '"we saw … to see."'],
    ],
    figures: [
      ["two", 2, null, "exact", "Western analysts"],
      ["400", 400, 450, "range", "an engineer who had fled to Brenmark"],
      ["260", 260, null, "up_to", "A 2014 study by the Tarn Institute"],
    ],
    dates: [
      ["1970s", "1970-01-01/1979-12-31"],
      ["1983", "1983"],
      ["1990s", "1990-01-01/1999-12-31"],
      ["August 2011", "2011-08"],
      ["2014", "2014"],
      ["9 June 2016", "2016-06-09"],
    ],
  },
  {
    name: "profile: negotiations",
    date: "2033-01-05",
    text: `The first round of four-party talks opened in Lindmar in March 2030, after eighteen months of preparatory contacts. Brenmark proposed a freeze in exchange for fuel deliveries; Ostrand countered that any freeze would have to follow the lifting of sanctions. The talks broke down in July.

In October, Ostrand's foreign minister travelled to Halvern, where he discussed a resumption with his counterpart. Officials later claimed that he had agreed to a visit by inspectors, a claim that Ostrand's state radio called "a fabrication from beginning to end".

Negotiations resumed in February 2031. During bilateral consultations on the margins, the two delegations agreed to set up working groups. Ostrand vowed never to give up what it calls its sovereign right to research, and warned that further pressure would "close the door".`,
    said: [
      ["Ostrand", "countered", "that any freeze … sanctions"],
      ["Officials", "claimed", "that he had agreed to a visit by inspectors"],
      ["Ostrand's state radio", "called", 'a claim … to end"'],
      ["Ostrand#4", "warned", 'that further pressure would "close the door"'],
    ],
    figures: [],
    dates: [
      ["March 2030", "2030-03"],
      ["July", "2030-07"],
      ["October", "2030-10"],
      ["February 2031", "2031-02"],
    ],
    contacts: [
      ["talks", []],
      ["discussed", ["he", "his counterpart"]],
      ["consultations", []],
    ],
    positions: [
      ["Brenmark", "proposed"],
      ["Ostrand#4", "vowed"],
      ["he", "agreed"],
      ["the two delegations", "agreed"],
    ],
  },
  {
    name: "profile: arsenal",
    date: "2029-11-02",
    text: `Open sources disagree about the size of Halvern's fleet. The yearbook Sea Powers 2027/28 lists 14 patrol boats, whereas the Brenmark navy speaks of "fewer than a dozen seaworthy hulls". Defectors have reported that as many as five boats were cannibalised for parts in 2022–23.

It has been alleged that Halvern bought mines from a dealer in Dorsa; the dealer, Orsin Keld, admitted in court to having shipped 36 crates but insisted he did not know what was inside. Experts think that the crates, each weighing some 90 kg, could have contained one mine apiece.

The navy's budget was reportedly cut by half in 2028. A retired admiral, quoted by the weekly Mast, lamented that "sailors are painting rust". His figures – 2,300 men, 7 helicopters – have not been confirmed.`,
    said: [
      ["The yearbook Sea Powers 2027/28", "lists", "14 patrol boats"],
      ["the Brenmark navy", "speaks", '"fewer than a dozen seaworthy hulls"'],
      ["Defectors", "reported", "that as many … 2022–23"],
      ["", "alleged", "that Halvern … in Dorsa"],
      ["the dealer", "admitted", "to having shipped 36 crates"],
      ["the dealer", "insisted", "he did not know what was inside"],
      ["Experts", "think", "that the crates … mine apiece"],
      ["", "reportedly", "The navy's budget … 2028"],
      ["A retired admiral", "lamented", 'that "sailors are painting rust"'],
    ],
    figures: [
      ["14", 14, null, "exact", "The yearbook Sea Powers 2027/28"],
      ["dozen", 12, null, "under", "the Brenmark navy"],
      ["five", 5, null, "up_to", "Defectors"],
      ["36", 36, null, "exact", "the dealer"],
      ["90", 90, null, "about", "Experts"],
      ["one| mine", 1, null, "exact", "Experts"],
      ["half", 0.5, null, "exact", ""],
      ["2,300", 2300, null, "exact", ""],
      ["7| heli", 7, null, "exact", ""],
    ],
    dates: [
      ["2022–23", "2022/2023"],
      ["2028|.", "2028"],
    ],
  },
  {
    name: "profile: testimony",
    date: "2030-03-31",
    text: `Testifying before the Committee last year, the then Director of Intelligence, Rhea Moss, said that she had "no doubt whatsoever" about the origin of the shells. In the words of her predecessor, the evidence was "thin as paper".

The Committee's final report, issued on 17 November 2029, concluded that the shells had been made in Dorsa before 2005; it found no evidence of a state order. Two members wrote a dissent. They argue that the Committee ignored testimony by a shipping clerk who, they say, saw the crates loaded.

The government's response was that the matter is closed. Moss has since told an interviewer she regrets her choice of words, but stands by the finding. "I would say it differently today, not less firmly," she said.`,
    said: [
      ["the then Director of Intelligence", "said", "that she had … shells"],
      ["her predecessor", "In the words of", 'the evidence was "thin as paper"'],
      ["The Committee's final report", "concluded", "that the shells … before 2005"],
      ["it", "found", "no evidence of a state order"],
      ["They", "argue", "that the Committee … loaded"],
      ["they", "say", "saw the crates loaded"],
      ["Moss#2", "told", "she regrets her choice of words"],
      ["she#3", "said#2", '"I would … firmly,"'],
    ],
    figures: [["Two", 2, null, "exact", ""]],
    dates: [
      ["last year", "2029"],
      ["17 November 2029", "2029-11-17"],
      ["2005", "2005"],
      ["today", "2030-03-31"],
    ],
  },
  {
    name: "profile: treaty history",
    date: "2028-08-21",
    text: `Relations between the two states have been governed since 1956 by the Treaty of Cray, Article 12 of which forbids fortifications within 15 miles of the river. In the mid-1980s both countries withdrew roughly 20,000 troops.

When the Brenmark government announced plans for a dam in 2019, Halvern protested that it had not been consulted. Brenmark's water minister responded that "a consultation is not a veto". Critics at home also feared the dam would displace villages, and an internal memo leaked to the press warned that costs could exceed 900 million crowns.

An arbitral panel ruled in May 2023 that Brenmark must share its data. Both governments said they accepted the ruling. Whether they have acted on it is disputed.`,
    said: [
      ["the Brenmark government", "announced", "plans for a dam in 2019"],
      ["Halvern", "protested", "that it had not been consulted"],
      ["Brenmark's water minister", "responded", 'that "a consultation is not a veto"'],
      ["Critics at home", "feared", "the dam would displace villages"],
      ["an internal memo leaked to the press", "warned", "that costs could exceed 900 million crowns"],
      ["An arbitral panel", "ruled", "that Brenmark must share its data"],
      ["Both governments", "said", "they accepted the ruling"],
    ],
    figures: [
      ["15", 15, null, "exact", ""],
      ["20,000", 20000, null, "about", ""],
      ["900", 900_000_000, null, "over", "an internal memo leaked to the press"],
    ],
    dates: [
      ["1956", "1956"],
      ["mid-1980s", "1980-01-01/1989-12-31"],
      ["2019", "2019"],
      ["May 2023", "2023-05"],
    ],
    positions: [["they", "accepted"]],
  },
  {
    name: "profile: economy",
    date: "2032-07-09",
    text: `Dorsa's central bank expects growth of 2 to 3 percent this year, well below the 5.5 percent forecast last autumn. Its governor, Lene Auster, told a conference in Tarn on 1 July that "the worst is behind us". Unions do not share that view.

Unemployment stood at 11.4 per cent in May, the statistics office says, i.e. some 310,000 people. Every third job in the port has been lost since the closure, the port authority estimates. By contrast, exports to Ostrand have doubled, customs data show.

The finance ministry has promised not to raise taxes before 2034. Economists are sceptical: "They have promised that before," says Bror Falk of Dorsa University.`,
    said: [
      ["Dorsa's central bank", "expects", "growth of … this year"],
      ["Its governor", "told", 'that "the worst is behind us"'],
      ["the statistics office", "says", "Unemployment … in May"],
      ["the port authority", "estimates", "Every third … closure"],
      ["customs data", "show", "exports to Ostrand have doubled"],
      ["Bror Falk of Dorsa University", "says#2", '"They have promised that before,"'],
    ],
    figures: [
      ["2| to 3", 2, 3, "range", "Dorsa's central bank"],
      ["5.5", 5.5, null, "exact", "Dorsa's central bank"],
      ["11.4", 11.4, null, "exact", "the statistics office"],
      ["310,000", 310000, null, "about", "the statistics office"],
    ],
    dates: [
      ["this year", "2032"],
      ["last autumn", "2031-23"],
      ["1 July", "2032-07-01"],
      ["May", "2032-05"],
      ["2034", "2034"],
    ],
    positions: [["The finance ministry", "promised"]],
  },
  {
    name: "profile: accident",
    date: "2027-12-27",
    text: `On the night of 3–4 September 2026 a storage tank burst at the Tessel plant. The operator at first spoke of "a minor leak", and it was only two days later that it acknowledged that 1.2 million litres had escaped. A worker has since told the newspaper The Ledger that alarms had been switched off.

The Environment Agency's preliminary findings, seen by reporters, indicate that the tank had been patched at least three times. The agency itself declined to comment. Residents, for their part, complain of headaches.

"Did anyone think of us?" asked Runa Beck, who lives next door. The company's chief executive apologised on Thursday and announced that the plant would close by the end of next year. He is due to meet residents tomorrow.`,
    said: [
      ["The operator", "spoke", '"a minor leak"'],
      ["it#2", "acknowledged", "that 1.2 million litres had escaped"],
      ["A worker", "told", "that alarms had been switched off"],
      ["The Environment Agency's preliminary findings", "indicate", "that the tank … three times"],
      ["Residents", "complain", "of headaches"],
      ["Runa Beck", "asked", '"Did anyone think of us?"'],
      ["The company's chief executive", "announced", "that the plant … next year"],
    ],
    figures: [["1.2", 1_200_000, null, "exact", "it#2"]],
    dates: [
      ["3–4 September 2026", "2026-09-03/2026-09-04"],
      ["Thursday", "2027-12-23"],
      ["next year", "2028"],
      ["tomorrow", "2027-12-28"],
    ],
    contacts: [["meet", ["He", "residents"]]],
  },
  {
    name: "profile: statement",
    date: "2026-10-18",
    text: `Statement by the Chair of the Contact Group, Lindmar, 17 October

The Contact Group met in Lindmar today at the level of deputies. Members reviewed progress since the last meeting, on 5 August, and heard a briefing by Envoy Sella Marr. They commended the Envoy for her efforts.

The Group expresses its deep concern at reports of 300 new detentions. It condemns in the strongest terms the attack on the convoy near Tessel, calls on all sides to exercise restraint and reminds them of their obligations under the Anselm Understandings. It notes that only four of eleven commitments have been carried out.

Several members suggested that deadlines be fixed; others considered this premature. The Chair said he would "consult further". The Group will meet again in January.`,
    said: [
      ["The Group", "expresses", "its deep concern … detentions"],
      ["It", "condemns", "the attack on the convoy near Tessel"],
      ["It#2", "notes", "that only four … carried out"],
      ["Several members", "suggested", "that deadlines be fixed"],
      ["others", "considered", "this premature"],
      ["The Chair", "said", 'he would "consult further"'],
    ],
    figures: [
      ["300", 300, null, "exact", "The Group"],
      ["four", 4, null, "exact", "It#2"],
      ["eleven", 11, null, "exact", "It#2"],
    ],
    dates: [
      ["17 October", "2026-10-17"],
      ["today", "2026-10-18"],
      ["5 August", "2026-08-05"],
      ["January", "2027-01"],
    ],
    contacts: [
      ["meet", ["The Group"]],
      ["met", ["The Contact Group"]],
    ],
    positions: [["It", "calls on"]],
  },
];
