export { type AccessHeadings, accessToCsv } from "./access/access-csv.ts";
export { dayOf, daysThrough, isDay, nextDay } from "./access/day.ts";
export type {
  AccessAgreed,
  AccessCount,
  AccessEvent,
  AccessMeasure,
  AccessReported,
} from "./access/events.ts";
export { ACCESS_MEASURES } from "./access/events.ts";
export type { AccessAgreement, AccessReport } from "./access/state.ts";
export { type AccessDay, type AccessStatus, accessTable, type DayReport } from "./access/table.ts";
export { type AgendaLabels, agendaToIcs } from "./agenda/agenda-ics.ts";
export { type AgendaSeat, type Due, type DueThing, dueFor } from "./agenda/due-for.ts";
export type { AnnouncementEvent, SuccessorAnnounced } from "./announcements/events.ts";
export type { Announcement } from "./announcements/state.ts";
export { type CalendarEvent, renderCalendar } from "./calendar/render-calendar.ts";
export type { Charter, Party, PartyName, SourceSees, TemplateName } from "./charter/charter.ts";
export type {
  CharterEvent,
  CharterRestated,
  Departed,
  PartyAdded,
  PartyRelabelled,
  RestatableEvent,
  RestatedEvent,
  RestatementContinued,
  RoomOpened,
  RulesRaised,
} from "./charter/events.ts";
export { checkFounding, roleFitsKind } from "./charter/founding.ts";
export { parseLanguage } from "./charter/language.ts";
export {
  type RestatementGaps,
  type RestatementWish,
  restatementGaps,
  restatementOf,
  standingAt,
} from "./charter/restate.ts";
export {
  type CommitmentClock,
  type CommitmentStatus,
  clockOfCommitment,
  dueAt,
  dueFrom,
  type OccurrenceStanding,
  standingOfOccurrence,
  standingsOf,
  timesOf,
} from "./commitments/due.ts";
export type {
  CommitmentCopied,
  CommitmentEvent,
  CommitmentMade,
  CommitmentResumed,
  CommitmentSuspended,
  CommitmentText,
  CommitmentTrigger,
  CommitmentTriggered,
  OccurrenceMark,
  PerformanceDisputed,
  PerformancePresented,
  PerformanceReported,
  PerformanceVerified,
  PerformanceWaived,
  Schedule,
  ShownOccurrence,
  Stage,
} from "./commitments/events.ts";
export type {
  Commitment,
  CommitmentCopy,
  CommitmentSuspension,
  Occurrence,
  PerformanceDispute,
  PerformanceFinding,
  PerformanceReport,
} from "./commitments/state.ts";
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
export { presentAccess } from "./copies/access.ts";
export { type ActAt, actsOn, type CarriedAct, sideOfAct } from "./copies/acts.ts";
export { adoptPlan } from "./copies/adopt-plan.ts";
export type { LeftAct } from "./copies/carry.ts";
export { type Collected, type CopyThere, collect } from "./copies/collect.ts";
export { Draft, type DrawId } from "./copies/draft.ts";
export type {
  AccessCopied,
  CopiedId,
  CopyEvent,
  CopyFollowed,
  CopyKind,
  PairOfIds,
} from "./copies/events.ts";
export { presentCommitment, presentPerformance } from "./copies/present-commitment.ts";
export { presentIncident, type ShownIncident } from "./copies/present-incident.ts";
export { presentList, type ShownList } from "./copies/present-list.ts";
export { type PlanRooms, presentPlan, presentProgress, presentSplit } from "./copies/present-plan.ts";
export { exchangeIn, masterOfExchange, type Running, runsIn } from "./copies/rooms.ts";
export {
  type NotMoved,
  notMoved,
  proposeSplitAgain,
  putListAgain,
  sameExchangeIn,
  sameListIn,
  sayOfListAgain,
} from "./copies/say-again.ts";
export { copyIn, type FollowedCopy, followedCopy, pairedId } from "./copies/state.ts";
export { untouched } from "./exchange/adopt.ts";
export { checkPlan, type PlanProblem, waitsOf } from "./exchange/check-plan.ts";
export type {
  ExchangeAdopted,
  ExchangeAnswered,
  ExchangeCopied,
  ExchangeEvent,
  ExchangeMoved,
  ExchangePresented,
} from "./exchange/events.ts";
export { hashPlan } from "./exchange/hash-plan.ts";
export type {
  Category,
  CategorySize,
  ExchangePlan,
  Extension,
  Gift,
  GiftCount,
  Key,
  Phase,
  PlanStep,
  Trigger,
} from "./exchange/plan.ts";
export {
  type Exchange,
  hasAccepted,
  type PlanAnswer,
  type PlanAtWork,
  type PlanCopy,
  type PlanVersion,
  type RunningPlan,
  versionOf,
} from "./exchange/state.ts";
export type { ExportAgreed, ExportEvent, ExportProposed } from "./exports/events.ts";
export { exportableUpTo } from "./exports/may-export.ts";
export type { ProposedExport } from "./exports/state.ts";
export {
  curvesOf,
  type ExposureCurve,
  type ExposurePoint,
  foundMoves,
  type Move,
  plannedMoves,
  planOrder,
} from "./exposure/curve.ts";
export { type Measure, measuresOf } from "./exposure/measures.ts";
export { type ProposedOrder, proposeOrder } from "./exposure/order.ts";
export { type CategoryTotal, type StepTerm, type TotalReading, totalsOf } from "./exposure/totals.ts";
export { csvRows } from "./files/csv.ts";
export type {
  CommitmentId,
  ConveyanceId,
  DeviceId,
  Digest,
  EntryHash,
  ExchangeId,
  IncidentId,
  IssueId,
  ItemId,
  MediationId,
  MinutesId,
  NameListId,
  OptionId,
  PackageId,
  PartyId,
  PersonId,
  PlacingId,
  PreferenceId,
  PresentationId,
  RandomIds,
  RecordEntryId,
  ReportId,
  RoomId,
  RuleId,
} from "./ids.ts";
export {
  createId,
  parseCommitmentId,
  parseConveyanceId,
  parseDeviceId,
  parseDigest,
  parseEntryHash,
  parseExchangeId,
  parseIncidentId,
  parseIssueId,
  parseItemId,
  parseMediationId,
  parseMinutesId,
  parseNameListId,
  parseOptionId,
  parsePartyId,
  parsePersonId,
  parsePlacingId,
  parsePreferenceId,
  parsePresentationId,
  parseRecordEntryId,
  parseReportId,
  parseRoomId,
  RANDOM_ID_BYTES,
} from "./ids.ts";
export type {
  EvidenceAdded,
  EvidenceKind,
  Finding as IncidentFindingKind,
  IncidentAlleged,
  IncidentEvent,
  IncidentFound,
  IncidentPresented,
  IncidentStatus,
  InquiryBegan,
} from "./incidents/events.ts";
export { EVIDENCE_KINDS, FINDINGS, INCIDENT_STATUSES } from "./incidents/events.ts";
export {
  type Calm,
  calmOf,
  type Evidence,
  type Incident,
  type IncidentFinding,
  statusOfIncident,
} from "./incidents/state.ts";
export type {
  IssueEvent,
  IssueKind,
  IssueMoved,
  IssueOption,
  IssuePart,
  IssueRedefined,
  IssueRenamed,
  IssueSetAside,
  IssueSplit,
  IssuesAdded,
  IssuesMerged,
  IssueTakenUp,
  NewIssue,
  OptionAdded,
  OptionMoved,
  OptionRemoved,
  OptionRenamed,
} from "./issues/events.ts";
export { type Numbered, numbered, openIssues } from "./issues/order.ts";
export type { Issue, IssueStatus } from "./issues/state.ts";
export type { ItemEvent, ItemSaid, ItemWithdrawn } from "./items/events.ts";
export { type Liveliness, livelinessOf } from "./items/liveliness.ts";
export type { Item } from "./items/state.ts";
export type { Form, Terms } from "./items/terms.ts";
export { FORMS, reachesAsFarAs, TERMS } from "./items/terms.ts";
export { LIMITS } from "./limits.ts";
export type {
  CategoryClaimed,
  Condition,
  ConditionClaimed,
  EntriesListed,
  EntryObjected,
  ListAgreed,
  ListCopied,
  ListEntry,
  ListEvent,
  ListFrozen,
  ListOpened,
  ListSubmitted,
  NameReaders,
  NamesPermitted,
  NamesShown,
  ObjectionGround,
  ObjectionSettled,
  ProofKind,
  ProofOfLifeGiven,
  ProofOfLifeJudged,
  VettingBegan,
} from "./lists/events.ts";
export { CONDITIONS, OBJECTION_GROUNDS, PROOF_KINDS } from "./lists/events.ts";
export { type Execution, executionOf, statusOfList } from "./lists/execution.ts";
export { hashEntries, sealIdentity } from "./lists/hash-list.ts";
export { mayJoinListsOf, mayReadListsOf, mayReadNames } from "./lists/may-read.ts";
export { asPutIn, inParts } from "./lists/put-in.ts";
export {
  agreedCategory,
  type CategoryClaim,
  type ConditionClaim,
  type EntryObjection,
  frozenVersion,
  type KnownEntry,
  type ListCopy,
  type ListStatus,
  type ListVersion,
  type NameList,
  newestVersion,
  type ProofOfLife,
  type SideAgreement,
  statusOfVersion,
} from "./lists/state.ts";
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
export { type Codes, codesNamedIn, codesOf, pseudonymsKnownIn } from "./outgoing/codes.ts";
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
export {
  type Doing,
  type DoingEvent,
  doingOf,
  isDoing,
  isSaidInConfidence,
  wordsOfAct,
} from "./outgoing/words-of-acts.ts";
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
export {
  freshIdsNeeded,
  type IntendedPresenting,
  type PresentingIds,
  type PresentingRooms,
  planImport,
  planPresenting,
  type Showing,
  showingFor,
} from "./plans/present.ts";
export {
  type IntendedWords,
  isOutgoing,
  type OutgoingEvent,
  outgoingWordsOf,
  planOutgoing,
} from "./plans/send.ts";
export {
  type Choice,
  type ConditionConfirmed,
  type ConditionDismissed,
  type Part,
  type PlacingRestored,
  type PlacingWithdrawn,
  type PositionEvent,
  type PositionPlaced,
  type PositionSource,
  STANCES,
  type Stance,
} from "./positions/events.ts";
export type { Placing } from "./positions/state.ts";
export type {
  OptionOf,
  PackagePinned,
  PackageUnpinned,
  PreferenceEvent,
  PreferenceGiven,
  PreferenceStatement,
  PreferenceWithdrawn,
  RuleBetweenOptions,
  RuleLifted,
  RuleSet,
  Settled,
  Tiers,
} from "./preferences/events.ts";
export { negotiatedIn } from "./preferences/fits.ts";
export { livePreferences } from "./preferences/rules.ts";
export {
  isLive,
  type NegotiatedIssue,
  type PackageRule,
  type PinnedPackage,
  type Preference,
} from "./preferences/state.ts";
export { changesBetween, type ShownChanges } from "./presenting/changes.ts";
export type {
  Copied,
  IssuesImported,
  IssuesPresented,
  PresentedIssue,
  PresentingEvent,
  PresentingRegistered,
} from "./presenting/events.ts";
export { hashOfIssues } from "./presenting/hash.ts";
export { rotateParties } from "./presenting/rotate-parties.ts";
export { type ShownParty, shownParty } from "./presenting/shown-names.ts";
export {
  copiesIn,
  type IssueCopy,
  type Presentation,
  presentedNow,
  type RegisteredPresenting,
} from "./presenting/state.ts";
export { wordsOfIssues } from "./presenting/words.ts";
export type { ReadThrough, ReceiptEvent } from "./receipts/events.ts";
export { BOUND_TYPES, type Bound, type BoundType, type End, endsOf } from "./record/bound.ts";
export {
  type Basis,
  CLAIMS,
  type Claim,
  type Contact,
  type EntryOrigin,
  type EntryWords,
  type Figure,
  FRAME_KINDS,
  type Frame,
  type FrameKind,
  MANNERS,
  type Manner,
  type Participant,
  type Passage,
  type RecordConfirmed,
  type RecordContent,
  type RecordCorrected,
  type RecordEntered,
  type RecordEvent,
  type RecordRestored,
  type RecordWithdrawn,
  type ReportAdded,
  type ReportContinued,
  type ReportDescribed,
  type ReportRestored,
  type ReportWithdrawn,
  type SourceClass,
  type Statement,
  type Voice,
} from "./record/events.ts";
export { parseHxlTag } from "./record/hxl-tag.ts";
export {
  boundsOfDate,
  boundsOfTime,
  parseReportedTime,
  type ReportedDate,
  type ReportedTime,
  type TimeBounds,
  type TimeUnit,
} from "./record/reported-date.ts";
export { type EarlierWords, isWhole, type RecordEntry, type Report, wordsOfEntry } from "./record/state.ts";
export { allWordsIn, wordsTypedIn } from "./record/words.ts";
export {
  FIGURE_TAGS,
  figuresFromCsv,
  figuresToCsv,
  type ImportedFigure,
  type ImportFault,
} from "./record-join/figures-csv.ts";
export {
  entriesOf,
  type HeldEntry,
  type HeldReport,
  type RecordOfSeat,
  recordOf,
} from "./record-join/record-of.ts";
export { type RivalEnd, type RivalFigures, rivalFigures } from "./record-join/rival-figures.ts";
export {
  type TimelineLabels,
  timelineToCsv,
  timelineToIcs,
  timelineToJson,
} from "./record-join/timeline-files.ts";
export { keyOfSpot, type TimelineLine, type TimelineSpot } from "./record-join/timeline-line.ts";
export { timelineOf } from "./record-join/timeline-of.ts";
export type { Authorship } from "./room/authorship.ts";
export { checkEvent, EVENT_TYPES, type EventParseError, encodeEvent, parseEvent } from "./room/codec.ts";
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
export { upcast } from "./room/upcast.ts";
export type { Misfit, Problem } from "./schema/schema.ts";
export { actsFor, bindsSide } from "./sides/acting-side.ts";
export type { DoneBy } from "./sides/done-by.ts";
export type { Verifier } from "./sides/verifier.ts";
export { type Clock, clockOf, extensionOf, triggerOf, type Window, windowOf } from "./steps/clocks.ts";
export type {
  ExchangeResumed,
  ExchangeSuspended,
  ListedEntry,
  ProgressPresented,
  ShownStep,
  SplitAgreed,
  SplitPart,
  SplitProposed,
  StepBegun,
  StepEvent,
  StepExplained,
  StepReported,
  StepVerified,
  StepWaived,
} from "./steps/events.ts";
export { type Mark, markOf, partsOf } from "./steps/marks.ts";
export { countByList, type Derivation, listsOf, type NumberOf, numberOf } from "./steps/numbers.ts";
export type { SplitProblem } from "./steps/split.ts";
export { type Hindrance, type Standing, type StepStatus, standingOf } from "./steps/standing.ts";
export type {
  Split,
  StepExplanation,
  StepFinding,
  StepMark,
  StepProgress,
  StepReport,
  StepWaiver,
  Suspension,
} from "./steps/state.ts";
export type { Cell, Step, TableIssue, TableOfSeat, TableRow } from "./table-join/table.ts";
export { tableOf } from "./table-join/table-of.ts";
export { rowsToCsv } from "./tables/csv.ts";
export { Sequence } from "./tables/sequence.ts";
export { Table } from "./tables/table.ts";
export { TEMPLATES, type Template } from "./templates/templates.ts";
export {
  type AnnouncedType,
  renderTranscript,
  type TranscriptLabels,
  type TranscriptObjection,
} from "./transcript/render-transcript.ts";
