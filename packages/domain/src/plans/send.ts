import type { Result } from "@parley/kernel";
import type { CheckNote } from "../conveyance/events.ts";
import type { DeviceId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { type DoingEvent, doingOf, isDoing, wordsOfAct } from "../outgoing/words-of-acts.ts";
import { wordsTypedIn } from "../record/words.ts";
import type { RoomEvent, RoomEventOf } from "../room/event.ts";
import { refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { type Plan, planOf, roomOfKind, type Step } from "./plan.ts";

/** Events in which a mediator's own words go out, apart from conveyances. */
export type OutgoingEvent = Written | DoingEvent;

type Written = RoomEventOf<
  | "itemSaid"
  | "minutesDrafted"
  | "minutesRivalled"
  | "reportAdded"
  | "reportDescribed"
  | "recordEntered"
  | "recordCorrected"
  | "reportWithdrawn"
  | "recordWithdrawn"
  | "exportProposed"
  | "partyAdded"
  | "partyRelabelled"
>;

/** A mediator's own words, with what the outgoing check found in them. */
export interface IntendedWords {
  readonly event: OutgoingEvent;
  readonly findings: readonly CheckNote[];
  readonly reason?: string;
  readonly by: DeviceId;
}

/** The words; where anything was found, also the reason for going on, noted to the team. */
export const planOutgoing = (
  { destination, team }: { readonly destination: RoomState; readonly team: RoomState },
  { event, findings, reason, by }: IntendedWords,
): Result<Plan, Objection> => {
  const said: Step = { room: destination, event };
  if (findings.length === 0) return planOf([said], by);
  if (reason === undefined) return refuse({ type: "ReasonNeeded", findings: findings.length });
  const kind = roomOfKind(team, ["team"]);
  if (!kind.ok) return kind;
  const where = { room: destination.room, sent: sentBy(event) };
  const overridden: Step = {
    room: team,
    event: { type: "checkOverridden", at: event.at, destination: where, findings, reason },
  };
  return planOf([said, overridden], by);
};

/** Whether an event puts a mediator's own words before others. */
export const isOutgoing = (event: RoomEvent): event is OutgoingEvent =>
  WRITTEN.has(event.type) || isDoing(event);

const WRITTEN: ReadonlySet<RoomEvent["type"]> = new Set<Written["type"]>([
  "itemSaid",
  "minutesDrafted",
  "minutesRivalled",
  "reportAdded",
  "reportDescribed",
  "recordEntered",
  "recordCorrected",
  "reportWithdrawn",
  "recordWithdrawn",
  "exportProposed",
  "partyAdded",
  "partyRelabelled",
]);

/** The words of it that are the mediator's own. */
export const outgoingWordsOf = (event: OutgoingEvent): string => {
  switch (event.type) {
    case "itemSaid":
      return event.text;
    case "minutesDrafted":
    case "minutesRivalled":
      return `${event.title}\n${event.text}`;
    // What a report itself says was published; its heading is typed.
    case "reportAdded":
    case "reportDescribed":
      return [event.title, event.outlet].join("\n");
    case "recordEntered":
      return wordsTypedIn(event);
    case "recordCorrected":
      return [wordsTypedIn(event), event.why].join("\n");
    case "reportWithdrawn":
    case "recordWithdrawn":
      return event.why ?? "";
    case "exportProposed":
      return event.reason ?? "";
    case "partyAdded":
    case "partyRelabelled":
      return [event.party.neutralLabel, ...event.party.names.map(({ name }) => name)].join("\n");
    default:
      return wordsOfAct(event);
  }
};

const sentBy = (event: OutgoingEvent): RoomEventOf<"checkOverridden">["destination"]["sent"] => {
  switch (event.type) {
    case "itemSaid":
      return event.item;
    case "minutesDrafted":
    case "minutesRivalled":
      return event.minutes;
    case "reportAdded":
    case "reportDescribed":
    case "reportWithdrawn":
      return event.report;
    case "recordEntered":
    case "recordCorrected":
    case "recordWithdrawn":
      return event.entry;
    case "exportProposed":
      return event.export;
    case "partyAdded":
    case "partyRelabelled":
      return event.party.party;
    default:
      return doingOf(event).id;
  }
};
