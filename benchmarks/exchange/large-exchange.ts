/**
 * An exchange as large as any that is known: 500 steps in ten phases, 2,000 people on one list, done to its end by seats
 * of a committee. Made of events; nothing is encrypted here.
 */
import {
  type Charter,
  createId,
  type DeviceId,
  type EntryHash,
  type ExchangePlan,
  type Happening,
  hashEntries,
  hashPlan,
  type Introduction,
  type ListEntry,
  type PartyId,
  type PlanStep,
  type RandomIds,
  type RoomEvent,
  type RoomFact,
  type RoomId,
  type RoomState,
  type Seat,
  sealIdentity,
  startRoom,
} from "../../packages/domain/src/index.ts";

export interface LargeExchange {
  /** A committee of which nothing is known yet. */
  readonly room: RoomState;
  /** Founding, opening, and everything up to the last step. */
  readonly happenings: readonly Happening[];
  /** How many of them found and open the room. */
  readonly opening: number;
}

export interface LargeWish {
  readonly steps: number;
  readonly phases: number;
  readonly entries: number;
}

const START = 1_700_000_000_000;
const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;
/** As many as one event carries. */
const AT_ONCE = 500;

export const createLargeExchange = (wish: LargeWish): LargeExchange => {
  const log = new Log();
  log.open();
  const opening = log.happenings.length;
  const plan = planOf(wish);
  const hash = hashPlan(plan);
  const exchange = idOf("exchange", "the exchange");
  log.add({ type: "exchangePresented", at: 0, exchange, version: 1, plan }, "lead");
  for (const [side, by] of [
    [NORTH, "north"],
    [SOUTH, "south"],
  ] as const)
    log.add(
      { ...{ type: "exchangeAnswered", at: 0, exchange, version: 1 }, hash, side, answer: "accepted" },
      by,
    );
  log.add({ type: "exchangeAdopted", at: 0, exchange, version: 1, hash }, "lead");
  const entries = Array.from({ length: wish.entries }, (_, at) => entryAt(at));
  listed(log, entries);
  runSteps(log, plan, entries);
  return { room: startRoom(ROOM), happenings: log.happenings, opening };
};

/** Pairs of step and counter-step; the first side's steps hand over everybody on the list, so many each. */
export const planOf = ({ steps, phases, entries }: LargeWish): ExchangePlan => ({
  ...{ title: "Captives for prisoners", sides: [NORTH, SOUTH] },
  categories: [
    { code: "captives", label: "Captives", side: NORTH, size: { type: "byList" } },
    { code: "prisoners", label: "Prisoners", side: SOUTH, size: { type: "counted", count: 3 * entries } },
  ],
  keys: [{ category: "prisoners", count: 3, for: "captives", forCount: 1 }],
  phases: Array.from({ length: phases }, (_, at) => ({
    ...{ number: at + 1, title: `Phase ${at + 1}`, starts: { type: "adoption" }, lengthMs: 90 * DAY_MS },
  })),
  steps: Array.from({ length: steps }, (_, at) => stepAt(at, { steps, phases, entries })),
});

const stepAt = (at: number, { steps, phases, entries }: LargeWish): PlanStep => ({
  ...{ number: at + 1, phase: Math.floor((at * phases) / steps) + 1, after: [], place: "Lower Ford" },
  ...{ deed: `hand over those of day ${at + 1}`, verifier: { type: "monitors" } },
  ...(at % 2 === 0
    ? {
        actor: NORTH,
        gives: { category: "captives", count: { type: "counted", count: perStep(at, steps, entries) } },
      }
    : {
        ...{ actor: SOUTH, counterStep: at },
        gives: { category: "prisoners", count: { type: "byKey", step: at } },
      }),
});

/** Everybody on the list, over the first side's steps, the last one taking what is left. */
const perStep = (at: number, steps: number, entries: number): number => {
  const pairs = Math.floor(steps / 2);
  const each = Math.floor(entries / pairs);
  return at / 2 === pairs - 1 ? entries - each * (pairs - 1) : each;
};

const LIST = "the list";

