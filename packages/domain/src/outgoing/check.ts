import type { CheckNote, FindingKind } from "../conveyance/events.ts";
import type { ItemId, RoomId } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import { type Codes, codesOf } from "./codes.ts";
import { type Features, featuresOf } from "./features.ts";
import type { Heard } from "./heard.ts";
import type { ConfidentialIndex, Keys, Source } from "./index-confidential.ts";
import { type KeptName, keptNamesIn } from "./kept-names.ts";

/**
 * Words about to go out that were said in confidence elsewhere. The check sees numbers, dates, names and
 * shared phrases; it does not see meaning, so a paraphrase passes.
 */
export interface Finding {
  readonly kind: FindingKind;
  /** UTF-16 offsets into the outgoing words. */
  readonly start: number;
  readonly end: number;
  /** The outgoing words between them. */
  readonly words: string;
  /** The first place where it was said; without an item where a person's name of that room matched. */
  readonly source: Source;
  /** How many further confidential texts share it. */
  readonly others: number;
}

/** Where the words are going, and what is known there. */
export interface Destination {
  readonly room: RoomId;
  readonly heard: Heard;
  /** Items that these words are allowed to repeat: the one that is being conveyed under its terms. */
  readonly allowed?: ReadonlySet<ItemId>;
  /** Names that would give away whose words these are; for words that go without attribution. */
  readonly keptNames?: readonly KeptName[];
  /** Pseudonyms that the words are there to give: whoever reads a list reads them. */
  readonly given?: Codes;
}

/** A content word counts as distinctive by itself only against a corpus of at least so many texts … */
const RARE_NEEDS_TEXTS = 50;
/** … where one text alone has it, and it is at least this long. */
const RARE_LETTERS = 5;

/** Holds outgoing words against the confidences. Linear in the words, whatever the size of the index. */
export const checkOutgoing = (
  words: string,
  index: ConfidentialIndex,
  destination: Destination,
): readonly Finding[] => {
  const ask = asker(words, index, destination);
  const features = featuresOf(words, together(index.codes, destination.given));
  const found = [
    ...numberFindings(features, index, destination.heard, ask),
    ...nameFindings(features, index, destination, ask),
    ...phraseFindings(features, index, destination.heard, ask),
    ...keptNamesIn(features.tokens, destination.keptNames ?? []).map(({ start, end, source }): Finding => {
      return { kind: "name", start, end, words: words.slice(start, end), source, others: 0 };
    }),
  ];
  return merged(found, words).sort((a, b) => a.start - b.start || a.end - b.end);
};

/** Findings as the team's room keeps them. */
export const checkNotesOf = (findings: readonly Finding[]): readonly CheckNote[] =>
  findings.slice(0, LIMITS.findings).map(({ kind, words, source }) => ({ kind, words, source }));

type Ask = (kind: FindingKind, at: Span, sources: readonly Source[] | undefined) => readonly Finding[];
type Span = { readonly start: number; readonly end: number };

const together = (known: Codes, given: Codes | undefined): Codes =>
  given === undefined || given.lengths.length === 0
    ? known
    : codesOf([...known.spellings, ...given.spellings]);

/** Turns the sources of a key into a finding, without those that the destination may hear. */
const asker =
  (words: string, { permitted }: ConfidentialIndex, { room, allowed }: Destination): Ask =>
  (kind, { start, end }, sources = []) => {
    const telling = sources.filter(
      ({ room: said, item }) =>
        said !== room &&
        (item === undefined || (allowed?.has(item) !== true && permitted.get(item)?.has(words) !== true)),
    );
    const [source] = telling;
    if (source === undefined) return [];
    return [{ kind, start, end, words: words.slice(start, end), source, others: telling.length - 1 }];
  };

const numberFindings = (
  { numbers, dates }: Features,
  index: ConfidentialIndex,
  heard: Heard,
  ask: Ask,
): readonly Finding[] => [
  ...numbers
    .filter(({ counted }) => !heard.counted.has(counted))
    .flatMap((number) => {
      const together = ask("number", number, index.counted.get(number.counted));
      return together.length > 0 || number.weak
        ? together
        : ask("number", number, index.numbers.get(number.key));
    }),
  ...dates
    .filter(({ key }) => !heard.dates.has(key))
    .flatMap((date) => ask("number", date, index.dates.get(date.key))),
];

const nameFindings = (
  { tokens }: Features,
  { names, people }: ConfidentialIndex,
  { heard, given }: Destination,
  ask: Ask,
): readonly Finding[] =>
  tokens.flatMap((token, i) => {
    if (heard.words.has(token.word) || given?.spellings.has(token.written.toLowerCase()) === true) return [];
    const known = people.get(token.word) ?? [];
    const full = known.filter((name) => name.words.every((word, k) => tokens[i + k]?.word === word));
    const end = Math.max(token.end, ...full.map((name) => tokens[i + name.words.length - 1]?.end ?? 0));
    const sources = full.map(({ source }) => source);
    return [
      ...ask("name", { start: token.start, end }, sources),
      ...ask("name", token, names.get(token.word)),
    ];
  });

const phraseFindings = (
  { phrases, words }: Features,
  index: ConfidentialIndex,
  heard: Heard,
  ask: Ask,
): readonly Finding[] => {
  const shared = phrases
    .filter(({ key }) => !heard.phrases.has(key))
    .flatMap((phrase) => ask("phrase", phrase, index.phrases.get(phrase.key)));
  if (index.size < RARE_NEEDS_TEXTS) return shared;
  const rare = words
    .filter(({ key }) => key.length >= RARE_LETTERS && !heard.words.has(key) && isRare(index.words, key))
    .flatMap((word) => ask("phrase", word, index.words.get(word.key)));
  return [...shared, ...rare];
};

const isRare = (words: Keys, key: string): boolean => words.get(key)?.length === 1;

/** Findings of one kind and source that touch are one; of equal findings one stays. */
const merged = (found: readonly Finding[], words: string): Finding[] => {
  const byPlace = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Finding[] = [];
  const lastBySource = new Map<string, number>();
  for (const finding of byPlace) {
    const { room, item, entry } = finding.source;
    const key = `${finding.kind} ${room} ${item ?? entry ?? ""}`;
    const place = lastBySource.get(key);
    const last = place === undefined ? undefined : kept[place];
    if (place !== undefined && last !== undefined && finding.start <= last.end + 1) {
      const end = Math.max(last.end, finding.end);
      const others = Math.max(last.others, finding.others);
      kept[place] = { ...last, end, others, words: words.slice(last.start, end) };
    } else {
      lastBySource.set(key, kept.length);
      kept.push(finding);
    }
  }
  // A rare word that is also a name or a number is told once, as that.
  return kept.filter(
    (finding) =>
      !kept.some(
        (other) =>
          other !== finding &&
          finding.kind === "phrase" &&
          other.kind !== "phrase" &&
          other.start <= finding.start &&
          other.end >= finding.end,
      ),
  );
};
