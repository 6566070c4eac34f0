import { type Act, ALL_TERMS, CARRIED_TERMS, FORMS, type Place, type Seat } from "./acts.ts";
import { type Cast, hiddenPlaces, SIDES, type Step, sharedPlaces, watchersOf } from "./cast.ts";
import type { Picker } from "./picker.ts";
import { ownWork, presenting, showing, workOn } from "./random-work.ts";

/** Who may do something in a room. */
const seatsIn = ({ seats }: Cast, place: Place): readonly Seat[] => {
  const mediators: readonly Seat[] = ["mediator", "second"];
  const all: Readonly<Record<Place, readonly Seat[]>> = {
    northCaucus: ["north", "north", ...mediators],
    southCaucus: ["south", "south", ...mediators],
    northDelegation: ["north", "adviser"],
    southDelegation: ["south"],
    team: mediators,
    notebook: ["mediator"],
    common: ["north", "south", "observer", ...mediators],
  };
  return all[place].filter((seat) => seats.includes(seat));
};

export const randomAct = (cast: Cast, before: readonly Step[], isPrivate: boolean, picker: Picker): Act => {
  // What a hidden party does in the common room is no business of its own: that room is everybody's.
  const place = picker.one(isPrivate ? hiddenPlaces(cast) : sharedPlaces(cast));
  const by = picker.one(seatsIn(cast, place));
  const text = isPrivate ? secretText(picker) : sharedText(picker);
  const own = (): Act => ownAct(cast, { by, place }, text, picker);
  const kind = picker.below(28);
  if (kind < 5) return carry(cast, isPrivate, picker) ?? own();
  if (kind === 5) return connectionAct(cast, isPrivate, by, before, picker);
  if (kind < 8 && isPrivate) return inVain(cast, before, picker) ?? own();
  if (kind < 10) return presenting(cast, before, isPrivate, text, picker) ?? own();
  if (kind < 14) return ownWork({ by, place }, before, text, picker) ?? own();
  if (kind >= 26) return showing(cast, isPrivate, text, picker) ?? own();
  const earlier = earlierIn(before, isPrivate, place, picker);
  return kind < 22 && earlier !== null ? onEarlier(cast, by, earlier, text, picker) : own();
};

interface Earlier {
  readonly step: Step;
  readonly place: Place;
}

/** An earlier act of the same room, and of the same business unless this one is private. */
const earlierIn = (
  before: readonly Step[],
  isPrivate: boolean,
  place: Place,
  picker: Picker,
): Earlier | null => {
  const fitting = before.flatMap((step): readonly Earlier[] => {
    if (!isPrivate && step.isPrivate) return [];
    const { act } = step;
    return placesOf(act).includes(place) ? [{ step, place }] : [];
  });
  return fitting.length === 0 ? null : picker.one(fitting);
};

const placesOf = (act: Act): readonly Place[] => {
  if (act.type === "carry") return [act.place, act.to];
  if (act.type === "present") return [act.place, ...act.to];
  return "place" in act ? [act.place] : [];
};

const onEarlier = (cast: Cast, by: Seat, { step, place }: Earlier, text: string, picker: Picker): Act => {
  const { act, key } = step;
  const on = { by, place, of: key };
  const work = workOn({ by, place }, step, text, picker);
  if (work !== null) return work;
  switch (act.type) {
    case "draftMinutes":
    case "rivalMinutes":
      return picker.chance(0.5) ? { type: "agreeMinutes", ...on } : { type: "rivalMinutes", ...on, text };
    case "proposeExport":
      return { type: "agreeExport", ...on };
    case "writeNote":
    case "editNote":
      return picker.chance(0.5) ? { type: "discardNote", ...on } : { type: "editNote", ...on, text };
    case "carry":
      if (act.to === place)
        return picker.chance(0.5) ? { type: "acknowledge", ...on } : { type: "reply", ...on, text };
  }
  const terms = picker.one(ALL_TERMS);
  const speaker = act.type === "carry" ? act.speaker : "by" in act ? act.by : by;
  const answers: readonly Act[] = [
    { type: "reply", ...on, text },
    { type: "withdraw", ...on, by: speaker },
  ];
  if (!place.endsWith("Caucus")) return picker.one(answers);
  const asking = picker.one(seatsIn(cast, place).filter(isMediators));
  return picker.one<Act>([
    ...answers,
    { type: "ask", ...on, by: asking, text, terms },
    { type: "permit", ...on, by: speaker, terms },
    { type: "decline", ...on, by: speaker },
  ]);
};

const isMediators = (seat: Seat): boolean => seat === "mediator" || seat === "second";

const say = (by: Seat, place: Place, text: string, picker: Picker): Act => ({
  ...{ type: "say", by, place, text },
  form: by === "observer" ? "remark" : picker.one(FORMS),
  terms: picker.one(ALL_TERMS),
});

