import type {
  Attribution,
  Authority,
  Charter,
  CheckNote,
  CommitmentId,
  CopyThere,
  Doing,
  ExchangeId,
  Finding,
  Form,
  IncidentId,
  IssueId,
  ItemId,
  LeftAct,
  MediationId,
  MinutesId,
  NameListId,
  Objection,
  Party,
  PartyId,
  PersonId,
  PresentedIssue,
  RecordEntryId,
  ReportId,
  Role,
  RoomEvent,
  RoomKind,
  RoomState,
  ShownChanges,
  SourceSees,
  TemplateName,
  Terms,
  TranscriptLabels,
} from "@parley/domain";
import type { Bytes, Result } from "@parley/kernel";
import type { DeviceId, EntryHash, Refusal, Rights, RightsError, RoomId } from "@parley/protocol";

/**
 * The door through which a screen, the command line or a test uses Parley. A `Workspace` is one person's unlocked
 * keyring on one device with the rooms that this device is in. It is an object, never a global: the tour holds several
 * side by side. `snapshot()` is immutable and keeps its identity until something changes, so that a component can
 * subscribe to it directly.
 */
export interface Workspace {
  readonly device: DeviceId;
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => WorkspaceSnapshot;

  // ── opening and joining ──
  readonly openMediation: (wish: MediationWish) => Promise<Outcome<MediationId>>;
  /** `reason` as in `Words`: a label can give something away too. */
  readonly addParty: (mediation: MediationId, party: PartyWish, reason?: string) => Promise<Outcome<PartyId>>;
  /**
   * Shows a party by another label, colour or forms of its name, in all rooms at once in which this device keeps the
   * charter. What was delivered stays as it was worded.
   */
  readonly relabelParty: (mediation: MediationId, party: Party, reason?: string) => Promise<Outcome<null>>;
  /** Says anew what somebody may bind their side to, in all rooms at once in which this device signs for that side. */
  readonly changeAuthority: (
    mediation: MediationId,
    person: PersonId,
    authority: Authority,
  ) => Promise<Outcome<null>>;
  /** Makes a link; nothing is admitted until the invited device has answered and this one has confirmed. */
  readonly invite: (wish: InvitationWish) => Promise<Outcome<InvitationLink>>;
  /** Reads a link without using it: who invites, to what, until when; expired or malformed ones are named. */
  readonly inspectInvitation: (link: string) => Outcome<InvitationPreview>;
  /** Sends the request to join; then waits, across restarts too, until the inviter has confirmed. */
  readonly acceptInvitation: (link: string, myName: string) => Promise<Outcome<JoinId>>;
  readonly confirmInvitation: (invitation: InvitationId) => Promise<Outcome<null>>;
  readonly revokeInvitation: (invitation: InvitationId) => Promise<Outcome<null>>;

  // ── rooms and their people ──
  /** A delegation's own room (by the party's administrator), a committee, a co-mediators' or a second common room. */
  readonly openRoom: (wish: RoomWish) => Promise<Outcome<RoomId>>;
  /** Puts somebody whose devices are known from another room into this one, or proposes it where a second is needed. */
  readonly admit: (room: RoomId, person: KnownPerson) => Promise<Outcome<"admitted" | "proposed">>;
  readonly secondAdmission: (room: RoomId, proposal: EntryHash) => Promise<Outcome<"admitted" | "waiting">>;
  /** Removes devices and begins a new epoch in one entry: they read nothing that is written from then on. */
  readonly removeDevices: (room: RoomId, devices: readonly DeviceId[]) => Promise<Outcome<null>>;
  /**
   * Begins the room's history anew (administrators only): a new key that leads to none before it, with charter, seats
   * and what still stands restated. Who comes later reads from here on; who was there keeps the rest as an archive.
   */
  readonly restartHistory: (room: RoomId) => Promise<Outcome<null>>;
  /** The room as it stood before each restart of its history, oldest first; empty for whoever came later. */
  readonly readArchive: (room: RoomId) => Promise<Outcome<readonly RoomState[]>>;
  /** Asks the relay once more for what this room refused; verified like everything else. */
  readonly fetchAgain: (room: RoomId) => Promise<Outcome<null>>;

