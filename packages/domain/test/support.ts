import { assert } from "@parley/kernel";
import {
  type Admission,
  type Charter,
  type ConveyanceId,
  createId,
  type DeviceId,
  decide,
  type EntryHash,
  evolve,
  type FoundingGroup,
  type Introduction,
  type IssueId,
  type ItemId,
  type MinutesId,
  type ObjectionType,
  type OptionId,
  type PackageId,
  type Party,
  type PartyId,
  type PersonId,
  type PlacingId,
  type Plan,
  type PreferenceId,
  type PresentationId,
  type RecordEntryId,
  type ReportId,
  type RoomEvent,
  type RoomFact,
  type RoomId,
  type RoomKind,
  type RoomState,
  type RuleId,
  type Seat,
  startRoom,
} from "../src/index.ts";

/** Sixteen bytes that spell a name: readable, repeatable ids for tests. */
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

export const roomId = (name: string): RoomId => hexOf(`room ${name}`) as RoomId;
export const device = (name: string): DeviceId => hexOf(`device ${name}`) as DeviceId;
export const entry = (name: string): EntryHash => hexOf(`entry ${name}`) as EntryHash;
export const personId = (name: string): PersonId => createId("person", bytesOf(name));
export const partyId = (name: string): PartyId => createId("party", bytesOf(name));
export const itemId = (name: string): ItemId => createId("item", bytesOf(name));
export const conveyanceId = (name: string): ConveyanceId => createId("conveyance", bytesOf(name));
export const minutesId = (name: string): MinutesId => createId("minutes", bytesOf(name));

export const issueId = (name: string): IssueId => createId("issue", bytesOf(name));
export const optionId = (name: string): OptionId => createId("option", bytesOf(name));
export const presentationId = (name: string): PresentationId => createId("presentation", bytesOf(name));
export const placingId = (name: string): PlacingId => createId("placing", bytesOf(name));
export const reportId = (name: string): ReportId => createId("report", bytesOf(name));
export const recordEntryId = (name: string): RecordEntryId => createId("recordEntry", bytesOf(name));

export const preferenceId = (name: string): PreferenceId => createId("preference", bytesOf(name));
export const ruleId = (name: string): RuleId => createId("packageRule", bytesOf(name));
export const packageId = (name: string): PackageId => createId("package", bytesOf(name));

export const NOON = 1_700_000_000_000;
export const HOUR = 3_600_000;

export const charter: Charter = {
  mediation: createId("mediation", bytesOf("the talks")),
  title: "Talks about the valley",
  template: "peace",
  conveyanceDefault: "inConfidence",
  sourceSees: "exactWords",
  narrowestTermsLocked: false,
  readReceipts: false,
  languages: ["en"],
};

export const party = (name: string): Party => ({
  party: partyId(name),
  neutralLabel: `The ${name} side`,
  names: [{ name: `Council of the ${name}`, language: "en", usedBy: partyId(name) }],
  hue: 30,
});

export const mediatorSeat: Seat = { role: "leadMediator", authority: "none" };
export const headOf = (name: string): Seat => ({
  role: "head",
  party: partyId(name),
  authority: "negotiate",
});
export const observerSeat: Seat = { role: "observer", authority: "none" };

/** A person is called like their one device. */
export const seated = (name: string, seat: Seat): Introduction => ({
  person: personId(name),
  name,
  seat,
  devices: [device(name)],
});

export const groups = (...people: readonly (readonly string[])[]): readonly FoundingGroup[] =>
  people.map((names, group) => ({
    group,
    devices: names.map((name) => ({ device: device(name), signer: true, writer: true })),
  }));

export const ADMISSION: { readonly [Kind in RoomKind]: Admission } = {
  notebook: "any",
  delegation: "any",
  team: "any",
  coMediators: "every",
  caucus: "another",
  common: "first",
  committee: "firstAndOwn",
};

/** A room under test: what happens to it, by whom, at which place in its log. */
export interface TestRoom {
  readonly state: RoomState;
  /** Folds, whether or not a rule is broken. */
  readonly then: (happening: RoomEvent | RoomFact, by?: string) => TestRoom;
  /** Expects that it may happen, and folds it. */
  readonly when: (event: RoomEvent, by: string) => TestRoom;
  /** Expects that deciding and folding both refuse it with this reason, and that nothing else changes. */
  readonly refuses: (event: RoomEvent, by: string, reason: ObjectionType) => TestRoom;
}

