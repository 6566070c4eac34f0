import type { AccessAgreement, AccessReport } from "../access/state.ts";
import type { Announcement } from "../announcements/state.ts";
import type { Charter, Party } from "../charter/charter.ts";
import type { Commitment } from "../commitments/state.ts";
import type { NotedMessage, OverriddenCheck, RegisteredConveyance } from "../conveyance/state.ts";
import type { PairOfIds } from "../copies/events.ts";
import type { FollowedCopy } from "../copies/state.ts";
import type { Exchange } from "../exchange/state.ts";
import type { ProposedExport } from "../exports/state.ts";
import type {
  CommitmentId,
  ConveyanceId,
  DeviceId,
  EntryHash,
  ExchangeId,
  IncidentId,
  IssueId,
  ItemId,
  MinutesId,
  NameListId,
  PackageId,
  PartyId,
  PersonId,
  PlacingId,
  PreferenceId,
  PresentationId,
  RecordEntryId,
  ReportId,
  RoomId,
  RuleId,
} from "../ids.ts";
import type { Incident } from "../incidents/state.ts";
import type { Issue } from "../issues/state.ts";
import type { Item } from "../items/state.ts";
import type { NameList } from "../lists/state.ts";
import type { Message } from "../messages/state.ts";
import type { Minutes } from "../minutes/state.ts";
import type { Note } from "../notes/state.ts";
import type { HappeningType, RefusalReason, Stopped } from "../objection.ts";
import type { Member, Person, ProposedAdmission } from "../people/state.ts";
import type { Placing } from "../positions/state.ts";
import type { PackageRule, PinnedPackage, Preference } from "../preferences/state.ts";
import type { IssueCopy, Presentation, RegisteredPresenting } from "../presenting/state.ts";
import type { RecordEntry, Report } from "../record/state.ts";
import { Sequence } from "../tables/sequence.ts";
import { Table } from "../tables/table.ts";
import type { RoomEvent } from "./event.ts";
import type { Admission, RoomFact } from "./fact.ts";
import type { RoomKind } from "./kind.ts";
import type { Stamp } from "./stamp.ts";

/** How far a room has come: nothing yet, members but no charter, in use, or stopped read-only. */
export type RoomPhase = "new" | "founded" | "open" | "awaitingRestatement";

/** An entry that changed nothing, and why. Kept for the audit view. */
export interface Refusal {
  readonly stamp: Stamp;
  readonly reason: RefusalReason;
  /** What it claimed to be; absent where it could not be read. */
  readonly happening?: HappeningType;
  readonly at?: number;
}

/** One accepted happening, for the room's conversation and its history. Notes have none. */
export interface Moment {
  readonly stamp: Stamp;
  readonly happening: RoomEvent | RoomFact;
  /** Whose device signed it, where that person was known then. */
  readonly person?: PersonId;
  /** Its author's clock stood before that of the event before it. */
  readonly doubtful: boolean;
}

/**
 * Everything that one room's accepted entries amount to. A value: folding gives a new one and leaves this as
 * it is. Tables keep the order in which things were first said.
 */
export interface RoomState {
  readonly room: RoomId;
  readonly phase: RoomPhase;
  readonly stopped?: Stopped;
  readonly rulesVersion: number;
  /** The version that the founding entry named; a restart of history goes back to it. */
  readonly foundingRules: number;
  /** The last sequence number folded, -1 before the first; refused entries count. */
  readonly sequence: number;
  readonly head?: EntryHash;
  /** The clock of the last accepted event. */
  readonly lastAt?: number;
  readonly epoch: number;

  readonly kind?: RoomKind;
  readonly charter?: Charter;
  readonly title?: string;
  readonly admission?: Admission;
  /** Where history was restarted: nothing before this can be read by newcomers. */
  readonly restartedAt?: number;

  readonly members: Table<DeviceId, Member>;
  readonly proposals: Table<EntryHash, ProposedAdmission>;
  readonly parties: Table<PartyId, Party>;
  readonly people: Table<PersonId, Person>;

