import type { JoinId } from "@parley/client";
import type { ItemId, MediationId, MinutesId, RecordEntryId, ReportId, RoomId } from "@parley/domain";
import { useSyncExternalStore } from "react";

/** A place within a room: words by their id, or else an entry of the log by its number. */
export type Spot = ItemId | MinutesId | number;

/** Where the person is. It stands after `#/` in the address, which no server sees. */
export type Route =
  | { readonly screen: "home" }
  /** Opening a mediation. */
  | { readonly screen: "start" }
  /** From its beginning; or at its end, where every seat is the visitor's. */
  | { readonly screen: "tour"; readonly at?: "end" }
  /** An example is opened, and then stands open in its own workspace. */
  | { readonly screen: "example"; readonly name: string }
  /** Opened through an invitation's link: the fragment is the invitation itself. */
  | { readonly screen: "join"; readonly link: string }
  /** An invitation that has been accepted: its secret stands in the address no more. */
  | { readonly screen: "joining"; readonly join: JoinId }
  | { readonly screen: "settings" | "help" | "search" }
  /** At the newest, or at one spot, which is shown, focused and marked. */
  | { readonly screen: "room"; readonly room: RoomId; readonly at?: Spot }
  | { readonly screen: "convey"; readonly room: RoomId; readonly item: ItemId }
  /** At its beginning, or at the words of one entry. */
  | {
      readonly screen: "report";
      readonly room: RoomId;
      readonly report: ReportId;
      readonly at?: RecordEntryId;
    }
  /**
   * As a whole, or at one thing in it: an entry of the record, an exchange, a list, a commitment, an incident, what was
   * agreed or reported of access; or a part. `within` it, one step, entry or occurrence.
   */
  | {
      readonly screen: MediationScreen;
      readonly mediation: MediationId;
      readonly at?: string;
      readonly within?: string;
    };

/** The parts of "People and keys", each of which an address may name. */
export const PEOPLE_PARTS = ["people", "invitations", "charter", "compare", "export", "keys"] as const;
export type PeoplePart = (typeof PEOPLE_PARTS)[number];

/** The screens of a mediation as a whole, in the order in which they are shown. */
export const MEDIATION_SCREENS = [
  "table",
  "issues",
  "packages",
  "present",
  "record",
  "timeline",
  "register",
  "exchanges",
  "lists",
  "commitments",
  "access",
  "incidents",
  "people",
  "audit",
  "operator",
] as const;
export type MediationScreen = (typeof MEDIATION_SCREENS)[number];

/** The address of a place within Parley. */
export const routeToHash = (route: Route): string => {
  switch (route.screen) {
    case "home":
      return "#/";
    case "tour":
      return route.at === undefined ? "#/tour" : "#/tour/end";
    case "example":
      return `#/example/${route.name}`;
    case "start":
    case "settings":
    case "help":
    case "search":
      return `#/${route.screen}`;
    case "join":
      return route.link.slice(route.link.indexOf("#"));
    case "joining":
      return `#/joining/${route.join}`;
    case "room":
      return route.at === undefined ? `#/room/${route.room}` : `#/room/${route.room}/${route.at}`;
    case "convey":
      return `#/convey/${route.room}/${route.item}`;
    case "report":
      return `#/report/${route.room}/${route.report}${route.at === undefined ? "" : `/${route.at}`}`;
    default:
      return ["#", route.screen, route.mediation, route.at, route.within]
        .filter((part) => part !== undefined)
        .join("/");
  }
};

/** The place that an address names; an unknown one leads home. */
export const hashToRoute = (hash: string, href: string): Route => {
  if (hash.startsWith("#/join/") || (hash.length > 1 && !hash.startsWith("#/")))
    return { screen: "join", link: href };
  const [screen = "", first = "", second = "", third = ""] = hash.slice(2).split("/");
  const plain = PLAIN.find((candidate) => candidate === screen);
  if (plain !== undefined) return { screen: plain };
  if (screen === "tour") return first === "end" ? { screen, at: first } : { screen };
  if (screen === "example") return { screen, name: first };
  if (screen === "joining" && first !== "") return { screen, join: first };
  // The address is typed by whoever opens it; a name that leads nowhere is shown as a room that this seat is not in.
  if (screen === "room" && first !== "") {
    const room = first as RoomId;
    return second === "" ? { screen, room } : { screen, room, at: spotOf(second) };
  }
  if (screen === "convey" && second !== "") return { screen, room: first as RoomId, item: second as ItemId };
  if (screen === "report" && second !== "")
    return { screen, room: first as RoomId, report: second as ReportId, ...entryAt(third) };
  const place = MEDIATION_SCREENS.find((candidate) => candidate === screen);
  if (place === undefined || first === "") return { screen: "home" };
  const mediation = first as MediationId;
  return {
    ...{ screen: place, mediation },
    ...(second === "" ? {} : { at: second }),
    ...(second === "" || third === "" ? {} : { within: third }),
  };
};

const entryAt = (text: string): { readonly at?: RecordEntryId } =>
  text === "" ? {} : { at: text as RecordEntryId };

const PLAIN = ["start", "settings", "help", "search"] as const;

const spotOf = (text: string): Spot => (/^\d{1,15}$/.test(text) ? Number(text) : (text as ItemId));

const subscribe = (listener: () => void): (() => void) => {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
};

/** The place in this window's address. */
export const useAddress = (): Route => {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return hashToRoute(hash, location.href);
};

export const goTo = (route: Route): void => {
  location.hash = routeToHash(route);
};

/** The same, and nothing leads back to the place before: the browser forgets its address. */
export const goToInstead = (route: Route): void => location.replace(routeToHash(route));
