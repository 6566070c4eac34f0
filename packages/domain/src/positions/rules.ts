import { ok, type Result } from "@parley/kernel";
import type { PlacingId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { sideOf } from "../people/state.ts";
import { byMediator, byPerson, type Followed, type Rules, refuse, type Speaker } from "../room/follow.ts";
import type { RoomKind } from "../room/kind.ts";
import type { RoomState } from "../room/state.ts";
import type { PositionEvent, PositionPlaced } from "./events.ts";
import type { Placing } from "./state.ts";

export const positionRules: Rules<PositionEvent> = {
  positionPlaced: byPerson((room, event, speaker) => {
    const { type: _, at: __, ...placed } = event;
    if (room.placings.has(event.placing))
      return refuse({ type: "Repeated", what: "placing", id: event.placing });
    for (const check of [mayPlace, issueFits, sourceFits]) {
      const fits = check(room, event, speaker);
      if (!fits.ok) return fits;
    }
    const placing: Placing = { ...placed, placed: speaker.authorship };
    return ok({ ...room, placings: room.placings.with(event.placing, placing) });
  }),
  placingWithdrawn: byPerson((room, { placing: id }, { person, authorship }) => {
    const placing = standing(room, id);
    if (!placing.ok) return placing;
    if (placing.value.placed.group !== person.group) return refuse({ type: "NotYourSide" });
    return ok(withPlacing(room, { ...placing.value, withdrawn: authorship }));
  }),
  placingRestored: byPerson((room, { placing: id }, { person }) => {
    const placing = room.placings.get(id);
    if (placing === undefined) return refuse({ type: "Unknown", what: "placing", id });
    if (placing.placed.group !== person.group) return refuse({ type: "NotYourSide" });
    if (placing.withdrawn === undefined) return refuse({ type: "AlreadyDone", event: "placingRestored" });
    const { withdrawn: _, ...restored } = placing;
    return ok(withPlacing(room, restored));
  }),
  conditionConfirmed: byMediator((room, { placing }, { authorship }) =>
    found(room, placing, { isNew: true, by: authorship }),
  ),
  conditionDismissed: byMediator((room, { placing }, { authorship }) =>
    found(room, placing, { isNew: false, by: authorship }),
  ),
  conditionReopened: byMediator((room, { placing: id }) => {
    const placing = standing(room, id);
    if (!placing.ok) return placing;
    const { found: known, ...open } = placing.value;
    return known === undefined
      ? refuse({ type: "AlreadyDone", event: "conditionReopened" })
      : ok(withPlacing(room, open));
  }),
};

/** Rooms of one side, which may keep its own view of every party and point to the other rooms that it is in. */
const OF_ONE_SIDE: readonly (RoomKind | undefined)[] = ["team", "delegation"];

/** Where several sides read, a party's people place their own party's positions; mediators keep everybody's. */
const mayPlace = (
  room: RoomState,
  { party }: PositionPlaced,
  { person, mediator }: Speaker,
): Result<null, Objection> => {
  if (!room.parties.has(party)) return refuse({ type: "Unknown", what: "party", id: party });
  if (OF_ONE_SIDE.includes(room.kind) || mediator || sideOf(person) === "mediators") return ok(null);
  if (sideOf(person) === "others") return refuse({ type: "NotANegotiator", role: person.seat.role });
  return person.seat.party === party ? ok(null) : refuse({ type: "NotYourSide" });
};

/** The issue is one of this room's, and what was chosen is something that it offers or offered. */
const issueFits = (
  room: RoomState,
  { issue: id, agenda, choice }: PositionPlaced,
): Result<null, Objection> => {
  if (agenda !== undefined && agenda !== room.room)
    return OF_ONE_SIDE.includes(room.kind) ? ok(null) : refuse({ type: "PointsElsewhere", room: agenda });
  const issue = room.issues.get(id) ?? room.copies.get(id);
  if (issue === undefined) return refuse({ type: "Unknown", what: "issue", id });
  if (choice === undefined) return ok(null);
  if (choice.type === "amount")
    return issue.kind.type === "divisible" ? ok(null) : refuse({ type: "ChoiceDoesNotFit", issue: id });
  const offered = [...issue.options, ...issue.removedOptions].some(({ option }) => option === choice.option);
  return offered ? ok(null) : refuse({ type: "Unknown", what: "option", id: choice.option });
};

/** Words of this room are known here; only a room of one side points to words elsewhere. */
const sourceFits = (room: RoomState, { source }: PositionPlaced): Result<null, Objection> => {
  if (source.type === "said" && source.part !== undefined && source.part.start >= source.part.end)
    return refuse({ type: "NotInTheText", ...source.part });
  if (source.room !== room.room)
    return OF_ONE_SIDE.includes(room.kind)
      ? ok(null)
      : refuse({ type: "PointsElsewhere", room: source.room });
  if (source.type === "recorded") {
    const entry = room.record.get(source.entry);
    if (entry === undefined) return refuse({ type: "Unknown", what: "recordEntry", id: source.entry });
    return entry.content.type === "statement"
      ? ok(null)
      : refuse({ type: "NotAStatement", entry: source.entry });
  }
  const text = room.items.get(source.item)?.text ?? room.messages.get(source.item)?.wording;
  if (text === undefined) return refuse({ type: "Unknown", what: "item", id: source.item });
  return source.part === undefined || source.part.end <= text.length
    ? ok(null)
    : refuse({ type: "NotInTheText", ...source.part });
};

const standing = (room: RoomState, id: PlacingId): Result<Placing, Objection> => {
  const placing = room.placings.get(id);
  if (placing === undefined) return refuse({ type: "Unknown", what: "placing", id });
  return placing.withdrawn === undefined
    ? ok(placing)
    : refuse({ type: "AlreadyDone", event: "placingWithdrawn" });
};

const found = (room: RoomState, id: PlacingId, finding: NonNullable<Placing["found"]>): Followed => {
  const placing = standing(room, id);
  return placing.ok ? ok(withPlacing(room, { ...placing.value, found: finding })) : placing;
};

const withPlacing = (room: RoomState, placing: Placing): RoomState => ({
  ...room,
  placings: room.placings.with(placing.placing, placing),
});
