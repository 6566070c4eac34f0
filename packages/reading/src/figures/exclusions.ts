import type { Passage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { REPORTING_VERBS } from "../words/reporting-verbs.ts";
import type { ReadNumber } from "./number.ts";

const DURATION =
  /^(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|weekends?|months?|years?|decades?|centur(?:y|ies)|night|nights|winters?|summers?|springs?|millennia|seasons?|semesters?|day-.*|hour-.*|week-.*|year-.*|month-.*|minute-.*)$/u;
const CALIBRE = /^(?:mm|cm|calib(?:er|re)|gauge|ghz|mhz|px|dpi)$/u;
const CLOCK = /^(?:a\.m\.?|p\.m\.?|am|pm|o'clock|gmt|utc|est|edt|cet|local|noon)$/u;
/** After these a number is part of a name: "Article 5", "Resolution 2728", "phase two". */
const NAMED =
  /^(?:article|articles|section|sections|chapter|chapters|resolution|resolutions|paragraph|paragraphs|para|page|pages|p\.|pp\.|phase|stage|round|day|days|week|type|level|levels|group|number|no|no\.|nos|reactor|unit|units|room|gate|flight|route|highway|line|lines|protocol|annex|appendix|table|figure|part|version|grade|class|category|article|post|posts|district|zone|area|track|lot|step|article|order|act|law|title|volume|vol|issue|model|mark|block|building|apartment|camp|brigade|division|battalion|half|game|match|aged|age|ages|rank|ranked|minute|magnitude|update|updates|bulletin|km|kilometre|kilometer|mile|ext|ext\.|tel|tel\.|p|pp|art\.|vol\.|item|point|question|team|source|issue|sector|checkpoint|dated|ref|box)$/u;

const lowerAt = (passage: Passage, at: number): string => passage.tokens[at]?.lower ?? "";

/** A number inside a name: a capital before it, and nothing to count after it. */
const isInName = (passage: Passage, number: ReadNumber): boolean => {
  const before = passage.tokens[number.from - 1];
  const next = passage.tokens[number.end];
  if (before === undefined || before.kind !== "word") return false;
  // "at a checkpoint 2 km north of Lesk" measures.
  if (next?.glued === false && LENGTH.test(next.lower)) return false;
  // "by the end of the week 12,000 had left"
  const isCount = passage.tokens[number.from]?.text.includes(",") === true;
  if (NAMED.test(before.lower) && before.lower !== "half") return !isCount;
  const isCounting =
    next !== undefined &&
    (next.tag === "open" || next.text === "%" || next.lower === "per" || next.tag === "ed");
  if (
    before.lower === "and" &&
    passage.tokens[number.from - 2]?.kind === "number" &&
    NAMED.test(lowerAt(passage, number.from - 3))
  )
    return true;
  const isSentenceStart = passage.sentenceStarts.has(number.from - 1);
  const isDigits = passage.tokens[number.from]?.kind === "number";
  // "Patrol 4 reports fire", "Team 12 reached the gate".
  if (isDigits && before.capital && isDeed(next) && (before.tag === "name" || before.tag === "open"))
    return true;
  if (isSentenceStart || before.tag !== "name") return false;
  return !isCounting || (next.tag === "name" && passage.tokens[number.from]?.kind === "number");
};

/** A verb of telling, or one in the past: nothing that a number counts. */
const isDeed = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^(?:ed|be|have|modal)$/u.test(token.tag) ||
    /^(?:present|past)$/u.test(REPORTING_VERBS.get(token.lower)?.form ?? ""));

const LENGTH = /^(?:km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|m)$/u;

const isDuration = (passage: Passage, number: ReadNumber): boolean => {
  for (let i = number.end; i < number.end + 3; i += 1) {
    const token = passage.tokens[i];
    if (token === undefined) return false;
    if (DURATION.test(token.lower) || CLOCK.test(token.lower)) return true;
    if (token.text === "-" || token.text === "]") continue;
    if (
      !/^(?:consecutive|more|full|further|long|additional|straight|short|calendar|working|or|to|additional|half|other|to)$/u.test(
        token.lower,
      )
    )
      return false;
  }
  return false;
};

/** ", 19," after a name, or "aged 14". */
const isAge = (passage: Passage, number: ReadNumber): boolean => {
  const isSetOff =
    lowerAt(passage, number.from - 1) === "," &&
    /^[,.;)]$/u.test(lowerAt(passage, number.end)) &&
    (passage.tokens[number.from - 2]?.tag === "name" ||
      (passage.tokens[number.from - 2]?.tag === "open" &&
        lowerAt(passage, number.end) === "," &&
        number.low > 15));
  const isAged = [1, 2, 3, 4].some((back) => lowerAt(passage, number.from - back) === "aged");
  if (isAged && number.low < 120) return true;
  // "when she was six"
  const isWas =
    passage.tokens[number.from - 1]?.tag === "be" &&
    /^(?:he|she|i)$/u.test(lowerAt(passage, number.from - 2));
  if (isWas && number.low < 120 && passage.tokens[number.end]?.tag !== "open") return true;
  return isSetOff && number.low < 120 && passage.tokens[number.from]?.kind === "number";
};

