import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Entry, type EntryOf, isOverlapping, propose, type Span } from "@parley/reading";
import type { Measurement } from "../measurement.ts";

type Pair = readonly [number, number];
type RawSpan = { readonly span: Pair };
type RawExample = {
  readonly attributions: readonly {
    readonly source: RawSpan | null;
    readonly cue: RawSpan;
    readonly content: RawSpan;
  }[];
  readonly contacts: readonly { readonly cue: RawSpan; readonly participants: readonly RawSpan[] }[];
  readonly positions: readonly { readonly party: RawSpan; readonly cue: RawSpan }[];
  readonly figures: readonly {
    readonly number: Pair;
    readonly low: number;
    readonly source: RawSpan | null;
  }[];
  readonly dates: readonly { readonly span: Pair; readonly when: string }[];
};

const toSpan = ([start, end]: Pair): Span => ({ start, end });
const isHit = (mine: Span, gold: RawSpan): boolean => isOverlapping(mine, toSpan(gold.span));

const ofKind = <K extends Entry["kind"]>(entries: readonly Entry[], kind: K): EntryOf<K>[] =>
  entries.filter((entry): entry is EntryOf<K> => entry.kind === kind);

const measuresOf = (name: string, text: string, gold: RawExample): Measurement[] => {
  const entries = propose(text);
  const attributions = ofKind(entries, "attribution");
  const isRight = (one: EntryOf<"attribution">): boolean =>
    gold.attributions.some(
      (wanted) =>
        isHit(one.cue, wanted.cue) &&
        one.content.some((span) => isHit(span, wanted.content)) &&
        (wanted.source === null
          ? one.source.length === 0
          : one.source.some((span) => wanted.source !== null && isHit(span, wanted.source))),
    );
  const figures = gold.figures.filter((wanted) =>
    ofKind(entries, "figure").some(
      (one) =>
        one.number.start === wanted.number[0] &&
        one.low === wanted.low &&
        (wanted.source === null
          ? one.source === null
          : one.source !== null && isHit(one.source, wanted.source)),
    ),
  );
  const dates = gold.dates.filter((wanted) =>
    ofKind(entries, "date").some((one) => one.span.start === wanted.span[0] && one.value === wanted.when),
  );
  const contacts = gold.contacts.filter((wanted) =>
    ofKind(entries, "contact").some(
      (one) =>
        isHit(one.cue, wanted.cue) &&
        wanted.participants.every((who) => one.participants.some((span) => isHit(span, who))),
    ),
  );
  const positions = gold.positions.filter((wanted) =>
    ofKind(entries, "position").some((one) => isHit(one.cue, wanted.cue) && isHit(one.party, wanted.party)),
  );
  const found = (what: string, right: number, of: number): Measurement => ({
    name: `${name}: ${what} found`,
    value: right,
    baseline: of,
    ratio: of === 0 ? 1 : right / of,
    unit: "of the gold",
  });
  return [
    found(
      "attributions",
      gold.attributions.filter((wanted) =>
        attributions.some((one) => isHit(one.cue, wanted.cue) && isRight(one)),
      ).length,
      gold.attributions.length,
    ),
    {
      name: `${name}: attributions that are not in the gold`,
      value: attributions.filter((one) => !isRight(one)).length,
      unit: "attributions",
    },
    found("figures", figures.length, gold.figures.length),
    found("dates", dates.length, gold.dates.length),
    found("contacts", contacts.length, gold.contacts.length),
    found("positions", positions.length, gold.positions.length),
  ];
};

/** Every report `NAME.txt` in the folder that has gold for everything beside it in `NAME.gold.json`. */
export const exampleMeasures = (folder: string): Measurement[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".gold.json"))
    .flatMap((file) => {
      const name = file.slice(0, -".gold.json".length);
      const text = readFileSync(join(folder, `${name}.txt`), "utf8");
      return measuresOf(name, text, JSON.parse(readFileSync(join(folder, file), "utf8")) as RawExample);
    });
