import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ScoredAttribution } from "../src/evaluation/index.ts";
import type { Span } from "../src/index.ts";

type RawSpan = { readonly span: readonly [number, number] };
type RawAttribution = {
  readonly source: readonly RawSpan[] | null;
  readonly cue: readonly RawSpan[];
  readonly content: readonly RawSpan[] | null;
};
type RawFrame = RawAttribution & { readonly kind: string; readonly unit: string };
type RawFigure = {
  readonly number: readonly [number, number];
  readonly low: number;
  readonly high: number | null;
  readonly qualifier: string;
  readonly source: { readonly span?: readonly [number, number] } | null;
};
type RawDate = {
  readonly span: readonly [number, number];
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
};
type RawDocument = {
  readonly text: string;
  readonly date_created?: string;
  readonly attributions?: readonly RawAttribution[];
  readonly frames?: readonly RawFrame[];
  readonly figures?: readonly RawFigure[];
  readonly dates?: readonly RawDate[];
};

/** A frame of FrameNet: which family it was sorted into, and whether a verb or preposition evoked it. */
export type GoldFrame = ScoredAttribution & { readonly kind: string; readonly isSpeech: boolean };
export type GoldFigure = {
  readonly number: Span;
  readonly low: number;
  readonly high: number | null;
  readonly qualifier: string;
  readonly source: Span | null;
};
export type GoldDate = { readonly span: Span; readonly value: string };

/** One annotated document. */
export type GoldDocument = {
  readonly name: string;
  readonly text: string;
  readonly date: string | undefined;
  readonly attributions: readonly ScoredAttribution[];
  readonly frames: readonly GoldFrame[];
  readonly figures: readonly GoldFigure[] | null;
  readonly dates: readonly GoldDate[];
};

const toSpan = ([start, end]: readonly [number, number]): Span => ({ start, end });
const toSpans = (raw: readonly RawSpan[] | null | undefined): Span[] =>
  (raw ?? []).map((one) => toSpan(one.span));
const toScored = (raw: RawAttribution): ScoredAttribution => ({
  source: toSpans(raw.source),
  cue: toSpans(raw.cue),
  content: toSpans(raw.content),
});

const dateValue = (raw: RawDate): string => {
  const [from, to] = [raw.from ?? raw.notBefore, raw.to ?? raw.notAfter];
  return raw.when ?? (from === to && from !== undefined ? from : `${from}/${to}`);
};

const toDocument = (name: string, raw: RawDocument): GoldDocument => ({
  name,
  text: raw.text,
  date: raw.date_created,
  attributions: (raw.attributions ?? []).map(toScored),
  frames: (raw.frames ?? []).map((frame) => ({
    ...toScored(frame),
    kind: frame.kind,
    isSpeech:
      frame.kind === "attribution" &&
      /\.(?:v|prep)$/u.test(frame.unit) &&
      (frame.source ?? []).length > 0 &&
      (frame.content ?? []).length > 0,
  })),
  figures:
    raw.figures === undefined
      ? null
      : raw.figures.map((one) => ({
          number: toSpan(one.number),
          low: one.low,
          high: one.high ?? null,
          qualifier: one.qualifier,
          source: one.source?.span === undefined ? null : toSpan(one.source.span),
        })),
  dates: (raw.dates ?? []).map((one) => ({ span: toSpan(one.span), value: dateValue(one) })),
});

/** The documents of one folder of gold data, by name; none where the folder is absent. */
export const goldIn = (folder: string, part: "gum_news" | "framenet"): GoldDocument[] => {
  let names: string[];
  try {
    names = readdirSync(join(folder, part))
      .filter((name) => name.endsWith(".json"))
      .sort();
  } catch {
    return [];
  }
  return names.map((name) =>
    toDocument(
      name.replace(/\.json$/u, ""),
      JSON.parse(readFileSync(join(folder, part, name), "utf8")) as RawDocument,
    ),
  );
};
