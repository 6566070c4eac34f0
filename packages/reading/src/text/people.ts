import type { Passage } from "./passage.ts";
import type { Range } from "./phrases.ts";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Who holds an office, or speaks for others: to be seen by, received by or briefed by one of these is a contact. */
const OFFICES = setOf(
  "president premier chancellor king queen prince princess emir sheikh sultan pope bishop archbishop cardinal imam rabbi canon minister secretary governor mayor senator ambassador envoy emissary diplomat representative rep mediator facilitator negotiator interlocutor delegate delegation commander general colonel major captain chief chair chairman chairwoman chairperson head leader leadership director officer official deputy spokesman spokeswoman spokesperson lawyer attorney solicitor counsel judge elder counterpart adviser advisor aide coordinator commissioner councillor lawmaker legislator mp organiser organizer executive manager boss speaker monitor observer broker patriarch chargé charge mr mrs ms dr sir lord lady gen col",
);

/** Others who may be met. */
const PEOPLE = setOf(
  "brother sister mother father son daughter wife husband cousin widow relative family parent resident villager worker journalist reporter colleague dissident rebel hostage captor guest man woman men women people party side team group board council committee cabinet visitor student farmer herder teacher union employer staff member authority government opposition activist campaigner donor shareholder investor owner city company firm ministry agency embassy mission bank league alliance coalition movement militia army guild association federation bloc both him her them us me he she they we i who you other another",
);

const singular = (word: string): string =>
  word
    .replace(/'s$/u, "")
    .replace(/ies$/u, "y")
    .replace(/(?<![su])s$/u, "");
const isIn = (set: ReadonlySet<string>, lower: string): boolean => set.has(lower) || set.has(singular(lower));

/** The token that says what a phrase is: "commander" in "the commander of the hill guard". */
const headAt = (passage: Passage, range: Range): number => {
  let at = range.from;
  while (at + 1 < range.to && !/^(?:prep|mark|wh|sub|to|time)$/u.test(passage.tokens[at + 1]?.tag ?? "mark"))
    at += 1;
  return at;
};

/** Whether the phrase names somebody in office: "King Aurel", "the general's aides", not "the general's letter". */
export const isOfficial = (passage: Passage, range: Range): boolean => {
  const at = headAt(passage, range);
  const head = passage.tokens[at];
  if (head === undefined) return false;
  if (isIn(OFFICES, head.lower)) return true;
  if (head.tag !== "name") return false;
  // A name with a title before it: "Prime Minister Tave", "the envoy Ada Lind".
  for (let i = at - 1; i >= range.from && passage.tokens[i]?.tag !== "poss"; i -= 1)
    if (isIn(OFFICES, passage.tokens[i]?.lower ?? "")) return true;
  return false;
};

/** Whether the phrase tells of people by what they are: "the captors", "both men", "him". */
export const isPeople = (passage: Passage, range: Range): boolean =>
  isOfficial(passage, range) || isIn(PEOPLE, passage.tokens[headAt(passage, range)]?.lower ?? "");

/** Whether the phrase may name people: a name is not told from a place's. */
export const isPeopleOrName = (passage: Passage, range: Range): boolean =>
  isPeople(passage, range) || passage.tokens[headAt(passage, range)]?.tag === "name";

/** Whether the words say that there are several: "the sides", "we", "the council". */
export const isGroup = (passage: Passage, range: Range | undefined): boolean =>
  range !== undefined &&
  [range.to - 1, headAt(passage, range)].some((at) =>
    /(?:s|team|sides|parties|they|we|men|women|people|both|group|council|committee|commission|cabinet|assembly|board|panel)$/u.test(
      passage.tokens[at]?.lower ?? "",
    ),
  );
