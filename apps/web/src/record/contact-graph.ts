import type { Contact, Participant, Party, PartyId } from "@parley/domain";

export interface ContactNode {
  readonly key: string;
  readonly name: string;
  /** The party for which the name stands, as whoever entered it said. */
  readonly party?: PartyId;
  readonly x: number;
  readonly y: number;
}

export interface ContactEdge {
  readonly from: ContactNode;
  readonly to: ContactNode;
  /** How often they are reported to have been in touch; 0: only that they have a channel, however often it is used. */
  readonly times: number;
  /** They were in touch through this one, not with each other. */
  readonly isThrough: boolean;
}

export interface ContactGraph {
  readonly nodes: readonly ContactNode[];
  readonly edges: readonly ContactEdge[];
}

/** The circle's own room, and beside it room for names. */
export const PICTURE = { width: 640, height: 420, margin: 80 } as const;
const RADIUS = { x: 210, y: 160 };

/**
 * Who was in touch with whom, on a circle in the order of their names: the same contacts give the same picture,
 * whoever entered them in whichever order, and nobody stands in the middle.
 */
export const contactGraph = (contacts: readonly Contact[]): ContactGraph => {
  const known = new Map<string, Participant>();
  for (const { who, through } of contacts)
    for (const one of [...who, ...through]) {
      const { name, party } = known.get(keyOf(one)) ?? one;
      const stands = party ?? one.party;
      known.set(keyOf(one), stands === undefined ? { name } : { name, party: stands });
    }
  const ordered = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
  const nodes = ordered.map(([key, { name, party }], at): ContactNode => {
    const turn = (2 * Math.PI * at) / ordered.length - Math.PI / 2;
    return {
      ...{ key, name },
      ...(party === undefined ? {} : { party }),
      x: Math.round(PICTURE.width / 2 + RADIUS.x * Math.cos(turn)),
      y: Math.round(PICTURE.height / 2 + RADIUS.y * Math.sin(turn)),
    };
  });
  const byKey = new Map(nodes.map((node) => [node.key, node] as const));
  const counted = new Map<
    string,
    { readonly pair: readonly [string, string]; readonly isThrough: boolean; times: number }
  >();
  const count = (a: Participant, b: Participant, isThrough: boolean, once: 0 | 1): void => {
    const [one, other] = [keyOf(a), keyOf(b)].sort();
    if (one === undefined || other === undefined || one === other) return;
    const key = JSON.stringify([one, other, isThrough]);
    const before = counted.get(key);
    if (before === undefined) counted.set(key, { pair: [one, other], isThrough, times: once });
    else before.times += once;
  };
  for (const { who, through, manner } of contacts) {
    const once = manner === "channel" ? 0 : 1;
    if (through.length === 0) for (const [a, b] of pairsOf(who)) count(a, b, false, once);
    for (const carrier of through) for (const one of who) count(one, carrier, true, once);
  }
  const edges = [...counted.values()].flatMap(({ pair: [one, other], isThrough, times }): ContactEdge[] => {
    const [from, to] = [byKey.get(one), byKey.get(other)];
    return from === undefined || to === undefined ? [] : [{ from, to, times, isThrough }];
  });
  return { nodes, edges };
};

/** The label of a party that a name stands for without being one of its own: the word stays as it was reported. */
export const standsFor = (
  { name, party: id }: { readonly name: string; readonly party?: PartyId },
  parties: { readonly get: (party: PartyId) => Party | undefined },
): string | null => {
  const party = id === undefined ? undefined : parties.get(id);
  if (party === undefined) return null;
  const { neutralLabel, names } = party;
  return [neutralLabel, ...names.map((one) => one.name)].includes(name) ? null : neutralLabel;
};

const pairsOf = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));

/** Names that differ in case or spacing alone are one. */
const keyOf = ({ name }: Participant): string => name.toLowerCase().replace(/\s+/gu, " ").trim();
