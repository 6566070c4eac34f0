import type { AccessEvent } from "../access/events.ts";
import type { AnnouncementEvent } from "../announcements/events.ts";
import type { CharterEvent } from "../charter/events.ts";
import type { CommitmentEvent } from "../commitments/events.ts";
import type { ConveyanceEvent } from "../conveyance/events.ts";
import type { CopyEvent } from "../copies/events.ts";
import type { ExchangeEvent } from "../exchange/events.ts";
import type { ExportEvent } from "../exports/events.ts";
import type { IncidentEvent } from "../incidents/events.ts";
import type { IssueEvent } from "../issues/events.ts";
import type { ItemEvent } from "../items/events.ts";
import type { ListEvent } from "../lists/events.ts";
import type { MessageEvent } from "../messages/events.ts";
import type { MinutesEvent } from "../minutes/events.ts";
import type { NoteEvent } from "../notes/events.ts";
import type { PeopleEvent } from "../people/events.ts";
import type { PermissionEvent } from "../permissions/events.ts";
import type { PositionEvent } from "../positions/events.ts";
import type { PreferenceEvent } from "../preferences/events.ts";
import type { PresentingEvent } from "../presenting/events.ts";
import type { ReceiptEvent } from "../receipts/events.ts";
import type { RecordEvent } from "../record/events.ts";
import type { StepEvent } from "../steps/events.ts";

/** Everything that can be sealed into a room. `at` is the author's clock, milliseconds since 1970. */
export type RoomEvent =
  | AccessEvent
  | AnnouncementEvent
  | CharterEvent
  | CommitmentEvent
  | ConveyanceEvent
  | CopyEvent
  | ExchangeEvent
  | ExportEvent
  | IncidentEvent
  | IssueEvent
  | ItemEvent
  | ListEvent
  | MessageEvent
  | MinutesEvent
  | NoteEvent
  | PeopleEvent
  | PermissionEvent
  | PositionEvent
  | PreferenceEvent
  | PresentingEvent
  | ReceiptEvent
  | RecordEvent
  | StepEvent;

export type RoomEventType = RoomEvent["type"];

/** The event of one type. */
export type RoomEventOf<Type extends RoomEventType> = Extract<RoomEvent, { readonly type: Type }>;
