import type { PreferenceSheet, Problem, SuggestedComparison, Unresolved } from "@parley/analysis";
import type { Preference, Settled } from "@parley/domain";
import { startTransition, useEffect, useMemo, useState } from "react";
import type { Basis, SideBasis } from "../basis.ts";
import { type Studied, sourcesOf, studiedOf } from "../problem/problem.ts";
import type { SideQuestion, SideWord } from "./messages.ts";

/** A comparison that is worth asking, as positions on issues. */
export interface AskedComparison {
  readonly one: readonly Settled[];
  readonly other: readonly Settled[];
}

/** What follows from one side's words by themselves. */
export interface SideFinding {
  readonly unresolved: Unresolved | null;
  /** Which preference each statement came from, by its place. */
  readonly sources: readonly Preference[];
  readonly studied: Studied;
  readonly asked: readonly AskedComparison[];
}

export const findingKey = (side: SideBasis, isEstimate: boolean): string =>
  `${side.party.party} ${isEstimate ? "estimated" : "said"}`;

interface Subject {
  readonly key: string;
  readonly studied: Studied;
  readonly problem: Problem;
  readonly sheet: PreferenceSheet;
}

/** What each side said, and what is estimated of it, looked at by itself beside the page. */
export const useSideFindings = (basis: Basis | null): ReadonlyMap<string, SideFinding> => {
  const subjects = useMemo(() => (basis === null ? [] : subjectsOf(basis)), [basis]);
  // The same words ask the same question, however often the rooms are folded anew.
  const question = JSON.stringify(subjects.map(({ key, problem, sheet }) => ({ key, problem, sheet })));
  const [heard, setHeard] = useState<Heard>({ question: "", words: [] });
  useEffect(() => {
    const asked = JSON.parse(question) as SideQuestion;
    if (asked.length === 0) return;
    const worker = new Worker(new URL("./side-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<SideWord>) =>
      startTransition(() =>
        setHeard((known) => ({
          question,
          words: known.question === question ? [...known.words, data] : [data],
        })),
      ),
    );
    worker.postMessage(asked);
    return () => worker.terminate();
  }, [question]);
  return useMemo(() => {
    const words = heard.question === question ? heard.words : [];
    return new Map(
      subjects.flatMap((subject): (readonly [string, SideFinding])[] => {
        const word = words.find(({ key }) => key === subject.key);
        return word === undefined ? [] : [[subject.key, findingOf(subject, word)]];
      }),
    );
  }, [subjects, heard, question]);
};

interface Heard {
  readonly question: string;
  readonly words: readonly SideWord[];
}

const subjectsOf = (basis: Basis): readonly Subject[] =>
  basis.sides.flatMap((side) =>
    [false, true].flatMap((isEstimate): readonly Subject[] => {
      const alone: Basis = {
        ...basis,
        sides: [{ ...side, ...(isEstimate ? { said: [] } : { estimated: [] }) }],
        rules: [],
      };
      const studied = studiedOf(alone, new Set());
      const [sheet] = studied.sheets;
      if (sheet === undefined || sheet.statements.length === 0 || studied.issues.length === 0) return [];
      return [{ key: findingKey(side, isEstimate), studied, problem: studied.problem, sheet }];
    }),
  );

const findingOf = ({ studied, sheet }: Subject, { unresolved, suggestions }: SideWord): SideFinding => {
  const settled = (picked: SuggestedComparison["one"]): readonly Settled[] =>
    picked.flatMap(({ issue, option }) => {
      const own = studied.issues[issue];
      const way = own?.ways[option];
      return own === undefined || way === undefined ? [] : [{ issue: own.issue.issue, choice: way.choice }];
    });
  return {
    ...{ unresolved, studied, sources: sourcesOf(studied, sheet.party) },
    asked: suggestions.map(({ one, other }) => ({ one: settled(one), other: settled(other) })),
  };
};
