import {
  type CopyThere,
  collect,
  Draft,
  type DrawId,
  type ExchangeId,
  type LeftAct,
  type NameListId,
  type Objection,
  type Plan,
  type PlanRooms,
  type RoomEvent,
  type RoomId,
  restatementOf,
} from "../src/index.ts";
import { committee } from "./doing.ts";
import { caucusWith, commonRoom, device, itemId, NOON, type TestRoom, teamRoom } from "./support.ts";

type Name = "team" | "north" | "south" | "common" | "committee";

/** A team's room, both sides' talks, the common room and a committee, that plans are carried between. */
export class World {
  readonly rooms: { [Each in Name]: TestRoom } = {
    team: teamRoom(),
    north: caucusWith("north"),
    south: caucusWith("south"),
    common: commonRoom(),
    committee: committee(),
  };
  /** What was drawn, and for which room. */
  readonly drawn: string[] = [];
  /** The lead's clock. */
  at = NOON + 1_000;

  get team() {
    return this.rooms.team.state;
  }

  when(room: Name, event: RoomEvent, by: string): void {
    this.rooms[room] = this.rooms[room].when(event, by);
  }

  planRooms(...to: readonly Name[]): PlanRooms {
    const all = Object.values(this.rooms).map(({ state }) => state);
    return { team: this.team, to: to.map((name) => this.rooms[name].state), all };
  }

  /** Plans, and appends what was planned; the objection where it was refused. */
  plan<T>(
    planned: (
      draft: Draft,
    ) => { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Objection },
    by = "lead",
  ): T {
    const draft = this.#draft(by);
    const done = planned(draft);
    if (!done.ok) throw new Error(done.error.type);
    this.#append(draft.plan, by);
    return done.value;
  }

  refusal(
    planned: (draft: Draft) => { readonly ok: true } | { readonly ok: false; readonly error: Objection },
    by = "lead",
  ): string {
    const done = planned(this.#draft(by));
    return done.ok ? "planned" : done.error.type;
  }

  /** Begins the room's history anew, with what stands restated by the lead. */
  restart(room: Name): void {
    const before = this.rooms[room];
    const after = before.then({ type: "epochBegan", epoch: 2, history: "restarted" });
    const restated = restatementOf(before.state, after.state, { at: ++this.at, by: device("lead") });
    if (!restated.ok) throw new Error(restated.error.type);
    this.rooms[room] = restated.value.reduce((state, event) => state.when(event, "lead"), after);
  }

  collect(from: Name, what: CopyThere): readonly LeftAct[] {
    const rooms = { team: this.team, from: this.rooms[from].state };
    return this.plan((draft) => collect(draft, rooms, what, device("lead"), 100)).left;
  }

  #draft(by = "lead"): Draft {
    const states = Object.values(this.rooms).map(({ state }) => state);
    const draw: DrawId = (kind, room) => {
      this.drawn.push(`${kind} ${this.#nameOf(room)}`);
      return itemId(`drawn ${this.drawn.length}`) as string as ReturnType<typeof draw<typeof kind>>;
    };
    return new Draft(states, device(by), ++this.at, draw);
  }

  #append(plan: Plan, by: string): void {
    for (const { room, event } of plan) this.when(this.#nameOf(room), event, by);
  }

  #nameOf(room: RoomId): Name {
    const names = Object.keys(this.rooms) as Name[];
    const name = names.find((each) => this.rooms[each].state.room === room);
    if (name === undefined) throw new Error(`no room ${room}`);
    return name;
  }
}

export const onlyExchange = ({ state }: TestRoom): ExchangeId => {
  const [id] = state.exchanges.keys();
  if (id === undefined) throw new Error("no exchange");
  return id;
};

export const onlyList = ({ state }: TestRoom): NameListId => {
  const [id] = state.lists.keys();
  if (id === undefined) throw new Error("no list");
  return id;
};
