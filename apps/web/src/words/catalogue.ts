import { createContext, useContext } from "react";
import { en } from "./en/index.ts";

/** What a second language must supply: every key, with the same arguments. */
export type Catalogue = Translated<typeof en>;

type Translated<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Translated<T[Key]> };

export interface Language {
  /** BCP 47 tag, for dates and plurals. */
  readonly tag: string;
  readonly direction: "ltr" | "rtl";
  readonly words: Catalogue;
}

export const LANGUAGES = { en: { tag: "en-GB", direction: "ltr", words: en } } as const satisfies Readonly<
  Record<string, Language>
>;

const LanguageContext = createContext<Language>(LANGUAGES.en);
export const LanguageProvider = LanguageContext.Provider;

/** Every string of the interface, in the person's language. */
export const useWords = (): Catalogue => useContext(LanguageContext).words;

/** Dates and times as the language writes them; digits keep their order in right-to-left text by `<bdi>`. */
export interface Times {
  readonly time: (at: number) => string;
  readonly day: (at: number) => string;
  readonly moment: (at: number) => string;
}

export const useTimes = (): Times => {
  const { tag } = useContext(LanguageContext);
  return timesIn(tag);
};

/** A month with its year: "March 2026". */
export const useMonthName = (): ((at: number) => string) => {
  const { tag } = useContext(LanguageContext);
  const month = new Intl.DateTimeFormat(tag, { month: "long", year: "numeric" });
  return (at) => month.format(at);
};

const timesByTag = new Map<string, Times>();

const timesIn = (tag: string): Times => {
  const kept = timesByTag.get(tag);
  if (kept !== undefined) return kept;
  const time = new Intl.DateTimeFormat(tag, { hour: "2-digit", minute: "2-digit" });
  const day = new Intl.DateTimeFormat(tag, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  const moment = new Intl.DateTimeFormat(tag, {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  const times: Times = {
    time: (at) => time.format(at),
    day: (at) => day.format(at),
    moment: (at) => moment.format(at),
  };
  timesByTag.set(tag, times);
  return times;
};
