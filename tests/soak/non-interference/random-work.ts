import type { Act, Key, Place, Seat, Side } from "./acts.ts";
import { type Cast, hiddenPlaces, type Step } from "./cast.ts";
import type { Picker } from "./picker.ts";

interface Where {
  readonly by: Seat;
  readonly place: Place;
}

/** Work that begins something; null where this seat has nothing of the kind to begin in this room. */
export const ownWork = (where: Where, before: readonly Step[], text: string, picker: Picker): Act | null => {
  const { by, place } = where;
  const mediates = isMediators(by);
  const side = mediates ? picker.one(SIDES) : by === "south" ? "south" : "north";
  const report: Act = { type: "addReport", ...where, text };
  const prefers: Act = { type: "prefer", ...where, side, text, ranks: picker.chance(0.5) };
  switch (place) {
    case "team": {
      const said = before.filter(({ act }) => act.type === "say" || act.type === "carry");
      const issue: Act = { type: "keepIssue", ...where, text };
      return picker.one<Act>([
        ...[issue, issue, report, prefers],
        ...(said.length === 0
          ? []
          : [{ type: "placePosition", ...where, of: picker.one(said).key, side } as const]),
      ]);
    }
    case "northCaucus":
    case "southCaucus": {
      const theirs: Side = place === "northCaucus" ? "north" : "south";
      return mediates
        ? picker.one<Act>([report, { type: "adoptPlan", ...where, side: theirs, text }])
        : picker.one<Act>([
            ...[report, prefers, prefers, { type: "submitList", ...where, side, text } as const],
            { type: "allege", ...where, side, text, isAccess: picker.chance(0.5) },
          ]);
    }
    case "northDelegation":
    case "southDelegation":
      return picker.one<Act>([
        ...[report, prefers, { type: "submitList", ...where, side, text } as const],
        ...(before.some(({ act }) => act.type === "present" && act.to.includes(`${side}Caucus`))
          ? [{ type: "importIssues", ...where, from: `${side}Caucus` } as const]
          : []),
      ]);
    case "common":
    case "notebook":
      return report;
  }
};

/** Work on what earlier work made in the same room; null where there is none to do. */
export const workOn = (where: Where, { act, key }: Step, text: string, picker: Picker): Act | null => {
  const { by, place } = where;
  const on = { ...where, of: key };
  const asBefore = { ...on, by: act.by };
  const mediates = isMediators(by);
  const side = mediates ? picker.one(SIDES) : by === "south" ? "south" : "north";
  switch (act.type) {
    case "keepIssue":
      return { type: "renameIssue", ...on, text };
    case "present":
      if (place === "team") return { type: "renameIssue", ...on, of: act.again ?? key, text };
      if (by === "observer") return { type: "addReport", ...where, text };
      return place === "common" || mediates || picker.chance(0.5)
        ? { type: "sayPosition", ...where, side, text }
        : { type: "prefer", ...where, side, text, ranks: true };
    case "say":
    case "carry":
      return by === "observer" || picker.chance(place === "team" ? 0.2 : 0.8)
        ? null
        : { type: "placePosition", ...on, side };
    case "placePosition":
    case "sayPosition":
      return { type: "withdrawPlacing", ...asBefore };
    case "addReport":
      return picker.chance(0.3)
        ? { type: "withdrawReport", ...asBefore }
        : { type: "enterRecord", ...on, text, isFigure: picker.chance(0.5) };
    case "enterRecord":
      return { type: "withdrawEntry", ...asBefore };
    case "prefer":
      return { type: "withdrawPreference", ...asBefore };
    case "submitList":
      return mediates ? { type: "objectToEntry", ...on, text } : null;
    case "allege":
      return mediates ? { type: "collectAlleged", ...on, isAccess: act.isAccess } : null;
    case "adoptPlan":
      return mediates ? null : { type: "explainStep", ...on, side, text };
    default:
      return null;
  }
};

/** Shown to hidden rooms alone in private; otherwise to a shared room too, with a master that no private step can lack. */
export const presenting = (
  cast: Cast,
  before: readonly Step[],
  isPrivate: boolean,
  text: string,
  picker: Picker,
): Act | null => {
  const rooms: readonly Place[] = ["northCaucus", "southCaucus", "common"];
  const isHidden = (place: Place): boolean => hiddenPlaces(cast).includes(place);
  const hidden = rooms.filter(isHidden);
  if (isPrivate && hidden.length === 0) return null;
  const must = picker.one(isPrivate ? hidden : rooms.filter((place) => !isHidden(place)));
  const also = (isPrivate ? hidden : rooms).filter((place) => place !== must && picker.chance(0.4));
  const known = before.flatMap(({ act, key, isPrivate: isItsOwn }): readonly Key[] => {
    if (!isPrivate && isItsOwn) return [];
    return act.type === "present" ? [act.again ?? key] : act.type === "keepIssue" ? [key] : [];
  });
  const again = known.length > 0 && picker.chance(0.6) ? picker.one(known) : null;
  const by = picker.one(cast.seats.filter(isMediators));
  return { type: "present", by, place: "team", again, title: text, to: [must, ...also] };
};

/** To talks whose side is not the one that alleges it: to hidden ones in private, to others otherwise. */
export const showing = (cast: Cast, isPrivate: boolean, text: string, picker: Picker): Act | null => {
  const talks = (["northCaucus", "southCaucus"] as const).filter(
    (place) => hiddenPlaces(cast).includes(place) === isPrivate,
  );
  if (talks.length === 0) return null;
  const to = picker.one(talks);
  const side: Side = to === "northCaucus" ? "south" : "north";
  const by = picker.one(cast.seats.filter(isMediators));
  return { type: "showAlleged", by, place: "team", side, text, isAccess: picker.chance(0.5), to };
};

const SIDES: readonly Side[] = ["north", "south"];
const isMediators = (seat: Seat): boolean => seat === "mediator" || seat === "second";
