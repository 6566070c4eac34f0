import type { CopiedThing } from "@parley/client";
import { plural } from "../plural.ts";

const list = (names: readonly string[]): string => new Intl.ListFormat("en").format(names);

/** Showing rooms what the team keeps, and entering with the team what a side did in its own talks. */
export const copies = {
  title: {
    plan: "Present the plan",
    progress: "Show how far it has come",
    split: "Show how one side would divide it",
    list: "Show the list",
    commitment: "Present the commitment",
    performance: "Show how far the commitment has come",
    incident: "Show the incident",
    access: "Show access",
  } satisfies Record<CopiedThing["type"], string>,
  open: {
    plan: "Present to rooms…",
    progress: "Show how far it has come…",
    split: "Show it to the other side…",
    list: "Show the list to rooms…",
    commitment: "Present to rooms…",
    performance: "Show how far it has come…",
    incident: "Show to rooms…",
    access: "Show to rooms…",
  } satisfies Record<CopiedThing["type"], string>,
  hint: {
    plan: "Each chosen room gets the whole plan, all at the same moment.",
    progress: "Each chosen room gets where every step stands, and nothing of who said what where.",
    split: "The chosen room gets the parts as they were proposed.",
    list: "Each chosen room gets all that is on record of the list and was not shown there yet. Names go only where everybody may read them.",
    commitment: "Each chosen room gets the commitment, all at the same moment.",
    performance: "Each chosen room gets how far the commitment has come.",
    incident:
      "Each chosen room gets what is alleged and how far it was looked into. Evidence, and what was said with a finding, goes only where you choose so.",
    access:
      "Each chosen room gets what was agreed and reported and was not shown there yet; a side that is there reports for itself.",
  } satisfies Record<CopiedThing["type"], string>,
  rooms: "Rooms",
  noRooms: "There is no room to show it to: nobody of a party is in one with you.",
  readers: (names: readonly string[]) =>
    names.length === 0
      ? "Choose at least one room."
      : `${list(names)} will read it. It cannot be called back.`,
  go: "Present it",
  done: (rooms: number) =>
    plural("en", rooms, { one: "Shown in 1 room.", other: `Shown in ${rooms} rooms.` }),
  preview: (room: string) => `As ${room} will read it`,
  upToDate: (room: string) => `${room} has all of it already.`,
  withNames: "With names: everybody there may read them.",
  withoutNames: "Without names: pseudonyms only.",
  withWords: "With what was said with objections and proofs",
  evidence: (kind: string) => `Evidence (${kind}):`,
  triggerWords: "For rooms that do not know the exchange: what its clock runs from, in words",
  waiting: "Done in separate talks, not yet on record here",
  waitingHint:
    "What a side answered, reported or claimed in its own room counts here once you enter it. It stands here as entered by you.",
  from: (room: string) => `In ${room}`,
  enter: "Enter it here",
  entered: (count: number) =>
    plural("en", count, { one: "1 act is entered.", other: `${count} acts are entered.` }),
  doesNotFit: "Does not fit here now:",
  acts: {
    answered: (side: string, isAccepted: boolean, version: number) =>
      `${side} ${isAccepted ? "accepted" : "declined"} version ${version}`,
    begun: (step: number) => `Step ${step} has begun`,
    reported: (step: number) => `Step ${step} is reported as done`,
    waived: (side: string, step: number) => `${side} waives what step ${step} waits for`,
    explained: (side: string, step: number) => `${side} explains step ${step}`,
    suspended: (side: string) => `${side} suspends`,
    resumed: "What was suspended goes on",
    splitProposed: (side: string, step: number) => `${side} would divide step ${step}`,
    splitAgreed: (side: string) => `${side} agrees to a division`,
    listOpened: (title: string) => `The list “${title}” is opened`,
    entriesListed: (entries: number) =>
      plural("en", entries, { one: "1 entry is listed", other: `${entries} entries are listed` }),
    listSubmitted: (version: number) => `Version ${version} of the list is submitted`,
    vettingBegan: (side: string) => `${side} begins vetting`,
    entryObjected: (side: string, pseudonym: string) => `${side} objects to ${pseudonym}`,
    objectionSettled: (side: string) => `${side} settles an objection`,
    categoryClaimed: (side: string, claims: number) =>
      `${side} claims ${plural("en", claims, { one: "a category for 1 entry", other: `categories for ${claims} entries` })}`,
    conditionClaimed: (side: string, pseudonym: string) => `${side} says how ${pseudonym} is`,
    proofGiven: (side: string, pseudonym: string) => `${side} gives a proof of life of ${pseudonym}`,
    proofJudged: "A proof of life is judged",
    listAgreed: (side: string, version: number) => `${side} agrees to version ${version} of the list`,
    namesPermitted: (side: string) => `${side} lets the other side read the names`,
    performanceReported: "Performance is reported",
    performanceDisputed: (side: string) => `${side} disputes the performance`,
    performanceWaived: (side: string) => `${side} waives the performance`,
    alleged: (who: string, place: string) => `${who} alleges something at ${place}`,
    evidence: (who: string) => `${who} adds evidence`,
    accessAgreed: (crossing: string, what: string, from: string) =>
      `${crossing}: ${what} a day were agreed, from ${from}`,
    accessCounted: (who: string, crossing: string, day: string, what: string) =>
      `${who} counted ${what} at ${crossing} on ${day}`,
    accessDenied: (who: string, crossing: string, day: string) =>
      `${who} was refused access at ${crossing} on ${day}: nothing is known`,
    other: "Something else was done",
  },
  nobody: "Somebody",
};
