import { LIMITS } from "../limits.ts";
import type { EventSchemas } from "../schema/event-schemas.ts";
import { choice, integer, literal, optional, record, union } from "../schema/schema.ts";
import {
  amount,
  form,
  issueId,
  itemId,
  moment,
  optionId,
  partyId,
  placingId,
  recordEntryId,
  roomId,
} from "../schema/words.ts";
import {
  type Choice,
  type ConditionConfirmed,
  type ConditionDismissed,
  type ConditionReopened,
  type Part,
  type PlacingRestored,
  type PlacingWithdrawn,
  type PositionEvent,
  type PositionPlaced,
  type PositionSource,
  STANCES,
} from "./events.ts";

const part = record<Part>({ start: integer(0, LIMITS.text), end: integer(1, LIMITS.text) });

const source = union<PositionSource>({
  said: record<Extract<PositionSource, { type: "said" }>>({
    type: literal("said"),
    room: roomId,
    item: itemId,
    part: optional(part),
  }),
  recorded: record<Extract<PositionSource, { type: "recorded" }>>({
    type: literal("recorded"),
    room: roomId,
    entry: recordEntryId,
  }),
});

export const chosen = union<Choice>({
  option: record<Extract<Choice, { type: "option" }>>({ type: literal("option"), option: optionId }),
  amount: record<Extract<Choice, { type: "amount" }>>({ type: literal("amount"), amount }),
});

export const positionSchemas: EventSchemas<PositionEvent> = {
  positionPlaced: record<PositionPlaced>({
    type: literal("positionPlaced"),
    at: moment,
    placing: placingId,
    issue: issueId,
    agenda: optional(roomId),
    party: partyId,
    form,
    stance: choice(...STANCES),
    choice: optional(chosen),
    source,
  }),
  placingWithdrawn: record<PlacingWithdrawn>({
    type: literal("placingWithdrawn"),
    at: moment,
    placing: placingId,
  }),
  placingRestored: record<PlacingRestored>({
    type: literal("placingRestored"),
    at: moment,
    placing: placingId,
  }),
  conditionConfirmed: record<ConditionConfirmed>({
    type: literal("conditionConfirmed"),
    at: moment,
    placing: placingId,
  }),
  conditionDismissed: record<ConditionDismissed>({
    type: literal("conditionDismissed"),
    at: moment,
    placing: placingId,
  }),
  conditionReopened: record<ConditionReopened>({
    type: literal("conditionReopened"),
    at: moment,
    placing: placingId,
  }),
};