  // ── words and acts ──
  /** Says plain words. Offline they are queued and decided again on return. */
  readonly say: (room: RoomId, words: Words, readers: ReadersSeen) => Promise<Outcome<SayOutcome>>;
  /**
   * Any other act of one room (withdraw, permit, acknowledge, minutes, notes, …). Never queued offline. `reason` as in
   * `Words`, for minutes and for asking permission.
   */
  readonly act: (room: RoomId, intended: Intended, reason?: string) => Promise<Outcome<null>>;
  /**
   * Several acts of one room in one append, all or nothing, each decided on top of the one before: a statement and the
   * position that cites it, a correction of a placing. At most `LIMITS.maxActsAtOnce`.
   */
  readonly actAll: (room: RoomId, intended: readonly Intended[], reason?: string) => Promise<Outcome<null>>;
  /** Carries words into another room: destination, team's register and source in one all-or-nothing append. */
  readonly convey: (wish: ConveyanceWish) => Promise<Outcome<ItemId>>;
  /**
   * Shows issues to rooms, all at once or none: each gets the whole list under ids of its own, and the team's room the
   * mapping. What a room was shown before keeps its ids.
   */
  readonly present: (wish: PresentingWish) => Promise<Outcome<null>>;
  /** What each room would read, what that changes for it, and what the outgoing check finds in it. Sends nothing. */
  readonly previewPresenting: (wish: PresentingWish) => Outcome<readonly PresentingPreview[]>;
  /**
   * Shows rooms what the team keeps a master of, each as a copy under ids of its own: a plan, how far it has come, a
   * list, a commitment, an incident, access. All rooms at once or none; only what is too long for one append (a list,
   * reports on access) goes in several.
   */
  readonly presentCopies: (wish: CopiesWish) => Promise<Outcome<null>>;
  /** What each room would read, and what the outgoing check finds in it. Sends nothing, draws no id. */
  readonly previewCopies: (wish: CopiesWish) => Outcome<readonly CopyPreview[]>;
  /**
   * Records in the team's room what a side did with its copy in its own talks and is not on record there yet; answers
   * how many acts that were. Names and notes of a list stay where they are.
   */
  readonly collect: (wish: CollectWish) => Promise<Outcome<number>>;
  /** What `collect` would record, and what would not fit there now and why. */
  readonly previewCollect: (wish: CollectWish) => Outcome<CollectPreview>;
  /**
   * Adopts the newest text of a plan everywhere at once, where both sides have accepted it: where it is to run, and in
   * the talks of each side that accepted it there.
   */
  readonly adopt: (wish: AdoptionWish) => Promise<Outcome<null>>;
  /** Copies into a delegation's room what its own people have before them in another room. */
  readonly importIssues: (delegation: RoomId, from: RoomId) => Promise<Outcome<null>>;
  /** Holds outgoing words against everything confidential in all other rooms; `allowed` is the item being conveyed. */
  readonly checkWords: (
    destination: RoomId,
    words: string,
    carried?: { readonly item: ItemId; readonly attribution?: Attribution["type"] },
  ) => readonly Finding[];
  readonly discardQueued: (id: QueuedId) => void;

  // ── what stays on this device, sealed ──
  readonly draftOf: (place: string) => string;
  /** Whole or not at all: over `LIMITS.maxDraftLength` what was kept before stays, and the answer says so. */
  readonly keepDraft: (place: string, text: string) => Outcome<null>;
  /** Kept on this device; told to the room where its charter agrees to read receipts, once one has stopped reading. */
  readonly markRead: (room: RoomId, sequence: number) => Promise<void>;
  readonly search: (query: string, limit?: number) => readonly SearchHit[];

