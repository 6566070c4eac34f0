import { describe, expect, it } from "vitest";
import { read } from "../src/index.ts";
import { proposed, REPORT, textAt } from "./fixtures.ts";

const contactsOf = (text: string): string[] =>
  proposed(text, "contact").map(
    (one) => `${textAt(text, one.cue)}: ${one.participants.map((span) => textAt(text, span)).join(" & ")}`,
  );
const positionsOf = (text: string): string[] =>
  proposed(text, "position").map(
    (one) =>
      `${textAt(text, one.party)} ${textAt(text, one.cue)}: ${one.content.map((span) => textAt(text, span)).join(" & ")}`,
  );

describe("contacts", () => {
  it("finds who held talks with whom, where and when", () => {
    const [contact] = proposed(REPORT, "contact").filter((one) => one.rule === "held-talks");
    expect(contact?.participants.map((span) => textAt(REPORT, span))).toEqual([
      "Mira Tolland",
      "leaders of the Vell Council",
    ]);
    expect(contact?.place && textAt(REPORT, contact.place)).toBe("Lindmar");
    expect(contact?.time && textAt(REPORT, contact.time)).toBe("yesterday");
  });
  it("reads talks between two sides", () =>
    expect(contactsOf("Indirect negotiations between Orsa and Vell go on.")).toEqual([
      "Indirect negotiations: Orsa & Vell",
    ]));
  it("reads a meeting told with a verb", () =>
    expect(contactsOf("Tolland met with Harrow in Lindmar.")).toEqual(["met: Tolland & Harrow"]));
  it("does not take 'the talks' by themselves for a new contact", () =>
    expect(contactsOf("The talks are over.")).toEqual([]));
  it.each([
    ["The envoy was received by King Aurel.", "received: The envoy & King Aurel"],
    ["President Tamm received the rebels' envoy.", "received: President Tamm & the rebels' envoy"],
    ["Relatives were briefed by the chief of staff.", "briefed: Relatives & the chief of staff"],
    ["Dev Corrie sat down with Mayor Ash on Monday.", "sat down: Dev Corrie & Mayor Ash"],
    ["The elder last saw the captors on Sunday.", "saw: The elder & the captors"],
    ["Saw A. at ten, alone.", "Saw: A."],
    ["Phoned the bank.", "Phoned: the bank"],
    ["The minister called on the imam twice.", "called on: The minister & the imam"],
    ["She exchanged views with the Speaker.", "exchanged views: She & the Speaker"],
    ["The deputy raised the matter with Minister Haddane.", "raised: The deputy & Minister Haddane"],
    ["The judge told the parties to meet in person.", "meet: the parties"],
    ["Haddane has been meeting League dissidents.", "meeting: Haddane & League dissidents"],
    ["The bishop hosted both men at his house.", "hosted: The bishop & both men"],
    ["Orsa is in talks with Vell.", "talks: Orsa & Vell"],
    ["The two leaders talked on the telephone.", "talked: The two leaders"],
    ["Ministers gathered in Velda.", "gathered: Ministers"],
    ["The two sides came face to face.", "face to face: The two sides"],
  ])("reads %s", (text, contact) => expect(contactsOf(text)).toEqual([contact]));
  it.each([
    "Orsa met Vell's conditions.",
    "The sides did not meet.",
    "They have never spoken to each other.",
    "Orsa refused to meet the envoy.",
    "There were no talks with Vell.",
    "She said she was willing to hold talks.",
    "The council called on both sides to stop.",
    "Orsa received 400 tents and a letter from the minister.",
    "Vell saw the minister leave.",
    "They agreed on an exchange of prisoners.",
    "The envoy was received on Tuesday.",
    "He visited the bridge and saw two craters.",
    "The observers sat in the second row.",
  ])("finds none in %s", (text) => expect(contactsOf(text)).toEqual([]));
  it("does not take a met deadline for a meeting", () =>
    expect(contactsOf("Orsa met the deadline.")).toEqual([]));
});

