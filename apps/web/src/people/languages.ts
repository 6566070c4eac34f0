/** Languages in which names are given and talks are held; a charter's own stand before them. */
const OFTEN: readonly string[] = [
  "am ar az be bg bn bs ca cs da de din el en es et fa ff fi fil fr ga gu ha he hi hr hu hy id ig",
  "is it ja ka kk km ko ku ky ln lo lt lv mk ml mn mr ms my nb ne nl nus om pa pl ps pt rn ro ru",
  "rw sd si sk sl so sq sr sv sw ta te tg th ti tk tr uk ur uz vi wo yo zh zu",
].flatMap((line) => line.split(" "));

/** What a language may be chosen from: those of the talks, the one that stands there, then the others by their names. */
export const languagesFor = (
  ofTheTalks: readonly string[],
  chosen: string,
  nameOf: (tag: string) => string,
): readonly (readonly [tag: string, name: string])[] => {
  const first = [...new Set([...ofTheTalks, chosen])].filter((tag) => tag !== "");
  const others = OFTEN.filter((tag) => !first.includes(tag)).map((tag) => [tag, nameOf(tag)] as const);
  return [
    ...first.map((tag) => [tag, nameOf(tag)] as const),
    ...others.toSorted(([, a], [, b]) => a.localeCompare(b)),
  ];
};
