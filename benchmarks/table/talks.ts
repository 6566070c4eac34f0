/**
 * A mediation as long as a hard year: six parties in separate talks with one team, 10,000 items, 60 issues, what was
 * said on them placed on the table, every tenth item conveyed, and a record of 200 reports with 300 figures.
 */
import type {
  DeviceId,
  IssueId,
  ItemId,
  PartyId,
  RoomEvent,
  RoomId,
  RoomState,
} from "../../packages/domain/src/index.ts";
import { keepRecord } from "./record.ts";
import { deviceOf, idOf, Room, START } from "./room.ts";

const MINUTE_MS = 60_000;
const FORMS = ["position", "interest", "condition", "offer", "remark"] as const;
const STANCES = ["open", "agreed", "conditional", "refused"] as const;
const BY_TERMS = { type: "terms", terms: "withoutAttribution" } as const;

export interface Talks {
  readonly rooms: readonly RoomState[];
  readonly device: DeviceId;
  /** The rooms after one more word in the team's room: what a screen is asked for when something has come in. */
  readonly withOneMore: () => readonly RoomState[];
}

export interface TalksWish {
  readonly items: number;
  readonly parties: number;
  readonly issues: number;
  /** Every so many items one is placed on the table. */
  readonly placedEvery: number;
  /** Every so many items one is conveyed to the next side. */
  readonly conveyedEvery: number;
  readonly reports: number;
  readonly figures: number;
  readonly statements: number;
}

/** The size that the bars speak of. */
export const HARD_YEAR: TalksWish = {
  ...{ items: 10_000, parties: 6, issues: 60, placedEvery: 8, conveyedEvery: 10 },
  ...{ reports: 200, figures: 300, statements: 600 },
};

export const createTalks = (wish: TalksWish): Talks => {
  const { items, parties, issues, placedEvery, conveyedEvery } = wish;
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
    const next = caucuses[(side + 1) % parties];
    if (caucus === undefined || name === undefined || next === undefined) continue;
    const item = idOf("item", `item ${at}`);
    const form = FORMS[at % FORMS.length] ?? "remark";
    caucus.follow(saidAt(at, item, form), name);
    const issue = issueIds[Math.floor(at / placedEvery) % issues];
    if (at % placedEvery === 0 && issue !== undefined)
      team.follow(placedAt(at, { item, form, issue, room: caucus.state.room, party: idOf("party", name) }));
    if (at % conveyedEvery === 0) convey(at, { team, from: caucus, to: next, item, form });
  }
  keepRecord(team, wish);
  const states = (): readonly RoomState[] => [team, ...caucuses].map(({ state }) => state);
  let more = 0;
  return {
    rooms: states(),
    device: deviceOf("lead"),
    withOneMore: () => {
      more += 1;
      const item = idOf("item", `one more ${more}`);
      team.follow(saidAt(items + more, item, "remark"));
      return states();
    },
  };
};

const saidAt = (at: number, item: ItemId, form: (typeof FORMS)[number]): RoomEvent => ({
  ...{ type: "itemSaid", at: START + at * MINUTE_MS, item, form, terms: "withoutAttribution" },
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

/** Into the next side's talks, with its line in the team's register. */
const convey = (
  at: number,
  {
    team,
    from,
    to,
    item,
    form,
  }: {
    readonly team: Room;
    readonly from: Room;
    readonly to: Room;
    readonly item: ItemId;
    readonly form: (typeof FORMS)[number];
  },
): void => {
  const message = idOf("item", `message ${at}`);
  const words = {
    ...{ at: START + at * MINUTE_MS, form, attribution: { type: "none" } as const },
    wording: `We hear that number ${at} could be looked at again, in the mediators' own words.`,
  };
  to.follow({ type: "messageDelivered", message, ...words });
  team.follow({
    ...{ type: "conveyanceRegistered", conveyance: idOf("conveyance", `conveyance ${at}`), ...words },
    source: { room: from.state.room, item },
    destination: { room: to.state.room, message },
    ...{ authority: BY_TERMS, findings: [] },
  });
};
