import type { Act, ActType, Place, Seat } from "./acts.ts";
import { placeOf, type Written } from "./play.ts";
import type { World } from "./world.ts";

/** What may reach a room when an act is done: everything else that an act moves is a fault. */
export interface Crossing {
  /** The rooms that are written into; "a new room" where the act founds one. */
  readonly into: (act: Act) => readonly (Place | "a new room")[];
  /** What of it: the words of a person who reads this table. */
  readonly carries: string;
}

const inItsRoom: Crossing = { into: (act) => ("place" in act ? [act.place] : []), carries: "the act itself" };
const toTheTeam: Crossing = {
  into: (act) => (isMediators(act.by) ? ["team"] : []),
  carries: "that a mediator went on in spite of what the outgoing check found, and why",
};
const isMediators = (seat: Seat): boolean => seat === "mediator" || seat === "second";

/**
 * Every crossing that there is, by act; a forgotten act fails to compile. An act writes into its own room. Besides, a
 * mediator's own words may be noted to the team, carrying writes into three rooms at once, and presenting into those that
 * are shown something and the team's. Whatever else a person
 * does stays on the device or comes to nothing.
 */
export const CROSSINGS: { readonly [Type in ActType]: readonly Crossing[] } = {
  say: [inItsRoom, toTheTeam],
  reply: [inItsRoom, toTheTeam],
  draftMinutes: [inItsRoom, toTheTeam],
  rivalMinutes: [inItsRoom, toTheTeam],
  withdraw: [inItsRoom],
  ask: [inItsRoom],
  permit: [inItsRoom],
  decline: [inItsRoom],
  acknowledge: [inItsRoom],
  agreeMinutes: [inItsRoom],
  proposeExport: [inItsRoom],
  agreeExport: [inItsRoom],
  writeNote: [inItsRoom],
  editNote: [inItsRoom],
  discardNote: [inItsRoom],
  tellReadThrough: [inItsRoom],
  markRead: [{ ...inItsRoom, carries: "how far one has read, where the charter agreed to read receipts" }],
  carry: [
    {
      into: (act) => (act.type === "carry" ? [act.to] : []),
      carries:
        "the mediator's wording, form, attribution and expiry, and nothing of the item that it came from",
    },
    {
      ...inItsRoom,
      carries: "what the charter lets the source see: nothing, that it was carried, or the words",
    },
    { into: () => ["team"], carries: "a line of the register of messages, which names both rooms" },
  ],
  keepIssue: [inItsRoom],
  renameIssue: [inItsRoom],
  present: [
    {
      into: (act) => (act.type === "present" ? act.to : []),
      carries:
        "the list as it is shown, under ids of that room, and nothing of its masters or of other rooms",
    },
    { ...inItsRoom, carries: "the master's title, and for each room a line that maps its copies" },
  ],
  importIssues: [{ ...inItsRoom, carries: "what a side's own people have before them in another room" }],
  placePosition: [inItsRoom],
  sayPosition: [inItsRoom, toTheTeam],
  withdrawPlacing: [inItsRoom],
  addReport: [inItsRoom, toTheTeam],
  withdrawReport: [inItsRoom],
  enterRecord: [inItsRoom, toTheTeam],
  withdrawEntry: [inItsRoom],
  prefer: [inItsRoom],
  withdrawPreference: [inItsRoom],
  submitList: [inItsRoom],
  objectToEntry: [inItsRoom, toTheTeam],
  adoptPlan: [inItsRoom, toTheTeam],
  explainStep: [inItsRoom],
  allege: [inItsRoom],
  collectAlleged: [
    { ...toTheTeam, carries: "what a side alleged or reported, and which entries it came from" },
  ],
  showAlleged: [
    {
      into: (act) => (act.type === "showAlleged" ? [act.to] : []),
      carries:
        "what is alleged or reported and by which side, under ids of that room, and nothing of other rooms",
    },
    { ...inItsRoom, carries: "the master, and a line that says what stands where" },
  ],
  openNotebook: [{ into: () => ["a new room"], carries: "charter, parties and the founder's own seat" }],
  dismiss: [{ into: () => ["northDelegation"], carries: "a removal and a new epoch" }],
  readmit: [{ into: () => ["northDelegation"], carries: "an admission, a new epoch and a name" }],
  attempt: [],
  stopped: [],
  draft: [],
  reconnect: [],
  reopen: [],
};

/** Rooms that an act wrote into although no crossing leads there. */
export const unlistedWrites = (world: World, writes: readonly Written[]): readonly string[] =>
  writes.flatMap(({ step, rooms }) => {
    const allowed = CROSSINGS[step.act.type].flatMap(({ into }) => into(step.act));
    return rooms.flatMap((room) => {
      const place = room === null ? "a new room" : (placeOf(world, room) ?? "notebook");
      return allowed.includes(place) ? [] : [`${step.act.type} by ${step.act.by} wrote into ${place}`];
    });
  });
