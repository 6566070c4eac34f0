import type { Bound, Manner, RecordContent, ReportedDate, Voice } from "@parley/domain";
import { type Catalogue, useWords } from "../../words/catalogue.ts";

type Words = Catalogue["suggestions"];

/** How a suggestion's parts are worded. */
export const useWordsOf = () => {
  const { suggestions: words, terms, entry } = useWords();
  return {
    date: (date: ReportedDate): string => sayDate(words, date),
    manner: (manner: Manner): string => entry.manners[manner],
    voices: (voices: readonly Voice[]): string => words.saidBy(voices.map((voice) => sayVoice(words, voice))),
    bound: (bound: Bound): string => sayBound(words, bound),
    content: (content: RecordContent): string => sayContent(words, terms, content),
  };
};

export const sayVoice = (words: Words, voice: Voice): string => {
  if (voice.type === "source") return voice.name;
  return voice.type === "unnamed" ? words.unnamed : words.ownVoice;
};

const sayContent = (words: Words, terms: Catalogue["terms"], content: RecordContent): string => {
  switch (content.type) {
    case "statement": {
      const does = words.claims[content.claim];
      return content.form === "remark" ? does : words.statementLine(does, terms.form[content.form]);
    }
    case "figure":
      return words.figureLine(sayBound(words, content.bound), content.measure, content.scope ?? "");
    case "contact":
      return words.contactLine(
        content.who.map(({ name }) => name),
        content.through.map(({ name }) => name),
        content.where ?? "",
        sayDate(words, content.when),
        content.subject ?? "",
      );
    case "frame":
      return words.frameLine(content.title, content.candidates, sayDate(words, content.date));
  }
};

const sayBound = (words: Words, bound: Bound): string =>
  bound.type === "interval"
    ? words.figures.interval(words.value(bound.least), words.value(bound.most))
    : words.figures[bound.type](words.value(bound.value));

const sayDate = (words: Words, date: ReportedDate): string => {
  if (date.type === "unknown") return date.asReported ?? words.whenUnknown;
  return date.asReported === undefined ? date.value : `${date.value} (${date.asReported})`;
};