export const testRoom = (state: RoomState): TestRoom => {
  const stamp = (by: string) => ({
    by: device(by),
    sequence: state.sequence + 1,
    entry: entry(`${state.room} ${state.sequence + 1}`),
  });
  const then: TestRoom["then"] = (happening, by = "lead") => testRoom(evolve(state, happening, stamp(by)));
  return {
    state,
    then,
    when: (event, by) => {
      const decided = decide(state, event, device(by));
      assert(decided.ok, `refused: ${decided.ok ? "" : JSON.stringify(decided.error)}`);
      const next = then(event, by);
      assert(next.state.refused.length === state.refused.length, "decide let through what evolve refuses");
      return next;
    },
    refuses: (event, by, reason) => {
      const decided = decide(state, event, device(by));
      assert(!decided.ok, `nothing refused ${event.type}`);
      assert(decided.error.type === reason, `refused for ${JSON.stringify(decided.error)}, not ${reason}`);
      const next = then(event, by);
      assert(next.state.refused.at(-1)?.reason.type === reason, "evolve refused for another reason");
      assert(contentOf(next.state) === contentOf(state), "a refused event changed something");
      return next;
    },
  };
};

/** A state as text, without what a refusal is allowed to change. */
export const contentOf = (state: RoomState): string => {
  const { refused: _, sequence: __, head: ___, ...content } = state;
  return JSON.stringify(content);
};

/** A room of one kind, founded and opened by these people; the first one writes. */
export const openRoom = (
  kind: RoomKind,
  people: readonly (readonly (readonly [string, Seat])[])[],
  changes: {
    readonly name?: string;
    readonly charter?: Partial<Charter>;
    readonly parties?: readonly Party[];
  } = {},
): TestRoom => {
  const names = people.map((group) => group.map(([name]) => name));
  const by = names[0]?.[0] ?? "lead";
  return testRoom(startRoom(roomId(changes.name ?? kind)))
    .then({ type: "founded", groups: groups(...names), admission: ADMISSION[kind], rulesVersion: 1 }, by)
    .when(
      {
        type: "roomOpened",
        at: NOON,
        charter: { ...charter, ...changes.charter },
        kind,
        parties: changes.parties ?? [party("north"), party("south")],
        seats: people.flat().map(([name, seat]) => seated(name, seat)),
      },
      by,
    );
};

type Changes = Parameters<typeof openRoom>[2];
export const caucusWith = (name: string, changes: Changes = {}): TestRoom =>
  openRoom("caucus", [[["lead", mediatorSeat]], [[name, headOf(name)]]], {
    name: `caucus ${name}`,
    ...changes,
  });
export const teamRoom = (changes: Changes = {}): TestRoom =>
  openRoom("team", [[["lead", mediatorSeat]]], changes);
export const commonRoom = (changes: Changes = {}): TestRoom =>
  openRoom(
    "common",
    [
      [["lead", mediatorSeat]],
      [["north", headOf("north")]],
      [["south", headOf("south")]],
      [["observer", observerSeat]],
    ],
    changes,
  );

type EventOf<Type extends RoomEvent["type"]> = Extract<RoomEvent, { readonly type: Type }>;

export const said = (text: string, more: Partial<EventOf<"itemSaid">> = {}): EventOf<"itemSaid"> => ({
  type: "itemSaid",
  at: NOON + 1,
  item: itemId(text),
  form: "position",
  text,
  terms: "inConfidence",
  ...more,
});

export const delivered = (
  wording: string,
  more: Partial<EventOf<"messageDelivered">> = {},
): EventOf<"messageDelivered"> => ({
  type: "messageDelivered",
  at: NOON + 2,
  message: itemId(`message ${wording}`),
  form: "position",
  wording,
  attribution: { type: "none" },
  ...more,
});

/** The rooms after every step of a plan was appended. */
export const applied = (plan: Plan, by: string, ...rooms: readonly TestRoom[]): readonly TestRoom[] =>
  rooms.map((room) =>
    plan
      .filter((step) => step.room === room.state.room)
      .reduce((folded, step) => folded.when(step.event, by), room),
  );