const ownAct = (
  cast: Cast,
  where: { readonly by: Seat; readonly place: Place },
  text: string,
  picker: Picker,
): Act => {
  const { by, place } = where;
  const notes: readonly Act[] =
    place === "common" || place.endsWith("Caucus") ? [] : [{ type: "writeNote", ...where, text }];
  if (place === "notebook")
    return picker.one<Act>([...notes, { type: "draft", ...where, text }, { type: "markRead", ...where }]);
  return picker.one<Act>([
    ...notes,
    { type: "draft", ...where, text },
    { type: "markRead", ...where },
    cast.readReceipts ? { type: "tellReadThrough", ...where } : say(by, place, text, picker),
    { type: "draftMinutes", ...where, text },
    { type: "proposeExport", ...where },
    say(by, place, text, picker),
    say(by, place, text, picker),
    say(by, place, text, picker),
  ]);
};

/**
 * Out of a hidden room into a shared one, between shared ones, or between hidden ones; into a hidden room from a shared
 * one only as a shared act, since the source is told.
 */
const carry = (cast: Cast, isPrivate: boolean, picker: Picker): Act | null => {
  const hidden = hiddenPlaces(cast);
  const rooms: readonly Place[] = ["northCaucus", "southCaucus", "common"];
  const routes = rooms.flatMap((from) =>
    rooms.flatMap((to): readonly (readonly [Place, Place])[] => {
      if (from === to) return [];
      const isHidden = hidden.includes(from) && hidden.includes(to);
      return isHidden === isPrivate ? [[from, to]] : [];
    }),
  );
  if (routes.length === 0) return null;
  const [place, to] = picker.one(routes);
  const speaker = place === "northCaucus" ? "north" : place === "southCaucus" ? "south" : picker.one(SIDES);
  const text = hidden.includes(place) ? secretText(picker) : sharedText(picker);
  const said = { text, form: picker.one(FORMS), terms: picker.one(CARRIED_TERMS) };
  const by = picker.one(seatsIn(cast, place).filter(isMediators));
  return { type: "carry", by, place, speaker, said, to, wording: `It was heard: ${sharedText(picker)}` };
};

/** A mediator's act in a room that a watcher is in, which comes to nothing because of what is known from a hidden one. */
const inVain = (cast: Cast, before: readonly Step[], picker: Picker): Act | null => {
  const rooms: readonly Place[] = ["northCaucus", "southCaucus", "common"];
  const to = rooms.filter((room) => !hiddenPlaces(cast).includes(room));
  if (picker.chance(0.4))
    return { type: "stopped", by: "mediator", place: picker.one(to), text: secretText(picker) };
  const told = before.flatMap(({ act, key }) =>
    act.type === "say" && act.place.endsWith("Caucus") && !to.includes(act.place) ? [{ act, key }] : [],
  );
  if (told.length === 0) return null;
  const { act, key } = picker.one(told);
  const where = { by: "mediator", place: act.place, of: key, to: picker.one(to) } as const;
  return { type: "attempt", ...where, wording: secretText(picker) };
};

const connectionAct = (
  cast: Cast,
  isPrivate: boolean,
  seat: Seat,
  before: readonly Step[],
  picker: Picker,
): Act => {
  // In private, those who are in no shared room but through the relay's common one: hidden parties and mediators.
  const by = isPrivate ? picker.one(cast.seats.filter((one) => !watchersOf(cast).includes(one))) : seat;
  if (isPrivate && cast.seats.includes("adviser") && cast.hidden.includes("north") && picker.chance(0.5)) {
    const last = before.findLast(({ act }) => act.type === "dismiss" || act.type === "readmit");
    return { type: last?.act.type === "dismiss" ? "readmit" : "dismiss", by: "north" };
  }
  if (isPrivate && picker.chance(0.3)) return { type: "openNotebook", by };
  return { type: picker.one(["reconnect", "reopen"] as const), by };
};

/** Numbers that both kinds of words share, so that the outgoing check finds more in one run than in the other. */
const number = (picker: Picker): number => 10 + picker.below(12);

const sharedText = (picker: Picker): string => {
  const begin = picker.one([
    "We meet on the road",
    "Nothing is settled yet",
    "The valley stays open",
    "Tomorrow at the bridge",
  ]);
  return `${begin}, ${number(picker)} days${picker.chance(0.2) ? `; ${"more of it. ".repeat(picker.below(60))}` : ""}.`;
};

/** Of very different lengths, so that padding would show. */
export const secretText = (picker: Picker): string =>
  `Secret ${number(picker)}. ${"It is known to few. ".repeat(picker.one([0, 0, 1, 10, 40, 200]))}${picker.below(1e9)}`;
