import type { PlanProblem } from "./exchange/check-plan.ts";
import type { DeviceId, IssueId, ItemId, PartyId, RecordEntryId, ReportId, RoomId } from "./ids.ts";
import type { IssueStatus } from "./issues/state.ts";
import type { Terms } from "./items/terms.ts";
import type { Attribution } from "./messages/attribution.ts";
import type { Authority, Role } from "./people/seat.ts";
import type { EventParseError } from "./room/codec.ts";
import type { RoomEventType } from "./room/event.ts";
import type { RoomFact } from "./room/fact.ts";
import type { RoomKind } from "./room/kind.ts";
import type { SplitProblem } from "./steps/split.ts";
import type { Hindrance } from "./steps/standing.ts";

/** What an id may stand for, in an objection that does not find it or finds it twice. */
export type Thing =
  | "item"
  | "message"
  | "party"
  | "person"
  | "device"
  | "minutes"
  | "note"
  | "export"
  | "conveyance"
  | "permission"
  | "proposal"
  | "issue"
  | "option"
  | "presentation"
  | "placing"
  | "report"
  | "recordEntry"
  | "accessAgreement"
  | "accessReport"
  | "commitment"
  | "entry"
  | "evidence"
  | "exchange"
  | "incident"
  | "list"
  | "listObjection"
  | "proof"
  | "split"
  | "step"
  | "suspension"
  | "preference"
  | "packageRule"
  | "package";

