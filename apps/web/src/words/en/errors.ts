import type { Alarm, ClientError, Refusal, RightsError, RoomTrouble } from "@parley/client";
import type { ObjectionType, RefusalReason } from "@parley/domain";

const objection = {
  NotFounded: "This room has not been founded yet. Wait until its founding has arrived.",
  AlreadyFounded: "This room has been founded already.",
  NotOpened: "This room has no charter yet. Wait until its founder has opened it.",
  AlreadyOpened: "This room has its charter already.",
  NotRestarted: "The history of this room has not been restarted.",
  Stopped:
    "This room follows newer rules than this copy of Parley knows. Update Parley to go on; reading still works.",
  OutOfOrder: "This came out of order.",
  RulesNotNewer: "This room follows these rules already.",
  NotForThisKind: "This cannot be done in a room of this kind.",
  OtherMediation: "This belongs to another mediation.",
  Malformed:
    "This is not in the form that this copy of Parley understands. Update Parley, or shorten what you wrote.",
  WrongNumberOfGroups: "The founders do not fit a room of this kind.",
  WrongAdmission: "The rule for admitting people does not fit a room of this kind.",
  RoleDoesNotFit: "A person with this role has no place in a room of this kind.",
  GroupIsMixed: "One side of this room would hold people of different sides.",
  GroupWithoutSeat: "One side of this room has nobody with a seat.",
  SameSideTwice: "The same side would stand on both sides of this room.",
  NoLeadMediator: "This room needs a lead mediator.",
  NotAMember: "This device is not a member of that room.",
  Removed: "This device was removed from that room.",
  NotAWriter: "This seat may read here, but not write.",
  NotASigner: "This device may not admit or remove people here.",
  NotIntroduced: "This device has not been introduced by name in this room.",
  NotAMediator: "Only a mediator can do this.",
  NotForMediators: "A mediator does not do this; it is for the parties.",
  NotYourSide: "Only the side that said it can do this.",
  NotANegotiator: "This seat does not negotiate; somebody of a party or of the mediators does this.",
  OtherSide: "That person belongs to another side.",
  RoleNeedsParty: "This role needs a party.",
  RoleHasNoParty: "This role belongs to no party.",
  NoDevices: "This person has no device in that room.",
  Unknown: "What this refers to is not in the room (any more).",
  Repeated: "This has been done already.",
  AlreadyLapsed: "The moment at which it lapses has passed. Choose a later one.",
  TermsLocked:
    "In this mediation everything is said in confidence first; the charter locks the terms. Give permission afterwards.",
  NothingWider: "It may already travel as far as that.",
  NothingAsked: "No permission has been asked for this.",
  AlreadyDone: "This has been done already.",
  ReadReceiptsOff: "This mediation agreed not to show who has read what.",
  NotYetWritten: "This refers to something that has not been written yet.",
  NotPermitted: "The terms do not let this travel. Ask the party for permission.",
  Lapsed: "This has lapsed and cannot be conveyed any more. Ask whether it still stands.",
  Withdrawn: "This was withdrawn and cannot be conveyed.",
  AttributionNotPermitted:
    "It may be conveyed, but not in that name. Choose another attribution, or ask the party.",
  NotTheSpeakersName: "That is not a name of the party that said it.",
  NotTheseWords: "The permission is for other words. Use the words that were permitted, or ask again.",
  NotAMemberOfDestination: "You are not a member of the room to which this would go.",
  NotAMemberOfSource: "You are not a member of the room in which this was said.",
  NotAMemberOfTeam: "Only a member of the mediating team can convey.",
  SameRoom: "This was said in that very room.",
  NobodyThere: "Nobody of the party is in that room yet.",
  WrongRoomKind: "Words are not conveyed into a room of that kind.",
  ReasonNeeded:
    "Something in these words was said in confidence. Take it out, or write why it goes all the same.",
  OutlivesItsSource: "This would outlive what it carries. Let it lapse at the same moment or earlier.",
  SourceNotToBeTold: "The charter says that the source learns nothing of a conveyance.",
  ToldOtherwiseThanAgreed: "The source would be told something else than the charter says.",
  NothingChosen: "Nothing is chosen yet. Choose at least one; to split an issue, name at least two parts.",
  TooMany: "This room holds as many of these as it can. Merge some, or set some aside.",
  SameIssue: "An issue cannot be merged into itself or stand below itself.",
  IssueNotOpen: "This issue is not on the table: it was set aside, merged or split. Take it up again first.",
  OnlyTwoLevels: "Issues have two levels. Move what stands below it first.",
  RangeNotPossible:
    "The range does not work: the least must be below the most, and one step must fit between them.",
  KindsDiffer:
    "These two are settled in different ways, so their positions cannot be read together. Change one of them first.",
  NotWhatIsShown: "The list does not match its own fingerprint.",
  OtherCopy: "This room knows that issue under another identity already.",
  PointsElsewhere:
    "Here only words of this very room can stand behind a position: others read here too. Keep it in your own room.",
  ChoiceDoesNotFit: "This issue is not settled by an amount. Choose one of its options.",
  EstimateOfWhom: "Mediators say what they think matters to a party: choose which party it is about.",
  NoEstimateHere: "Where the party itself reads, only the party says what matters to it.",
  NotOfOneself: "What your own side wants is not an estimate. Say it as your own.",
  RankFirst: "Rank the issues first: comparisons, swaps and points come after.",
  SidesDiffer: "Both sides of a comparison must settle the same issues.",
  NotInTheText: "These words do not stand at that place of the text. Select them again.",
  NotAStatement: "Only a statement of the record can stand behind a position.",
  PartOutOfOrder: "A stretch of this report is missing or came twice. Add the report again.",
  ReportIncomplete: "The text of this report is not complete yet. Wait until all of it is here.",
  SourceMissing:
    "Nobody is behind this yet. Say whose word it is; where the report says it itself, choose the report's own voice.",
  OtherSortOfEntry: "An entry stays what it is. Withdraw it and enter the other one.",
  NoAuthority: "Binding the side needs the authority to negotiate. Ask somebody of your side who has it.",
  NotThisText: "This answers another text than the one that stands here. Read it again, and answer this one.",
  Superseded: "A newer version has taken its place. Look at the newest one.",
  PlanDoesNotHold:
    "The plan does not hold together yet: a number, a category or a key leads nowhere, or a step waits for itself.",
  NotAccepted: "Both sides have to accept exactly this text first.",
  NotAdopted: "The plan has not been adopted yet. Both sides have to accept the same text first.",
  StepUnderway:
    "A step that is under way, or done, stands as it was agreed. Leave it, and change what has not begun.",
  StepHeldUp: "Something that this step waits for is not settled. Settle it, or let both sides waive it.",
  WrongStatus: "Where this stands now, that cannot be done. Look at it again.",
  WasSplit: "This step was divided. Go on with its parts.",
  SplitDoesNotFit: "The parts do not make up the step. Check their numbers, and what waits for them.",
  ReporterVerifies: "Whoever does or reports something does not verify it. Somebody else has to.",
  NotTheVerifier: "Somebody else was agreed on to verify this.",
  CountNeeded: "Say how many.",
  CountDiffers: "That number does not fit what was agreed. Check it, or record it as partly done.",
  TooEarly: "Its time has not come yet. Wait until then, or let both sides waive it.",
  TooLate: "The time for this has passed. Ask for a new version.",
  ClockStopped: "Its clock has not begun: what it runs from has not been verified.",
  EntriesMissing: "The list has not as many entries as it should. Complete it first.",
  RunsElsewhere: "This exchange runs in a committee now. Act there; here it stands as it is shown.",
  NamesNotForAll:
    "Names stay where their side put them, and where everybody may read them: never in the team's room, nor beside somebody who may not, or whom nobody has introduced yet. List the pseudonyms without them.",
  SealDoesNotFit: "The name does not fit the seal beside it.",
  ObjectionsStand:
    "Objections stand against entries of this version. They must be withdrawn, or a new version submitted.",
  ListSettled: "This version is agreed. Only a new version that both sides agree changes it.",
  CategorySettled: "Both sides agree on this person's category. Only a new version changes it.",
  CategoryNotAgreed: "The sides do not agree on this person's category, or on this one. Settle it first.",
  NoInquiry: "Nobody has begun to look into this yet.",
  EndsBeforeItBegins: "It would end before it begins. Check the dates.",
} satisfies Record<ObjectionType, string>;

