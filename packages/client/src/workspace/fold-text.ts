/** A text without case and diacritics, the same on every device: lower case without a locale, then no combining marks. */
export const folded = (text: string): string =>
  isPlain(text)
    ? text.toLowerCase()
    : text.toLowerCase().replaceAll(FINAL_SIGMA, "σ").normalize("NFKD").replace(MARKS, "");

/** For each unit of the folded text the place in the original from which it came, and one more for the end. */
export const originsIn = (text: string): readonly number[] => {
  if (isPlain(text)) return Array.from({ length: text.length + 1 }, (_, at) => at);
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    for (let unit = foldedLength(character); unit > 0; unit--) origins.push(at);
    at += character.length;
  }
  origins.push(text.length);
  return origins;
};

/** One letter in two shapes; which of them lower case yields depends on what stands around it. */
const FINAL_SIGMA = "ς";
const MARKS = /\p{M}/gu;
const PLAIN = /^[\0-\x7f]*$/;
const isPlain = (text: string): boolean => PLAIN.test(text);

const foldedLength = (character: string): number => (isPlain(character) ? 1 : folded(character).length);