  // ── proof ──
  /** Words to compare by voice with the person who holds that device. */
  readonly safetyWords: (device: DeviceId) => readonly string[];
  /** Words that two members who have seen the same room up to now both see. */
  readonly headWords: (room: RoomId) => readonly string[];
  /** A room as plain text; a caucus only once its members have agreed. */
  readonly exportTranscript: (room: RoomId, labels?: TranscriptLabels) => Promise<Outcome<string>>;
  /**
   * Agreed minutes and delivered messages as a file that `parley verify` checks offline; minutes bring their draft and
   * every agreement. So that a stranger reads names, the file also discloses the room's opening (the charter with the
   * mediation's title, the parties as shown in that room, the founders) and who the writers are; nothing else of the
   * room can be opened with it.
   */
  readonly exportSigned: (room: RoomId, entries: readonly EntryHash[]) => Promise<Outcome<Bytes>>;
  /** The relay's own rows, where it offers them to this machine. */
  readonly operatorRows: (room: RoomId | null) => Promise<Outcome<OperatorView>>;

  // ── keys ──
  readonly changePassphrase: (from: string, to: string) => Promise<Outcome<null>>;
  /** A file that can be invited back like any other device, and the code that opens it. */
  readonly makeRecoveryFile: () => Promise<Outcome<{ readonly file: string; readonly code: string }>>;
  /** Forgets the keys in memory and closes the connection; what was waiting to be stored is stored first. */
  readonly lock: () => Promise<void>;
}

export type Outcome<T> = Result<T, ClientError>;

/** Every way in which an act of a workspace may fail, as the interface's catalogue words it. */
export type ClientError =
  | { readonly type: "Objection"; readonly objection: Objection }
  | { readonly type: "Refused"; readonly refusal: Refusal }
  | { readonly type: "Rights"; readonly error: RightsError }
  | { readonly type: "Offline" }
  | { readonly type: "UnknownRoom" }
  | { readonly type: "RoomNotReadable"; readonly trouble: RoomTrouble }
  /** Somebody joined or left since the words were written: show who, and ask again with the new readers. */
  | { readonly type: "ReadershipChanged"; readonly readers: ReadersSeen; readonly names: readonly string[] }
  | { readonly type: "CheckNeedsReason"; readonly findings: readonly CheckNote[] }
  /** Why a talk goes on elsewhere, in words that were said in confidence: it takes other words, whatever the reason. */
  | { readonly type: "ConfidentialReason"; readonly findings: readonly CheckNote[] }
  | { readonly type: "InvitationMalformed" }
  | { readonly type: "InvitationExpired"; readonly expiredAt: number }
  | { readonly type: "InvitationUsed" }
  | { readonly type: "InvitationRevoked" }
  | { readonly type: "InvitationNotProven" }
  | { readonly type: "WrongPassphrase" }
  | { readonly type: "WeakPassphrase"; readonly minimumLength: number }
  | { readonly type: "StorageDamaged"; readonly what: string }
  /** A keyring or a recovery file that a later Parley wrote. */
  | { readonly type: "NewerForm" }
  | { readonly type: "StorageFull" }
  | { readonly type: "NotAgreedToExport" }
  | { readonly type: "NotDisclosable" }
  | { readonly type: "NotOffered" }
  | { readonly type: "TooManyActs"; readonly most: number }
  | { readonly type: "DraftTooLong"; readonly most: number }
  | { readonly type: "TooManyLostRaces" };

export interface WorkspaceSnapshot {
  readonly connection: ConnectionState;
  /** This person's name where it is known from a room, else as given when joining or opening. */
  readonly myName: string;
  readonly mediations: readonly MediationView[];
  readonly rooms: ReadonlyMap<RoomId, RoomView>;
  readonly invitations: readonly InvitationView[];
  readonly joins: readonly JoinView[];
  readonly queue: readonly QueuedWords[];
  /** What a person must know now: a relay that shows a changed past, a clock far off, storage that failed. */
  readonly alarms: readonly Alarm[];
}

export type ConnectionState =
  | { readonly status: "online" }
  | { readonly status: "connecting" }
  | { readonly status: "offline"; readonly retryAt: number; readonly reason: string };

/** The rooms of one mediation that this device is in, and no others. */
export interface MediationView {
  readonly mediation: MediationId;
  readonly charter: Charter;
  readonly parties: readonly Party[];
  /** In a fixed order: team, caucuses, co-mediators, delegation, common, committees, notebook. */
  readonly rooms: readonly RoomId[];
  readonly myRole: Role;
  readonly myParty: PartyId | null;
  readonly unread: number;
}

