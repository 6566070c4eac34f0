import type { WrittenPassage } from "./passage.ts";

/** In the manner of humanitarian situation reports and monitors' bulletins. */
export const SITUATION: readonly WrittenPassage[] = [
  {
    name: "situation: floods",
    date: "2031-05-14",
    text: `Halvern: Floods – Situation Report No. 7 (as of 13 May 2031)

HIGHLIGHTS

• An estimated 48,600 people (9,700 families) have been displaced in six districts since 29 April.
• 63 deaths and 114 injuries have been confirmed by the Civil Protection Office.
• At least 40% of wells in Lower Cray are contaminated, according to the Water Board.
• Only US$3.1 million of the US$12.5 million appeal has been received.

SITUATION OVERVIEW

Heavy rain continued over the weekend. The Meteorological Service forecasts further rain until 18 May. Local authorities report that more than 3,000 houses have been destroyed, although partners estimate that the true number may be twice as high.

Access remains difficult. Two of the four bridges on Route 9 are closed, and trucks need 12 hours to reach Merrin. For more information: Dana Orrell, Head of Office, +000 21 555 0188, orrell@relief.example.`,
    said: [
      ["the Civil Protection Office", "confirmed", "63 deaths and 114 injuries"],
      ["the Water Board", "according to", "At least 40% … contaminated"],
      ["The Meteorological Service", "forecasts", "further rain until 18 May"],
      ["Local authorities", "report", "that more than 3,000 houses have been destroyed"],
      ["partners", "estimate", "that the true number may be twice as high"],
    ],
    figures: [
      ["48,600", 48600, null, "about", ""],
      ["9,700", 9700, null, "exact", ""],
      ["six| districts", 6, null, "exact", ""],
      ["63", 63, null, "exact", "the Civil Protection Office"],
      ["114", 114, null, "exact", "the Civil Protection Office"],
      ["40", 40, null, "at_least", "the Water Board"],
      ["3.1", 3_100_000, null, "exact", ""],
      ["12.5", 12_500_000, null, "exact", ""],
      ["3,000", 3000, null, "over", "Local authorities"],
      ["Two", 2, null, "exact", ""],
    ],
    dates: [
      ["13 May 2031", "2031-05-13"],
      ["29 April", "2031-04-29"],
      ["18 May", "2031-05-18"],
      ["weekend", "2031-05-10/2031-05-11"],
    ],
  },
  {
    name: "situation: displacement",
    date: "2029-11-02",
    text: `Displacement tracking, week of 22–28 October 2029

No fewer than 2,150 individuals arrived at Camp Tessel during the reporting period, bringing the total to 31,480, up from 29,330 a week earlier. Nine in ten came on foot. Women and children make up roughly three quarters of new arrivals.

Interviewed families cited insecurity (58 per cent) and lack of food (37 per cent) as the main reasons for leaving. Several said that armed men had taken their livestock. "We walked for six nights," a mother of five told our team.

The camp management says it can take in at most 1,500 more people. Partners have asked the regional authorities for a second site; a decision was expected by the end of October but has been put off. Médica, an aid group, treated as many as 400 patients a day, most of them for diarrhoea.`,
    said: [
      ["Interviewed families", "cited", "insecurity (58 per cent) … for leaving"],
      ["Several", "said", "that armed men had taken their livestock"],
      ["a mother of five", "told", '"We walked for six nights,"'],
      ["The camp management", "says", "it can take in at most 1,500 more people"],
    ],
    figures: [
      ["2,150", 2150, null, "at_least", ""],
      ["31,480", 31480, null, "exact", ""],
      ["29,330", 29330, null, "exact", ""],
      ["Nine in ten", 0.9, null, "exact", ""],
      ["three quarters", 0.75, null, "about", ""],
      ["58", 58, null, "exact", "Interviewed families"],
      ["37", 37, null, "exact", "Interviewed families"],
      ["1,500", 1500, null, "up_to", "The camp management"],
      ["400", 400, null, "up_to", ""],
    ],
    dates: [
      ["22–28 October 2029", "2029-10-22/2029-10-28"],
      ["the end of October", "2029-10"],
    ],
    positions: [["Partners", "asked"]],
  },
  {
    name: "situation: ceasefire monitors",
    date: "2033-01-05",
    text: `JOINT MONITORING CELL – DAILY BULLETIN 5/2033

Period: 4 Jan 06:00 to 5 Jan 06:00

The Cell recorded 17 explosions and over 200 bursts of small-arms fire, compared with 9 and 140 in the previous period. Most were heard 1–2 km south-west of Merrin.

A patrol was denied access at the checkpoint at km 31; a soldier said he "had orders". At 14:20 an armed man in a vehicle told the patrol that the road was mined.

The commander of the 3rd Brigade alleged that drones had violated the line on five occasions. The Cell has been unable to verify this allegation. In a letter of 2 January, the Front denies responsibility for the incident of 30 December, in which a woman (aged 44) was reportedly injured by shrapnel.`,
    said: [
      ["The Cell", "recorded", "17 explosions … fire"],
      ["a soldier", "said", 'he "had orders"'],
      ["an armed man in a vehicle", "told", "that the road was mined"],
      ["The commander of the 3rd Brigade", "alleged", "that drones … five occasions"],
      ["the Front", "denies", "responsibility for the incident of 30 December"],
      ["", "reportedly", "a woman … shrapnel"],
    ],
    figures: [
      ["17", 17, null, "exact", "The Cell"],
      ["200", 200, null, "over", "The Cell"],
      ["9| and", 9, null, "exact", "The Cell"],
      ["140", 140, null, "exact", "The Cell"],
      ["1|–2", 1, 2, "range", ""],
      ["five", 5, null, "exact", "The commander of the 3rd Brigade"],
    ],
    dates: [
      ["4 Jan", "2033-01-04"],
      ["5 Jan", "2033-01-05"],
      ["2 January", "2033-01-02"],
      ["30 December", "2032-12-30"],
    ],
  },
  {
    name: "situation: food",
    date: "2030-03-31",
    text: `Market bulletin, March 2030

The price of a 50-kg bag of maize rose from 18,000 to 27,500 crowns between January and March, an increase of 53 percent, the Bureau of Statistics said on 28 March. Traders blame the closure of the Cray road. Officials at the Ministry of Supply, however, contend that "hoarding by a handful of merchants" is the cause.

Hundreds of thousands of households are expected to fall into crisis by mid-June, said Ole Brandt, the food-security lead. He added that fewer than one in five families had stocks for more than two weeks.

Distribution: 1,240 MT of cereals reached 96,300 beneficiaries in the first half of March. Some 15 to 20 trucks a day cross at Tarn, down from 60 in 2028. The goal is 40.`,
    said: [
      ["the Bureau of Statistics", "said", "The price … 53 percent"],
      ["Traders", "blame", "the closure of the Cray road"],
      ["Officials at the Ministry of Supply", "contend", 'that "hoarding … the cause'],
      ["Ole Brandt", "said#2", "Hundreds of … mid-June"],
      ["He", "added", "that fewer than … two weeks"],
    ],
    figures: [
      ["18,000", 18000, null, "exact", "the Bureau of Statistics"],
      ["27,500", 27500, null, "exact", "the Bureau of Statistics"],
      ["53", 53, null, "exact", "the Bureau of Statistics"],
      ["Hundreds of thousands", 200_000, null, "vague", "Ole Brandt"],
      ["one in five", 0.2, null, "under", "He"],
      ["1,240", 1240, null, "exact", ""],
      ["96,300", 96300, null, "exact", ""],
      ["15", 15, 20, "range", ""],
      ["60", 60, null, "exact", ""],
      ["40|.", 40, null, "exact", ""],
    ],
    dates: [
      ["March 2030", "2030-03"],
      ["January", "2030-01"],
      ["March|, an", "2030-03"],
      ["28 March", "2030-03-28"],
      ["mid-June", "2030-06"],
      ["the first half of March", "2030-03-01/2030-03-15"],
      ["2028", "2028"],
    ],
  },
  {
    name: "situation: health",
    date: "2028-08-21",
    text: `Cholera outbreak – update 12

As of 20 August, the Ministry of Health has reported 5,231 suspected cases and 87 deaths (case fatality rate 1.7%). Children under five account for a third of all cases. The Ministry warned that the outbreak "may not have peaked".

Doctors in Merrin said the hospital had run out of fluids; one nurse, who did not want to be identified, said that patients were sleeping in corridors. It is feared that the disease will spread to Halvern.

Vaccination is due to start on Thursday. The campaign aims to reach 250,000 people in ten days. Dr Suri Feld of the Health Cluster welcomed the arrival of 120,000 doses last Tuesday but noted that twice as many would be needed.`,
    said: [
      ["the Ministry of Health", "reported", "5,231 … 1.7%)"],
      ["The Ministry", "warned", 'that the outbreak "may not have peaked"'],
      ["Doctors in Merrin", "said", "the hospital had run out of fluids"],
      ["one nurse", "said#2", "that patients were sleeping in corridors"],
      ["", "feared", "that the disease will spread to Halvern"],
      ["Dr Suri Feld of the Health Cluster", "welcomed", "the arrival … last Tuesday"],
      ["Dr Suri Feld of the Health Cluster", "noted", "that twice as many would be needed"],
    ],
    figures: [
      ["5,231", 5231, null, "exact", "the Ministry of Health"],
      ["87", 87, null, "exact", "the Ministry of Health"],
      ["1.7", 1.7, null, "exact", "the Ministry of Health"],
      ["third", 1 / 3, null, "exact", ""],
      ["250,000", 250000, null, "exact", ""],
      ["120,000", 120000, null, "exact", "Dr Suri Feld of the Health Cluster"],
    ],
    dates: [
      ["20 August", "2028-08-20"],
      ["Thursday", "2028-08-24"],
      ["last Tuesday", "2028-08-15"],
    ],
  },
  {
    name: "situation: prisoners",
    date: "2032-07-09",
    text: `Detention brief (internal)

The families' committee lists 1,316 persons as missing; the government's register has 874 names. Both sides say the other's list is padded. Since January, 57 people have been released in four groups: 20 on 3 February, 12 on 1 March, 15 on Easter Monday and 10 last Sunday.

Former detainees describe overcrowding. "There were thirty of us in a room for eight," one said. A prison director contacted by phone denied this, saying that no cell held more than 16 inmates.

The Front has offered to free all women and minors if the government publishes its register within 30 days. The government refuses to negotiate "under threat", and has called on guarantors to intervene.`,
    said: [
      ["The families' committee", "lists", "1,316 persons as missing"],
      ["Both sides", "say", "the other's list is padded"],
      ["Former detainees", "describe", "overcrowding"],
      ["one", "said", '"There were … for eight,"'],
      ["A prison director contacted by phone", "saying", "that no cell … 16 inmates"],
    ],
    figures: [
      ["1,316", 1316, null, "exact", "The families' committee"],
      ["874", 874, null, "exact", ""],
      ["57", 57, null, "exact", ""],
      ["four", 4, null, "exact", ""],
      ["20| on", 20, null, "exact", ""],
      ["12| on", 12, null, "exact", ""],
      ["15| on", 15, null, "exact", ""],
      ["10| last", 10, null, "exact", ""],
      ["thirty", 30, null, "exact", "one"],
      ["eight", 8, null, "exact", "one"],
      ["16| inmates", 16, null, "up_to", "A prison director contacted by phone"],
    ],
    dates: [
      ["January", "2032-01"],
      ["3 February", "2032-02-03"],
      ["1 March", "2032-03-01"],
      ["last Sunday", "2032-07-04"],
    ],
    positions: [
      ["The Front", "offered"],
      ["The government", "refuses"],
      ["The government", "called on"],
    ],
  },
  {
    name: "situation: access talks",
    date: "2027-12-27",
    text: `Humanitarian access: weekly note

On Tuesday, 21 December, the Coordinator chaired a meeting with the Governor of Lower Cray and commanders of the Coastal Front. The parties agreed in principle on a 72-hour pause starting 2 January. Consultations with community elders are continuing.

The Governor's office has requested a list of drivers. The Front demanded that convoys carry no flags and refused searches by soldiers. Our understanding is that neither side objects to observers.

Separately, WaterAid Dorsa and the Merrin municipality held discussions about the pumping station, which serves nearly half of the town's 52,000 residents. The mayor promised to provide fuel. No date for a follow-up has been set.`,
    said: [],
    figures: [
      ["half", 0.5, null, "about", ""],
      ["52,000", 52000, null, "exact", ""],
    ],
    dates: [
      ["Tuesday, 21 December", "2027-12-21"],
      ["2 January", "2028-01-02"],
    ],
    contacts: [
      ["meeting", ["the Coordinator", "the Governor of Lower Cray", "commanders of the Coastal Front"]],
      ["Consultations", ["community elders"]],
      ["held discussions", ["WaterAid Dorsa", "the Merrin municipality"]],
    ],
    positions: [
      ["The Governor's office", "requested"],
      ["The Front", "demanded"],
      ["The Front", "refused"],
      ["The mayor", "promised"],
    ],
  },
  {
    name: "situation: protection",
    date: "2026-10-18",
    text: `Protection monitoring, Q3 2026

Monitors documented 211 incidents in the third quarter of 2026, a 14% decrease on Q2. Of these, 96 were attributed by witnesses to unidentified armed men, 71 to government forces and 44 to the Front. The government disputes these findings.

"I no longer send my girls to the well," said a resident of Upper Tarn, 38. Community leaders told monitors they had received threats by text message. Village head Oskar Reem said: "First they came at night. Now they come at noon."

In an address on 10 October, the Vice-President pledged that those responsible would be tried, and dismissed allegations of torture. Rights group Lantern Watch said this week it had evidence to the contrary, including medical records of 19 people.`,
    said: [
      ["Monitors", "documented", "211 incidents … Q2"],
      ["The government", "disputes", "these findings"],
      ["a resident of Upper Tarn", "said", '"I no longer send my girls to the well,"'],
      ["Community leaders", "told", "they had received threats by text message"],
      ["Village head Oskar Reem", "said#2", '"First they … at noon."'],
      ["the Vice-President", "dismissed", "allegations of torture"],
      ["Rights group Lantern Watch", "said#3", "it had evidence … 19 people"],
    ],
    figures: [
      ["211", 211, null, "exact", "Monitors"],
      ["14", 14, null, "exact", "Monitors"],
      ["96", 96, null, "exact", ""],
      ["71", 71, null, "exact", ""],
      ["44", 44, null, "exact", ""],
      ["19", 19, null, "exact", "Rights group Lantern Watch"],
    ],
    dates: [
      ["Q3 2026", "2026-07-01/2026-09-30"],
      ["the third quarter of 2026", "2026-07-01/2026-09-30"],
      ["10 October", "2026-10-10"],
      ["this week", "2026-10-12/2026-10-18"],
    ],
    positions: [["the Vice-President", "pledged"]],
  },
];