const refusal = {
  NoSuchRoom: "The relay knows no such room for this device. It may have been removed from it.",
  NoSuchMailbox:
    "The invitation's mailbox is gone: it expired, was used, or was revoked. Ask for a new invitation.",
  NotAuthenticated: "The relay does not know this device yet. It will try again.",
  BadSignature: "The relay found a wrong signature. Please report this fault.",
  Malformed: "The relay could not read the message. Update Parley.",
  NotAllowed: "The relay does not allow this.",
  TooLarge: "This is too large for one entry. Divide it.",
  TooMany: "There are too many of these on this relay. Close some, or ask its operator.",
  TooFast: "That was too fast for the relay. Wait a moment and try again.",
  StorageFull:
    "The relay's disk is full. Nothing is lost; its operator must make room. Your words are kept here.",
  ShuttingDown: "The relay is being restarted. It will be back in a moment.",
  MailboxTaken: "That invitation exists already. Make a new one.",
} satisfies Record<Refusal, string>;

const rights = {
  NotFounding: "This room does not begin as rooms begin.",
  WrongRoom: "An entry belongs to another room.",
  NotNext: "An entry does not follow the one before it.",
  NotAMember: "It was written by a device that is not a member.",
  NotAWriter: "It was written by a device that may only read.",
  NotASigner: "It was signed by a device that may not change who is in the room.",
  WrongEpoch: "It was sealed under a key of another time.",
  MalformedControl: "A change of members cannot be read.",
  FoundersDoNotFit: "The founders' signatures do not fit.",
  NotTheirsToAdmit: "That side may not admit this person alone.",
  NotTheirsToRemove: "Each side removes its own people only.",
  AlreadyAMember: "That device is a member already.",
  NoSuchProposal: "That proposal is no longer open.",
  AlreadyConsented: "You have seconded this already.",
  WrapsDoNotFit: "The new key was not made for exactly the members.",
  EmptyRoom: "Nobody would be left in the room.",
  TooMany: "The room has as many members or proposals as it can hold.",
} satisfies Record<RightsError, string>;

