import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkOutgoing,
  confidentialTextsOf,
  indexConfidential,
  indexHeard,
  namesKnownIn,
  namesToKeepOut,
  renderTranscript,
  rotateParties,
  shownParty,
  TEMPLATES,
  type TranscriptLabels,
  textsHeardIn,
} from "../src/index.ts";
import {
  caucusWith,
  commonRoom,
  delivered,
  HOUR,
  itemId,
  NOON,
  party,
  partyId,
  said,
  teamRoom,
} from "./support.ts";

describe("parties in documents", () => {
  it("PR16 rotates the order of parties from document to document, and never within one", () => {
    const parties = ["north", "south", "west"];
    const seeds = Array.from({ length: 300 }, (_, i) => itemId(`document ${i}`));
    const firsts = seeds.map((seed) => rotateParties(seed, parties)[0]);
    for (const each of parties) expect(firsts.filter((first) => first === each).length).toBeGreaterThan(60);
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.string()), (seed, names) => {
        const rotated = rotateParties(seed, names);
        expect(rotated).toEqual(rotateParties(seed, names));
        expect([...rotated].sort()).toEqual([...names].sort());
        const start = names.indexOf(rotated[0] ?? "");
        expect(rotated).toEqual([...names.slice(start), ...names.slice(0, start)].slice(0, names.length));
      }),
    );
  });

  it("PR16 keeps each side's form of a contested name beside a neutral label", () => {
    const contested = {
      ...party("north"),
      names: [
        { name: "Free Valley Council", language: "en", usedBy: partyId("north") },
        { name: "the hill groups", language: "en", usedBy: partyId("south") },
      ],
    };
    expect(shownParty(contested, [contested, party("south")])).toEqual({
      neutralLabel: "The north side",
      forms: [
        { name: "Free Valley Council", language: "en", usedBy: "The north side" },
        { name: "the hill groups", language: "en", usedBy: "The south side" },
      ],
      contested: true,
    });
    expect(shownParty(party("south"), []).contested).toBe(false);
  });
});

describe("templates", () => {
  it("TP1 start from the narrowest terms, without read receipts, and call a caucus separate talks in peace talks", () => {
    for (const template of Object.values(TEMPLATES))
      expect(template).toMatchObject({
        conveyanceDefault: "inConfidence",
        sourceSees: "exactWords",
        readReceipts: false,
      });
    expect(TEMPLATES.peace.rooms.caucus).toBe("separate talks");
    expect(TEMPLATES.labour.rooms.caucus).toBe("caucus");
  });
});

describe("the outgoing check over rooms", () => {
  it("CH9 takes as confidential what its terms keep in its room, and notes; never what may travel", () => {
    const { state } = caucusWith("north")
      .when(said("ten days"), "north")
      .when(said("five trucks", { terms: "allMediators" }), "north")
      .when(said("a corridor", { terms: "withoutAttribution" }), "north")
      .when(said("my idea", { mayBeMediatorsIdea: true }), "north");
    expect(confidentialTextsOf(state).map(({ text }) => text)).toEqual(["ten days", "five trucks"]);
    const team = teamRoom().when(
      { type: "noteWritten", at: NOON, note: itemId("n"), text: "they fear winter" },
      "lead",
    );
    expect(confidentialTextsOf(team.state).map(({ text }) => text)).toEqual(["they fear winter"]);
    expect(confidentialTextsOf(commonRoom().when(said("ten days"), "north").state)).toEqual([]);
  });

  it("CH9 stops the confidential number on its way, and lets the rest of the message go", () => {
    const north = caucusWith("north").when(said("We could leave the bridge in ten days."), "north").state;
    const south = caucusWith("south").state;
    const index = indexConfidential(confidentialTextsOf(north), namesKnownIn(north));
    const to = { room: south.room, heard: indexHeard(textsHeardIn(south)) };
    expect(checkOutgoing("They may move within 10 days.", index, to)).toMatchObject([
      { kind: "number", words: "10" },
    ]);
    expect(checkOutgoing("They may move soon.", index, to)).toEqual([]);
  });

  it("CH10 keeps the names of the speaker's party out of words that go without attribution", () => {
    const north = caucusWith("north").when(
      said("a corridor", { terms: "withoutAttribution" }),
      "north",
    ).state;
    const south = caucusWith("south").state;
    const index = indexConfidential([]);
    const to = { room: south.room, heard: indexHeard(textsHeardIn(south)) };
    const keptNames = namesToKeepOut(north, itemId("a corridor"));
    const words = "The Council of the North would open a corridor.";
    expect(checkOutgoing(words, index, to)).toEqual([]);
    expect(checkOutgoing(words, index, { ...to, keptNames })).toMatchObject([
      { kind: "name", words: "Council of the North" },
    ]);
    expect(checkOutgoing("Somebody would open a corridor.", index, { ...to, keptNames })).toEqual([]);
  });

  it("CH9 lets out words for which permission was given in exactly those words", () => {
    const north = caucusWith("north")
      .when(said("ten days"), "north")
      .when(
        {
          type: "permissionGiven",
          at: NOON + 2,
          item: itemId("ten days"),
          terms: "withoutAttribution",
          asMediatorsIdea: false,
          wording: "ten days at most",
        },
        "north",
      ).state;
    const index = indexConfidential(confidentialTextsOf(north));
    const to = { room: caucusWith("south").state.room, heard: indexHeard([]) };
    expect(checkOutgoing("ten days at most", index, to)).toEqual([]);
    expect(checkOutgoing("ten days", index, to)).toHaveLength(1);
  });
});

/** Labels that say their own key: what stands in a transcript is what was asked for. */
const echo = <Key extends string>(): { readonly [K in Key]: string } =>
  new Proxy({}, { get: (_, key) => String(key) }) as { readonly [K in Key]: string };
const labels: TranscriptLabels = {
  time: (at) => `+${at - NOON}`,
  kind: echo(),
  role: echo(),
  form: echo(),
  terms: echo(),
  attribution: ({ type }) => type,
  unknownPerson: "somebody",
  doubtfulTime: "doubtful",
  lapsed: "lapsed",
  withdrawn: "withdrawn",
  expires: (at) => `until ${at}`,
  inAnswerTo: "answer",
  announced: echo(),
  minutes: echo(),
};

describe("a transcript", () => {
  it("TR1 leaves a room only as far as its sides agreed", () => {
    const room = caucusWith("north")
      .when(said("ten days", { expiresAt: NOON + HOUR }), "north")
      .when(delivered("And the south?", { at: NOON }), "lead");
    expect(renderTranscript(room.state, labels, NOON)).toEqual({
      ok: false,
      error: { type: "ExportNotAgreed" },
    });
    const { state } = room
      .when({ type: "exportProposed", at: NOON + 3, export: itemId("e") }, "lead")
      .when(said("said later"), "north")
      .when({ type: "exportAgreed", at: NOON + 4, export: itemId("e") }, "north");
    const transcript = renderTranscript(state, labels, NOON + HOUR);
    expect(transcript).toEqual({
      ok: true,
      value: [
        "Talks about the valley\ncaucus",
        "- lead, leadMediator\n- north, head",
        "0. somebody: founded",
        "1. +0 lead: roomOpened",
        `2. +1 north: [position; inConfidence; until +${HOUR}; lapsed]\nten days`,
        "3. +0 (doubtful) lead: [position; none]\nAnd the south?",
        "4. +3 lead: exportProposed\n",
      ].join("\n\n"),
    });
  });
});