export interface RoomView {
  readonly room: RoomId;
  readonly kind: RoomKind;
  /** The room's own title, or the label of its party for a caucus or delegation. */
  readonly title: string;
  readonly party: PartyId | null;
  readonly mediation: MediationId;
  readonly state: RoomState;
  readonly rights: Rights;
  readonly status: RoomStatus;
  readonly lastRead: number;
  readonly unread: number;
  /** Who will read what is written now; given back to `say`. */
  readonly readers: ReadersSeen;
  readonly mayWrite: boolean;
  readonly mayAdmit: boolean;
  readonly proposals: readonly ProposalView[];
}

export type RoomStatus =
  | { readonly status: "open" }
  | { readonly status: "catchingUp"; readonly have: number; readonly head: number }
  | { readonly status: "removed" }
  | { readonly status: "stopped"; readonly trouble: RoomTrouble };

/** Why nothing more of a room is believed or shown, in kinds that the catalogue puts in words. */
export type RoomTrouble =
  | { readonly type: "Tampered"; readonly sequence: number; readonly reason: string }
  /** The relay shows a past that is shorter or other than what this device has already seen. */
  | { readonly type: "PastChanged"; readonly sequence: number }
  /** An entry in a format that this build does not know: a newer one wrote it, or it was changed on its way. */
  | { readonly type: "UnknownFormat"; readonly sequence: number }
  | { readonly type: "KeyMissing"; readonly epoch: number }
  | { readonly type: "UnknownRules"; readonly rulesVersion: number };

/** A fingerprint of the member list that the person had before their eyes. */
export type ReadersSeen = string;

export interface ProposalView {
  readonly proposal: EntryHash;
  readonly device: DeviceId;
  readonly by: PersonId | null;
  /** As the proposer introduced them, where they did. */
  readonly name: string | null;
  readonly iMaySecond: boolean;
}

export interface MediationWish {
  readonly title: string;
  readonly template: TemplateName;
  readonly conveyanceDefault: Terms;
  readonly sourceSees: SourceSees;
  readonly narrowestTermsLocked: boolean;
  readonly readReceipts: boolean;
  readonly languages: readonly string[];
  readonly myName: string;
  readonly parties: readonly PartyWish[];
}

export interface PartyWish {
  readonly label: string;
  readonly hue: number;
}

/**
 * Whom an invitation is for, and so which rooms it leads to.
 * `head`: founds the caucus with that party (both sign), and admits to the common room; by a head, a second one: into
 * the delegation's room, proposed to its caucus and the common room.
 * `adviser`: by a party's administrator, into its delegation's room; proposed to its caucus and the common room.
 * `mediator`: into the team, its caucuses (seconded by each party) and the common room.
 * `coMediatorLead`: by a lead, the lead of another team: into the co-mediators' room (admitted by the lead of each team
 * present; founded where there is none) and the common room. They found a team's room of their own.
 * `observer`, `guarantor`, `monitor`: the common room.
 * `ownDevice`: one more device of the inviting person, into every room where that person may admit it alone,
 * proposed in the others.
 */
export interface InvitationWish {
  readonly mediation: MediationId;
  readonly purpose:
    | "head"
    | "adviser"
    | "mediator"
    | "coMediatorLead"
    | "observer"
    | "guarantor"
    | "monitor"
    | "ownDevice";
  readonly party?: PartyId;
  /** `adviser` and `mediator`: a second administrator of their side, who may admit and remove as the first does. */
  readonly isAdministrator?: boolean;
  /**
   * `head`, by a mediator: founds separate talks anew, where nobody of the party is left who may admit to the old ones. The
   * old room is told in the same append that the talk goes on in the new one, and why.
   */
  readonly succeeds?: Succession;
  readonly authority: Authority;
  /** What the inviter calls the person until they have given a name. */
  readonly name: string;
  readonly lifetimeMs: number;
}

/** The room whose talk goes on in another one; everybody in it reads the reason. */
export interface Succession {
  readonly room: RoomId;
  readonly reason: string;
}

export type InvitationId = string;
export type JoinId = string;
export type QueuedId = string;

export interface InvitationLink {
  readonly invitation: InvitationId;
  /** The whole link; the secret stands in its fragment, which browsers do not send. */
  readonly link: string;
  readonly expiresAt: number;
}

