import type { Contact, Party, PartyId } from "@parley/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contactGraph, PICTURE, standsFor } from "../../src/record/contact-graph.ts";

const contact = (who: readonly string[], through: readonly string[] = []): Contact => ({
  ...{ type: "contact", manner: "meeting", when: { type: "unknown" } },
  who: who.map((name) => ({ name })),
  through: through.map((name) => ({ name })),
});
const edgesOf = (...contacts: readonly Contact[]): readonly string[] =>
  contactGraph(contacts)
    .edges.map(
      ({ from, to, times, isThrough }) => `${from.name}–${to.name} ${times}${isThrough ? " through" : ""}`,
    )
    .toSorted();

describe("the picture of who was in touch with whom", () => {
  it("joins everybody who met, counts how often, and knows a name however it is spaced or capitalised", () => {
    expect(edgesOf(contact(["Mira", "Pell"]), contact(["pell ", "Mira", "Ida"]))).toEqual([
      "Ida–Mira 1",
      "Ida–Pell 1",
      "Mira–Pell 2",
    ]);
  });

  it("joins those who were in touch through somebody with that one, and not with each other", () => {
    expect(edgesOf(contact(["Norvane", "Sulmere"], ["Ilvery"]))).toEqual([
      "Ilvery–Norvane 1 through",
      "Ilvery–Sulmere 1 through",
    ]);
    // Meeting and being carried for are two things.
    expect(edgesOf(contact(["Norvane", "Ilvery"]), contact(["Norvane", "Sulmere"], ["Ilvery"]))).toHaveLength(
      3,
    );
  });

  it("keeps the word that was reported, and says beside it for which party it stands", () => {
    const party = "n".repeat(22) as PartyId;
    const parties = new Map([
      [
        party,
        {
          party,
          neutralLabel: "Norvane",
          names: [{ name: "The Norvane Union", usedBy: [] }],
        } as unknown as Party,
      ],
    ]);
    const { nodes } = contactGraph([
      {
        ...contact([]),
        who: [{ name: "The capital" }, { name: "The capital", party }, { name: "Norvane", party }],
      },
    ]);
    expect(nodes.map((node) => [node.name, standsFor(node, parties)])).toEqual([
      ["Norvane", null],
      ["The capital", "Norvane"],
    ]);
    expect(standsFor({ name: "The Norvane Union", party }, parties)).toBeNull();
    expect(standsFor({ name: "The capital" }, parties)).toBeNull();
  });

  it("counts meetings, and not that somebody has a channel", () => {
    const channel: Contact = { ...contact(["Mira", "Pell"]), manner: "channel" };
    expect(edgesOf(channel, channel)).toEqual(["Mira–Pell 0"]);
    expect(edgesOf(channel, contact(["Mira", "Pell"]))).toEqual(["Mira–Pell 1"]);
  });

  it("is the same whoever entered what in which order, keeps everybody once, and has room for all", () => {
    const name = fc.constantFrom("Mira", "Pell", "Ida", "Norvane", "Sulmere", "Ilvery", "Tamsel");
    const some = fc
      .tuple(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), fc.uniqueArray(name, { maxLength: 2 }))
      .map(([who, through]) => contact(who, through));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (contacts) => {
        const { nodes, edges } = contactGraph(contacts);
        const turned = contactGraph([...contacts].reverse());
        const inOrder = (all: typeof edges) =>
          all
            .map(({ from, to, times, isThrough }) => `${from.key} ${to.key} ${times} ${isThrough}`)
            .toSorted();
        expect(turned.nodes.map(({ key, x, y }) => [key, x, y])).toEqual(
          nodes.map(({ key, x, y }) => [key, x, y]),
        );
        expect(inOrder(turned.edges)).toEqual(inOrder(edges));
        expect(new Set(nodes.map(({ key }) => key)).size).toBe(nodes.length);
        expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
        for (const { x, y } of nodes) {
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(PICTURE.width);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(PICTURE.height);
        }
        for (const { from, to } of edges) expect(from.key).not.toBe(to.key);
      }),
    );
  });

  it("has nothing to draw where nobody met anybody", () => {
    expect(contactGraph([contact(["Mira"])]).edges).toEqual([]);
  });
});
