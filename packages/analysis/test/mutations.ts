import fc from "fast-check";

/** One thing that goes wrong with a text file; `at` and `to` are shares of its length. */
export type Mutation =
  | { readonly type: "cut"; readonly at: number }
  | { readonly type: "remove"; readonly at: number; readonly count: number }
  | { readonly type: "insert"; readonly at: number; readonly text: string }
  | LineMutation;

/** What keeps every figure as it was: lines are lost, doubled or exchanged, or a figure becomes none. */
export type LineMutation =
  | { readonly type: "loseLine" | "doubleLine"; readonly at: number }
  | { readonly type: "exchangeLines"; readonly at: number; readonly to: number }
  | { readonly type: "spoilNumber"; readonly at: number; readonly text: string }
  | { readonly type: "misspell"; readonly at: number };

const PARTS = 9_999;
// Doubles themselves would nearly all lie at one end.
const share = fc.nat(PARTS).map((part) => part / (PARTS + 1));
const WEIRD = [
  "<",
  ">",
  '"',
  "'",
  "&",
  "&amp;",
  "&x;",
  "/",
  "=",
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "\0",
  "\uFEFF",
  "é",
];
const NO_NUMBERS = ["", "much", "NaN", "Infinity", "1e999", "0x10", "1,5", "1 2", "--1", "true"];

export const lineMutation: fc.Arbitrary<LineMutation> = fc.oneof(
  fc.record({ type: fc.constantFrom("loseLine" as const, "doubleLine" as const), at: share }),
  fc.record({ type: fc.constant("exchangeLines" as const), at: share, to: share }),
  fc.record({ type: fc.constant("spoilNumber" as const), at: share, text: fc.constantFrom(...NO_NUMBERS) }),
  fc.record({ type: fc.constant("misspell" as const), at: share }),
);

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ type: fc.constant("cut" as const), at: share }),
  fc.record({ type: fc.constant("remove" as const), at: share, count: fc.integer({ min: 1, max: 40 }) }),
  fc.record({
    ...{ type: fc.constant("insert" as const), at: share },
    text: fc.oneof(fc.constantFrom(...WEIRD), fc.string({ unit: "binary", maxLength: 6 })),
  }),
  lineMutation,
);

export const mutate = (text: string, change: Mutation): string => {
  const place = Math.floor(change.at * text.length);
  const lines = text.split("\n");
  const line = Math.min(lines.length - 1, Math.floor(change.at * lines.length));
  switch (change.type) {
    case "cut":
      return text.slice(0, place);
    case "remove":
      return text.slice(0, place) + text.slice(place + change.count);
    case "insert":
      return text.slice(0, place) + change.text + text.slice(place);
    case "loseLine":
      return lines.toSpliced(line, 1).join("\n");
    case "doubleLine":
      return lines.toSpliced(line, 0, lines[line] ?? "").join("\n");
    case "exchangeLines": {
      const other = Math.min(lines.length - 1, Math.floor(change.to * lines.length));
      return lines
        .with(line, lines[other] ?? "")
        .with(other, lines[line] ?? "")
        .join("\n");
    }
    case "misspell": {
      // The name of an element that closes itself, of an attribute, or of a key: its last letter is lost.
      const found = /<\w+(?=[^<>]*\/>)|\w+(?==")|\w+(?=":)/.exec(text.slice(place));
      const end = place + (found?.index ?? 0) + (found?.[0].length ?? 0);
      return found === null ? text : text.slice(0, end - 1) + text.slice(end);
    }
    case "spoilNumber": {
      // The whole of it: half a number is another one, and nothing shows that.
      const found = [...text.matchAll(/-?\d+(\.\d+)?/g)].find(({ index }) => index >= place) ?? null;
      const from = found?.index ?? 0;
      return found === null ? text : text.slice(0, from) + change.text + text.slice(from + found[0].length);
    }
  }
};