export interface InvitationPreview {
  readonly inviter: string;
  readonly mediationTitle: string;
  readonly purpose: InvitationWish["purpose"];
  readonly relay: string;
  readonly expiresAt: number;
}

/** An invitation that this device made. */
export interface InvitationView {
  readonly invitation: InvitationId;
  readonly mediation: MediationId;
  readonly purpose: InvitationWish["purpose"];
  readonly party: PartyId | null;
  readonly name: string;
  readonly link: string;
  readonly expiresAt: number;
  readonly status:
    | { readonly status: "waiting" }
    /** The invited device has proven the secret: compare the words if in doubt, then confirm. */
    | {
        readonly status: "asked";
        readonly name: string;
        readonly device: DeviceId;
        readonly words: readonly string[];
      }
    /** Confirmed; the other device still has to sign the founding of the caucus. */
    | { readonly status: "founding"; readonly name: string }
    | { readonly status: "joined"; readonly name: string }
    | { readonly status: "expired" }
    | { readonly status: "revoked" };
}

/** An invitation that this device has accepted. */
export interface JoinView {
  readonly join: JoinId;
  readonly inviter: string;
  readonly mediationTitle: string;
  /** Known once this device has joined. */
  readonly mediation: MediationId | null;
  readonly status:
    | { readonly status: "waitingForConfirmation"; readonly words: readonly string[] }
    | { readonly status: "joined" }
    | { readonly status: "failed"; readonly error: ClientError };
}

export interface RoomWish {
  readonly mediation: MediationId;
  readonly kind: "delegation" | "committee" | "coMediators" | "common" | "notebook";
  readonly title?: string;
  /** Committee and co-mediators: who is invited into it from the rooms that this workspace knows. */
  readonly people: readonly PersonId[];
}

export interface KnownPerson {
  readonly person: PersonId;
  /** A room of this workspace in which that person is known. */
  readonly knownFrom: RoomId;
}

export interface Words {
  readonly form: Form;
  readonly text: string;
  readonly terms: Terms;
  readonly mayBeMediatorsIdea?: boolean;
  readonly expiresAt?: number;
  readonly replyTo?: ItemId;
  /** Needed from a mediator where `checkWords` found something; noted to the team. */
  readonly reason?: string;
}

export type SayOutcome =
  | { readonly status: "said"; readonly item: ItemId }
  | { readonly status: "queued"; readonly queued: QueuedId };

export interface QueuedWords {
  readonly id: QueuedId;
  readonly room: RoomId;
  readonly words: Words;
  /** Set where the decision on return came out against it; the words stay until they are discarded or said anew. */
  readonly objection: ClientError | null;
}

/** An event as a person intends it; the workspace stamps its time. Ids come from `newId`. */
export type Intended = RoomEvent extends infer Event
  ? Event extends RoomEvent
    ? Omit<Event, "at">
    : never
  : never;

export interface ConveyanceWish {
  readonly source: { readonly room: RoomId; readonly item: ItemId };
  readonly destination: RoomId;
  readonly wording: string;
  readonly form: Form;
  readonly attribution: Attribution;
  readonly expiresAt?: number;
  /** Why to go on where the outgoing check found something. */
  readonly reason?: string;
}

/** Issues to be shown to rooms. */
export interface PresentingWish {
  readonly mediation: MediationId;
  /** The room that keeps the masters where it is the co-mediators'; absent: the team's. */
  readonly masters?: RoomId;
  readonly issues: readonly IssueId[];
  readonly rooms: readonly RoomId[];
  /** Why to go on where the outgoing check found something. */
  readonly reason?: string;
}

export interface PresentingPreview {
  readonly room: RoomId;
  /** The list as that room would read it; issues and options that are new there stand under ids for this preview only. */
  readonly issues: readonly PresentedIssue[];
  readonly changes: ShownChanges;
  /** The words that were checked; the findings point into them. */
  readonly words: string;
  readonly findings: readonly Finding[];
}

