import type { WorkspaceSnapshot } from "@parley/client";
import { CAST, MEDIATION_TITLE, SEATS, type SeatName } from "./cast.ts";
import { WORDS } from "./words.ts";

/** What was alleged in the common room. */
const COMMON = ["incidentPlace", "incident"] as const satisfies readonly (keyof typeof WORDS)[];

/** Sentences that a seat must be able to read at the end of the story; every other sentence must be out of its reach. */
export const READABLE: Readonly<Record<SeatName, readonly (keyof typeof WORDS)[]>> = {
  lead: allBut("slip"),
  tamsel: allBut("slip"),
  ostrel: allBut("slip"),
  norvane: [
    ...(["frame", "guarantee", "confidence", "hint", "carried", "next", "lorries", "planTitle"] as const),
    ...(["withdrawal", "explanation", "listTitle", "firstName", "secondName", "thirdName"] as const),
    ...COMMON,
  ],
  sulmere: [
    ...(["frame", "guarantee", "minutesTitle", "minutes", "carried", "answer", "condition"] as const),
    ...(["next", "lorries", "planTitle", "withdrawal", "listTitle"] as const),
    ...COMMON,
  ],
  brennor: ["frame", "guarantee", "lorries", ...COMMON],
};

function allBut(left: keyof typeof WORDS): readonly (keyof typeof WORDS)[] {
  return (Object.keys(WORDS) as (keyof typeof WORDS)[]).filter((key) => key !== left);
}

/** Everything that a seat's rooms hold, as one text. */
export const everythingIn = (snapshot: WorkspaceSnapshot): string =>
  [...snapshot.rooms.values()].map((room) => JSON.stringify(room.state)).join("\n");

/** Where a seat sees too much or too little; empty when all is as it should be. */
export const faultsOf = (seat: SeatName, snapshot: WorkspaceSnapshot): readonly string[] => {
  const held = everythingIn(snapshot);
  const readable = new Set(READABLE[seat]);
  const faults: string[] = [];
  for (const [key, sentence] of Object.entries(WORDS) as [keyof typeof WORDS, string][]) {
    const isHeld = held.includes(JSON.stringify(sentence).slice(1, -1));
    if (isHeld && !readable.has(key) && !isPartOfReadable(sentence, readable)) {
      faults.push(`${seat} holds “${sentence}”, which was not said to it.`);
    }
    if (!isHeld && readable.has(key))
      faults.push(`${seat} does not hold “${sentence}”, which was said to it.`);
  }
  return faults;
};

/** A sentence may stand inside another that the seat may read. */
const isPartOfReadable = (sentence: string, readable: ReadonlySet<keyof typeof WORDS>): boolean =>
  [...readable].some((key) => WORDS[key].includes(sentence));

/** Every name, title and sentence of the story: none may be found in what a relay stores, logs or carries. */
export const EVERY_WORD: readonly string[] = [
  MEDIATION_TITLE,
  ...SEATS.map((seat) => CAST[seat].name),
  "Norvane",
  "Sulmere",
  ...Object.values(WORDS),
];
