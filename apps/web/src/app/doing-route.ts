import { type Doing, type MediationId, newestVersion, type RoomState } from "@parley/domain";
import type { Route } from "./routes.ts";

/** A plan, a list, a commitment, an incident or something of access; or one step, entry or occurrence of it. */
export type DoingPlace = Doing & {
  readonly step?: number | undefined;
  readonly entry?: string | undefined;
  readonly occurrence?: number | undefined;
};

/** The screen that shows it, brought to the one thing. */
export const routeOfDoing = (
  mediation: MediationId,
  { type, id, step, entry, occurrence }: DoingPlace,
  room: Pick<RoomState, "lists"> | undefined,
): Route => {
  switch (type) {
    case "exchange":
      return { screen: "exchanges", mediation, at: id, ...within(step) };
    case "list":
      return { screen: "lists", mediation, at: id, ...within(placeOfEntry(room?.lists.get(id), entry)) };
    case "commitment":
      return { screen: "commitments", mediation, at: id, ...within(occurrence) };
    case "incident":
      return { screen: "incidents", mediation, at: id };
    case "access":
      return { screen: "access", mediation, at: id };
  }
};

type Listed = NonNullable<ReturnType<RoomState["lists"]["get"]>>;

/**
 * An entry is named by the version that has it and its place there: addresses stay in the browser's history, which is no
 * place for anything that was said of a person, a pseudonym included.
 */
const placeOfEntry = (list: Listed | undefined, entry: string | undefined): string | undefined => {
  const version = list === undefined ? undefined : newestVersion(list);
  if (version === undefined || entry === undefined) return undefined;
  const place = [...version.entries.keys()].indexOf(entry);
  return place < 0 ? undefined : `${version.version}-${place + 1}`;
};

/** The pseudonym that an address names; nothing where its version knows none there. */
export const entryAtPlace = (list: Listed, place: string | undefined): string | undefined => {
  const [version, at] = (place ?? "").split("-").map(Number);
  const named = list.versions.find((known) => known.version === version);
  return named === undefined || at === undefined ? undefined : [...named.entries.keys()][at - 1];
};

const within = (place: string | number | undefined): { readonly within?: string } =>
  place === undefined ? {} : { within: String(place) };
