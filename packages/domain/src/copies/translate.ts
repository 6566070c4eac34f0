import type { CommitmentId, ExchangeId, IncidentId, ItemId, NameListId, RoomId } from "../ids.ts";
import type { ListEntry } from "../lists/events.ts";
import type { CarriedAct } from "./acts.ts";
import type { DrawId } from "./draft.ts";
import type { CopiedId, PairOfIds } from "./events.ts";
import { pairedId } from "./state.ts";

/** How an act of one room becomes the same act of another. */
export interface Translation {
  readonly at: number;
  /** The room it goes to, and the id that stands there for what it is done with. */
  readonly room: RoomId;
  readonly id: CopiedId;
  /** Which of a pair of ids is the one of the room that it comes from. */
  readonly from: keyof PairOfIds;
  readonly pairs: readonly PairOfIds[];
  readonly draw: DrawId;
  /** The other room's number for a version of the plan. */
  readonly versionOf: (version: number) => number;
  /** How an entry of a list stands there: with its name, or without. */
  readonly entryAs: (entry: ListEntry) => ListEntry;
  /** Whether what was said with it goes too, or only the act. */
  readonly withWords: boolean;
}

export interface Translated {
  readonly event: CarriedAct;
  /** A pair of ids that this act brings about. */
  readonly pair?: PairOfIds;
}

/** The same act under the ids of the other room; null where what it is about is not there. */
export const translated = (act: CarriedAct, how: Translation): Translated | null => {
  const event = readdressed(act, how);
  switch (event.type) {
    case "exchangeAnswered":
      return { event: { ...event, version: how.versionOf(event.version) } };
    case "exchangeSuspended":
      return fresh(event.suspension, how, (suspension) => ({ ...event, suspension }));
    case "splitProposed":
      return fresh(event.split, how, (split) => ({ ...event, split }));
    case "entryObjected":
      return fresh(event.objection, how, (objection) => ({ ...event, objection }));
    case "evidenceAdded":
      return fresh(event.evidence, how, (evidence) => ({ ...event, evidence }));
    case "proofOfLifeGiven":
      return fresh(event.proof, how, (proof) => ({ ...event, proof }));
    case "exchangeResumed":
      return known(event.suspension, how, (suspension) => ({ ...event, suspension }));
    case "splitAgreed":
      return known(event.split, how, (split) => ({ ...event, split }));
    case "objectionSettled":
      return known(event.objection, how, (objection) => ({ ...event, objection }));
    case "proofOfLifeJudged":
      return known(event.proof, how, (proof) => ({ ...event, proof }));
    case "entriesListed":
      return { event: { ...event, entries: event.entries.map(how.entryAs) } };
    case "listSubmitted": {
      // A deadline that has passed binds nobody any more, and no room takes one.
      const { objectionsUntil, ...rest } = event;
      return { event: objectionsUntil !== undefined && objectionsUntil > how.at ? event : rest };
    }
    default:
      return { event };
  }
};

const readdressed = (act: CarriedAct, { at, id, withWords, from }: Translation): CarriedAct => {
  const said = withWords ? act : wordless(act);
  const stamped = { ...(from === "master" ? byNameAlone(said) : said), at };
  if ("exchange" in stamped) return { ...stamped, exchange: id as ExchangeId };
  if ("list" in stamped) return { ...stamped, list: id as NameListId };
  if ("incident" in stamped) return { ...stamped, incident: id as IncidentId };
  return { ...stamped, commitment: id as CommitmentId };
};

/** Of lists, words may be left out: the act is the ground, the claim, the outcome. */
const wordless = (act: CarriedAct): CarriedAct => {
  switch (act.type) {
    case "entryObjected":
    case "objectionSettled":
    case "proofOfLifeGiven": {
      const { words: _, ...rest } = act;
      return rest;
    }
    case "proofOfLifeJudged": {
      const { words: _, doneBy: __, ...rest } = act;
      return rest;
    }
    default:
      return act;
  }
};

/** Who did it is told with what was said of it, by name; no id of a person leaves the team's room. */
const byNameAlone = (act: CarriedAct): CarriedAct => {
  if (!("doneBy" in act) || act.doneBy === undefined) return act;
  const { person: _, ...doneBy } = act.doneBy;
  return { ...act, doneBy };
};

const fresh = (id: ItemId, how: Translation, as: (id: ItemId) => CarriedAct): Translated => {
  const drawn = how.draw("item", how.room);
  const pair = how.from === "copy" ? { copy: id, master: drawn } : { copy: drawn, master: id };
  return { event: as(drawn), pair };
};

const known = (id: ItemId, how: Translation, as: (id: ItemId) => CarriedAct): Translated | null => {
  const paired = pairedId({ ids: how.pairs }, how.from, id);
  return paired === undefined ? null : { event: as(paired) };
};
