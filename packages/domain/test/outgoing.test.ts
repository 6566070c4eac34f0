import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkOutgoing,
  codesNamedIn,
  codesOf,
  confidentialTextsOf,
  type DoingEvent,
  type Finding,
  hashEntries,
  indexConfidential,
  indexHeard,
  isDoing,
  isOutgoing,
  namesKnownIn,
  outgoingWordsOf,
  pseudonymsKnownIn,
  type RoomEvent,
  type RoomEventOf,
  sealIdentity,
  textsHeardIn,
  wordsOfAct,
} from "../src/index.ts";
import { anyDoing } from "./arbitrary-doing.ts";
import { listId, presented, running, X } from "./doing.ts";
import { caucusWith, itemId, NOON, partyId, roomId } from "./support.ts";

const SOURCE = roomId("north");
const DESTINATION = roomId("south");

/** What is found in the words, given what was said in confidence and what is known where they go. */
const found = (
  words: string,
  confidences: readonly string[],
  heard: readonly string[] = [],
): readonly Finding[] =>
  checkOutgoing(
    words,
    indexConfidential(confidences.map((text) => ({ room: SOURCE, item: itemId(text), text }))),
    { room: DESTINATION, heard: indexHeard(heard) },
  );
const wordsFound = (...given: Parameters<typeof found>): readonly string[] =>
  found(...given).map(({ words }) => words);

