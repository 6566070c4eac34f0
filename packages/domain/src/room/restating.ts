import type { ItemId, RecordEntryId, ReportId } from "../ids.ts";
import { livelinessOf } from "../items/liveliness.ts";
import { isLive as isCounted } from "../preferences/state.ts";
import type { RoomEventOf, RoomEventType } from "./event.ts";
import type { RoomState } from "./state.ts";

/** The event as a restart of history at `at` restates it, or null where nothing of it stands any more. */
type Restating<Type extends RoomEventType> = (
  event: RoomEventOf<Type>,
  room: RoomState,
  at: number,
) => RoomEventOf<Type> | null;

/**
 * What becomes of each type of event when history is restarted; a forgotten one fails to compile. `archived`: it stays
 * in the archive of those who were there. Anything else is said again in the restater's word, in its old order, and has
 * to pass the very rule that it passed at first. Minutes are archived: one member's word is no agreement to a text, and
 * what was agreed leaves the room as a signed export.
 */
export const RESTATING: { readonly [Type in RoomEventType]: Restating<Type> | "archived" } = {
  // Access.
  accessAgreed: whole,
  accessReported: whole,

  // Announcements.
  successorAnnounced: whole,

  // Charter, parties and seats are restated as they stand, not as they came about.
  roomOpened: "archived",
  charterRestated: "archived",
  restatementContinued: "archived",
  rulesRaised: "archived",
  partyAdded: "archived",
  partyRelabelled: "archived",

  // Commitments.
  commitmentMade: whole,
  commitmentTriggered: whole,
  performanceReported: whole,
  performanceVerified: whole,
  performanceDisputed: whole,
  performanceWaived: whole,
  commitmentSuspended: whole,
  commitmentResumed: whole,
  commitmentCopied: whole,
  performancePresented: whole,

  // Copies: how far each had been brought up to date.
  copyFollowed: whole,
  accessCopied: whole,

  // Conveyances.
  conveyanceNoted: (event, room, at) => (isLive(room, event.item, at) ? event : null),
  conveyanceRegistered: (event, _room, at) => (livelinessOf(event, at) === "live" ? event : null),
  checkOverridden: "archived",
  messageNoted: "archived",

  // Exchanges and their steps: what is under way goes on where it was.
  exchangePresented: whole,
  exchangeCopied: whole,
  exchangeAnswered: whole,
  exchangeAdopted: whole,
  exchangeMoved: whole,
  stepBegun: whole,
  stepReported: whole,
  stepVerified: whole,
  stepWaived: whole,
  stepExplained: whole,
  exchangeSuspended: whole,
  exchangeResumed: whole,
  splitProposed: whole,
  splitAgreed: whole,
  progressPresented: whole,

  // Exports.
  exportProposed: "archived",
  exportAgreed: "archived",

  // Incidents.
  incidentAlleged: whole,
  evidenceAdded: whole,
  inquiryBegan: whole,
  incidentFound: whole,
  incidentPresented: whole,

  // Issues: what is negotiated, and how it came to be told apart.
  issuesAdded: whole,
  issueRenamed: whole,
  issueRedefined: whole,
  issueMoved: whole,
  issuesMerged: whole,
  issueSplit: whole,
  issueSetAside: whole,
  issueTakenUp: whole,
  optionAdded: whole,
  optionRenamed: whole,
  optionMoved: whole,
  optionRemoved: whole,

  // Items.
  itemSaid: (event, room, at) => {
    if (!isLive(room, event.item, at)) return null;
    const { replyTo, ...said } = event;
    return replyTo === undefined || isLive(room, replyTo, at) ? event : said;
  },
  itemWithdrawn: "archived",

  // Lists.
  listOpened: whole,
  entriesListed: whole,
  listSubmitted: whole,
  vettingBegan: whole,
  entryObjected: whole,
  objectionSettled: whole,
  categoryClaimed: whole,
  conditionClaimed: whole,
  proofOfLifeGiven: whole,
  proofOfLifeJudged: whole,
  listAgreed: whole,
  listFrozen: whole,
  namesPermitted: whole,
  namesShown: whole,
  listCopied: whole,

  // Messages.
  messageDelivered: (event, room, at) => (isLive(room, event.message, at) ? event : null),
  messageAcknowledged: (event, room, at) => (isLive(room, event.message, at) ? event : null),

  // Minutes.
  minutesDrafted: "archived",
  minutesAgreed: "archived",
  minutesRivalled: "archived",

  // Notes: their last words, which are in the state alone (`restate.ts`).
  noteWritten: whole,
  noteEdited: "archived",
  noteDiscarded: "archived",

  // People.
  personIntroduced: "archived",
  deviceBound: "archived",
  seatChanged: "archived",

  // Permissions.
  permissionAsked: (event, room, at) => {
    const asked = room.items.get(event.item)?.asked;
    return isLive(room, event.item, at) && asked?.asked.at === event.at ? event : null;
  },
  permissionGiven: (event, room, at) => (isLive(room, event.item, at) ? event : null),
  permissionDeclined: "archived",

  // Positions: where their words still stand; the rule itself drops the others.
  positionPlaced: whole,
  placingWithdrawn: whole,
  placingRestored: whole,
  conditionConfirmed: whole,
  conditionDismissed: whole,
  conditionReopened: whole,

  // Preferences, rules and packages: those that count.
  preferenceGiven: ({ replaces: _, ...event }, room) => {
    const known = room.preferences.get(event.preference);
    return known !== undefined && isCounted(known) ? event : null;
  },
  preferenceWithdrawn: "archived",
  ruleSet: (event, room) => (room.packageRules.get(event.rule)?.lifted === undefined ? event : null),
  ruleLifted: "archived",
  packagePinned: (event, room) => {
    const known = room.pinnedPackages.get(event.package);
    if (known === undefined || known.unpinned !== undefined) return null;
    return { ...event, isDraft: known.isDraft };
  },
  packageUnpinned: "archived",

  // Presenting.
  issuesPresented: whole,
  issuesImported: whole,
  presentingRegistered: whole,

  // Receipts.
  readThrough: "archived",

  // The record: what stands is told as if it had never been withdrawn.
  reportAdded: (event, room) => (reportStands(room, event.report) ? event : null),
  reportContinued: (event, room) => (reportStands(room, event.report) ? event : null),
  reportDescribed: (event, room) => (reportStands(room, event.report) ? event : null),
  reportWithdrawn: "archived",
  reportRestored: "archived",
  recordEntered: (event, room) => (entryStands(room, event.entry) ? event : null),
  recordCorrected: (event, room) => (entryStands(room, event.entry) ? event : null),
  recordConfirmed: (event, room) => (entryStands(room, event.entry) ? event : null),
  recordDoubted: (event, room) => (entryStands(room, event.entry) ? event : null),
  recordWithdrawn: "archived",
  recordRestored: "archived",
};

function whole<Event>(event: Event): Event {
  return event;
}

/** Whether what this id names, an item or a message, still stands. */
const isLive = (room: RoomState, id: ItemId, at: number): boolean => {
  const said = room.items.get(id) ?? room.messages.get(id);
  return said !== undefined && livelinessOf(said, at) === "live";
};

const reportStands = (room: RoomState, id: ReportId): boolean =>
  room.reports.get(id)?.withdrawn === undefined;

const entryStands = (room: RoomState, id: RecordEntryId): boolean =>
  room.record.get(id)?.withdrawn === undefined;
