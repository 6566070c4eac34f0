import { err, ok, type Result } from "@parley/kernel";

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/** A BCP 47 tag by its outer shape ("ar", "pt-BR", "zh-Hant"); no registry is consulted. */
export const parseLanguage = (tag: string): Result<string, "NotALanguage"> =>
  LANGUAGE.test(tag) ? ok(tag) : err("NotALanguage");