describe("the outgoing-words check", () => {
  it.each([
    ["We could start within 10 days.", "They would need ten days for it"],
    ["We could start within ten days.", "They would need 10 days for it"],
    ["They hold 1,500 of them.", "The true figure is 1500"],
    ["They hold 1 500 of them.", "The true figure is 1.500"],
    ["They hold fifteen hundred of them.", "The true figure is 1'500"],
    ["A share of 37 percent is thinkable.", "Our floor is 37%"],
    ["A share of 37 per cent is thinkable.", "Our floor is thirty-seven percent"],
    ["It costs two hundred and fifty thousand.", "We can pay 250,000"],
    ["Il faut 12 camions.", "نحتاج ١٢ شاحنة"],
    ["About 2.5 million then.", "We say 2,500,000"],
    ["It is two per cent.", "We need 2%"],
    ["Say 10-12 of them.", "We have ten, no more"],
    ["They want 150 for it.", "They want 50/150"],
    ["Give it two weeks.", "We can wait two weeks, no longer"],
  ])("CH1 finds a number however it is written: %s", (words, confidence) => {
    const findings = found(words, [confidence]).filter(({ kind }) => kind === "number");
    expect(findings).toHaveLength(1);
    expect(findings[0]?.source).toEqual({ room: SOURCE, item: itemId(confidence) });
  });

  it("CH1 takes the digits of a short code for no number, and finds the code as what it is", () => {
    expect(found("N-12\nN‑150\nNW-07-3", ["We hold 12 of them, 150 at most, in 3 to 7 places"])).toEqual([]);
    expect(wordsFound("N-12 may go.", ["Say nothing of N-12 to them"])).toEqual(["N-12"]);
    expect(found("N-12 may go.", ["Say nothing of N-13 to them"])).toEqual([]);
    // Anything longer before the digits is a word, and they are a number.
    expect(wordsFound("Group-12 waits.", ["We hold 12 of them"])).toEqual(["12"]);
  });

  it("CH1 does not add up numbers that stand side by side", () => {
    expect(found("It takes 11 days.", ["rooms five, six and seven"])).toEqual([]);
    expect(wordsFound("It takes 25 days.", ["twenty-five at most"])).toEqual(["25"]);
    expect(wordsFound("It takes 6 days.", ["rooms five, six and seven"])).toEqual(["6"]);
  });

  it("CH1 does not stop at every small number in words, unless it counts the same thing", () => {
    expect(
      found("There are two questions and one remark.", ["We can wait two weeks for one answer"]),
    ).toEqual([]);
  });

  it.each([
    "It begins on 14 September.",
    "It begins on September 14th.",
    "It begins on the 14th of September.",
    "It begins on 2024-09-14.",
    "It begins on 14.9.2024.",
    "It begins on 14/09.",
  ])("CH2 finds a date however it is written: %s", (words) => {
    expect(wordsFound(words, ["Our forces move on Sept 14, not before"])).toHaveLength(1);
    expect(wordsFound(words, ["Our forces move on 14 October, not before"])).toEqual([]);
  });

  it("CH3 finds names that a confidence mentions, in whatever case they go out", () => {
    expect(wordsFound("ask tarvin about the road", ["We trust only Colonel Tarvin with it"])).toEqual([
      "tarvin",
    ]);
    expect(wordsFound("The UNX could do it", ["UNX must not hear of it"])).toEqual(["UNX"]);
  });

  it("CH3 does not take the first word of every sentence for a name", () => {
    expect(found("The bridges hold.", ["It rains. Bridges wait there."])).toEqual([]);
    expect(wordsFound("Ask Harel.", ["It rains. Harel Brun waits there."])).toEqual(["Harel"]);
  });

  it("CH3 finds the names of people of other rooms, in scripts without capitals too", () => {
    const index = indexConfidential(
      [],
      [
        { room: SOURCE, name: "سليم رامي" },
        { room: SOURCE, name: "Anna Brel" },
      ],
    );
    const to = { room: DESTINATION, heard: indexHeard([]) };
    expect(checkOutgoing("قال سليم رامي ذلك", index, to)).toMatchObject([
      { kind: "name", words: "سليم رامي" },
    ]);
    expect(checkOutgoing("as anna brel told us", index, to)).toMatchObject([{ words: "anna brel" }]);
    expect(checkOutgoing("as anna told us", index, to)).toEqual([]);
  });

  it("CH4 finds three telling words in a row, whatever small words stand between them", () => {
    expect(
      wordsFound("Could the guards leave the eastern crossing at night?", [
        "our guards will leave the eastern crossing",
      ]),
    ).toEqual(["guards leave the eastern crossing"]);
    expect(found("The guards stay at the crossing.", ["our guards will leave the eastern crossing"])).toEqual(
      [],
    );
  });

  it("CH4 finds shared phrases in scripts that write no spaces", () => {
    expect(wordsFound("他们会从东部口岸撤离", ["卫兵将离开东部口岸"])).toEqual(["东部口岸"]);
  });

  it("CH5 finds a rare word once there is a corpus to be rare against", () => {
    const corpus = Array.from({ length: 60 }, (_, i) => `the convoy number ${i} waits at the bridge`);
    expect(wordsFound("They spoke of demarcation.", ["demarcation first", ...corpus])).toEqual([
      "demarcation",
    ]);
    expect(found("They spoke of demarcation.", ["demarcation first"])).toEqual([]);
  });

  it("CH6 lets pass what the destination has heard or said itself", () => {
    expect(found("Within ten days, then.", ["we need 10 days"], ["Why not ten days?"])).toEqual([]);
    expect(found("Within ten days, then.", ["we need 10 days"], ["We saw ten trucks"])).toHaveLength(1);
    expect(found("Ask Tarvin.", ["send for Tarvin at once"], ["Tarvin was here"])).toEqual([]);
  });

  it("CH6 lets pass what was said in the destination itself, and what is being conveyed under its terms", () => {
    const text = "we need 10 days";
    const index = indexConfidential([{ room: SOURCE, item: itemId(text), text }]);
    const heard = indexHeard([]);
    expect(checkOutgoing("ten days", index, { room: SOURCE, heard })).toEqual([]);
    const allowed = new Set([itemId(text)]);
    expect(checkOutgoing("ten days", index, { room: DESTINATION, heard, allowed })).toEqual([]);
    expect(checkOutgoing("ten days", index, { room: DESTINATION, heard })).toHaveLength(1);
  });

  it("CH7 points at the words in the text as it was written", () => {
    const words = "So: “１０ days”, they said.";
    const [finding] = found(words, ["ten days at most"]);
    expect(words.slice(finding?.start, finding?.end)).toBe("１０");
  });

  it("CH7 points inside the text, at what it says it found, whatever the text", () => {
    const words = fc.array(
      fc.oneof(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom(
          "ten days",
          "10",
          "14 September",
          "Tarvin",
          "東部口岸",
          "two hundred and",
          "ثلاثة ١٢",
          "\n",
          "%",
        ),
      ),
    );
    fc.assert(
      fc.property(words, words, (outgoing, confidence) => {
        const text = outgoing.join(" ");
        for (const finding of found(text, [confidence.join(" ")])) {
          expect(finding.start).toBeLessThan(finding.end);
          expect(finding.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(finding.start, finding.end)).toBe(finding.words);
        }
      }),
    );
  });

  it("CH8 does not see a paraphrase, and nobody should think that it does", () => {
    expect(found("A week and a half might do.", ["we need ten days"])).toEqual([]);
  });

  it("CH11 checks every word and number that is written with an act", () => {
    fc.assert(
      fc.property(anyDoing, (event) => {
        // The team's own account of its copies has no words.
        expect(isOutgoing(event)).toBe(event.type !== "copyFollowed" && event.type !== "accessCopied");
        const words = isDoing(event) ? wordsOfAct(event) : "";
        for (const written of wordsWithin(event)) expect(words).toContain(written);
      }),
      { numRuns: 500 },
    );
    expect(wordsOfAct({ ...presented(), type: "exchangePresented" } as DoingEvent)).toContain("10 Captives");
  });

  it("CH12 checks why a room is to be exported, and why something is withdrawn or corrected", () => {
    const [item, why] = [itemId("one"), "because of the ten days"];
    const report = item as string as RoomEventOf<"reportWithdrawn">["report"];
    const entry = item as string as RoomEventOf<"recordWithdrawn">["entry"];
    const basis = { type: "heard", words: "it was said" } as const;
    const content = { type: "statement", form: "remark", claim: "claims", about: [] } as const;
    const events: readonly RoomEvent[] = [
      { type: "exportProposed", at: 1, export: item, reason: why },
      { type: "reportWithdrawn", at: 1, report, why },
      { type: "recordWithdrawn", at: 1, entry, why },
      {
        type: "recordCorrected",
        at: 1,
        entry,
        why,
        basis,
        content,
        voices: [{ type: "unnamed" }],
        issues: [],
      },
    ];
    for (const event of events) expect(isOutgoing(event) ? outgoingWordsOf(event) : "").toContain(why);
    const silent: RoomEvent = { type: "exportProposed", at: 1, export: item };
    expect(isOutgoing(silent) ? outgoingWordsOf(silent) : null).toBe("");
  });

  it("CH13 checks how a party is called", () => {
    const party = partyId("north");
    const names = [
      { name: "The ridge council", language: "en" },
      { name: "The council of the ten", language: "en" },
    ];
    const called = { party, neutralLabel: "Northern Council", names, hue: 0 };
    for (const type of ["partyAdded", "partyRelabelled"] as const) {
      const event: RoomEvent = { type, at: 1, party: called };
      expect(isOutgoing(event) ? outgoingWordsOf(event).split("\n") : []).toEqual([
        "Northern Council",
        "The ridge council",
        "The council of the ten",
      ]);
    }
  });

  describe("with pseudonyms that hold digits", () => {
    const codes = codesOf(["P1", "Case 12", "k7", "12", "Ells"]);
    const foundWith = (words: string, confidence: string, given?: typeof codes): readonly string[] => {
      const texts = [{ room: SOURCE, item: itemId("said"), text: confidence }];
      return checkOutgoing(words, indexConfidential(texts, [], codes), {
        ...{ room: DESTINATION, heard: indexHeard([], codes) },
        ...(given === undefined ? {} : { given }),
      }).map((finding) => `${finding.kind} ${finding.words}`);
    };

    it.each([
      ["P1 comes first.", "We need 1 day."],
      ["We need 1 day.", "P1 is ill."],
      ["Case 12 is agreed.", "We hold 12 of them."],
      ["Then K7 and p1.", "7 trucks, 1 driver"],
    ])("CH14 takes no number out of one: %s", (words, confidence) => {
      expect(foundWith(words, confidence)).toEqual([]);
    });

    it.each([
      ["P1 comes first.", "p1 is ill.", "name P1"],
      ["Then Case 12 too.", "They will never let case 12 go.", "name Case 12"],
      // A code that stands in another word or number is none, and a bare number counts.
      ["It weighs P1.5 now.", "We need 1.5 days.", "number 1.5"],
      ["12 of them.", "We hold 12.", "number 12"],
      ["XP1 is a model, and 1 more.", "We need 1 day.", "number 1"],
    ])("CH14 finds one as a whole, and what is none as before: %s", (words, confidence, finding) => {
      expect(foundWith(words, confidence)).toContain(finding);
    });

    it("CH14 lets an act give the pseudonyms that it is there to give, and finds all else in it", () => {
      const entries = [
        { pseudonym: "P1", destination: "Case 12" },
        { pseudonym: "12" },
        { pseudonym: "Ells" },
      ];
      const listed = { type: "entriesListed", at: 1, list: listId("l"), version: 1, entries } as const;
      const words = outgoingWordsOf(listed);
      const given = codesNamedIn([listed]);
      expect(foundWith(words, "P1 and 12 men", given)).toEqual([]);
      // Names that touch are told as one.
      expect(foundWith(words, "They fear for Ells. Case 12 is he.", given)).toEqual(["name Case 12\nElls"]);
    });

    it("CH14 knows those of a list that is being put together and of every version", () => {
      const about = { at: NOON + 5, list: listId("list") };
      const sides = { side: partyId("north"), otherSide: partyId("south"), nameReaders: "ownRooms" } as const;
      const [first, second] = [[{ pseudonym: "P1" }], [{ pseudonym: "P2" }]];
      const { state } = caucusWith("north")
        .when({ type: "listOpened", ...about, title: "Captives", ...sides }, "north")
        .when({ type: "entriesListed", ...about, version: 1, entries: first }, "north")
        .when({ type: "listSubmitted", ...about, version: 1, entries: 1, hash: hashEntries(first) }, "north")
        .when({ type: "entriesListed", ...about, version: 2, entries: second }, "north");
      expect(new Set(pseudonymsKnownIn(state))).toEqual(new Set(["P1", "P2"]));
    });
  });

  it("CH11 keeps in their room what was said with an act, and the names and notes of a list, and no plan", () => {
    const identity = { name: "Tarvin Ells", salt: itemId("salt") };
    const entry = { pseudonym: "N-1", identity, seal: sealIdentity(identity), note: "Wounded near Karvel." };
    const about = { at: NOON + 5, list: listId("list") };
    const sides = { side: partyId("north"), otherSide: partyId("south"), nameReaders: "ownRooms" } as const;
    const explained = {
      type: "stepExplained",
      at: NOON + 5,
      exchange: X,
      step: 5,
      side: partyId("north"),
    } as const;
    const talks = caucusWith("north")
      .when({ type: "listOpened", ...about, title: "Captives of spring", ...sides }, "north")
      .when({ type: "entriesListed", ...about, version: 1, entries: [entry] }, "north")
      .when(
        { type: "listSubmitted", ...about, version: 1, entries: 1, hash: hashEntries([entry]) },
        "north",
      ).state;
    const room = running().when({ ...explained, words: "Our bridge was mined." }, "north").state;
    const texts = [talks, room].flatMap(confidentialTextsOf).map(({ text }) => text);
    expect(texts).toEqual(["Wounded near Karvel.", "Our bridge was mined."]);
    expect(namesKnownIn(talks).map(({ name }) => name)).toContain("Tarvin Ells");
    // Whoever is in the room has read all of it.
    const heard = [talks, room].flatMap(textsHeardIn).join("\n");
    for (const words of ["Tarvin Ells", "Captives of spring", "Our bridge was mined.", "open the Mill Road"])
      expect(heard).toContain(words);
  });
});

/** Whatever in an event has several words. */
const wordsWithin = (value: unknown): readonly string[] => {
  if (typeof value === "string") return /\s/.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(wordsWithin);
};