const listed = (log: Log, entries: readonly ListEntry[]): void => {
  const list = idOf("nameList", LIST);
  const about = { at: 0, list, version: 1 };
  const sides = { side: NORTH, otherSide: SOUTH, nameReaders: "ownRooms" } as const;
  const exchange = idOf("exchange", "the exchange");
  log.add({ type: "listOpened", at: 0, list, title: "Captives", exchange, ...sides }, "north");
  for (let from = 0; from < entries.length; from += AT_ONCE)
    log.add({ type: "entriesListed", ...about, entries: entries.slice(from, from + AT_ONCE) }, "north");
  const hash = hashEntries(entries);
  log.add({ type: "listSubmitted", ...about, entries: entries.length, hash }, "north");
  log.add({ type: "vettingBegan", ...about, side: SOUTH }, "south");
  // Every tenth entry is objected to, and the objection withdrawn; every fifth comes with a proof of life.
  for (const [at, { pseudonym }] of entries.entries()) {
    if (at % 10 === 0) {
      const objection = idOf("item", `objection ${at}`);
      const objected = { objection, pseudonym, ground: "identity", words: "Looked at again." } as const;
      log.add({ type: "entryObjected", ...about, side: SOUTH, ...objected }, "south");
      const settled = { at: 0, list, objection, side: SOUTH, outcome: "withdrawn" } as const;
      log.add({ type: "objectionSettled", ...settled }, "south");
    }
    if (at % 5 === 0) {
      const proof = { proof: idOf("item", `proof ${at}`), pseudonym, kind: "letter" } as const;
      log.add({ type: "proofOfLifeGiven", ...about, side: NORTH, ...proof }, "north");
    }
  }
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const claims = entries
      .slice(from, from + AT_ONCE)
      .map(({ pseudonym }) => ({ pseudonym, category: "captives" }));
    log.add({ type: "categoryClaimed", ...about, side: SOUTH, claims }, "south");
  }
  log.add({ type: "listAgreed", ...about, side: SOUTH, hash }, "south");
  log.add({ type: "listFrozen", at: 0, list, version: 1 }, "lead");
};

const runSteps = (log: Log, { steps }: ExchangePlan, entries: readonly ListEntry[]): void => {
  const exchange = idOf("exchange", "the exchange");
  let given = 0;
  for (const { number, actor, gives } of steps) {
    const by = actor === NORTH ? "north" : "south";
    const about = { at: 0, exchange, step: number };
    log.add({ type: "stepBegun", ...about }, by);
    log.add({ type: "stepReported", ...about, words: "As agreed." }, by);
    const count = gives?.count.type === "counted" ? gives.count.count : 0;
    const handedOver = entries
      .slice(given, given + count)
      .map(({ pseudonym }) => ({ list: idOf("nameList", LIST), entry: pseudonym }));
    given += count;
    log.add({ type: "stepVerified", ...about, outcome: "verified", handedOver }, "monitor");
  }
};

const entryAt = (at: number): ListEntry => {
  const identity = { name: `Somebody number ${at}`, salt: idOf("item", `salt ${at}`) };
  // Beside the other side and a monitor stands the seal alone; the name stays in the north's own talks.
  return { pseudonym: `N-${at + 1}`, seal: sealIdentity(identity), category: "captives" };
};

/** What happens in the committee, one thing a second. */
class Log {
  readonly happenings: Happening[] = [];

  open(): void {
    this.#happens(
      {
        ...{ type: "founded", rulesVersion: 1, admission: "firstAndOwn" },
        groups: PEOPLE.map(([name], group) => ({
          group,
          devices: [{ device: deviceOf(name), signer: true, writer: true }],
        })),
      },
      "lead",
    );
    const parties = [NORTH, SOUTH].map((party, at) => ({
      ...{ party, neutralLabel: at === 0 ? "Northern side" : "Southern side", names: [], hue: at * 180 },
    }));
    const seats = PEOPLE.map(
      ([name, seat]): Introduction => ({
        ...{ person: idOf("person", name), name, seat, devices: [deviceOf(name)] },
      }),
    );
    this.add({ type: "roomOpened", at: 0, kind: "committee", charter: CHARTER, parties, seats }, "lead");
  }

  add(event: RoomEvent, by: string): void {
    this.#happens({ ...event, at: START + this.happenings.length * SECOND_MS }, by);
  }

  #happens(happening: RoomEvent | RoomFact, by: string): void {
    const sequence = this.happenings.length;
    const entry = hexOf(`entry ${sequence}`) as EntryHash;
    this.happenings.push({ happening, stamp: { by: deviceOf(by), sequence, entry } });
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

const NORTH: PartyId = idOf("party", "north");
const SOUTH: PartyId = idOf("party", "south");
const ROOM = hexOf("room committee") as RoomId;

const PEOPLE: readonly (readonly [string, Seat])[] = [
  ["lead", { role: "leadMediator", authority: "none" }],
  ["north", { role: "head", party: NORTH, authority: "negotiate" }],
  ["south", { role: "head", party: SOUTH, authority: "negotiate" }],
  ["monitor", { role: "monitor", authority: "none" }],
];

const CHARTER: Charter = {
  ...{ mediation: idOf("mediation", "talks"), title: "A large exchange", template: "peace" },
  ...{ conveyanceDefault: "inConfidence", sourceSees: "exactWords", narrowestTermsLocked: false },
  ...{ readReceipts: false, languages: ["en"] },
};
