import type { RoomView, WorkspaceSnapshot } from "@parley/client";
import { type MediationId, type Role, sideOfRole } from "@parley/domain";
import { MEDIATION_SCREENS, type MediationScreen, type Route } from "./routes.ts";

/** Under which heading a screen stands: the talks themselves, what is done step by step, or what makes both trustworthy. */
export type ScreenGroup = "work" | "doing" | "trust";

interface ScreenPlace {
  readonly group: ScreenGroup;
  readonly isFor: (role: Role) => boolean;
  /** The screen from which it is reached; it has no line of its own in the rail. */
  readonly within?: MediationScreen;
}

/** Of a mediating team: these see the register, and talk with several sides apart. */
export const isTeam = (role: Role): boolean =>
  role === "leadMediator" || role === "mediator" || role === "analyst";
const isAnybody = (): boolean => true;
/** Of a mediating team or of a party: who has something of their own to weigh. */
const maySeePackages = (role: Role): boolean => isTeam(role) || sideOfRole(role) === "party";

/** Of those who do something or see that it is done; names of people have no place where observers read. */
const isInvolved = (role: Role): boolean => role !== "observer" && role !== "guarantor";

/**
 * Every screen of a mediation, where it stands and who sees it; rail, palette and tour show them in the order of
 * `MEDIATION_SCREENS`. Its name is `words.app[screen]`.
 */
const PLACES: Readonly<Record<MediationScreen, ScreenPlace>> = {
  table: { group: "work", isFor: isAnybody },
  issues: { group: "work", isFor: isTeam, within: "table" },
  present: { group: "work", isFor: isTeam, within: "table" },
  record: { group: "work", isFor: isAnybody },
  packages: { group: "work", isFor: maySeePackages },
  timeline: { group: "work", isFor: isAnybody },
  register: { group: "work", isFor: isTeam },
  exchanges: { group: "doing", isFor: isInvolved },
  lists: { group: "doing", isFor: isInvolved },
  commitments: { group: "doing", isFor: isAnybody },
  access: { group: "doing", isFor: isAnybody },
  incidents: { group: "doing", isFor: isAnybody },
  people: { group: "trust", isFor: isAnybody },
  audit: { group: "trust", isFor: isAnybody },
  operator: { group: "trust", isFor: isAnybody },
};

const GROUPS = ["work", "doing", "trust"] as const;

export interface ScreensOfGroup {
  readonly group: ScreenGroup;
  readonly screens: readonly MediationScreen[];
}

/** The screens that somebody in this role has in the rail, by group; groups without one are left out. */
export const screensFor = (role: Role): readonly ScreensOfGroup[] =>
  GROUPS.map((group) => ({
    group,
    screens: everyScreenFor(role).filter(
      (screen) => PLACES[screen].group === group && PLACES[screen].within === undefined,
    ),
  })).filter(({ screens }) => screens.length > 0);

/** Those within another screen among them, as the palette finds them. */
export const everyScreenFor = (role: Role): readonly MediationScreen[] =>
  MEDIATION_SCREENS.filter((screen) => PLACES[screen].isFor(role));

/** The line of the rail to which a place belongs. */
export const railScreenOf = ({ screen }: Route): Route["screen"] => {
  if (screen === "report") return "record";
  const known = MEDIATION_SCREENS.find((candidate) => candidate === screen);
  return known === undefined ? screen : (PLACES[known].within ?? known);
};

/** The mediation to which a place belongs. */
export const mediationOf = (route: Route, rooms: WorkspaceSnapshot["rooms"]): MediationId | undefined => {
  if ("mediation" in route) return route.mediation;
  return "room" in route ? rooms.get(route.room)?.mediation : undefined;
};

/** A mediation's rooms of this device, in their order. */
export const roomsOf = (
  view: { readonly rooms: readonly RoomView["room"][] },
  rooms: WorkspaceSnapshot["rooms"],
): readonly RoomView[] => view.rooms.flatMap((id) => rooms.get(id) ?? []);
