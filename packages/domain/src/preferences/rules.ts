import { ok, type Result } from "@parley/kernel";
import type { PartyId, PreferenceId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { sideOf } from "../people/state.ts";
import { presentedNow } from "../presenting/state.ts";
import { byPerson, type Followed, type Rules, refuse, type Speaker } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import type { PreferenceEvent, PreferenceGiven, PreferenceStatement } from "./events.ts";
import { negotiatedIn, ruleFits, settledFits, statementFits } from "./fits.ts";
import { isLive, type NegotiatedIssue, type Preference } from "./state.ts";

export const preferenceRules: Rules<PreferenceEvent> = {
  preferenceGiven: byPerson((room, event, speaker) => {
    const { type: _, at: __, ...given } = event;
    if (room.preferences.has(event.preference))
      return refuse({ type: "Repeated", what: "preference", id: event.preference });
    const party = partySpokenFor(room, event, speaker);
    if (!party.ok) return party;
    const issues = issuesAnswered(room, event);
    if (!issues.ok) return issues;
    const fits = statementFits(issues.value, event.statement);
    if (!fits.ok) return fits;
    const ready = isReadyFor(room, party.value, event, speaker);
    if (!ready.ok) return ready;
    const preference: Preference = { ...given, party: party.value, given: speaker.authorship };
    const replaced = replacing(room, preference);
    return replaced.ok ? ok(withPreference(replaced.value, preference)) : replaced;
  }),
  preferenceWithdrawn: byPerson((room, { preference: id }, speaker) => {
    const known = ofOwnSide(room, id, speaker);
    return known.ok ? ok(withPreference(room, { ...known.value, withdrawn: speaker.authorship })) : known;
  }),
  ruleSet: byPerson((room, event, { person, authorship }) => {
    const { type: _, at: __, ...rule } = event;
    if (sideOf(person) === "others") return refuse({ type: "NotANegotiator", role: person.seat.role });
    if (room.packageRules.has(event.rule))
      return refuse({ type: "Repeated", what: "packageRule", id: event.rule });
    const fits = ruleFits(negotiatedIn(room), event.holds);
    if (!fits.ok) return fits;
    return ok({ ...room, packageRules: room.packageRules.with(event.rule, { ...rule, set: authorship }) });
  }),
  ruleLifted: byPerson((room, { rule: id }, { authorship }) => {
    const rule = room.packageRules.get(id);
    if (rule === undefined) return refuse({ type: "Unknown", what: "packageRule", id });
    if (rule.lifted !== undefined) return refuse({ type: "AlreadyDone", event: "ruleLifted" });
    return ok({ ...room, packageRules: room.packageRules.with(id, { ...rule, lifted: authorship }) });
  }),
  packagePinned: byPerson((room, event, { authorship }) => {
    const { type: _, at: __, ...pinned } = event;
    if (room.pinnedPackages.has(event.package))
      return refuse({ type: "Repeated", what: "package", id: event.package });
    const fits = settledFits(negotiatedIn(room), event.settled);
    if (!fits.ok) return fits;
    const others = event.isDraft ? withoutDraft(room) : room;
    return ok({
      ...others,
      pinnedPackages: others.pinnedPackages.with(event.package, { ...pinned, pinned: authorship }),
    });
  }),
  packageUnpinned: byPerson((room, { package: id }, { authorship }) => {
    const known = room.pinnedPackages.get(id);
    if (known === undefined) return refuse({ type: "Unknown", what: "package", id });
    if (known.unpinned !== undefined) return refuse({ type: "AlreadyDone", event: "packageUnpinned" });
    const pinnedPackages = room.pinnedPackages.with(id, { ...known, unpinned: authorship });
    return ok({ ...room, pinnedPackages });
  }),
};

/** A party speaks for itself; a room of one side may also estimate another party, and mediators do nothing else. */
const partySpokenFor = (
  room: RoomState,
  { estimateOf }: PreferenceGiven,
  { person }: Speaker,
): Result<PartyId, Objection> => {
  const { party, role } = person.seat;
  if (estimateOf === undefined) {
    if (sideOf(person) === "mediators") return refuse({ type: "EstimateOfWhom" });
    return party === undefined ? refuse({ type: "NotANegotiator", role }) : ok(party);
  }
  if (!room.parties.has(estimateOf)) return refuse({ type: "Unknown", what: "party", id: estimateOf });
  if (room.kind === "caucus") return refuse({ type: "NoEstimateHere" });
  return estimateOf === party ? refuse({ type: "NotOfOneself" }) : ok(estimateOf);
};

/** What is before this room is answered as it was shown last; a room that keeps issues itself answers those. */
const issuesAnswered = (
  room: RoomState,
  { shown, statement }: PreferenceGiven,
): Result<readonly NegotiatedIssue[], Objection> => {
  // Why somebody wants something can be said before anything is on paper.
  if (statement.type === "interest" && statement.issue === undefined) return ok([]);
  if (shown === undefined)
    return room.kind === "caucus" ? refuse({ type: "NotWhatIsShown" }) : ok(negotiatedIn(room));
  const now = presentedNow(room);
  return now?.hash === shown ? ok(now.issues) : refuse({ type: "NotWhatIsShown" });
};

const AFTER_RANKING: readonly PreferenceStatement["type"][] = [
  "preferred",
  "evenSwap",
  "issuePoints",
  "optionPoints",
];

/** Ranking comes before comparison, points and swaps: people know what comes first long before they know how much. */
const isReadyFor = (
  room: RoomState,
  party: PartyId,
  { statement, estimateOf }: PreferenceGiven,
  { restated }: Speaker,
): Result<null, Objection> => {
  // What is restated was said in its order once; the ranking of then may have been said anew since.
  if (restated !== undefined || !AFTER_RANKING.includes(statement.type)) return ok(null);
  const isRanked = [...room.preferences.values()].some(
    (known) =>
      isLive(known) &&
      known.party === party &&
      known.estimateOf === estimateOf &&
      known.statement.type === "issuesRanked",
  );
  return isRanked ? ok(null) : refuse({ type: "RankFirst" });
};

const ofOwnSide = (
  room: RoomState,
  id: PreferenceId,
  { person }: Pick<Speaker, "person">,
): Result<Preference, Objection> => {
  const known = room.preferences.get(id);
  if (known === undefined) return refuse({ type: "Unknown", what: "preference", id });
  if (known.given.group !== person.group) return refuse({ type: "NotYourSide" });
  return isLive(known) ? ok(known) : refuse({ type: "AlreadyDone", event: "preferenceWithdrawn" });
};

/** What is said anew counts instead of what it names, of the same party and kind. */
const replacing = (room: RoomState, preference: Preference): Followed => {
  if (preference.replaces === undefined) return ok(room);
  const before = room.preferences.get(preference.replaces);
  if (before === undefined || !isLive(before))
    return refuse({ type: "Unknown", what: "preference", id: preference.replaces });
  const isAlike =
    before.party === preference.party &&
    before.estimateOf === preference.estimateOf &&
    before.given.group === preference.given.group;
  if (!isAlike) return refuse({ type: "NotYourSide" });
  return ok(withPreference(room, { ...before, replacedBy: preference.preference }));
};

const withPreference = (room: RoomState, preference: Preference): RoomState => ({
  ...room,
  preferences: room.preferences.with(preference.preference, preference),
});

/** One package at most is the present draft. */
const withoutDraft = (room: RoomState): RoomState => {
  let { pinnedPackages } = room;
  for (const [id, pinned] of pinnedPackages)
    if (pinned.isDraft) pinnedPackages = pinnedPackages.with(id, { ...pinned, isDraft: false });
  return { ...room, pinnedPackages };
};

/** What one party was heard to say here, or is estimated to think, and still counts. */
export const livePreferences = (room: RoomState, party: PartyId, estimated: boolean): readonly Preference[] =>
  [...room.preferences.values()].filter(
    (known) => isLive(known) && known.party === party && (known.estimateOf !== undefined) === estimated,
  );
