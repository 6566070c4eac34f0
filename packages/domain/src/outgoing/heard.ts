import { reachesAsFarAs } from "../items/terms.ts";
import { standingTerms } from "../permissions/allowance.ts";
import { wordsOfIssues } from "../presenting/words.ts";
import { wordsTypedIn } from "../record/words.ts";
import type { RoomState } from "../room/state.ts";
import { type Codes, NO_CODES } from "./codes.ts";
import { featuresOf } from "./features.ts";
import { fold, tokensOf } from "./tokens.ts";
import { actsIn, wordsOfAct } from "./words-of-acts.ts";

/** What the people of a destination already know: repeating it to them gives nothing away. */
export interface Heard {
  readonly counted: ReadonlySet<string>;
  readonly dates: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly phrases: ReadonlySet<string>;
}

/** The words that people of this room have read in it, presented issues, reports and names among them. */
export const textsHeardIn = (room: RoomState): readonly string[] => [
  ...Array.from(room.items.values(), ({ text }) => text),
  ...Array.from(room.messages.values(), ({ wording }) => wording),
  ...[...room.minutes.values()].flatMap(({ title, text }) => [title, text]),
  ...Array.from(room.people.values(), ({ name }) => name),
  ...[...room.presentations.values()].map(({ issues }) => wordsOfIssues(issues)),
  ...[...room.reports.values()].flatMap(({ title, outlet, text }) => [title, outlet ?? "", text]),
  ...Array.from(room.record.values(), wordsTypedIn),
  ...Array.from(actsIn(room), wordsOfAct),
  ...[...room.parties.values()].flatMap(({ neutralLabel, names }) => [
    neutralLabel,
    ...names.map(({ name }) => name),
  ]),
];

/** What was said for everybody's ears, wherever it was said. */
export const publicTextsOf = (room: RoomState): readonly string[] =>
  [...room.items.values()]
    .filter((item) => reachesAsFarAs(standingTerms(item), "public"))
    .map(({ text }) => text);

/** Indexes what a destination knows. Linear in its length. */
export const indexHeard = (texts: Iterable<string>, codes: Codes = NO_CODES): Heard => {
  const heard = {
    counted: new Set<string>(),
    dates: new Set<string>(),
    words: new Set<string>(),
    phrases: new Set<string>(),
  };
  for (const text of texts) {
    const { numbers, dates, phrases } = featuresOf(text, codes);
    for (const { counted } of numbers) heard.counted.add(counted);
    for (const { key } of dates) heard.dates.add(key);
    for (const { key } of phrases) heard.phrases.add(key);
    for (const { written } of tokensOf(text, codes)) heard.words.add(fold(written));
  }
  return heard;
};