/** Why something may not happen now. The web catalogue turns each into a sentence. */
export type Objection =
  // The room itself
  | { readonly type: "NotFounded" }
  | { readonly type: "AlreadyFounded" }
  | { readonly type: "NotOpened" }
  | { readonly type: "AlreadyOpened" }
  | { readonly type: "NotRestarted" }
  | { readonly type: "Stopped"; readonly why: Stopped }
  | { readonly type: "OutOfOrder"; readonly sequence: number; readonly last: number }
  | { readonly type: "RulesNotNewer"; readonly rulesVersion: number; readonly current: number }
  | { readonly type: "NotForThisKind"; readonly event: RoomEventType; readonly kind: RoomKind }
  | { readonly type: "OtherMediation" }
  | { readonly type: "Malformed"; readonly error: EventParseError }
  // Founding
  | { readonly type: "WrongNumberOfGroups"; readonly kind: RoomKind; readonly groups: number }
  | { readonly type: "WrongAdmission"; readonly kind: RoomKind; readonly admission: string }
  | { readonly type: "RoleDoesNotFit"; readonly kind: RoomKind; readonly role: Role }
  | { readonly type: "GroupIsMixed"; readonly group: number }
  | { readonly type: "GroupWithoutSeat"; readonly group: number }
  | { readonly type: "SameSideTwice"; readonly kind: RoomKind }
  | { readonly type: "NoLeadMediator" }
  // Who
  | { readonly type: "NotAMember"; readonly device: DeviceId }
  | { readonly type: "Removed"; readonly device: DeviceId }
  | { readonly type: "NotAWriter"; readonly device: DeviceId }
  | { readonly type: "NotASigner"; readonly device: DeviceId }
  | { readonly type: "NotIntroduced"; readonly device: DeviceId }
  | { readonly type: "NotAMediator" }
  | { readonly type: "NotForMediators" }
  | { readonly type: "NotYourSide" }
  | { readonly type: "NotANegotiator"; readonly role: Role }
  | { readonly type: "OtherSide"; readonly group: number }
  | { readonly type: "RoleNeedsParty"; readonly role: Role }
  | { readonly type: "RoleHasNoParty"; readonly role: Role }
  | { readonly type: "NoDevices" }
  // What
  | { readonly type: "Unknown"; readonly what: Thing; readonly id: string }
  | { readonly type: "Repeated"; readonly what: Thing; readonly id: string }
  | { readonly type: "AlreadyLapsed"; readonly expiresAt: number; readonly at: number }
  | { readonly type: "TermsLocked" }
  | { readonly type: "NothingWider"; readonly terms: Terms }
  | { readonly type: "NothingAsked"; readonly item: ItemId }
  | { readonly type: "AlreadyDone"; readonly event: RoomEventType }
  | { readonly type: "ReadReceiptsOff" }
  | { readonly type: "NotYetWritten"; readonly sequence: number; readonly last: number }
  // Conveying
  | { readonly type: "NotPermitted"; readonly item: ItemId; readonly terms: Terms }
  | { readonly type: "Lapsed"; readonly item: ItemId; readonly expiresAt: number }
  | { readonly type: "Withdrawn"; readonly item: ItemId }
  | {
      readonly type: "AttributionNotPermitted";
      readonly attribution: Attribution["type"];
      readonly allowed: readonly Attribution["type"][];
    }
  | { readonly type: "NotTheSpeakersName"; readonly label: string; readonly names: readonly string[] }
  | { readonly type: "NotTheseWords"; readonly permitted: readonly string[] }
  | { readonly type: "NotAMemberOfDestination" }
  | { readonly type: "NotAMemberOfSource" }
  | { readonly type: "NotAMemberOfTeam" }
  | { readonly type: "SameRoom"; readonly room: RoomId }
  | { readonly type: "NobodyThere"; readonly room: RoomId }
  | { readonly type: "WrongRoomKind"; readonly kind: RoomKind; readonly expected: readonly RoomKind[] }
  | { readonly type: "ReasonNeeded"; readonly findings: number }
  | { readonly type: "OutlivesItsSource"; readonly expiresAt: number }
  | { readonly type: "SourceNotToBeTold" }
  | { readonly type: "ToldOtherwiseThanAgreed" }
  // The table
  | { readonly type: "NothingChosen" }
  | { readonly type: "TooMany"; readonly what: Thing; readonly most: number }
  | { readonly type: "SameIssue"; readonly issue: IssueId }
  | { readonly type: "IssueNotOpen"; readonly issue: IssueId; readonly status: IssueStatus["type"] }
  | { readonly type: "OnlyTwoLevels"; readonly issue: IssueId }
  | {
      readonly type: "RangeNotPossible";
      readonly least: number;
      readonly most: number;
      /** Absent where the range needs none. */
      readonly step?: number;
    }
  | { readonly type: "KindsDiffer"; readonly issue: IssueId; readonly into: IssueId }
  | { readonly type: "NotWhatIsShown" }
  | { readonly type: "OtherCopy"; readonly issue: IssueId }
  | { readonly type: "PointsElsewhere"; readonly room: RoomId }
  | { readonly type: "ChoiceDoesNotFit"; readonly issue: IssueId }
  // Preferences
  | { readonly type: "EstimateOfWhom" }
  | { readonly type: "NoEstimateHere" }
  | { readonly type: "NotOfOneself" }
  | { readonly type: "RankFirst" }
  | { readonly type: "SidesDiffer" }
  // The record
  | { readonly type: "NotInTheText"; readonly start: number; readonly end: number }
  | { readonly type: "NotAStatement"; readonly entry: RecordEntryId }
  | {
      readonly type: "PartOutOfOrder";
      readonly report: ReportId;
      readonly part: number;
      readonly expected: number;
    }
  | { readonly type: "ReportIncomplete"; readonly report: ReportId }
  | { readonly type: "SourceMissing" }
  | { readonly type: "OtherSortOfEntry"; readonly entry: RecordEntryId }
  // What is done step by step
  | { readonly type: "NoAuthority"; readonly authority: Authority }
  | { readonly type: "NotThisText"; readonly hash: string }
  | { readonly type: "Superseded"; readonly by: number }
  | { readonly type: "PlanDoesNotHold"; readonly problem: PlanProblem; readonly where: string }
  | { readonly type: "NotAccepted"; readonly sides: readonly PartyId[] }
  | { readonly type: "NotAdopted" }
  | { readonly type: "RunsElsewhere" }
  | { readonly type: "StepUnderway"; readonly step: number }
  | { readonly type: "StepHeldUp"; readonly hindrances: readonly Hindrance[] }
  | { readonly type: "WrongStatus"; readonly status: string }
  | { readonly type: "WasSplit"; readonly parts: readonly number[] }
  | { readonly type: "SplitDoesNotFit"; readonly problem: SplitProblem }
  | { readonly type: "ReporterVerifies" }
  | { readonly type: "NotTheVerifier" }
  | { readonly type: "CountNeeded" }
  | { readonly type: "CountDiffers"; readonly expected: number }
  | { readonly type: "TooEarly"; readonly opensAt: number; readonly at: number }
  | { readonly type: "TooLate"; readonly until: number; readonly at: number }
  | { readonly type: "ClockStopped" }
  | { readonly type: "EntriesMissing"; readonly expected: number; readonly listed: number }
  /** Somebody in the room may not read the names. */
  | { readonly type: "NamesNotForAll" }
  | { readonly type: "SealDoesNotFit"; readonly pseudonym: string }
  | { readonly type: "ObjectionsStand"; readonly objections: number }
  | { readonly type: "ListSettled" }
  | { readonly type: "CategorySettled" }
  | { readonly type: "CategoryNotAgreed"; readonly pseudonym: string }
  | { readonly type: "NoInquiry" }
  | { readonly type: "EndsBeforeItBegins" };

export type ObjectionType = Objection["type"];

/** Why a room's fold stopped for good, read-only. */
export type Stopped = {
  readonly type: "UnknownRules";
  /** What the room asks for. */
  readonly rulesVersion: number;
  /** The newest that this build knows. */
  readonly known: number;
};

/** Why an entry changed nothing: a rule, or it could not be opened or parsed. */
export type RefusalReason = Objection | Unreadable;

/** An entry that its members could not make sense of. */
export type Unreadable =
  | { readonly type: "CannotOpen" }
  | { readonly type: "CannotParse"; readonly error: EventParseError };

/** The kinds of happening that a refusal names. */
export type HappeningType = RoomEventType | RoomFact["type"];