/** "children under five": an age, unless something is counted after it. */
const isAgeLimit = (passage: Passage, number: ReadNumber): boolean =>
  /^(?:under|over|above|below)$/u.test(lowerAt(passage, number.from - 1)) &&
  /^(?:children|child|infants|people|persons|those|women|men|girls|boys|adults|anyone|patients)$/u.test(
    lowerAt(passage, number.from - 2),
  ) &&
  number.low < 120 &&
  !/^.*s$/u.test(lowerAt(passage, number.end));

const OPEN_BRACKET = /^[[(]$/u;

/** List numbers, footnotes, scores and bits of codes. */
const isLabel = (passage: Passage, number: ReadNumber): boolean => {
  const token = passage.tokens[number.from];
  const before = passage.tokens[number.from - 1];
  const next = passage.tokens[number.end];
  if (token?.kind !== "number") return false;
  const isBracketed = OPEN_BRACKET.test(before?.text ?? "") && /^[\])]$/u.test(next?.text ?? "");
  const isList =
    (number.from === 0 || before?.text === ".") &&
    (next?.text === ")" || (next?.text === "." && next.glued && number.low < 100 && number.from === 0));
  const isGluedAfter =
    token.glued &&
    before !== undefined &&
    !/^[$€£~≈([“"'‘—–%]$/u.test(before.text) &&
    !(before.text === "-" && before.glued !== true);
  const isGluedBefore = next?.glued === true && next.kind === "word" && !UNIT.test(next.lower);
  const isSlashed =
    (next?.text === "/" || next?.text === "-" || next?.text === "–") &&
    next.glued &&
    passage.tokens[number.end + 1]?.glued === true;
  const isPart = isSlashed && passage.tokens[number.end + 1]?.kind === "number";
  // The second half of "97–84", where no range was read, and the parts of "+000 21 555 0188".
  const isRest =
    token.glued && /^[-–—/]$/u.test(before?.text ?? "") && passage.tokens[number.from - 2]?.kind === "number";
  const isSeries = before?.text === "+" || before?.kind === "number" || next?.kind === "number";
  return (
    isBracketed ||
    isList ||
    isGluedAfter ||
    isGluedBefore ||
    isPart ||
    isRest ||
    isSeries ||
    before?.text === "#" ||
    (before?.text === ":" && /^(?:ref|no|tel|fax|case)$/u.test(lowerAt(passage, number.from - 2))) ||
    isScore(passage, number)
  );
};

/** Units that may touch their number: "50kg". */
const UNIT = /^(?:kg|g|t|km|m|lb|lbs|mw|kw|gw|kt|ha|m2|km2|k|bn|mn|tons?|tonnes?|litres?|million|billion)$/u;

/** "2-1" or "2 – 1" with nothing counted: a result. */
const isScore = (passage: Passage, number: ReadNumber): boolean => {
  const isSmall = (at: number): boolean =>
    passage.tokens[at]?.kind === "number" && (passage.tokens[at]?.text.length ?? 9) <= 2;
  const isDash = (at: number): boolean =>
    /^[-–—]$/u.test(lowerAt(passage, at)) && passage.tokens[at]?.glued === false;
  if (
    number.low < 20 &&
    isSmall(number.from) &&
    ((isDash(number.to) && isSmall(number.to + 1)) || (isDash(number.from - 1) && isSmall(number.from - 2)))
  )
    return true;
  const next = passage.tokens[number.end];
  return (
    number.high !== null &&
    number.high < 20 &&
    /^[-–]$/u.test(lowerAt(passage, number.to)) &&
    next?.tag !== "open" &&
    next?.text !== "%" &&
    !(next?.glued === true && UNIT.test(next.lower))
  );
};

const NOT_ONE = /^(?:no|this|that|any|every|each|some|the|which|another|only|last|next|first|not|day|week)$/u;
const UNITS_OF_ONE = /^(?:million|billion|hundred|thousand|kiloton|percent|per)$/u;

/** "one" counts only before a plain noun: not "one of", "one another", "the one who", "one can". */
const isPronounOne = (passage: Passage, number: ReadNumber): boolean => {
  if (lowerAt(passage, number.from) !== "one") return false;
  const next = passage.tokens[number.to];
  if (next === undefined || (next.tag !== "open" && !UNITS_OF_ONE.test(next.lower))) return true;
  if (NOT_ONE.test(lowerAt(passage, number.from - 1))) return true;
  return /^(?:side|hand|another|thing|way|reason|point|time|example|such|man's|particular|more|sense|source|part|end|person's|term|member|year)$/u.test(
    next.lower,
  );
};

/** "these two places", "the five pillars": a group that is known already, not a count that is reported. */
const isKnownGroup = (passage: Passage, number: ReadNumber): boolean => {
  if (passage.tokens[number.from]?.kind !== "word" || number.low > 10 || number.isVague || number.low < 2)
    return false;
  const before = lowerAt(passage, number.from - 1);
  return (
    /^(?:the|these|those|both|its|their|his|her|our|all|other)$/u.test(before) && number.end === number.to
  );
};

/** "puts the number of delegates at five", "the toll stood at nine": no hour. */
const isPutAt = (passage: Passage, at: number): boolean => {
  for (let i = at - 2; i >= 0 && at - i < 12 && !passage.sentenceStarts.has(i + 1); i -= 1)
    if (
      /^(?:puts?|putting|stands|stood|number|toll|total|estimated|remains|remained)$/u.test(
        lowerAt(passage, i),
      )
    )
      return true;
  return false;
};

/** Whether a number is no figure: a date's, a time, a duration, an age, a calibre, part of a name, a label. */
export const isNoFigure = (passage: Passage, number: ReadNumber): boolean => {
  const next = lowerAt(passage, number.end);
  const before = lowerAt(passage, number.from - 1);
  if (CALIBRE.test(next) || CLOCK.test(next)) return true;
  // How often is no count of things; "three times as many" is none either.
  if (next === "times" || next === "fold") return true;
  // "0700" is a time or a code, and so is "1630 – " at the head of a line.
  if (/^0\d/u.test(lowerAt(passage, number.from))) return true;
  const isHead = number.from === 0 || passage.sentenceStarts.has(number.from);
  if (isHead && /^(?:[01]\d|2[0-3])[0-5]\d$/u.test(lowerAt(passage, number.from)) && /^[-–—:]$/u.test(next))
    return true;
  // "a mother of five", "3 stars out of 5", "half the time", "a 50-kg bag".
  if (
    before === "of" &&
    /^(?:mother|father|parents?|widow|family|household)$/u.test(lowerAt(passage, number.from - 2))
  )
    return true;
  const isOutOf = before === "of" && lowerAt(passage, number.from - 2) === "out";
  if (isOutOf && !/^(?:open|name|ing|ed)$/u.test(passage.tokens[number.end]?.tag ?? "")) return true;
  // "closer to half of that".
  if (
    /^(?:half|third|quarter)$/u.test(lowerAt(passage, number.from)) &&
    next === "of" &&
    /^(?:that|it|this)$/u.test(lowerAt(passage, number.end + 1))
  )
    return true;
  if (
    lowerAt(passage, number.from) === "half" &&
    next === "the" &&
    lowerAt(passage, number.end + 1) === "time"
  )
    return true;
  if (
    next === "-" &&
    passage.tokens[number.end]?.glued === true &&
    UNIT.test(lowerAt(passage, number.end + 1))
  )
    return true;
  if (
    /^(?:half|quarter|third)$/u.test(lowerAt(passage, number.from)) &&
    /^(?:day|hour|year|century)/u.test(next)
  )
    return true;
  if (
    /^(?:years?-old|year-old)$/u.test(next) ||
    (before === "at" &&
      !isPutAt(passage, number.from) &&
      number.low < 25 &&
      number.low % 1 === 0 &&
      passage.tokens[number.end]?.kind !== "word" &&
      passage.tokens[number.end]?.text !== "%")
  )
    return true;
  if (
    /^(?:half|quarter)$/u.test(lowerAt(passage, number.from)) &&
    /^an?$/u.test(next) &&
    DURATION.test(lowerAt(passage, number.end + 1))
  )
    return true;
  return (
    isKnownGroup(passage, number) ||
    isDuration(passage, number) ||
    isAge(passage, number) ||
    isAgeLimit(passage, number) ||
    isLabel(passage, number) ||
    isInName(passage, number) ||
    isPronounOne(passage, number)
  );
};
