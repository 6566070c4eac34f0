import type { Intended } from "@parley/client";
import type { Issue, IssueKind, OptionId, RoomId } from "@parley/domain";
import { aText, entriesOf, manyOf, oneOf, type Reader } from "../app/kept-readers.ts";
import { type Change, type OptionWish, optionChanges } from "./option-changes.ts";

/** An issue as it stands in the form that changes it: texts until they are read. */
export interface IssueWish {
  readonly title: string;
  readonly type: IssueKind["type"];
  readonly unit: string;
  readonly least: string;
  readonly most: string;
  readonly step: string;
  /** A known option whose label is empty is taken out; a new one without a label is none. */
  readonly options: readonly OptionWish[];
}

export const wishFor = ({ title, kind, options }: Issue): IssueWish => {
  const range =
    kind.type === "divisible"
      ? { unit: kind.unit, least: `${kind.least}`, most: `${kind.most}`, step: `${kind.step}` }
      : { unit: "", least: "0", most: "", step: "1" };
  return {
    ...{ title, type: kind.type, ...range },
    options: options.map(({ option, label }) => ({ key: option, option, label })),
  };
};

/** The options as a draft kept them: what is gone meanwhile would be a new one, and what is new stands behind. */
export const optionsReader = ({ options }: Issue): Reader<IssueWish["options"]> => {
  const known = oneOf<OptionId | null>([null, ...options.map(({ option }) => option)]);
  const one: Reader<OptionWish> = (kept) => {
    const fields = entriesOf(kept);
    const [key, label] = [aText(fields.get("key")), aText(fields.get("label"))];
    const option = known(fields.get("option")) ?? null;
    return key === undefined || label === undefined ? undefined : { key, option, label };
  };
  return (kept) => {
    const drafted = manyOf(one)(kept);
    const added = options.filter(({ option }) => drafted?.every((wish) => wish.option !== option));
    return drafted?.concat(added.map(({ option, label }) => ({ key: option, option, label })));
  };
};

/** Whether everything is there that an issue needs. */
export const isWhole = (wish: IssueWish): boolean => wish.title.trim() !== "" && kindOf(wish) !== null;

/** The acts that make an issue what is wished, and those that make it what it was; null where the wish is not whole. */
export const deedsOf = (
  issue: Issue,
  wish: IssueWish,
  room: RoomId,
): { readonly acts: readonly Intended[]; readonly undo: readonly Intended[] } | null => {
  const title = wish.title.trim();
  const kind = kindOf(wish);
  if (title === "" || kind === null) return null;
  const changes = [
    ...(title === issue.title ? [] : [renaming(issue, title)]),
    ...(sameKind(kind, issue.kind) ? [] : [redefining(issue, kind)]),
    ...optionChanges(issue, wish.options, room),
  ];
  return { acts: changes.map(([act]) => act), undo: changes.toReversed().flatMap(([, undo]) => undo) };
};

const renaming = ({ issue, title }: Issue, next: string): Change => [
  { type: "issueRenamed", issue, title: next },
  [{ type: "issueRenamed", issue, title }],
];

const redefining = ({ issue, kind }: Issue, next: IssueKind): Change => [
  { type: "issueRedefined", issue, kind: next },
  [{ type: "issueRedefined", issue, kind }],
];

const kindOf = ({ type, unit, least, most, step }: IssueWish): IssueKind | null => {
  if (type === "options") return { type };
  if (unit.trim() === "" || [least, most, step].some((text) => text.trim() === "")) return null;
  const range = { least: Number(least), most: Number(most), step: Number(step) };
  const isPossible = range.least < range.most && range.step > 0 && range.step <= range.most - range.least;
  return isPossible ? { type, unit: unit.trim(), ...range } : null;
};

const sameKind = (a: IssueKind, b: IssueKind): boolean =>
  a.type === "divisible" && b.type === "divisible"
    ? a.unit === b.unit && a.least === b.least && a.most === b.most && a.step === b.step
    : a.type === b.type;
