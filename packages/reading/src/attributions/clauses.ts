import type { Passage } from "../text/passage.ts";
import { PHRASE_REACH } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { REPORTING_VERBS } from "../words/reporting-verbs.ts";

/** Whether a word can be the finite verb of a clause. */
export const isFiniteForm = (token: Token): boolean =>
  token.tag === "be" ||
  token.tag === "have" ||
  token.tag === "do" ||
  token.tag === "modal" ||
  token.tag === "verb" ||
  token.tag === "ed" ||
  (!token.capital && REPORTING_VERBS.has(token.lower)) ||
  (token.tag === "open" && /[^s]s$/u.test(token.lower) && !token.capital);

/** Whether a clause with a verb of its own begins at `from`. */
export const hasVerb = (passage: Passage, from: number, to: number): boolean => {
  let relatives = 0;
  for (let i = from + 1; i < Math.min(to, from + PHRASE_REACH); i += 1) {
    const token = passage.tokens[i];
    passage.meter.steps += 1;
    if (token === undefined || token.text === ";") return false;
    if (token.lower === "who" || token.tag === "wh" || (token.tag === "that" && i > from + 1)) relatives += 1;
    if (!isClauseVerb(passage, i)) continue;
    // The first verb after "who" or "which" belongs to that clause, with its auxiliaries.
    if (relatives === 0) return true;
    relatives -= 1;
    while (i + 1 < to && isClauseVerb(passage, i + 1)) i += 1;
  }
  return false;
};

const isClauseVerb = (passage: Passage, at: number): boolean => {
  const token = passage.tokens[at];
  const [before, next] = [passage.tokens[at - 1], passage.tokens[at + 1]];
  if (token === undefined || before === undefined || !isFiniteForm(token)) return false;
  if (before.tag === "to" || before.tag === "prep" || before.tag === "det" || before.tag === "poss-det")
    return false;
  if (token.tag === "ed") {
    const hasSubject = before.tag === "name" || before.tag === "pron" || before.tag === "open";
    return next?.lower !== "by" && (next?.tag !== "open" || hasSubject);
  }
  if (token.tag !== "open") return true;
  const isLoose = next?.tag === "prep" || next?.tag === "adv";
  return startsPhrase(next) && (!isLoose || before.tag === "name" || before.tag === "pron");
};

const startsPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.tag === "det" ||
    token.tag === "poss-det" ||
    token.tag === "to" ||
    token.tag === "prep" ||
    token.tag === "number" ||
    token.tag === "number-word" ||
    token.tag === "name" ||
    token.tag === "adv");