describe("positions", () => {
  it("divides a demand for two things", () =>
    expect(positionsOf("Vell demands a complete withdrawal and the return of displaced families.")).toEqual([
      "Vell demands: a complete withdrawal & the return of displaced families",
    ]));
  it("reads a call, an undertaking and a refusal", () => {
    expect(positionsOf("Orsa called for an immediate truce.")).toEqual([
      "Orsa called for: an immediate truce",
    ]);
    expect(positionsOf("Orsa pledged to open the bridge.")).toEqual(["Orsa pledged: to open the bridge"]);
    expect(positionsOf("Vell refused to sign.")).toEqual(["Vell refused: to sign"]);
    expect(positionsOf("Vell has turned down the offer.")).toEqual(["Vell turned down: the offer"]);
    expect(positionsOf("The convoy turned left.")).toEqual([]);
    expect(positionsOf("Orsa demands a truce, its envoy said on Tuesday.")).toEqual([
      "Orsa demands: a truce",
    ]);
    expect(positionsOf("Orsa has offered roughly $8 million.")).toEqual(["Orsa offered: $8 million"]);
  });
  it("reads restraint that is urged, whom a particle stands behind, and what is offered so far", () => {
    expect(positionsOf("Orsa urged restraint.")).toEqual(["Orsa urged: restraint"]);
    expect(positionsOf("Vell turned him down.")).toEqual(["Vell turned: him"]);
    expect(positionsOf("Orsa has so far offered 40 tents.")).toEqual(["Orsa offered: 40 tents"]);
  });
  it.each(["Did Orsa offer you anything?", "Orsa did not rule out a truce.", "It stood in a court order."])(
    "finds none in %s",
    (text) => expect(positionsOf(text)).toEqual([]),
  );
  it("ends a demand where a clause about something else begins", () =>
    expect(positionsOf("Vell demanded an inquiry by the elder, who had seen it.")).toEqual([
      "Vell demanded: an inquiry by the elder",
    ]));
  it("reads conditions that a side adds", () =>
    expect(positionsOf("Delays arose due to Orsa adding new conditions to the text.")).toEqual([
      "Orsa adding: new conditions to the text",
    ]));
});

describe("actors", () => {
  it("gives the mediation's own name and id to a name from its list", () => {
    const actors = [{ id: "p1", names: ["Vell Council", "the Council of Vell"] }];
    const known = proposed(REPORT, "actor", { actors }).filter((one) => one.party === "p1");
    expect(known.map((one) => [textAt(REPORT, one.span), one.name])).toContainEqual([
      "Vell Council",
      "Vell Council",
    ]);
  });
  it("finds runs of capitals, with 'of' inside them", () =>
    expect(proposed("It was the Ministry of Relief that paid.", "actor").map((one) => one.name)).toEqual([
      "Ministry of Relief",
    ]));
  it("keeps names whole that an ampersand joins, or that say whose they are", () =>
    expect(
      proposed("It was told to Corrie & Pell and to the Hill Communities’ Trust.", "actor").map(
        (one) => one.name,
      ),
    ).toEqual(["Corrie & Pell", "Hill Communities’ Trust"]));
});

describe("somebody who is called by a letter", () => {
  it("does not end the sentence", () =>
    expect(
      proposed("The lawyer for B. hinted that she would accept.", "attribution").map((one) =>
        one.source.map((span) => textAt("The lawyer for B. hinted that she would accept.", span)),
      ),
    ).toEqual([["The lawyer for B."]]));
});

describe("the head of a report", () => {
  it("reads date and headline of the shape 'date YYYY-MM-DD headline'", () => {
    const { date, headline } = read(REPORT);
    expect([date, headline]).toEqual([
      "2031-05-14",
      "Envoy of Orsa and leaders of Vell discuss truce in Lindmar",
    ]);
  });
  it("keeps the date out of the headline's sentence", () =>
    expect(contactsOf("date 2031-05-14 Envoy meets the council\n\nText.")).toEqual([
      "meets: Envoy & the council",
    ]));
  it("reads lines that end with a carriage return alone", () =>
    expect(read("date 2031-05-14 A headline\r\rThe envoy said that it was over.\r")).toMatchObject({
      headline: "A headline",
      entries: [{ kind: "date" }, { kind: "attribution" }],
    }));
  it("prefers the date that it is given", () =>
    expect(read(REPORT, { date: "2031-05-15" }).date).toBe("2031-05-15"));
  it("finds a dateline where no date is given", () =>
    expect(read("A headline\n\nMonday, May 12, 2031\n\nText.").date).toBe("2031-05-12"));
});
