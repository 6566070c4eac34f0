import { err, ok, type Result } from "@parley/kernel";
import type { Issue, PartyProfile, Problem } from "../problem.ts";
import type { Steps } from "../steps.ts";
import { centralProfile } from "./central.ts";
import { compileSheet, type SheetFault } from "./compile.ts";
import { type Random, type SampleRefusal, sampleCompatible } from "./sample.ts";
import type { Voice } from "./shares.ts";
import type { PreferenceSheet } from "./statements.ts";

/** A problem in which every party has utilities, and a voice per party for shares. */
export type Resolved = { readonly problem: Problem; readonly voices: readonly Voice[] };

/** What stands in the way of using a party's sheet. */
export type Unresolved = { readonly party: string } & (
  | { readonly type: "Faults"; readonly faults: readonly SheetFault[] }
  | { readonly type: "Refused"; readonly refusal: SampleRefusal }
);

/**
 * Gives parties that spoke in words utilities: draws from all that fit, and the average as a stand-in. Parties
 * with numbers keep them, and speak with one voice under every draw. Rectangles have no voice.
 */
export function* resolveSheets(
  problem: Problem,
  sheets: readonly PreferenceSheet[],
  draws: number,
  random: Random,
): Steps<Result<Resolved, Unresolved>> {
  const parties: PartyProfile[] = [];
  const voices: Voice[] = [];
  for (const party of problem.parties) {
    const sheet = sheets.find((known) => known.party === party.name);
    if (!sheet) {
      parties.push(party);
      voices.push(voiceOf(problem.issues, party, draws));
      continue;
    }
    const compatible = compileSheet(problem.issues, sheet);
    if (!compatible.ok) return err({ party: party.name, type: "Faults", faults: compatible.error });
    const sample = yield* sampleCompatible(compatible.value, draws, random);
    if (!sample.ok) return err({ party: party.name, type: "Refused", refusal: sample.error });
    const voice = { compatible: compatible.value, sample: sample.value };
    voices.push(voice);
    parties.push(centralProfile(party.name, problem.issues, voice));
  }
  return ok({ problem: { ...problem, parties }, voices });
}

/** The voice of a party whose numbers are known: the same under every draw. */
export const voiceOf = (issues: readonly Issue[], party: PartyProfile, draws: number): Voice => {
  const flat = party.values.flat();
  const contributions = new Float64Array(draws * flat.length);
  for (let draw = 0; draw < draws; draw++) contributions.set(flat, draw * flat.length);
  const largest = party.values.map((values) => Math.max(...values) - Math.min(...values));
  const weights = new Float64Array(draws * issues.length);
  for (let draw = 0; draw < draws; draw++) weights.set(largest, draw * issues.length);
  return {
    compatible: { issues, shapes: [], rows: [], redLines: [], noWorseThan: [] },
    sample: { draws, options: flat.length, contributions, weights, method: "exact", effectiveSize: draws },
    reservation: party.reservation,
  };
};
