/**
 * A mediation as long as a hard year: six parties in separate talks with one team, 10,000 items, 60 issues, and what
 * was said on them placed on the table. Folded from events by the domain's own `evolve`; nothing is encrypted here.
 */
import {
  type Charter,
  createId,
  type DeviceId,
  type EntryHash,
  evolve,
  type IssueId,
  type ItemId,
  type PartyId,
  type RandomIds,
  type RoomEvent,
  type RoomFact,
  type RoomId,
  type RoomKind,
  type RoomState,
  type Seat,
  startRoom,
} from "../../packages/domain/src/index.ts";

const START = 1_700_000_000_000;
const MINUTE_MS = 60_000;
const FORMS = ["position", "interest", "condition", "offer", "remark"] as const;
const STANCES = ["open", "agreed", "conditional", "refused"] as const;

export interface Talks {
  readonly rooms: readonly RoomState[];
  readonly device: DeviceId;
}

export interface TalksWish {
  readonly items: number;
  readonly parties: number;
  readonly issues: number;
  /** Every so many items one is placed on the table. */
  readonly placedEvery: number;
}

export const createTalks = ({ items, parties, issues, placedEvery }: TalksWish): Talks => {
  const names = Array.from({ length: parties }, (_, at) => `side ${at}`);
  const caucuses = names.map((name) => new Room("caucus", name, names));
  const team = new Room("team", null, names);
  const issueIds = Array.from({ length: issues }, (_, at) => idOf("issue", `issue ${at}`));
  team.follow({
    ...{ type: "issuesAdded", at: START },
    issues: issueIds.map((issue, at) => ({
      ...{ issue, title: `Issue number ${at}`, kind: { type: "options" } as const, options: [] },
    })),
  });
  for (let at = 0; at < items; at++) {
    const side = at % parties;
    const [caucus, name] = [caucuses[side], names[side]];
    if (caucus === undefined || name === undefined) continue;
    const item = idOf("item", `item ${at}`);
    const form = FORMS[at % FORMS.length] ?? "remark";
    caucus.follow(saidAt(at, item, form), name);
    const issue = issueIds[Math.floor(at / placedEvery) % issues];
    if (at % placedEvery === 0 && issue !== undefined)
      team.follow(placedAt(at, { item, form, issue, room: caucus.state.room, party: idOf("party", name) }));
  }
  return { rooms: [team, ...caucuses].map(({ state }) => state), device: deviceOf("lead") };
};

const saidAt = (at: number, item: ItemId, form: (typeof FORMS)[number]): RoomEvent => ({
  ...{ type: "itemSaid", at: START + at * MINUTE_MS, item, form, terms: "inConfidence" },
  text: `What was said as number ${at}: as much of it as a person says in one go, and a little more besides.`,
});

const placedAt = (
  at: number,
  {
    item,
    form,
    issue,
    room,
    party,
  }: {
    readonly item: ItemId;
    readonly form: (typeof FORMS)[number];
    readonly issue: IssueId;
    readonly room: RoomId;
    readonly party: PartyId;
  },
): RoomEvent => ({
  ...{ type: "positionPlaced", at: START + at * MINUTE_MS, placing: idOf("placing", `placing ${at}`) },
  ...{ issue, party, form, stance: STANCES[at % STANCES.length] ?? "open" },
  source: { type: "said", room, item },
});

/** One room that grows by what happens in it. */
class Room {
  state: RoomState;

  constructor(kind: RoomKind, party: string | null, names: readonly string[]) {
    const room = hexOf(`room ${kind} ${party}`) as RoomId;
    const people: readonly (readonly [string, Seat])[] = [
      ["lead", { role: "leadMediator", authority: "none" }],
      ...(party === null
        ? []
        : ([[party, { role: "head", party: idOf("party", party), authority: "negotiate" }]] as const)),
    ];
    this.state = startRoom(room);
    this.follow({
      ...{ type: "founded", rulesVersion: 1, admission: party === null ? "any" : "another" },
      groups: people.map(([name], group) => ({
        group,
        devices: [{ device: deviceOf(name), signer: true, writer: true }],
      })),
    });
    this.follow({
      ...{ type: "roomOpened", at: START, kind, charter: CHARTER },
      parties: names.map((name, at) => ({
        ...{ party: idOf("party", name), neutralLabel: `The ${name}`, names: [], hue: (at * 60) % 360 },
      })),
      seats: people.map(([name, seat]) => ({
        ...{ person: idOf("person", name), name, seat, devices: [deviceOf(name)] },
      })),
    });
  }

  follow(happening: RoomEvent | RoomFact, by = "lead"): void {
    const sequence = this.state.sequence + 1;
    const entry = hexOf(`entry ${this.state.room} ${sequence}`) as EntryHash;
    this.state = evolve(this.state, happening, { by: deviceOf(by), sequence, entry });
    const refusal = this.state.refused.at(-1);
    if (refusal !== undefined) throw new Error(`refused: ${JSON.stringify(refusal.reason)}`);
  }
}

/** Sixteen bytes that spell a name, the same in every run. */
const bytesOf = (name: string): Uint8Array => {
  const bytes = new Uint8Array(16);
  for (let lane = 0; lane < 4; lane++) {
    let hash = 0x811c9dc5 ^ (lane * 0x9e3779b1);
    for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    for (let i = 0; i < 4; i++) bytes[4 * lane + i] = (hash >>> (8 * i)) & 255;
  }
  return bytes;
};
const hexOf = (name: string): string =>
  [...bytesOf(name), ...bytesOf(`${name}'`)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const idOf = <Kind extends keyof RandomIds>(kind: Kind, name: string): RandomIds[Kind] =>
  createId(kind, bytesOf(`${kind} ${name}`));
const deviceOf = (name: string): DeviceId => hexOf(`device ${name}`) as DeviceId;

const CHARTER: Charter = {
  ...{ mediation: idOf("mediation", "talks"), title: "A long mediation", template: "peace" },
  ...{ conveyanceDefault: "inConfidence", sourceSees: "exactWords", narrowestTermsLocked: false },
  ...{ readReceipts: false, languages: ["en"] },
};
