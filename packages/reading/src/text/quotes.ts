import type { Token } from "./tokens.ts";

/** A quotation: indices of its opening and closing marks among the tokens of its paragraph. */
export type Quote = {
  readonly open: number;
  /** Index of the closing mark, or of the last token where the paragraph ends inside the quotation. */
  readonly close: number;
  readonly isClosed: boolean;
};

const OPENING = new Set(["“", "„", "«", "‟", "「", "『"]);
const CLOSING = new Set(["”", "»", "」", "』"]);
const isStraight = (text: string): boolean => text === '"' || text === "``" || text === "''" || text === "＂";
const isSingle = (text: string): boolean => text === "'" || text === "’" || text === "‘" || text === "`";

type Open = { readonly at: number; readonly style: "curly" | "straight" | "single" };

const isGluedNext = (tokens: readonly Token[], at: number): boolean => tokens[at + 1]?.glued === true;
const isWordLike = (token: Token | undefined): boolean => token !== undefined && token.kind !== "mark";

/** An apostrophe after an s is a genitive where a plain word follows, not the end of a quotation. */
const isGenitive = (tokens: readonly Token[], at: number): boolean =>
  /s$/iu.test(tokens[at - 1]?.text ?? "") && isWordLike(tokens[at + 1]) && tokens[at + 1]?.tag !== "prep";

const isClosingSingle = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.glued === true &&
  !(isGluedNext(tokens, at) && isWordLike(tokens[at + 1])) &&
  !isGenitive(tokens, at);

const isOpeningSingle = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === "‘" ||
  (tokens[at]?.text === "'" &&
    /^[.!?]$/u.test(tokens[at - 1]?.text ?? "") &&
    tokens[at + 1]?.capital === true) ||
  ((tokens[at]?.glued !== true || tokens[at - 1]?.kind === "mark") &&
    isGluedNext(tokens, at) &&
    isWordLike(tokens[at + 1]));

/** A straight mark that can only begin a quotation: space before it, none after. */
const isClearlyOpening = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.glued !== true && isGluedNext(tokens, at);

/** A straight mark that can only end one: none before it, space or a mark after. */
const isClearlyClosing = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.glued === true &&
  !(isGluedNext(tokens, at) && isWordLike(tokens[at + 1])) &&
  at > 0 &&
  tokens[at - 1]?.text !== "(" &&
  tokens[at - 1]?.text !== "[";

/** `said," The road`: a mark after a verb of speaking opens, whatever the spaces say. */
const isMisspaced = (tokens: readonly Token[], at: number): boolean =>
  /^[,:]$/u.test(tokens[at - 1]?.text ?? "") &&
  /^(?:said|says|added|adds|wrote|stated|told|asked|replied|announced)$/u.test(tokens[at - 2]?.lower ?? "");

/** Walks a paragraph's marks once, holding the quotations that are open. */
const createWalk = (tokens: readonly Token[]) => {
  const quotes: Quote[] = [];
  const stack: Open[] = [];
  const lastOf = (style: Open["style"]): number => stack.findLastIndex((open) => open.style === style);
  const close = (style: Open["style"], at: number): void => {
    const index = lastOf(style);
    const open = stack[index];
    if (open === undefined) return;
    stack.length = index;
    if (at > open.at + 1) quotes.push({ open: open.at, close: at, isClosed: true });
  };
  const open = (style: Open["style"], at: number): void => {
    if (stack.length < 4) stack.push({ at, style });
  };
  const straight = (at: number): void => {
    const index = lastOf("straight");
    if (index < 0) {
      if (!isClearlyClosing(tokens, at) || isMisspaced(tokens, at)) open("straight", at);
    } else if (isClearlyOpening(tokens, at)) {
      // The earlier mark never closed: forget it rather than turn every later quotation inside out.
      stack.length = index;
      open("straight", at);
    } else close("straight", at);
  };
  const single = (at: number): void => {
    if (lastOf("single") >= 0 && isClosingSingle(tokens, at)) close("single", at);
    else if (lastOf("single") < 0 && isOpeningSingle(tokens, at)) open("single", at);
  };
  return { quotes, stack, straight, single, open, close };
};

/**
 * Finds the quotations of one paragraph. One that is still open at the end runs to the end if it began with
 * a double mark (the convention for speech that goes on in the next paragraph).
 */
export const quotesOf = (tokens: readonly Token[]): Quote[] => {
  const walk = createWalk(tokens);
  tokens.forEach((token, at) => {
    if (token.kind !== "mark") return;
    if (OPENING.has(token.text)) walk.open("curly", at);
    else if (CLOSING.has(token.text)) walk.close("curly", at);
    else if (isStraight(token.text)) walk.straight(at);
    else if (isSingle(token.text)) walk.single(at);
  });
  const last = tokens.length - 1;
  const unclosed = walk.stack.find((open) => open.style !== "single");
  if (unclosed !== undefined && last > unclosed.at) {
    walk.quotes.push({ open: unclosed.at, close: last, isClosed: false });
  }
  return walk.quotes.sort((a, b) => a.open - b.open || b.close - a.close);
};
