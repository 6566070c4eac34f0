import { type IntendedConveyance, planConveyance, type RoomEvent } from "../src/index.ts";
import {
  caucusWith,
  conveyanceId,
  device,
  itemId,
  mediatorSeat,
  NOON,
  openRoom,
  said,
  type TestRoom,
  teamRoom,
} from "./support.ts";

export const WORDS = "Within ten days.";
const intended = (more: Partial<IntendedConveyance> = {}): IntendedConveyance => ({
  item: itemId("ten days"),
  wording: WORDS,
  attribution: { type: "none" },
  ids: { message: itemId("message"), conveyance: conveyanceId("conveyance"), note: itemId("note") },
  to: "The south side",
  findings: [],
  at: NOON + 10,
  by: device("lead"),
  ...more,
});
export const north = (more: object = {}, changes = {}): TestRoom =>
  caucusWith("north", changes).when(said("ten days", { terms: "withoutAttribution", ...more }), "north");
export const south = (): TestRoom => caucusWith("south");
export const team = teamRoom();
export const coMediators = openRoom("coMediators", [[["lead", mediatorSeat]], [["other", mediatorSeat]]]);

export const planned = (source: TestRoom, more: Partial<IntendedConveyance> = {}, rooms: object = {}) =>
  planConveyance(
    { source: source.state, team: team.state, destination: south().state, ...rooms },
    intended(more),
  );
export const objection = (...given: Parameters<typeof planned>): string => {
  const plan = planned(...given);
  return plan.ok ? "planned" : plan.error.type;
};
export const planOrThrow = (...given: Parameters<typeof planned>) => {
  const plan = planned(...given);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
};
export const eventIn = <Type extends RoomEvent["type"]>(
  plan: readonly { readonly event: RoomEvent }[],
  type: Type,
) => plan.map(({ event }) => event).find((event) => event.type === type);
