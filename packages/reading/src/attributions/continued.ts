import type { Span } from "../span.ts";
import type { Passage } from "../text/passage.ts";
import { spanOf } from "../text/phrases.ts";
import type { Found } from "./candidate.ts";

const DOUBLE = /^(?:"|”|»|“)$/u;

/** The attribution whose quotation a paragraph leaves open: speech that goes on in the next one. */
export const openIn = (passage: Passage, found: readonly Found[]): Found | null => {
  const quote = passage.quotes.findLast((one) => !one.isClosed);
  const end = passage.tokens.at(-1)?.end;
  const mark = quote === undefined ? undefined : passage.tokens[quote.open];
  if (mark === undefined || end === undefined) return null;
  return (
    found.find(
      (one) =>
        one.quote?.start !== undefined &&
        one.content.some((span) => span.start <= mark.start && span.end === end),
    ) ?? null
  );
};

/**
 * What of a paragraph still belongs to a quotation that the paragraph before left open: up to a closing mark
 * that nothing opened, or the quotation that it begins with. `isOpen` says that it goes on yet further.
 */
export const continuationIn = (
  passage: Passage,
): { readonly span: Span; readonly isOpen: boolean } | null => {
  const first = passage.quoteFrom.get(0);
  if (first !== undefined) {
    const isAttributed = first.isClosed && first.close < passage.tokens.length - 1;
    return isAttributed
      ? null
      : { span: spanOf(passage, { from: 0, to: first.close + 1 }), isOpen: !first.isClosed };
  }
  const stray = passage.tokens.findIndex((token, at) => DOUBLE.test(token.text) && !passage.quoteTo.has(at));
  passage.meter.steps += passage.tokens.length;
  return stray <= 0 || passage.quoteFrom.has(stray)
    ? null
    : { span: spanOf(passage, { from: 0, to: stray + 1 }), isOpen: false };
};
