import { err, ok, type Result } from "@parley/kernel";

const TAG = /^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/;

/** A hashtag with its attributes by its outer shape, in lower case; the dictionary is not consulted. */
export const parseHxlTag = (text: string): Result<string, "NotATag"> =>
  text.length <= 100 && TAG.test(text) ? ok(text) : err("NotATag");
