import type { RoomView } from "@parley/client";
import {
  copiesIn,
  isLive,
  type NegotiatedIssue,
  openIssues,
  type PackageRule,
  type Party,
  type PartyId,
  type PinnedPackage,
  type Preference,
  type PresentedIssue,
  presentedNow,
} from "@parley/domain";

export type TitledIssue = NegotiatedIssue & Pick<PresentedIssue, "title" | "parent">;

/** What one side said, or is estimated to want, in the ids of the issues of this basis. */
export interface SideBasis {
  readonly party: Party;
  readonly said: readonly Preference[];
  readonly estimated: readonly Preference[];
}

/** Everything that packages rest on, joined from the rooms that this device is in and from no others. */
export interface Basis {
  /** Where estimates, rules and packages are kept: the team's room, or a delegation's own. */
  readonly home: RoomView;
  /** Where this person's party says what matters to it; none for mediators. */
  readonly own: { readonly party: PartyId; readonly rooms: readonly RoomView[] } | null;
  readonly issues: readonly TitledIssue[];
  readonly sides: readonly SideBasis[];
  readonly rules: readonly PackageRule[];
  readonly pinned: readonly PinnedPackage[];
  /** Rooms in which a package can be put before a side. */
  readonly hearing: readonly RoomView[];
}

/** The basis of a mediator's or a delegation's analysis; nothing where neither room is at hand. */
export const basisOf = (rooms: readonly RoomView[], myParty: PartyId | null): Basis | null => {
  const home = rooms.find(({ kind }) => kind === (myParty === null ? "team" : "delegation"));
  const caucuses = rooms.filter(({ kind }) => kind === "caucus");
  const kept = home ?? (myParty === null ? undefined : caucuses[0]);
  if (kept === undefined) return null;
  const mine = myParty === null ? [] : [...caucuses, ...(home === undefined ? [] : [home])];
  const own = myParty === null ? null : { party: myParty, rooms: mine };
  const masters = rooms.find(({ kind, state }) => isOfMediators(kind) && state.issues.size > 0);
  const issues = own === null ? mastersOf(masters) : shownIn(mine);
  const parties = [...kept.state.parties.values()];
  const heard =
    own === null
      ? caucuses.flatMap((room) => translated(kept, masters, room))
      : mine.flatMap(({ state }) => [...state.preferences.values()]);
  const estimates = [...kept.state.preferences.values()];
  return {
    home: kept,
    own,
    issues: withoutHeadings(issues),
    sides: parties.map((party) => ({
      party,
      said: liveOf(heard, party.party).filter(({ estimateOf }) => estimateOf === undefined),
      estimated: liveOf(estimates, party.party).filter(({ estimateOf }) => estimateOf !== undefined),
    })),
    rules: [...kept.state.packageRules.values()].filter(({ lifted }) => lifted === undefined),
    pinned: [...kept.state.pinnedPackages.values()].filter(({ unpinned }) => unpinned === undefined),
    hearing: caucuses.filter(({ mayWrite }) => mayWrite),
  };
};

const isOfMediators = (kind: RoomView["kind"]): boolean => kind === "team" || kind === "coMediators";

const liveOf = (all: readonly Preference[], party: PartyId): readonly Preference[] =>
  all.filter((known) => isLive(known) && known.party === party);

const mastersOf = (room: RoomView | undefined): readonly TitledIssue[] =>
  room === undefined ? [] : openIssues(room.state);

const shownIn = (rooms: readonly RoomView[]): readonly TitledIssue[] => {
  for (const { state } of rooms.toReversed()) {
    const shown = presentedNow(state);
    if (shown !== undefined) return shown.issues;
  }
  return [];
};

/** An issue that only gathers others is not settled itself. */
const withoutHeadings = (issues: readonly TitledIssue[]): readonly TitledIssue[] =>
  issues.filter(
    ({ issue, kind, options }) =>
      kind.type === "divisible" || options.length > 0 || !issues.some(({ parent }) => parent === issue),
  );

/** What a party said of its copies, said of the masters: only the team's room knows which is which. */
const translated = (
  team: RoomView,
  masters: RoomView | undefined,
  caucus: RoomView,
): readonly Preference[] => {
  if (masters === undefined) return [];
  const names = new Map<string, string>();
  for (const { master, copy, options } of copiesIn(
    team.state.presentings.values(),
    caucus.room,
    masters.room,
  ).values()) {
    names.set(copy, master);
    for (const option of options) names.set(option.copy, option.master);
  }
  return [...caucus.state.preferences.values()].map((preference) => ({
    ...preference,
    statement: renamed(preference.statement, names),
  }));
};

/** The same data with every id that has another name called by it; ids are random, and words are no ids. */
const renamed = <T>(value: T, names: ReadonlyMap<string, string>): T => {
  const rename = (part: unknown): unknown => {
    if (typeof part === "string") return names.get(part) ?? part;
    if (Array.isArray(part)) return part.map(rename);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, rename(inner)]));
  };
  return rename(value) as T;
};
