import { describe, expect, it } from "vitest";
import { attributions, proposed, REPORT, textAt } from "./fixtures.ts";

describe("attributions by a verb", () => {
  it("takes what follows 'that' to the end of the sentence", () =>
    expect(attributions("The envoy said that the bridge would open.")).toEqual([
      "The envoy | said | that the bridge would open.",
    ]));
  it("takes a clause without 'that'", () =>
    expect(attributions("Mira Tolland said the lists were ready.")).toEqual([
      "Mira Tolland | said | the lists were ready.",
    ]));
  it("takes a quotation before an inverted verb, marks included", () =>
    expect(attributions('"We are waiting for a text," said Pell Harrow.')).toEqual([
      'Pell Harrow | said | "We are waiting for a text,"',
    ]));
  it("takes a quotation before a speaker", () =>
    expect(attributions("“The road is closed,” the commander told reporters.")).toEqual([
      "the commander | told | “The road is closed,”",
    ]));
  it("takes the clause before a speaker at the end", () =>
    expect(attributions("Two convoys have arrived, the ministry said on Monday.")).toEqual([
      "the ministry | said | Two convoys have arrived",
    ]));
  it("joins the halves around an inserted speaker", () =>
    expect(attributions("The plan, the envoy said, would fail.")).toEqual([
      "the envoy | said | The plan + would fail.",
    ]));
  it("steps over an explanation between speaker and verb", () =>
    expect(attributions("Pell Harrow, a member of the Vell Council, said that nothing was signed.")).toEqual([
      "Pell Harrow | said | that nothing was signed.",
    ]));
  it("steps over a name between who spoke, as the text puts it, and whom they told", () =>
    expect(attributions("The well is dry, its keeper, Dr. Mira al-Tolland, told the mission.")).toEqual([
      "its keeper, Dr. Mira al-Tolland | told | The well is dry",
    ]));
  it("reads who would neither confirm nor deny, and leaves an hour at the head of a line out of a name", () =>
    expect(
      attributions("1105 – The governor, reached by telephone, would neither confirm nor deny that he left."),
    ).toEqual(["The governor | deny | that he left."]));
  it("takes a patrol's number for a part of its name", () =>
    expect(attributions("Patrol 4 reports fire west of the bridge.")).toEqual([
      "Patrol 4 | reports | fire west of the bridge.",
    ]));
  it("steps over the person who was told", () =>
    expect(attributions("Aid workers told reporters in Lindmar that the water was safe.")).toEqual([
      "Aid workers | told | that the water was safe.",
    ]));
  it("keeps the source of a denial and of a perfect tense", () =>
    expect(attributions("The ministry has denied that it closed the crossing.")).toEqual([
      "The ministry | denied | that it closed the crossing.",
    ]));
  it.each([
    [
      "The ministry said Monday it would reopen the crossing.",
      "The ministry | said | it would reopen the crossing.",
    ],
    ["He said, however, that nothing was lost.", "He | said | that nothing was lost."],
    ["Officials say at least 30 people died.", "Officials | say | at least 30 people died."],
    ["As the minister said, the road is closed.", "the minister | said | the road is closed."],
    ["As the Orsa side pointed out, nothing was signed.", "the Orsa side | pointed | nothing was signed."],
    ['"There is no water," she can be heard saying.', 'she | saying | "There is no water,"'],
    [
      "Drivers we reached by phone say that they are moving.",
      "Drivers we reached by phone | say | that they are moving.",
    ],
    ["Police spoke of a gas leak.", "Police | spoke | of a gas leak."],
    [
      "The north complained about flights; nobody heard that they had stopped.",
      "The north | complained | about flights",
    ],
    [
      "Ada Marl was quoted as saying that the bridge had fallen.",
      "Ada Marl | saying | that the bridge had fallen.",
    ],
    ["The court held that the order was void.", "The court | held | that the order was void."],
    [
      "Mediators are confident that a text will be ready.",
      "Mediators | confident | that a text will be ready.",
    ],
    [
      "A guard who asked not to be named said the gate was shut.",
      "A guard who asked not to be named | said | the gate was shut.",
    ],
    ["The ministry put the death toll at 345.", "The ministry | put | the death toll at 345."],
    ['Tolland: "We are waiting."', 'Tolland | : | "We are waiting."'],
  ])("reads %s", (text, expected) => expect(attributions(text)).toEqual([expected]));
  it.each([
    "He held the door open.",
    "The light show ran for an hour.",
    "The minister sees a risk of war.",
    "Marl promised to return.",
    "Nobody has claimed responsibility for it.",
    "He declined to say who had been there.",
    "The office said nothing until noon.",
    "Ambassadors of five guarantor states met in Velda.",
    "She heard from the envoy in a session that ran for hours.",
    "They want us to believe that it is safe.",
  ])("finds none in %s", (text) => expect(attributions(text)).toEqual([]));
  it("does not take a noun for a verb", () => expect(attributions("The report was long.")).toEqual([]));
  it("gives a quotation that is a paragraph of its own to the speaker announced before it", () =>
    expect(attributions('The governor wrote:\n\n"Open the gate by noon."')).toEqual([
      'The governor | wrote | "Open the gate by noon."',
    ]));
});