  readonly items: Table<ItemId, Item>;
  readonly messages: Table<ItemId, Message>;
  readonly register: Table<ConveyanceId, RegisteredConveyance>;
  readonly overrides: Sequence<OverriddenCheck>;
  readonly notedMessages: Table<ItemId, NotedMessage>;
  readonly minutes: Table<MinutesId, Minutes>;
  readonly notes: Table<ItemId, Note>;
  readonly exports: Table<ItemId, ProposedExport>;
  readonly announcements: Sequence<Announcement>;
  /** How far each person said that they have read. */
  readonly readThrough: Table<PersonId, number>;
  readonly accessAgreements: Table<ItemId, AccessAgreement>;
  readonly accessReports: Table<ItemId, AccessReport>;
  readonly commitments: Table<CommitmentId, Commitment>;
  readonly exchanges: Table<ExchangeId, Exchange>;
  readonly incidents: Table<IncidentId, Incident>;
  readonly lists: Table<NameListId, NameList>;
  /** The team's account of how its masters and their copies in other rooms were brought together. */
  readonly followed: Table<string, FollowedCopy>;
  /** Of access, by the other room. */
  readonly accessCopies: Table<RoomId, readonly PairOfIds[]>;

  /** Masters, where this room keeps them. */
  readonly issues: Table<IssueId, Issue>;
  /** All masters in their order; those below another stand in order among themselves. */
  readonly issueOrder: readonly IssueId[];
  /** What this room was shown, oldest first; the last is what it has before it. */
  readonly presentations: Table<PresentationId, Presentation>;
  /** Every issue that it was ever shown, as it was shown last. */
  readonly copies: Table<IssueId, IssueCopy>;
  /** The team's account of what it presented where, by the showing's id in that room. */
  readonly presentings: Table<PresentationId, RegisteredPresenting>;
  readonly placings: Table<PlacingId, Placing>;
  /** What was said here about what matters to a party; what counts no more stays, marked. */
  readonly preferences: Table<PreferenceId, Preference>;
  readonly packageRules: Table<RuleId, PackageRule>;
  readonly pinnedPackages: Table<PackageId, PinnedPackage>;
  readonly reports: Table<ReportId, Report>;
  readonly record: Table<RecordEntryId, RecordEntry>;

  readonly timeline: Sequence<Moment>;
  readonly refused: Sequence<Refusal>;
}

/** The version of the rules that this build knows. */
export const RULES_VERSION = 1;

/** A room of which nothing is known yet. */
export const startRoom = (room: RoomId): RoomState => ({
  room,
  phase: "new",
  rulesVersion: RULES_VERSION,
  foundingRules: RULES_VERSION,
  sequence: -1,
  epoch: 0,
  members: Table.empty(),
  proposals: Table.empty(),
  ...emptyContent,
  timeline: Sequence.empty(),
  refused: Sequence.empty(),
});

/** What a restart of history forgets. */
export const emptyContent = {
  parties: Table.empty<PartyId, Party>(),
  people: Table.empty<PersonId, Person>(),
  items: Table.empty<ItemId, Item>(),
  messages: Table.empty<ItemId, Message>(),
  register: Table.empty<ConveyanceId, RegisteredConveyance>(),
  overrides: Sequence.empty<OverriddenCheck>(),
  notedMessages: Table.empty<ItemId, NotedMessage>(),
  minutes: Table.empty<MinutesId, Minutes>(),
  notes: Table.empty<ItemId, Note>(),
  exports: Table.empty<ItemId, ProposedExport>(),
  announcements: Sequence.empty<Announcement>(),
  readThrough: Table.empty<PersonId, number>(),
  issues: Table.empty<IssueId, Issue>(),
  issueOrder: [] as readonly IssueId[],
  presentations: Table.empty<PresentationId, Presentation>(),
  copies: Table.empty<IssueId, IssueCopy>(),
  presentings: Table.empty<PresentationId, RegisteredPresenting>(),
  placings: Table.empty<PlacingId, Placing>(),
  preferences: Table.empty<PreferenceId, Preference>(),
  packageRules: Table.empty<RuleId, PackageRule>(),
  pinnedPackages: Table.empty<PackageId, PinnedPackage>(),
  reports: Table.empty<ReportId, Report>(),
  record: Table.empty<RecordEntryId, RecordEntry>(),
  accessAgreements: Table.empty<ItemId, AccessAgreement>(),
  accessReports: Table.empty<ItemId, AccessReport>(),
  commitments: Table.empty<CommitmentId, Commitment>(),
  exchanges: Table.empty<ExchangeId, Exchange>(),
  incidents: Table.empty<IncidentId, Incident>(),
  lists: Table.empty<NameListId, NameList>(),
  followed: Table.empty<string, FollowedCopy>(),
  accessCopies: Table.empty<RoomId, readonly PairOfIds[]>(),
};
