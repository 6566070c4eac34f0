/**
 * The grammatical class of a token as far as closed lists and endings tell it. Nouns, adjectives and
 * unlisted verbs stay "open": rules that need more look at the neighbours.
 */
export type Tag =
  | "det"
  | "poss-det"
  | "pron"
  | "prep"
  | "conj"
  | "sub"
  | "be"
  | "have"
  | "do"
  | "modal"
  | "adv"
  | "neg"
  | "to"
  | "that"
  | "wh"
  | "number-word"
  | "time"
  | "name"
  | "verb"
  | "ed"
  | "ing"
  | "poss"
  | "open"
  | "number"
  | "mark";

const CLOSED = new Map<string, Tag>();
const put = (tag: Tag, words: string): void => {
  for (const word of words.split(" ")) CLOSED.set(word, tag);
};
put(
  "det",
  "the a an this these those each every some any no all both another several many most few such either neither much more other certain various numerous",
);
put("poss-det", "my your his her its our their whose");
put(
  "pron",
  "i you he she it we they me him us them himself herself itself themselves myself ourselves one's others everyone everybody someone somebody anyone anybody nobody nothing something everything anything none who whom mine theirs there",
);
put(
  "prep",
  "of in on at by for with from about against between into through during after before under over without within toward towards among amid across around behind beyond near since until upon via per despite concerning regarding including like outside inside along throughout off above below besides except versus following alongside onto out up down as than",
);
put("conj", "and or but nor yet plus");
put(
  "sub",
  "if because although though while whereas unless whether once so lest when where why how whenever wherever",
);
put("be", "be is am are was were been being 's 're 'm");
put("have", "have has had having 've");
put("do", "do does did doing done");
put("modal", "will would can could may might must shall should 'll 'd cannot");
put(
  "adv",
  "also then now not never ever still just even only again already soon later earlier often always sometimes perhaps maybe however therefore thus hence meanwhile moreover furthermore nevertheless nonetheless instead too very quite rather almost nearly here today yesterday tomorrow further far well once twice first finally initially indeed previously subsequently afterwards afterward thereafter overnight publicly reportedly allegedly apparently additionally conversely otherwise there apparently",
);
put("neg", "not n't never");
put("to", "to");
put("that", "that");
put("wh", "which what whatever whichever");
put(
  "number-word",
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen hundreds thousands millions billions dozens scores half",
);
put(
  "time",
  "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. today yesterday tomorrow tonight",
);
put(
  "verb",
  "became become becomes began begin begins begun came come comes felt find finds found gave get gets give given gives go goes gone got grew grown hit hold holds held keep keeps kept knew know known knows leads led left leave let lie lost made make makes met meet meets paid put puts ran run runs saw see seen sees sent set sets spoke shot shut sold spent stand stands stood take taken takes taught told took understood went win wins won wore wrote written say says said think thinks thought bring brought build built buy bought catch caught cut draw drew drawn drive drove fell fallen fight fought fly flew hear heard hurt include includes allow allows continue continues remain remains seem seems show shows shown want wants need needs help helps use uses try tries serve serves face faces want wish wishes agree agrees believe believes cause causes claims claim expects expect hopes hope believes threw tore broke broken sought swore rose risen fell caught chose chosen dealt fed fled forced forgot froze hid laid lay lent sank sang slept spread stole struck swept swung withdrew withdrawn withdraw withdraws produce produces exist exists appear appears contain contains provide provides require requires involve involves consist consists",
);
put("poss", "'s '");

const NOT_ADVERBS = new Set(
  "family italy july reply supply ally assembly monopoly anomaly bully only early likely daily weekly monthly friendly elderly".split(
    " ",
  ),
);
const NOT_PAST = new Set(
  "need seed feed speed breed indeed bed red hundred united kindred sacred hatred embed shed sped exceed proceed succeed".split(
    " ",
  ),
);
const NOT_ING = new Set(
  "king ring thing spring string bring sing wing morning evening during nothing something anything everything beijing building meeting briefing hearing being ceiling sibling".split(
    " ",
  ),
);

const byEnding = (lower: string): Tag => {
  if (lower.length > 4 && lower.endsWith("ly") && !NOT_ADVERBS.has(lower)) return "adv";
  if (lower.length > 3 && lower.endsWith("ed") && !NOT_PAST.has(lower)) return "ed";
  if (lower.length > 4 && lower.endsWith("ing") && !NOT_ING.has(lower)) return "ing";
  return "open";
};

/** The class of a word by itself. A capital only makes a name of a word that no list knows. */
export const tagOf = (lower: string, kind: "word" | "number" | "mark", capital: boolean): Tag => {
  if (kind === "number") return "number";
  if (kind === "mark") return lower === "'" || lower === "’" ? "poss" : "mark";
  const closed = CLOSED.get(lower);
  if (closed !== undefined) {
    // "US" and "May" are caught here: a capital inside a list of lower-case function words.
    if (lower === "us" && capital) return "name";
    if (lower === "may" && capital) return "time";
    return closed;
  }
  if (/^\d{4}'?s$/u.test(lower)) return "time";
  return capital ? "name" : byEnding(lower);
};