describe("attributions without a verb", () => {
  it("reads 'according to' at the head, in the middle and at the end", () => {
    expect(attributions("According to relief workers, the wells are dry.")).toEqual([
      "relief workers | According to | the wells are dry.",
    ]);
    expect(attributions("The wells are dry, according to relief workers.")).toEqual([
      "relief workers | according to | The wells are dry",
    ]);
  });
  it("leaves an apposition out of the source", () =>
    expect(attributions("According to the governor's aide, Tessa Vorn, the road is mined.")).toEqual([
      "the governor's aide | According to | the road is mined.",
    ]));
  it("reads 'per' before people but not before a measure", () => {
    expect(attributions("The toll was high, per village elders.")).toEqual([
      "village elders | per | The toll was high",
    ]);
    expect(attributions("Trucks passed at ten per day.")).toEqual([]);
  });
  it("reads the credit of a picture", () =>
    expect(attributions("The Sen bridge before the flood. Image: Ada Marl.")).toEqual([
      "Ada Marl | Image | The Sen bridge before the flood.",
    ]));
  it("gives words that nobody in particular voiced an empty source", () =>
    expect(attributions('Doubts were voiced about "the good faith of the other side."')).toEqual([
      ' | Doubts were voiced about | "the good faith of the other side."',
    ]));
});

describe("what an attribution says of its source and speech", () => {
  const all = proposed(REPORT, "attribution");
  const classOf = (source: string) =>
    all.find((entry) => entry.source[0] !== undefined && textAt(REPORT, entry.source[0]) === source)
      ?.sourceClass;
  it("classes sources as named, role and anonymous", () => {
    expect(classOf("mediation sources")).toBe("anonymous");
    expect(classOf("Councillor Pell Harrow")).toBe("named");
    expect(classOf("village elders")).toBe("role");
  });
  it("tells direct, mixed and indirect speech apart and gives the quotation without its marks", () => {
    const direct = all.find((entry) => entry.rule === "said-after");
    expect(direct?.speech).toBe("direct");
    expect(direct?.quote && textAt(REPORT, direct.quote)).toBe("We have not refused anything,");
    const mixed = proposed(
      'Envoys praised its "open and patient" manner. The envoy said the talks were "open and patient" throughout.',
      "attribution",
    );
    expect(mixed.map((entry) => entry.speech)).toContain("mixed");
  });
});

describe("speech that goes on", () => {
  it("follows a quotation into the next paragraph, whether or not that begins with a mark", () => {
    const expected = ['Harrow | said | "We are waiting. + We have waited for a year."'];
    expect(attributions('Harrow said, "We are waiting.\n\nWe have waited for a year."')).toEqual(expected);
    expect(attributions("Harrow said, “We are waiting.\n\n“We have waited for a year.”")).toEqual([
      "Harrow | said | “We are waiting. + “We have waited for a year.”",
    ]);
  });
  it("gives the figures of the second paragraph to the speaker too", () => {
    const text = 'Harrow said, "We are waiting.\n\nWe have lost 40 houses."';
    expect(proposed(text, "figure").map((one) => one.source && textAt(text, one.source))).toEqual(["Harrow"]);
  });
});
