import { type Intended, newId, systemRandomness } from "@parley/client";
import type { Issue, IssueId, IssueOption, OptionId, RoomId } from "@parley/domain";

/** An option as it stands in the form; `option` is null for a new one. */
export interface OptionWish {
  readonly key: string;
  readonly option: OptionId | null;
  readonly label: string;
}

/** An act and those that take it back. */
export type Change = readonly [act: Intended, undo: readonly Intended[]];

/** What makes the options those that are wished: some go, some say something else, some are new, some move. */
export const optionChanges = (
  { issue, options }: Issue,
  wishes: readonly OptionWish[],
  room: RoomId,
): readonly Change[] => {
  const draw = (): OptionId => newId(systemRandomness, "option", room);
  const known = new Map(options.map((one) => [one.option, one] as const));
  const said = wishes.map(({ option, label }) => ({
    before: option === null ? undefined : known.get(option),
    label: label.trim(),
  }));
  const gone = new Set(said.flatMap(({ before, label }) => (label === "" ? (before?.option ?? []) : [])));
  const wanted = said
    .filter(({ label }) => label !== "")
    .map(({ before, label }) => ({ before, now: { option: before?.option ?? draw(), label } }));
  const renamed = wanted.filter(({ before, now }) => before !== undefined && before.label !== now.label);
  const fresh = wanted.flatMap(({ before, now }) => (before === undefined ? [now] : []));
  const stays = options.filter(({ option }) => !gone.has(option));
  const order = [...stays, ...fresh].map(({ option }) => option);
  // The last goes first, so that taking it all back finds what each stood before.
  const going = options.filter(({ option }) => gone.has(option)).toReversed();
  return [
    ...going.map((option) => removing(issue, option, draw(), nextAfter(options, option, stays))),
    ...renamed.flatMap(({ before, now }) => (before === undefined ? [] : [renaming(issue, before, now)])),
    ...fresh.map((option) => adding(issue, option)),
    ...moves(
      issue,
      order,
      wanted.map(({ now }) => now.option),
    ),
  ];
};

/** One that was taken out cannot come back under its id: the way back is one that says the same, in its place. */
const removing = (
  issue: IssueId,
  { option, label }: IssueOption,
  again: OptionId,
  next: OptionId | undefined,
): Change => [
  { type: "optionRemoved", issue, option },
  [
    { type: "optionAdded", issue, option: { option: again, label } },
    ...(next === undefined ? [] : [moved(issue, again, next)]),
  ],
];

const renaming = (issue: IssueId, before: IssueOption, option: IssueOption): Change => [
  { type: "optionRenamed", issue, option },
  [{ type: "optionRenamed", issue, option: before }],
];

const adding = (issue: IssueId, option: IssueOption): Change => [
  { type: "optionAdded", issue, option },
  [{ type: "optionRemoved", issue, option: option.option }],
];

/** From the last to the first, whatever does not stay in its order goes before the one that follows it. */
const moves = (issue: IssueId, from: readonly OptionId[], to: readonly OptionId[]): readonly Change[] => {
  let order = from.filter((option) => to.includes(option));
  const kept = longestInOrder(order, to);
  return to
    .map((option, at) => [option, to[at + 1]] as const)
    .toReversed()
    .flatMap(([option, next]): readonly Change[] => {
      if (kept.includes(option)) return [];
      const was = order[order.indexOf(option) + 1];
      const rest = order.filter((one) => one !== option);
      order = rest.toSpliced(next === undefined ? rest.length : rest.indexOf(next), 0, option);
      return [[moved(issue, option, next), [moved(issue, option, was)]]];
    });
};

/** The most that can stay where they are: few options, so that every chain may be looked at. */
const longestInOrder = (from: readonly OptionId[], to: readonly OptionId[]): readonly OptionId[] => {
  const longest = (chains: readonly (readonly OptionId[])[]): readonly OptionId[] =>
    chains.reduce((one, other) => (other.length > one.length ? other : one), []);
  const chains: (readonly OptionId[])[] = [];
  for (const option of to) {
    const fits = chains.filter((chain) => chain.every((one) => from.indexOf(one) < from.indexOf(option)));
    chains.push([...longest(fits), option]);
  }
  return longest(chains);
};

const moved = (issue: IssueId, option: OptionId, before: OptionId | undefined): Intended => ({
  type: "optionMoved",
  ...{ issue, option },
  ...(before === undefined ? {} : { before }),
});

const nextAfter = (
  options: readonly IssueOption[],
  { option }: IssueOption,
  stays: readonly IssueOption[],
): OptionId | undefined =>
  options.slice(options.findIndex((one) => one.option === option)).find((one) => stays.includes(one))?.option;
