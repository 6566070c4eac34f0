import type { Unresolved as Trouble } from "@parley/analysis";
import { useWords } from "../words/catalogue.ts";
import type { Basis } from "./basis.ts";
import { type Studied, sourcesOf } from "./problem.ts";
import { usePreferenceWords } from "./say-preference.ts";

/** What cannot all hold, as the smallest set of statements that contradicts itself, with the ways out. */
export const Unresolved = ({
  basis,
  studied,
  unresolved,
}: {
  readonly basis: Basis;
  readonly studied: Studied;
  readonly unresolved: Trouble;
}) => {
  const { packages: words } = useWords();
  const say = usePreferenceWords(basis.issues);
  const sources = sourcesOf(studied, unresolved.party);
  const quote = (places: readonly number[]): string =>
    places
      .map((place) => sources[place])
      .flatMap((source) => (source === undefined ? [] : [`“${say.preference(source)}”`]))
      .join(", ");
  const refusal = unresolved.type === "Refused" ? unresolved.refusal : null;
  const sentences =
    refusal === null
      ? [words.faulty(unresolved.party)]
      : refusal.type === "TooFewEffectiveDraws"
        ? [words.tooNarrow(unresolved.party)]
        : [
            words.contradiction(unresolved.party, quote(refusal.conflict.statements)),
            ...(refusal.conflict.isSmallest ? [words.smallest] : []),
            ...refusal.conflict.waysOut.map((way) => words.wayOut(quote(way))),
          ];
  return (
    <div className="note" role="alert">
      <b>{words.unresolvedTitle}</b>
      {sentences.map((sentence) => (
        <p key={sentence} dir="auto">
          {sentence}
        </p>
      ))}
    </div>
  );
};