const trouble = {
  Tampered:
    "An entry was changed, left out or put in on its way here. This device refuses it and everything after it. What you read above is genuine. Tell the others by another channel, and compare head words.",
  PastChanged:
    "The relay now shows a different past from the one that this device has seen. It refuses it. Tell the others by another channel, and compare head words.",
  UnknownFormat:
    "What comes next is in a form that this copy of Parley does not know: a newer Parley wrote it, or it was changed on its way here. What you read above is genuine, and nothing is lost. Update Parley; if that does not help, compare head words with the others by another channel.",
  KeyMissing:
    "The key to what was written last has not been given to this device. Ask whoever admits people here.",
  UnknownRules: "This room follows newer rules than this copy of Parley knows. Update Parley to go on.",
} satisfies Record<RoomTrouble["type"], string>;

const client = {
  Offline: "You are offline, and this cannot wait in a queue. Try again when the connection is back.",
  UnknownRoom: "This device is not in that room.",
  RoomNotReadable: "This room cannot be read at the moment.",
  ReadershipChanged: "Who reads here has changed since you wrote. Nothing was sent.",
  ConfidentialReason:
    "Something in this reason was said in confidence elsewhere. It does not go like this; put it in other words.",
  CheckNeedsReason:
    "Something in these words was said in confidence elsewhere. Take it out, or write why it goes all the same.",
  InvitationMalformed:
    "This is not an invitation, or a part of the link is missing. Copy the whole link; if it is whole, a newer Parley made it: update this copy.",
  InvitationExpired: "This invitation has expired. Ask for a new one.",
  InvitationUsed:
    "This invitation has been used already. If that was not you, tell whoever invited you at once.",
  InvitationRevoked: "This invitation was revoked. Ask for a new one.",
  InvitationNotProven:
    "The other side could not prove that it knows the invitation. Nothing was admitted. Make a new invitation.",
  WrongPassphrase: "That is not the passphrase. Check the keyboard's language, and try again.",
  WeakPassphrase: "That passphrase is too short. Several words that do not belong together are best.",
  StorageDamaged:
    "What is stored on this device is damaged. Recover with your recovery file, or ask to be invited again; what is on the relay is not lost.",
  NewerForm: "A newer Parley wrote this. Nothing is lost: update this copy of Parley, and try again.",
  StorageFull:
    "This device has no room left to store anything. Make room; what you wrote is still on the screen.",
  NotAgreedToExport: "The members of this room have not agreed to export it. Propose it first.",
  NotDisclosable: "Only agreed minutes and delivered messages can be exported with signatures.",
  NotOffered: "This relay does not show its rows to this machine.",
  DraftTooLong:
    "This is too long to be kept as a draft: at most 2,000,000 characters are. What was kept before is still there. Copy it somewhere, or divide it.",
  TooManyActs: "That is too much for one step. Divide it into smaller ones.",
  TooManyLostRaces: "Others keep writing at the same moment. Nothing was sent; try again.",
} satisfies Record<Exclude<ClientError["type"], "Objection" | "Refused" | "Rights">, string>;

const unreadable = {
  CannotOpen: "It could not be opened with the room's key.",
  CannotParse: "It is not in a form that this copy of Parley understands.",
} satisfies Record<Exclude<RefusalReason["type"], ObjectionType>, string>;

export const errors = {
  objection,
  refusal,
  rights,
  trouble,
  client,
  unreadable,
  alarm: {
    room: "A room is in trouble.",
    clock: "The clock is off.",
    storage: "This device could not store something.",
    relay: "The relay refused.",
  } satisfies Record<Alarm["type"], string>,
};
