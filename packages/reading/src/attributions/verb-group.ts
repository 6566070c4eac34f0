import type { Passage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import type { VerbCue } from "../words/inflect.ts";
import type { VerbFamily } from "../words/reporting-verbs.ts";

/** A verb with its auxiliaries: where it begins and what they say of it. */
export type VerbGroup = {
  /** Index of the first auxiliary, or of the verb itself. */
  readonly from: number;
  readonly at: number;
  readonly voice: "active" | "passive";
  readonly mood: "finite" | "infinitive" | "ing";
  readonly isNegated: boolean;
  readonly isModal: boolean;
};

/** Verbs that only colour the one after "to": "continues to deny" is a denial. */
const CATENATIVE =
  /^(?:continu|beg[aiu]n|went|go|goes|appear|seem|decline|refuse|fail|start|want|tr(?:y|ied)|ha[sd]|have|used|hasten)/u;

const isAuxiliary = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.tag === "be" || token.tag === "have" || token.tag === "do" || token.tag === "modal");

/** Whether a poss token is "'s" for "is" or "has": only where no noun follows it directly. */
const isVerbalClitic = (token: Token | undefined, next: Token | undefined): boolean =>
  token?.lower === "'s" &&
  next !== undefined &&
  (next.tag === "ed" || next.tag === "adv" || next.tag === "neg");

const stepsLeft = (passage: Passage, at: number, floor: number): VerbGroup => {
  const { tokens } = passage;
  let from = at;
  let be = false;
  let modal = false;
  let negated = false;
  let infinitive = false;
  for (let i = at - 1; i >= floor && at - i < 10; i -= 1) {
    const token = tokens[i];
    passage.meter.steps += 1;
    if (token === undefined) break;
    if (
      token.tag === "adv" ||
      token.tag === "neg" ||
      (/^(?:long|since)$/u.test(token.lower) && tokens[i - 1]?.tag === "have") ||
      (token.lower === "so" && tokens[i + 1]?.lower === "far")
    ) {
      negated ||= token.tag === "neg" || token.lower === "never";
    } else if (isAuxiliary(token) || isVerbalClitic(token, tokens[i + 1])) {
      be ||= token.tag === "be" && from === at;
      modal ||= token.tag === "modal";
      infinitive = false;
      from = i;
    } else if (token.tag === "to" && from - i <= 2) {
      infinitive = true;
      from = i;
    } else if (infinitive && CATENATIVE.test(token.lower) && from === i + 1) {
      infinitive = false;
      from = i;
    } else if (infinitive && token.lower === "on" && from === i + 1) from = i;
    else break;
  }
  return {
    from,
    at,
    voice: be ? "passive" : "active",
    mood: infinitive ? "infinitive" : "finite",
    isNegated: negated,
    isModal: modal,
  };
};

/** Reads the auxiliaries to the left of a verb. */
export const verbGroupAt = (
  passage: Passage,
  at: number,
  floor: number,
  cue: VerbCue<VerbFamily>,
): VerbGroup => {
  const group = stepsLeft(passage, at, floor);
  const isParticiple = cue.form === "past" || cue.form === "participle";
  const voice = isParticiple ? group.voice : "active";
  if (cue.form === "ing" && group.from === at) return { ...group, voice, mood: "ing" };
  return { ...group, voice };
};
