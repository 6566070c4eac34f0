import type { WrittenPassage } from "./passage.ts";

/** Written and annotated with those of `broad.ts`, before the reader was run on either; only ever counted, and no part of any training. */
export const HELD: readonly WrittenPassage[] = [
  {
    name: "held: agency copy on an evacuation",
    date: "2031-02-06",
    text: `DRENNA, Feb 6 (Union Wire) - Buses carrying more than 400 civilians left the besieged quarter of Old Drenna on Thursday after a night of negotiations between army officers and rebel commanders, aid workers said.

The International Relief Corps said a second convoy was expected "within hours". Its local head, Sunniva Hale, told Union Wire that at least 60 of those evacuated were in need of surgery.

President Osric Tamm met the army's chief of staff on Wednesday evening and afterwards received the rebels' political representative, Yara Nour, for the first time. Neither side gave details. A palace official described the atmosphere as "correct".

The rebels control about a quarter of the city. They have repeatedly rejected calls to lay down their arms.`,
    said: [
      ["aid workers", "said", "Buses … commanders"],
      ["The International Relief Corps", "said", `a second convoy was expected "within hours"`],
      ["Its local head, Sunniva Hale", "told", "that at least 60 … surgery"],
      ["A palace official", "described", `the atmosphere as "correct"`],
    ],
    figures: [
      ["400", 400, null, "over", "aid workers"],
      ["60", 60, null, "at_least", "Its local head, Sunniva Hale"],
      ["quarter| of the city", 0.25, null, "about", ""],
    ],
    dates: [
      ["Feb 6", "2031-02-06"],
      ["Thursday", "2031-02-06"],
      ["Wednesday evening", "2031-02-05"],
    ],
    contacts: [
      ["negotiations", ["army officers", "rebel commanders"]],
      ["met", ["President Osric Tamm", "the army's chief of staff"], "", "Wednesday evening"],
      ["received", ["President Osric Tamm", "the rebels' political representative, Yara Nour"]],
    ],
    positions: [["They", "rejected", "calls to lay down their arms"]],
    names: ["International Relief Corps", "Sunniva Hale", "President Osric Tamm", "Yara Nour"],
  },
  {
    name: "held: ministry press release",
    date: "2031-03-20",
    text: `Minister Beata Orlow receives Special Representative

The Minister for Foreign Affairs, Ms Beata Orlow, today received the Special Representative for the Kestan Dialogue, Mr Hamid Rassoul.

The Minister expressed appreciation for the efforts of the Special Representative and reaffirmed the Government's support for a process "without artificial deadlines". She emphasised that displaced persons must be able to return before any referendum.

Mr Rassoul briefed the Minister on his meetings in Kest and Arbal the previous week. He noted that both communities had welcomed the reopening of the railway.

The Minister and the Special Representative agreed to remain in close contact.`,
    said: [
      ["The Minister", "expressed", "appreciation for the efforts of the Special Representative"],
      ["The Minister", "reaffirmed", `the Government's support for a process "without artificial deadlines"`],
      ["She", "emphasised", "that displaced persons … referendum"],
      ["He", "noted", "that both communities had welcomed the reopening of the railway"],
      ["both communities", "welcomed", "the reopening of the railway"],
    ],
    figures: [],
    dates: [
      ["today", "2031-03-20"],
      ["the previous week", "2031-03-10/2031-03-16"],
    ],
    contacts: [
      ["receives", ["Minister Beata Orlow", "Special Representative"]],
      ["received", ["Ms Beata Orlow", "Mr Hamid Rassoul"], "", "today"],
      ["briefed", ["Mr Rassoul", "the Minister"]],
      ["meetings", ["his"], "Kest", "the previous week"],
    ],
    positions: [["The Minister and the Special Representative", "agreed", "to remain in close contact"]],
    names: ["Minister Beata Orlow"],
  },
  {
    name: "held: rail strike",
    date: "2031-04-10",
    text: `Commuters on the Sevren Vale line face a fourth day of cancellations on Friday after talks between the drivers' union and the operator, ValeRail, ended without agreement.

Union secretary Siobhan Tuckwell said members were "angry and rightly so". ValeRail managing director Piers Callender said he was disappointed, adding that the company had offered 3.8 per cent this year and 3 per cent next.

The two spent nine hours at the offices of the Conciliation Service on Wednesday. It is understood that rest-day working remains the main obstacle.

Transport minister Leonora Fitch has resisted pressure to intervene. "It's for them to sort out," she told the Vale Gazette. The opposition accused her of hiding.

ValeRail puts the cost of the stoppage at some £2.5m. Around one in five drivers is not a union member.`,
    said: [
      ["Union secretary Siobhan Tuckwell", "said", `members were "angry and rightly so"`],
      ["ValeRail managing director Piers Callender", "said", "he was disappointed"],
      ["ValeRail managing director Piers Callender", "adding", "that the company … next"],
      ["", "understood", "that rest-day working remains the main obstacle"],
      ["she", "told", `"It's for them to sort out,"`],
      ["The opposition", "accused", "her of hiding"],
      ["ValeRail#3", "puts", "the cost of the stoppage at some £2.5m"],
    ],
    figures: [
      ["3.8", 3.8, null, "exact", "ValeRail managing director"],
      ["3| per cent next", 3, null, "exact", "ValeRail managing director"],
      ["2.5", 2_500_000, null, "about", "ValeRail#3"],
      ["one in five", 0.2, null, "about", ""],
    ],
    dates: [
      ["Friday", "2031-04-11"],
      ["this year", "2031"],
      ["Wednesday", "2031-04-09"],
    ],
    contacts: [["talks", ["the drivers' union", "the operator, ValeRail"]]],
    positions: [
      ["the company", "offered", "3.8 per cent this year"],
      ["minister Leonora Fitch", "resisted", "pressure to intervene"],
    ],
    names: ["Siobhan Tuckwell", "Piers Callender", "Leonora Fitch", "Conciliation Service"],
  },
  {
    name: "held: merger and works council",
    date: "2031-05-22",
    text: `Executives from Aldine Steel met trade union leaders in Brock on Tuesday to discuss the closure of two rolling mills, according to three people briefed on the meeting. The company hopes to save up to €180 million a year by 2034.

Union leader Horst Emmerling emerged from the talks saying "nothing has been decided". He demanded guarantees for all 2,300 workers and threatened a walkout if none were given by the end of next week.

Aldine, whose largest shareholder is the Norr family, reported a loss of €64 million for the first quarter. Chief executive Marguerite Sand told analysts last month that she saw "no alternative". The family has not commented.

The state premier, Wilko Haas, has offered to mediate.`,
    said: [
      ["three people briefed on the meeting", "according to", "Executives … mills"],
      ["Union leader Horst Emmerling", "saying", `"nothing has been decided"`],
      [
        "Aldine, whose largest shareholder is the Norr family",
        "reported",
        "a loss of €64 million for the first quarter",
      ],
      ["Chief executive Marguerite Sand", "told", `that she saw "no alternative"`],
      ["The company", "hopes", "to save up to €180 million a year by 2034"],
    ],
    figures: [
      ["two", 2, null, "exact", "three people"],
      ["three", 3, null, "exact", ""],
      ["180", 180_000_000, null, "up_to", ""],
      ["2,300", 2300, null, "exact", ""],
      ["64", 64_000_000, null, "exact", "Aldine, whose"],
    ],
    dates: [
      ["Tuesday", "2031-05-20"],
      ["2034", "2034"],
      ["the end of next week", "2031-05-26/2031-06-01"],
      ["the first quarter", "2031-01-01/2031-03-31"],
      ["last month", "2031-04"],
    ],
    contacts: [["met", ["Executives from Aldine Steel", "trade union leaders"], "Brock", "Tuesday"]],
    positions: [
      ["He", "demanded", "guarantees for all 2,300 workers"],
      ["He", "threatened", "a walkout"],
      ["The state premier, Wilko Haas", "offered", "to mediate"],
    ],
    names: ["Aldine Steel", "Horst Emmerling", "Marguerite Sand", "Wilko Haas"],
  },
  {
    name: "held: spokesperson's briefing",
    date: "2031-06-12",
    text: `Asked about reports that the Ambassador had met representatives of the Dalmar Front in Quill Bay, the Spokesperson said he would not comment on private diplomatic conversations.

In response to a further question, he confirmed that the Deputy Minister spoke by telephone with her Dalmari counterpart on 10 June. They had a frank exchange on the fate of the crew, he said. The Deputy Minister made clear that her Government expects the release of all nineteen sailors.

The Spokesperson dismissed as "pure invention" an article claiming that ransom had been discussed.

He announced that the Minister will travel to the region early next week, where she will hold talks with President Zuberi and visit the headquarters of the Gulf Union.`,
    said: [
      ["the Spokesperson", "said", "he would not comment on private diplomatic conversations"],
      ["he| confirmed", "confirmed", "that the Deputy Minister spoke … 10 June"],
      ["he| said.", "said#2", "They had a frank exchange on the fate of the crew"],
      ["The Deputy Minister", "made clear", "that her Government … sailors"],
      ["The Spokesperson", "dismissed", "an article claiming that ransom had been discussed"],
      ["an article", "claiming", "that ransom had been discussed"],
      ["He", "announced", "that the Minister … Gulf Union"],
    ],
    figures: [["nineteen", 19, null, "exact", "The Deputy Minister"]],
    dates: [
      ["10 June", "2031-06-10"],
      ["early next week", "2031-06-16/2031-06-22"],
    ],
    contacts: [
      ["met", ["the Ambassador", "representatives of the Dalmar Front"], "Quill Bay", ""],
      ["spoke", ["the Deputy Minister", "her Dalmari counterpart"], "", "10 June"],
      ["exchange", ["They"]],
      ["talks", ["she", "President Zuberi"]],
    ],
    positions: [],
    names: ["Dalmar Front", "Quill Bay", "President Zuberi", "Gulf Union"],
  },
  {
    name: "held: radio interview told",
    date: "2031-07-03",
    text: `In an interview with Radio Lagune on Tuesday, former guerrilla Bastien Koumé recalled his first encounter with the man who would become his adversary at the table.

"We shared a cigarette. Neither of us smoked," he said.

Koumé, now 71, believes that the accord of 2009 was signed "two years too late". Asked why, he blamed the hardliners on both sides. He still speaks to the former minister, Adaeze Polk, every New Year.

His daughter sees it differently. "My father met the minister in secret for months while boys were dying," she said in a separate interview. She estimates that between 600 and 800 fighters fell in that time; historians put it nearer 450.`,
    said: [
      ["former guerrilla Bastien Koumé", "recalled", "his first encounter … table"],
      ["he", "said", `"We shared a cigarette. Neither of us smoked,"`],
      ["Koumé, now 71", "believes", `that the accord of 2009 was signed "two years too late"`],
      ["he| blamed", "blamed", "the hardliners on both sides"],
      ["she", "said", `"My father met … dying,"`],
      ["She", "estimates", "that between 600 and 800 fighters fell in that time"],
      ["historians", "put", "it nearer 450"],
    ],
    figures: [
      ["600", 600, 800, "range", "She"],
      ["450", 450, null, "about", "historians"],
    ],
    dates: [
      ["Tuesday", "2031-07-01"],
      ["2009", "2009"],
    ],
    contacts: [
      ["interview", ["Radio Lagune", "Bastien Koumé"]],
      ["speaks", ["He", "the former minister, Adaeze Polk"]],
      ["met", ["My father", "the minister"]],
    ],
    positions: [],
    names: ["Bastien Koumé", "Radio Lagune", "Adaeze Polk"],
  },
  {
    name: "held: live updates",
    date: "2031-08-14",
    text: `LIVE: Harbour standoff – day three

19.10 The mayor's office confirms she has spoken to both captains by radio. "They're tired, they're hungry, they want to go home," an aide says.

18.25 Eyewitness Marta Kuhl, 29, says she heard two loud bangs at about 6pm. The coastguard says these were flares.

17.40 NEW: Foreign minister Rasmus Heide is meeting the Lorcan ambassador at this hour. Heide earlier summoned the ambassador's deputy to protest against the boarding.

16.55 Reminder of how we got here: on Tuesday Lorcan sailors boarded the trawler Petrel, 12 miles off Cape Wern. Lorca claims the boat was in its waters. The owners deny it.

16.30 Sources close to the talks: deal "90% there".`,
    said: [
      ["The mayor's office", "confirms", "she has spoken to both captains by radio"],
      ["an aide", "says", `"They're tired, they're hungry, they want to go home,"`],
      ["Eyewitness Marta Kuhl, 29", "says", "she heard two loud bangs at about 6pm"],
      ["The coastguard", "says", "these were flares"],
      ["Lorca| claims", "claims", "the boat was in its waters"],
      ["The owners", "deny", "the boat was in its waters"],
    ],
    figures: [
      ["two", 2, null, "exact", "Eyewitness Marta Kuhl"],
      ["12", 12, null, "exact", ""],
      ["90", 90, null, "exact", "Sources close to the talks"],
    ],
    dates: [["Tuesday", "2031-08-12"]],
    contacts: [
      ["spoken", ["she", "both captains"]],
      ["meeting", ["Foreign minister Rasmus Heide", "the Lorcan ambassador"]],
      ["summoned", ["Heide", "the ambassador's deputy"]],
    ],
    names: ["Marta Kuhl", "Rasmus Heide", "Cape Wern"],
  },
  {
    name: "held: column",
    date: "2031-09-04",
    text: `Nobody in this town admits to liking the bypass, yet everyone drives on it. That, in a nutshell, is the trouble with the water treaty.

Chancellor Iveta Strand says it will "end thirty years of quarrel". Her predecessor calls it a surrender. The farmers I talked to last month near Ost cannot agree on anything except that nobody asked them. The Institute for Rural Studies reckons that one farm in ten will close.

I do not doubt the Chancellor's sincerity. But when she hosted the southern premier at her cottage in July, not a single hydrologist was invited. A former adviser confided that the numbers "were filled in at dessert".

The least she can do is to publish the annexes. Two petitions, signed by some 14,000 people, demand just that.`,
    said: [
      ["Chancellor Iveta Strand", "says", `it will "end thirty years of quarrel"`],
      ["Her predecessor", "calls", "it a surrender"],
      ["The Institute for Rural Studies", "reckons", "that one farm in ten will close"],
      ["A former adviser", "confided", `that the numbers "were filled in at dessert"`],
    ],
    figures: [
      ["14,000", 14_000, null, "about", ""],
      ["Two", 2, null, "exact", ""],
    ],
    dates: [
      ["last month", "2031-08"],
      ["July", "2031-07"],
    ],
    contacts: [
      ["talked", ["The farmers", "I"]],
      ["hosted", ["she", "the southern premier"], "", "July"],
    ],
    positions: [["Two petitions", "demand", "just that"]],
    names: ["Chancellor Iveta Strand", "Institute for Rural Studies"],
  },
  {
    name: "held: embassy cable",
    date: "2031-10-16",
    text: `SUBJECT: PRESIDENCY CHIEF ON BORDER TALKS

1. (C) Presidency Chief of Staff Emeka Oduyale on October 13 told Charge that the President would accept a joint border patrol, provided that its commander was not from Zamar. Oduyale requested that this not be shared with Zamari officials "until we say so."

2. (C) Oduyale had come straight from a meeting with the Council of Elders. He characterized the elders as worried. Asked about Army opposition, he shrugged it off: "Generals retire."

3. (C) In an October 15 meeting with Econoff, opposition MP Hauwa Lantana argued that the patrol was a diversion. She noted that defense spending had risen 22 percent in 2030. Lantana also alleged that Oduyale's brother owns trucks on the border route. (Note: Post cannot confirm this. End note.)

4. (SBU) Charge and Oduyale will meet again the week of October 20.`,
    said: [
      ["Presidency Chief of Staff Emeka Oduyale", "told", "that the President … Zamar"],
      ["He", "characterized", "the elders as worried"],
      ["he", "shrugged", `"Generals retire."`],
      ["opposition MP Hauwa Lantana", "argued", "that the patrol was a diversion"],
      ["She", "noted", "that defense spending had risen 22 percent in 2030"],
      ["Lantana#2", "alleged", "that Oduyale's brother owns trucks on the border route"],
    ],
    figures: [["22", 22, null, "exact", "She"]],
    dates: [
      ["October 13", "2031-10-13"],
      ["October 15", "2031-10-15"],
      ["2030", "2030"],
      ["the week of October 20", "2031-10-20/2031-10-26"],
    ],
    contacts: [
      ["meeting", ["Oduyale", "the Council of Elders"]],
      ["meeting", ["Econoff", "opposition MP Hauwa Lantana"], "", "October 15"],
      ["meet", ["Charge", "Oduyale"], "", "the week of October 20"],
    ],
    positions: [["Oduyale", "requested", `that this not be shared with Zamari officials "until we say so."`]],
    names: ["Presidency Chief of Staff Emeka Oduyale", "Council of Elders"],
  },
  {
    name: "held: protection bulletin",
    date: "2031-11-13",
    text: `PROTECTION BULLETIN – WEEK 45

Incidents
• 8 Nov: armed men stopped a minibus between Harl and Dune. Three passengers were taken; one was later released. The district chief attributes the incident to "bandits".
• 10 Nov: shelling damaged a school in Dune. Both parties deny responsibility.

Trends
The number of returnees rose to 5,420, an increase of about 12% on October. According to community leaders, most are men.

Advocacy
• On 7 Nov, the Protection Lead met with the Deputy Governor, who undertook to remove two checkpoints.
• The Access Team held a follow-up call with the de facto authorities on 11 Nov. They asked for a written list of staff.

Planned
A joint visit to Harl in the coming week, subject to guarantees.`,
    said: [
      ["The district chief", "attributes", `the incident to "bandits"`],
      ["Both parties", "deny", "responsibility"],
      ["community leaders", "According to", "most are men"],
    ],
    figures: [
      ["Three", 3, null, "exact", ""],
      ["one", 1, null, "exact", ""],
      ["5,420", 5420, null, "exact", ""],
      ["12|%", 12, null, "about", ""],
      ["two", 2, null, "exact", ""],
    ],
    dates: [
      ["8 Nov", "2031-11-08"],
      ["10 Nov", "2031-11-10"],
      ["October", "2031-10"],
      ["7 Nov", "2031-11-07"],
      ["11 Nov", "2031-11-11"],
      ["the coming week", "2031-11-17/2031-11-23"],
    ],
    contacts: [
      ["met", ["the Protection Lead", "the Deputy Governor"], "", "7 Nov"],
      ["call", ["The Access Team", "the de facto authorities"], "", "11 Nov"],
    ],
    positions: [
      ["the Deputy Governor", "undertook", "to remove two checkpoints"],
      ["They", "asked for", "a written list of staff"],
    ],
  },
  {
    name: "held: social media round-up",
    date: "2032-01-15",
    text: `"We will not sign at gunpoint," tweeted Arlo Benkert, who leads the Delta delegation, shortly after midnight. He attached a photograph of an empty chair.

The other side was quick to respond. "The chair is empty because he left it," wrote government adviser Pia Nystrand on the same platform. A video shared by the Delta Youth League, and viewed over two million times by Thursday morning, appears to show Benkert embracing a government envoy outside the conference centre on Monday.

Facilitator Kwabena Ruud appealed for restraint. He reminded both teams that they had agreed not to negotiate in public, and met each of them alone before breakfast.

Benkert's post has since been edited. It now reads: "We will not sign under pressure."`,
    said: [
      ["Arlo Benkert", "tweeted", `"We will not sign at gunpoint,"`],
      ["government adviser Pia Nystrand", "wrote", `"The chair is empty because he left it,"`],
      ["A video shared by the Delta Youth League", "appears to show", "Benkert embracing … Monday"],
      ["He#2", "reminded", "that they had agreed not to negotiate in public"],
      ["It", "reads", `"We will not sign under pressure."`],
    ],
    figures: [["two| million", 2_000_000, null, "over", ""]],
    dates: [
      ["Thursday morning", "2032-01-15"],
      ["Monday", "2032-01-12"],
    ],
    contacts: [["met", ["Facilitator Kwabena Ruud", "each of them"]]],
    positions: [["Facilitator Kwabena Ruud", "appealed for", "restraint"]],
    names: ["Arlo Benkert", "Pia Nystrand", "Delta Youth League"],
  },
  {
    name: "held: mediator's diary",
    date: "2032-02-19",
    text: `Thursday. Lunch with the chairman. He is frightened of his own board, I think; twice he lowered his voice. He would let the sister keep her title, he said, if she gave up the veto.

Spoke to the sister at four. Did not mention lunch. She wants the minutes of 2029 corrected before she meets anyone. "I was in that room," she said.

Their lawyers had a video call this morning, the first since November. Each has told me separately that the other was polite.

Phoned the bank. They will wait until mid-March but not longer. The manager mentioned a figure of "six or seven million", which I take to be the overdraft.`,
    said: [
      ["I", "think", "He is frightened of his own board"],
      ["he", "said", "He would let the sister … veto"],
      ["she", "said#2", `"I was in that room,"`],
      ["Each", "told", "that the other was polite"],
      ["The manager", "mentioned", `a figure of "six or seven million"`],
    ],
    figures: [["six| or seven", 6_000_000, 7_000_000, "range", "The manager"]],
    dates: [
      ["Thursday", "2032-02-19"],
      ["2029", "2029"],
      ["this morning", "2032-02-19"],
      ["November", "2031-11"],
      ["mid-March", "2032-03"],
    ],
    contacts: [
      ["Lunch", ["the chairman"]],
      ["Spoke", ["the sister"]],
      ["call", ["Their lawyers"], "", "this morning"],
      ["Phoned", ["the bank"]],
    ],
    positions: [["She", "wants", "the minutes of 2029 corrected"]],
  },
  {
    name: "held: prisoner exchange",
    date: "2032-03-11",
    text: `Ruvenia and the Highland Command exchanged 58 prisoners at the Sorrel bridge on Wednesday, the largest swap since fighting resumed in autumn.

The handover was arranged by the Order of St Brannoc, whose secretary, Brother Matthias Ekwall, shuttled for three weeks between Port Ruven and the rebels' camps. "They never met. I was their corridor," he told reporters at the bridge.

Ruvenia's justice minister, Zdena Marek, welcomed home 31 soldiers and confirmed that indirect contacts would continue. The Highland Command said in a statement that dozens of its fighters remained in "holes without windows". Human rights groups say the real number exceeds 250.

Marek is to see Brother Matthias again at the end of the month. She has declined to meet rebel representatives in person.`,
    said: [
      ["he", "told", `"They never met. I was their corridor,"`],
      ["Zdena Marek", "confirmed", "that indirect contacts would continue"],
      ["The Highland Command", "said", `that dozens … windows"`],
      ["Human rights groups", "say", "the real number exceeds 250"],
    ],
    figures: [
      ["58", 58, null, "exact", ""],
      ["31", 31, null, "exact", ""],
      ["dozens", 24, null, "vague", "The Highland Command"],
      ["250", 250, null, "over", "Human rights groups"],
    ],
    dates: [
      ["Wednesday", "2032-03-10"],
      ["the end of the month", "2032-03"],
    ],
    contacts: [
      ["shuttled", ["Brother Matthias Ekwall"]],
      ["see", ["Marek", "Brother Matthias"]],
    ],
    positions: [["She", "declined", "to meet rebel representatives in person"]],
    names: ["Zdena Marek", "Highland Command", "Brother Matthias Ekwall"],
  },
  {
    name: "held: council proceedings",
    date: "2032-04-22",
    text: `The Council was briefed on Tuesday by the Special Envoy, Ms Noor Hartigan, and by the head of the verification team, Colonel Sipho Radek.

Ms Hartigan reported that she had held separate consultations with the parties in Lissa and Torrell between 5 and 16 April. While both accepted the principle of phased withdrawal, they remained "far apart on sequence". She regretted that the Torrell authorities had not allowed her to see detained officials.

Colonel Radek stated that his team had verified 9 out of 12 storage sites. Speaking after the briefing, the representative of Lissa alleged that the remaining three had been emptied. The representative of Torrell rejected this as baseless.

The President of the Council urged the parties to refrain from provocative steps.`,
    said: [
      ["Ms Hartigan#1", "reported", "that she had held separate consultations … April"],
      ["She", "regretted", "that the Torrell authorities … officials"],
      ["Colonel Radek", "stated", "that his team had verified 9 out of 12 storage sites"],
      ["the representative of Lissa", "alleged", "that the remaining three had been emptied"],
      ["The representative of Torrell", "rejected", "this as baseless"],
    ],
    figures: [
      ["9 out of 12", 0.75, null, "exact", "Colonel Radek"],
      ["three", 3, null, "exact", "the representative of Lissa"],
    ],
    dates: [
      ["Tuesday", "2032-04-20"],
      ["between 5 and 16 April", "2032-04-05/2032-04-16"],
    ],
    contacts: [
      [
        "briefed",
        ["The Council", "the Special Envoy, Ms Noor Hartigan", "Colonel Sipho Radek"],
        "",
        "Tuesday",
      ],
      ["consultations", ["she", "the parties"], "Lissa", ""],
    ],
    positions: [
      ["both", "accepted", "the principle of phased withdrawal"],
      ["The President of the Council", "urged", "the parties to refrain from provocative steps"],
    ],
    names: ["Ms Noor Hartigan", "Colonel Sipho Radek"],
  },
  {
    name: "held: translated state agency",
    date: "2032-05-06",
    text: `ASHKELI, 6 May (AZN). Chairman of the State Council Farid Iskandari met today with a delegation of the Orun Federation headed by Deputy Premier Olena Sovko, the Council's press office said.

During the conversation the parties exchanged opinions on the situation at the Tarn pass. Iskandari underscored that the road must remain "a road of peace". In her turn, Sovko noted that trade turnover had grown by 17% over the first quarter and reached $1.3 billion.

The Orun delegation is also scheduled to hold negotiations at the Ministry of Transport. Sovko thanked the Ashkeli side for its hospitality.

Earlier it was reported that two Orun drivers detained at the pass on May 2 had been freed.`,
    said: [
      ["the Council's press office", "said", "Chairman … Sovko"],
      ["Iskandari#2", "underscored", `that the road must remain "a road of peace"`],
      ["Sovko#2", "noted", "that trade turnover … billion"],
      ["Sovko#3", "thanked", "the Ashkeli side for its hospitality"],
      ["", "reported", "that two Orun drivers … freed"],
    ],
    figures: [
      ["17", 17, null, "exact", "Sovko#2"],
      ["1.3", 1_300_000_000, null, "exact", "Sovko#2"],
      ["two", 2, null, "exact", ""],
    ],
    dates: [
      ["6 May", "2032-05-06"],
      ["today", "2032-05-06"],
      ["the first quarter", "2032-01-01/2032-03-31"],
      ["May 2", "2032-05-02"],
    ],
    contacts: [
      ["met", ["Farid Iskandari", "a delegation of the Orun Federation"], "", "today"],
      ["exchanged opinions", ["the parties"]],
      ["negotiations", ["The Orun delegation"]],
    ],
    names: ["Orun Federation", "Deputy Premier Olena Sovko"],
  },
  {
    name: "held: daily monitoring",
    date: "2032-06-17",
    text: `Daily Report, 17 June 2032

Summary: In Brela district the Team heard 22 shots and three undetermined explosions. It saw a convoy of seven lorries heading west. In Upper Sarv the situation was calm.

In Brela, a shopkeeper (man, about 40) told the Team that his windows had been broken by a blast on the night of 15 to 16 June. The police chief said he knew of no such incident.

The Team Leader met the mayor of Brela and an officer of the Eastern Forces to discuss repairs to the pumping station. The officer assured the Team that engineers would have access from 07:00 to 11:00 on 19 June.

Access: At the Kern crossing a guard refused to let the patrol proceed, citing mines. The Team sees no sign of mine clearance.`,
    said: [
      ["a shopkeeper", "told", "that his windows … 16 June"],
      ["The police chief", "said", "he knew of no such incident"],
      ["The officer", "assured", "that engineers would have access … 19 June"],
      ["a guard", "citing", "mines"],
    ],
    figures: [
      ["22", 22, null, "exact", ""],
      ["three", 3, null, "exact", ""],
      ["seven", 7, null, "exact", ""],
    ],
    dates: [
      ["17 June 2032", "2032-06-17"],
      ["the night of 15 to 16 June", "2032-06-15/2032-06-16"],
      ["19 June", "2032-06-19"],
    ],
    contacts: [["met", ["The Team Leader", "the mayor of Brela", "an officer of the Eastern Forces"]]],
    positions: [["a guard", "refused", "to let the patrol proceed"]],
    names: ["Upper Sarv", "Eastern Forces"],
  },
  {
    name: "held: water rights settlement",
    date: "2032-07-08",
    text: `After 14 months of mediation, the Alder Creek Water District and upstream ranchers have reached a tentative settlement, both sides announced Tuesday.

Under the deal, ranchers will give up roughly 30% of their summer allotment in exchange for $4.6 million. "Nobody got what they wanted, which is how you know it's fair," said mediator Josefina Lark, a retired judge who has met with the parties more than 50 times since May 2031.

Rancher Bud Tillery isn't so sure. He told the Alder Creek Sentinel he'd been promised 9,000 acre-feet and is getting 6,200. "I'll vote no," he said.

The district's board meets July 15 to consider the agreement. General manager Priya Raman said she expects it to pass 5-2.`,
    said: [
      ["both sides", "announced", "the Alder Creek Water District … settlement"],
      ["mediator Josefina Lark", "said", `"Nobody got … fair,"`],
      ["He", "told", "he'd been promised 9,000 acre-feet and is getting 6,200"],
      ["he| said", "said#2", `"I'll vote no,"`],
      ["General manager Priya Raman", "said#3", "she expects it to pass 5-2"],
      ["she", "expects", "it to pass 5-2"],
    ],
    figures: [
      ["30", 30, null, "about", ""],
      ["4.6", 4_600_000, null, "exact", ""],
      ["9,000", 9000, null, "exact", "He"],
      ["6,200", 6200, null, "exact", "He"],
      ["5|-2", 5, null, "exact", "she"],
    ],
    dates: [
      ["Tuesday", "2032-07-06"],
      ["May 2031", "2031-05"],
      ["July 15", "2032-07-15"],
    ],
    contacts: [
      ["met", ["Josefina Lark", "the parties"]],
      ["meets", ["The district's board"], "", "July 15"],
    ],
    names: ["Alder Creek Water District", "Josefina Lark", "Priya Raman"],
  },
  {
    name: "held: coup and envoys",
    date: "2032-08-26",
    text: `Soldiers who seized power in Bandari last week have agreed to meet a delegation of neighbouring heads of state, the junta's spokesman announced on state television late on Wednesday.

Colonel-Major Issouf Darga said the visitors would be welcome "as brothers, not as judges". Hours earlier, the ousted president's daughter, Awa Sankoulé, told a news conference abroad that her father had been denied medicine since his arrest on 18 August.

Envoys from the Coastal Union were turned away at the airport on Sunday. The Union's chair, President Kofi Lambert, talked with Darga by phone on Monday and with the army chief a day later, two diplomats said. Both conversations were described as difficult.

The Union has given the junta until 5 September to restore constitutional order. It froze around $300 million in state assets.`,
    said: [
      ["the junta's spokesman", "announced", "Soldiers … heads of state"],
      ["Colonel-Major Issouf Darga", "said", `the visitors would be welcome "as brothers, not as judges"`],
      [
        "the ousted president's daughter, Awa Sankoulé",
        "told",
        "that her father had been denied … 18 August",
      ],
      ["two diplomats", "said#2", "The Union's chair … a day later"],
    ],
    figures: [
      ["300", 300_000_000, null, "about", ""],
      ["two", 2, null, "exact", ""],
    ],
    dates: [
      ["last week", "2032-08-16/2032-08-22"],
      ["Wednesday", "2032-08-25"],
      ["18 August", "2032-08-18"],
      ["Sunday", "2032-08-22"],
      ["Monday", "2032-08-23"],
      ["a day later", "2032-08-24"],
      ["5 September", "2032-09-05"],
    ],
    contacts: [
      ["talked", ["President Kofi Lambert", "Darga"], "", "Monday"],
      ["meet", ["Soldiers who seized power", "a delegation of neighbouring heads of state"]],
    ],
    positions: [["Soldiers", "agreed", "to meet a delegation of neighbouring heads of state"]],
    names: ["Colonel-Major Issouf Darga", "Awa Sankoulé", "Coastal Union", "President Kofi Lambert"],
  },
  {
    name: "held: school boundary dispute",
    date: "2032-10-07",
    text: `Parents of Fenwick and Holm primary schools sat round one table on Monday evening for the first time since the merger was announced, with the diocese's mediator, Canon Esther Pym, in the chair.

Head teacher Gareth Loach apologised for "letters that should never have gone out". The parents' group from Holm, represented by solicitor Anjali Deverell, wants the vote held again; Fenwick's governors insist the result stands.

Canon Pym said that she had spoken with every governor in the past fortnight and that "perhaps three minds had moved". According to minutes seen by this newspaper, the council offered to keep both sites open until July 2034.

About 340 pupils are affected. A further meeting is planned for a week on Thursday.`,
    said: [
      ["Head teacher Gareth Loach", "apologised", `for "letters that should never have gone out"`],
      ["Canon Pym", "said", "that she had spoken with every governor in the past fortnight"],
      ["Fenwick's governors", "insist", "the result stands"],
      ["minutes seen by this newspaper", "According to", "the council offered … 2034"],
    ],
    figures: [
      ["three", 3, null, "exact", "Canon Pym"],
      ["340", 340, null, "about", ""],
    ],
    dates: [
      ["Monday evening", "2032-10-04"],
      ["July 2034", "2034-07"],
      ["a week on Thursday", "2032-10-14"],
      ["the past fortnight", "2032-09-23/2032-10-07"],
    ],
    contacts: [
      ["sat", ["Parents of Fenwick and Holm primary schools"]],
      ["spoken", ["she", "every governor"]],
    ],
    positions: [
      ["The parents' group from Holm", "wants", "the vote held again"],
      ["the council", "offered", "to keep both sites open until July 2034"],
    ],
    names: ["Canon Esther Pym", "Gareth Loach", "Anjali Deverell"],
  },
  {
    name: "held: intelligence summary",
    date: "2032-12-02",
    text: `(U) A local contact with good access says that Commander Jelani Ross of the Marsh Brigade travelled to Hol on 25 November and met the smuggler known as "the Baker". They are believed to have discussed fuel. A second contact places Ross in Hol but knows of no meeting.

(U) Government radio claimed on 28 November that 70 brigade members had surrendered; the Brigade admits to losing "fewer than ten". Our own estimate is 15–20.

(U) Through the imam of Hol, the Brigade has let it be known that it would release both pilots against safe passage. The Interior Ministry refuses to deal with Ross in person, but the minister's cousin, Selim Attar, has called on the imam at least twice since early November.

(U) Weather will limit movement over the next two weeks.`,
    said: [
      ["A local contact with good access", "says", `that Commander … "the Baker"`],
      ["", "are believed", "to have discussed fuel"],
      ["A second contact", "knows", "of no meeting"],
      ["Government radio", "claimed", "that 70 brigade members had surrendered"],
      ["the Brigade", "admits", `to losing "fewer than ten"`],
      ["Our own", "estimate", "15–20"],
      ["the Brigade#2", "let it be known", "that it would release both pilots against safe passage"],
    ],
    figures: [
      ["70", 70, null, "exact", "Government radio"],
      ["ten", 10, null, "under", "the Brigade"],
      ["15", 15, 20, "range", "Our own"],
    ],
    dates: [
      ["25 November", "2032-11-25"],
      ["28 November", "2032-11-28"],
      ["early November", "2032-11"],
      ["the next two weeks", "2032-12-02/2032-12-16"],
    ],
    contacts: [
      ["met", ["Commander Jelani Ross", "the smuggler"], "Hol", "25 November"],
      ["discussed", ["They"]],
      ["called on", ["Selim Attar", "the imam"]],
    ],
    positions: [["The Interior Ministry", "refuses", "to deal with Ross in person"]],
    names: ["Commander Jelani Ross", "Marsh Brigade", "Selim Attar"],
  },
];
