import {
  type Choice,
  CRITERIA,
  type Criterion,
  type NamedSolution,
  type PartyProfile,
} from "@parley/analysis";
import { newId, type RoomView, systemRandomness } from "@parley/client";
import type { PackageId, PinnedPackage } from "@parley/domain";
import { useMemo, useState } from "react";
import { useSeat } from "../../app/seat-context.tsx";
import { useAct } from "../../room/use-act.ts";
import { draftPlace } from "../../room/use-composer.ts";
import { useWords } from "../../words/catalogue.ts";
import type { Basis } from "../basis.ts";
import { type Broken, brokenBy } from "../problem/broken.ts";
import type { Studied } from "../problem/problem.ts";
import { choiceOf, settledOf } from "../problem/ways.ts";
import { type Study, useStudy } from "../study/use-study.ts";
import { type PackageWords, usePackageWords } from "./package-words.ts";

export interface Pinned extends PinnedPackage {
  readonly choice: Choice;
}

export interface Named {
  readonly criterion: Criterion;
  readonly solution: NamedSolution;
}

export interface Titled {
  readonly title: string;
  readonly choice: Choice;
}

/** Everything that the parts of the screen look at and may do. */
export interface Packages {
  readonly basis: Basis;
  readonly studied: Studied;
  readonly study: Study;
  /** The sides' names; an estimate is marked as one wherever the name stands. */
  readonly names: readonly string[];
  readonly say: PackageWords;
  readonly pinned: readonly Pinned[];
  readonly draft: Choice | undefined;
  readonly named: readonly Named[];
  /** Pinned and named packages under their titles. */
  readonly shown: readonly Titled[];
  /** The package that somebody looks at now. */
  readonly inHand: Choice | null;
  readonly take: (choice: Choice) => void;
  readonly utilities: (choice: Choice) => readonly number[] | null;
  readonly broken: (choice: Choice) => Broken;
  readonly pin: (title: string, choice: Choice, isDraft: boolean) => void;
  readonly unpin: (id: PackageId) => void;
  readonly intoWords: (choice: Choice, room: RoomView) => void;
  readonly isBusy: boolean;
  readonly error: string | null;
}

/** The packages that follow from what was said; nothing while fewer than two sides have spoken. */
export const usePackages = (basis: Basis, studied: Studied): Packages | null => {
  const { workspace, go } = useSeat();
  const { packages: words } = useWords();
  const { isBusy, error, run } = useAct();
  const { issues, sides } = studied;
  const [taken, setTaken] = useState<Choice | null>(null);
  const pinned = basis.pinned.flatMap((one): readonly Pinned[] => {
    const choice = choiceOf(issues, one.settled);
    return choice === undefined ? [] : [{ ...one, choice }];
  });
  const draft = pinned.find(({ isDraft }) => isDraft)?.choice;
  const study = useStudyOf(studied, draft, pinned);
  const names = sides.map(({ side: { party }, isEstimate }) =>
    isEstimate ? words.estimatedName(party.neutralLabel) : party.neutralLabel,
  );
  const parties = study?.state.parties ?? null;
  const say = usePackageWords(issues, parties ?? [], names);
  if (study === null) return null;
  const named = CRITERIA.flatMap((criterion): readonly Named[] => {
    const solution = study.state.solutions[criterion];
    return solution === undefined ? [] : [{ criterion, solution }];
  });
  const fits = taken !== null && taken.length === issues.length;
  const home = basis.home.room;
  return {
    ...{ basis, studied, study, names, say, pinned, draft, named, isBusy, error },
    shown: [
      ...pinned.map(({ title, choice }) => ({ title, choice })),
      ...named.map(({ criterion, solution }) => ({ title: words.name[criterion], choice: solution.choice })),
    ],
    inHand: fits ? taken : (draft ?? named[0]?.solution.choice ?? null),
    take: (choice) => {
      setTaken(choice);
      study.stand(choice);
    },
    utilities: (choice) => (parties === null ? null : utilitiesOf(parties, choice)),
    broken: (choice) => brokenBy(studied, choice),
    pin: (title, choice, isDraft) =>
      void run(
        () =>
          workspace.act(home, {
            ...{ type: "packagePinned", package: newId(systemRandomness, "package", home), title, isDraft },
            settled: settledOf(issues, choice),
          }),
        words.pinned,
      ),
    unpin: (id) =>
      void run(() => workspace.act(home, { type: "packageUnpinned", package: id }), words.unpinned),
    intoWords: (choice, { room }) => {
      const lines = say.lines(choice).map(({ issue, way }) => `– ${issue}: ${way}`);
      workspace.keepDraft(draftPlace(room), [words.proposal, ...lines].join("\n"));
      go({ screen: "room", room });
    },
  };
};

/** Studies again whenever what was said, the rules or the kept packages have changed. */
const useStudyOf = (
  { issues, sides, problem, sheets }: Studied,
  draft: Choice | undefined,
  pinned: readonly Pinned[],
): Study | null => {
  const watched = pinned.map(({ choice }) => choice);
  const isEnough = issues.length > 0 && sides.length > 1;
  const said = useMemo(() => JSON.stringify([problem, sheets]), [problem, sheets]);
  const key = `${isEnough} ${said} ${JSON.stringify([draft, watched])}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when any of it has changed
  const subject = useMemo(() => (isEnough ? { problem, sheets, draft, watched } : null), [key]);
  const study = useStudy(subject);
  return subject === null ? null : study;
};

const utilitiesOf = (parties: readonly PartyProfile[], choice: Choice): readonly number[] =>
  parties.map(({ values }) => values.reduce((sum, own, i) => sum + (own[choice[i] ?? 0] ?? 0), 0));
