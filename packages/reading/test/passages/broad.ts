import type { WrittenPassage } from "./passage.ts";

/**
 * Written and annotated with those of `held.ts` before the reader was run on either, in as many manners, with many
 * contacts. After a first count classes of faults of these were mended; of those nothing is ever looked at.
 */
export const BROAD: readonly WrittenPassage[] = [
  {
    name: "broad: agency copy on proximity talks",
    date: "2031-02-06",
    text: `SARNE, Feb 6 (Meridian) - The Kolvar government and the Upland Front opened proximity talks in the lakeside resort of Sarne on Thursday, with mediators shuttling between two floors of the same hotel.

"They can hear each other's lifts," one diplomat remarked.

Chief mediator Ottoline Brask conferred with the Front's delegation for three hours in the morning and then saw Kolvar's justice minister, Demir Valk, over lunch. Valk later said his side had brought "a serious paper". The Front, which has refused to meet Kolvar's envoys directly since an ambush last June, would only say that it was studying the text.

Shelling killed at least nine people near Bresk overnight, medics said. Kolvar's army put the number of dead at four and blamed the Front.

A second round is scheduled for early March.`,
    said: [
      ["one diplomat", "remarked", `"They can hear each other's lifts,"`],
      ["Valk#2", "said", `his side had brought "a serious paper"`],
      ["The Front", "say", "that it was studying the text"],
      ["medics", "said", "Shelling killed at least nine people near Bresk overnight"],
      ["Kolvar's army", "put", "the number of dead at four"],
      ["Kolvar's army", "blamed", "the Front|."],
    ],
    figures: [
      ["two| floors", 2, null, "exact", ""],
      ["nine", 9, null, "at_least", "medics"],
      ["four", 4, null, "exact", "Kolvar's army"],
    ],
    dates: [
      ["Feb 6", "2031-02-06"],
      ["Thursday", "2031-02-06"],
      ["last June", "2030-06"],
      ["early March", "2031-03"],
    ],
    contacts: [
      ["proximity talks", ["The Kolvar government", "the Upland Front"], "Sarne", "Thursday"],
      ["conferred", ["Chief mediator Ottoline Brask", "the Front's delegation"]],
      ["saw", ["Ottoline Brask", "Kolvar's justice minister, Demir Valk"]],
    ],
    positions: [["The Front", "refused", "to meet Kolvar's envoys directly"]],
    names: ["Upland Front", "Ottoline Brask", "Demir Valk", "Bresk"],
  },
  {
    name: "broad: communiqué of a visit",
    date: "2031-03-20",
    text: `JOINT COMMUNIQUÉ

1. At the invitation of the Prime Minister of Ostrel, H.E. Mr Lorcan Tave, the President of Merrow, H.E. Ms Ilse Dorn, paid an official visit to Ostrel on 18 and 19 March 2031.

2. The President was received by King Aurel at the Summer Palace. She also held extensive talks with the Prime Minister and exchanged views with the Speaker of the Assembly.

3. The two leaders reviewed progress under the Accord of 2027. They reaffirmed their commitment to the demarcation of the river frontier and agreed to reopen three crossings by the end of June.

4. The Prime Minister informed the President that Ostrel would host the next session of the Boundary Commission. The President accepted an invitation for the Prime Minister to visit Merrow next year.

5. Both sides underlined that the waters of the Sill "belong to those who live by them".`,
    said: [
      ["They", "reaffirmed", "their commitment to the demarcation of the river frontier"],
      ["The Prime Minister", "informed", "that Ostrel would host … Commission"],
      ["Both sides", "underlined", `that the waters of the Sill "belong to those who live by them"`],
    ],
    figures: [["three", 3, null, "exact", ""]],
    dates: [
      ["18 and 19 March 2031", "2031-03-18/2031-03-19"],
      ["2027", "2027"],
      ["the end of June", "2031-06"],
      ["next year", "2032"],
    ],
    contacts: [
      ["received", ["The President", "King Aurel"]],
      ["talks", ["She", "the Prime Minister"]],
      ["exchanged views", ["She", "the Speaker of the Assembly"]],
    ],
    positions: [
      ["They", "agreed", "to reopen three crossings by the end of June"],
      ["The President", "accepted", "an invitation"],
    ],
    names: ["Boundary Commission", "Summer Palace"],
  },
  {
    name: "broad: labour dispute",
    date: "2031-04-10",
    text: `Bin collections in Harrowgate will stop for a second fortnight after members of the Municipal Workers' Union voted by 1,312 to 204 to prolong their walkout, the union announced on Wednesday.

Regional organiser Dev Pattinson sat down with council leader Moira Chadwick on Monday, but the meeting broke up after forty minutes. "She came to read us a letter," he told Radio Harrow. A council spokesman said the offer of 5.2% over two years was "full and final".

Chadwick's deputy, however, signalled that there might be "some give" on shift allowances. Mediators from the Labour Board, who met the two sides separately last week, are pressing for a third session. The union wants the threatened dismissals withdrawn first.

Roughly 1,800 households have complained, according to the council's own log.`,
    said: [
      ["the union", "announced", "Bin collections … walkout"],
      ["he", "told", `"She came to read us a letter,"`],
      ["A council spokesman", "said", `the offer of 5.2% over two years was "full and final"`],
      ["Chadwick's deputy", "signalled", `that there might be "some give" on shift allowances`],
      ["the council's own log", "according to", "Roughly 1,800 households have complained"],
    ],
    figures: [
      ["1,312", 1312, null, "exact", "the union| announced"],
      ["204", 204, null, "exact", "the union| announced"],
      ["5.2", 5.2, null, "exact", "A council spokesman"],
      ["1,800", 1800, null, "about", "the council's own log"],
    ],
    dates: [
      ["Wednesday", "2031-04-09"],
      ["Monday", "2031-04-07"],
      ["last week", "2031-03-31/2031-04-06"],
    ],
    contacts: [
      ["sat down", ["Regional organiser Dev Pattinson", "council leader Moira Chadwick"]],
      ["met", ["Mediators from the Labour Board", "the two sides"]],
    ],
    positions: [["The union", "wants", "the threatened dismissals withdrawn first"]],
    names: ["Dev Pattinson", "Moira Chadwick", "Municipal Workers' Union"],
  },
  {
    name: "broad: corporate talks",
    date: "2031-05-22",
    text: `Lindqvist Foods is in advanced discussions with Norbury Holdings about a sale of its dairy arm, people with knowledge of the matter said, in a deal that could be worth between $750 million and $900 million.

The chief executives of the two companies dined together in Carrow earlier this month, one of the people said. Talks could still fall apart. Representatives for Lindqvist and Norbury declined to comment.

Norbury had walked away in January over pension liabilities estimated at close to $120 million. Its chairman, Sir Rupert Haines, wrote to shareholders last Friday that the board "will not overpay". Two of Lindqvist's largest investors have meanwhile urged management to run an auction.

Lindqvist shares gained 3.4 percent on Thursday. They have lost more than a fifth of their value since the start of 2030.`,
    said: [
      ["people with knowledge of the matter", "said", "Lindqvist Foods … dairy arm"],
      ["one of the people", "said", "The chief executives … this month"],
      ["Its chairman, Sir Rupert Haines", "wrote", `that the board "will not overpay"`],
    ],
    figures: [
      ["750", 750_000_000, 900_000_000, "range", "people with knowledge of the matter"],
      ["120", 120_000_000, null, "about", ""],
      ["Two", 2, null, "exact", ""],
      ["3.4", 3.4, null, "exact", ""],
      ["fifth", 0.2, null, "over", ""],
    ],
    dates: [
      ["this month", "2031-05"],
      ["January", "2031-01"],
      ["last Friday", "2031-05-16"],
      ["Thursday", "2031-05-22"],
      ["2030", "2030"],
    ],
    contacts: [
      ["discussions", ["Lindqvist Foods", "Norbury Holdings"]],
      ["dined", ["The chief executives of the two companies"], "Carrow", "earlier this month"],
    ],
    positions: [["investors", "urged", "management to run an auction"]],
    names: ["Lindqvist Foods", "Norbury Holdings", "Sir Rupert Haines"],
  },
  {
    name: "broad: readout of a call",
    date: "2031-06-12",
    text: `Readout of Secretary Whitcombe's Call with Foreign Minister Adalvi

The Secretary spoke today with Foreign Minister Rashan Adalvi of Perrin. The Secretary thanked the Foreign Minister for Perrin's efforts to secure the release of eleven detained fishermen and stressed the importance of keeping the strait open to shipping. They discussed the upcoming Donors' Conference and the need for a durable arrangement on the Teal Islands.

The Secretary reiterated that the United Provinces supports a negotiated outcome. The Foreign Minister briefed the Secretary on his recent consultations with the Teal Islands Council.

Following the call, the Secretary phoned the leader of the Council, Mother Anselma Roy, who expressed her willingness to resume dialogue without preconditions.`,
    said: [
      ["The Secretary| thanked", "thanked", "the Foreign Minister for Perrin's efforts … fishermen"],
      ["The Secretary| thanked", "stressed", "the importance of keeping the strait open to shipping"],
      ["The Secretary| reiterated", "reiterated", "that the United Provinces supports a negotiated outcome"],
      ["Mother Anselma Roy", "expressed", "her willingness to resume dialogue without preconditions"],
    ],
    figures: [["eleven", 11, null, "exact", "The Secretary| thanked"]],
    dates: [["today", "2031-06-12"]],
    contacts: [
      ["Call", ["Secretary Whitcombe", "Foreign Minister Adalvi"]],
      ["spoke", ["The Secretary", "Foreign Minister Rashan Adalvi of Perrin"]],
      ["discussed", ["They"]],
      ["briefed", ["The Foreign Minister", "the Secretary"]],
      ["consultations", ["his", "the Teal Islands Council"]],
      ["phoned", ["the Secretary", "the leader of the Council, Mother Anselma Roy"]],
    ],
    positions: [["the United Provinces", "supports", "a negotiated outcome"]],
    names: ["Foreign Minister Rashan Adalvi", "Mother Anselma Roy", "Teal Islands Council"],
  },
  {
    name: "broad: interview",
    date: "2031-07-03",
    text: `Q: You met the General twice this spring. Did he offer you anything?

A: We met, yes: once in Tarrant, once by the sea. He offered to pull his guns back 15 kilometres if we stopped the marches. I told him I could not stop what I did not start.

Q: And the prisoners?

A: He claims there are none. Our lawyers have a list of 312 names. The Red Lantern Society visited two camps in May and counted more than 200 people in one of them alone.

Q: Will you see him again?

A: If he invites me. My colleagues think I am naive.

Ines Carvallo-Brandt heads the Tarrant Mothers' Committee. She was speaking to Jonas Wray.`,
    said: [
      ["I| told", "told", "I could not stop what I did not start"],
      ["He#2", "claims", "there are none"],
      ["The Red Lantern Society", "counted", "more than 200 people in one of them alone"],
      ["My colleagues", "think", "I am naive"],
    ],
    figures: [
      ["15", 15, null, "exact", ""],
      ["312", 312, null, "exact", ""],
      ["two", 2, null, "exact", ""],
      ["200", 200, null, "over", "The Red Lantern Society"],
    ],
    dates: [
      ["this spring", "2031-21"],
      ["May", "2031-05"],
    ],
    contacts: [
      ["met", ["You", "the General"]],
      ["met", ["We"]],
      ["speaking", ["She", "Jonas Wray"]],
    ],
    positions: [["He#1", "offered", "to pull his guns back 15 kilometres"]],
    names: ["Ines Carvallo-Brandt", "Red Lantern Society", "Jonas Wray"],
  },
  {
    name: "broad: live blog",
    date: "2031-08-14",
    text: `17:05 Ministry: convoy has crossed
The transport ministry says the first 40 lorries crossed into Velden at 16:30. Drivers we reached by phone confirm that they are moving, "slowly".

15:48 "No deal without the port"
Harbour militia leader Kasimir Ouben has rejected the plan in a voice message shared on Telefon. "Without the port there is nothing to talk about," he can be heard saying.

14:20 Envoy back in town
Special envoy Tamsin Reyes has just landed. She is due to meet Governor Palk this evening and the militia on Friday. Yesterday she consulted by video with the Contact Group.

13:02 What we know about the blast
• Hospitals report 17 wounded, among them five children.
• Police initially spoke of a gas leak.
• Nobody has claimed responsibility.`,
    said: [
      ["The transport ministry", "says", "the first 40 lorries crossed into Velden at 16:30"],
      ["Drivers we reached by phone", "confirm", `that they are moving, "slowly"`],
      ["he", "saying", `"Without the port there is nothing to talk about,"`],
      ["Hospitals", "report", "17 wounded, among them five children"],
      ["Police", "spoke of", "a gas leak"],
    ],
    figures: [
      ["40", 40, null, "exact", "The transport ministry"],
      ["17| wounded", 17, null, "exact", "Hospitals"],
      ["five", 5, null, "exact", "Hospitals"],
    ],
    dates: [
      ["this evening", "2031-08-14"],
      ["Friday", "2031-08-15"],
      ["Yesterday", "2031-08-13"],
    ],
    contacts: [
      ["meet", ["She", "Governor Palk"]],
      ["consulted", ["she", "the Contact Group"], "", "Yesterday"],
    ],
    positions: [["Harbour militia leader Kasimir Ouben", "rejected", "the plan"]],
    names: ["Kasimir Ouben", "Tamsin Reyes", "Governor Palk"],
  },
  {
    name: "broad: op-ed",
    date: "2031-09-04",
    text: `The ministers who gathered in Lower Haven last weekend want us to believe that the blockade is a technical matter. It is not. As the historian Petra Quill once observed, "a port is a throat".

Defenders of the measure argue that smuggling has fallen by a third. Perhaps. But the Chamber of Shipping's own survey suggests that tens of thousands of dockside jobs have gone since 2029, and the governor herself conceded in parliament on Tuesday that "mistakes were made".

What should be done? First, the Council should sit down with the boatmen's guilds, as its predecessor did in 2026. Second, it must publish the inspection logs. I have asked for them four times.

Critics will say that this rewards lawlessness. I would reply that hunger is no teacher of law.`,
    said: [
      ["the historian Petra Quill", "observed", `"a port is a throat"`],
      ["Defenders of the measure", "argue", "that smuggling has fallen by a third"],
      ["the Chamber of Shipping's own survey", "suggests", "that tens of thousands … 2029"],
      ["the governor", "conceded", `that "mistakes were made"`],
      ["Critics", "say", "that this rewards lawlessness"],
      ["I#2", "reply", "that hunger is no teacher of law"],
    ],
    figures: [
      ["third", 1 / 3, null, "exact", "Defenders of the measure"],
      ["tens of thousands", 20_000, null, "vague", "the Chamber of Shipping's own survey"],
    ],
    dates: [
      ["last weekend", "2031-08-30/2031-08-31"],
      ["2029", "2029"],
      ["Tuesday", "2031-09-02"],
      ["2026", "2026"],
    ],
    contacts: [
      ["gathered", ["The ministers"], "Lower Haven", "last weekend"],
      ["sit down", ["the Council", "the boatmen's guilds"]],
    ],
    names: ["Petra Quill"],
  },
  {
    name: "broad: cable on a faction",
    date: "2031-10-16",
    text: `REF: 31 ORSK 412

1. (C) SUMMARY: PolOff met October 14 with Nasr al-Khoury, number two in the Valley League, who urged more outside pressure on Hadim. He was pessimistic about the roundtable but said the League "will be there on time and leave last." END SUMMARY.

2. (C) Over tea at his home, al-Khoury described the League as divided. Roughly 40 of 65 deputies favor talks, he estimated; the rest "wait for orders." He denied press reports that he had traveled to Hadim the previous week to meet the Emir.

3. (C) DCM subsequently raised the matter with Interior Minister Botros Haddane, who called al-Khoury's numbers "imaginary." Haddane has been meeting League dissidents through an intermediary, a UN contact tells us.

4. (SBU) Ambassador hosted both men at a reception on October 15. They did not speak to each other.`,
    said: [
      ["He", "said", `the League "will be there on time and leave last."`],
      ["al-Khoury#2", "described", "the League as divided"],
      ["he| estimated", "estimated", "Roughly 40 of 65 deputies favor talks"],
      ["He#2", "denied", "press reports … Emir"],
      ["Interior Minister Botros Haddane", "called", `al-Khoury's numbers "imaginary."`],
      ["a UN contact", "tells", "Haddane has been … intermediary"],
    ],
    figures: [
      ["40", 40, null, "about", "he| estimated"],
      ["65", 65, null, "exact", "he| estimated"],
    ],
    dates: [
      ["October 14", "2031-10-14"],
      ["the previous week", "2031-10-06/2031-10-12"],
      ["October 15", "2031-10-15"],
    ],
    contacts: [
      ["met", ["PolOff", "Nasr al-Khoury"], "", "October 14"],
      ["meet", ["he", "the Emir"]],
      ["raised", ["DCM", "Interior Minister Botros Haddane"]],
      ["meeting", ["Haddane", "League dissidents"]],
      ["hosted", ["Ambassador", "both men"], "", "October 15"],
    ],
    positions: [["Nasr al-Khoury", "urged", "more outside pressure on Hadim"]],
    names: ["Nasr al-Khoury", "Valley League"],
  },
  {
    name: "broad: situation report in sections",
    date: "2031-11-13",
    text: `Situation Report #23 | Tessaly Basin | Reporting period: 6–12 November 2031

OVERVIEW
An estimated 62,000 people have been displaced since late September. Local authorities expect a further 8,000 to 10,000 arrivals before the end of the year.

ACCESS
- On 9 November, a team led by the Resident Coordinator visited Upper Tess, where it met community elders and the commander of the 3rd Hill Battalion.
- Both sides have granted passage to 14 of the 20 trucks requested. The remaining six were turned back, reportedly for lack of stamps.

HEALTH
- Partners reported 231 suspected cholera cases and seven deaths, up from 180 and three the week before.
- The provincial health office disputes these numbers; it recognizes 96 cases.

GAPS
- Only 31% of funding has been received.`,
    said: [
      ["Local authorities", "expect", "a further 8,000 to 10,000 arrivals before the end of the year"],
      ["", "reportedly", "The remaining six were turned back"],
      ["Partners", "reported", "231 suspected cholera cases and seven deaths"],
      ["The provincial health office", "disputes", "these numbers"],
      ["it", "recognizes", "96 cases"],
    ],
    figures: [
      ["62,000", 62_000, null, "about", ""],
      ["8,000", 8000, 10_000, "range", "Local authorities"],
      ["14| of", 14, null, "exact", ""],
      ["20| trucks", 20, null, "exact", ""],
      ["six", 6, null, "exact", ""],
      ["231", 231, null, "exact", "Partners"],
      ["seven", 7, null, "exact", "Partners"],
      ["180", 180, null, "exact", "Partners"],
      ["three", 3, null, "exact", "Partners"],
      ["96", 96, null, "exact", "it"],
      ["31|%", 31, null, "exact", ""],
    ],
    dates: [
      ["6–12 November 2031", "2031-11-06/2031-11-12"],
      ["late September", "2031-09"],
      ["the end of the year", "2031"],
      ["9 November", "2031-11-09"],
      ["the week before", "2031-11-03/2031-11-09"],
    ],
    contacts: [["met", ["it", "community elders", "the commander of the 3rd Hill Battalion"]]],
    names: ["Upper Tess", "3rd Hill Battalion"],
  },
  {
    name: "broad: quoted posts",
    date: "2032-01-15",
    text: `The spokesman for the Coastal Authority, @DMarchetti_CA, posted late on Wednesday: "Talks with Inland representatives constructive. Next round Jan 22. No further comment." The post was deleted within minutes.

Inland's chief negotiator, Dr Wanjala Oduor-Pike, replied from her own account. "Constructive? We were handed a bill for 3.2bn," she wrote, adding that her team had left the room twice. In a second post she accused the Authority of "negotiating by press release".

A European diplomat following the file told Delta News both accounts were "about half right". He cautioned against reading too much into either.

The two delegations last met on 9 December, in Port Ansel, under the auspices of the Lakes Secretariat.`,
    said: [
      ["The spokesman for the Coastal Authority", "posted", `"Talks with Inland … comment."`],
      ["she", "wrote", `"Constructive? We were handed a bill for 3.2bn,"`],
      ["she", "adding", "that her team had left the room twice"],
      ["she| accused", "accused", `the Authority of "negotiating by press release"`],
      ["A European diplomat following the file", "told", `both accounts were "about half right"`],
      ["He", "cautioned", "against reading too much into either"],
    ],
    figures: [["3.2", 3_200_000_000, null, "exact", "she"]],
    dates: [
      ["Wednesday", "2032-01-14"],
      ["Jan 22", "2032-01-22"],
      ["9 December", "2031-12-09"],
    ],
    contacts: [
      ["Talks", ["Inland representatives"]],
      ["met", ["The two delegations"], "Port Ansel", "9 December"],
    ],
    names: ["Dr Wanjala Oduor-Pike", "Lakes Secretariat", "Port Ansel"],
  },
  {
    name: "broad: mediator's file note",
    date: "2032-02-19",
    text: `File note, 19 February

Saw A. at 10, alone. He was calmer than last time. Says he can live with a joint chair if the first one is theirs for six months; will not put that in writing. He has not told his board.

Rang B. at noon. She refuses to discuss the chair before the accounts are opened, and quoted the figure of 480,000 again. I asked where it came from: "From his own auditor." Could be true.

Then met both lawyers in Kemp Street. They agreed to swap drafts by the 27th. Lawyer for B. hinted that his client would accept 400,000 "if nobody makes her say so".

To do: call the auditor; see A. again next Tuesday.`,
    said: [
      ["He", "Says", "he can live with a joint chair if the first one is theirs for six months"],
      ["She", "quoted", "the figure of 480,000"],
      ["Lawyer for B.", "hinted", `that his client … say so"`],
    ],
    figures: [
      ["480,000", 480_000, null, "exact", "She"],
      ["400,000", 400_000, null, "exact", "Lawyer for B."],
    ],
    dates: [
      ["19 February", "2032-02-19"],
      ["the 27th", "2032-02-27"],
      ["next Tuesday", "2032-02-24"],
    ],
    contacts: [
      ["Saw", ["A."]],
      ["Rang", ["B."]],
      ["met", ["both lawyers"], "Kemp Street", ""],
      ["see", ["A."]],
    ],
    positions: [
      ["She", "refuses", "to discuss the chair before the accounts are opened"],
      ["They", "agreed", "to swap drafts by the 27th"],
      ["his client", "accept", "400,000"],
    ],
  },
  {
    name: "broad: hostage families",
    date: "2032-03-11",
    text: `Relatives of the seven engineers held in the Korr marshes were briefed by the intelligence chief, Gen. Abdulkarim Sahin-Oglu, behind closed doors on Tuesday. They emerged in silence.

"He looked us in the eye and said they are alive," Lena Brook, whose brother was seized two months ago, told reporters afterwards.

The kidnappers have demanded 9 million marks and the release of up to twenty comrades through a tribal elder, Haj Daud, who has carried messages between them and the government since January. The cabinet denies that money has been discussed. But a former minister, speaking on condition of anonymity, said "scores of millions" had been paid in earlier cases.

Haj Daud last saw the captors on Sunday. He is expected to report to the ministry within days.`,
    said: [
      ["Lena Brook", "told", `"He looked us in the eye and said they are alive,"`],
      ["He", "said", "they are alive"],
      ["The cabinet", "denies", "that money has been discussed"],
      ["a former minister", "said", `"scores of millions" had been paid in earlier cases`],
    ],
    figures: [
      ["9", 9_000_000, null, "exact", ""],
      ["twenty", 20, null, "up_to", ""],
      ["scores of millions", 40_000_000, null, "vague", "a former minister"],
    ],
    dates: [
      ["Tuesday", "2032-03-09"],
      ["two months ago", "2032-01"],
      ["January", "2032-01"],
      ["Sunday", "2032-03-07"],
    ],
    contacts: [
      ["briefed", ["Relatives of the seven engineers", "the intelligence chief, Gen. Abdulkarim Sahin-Oglu"]],
      ["saw", ["Haj Daud", "the captors"], "", "Sunday"],
    ],
    positions: [["The kidnappers", "demanded", "9 million marks"]],
    names: ["Gen. Abdulkarim Sahin-Oglu", "Lena Brook", "Haj Daud"],
  },
  {
    name: "broad: parliament report",
    date: "2032-04-22",
    text: `The Assembly's foreign affairs committee heard from Defence Secretary Oona Blackwood on Wednesday in a session that ran to nearly five hours.

Blackwood told members that no more than 150 instructors remained in Sahl, down from 900 two years ago. Pressed by Teodor Lamm (Lib.), she acknowledged there was "no written agreement" governing their presence. She did not rule out a further reduction.

Lamm afterwards described her answers as evasive. His colleague Ruth Ashworth disagreed, calling the session "the frankest in years".

The committee is to take evidence from the ambassador of Sahl next month. It has already spoken to the opposition leader, Idriss Bakayoko-Lind, who said by video link that his party would honour any accord "signed in daylight".`,
    said: [
      ["Blackwood#2", "told", "that no more than 150 … two years ago"],
      ["she", "acknowledged", `there was "no written agreement" governing their presence`],
      ["Lamm#2", "described", "her answers as evasive"],
      ["His colleague Ruth Ashworth", "disagreed", "her answers as evasive"],
      ["His colleague Ruth Ashworth", "calling", `the session "the frankest in years"`],
      ["Idriss Bakayoko-Lind", "said", `that his party would honour any accord "signed in daylight"`],
    ],
    figures: [
      ["150", 150, null, "up_to", "Blackwood| told"],
      ["900", 900, null, "exact", "Blackwood| told"],
    ],
    dates: [
      ["Wednesday", "2032-04-21"],
      ["two years ago", "2030"],
      ["next month", "2032-05"],
    ],
    contacts: [
      ["heard", ["foreign affairs committee", "Defence Secretary Oona Blackwood"]],
      ["spoken", ["It", "the opposition leader, Idriss Bakayoko-Lind"]],
    ],
    names: ["Defence Secretary Oona Blackwood", "Teodor Lamm", "Ruth Ashworth", "Idriss Bakayoko-Lind"],
  },
  {
    name: "broad: translated agency on a summit",
    date: "2032-05-06",
    text: `TAVIR, May 6. /VTA/. The leaders of Karsk and Ilmen will hold a meeting in Tavir on May 11, the Karsk presidential press service reports.

It is noted that the sides intend to discuss transit, the water question and the fate of about two hundred prisoners. According to the press service, the heads of state previously talked on the telephone on April 28.

As the Ilmen side pointed out, no documents are planned to be signed. "There is an understanding, but there is no paper yet," deputy foreign minister Yusup Garayev emphasized in conversation with journalists.

A week ago, Ilmen's security council secretary visited Karsk, where he was received by President Timur Askarov. The content of the negotiations was not disclosed.`,
    said: [
      ["the Karsk presidential press service", "reports", "The leaders of Karsk and Ilmen … May 11"],
      ["", "noted", "that the sides intend … prisoners"],
      ["the press service", "According to", "the heads of state … April 28"],
      ["the Ilmen side", "pointed out", "no documents are planned to be signed"],
      ["deputy foreign minister Yusup Garayev", "emphasized", `"There is … yet,"`],
    ],
    figures: [["two| hundred", 200, null, "about", ""]],
    dates: [
      ["May 6", "2032-05-06"],
      ["May 11", "2032-05-11"],
      ["April 28", "2032-04-28"],
      ["A week ago", "2032-04-29"],
    ],
    contacts: [
      ["meeting", ["The leaders of Karsk and Ilmen"], "Tavir", "May 11"],
      ["talked", ["the heads of state"], "", "April 28"],
      ["conversation", ["deputy foreign minister Yusup Garayev", "journalists"]],
      ["received", ["he", "President Timur Askarov"]],
    ],
    names: ["Yusup Garayev", "President Timur Askarov"],
  },
  {
    name: "broad: monitors on a ceasefire",
    date: "2032-06-17",
    text: `The Mission recorded 48 ceasefire violations on 15 June, compared with 61 the previous day; most of them, some 35, occurred near Pelt. It was unable to establish who fired first.

At a checkpoint in Oster, two armed men told the patrol that they "had orders" not to let it pass. The local commander, contacted by telephone, denied having issued such orders and promised to look into it.

The Mission's deputy head met separately with representatives of the Northern Command (in Pelt) and of the Interim Council (in Gorse). Each side provided a list of alleged breaches. The Northern Command complained about drone flights; the Interim Council maintained that no drone of its own had been airborne since 1 June.

The Mission continues to call for heavy weapons to be withdrawn behind the agreed line.`,
    said: [
      ["two armed men", "told", `that they "had orders" not to let it pass`],
      ["The local commander", "denied", "having issued such orders"],
      ["The Northern Command", "complained", "about drone flights"],
      ["the Interim Council", "maintained", "that no drone of its own had been airborne since 1 June"],
    ],
    figures: [
      ["48", 48, null, "exact", ""],
      ["61", 61, null, "exact", ""],
      ["35", 35, null, "about", ""],
      ["two", 2, null, "exact", ""],
    ],
    dates: [
      ["15 June", "2032-06-15"],
      ["the previous day", "2032-06-14"],
      ["1 June", "2032-06-01"],
    ],
    contacts: [
      [
        "met",
        ["The Mission's deputy head", "representatives of the Northern Command", "of the Interim Council"],
      ],
    ],
    positions: [
      ["The local commander", "promised", "to look into it"],
      ["The Mission", "call for", "heavy weapons to be withdrawn behind the agreed line"],
    ],
    names: ["Northern Command", "Interim Council"],
  },
  {
    name: "broad: court and settlement",
    date: "2032-07-08",
    text: `A judge in Calder Falls has ordered the Ridgeline Pipeline Co. and three tribal nations back to the table, saying a trial set for Aug. 2 would be "a failure of imagination."

In a nine-page order filed Wednesday, U.P. District Judge Carla Menendez-Roth told the parties to meet in person at least twice before July 30. The company's attorney, Brent Osgood, said it would comply. He estimates the delay is costing $1.1 million a day.

Chairwoman Delia Standing Elk of the Marrow Nation said she had heard promises before. "We sat across from them in 2028 and 2030," she said. "They sent a different man each time."

Mediation collapsed in April after Ridgeline offered $14 million and the nations, according to two people in the room, asked for nearly six times that.`,
    said: [
      ["A judge in Calder Falls", "saying", `a trial set for Aug. 2 would be "a failure of imagination."`],
      ["attorney, Brent Osgood", "said", "it would comply"],
      ["He", "estimates", "the delay is costing $1.1 million a day"],
      ["Chairwoman Delia Standing Elk of the Marrow Nation", "said", "she had heard promises before"],
      ["she| said", "said", `"We sat across from them in 2028 and 2030,"`],
      ["two people in the room", "according to", "the nations + asked for nearly six times that"],
    ],
    figures: [
      ["three", 3, null, "exact", ""],
      ["1.1", 1_100_000, null, "exact", "He"],
      ["14", 14_000_000, null, "exact", ""],
      ["two| people", 2, null, "exact", ""],
    ],
    dates: [
      ["Aug. 2", "2032-08-02"],
      ["Wednesday", "2032-07-07"],
      ["July 30", "2032-07-30"],
      ["2028", "2028"],
      ["2030", "2030"],
      ["April", "2032-04"],
    ],
    contacts: [
      ["meet", ["the parties"]],
      ["sat across", ["We", "them"], "", "2028"],
    ],
    positions: [
      ["A judge in Calder Falls", "ordered", "the Ridgeline Pipeline Co. … table"],
      ["Ridgeline", "offered", "$14 million"],
      ["the nations", "asked for", "nearly six times that"],
    ],
    names: ["Brent Osgood", "Marrow Nation", "Calder Falls"],
  },
  {
    name: "broad: truce collapses",
    date: "2032-08-26",
    text: `Hours before the truce was to lapse, Prime Minister Halvard Niese telephoned his counterpart in Ruhn, Marit Solveig-Ache, to propose an extension of 72 hours. She turned him down, officials in both capitals said.

By dawn, artillery was heard along a 30-km stretch of the front. "It was like doors slamming, one after another," said Bogdan, 44, a beekeeper who gave only his first name.

Niese's spokeswoman insisted that "the line to Ruhn stays open". Solveig-Ache's office said nothing until noon, when it issued a two-line statement accusing Niese of bad faith.

The ambassadors of five guarantor states met in emergency session and were to be addressed by both foreign ministers. Envoy Cyrus Embeke-Lund, who brokered the July truce, has meanwhile flown to Ruhn to see Solveig-Ache.`,
    said: [
      ["officials in both capitals", "said", "She turned him down"],
      ["Bogdan", "said", `"It was like doors slamming, one after another,"`],
      ["Niese's spokeswoman", "insisted", `that "the line to Ruhn stays open"`],
      ["it", "accusing", "Niese of bad faith"],
    ],
    figures: [["five", 5, null, "exact", ""]],
    dates: [["July", "2032-07"]],
    contacts: [
      ["telephoned", ["Prime Minister Halvard Niese", "his counterpart in Ruhn, Marit Solveig-Ache"]],
      ["met", ["The ambassadors of five guarantor states"]],
      ["see", ["Envoy Cyrus Embeke-Lund", "Solveig-Ache"]],
    ],
    positions: [
      ["Prime Minister Halvard Niese", "propose", "an extension of 72 hours"],
      ["She", "turned", "him"],
    ],
    names: ["Prime Minister Halvard Niese", "Marit Solveig-Ache", "Envoy Cyrus Embeke-Lund"],
  },
  {
    name: "broad: town council and squatters",
    date: "2032-10-07",
    text: `Negotiators for the occupiers of the old Marlow mill and the city came face to face last night at the Quaker house in Spindle Lane, three weeks after bailiffs were driven off.

Both parties called the encounter useful. "Nobody shouted," said Fr. Aidan Keogh, who chaired it. He declined to say what had been discussed.

The occupiers' delegate, a woman who goes by Sparrow, said they would leave by Christmas if 26 families were rehoused. The city's housing director, Nirmala Vaidya, has so far offered places for "a dozen or so". Mayor Giles Underhay ruled out a rent freeze and warned that his patience was "not a renewable resource".

Nearly 90 percent of tenants nearby support the occupiers, a poll in the Marlow Echo found. The city questions its method.`,
    said: [
      ["Both parties", "called", "the encounter useful"],
      ["Fr. Aidan Keogh", "said", `"Nobody shouted,"`],
      ["The occupiers' delegate, a woman who goes by Sparrow", "said", "they would leave … rehoused"],
      ["Mayor Giles Underhay", "warned", `that his patience was "not a renewable resource"`],
      ["a poll in the Marlow Echo", "found", "Nearly 90 percent of tenants nearby support the occupiers"],
      ["The city", "questions", "its method"],
    ],
    figures: [
      ["26", 26, null, "exact", "The occupiers' delegate"],
      ["dozen| or so", 12, null, "about", ""],
      ["90", 90, null, "about", "a poll in the Marlow Echo"],
    ],
    dates: [["last night", "2032-10-06"]],
    contacts: [
      [
        "face to face",
        ["Negotiators for the occupiers of the old Marlow mill", "the city"],
        "Spindle Lane",
        "last night",
      ],
    ],
    positions: [
      ["The city's housing director", "offered", `places for "a dozen or so"`],
      ["Mayor Giles Underhay", "ruled out", "a rent freeze"],
    ],
    names: ["Fr. Aidan Keogh", "Nirmala Vaidya", "Mayor Giles Underhay"],
  },
  {
    name: "broad: analysts' brief",
    date: "2032-12-02",
    text: `KEY JUDGEMENTS

We assess with moderate confidence that the Savane accord will hold through the harvest. Neither army can afford another offensive: according to defectors, fuel stocks cover fewer than 20 days.

Back-channel contacts resumed in mid-October via the Bishop of Lomar. The bishop hosted aides to Gen. Traoul and to Premier Vass at his residence on at least four occasions, most recently on 24 November. In our interlocutors' account, each meeting ended with the same question: who withdraws first?

Traoul is reported to have met the premier's brother in Accane earlier in the autumn. His office has called the report "fiction".

The premier's camp demands that a census precede any vote. Local observers doubt that one can be held before 2034.`,
    said: [
      ["We", "assess", "that the Savane accord will hold through the harvest"],
      ["defectors", "according to", "fuel stocks cover fewer than 20 days"],
      ["", "reported", "Traoul … autumn| is reported"],
      ["His office", "called", `the report "fiction"`],
      ["Local observers", "doubt", "that one can be held before 2034"],
      ["our interlocutors'", "account", "each meeting ended … first?"],
    ],
    figures: [["four", 4, null, "at_least", ""]],
    dates: [
      ["mid-October", "2032-10"],
      ["24 November", "2032-11-24"],
      ["the autumn", "2032-23"],
      ["2034", "2034"],
    ],
    contacts: [
      ["hosted", ["The bishop", "aides to Gen. Traoul", "to Premier Vass"], "", "24 November"],
      ["met", ["Traoul", "the premier's brother"], "Accane", "earlier in the autumn"],
      ["contacts", []],
    ],
    positions: [["The premier's camp", "demands", "that a census precede any vote"]],
    names: ["Bishop of Lomar", "Premier Vass"],
  },
];