/** Masters of the team's room to be shown to rooms. */
export interface CopiesWish {
  readonly mediation: MediationId;
  readonly rooms: readonly RoomId[];
  readonly what: CopiedThing;
  /** Why to go on where the outgoing check found something. */
  readonly reason?: string;
}

/** By the ids of the team's room. */
export type CopiedThing =
  /** The newest version of a plan, to caucuses and committees. */
  | { readonly type: "plan"; readonly exchange: ExchangeId }
  /** How far an adopted plan has come where it runs, to caucuses. */
  | { readonly type: "progress"; readonly exchange: ExchangeId }
  /** How one side would divide a step, to caucuses. */
  | { readonly type: "split"; readonly exchange: ExchangeId; readonly split: ItemId }
  /**
   * All that the team has on record of a list and a caucus was not shown yet. Names only where everybody may read them;
   * what was said with objections and proofs only on wish.
   */
  | { readonly type: "list"; readonly list: NameListId; readonly withWords?: boolean }
  /** `triggerWords`: for rooms that do not know the exchange from whose step the clock runs. */
  | { readonly type: "commitment"; readonly commitment: CommitmentId; readonly triggerWords?: string }
  /** How far a commitment has come in the team's room, or in another that has a copy. */
  | { readonly type: "performance"; readonly commitment: CommitmentId; readonly from?: RoomId }
  /**
   * What is alleged and how far it was looked into, to caucuses, committees and common rooms; shown again, what has
   * changed since. `wording`: how the mediator tells it, in place of the words of whoever alleged it. Evidence, and what
   * was said with a finding, only on wish.
   */
  | {
      readonly type: "incident";
      readonly incident: IncidentId;
      readonly wording?: string;
      readonly withWords?: boolean;
    }
  /** What was agreed and reported on access and a room was not shown yet; all of it, or those agreements and reports. */
  | { readonly type: "access"; readonly entries?: readonly ItemId[] };

export interface CopyPreview {
  readonly room: RoomId;
  /** Exactly what the room would read; ids that are new there are of this preview only. */
  readonly events: readonly RoomEvent[];
  /** Whether names of people on a list are among it. */
  readonly withNames: boolean;
  /** The words that were checked; the findings point into them. */
  readonly words: string;
  readonly findings: readonly Finding[];
}

export interface CollectWish {
  readonly mediation: MediationId;
  /** Where it was done, and the id that it has there. */
  readonly from: RoomId;
  readonly what: CopyThere;
}

export interface CollectPreview {
  /** As they would stand in the team's room, the team's own account of it left out. */
  readonly events: readonly RoomEvent[];
  readonly left: readonly LeftAct[];
}

export interface AdoptionWish {
  readonly mediation: MediationId;
  /** The team's. */
  readonly exchange: ExchangeId;
  /** The committee in which it is to run, where there is one; otherwise it runs in the team's room. */
  readonly committee?: RoomId;
}

/** What holds words of a room: its conversation (null: a line of its log), an issue, its record, or what is done. */
export type WordsHolder =
  | { readonly type: "talk"; readonly id: ItemId | MinutesId | null }
  | { readonly type: "issue"; readonly id: IssueId }
  | { readonly type: "report"; readonly id: ReportId }
  | { readonly type: "entry"; readonly id: RecordEntryId }
  | Doing;

export interface SearchHit {
  readonly room: RoomId;
  readonly sequence: number;
  readonly holder: WordsHolder;
  readonly excerpt: string;
  /** Where the match stands in the excerpt, in UTF-16 units. */
  readonly at: readonly { readonly start: number; readonly end: number }[];
  readonly saidAt: number;
}

export type Alarm =
  | { readonly type: "room"; readonly room: RoomId; readonly trouble: RoomTrouble }
  | { readonly type: "clock"; readonly offByMs: number }
  | { readonly type: "storage"; readonly error: ClientError }
  | { readonly type: "relay"; readonly reason: string };

export interface OperatorRow {
  readonly room: RoomId;
  readonly sequence: number;
  readonly device: DeviceId;
  readonly kind: "control" | "sealed";
  readonly sizeBytes: number;
  readonly hex: string;
}

export interface OperatorView {
  readonly rows: readonly OperatorRow[];
  readonly rooms: number;
  readonly entries: number;
  readonly devices: number;
}
