import type { SourceClass } from "../entries.ts";

const ANONYMOUS =
  /\b(?:sources?|officials?|diplomats?|analysts?|experts?|observers?|insiders?|witness(?:es)?|critics?|some|others|many|people familiar|residents?|activists?|reports|rumou?rs|somebody|someone|they)\b/iu;
const DOCUMENT =
  /\b(?:report|reports|documents?|study|studies|survey|poll|statement|letter|declaration|resolution|communiqu[eé]|results?|findings|figures|data|analysis|paper|article|dispatch|cable|estimates?|website|release|constitution|treaty|agreement|accord|text)\b/iu;
const ROLE =
  /\b(?:minister|ministry|president|chief|spokes(?:man|woman|person)|authorit(?:y|ies)|government|director|secretary|ambassador|envoy|commander|general|chairman|chair|head|leader|council|commission|committee|agency|police|army|military|office|department|court|mediators?|delegation|delegates?|negotiators?|party|parties|sides?|king|queen|governor|mayor|foreign)\b/iu;
const NAME = /(?:^|[\s("“])\p{Lu}[\p{L}.'’-]*\p{L}/u;

/** What stands behind a source phrase, by its words: a named person or body first, then documents and offices. */
export const sourceClassOf = (phrase: string): SourceClass => {
  if (phrase === "") return "none";
  const inner = phrase.replace(/^(?:the|a|an|some|many|several|one)\s+/iu, "");
  const isNamed =
    NAME.test(inner === phrase ? phrase.slice(0, 1).toLowerCase() + phrase.slice(1) : inner) ||
    isSingleName(phrase);
  if (/\b(?:sources?|insiders?|people familiar)\b/iu.test(phrase)) return "anonymous";
  if (DOCUMENT.test(phrase) && !/\b(?:minister|president|spokes\w+)\b/iu.test(phrase)) return "document";
  if (isNamed && !/s$/u.test(phrase)) return "named";
  if (/\b(?:an?|some|many|several)\b.*\b(?:official|diplomat|analyst|expert|critic)/iu.test(phrase))
    return "anonymous";
  if (ROLE.test(phrase)) return "role";
  if (ANONYMOUS.test(phrase)) return "anonymous";
  return isNamed ? "named" : "role";
};

const COMMON_FIRST =
  /^(?:the|a|an|some|many|several|sources?|officials?|analysts?|experts?|critics?|witnesses|diplomats?|reports?|he|she|it|they|we|i|this|that|these|those|both|others?|another|local|recent|results?|police|residents?)\b/iu;

const isSingleName = (phrase: string): boolean =>
  /^\p{Lu}/u.test(phrase) && !COMMON_FIRST.test(phrase) && phrase.split(/\s+/u).length <= 4;
