import type { Phase, PlanStep } from "@parley/domain";

/** A line of a plan that is read from its first phase to its last step. */
export type PlanLine = { readonly phase: Phase } | { readonly step: PlanStep };

/** The steps, each phase's below its own line; a phase without any of them has none. */
export const linesOf = (phases: readonly Phase[], steps: readonly PlanStep[]): readonly PlanLine[] =>
  phases.flatMap((phase): readonly PlanLine[] => {
    const own = steps.filter((step) => step.phase === phase.number);
    return own.length === 0 ? [] : [{ phase }, ...own.map((step) => ({ step }))];
  });

export const keyOfLine = (line: PlanLine): string =>
  "phase" in line ? `phase ${line.phase.number}` : String(line.step.number);

export const isStep = (line: PlanLine): boolean => "step" in line;
