export type { AnnouncementEvent, SuccessorAnnounced } from "./announcements/events.ts";
export type { Announcement } from "./announcements/state.ts";
export type { Charter, Party, PartyName, SourceSees, TemplateName } from "./charter/charter.ts";
export type {
  CharterEvent,
  CharterRestated,
  Departed,
  PartyAdded,
  PartyRelabelled,
  RestatedItem,
  RestatedMessage,
  RoomOpened,
  RulesRaised,
} from "./charter/events.ts";
export { checkFounding, roleFitsKind } from "./charter/founding.ts";
export { parseLanguage } from "./charter/language.ts";
export { restatementOf } from "./charter/restate.ts";
export type {
  CheckNote,
  CheckOverridden,
  ConveyanceAuthority,
  ConveyanceEvent,
  ConveyanceNoted,
  ConveyanceRegistered,
  FindingKind,
  MessageNoted,
  ToldToSource,
} from "./conveyance/events.ts";
export type { NotedMessage, OverriddenCheck, RegisteredConveyance } from "./conveyance/state.ts";
export { type Receipts, receiptsOf, registerOf, type Told, whoHasBeenTold } from "./conveyance/told.ts";
export type { ExportAgreed, ExportEvent, ExportProposed } from "./exports/events.ts";
export { exportableUpTo } from "./exports/may-export.ts";
export type { ProposedExport } from "./exports/state.ts";
export type {
  ConveyanceId,
  DeviceId,
  EntryHash,
  ItemId,
  MediationId,
  MinutesId,
  PartyId,
  PersonId,
  RandomIds,
  RoomId,
} from "./ids.ts";
export {
  createId,
  parseConveyanceId,
  parseDeviceId,
  parseEntryHash,
  parseItemId,
  parseMediationId,
  parseMinutesId,
  parsePartyId,
  parsePersonId,
  parseRoomId,
  RANDOM_ID_BYTES,
} from "./ids.ts";
export type { ItemEvent, ItemSaid, ItemWithdrawn } from "./items/events.ts";
export { type Liveliness, livelinessOf } from "./items/liveliness.ts";
export type { Item } from "./items/state.ts";
export type { Form, Terms } from "./items/terms.ts";
export { FORMS, reachesAsFarAs, TERMS } from "./items/terms.ts";
export { LIMITS } from "./limits.ts";
export type { Attribution } from "./messages/attribution.ts";
export type { MessageAcknowledged, MessageDelivered, MessageEvent } from "./messages/events.ts";
export type { Message } from "./messages/state.ts";
export type { MinutesAgreed, MinutesDrafted, MinutesEvent, MinutesRivalled } from "./minutes/events.ts";
export { type Minutes, type MinutesStatus, statusOfMinutes } from "./minutes/state.ts";
export type { NoteDiscarded, NoteEdited, NoteEvent, NoteWritten } from "./notes/events.ts";
export type { Note } from "./notes/state.ts";
export type {
  HappeningType,
  Objection,
  ObjectionType,
  RefusalReason,
  Stopped,
  Thing,
  Unreadable,
} from "./objection.ts";
export { checkNotesOf, checkOutgoing, type Destination, type Finding } from "./outgoing/check.ts";
export { type Heard, indexHeard, publicTextsOf, textsHeardIn } from "./outgoing/heard.ts";
export {
  type ConfidentialIndex,
  type ConfidentialText,
  confidentialTextsOf,
  indexConfidential,
  type KnownName,
  namesKnownIn,
  type Source,
} from "./outgoing/index-confidential.ts";
export { type KeptName, namesToKeepOut } from "./outgoing/kept-names.ts";
export type { DeviceBound, PeopleEvent, PersonIntroduced, SeatChanged } from "./people/events.ts";
export type { Authority, Introduction, Role, Seat, SideKind } from "./people/seat.ts";
export { AUTHORITIES, ROLES, sideOfRole } from "./people/seat.ts";
export type { Member, Person, ProposedAdmission } from "./people/state.ts";
export {
  isMediator,
  isMember,
  isPresent,
  namelessDevices,
  personOf,
  presentPeople,
  sideOf,
  sidesPresent,
} from "./people/state.ts";
export {
  type Allowance,
  authorityFor,
  type Grant,
  mayBeMediatorsIdea,
  mayConvey,
  standingTerms,
} from "./permissions/allowance.ts";
export type {
  PermissionAsked,
  PermissionDeclined,
  PermissionEvent,
  PermissionGiven,
} from "./permissions/events.ts";
export type { AskedPermission, GivenPermission } from "./permissions/state.ts";
export { type IntendedAsk, planPermissionAsk } from "./plans/ask.ts";
export { type ConveyanceRooms, type IntendedConveyance, planConveyance } from "./plans/convey.ts";
export type { Plan, PlannedEvent } from "./plans/plan.ts";
export { type IntendedWords, type OutgoingEvent, planOutgoing } from "./plans/send.ts";
export { rotateParties } from "./presenting/rotate-parties.ts";
export { type ShownParty, shownParty } from "./presenting/shown-names.ts";
export type { ReadThrough, ReceiptEvent } from "./receipts/events.ts";
export type { Authorship } from "./room/authorship.ts";
export { checkEvent, type EventParseError, encodeEvent, parseEvent } from "./room/codec.ts";
export type { RoomEvent, RoomEventOf, RoomEventType } from "./room/event.ts";
export { decide, evolve, foldRoom, type Happening, refuseUnreadable } from "./room/evolve.ts";
export type {
  Admission,
  AdmissionProposed,
  DeviceAdmitted,
  DeviceRemoved,
  EpochBegan,
  Founded,
  FoundingDevice,
  FoundingGroup,
  RoomFact,
} from "./room/fact.ts";
export { ROOM_KINDS, type RoomKind } from "./room/kind.ts";
export type { Stamp } from "./room/stamp.ts";
export {
  type Moment,
  type Refusal,
  type RoomPhase,
  type RoomState,
  RULES_VERSION,
  startRoom,
} from "./room/state.ts";
export type { Misfit, Problem } from "./schema/schema.ts";
export { Sequence } from "./tables/sequence.ts";
export { Table } from "./tables/table.ts";
export { TEMPLATES, type Template } from "./templates/templates.ts";
export {
  type AnnouncedType,
  renderTranscript,
  type TranscriptLabels,
  type TranscriptObjection,
} from "./transcript/render-transcript.ts";
