import type { Task } from "./order-phase.ts";

/** Steps that wait for each other, directly or over others, in the order in which they were named. */
export type Block = readonly Task[];

/** Blocks that are alike but for the numbers of their steps, and the stages through which each of them goes. */
export interface BlockKind {
  readonly blocks: readonly Block[];
  /** Which of a block's steps can have been done; the first is none. */
  readonly stages: readonly BlockStage[];
}

export interface BlockStage {
  /** By which of the block's steps it goes on, to which stage, and what that moves. */
  readonly next: readonly { readonly step: number; readonly to: number; readonly delta: readonly number[] }[];
}

/** Stages of one block beyond which blocks are not told stage by stage. */
const MAX_STAGES = 4_096;

/** The tasks as blocks, those that are alike together; nothing where one block has too many stages. */
export const kindsOf = (tasks: readonly Task[]): readonly BlockKind[] | undefined => {
  const kinds = new Map<string, Block[]>();
  for (const block of blocksOf(tasks)) {
    const likeness = likenessOf(block);
    kinds.set(likeness, [...(kinds.get(likeness) ?? []), block]);
  }
  const told: BlockKind[] = [];
  for (const blocks of kinds.values()) {
    const [first] = blocks;
    const stages = first === undefined ? undefined : stagesOf(first);
    if (stages === undefined) return undefined;
    told.push({ blocks, stages });
  }
  return told;
};

const blocksOf = (tasks: readonly Task[]): readonly Block[] => {
  const leaders = new Map<number, number>(tasks.map(({ number }) => [number, number]));
  const leaderOf = (number: number): number => {
    const leader = leaders.get(number) ?? number;
    return leader === number ? number : leaderOf(leader);
  };
  for (const { number, waits } of tasks)
    for (const other of waits) leaders.set(leaderOf(other), leaderOf(number));
  const blocks = new Map<number, Task[]>();
  for (const task of tasks) {
    const leader = leaderOf(task.number);
    blocks.set(leader, [...(blocks.get(leader) ?? []), task]);
  }
  return [...blocks.values()];
};

/** What of a block decides about orders: what its steps move, and which of them wait for which. */
const likenessOf = (block: Block): string =>
  JSON.stringify(block.map(({ delta, waits }) => [delta, placesOf(block, waits)]));

const placesOf = (block: Block, waits: readonly number[]): readonly number[] =>
  waits.map((other) => block.findIndex(({ number }) => number === other)).sort((a, b) => a - b);

/** Every set of steps that can have been done, found from none by doing one more. */
const stagesOf = (block: Block): readonly BlockStage[] | undefined => {
  const waits = block.map(({ waits: others }) => placesOf(block, others));
  const indexes = new Map<string, number>([["", 0]]);
  const sets: ReadonlySet<number>[] = [new Set()];
  const stages: { next: BlockStage["next"] }[] = [];
  for (let s = 0; s < sets.length; s++) {
    const done = sets[s] ?? new Set<number>();
    const next: { step: number; to: number; delta: readonly number[] }[] = [];
    for (const [step, task] of block.entries()) {
      if (done.has(step) || !(waits[step] ?? []).every((other) => done.has(other))) continue;
      const after = new Set([...done, step]);
      const key = [...after].sort((a, b) => a - b).join(",");
      let to = indexes.get(key);
      if (to === undefined) {
        to = sets.length;
        indexes.set(key, to);
        sets.push(after);
      }
      next.push({ step, to, delta: task.delta });
    }
    stages.push({ next });
    if (sets.length > MAX_STAGES) return undefined;
  }
  return stages;
};
