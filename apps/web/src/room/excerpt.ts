const EXCERPT_LENGTH = 90;

/** The beginning of some words on one line, cut between words. */
export const excerptOf = (text: string, length = EXCERPT_LENGTH): string => {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(" ");
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
};
