/**
 * Declarations that speak of left, right, top or bottom, where a right-to-left language needs start and end, and of
 * width and height, where it needs inline and block. Gradients, shadows and transforms are pictures, not layout.
 */
export const physicalDeclarations = (css: string): readonly string[] =>
  declarationsOf(css)
    .filter(({ property, value }) => isPhysical(property, value))
    .map(({ line, property, value }) => `${line}: ${property}: ${value}`);

interface Declaration {
  readonly line: number;
  readonly property: string;
  readonly value: string;
}

/** Declarations within blocks; comments, selectors and conditions are left out. */
const declarationsOf = (css: string): readonly Declaration[] => {
  const bare = css.replaceAll(/\/\*.*?\*\//gsu, (comment) => comment.replaceAll(/[^\n]/gu, " "));
  return [...bare.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/gu)].map((found) => ({
    line: bare.slice(0, found.index).split("\n").length,
    property: found[1] ?? "",
    value: (found[2] ?? "").trim(),
  }));
};

const SIDES = /^(?:(?:margin|padding|scroll-margin|scroll-padding)-)?(?:left|right|top|bottom)$/u;
const BORDERS = /^border-(?:(?:left|right|top|bottom)(?:-.*)?|(?:top|bottom)-(?:left|right)-radius)$/u;
const SIZES = /^(?:min-|max-)?(?:width|height)$/u;
const SIDED_VALUES = new Set(["text-align", "float", "clear", "caption-side"]);
/** With four values, the second and the fourth are right and left; they must be the same. */
const FOUR_SIDED = /^(?:margin|padding|inset|border-width|border-color|border-style)$/u;

const isPhysical = (property: string, value: string): boolean => {
  if (SIDES.test(property) || BORDERS.test(property) || SIZES.test(property)) return true;
  if (SIDED_VALUES.has(property)) return /\b(?:left|right|top|bottom)\b/u.test(value);
  if (!FOUR_SIDED.test(property)) return false;
  const sides = value.split(/\s+(?![^(]*\))/u);
  return sides.length === 4 && sides[1] !== sides[3];
};
