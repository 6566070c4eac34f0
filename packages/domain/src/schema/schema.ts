import { err, ok, type Result } from "@parley/kernel";

/**
 * A closed schema: reads untrusted plain data (from `JSON.parse`) and hands it back typed, or says what is
 * wrong where. It never converts, fills in or drops anything, so what is read is exactly what was written.
 */
export interface Schema<T> {
  readonly read: (input: unknown) => Result<T, Misfit>;
}

/** What is wrong, and the path to it: keys joined by dots, list elements by their index. */
export interface Misfit {
  readonly where: string;
  readonly problem: Problem;
}

export type Problem =
  | "WrongType"
  | "UnknownKey"
  | "MissingKey"
  | "UnknownChoice"
  | "NotAnId"
  | "Empty"
  | "TooLong"
  | "TooMany"
  | "OutOfRange"
  | "ForbiddenCharacter"
  | "Repeated";

/** A field that may be absent (never `null` or `undefined`). */
export interface OptionalField<T> {
  readonly optional: Schema<T>;
}

/** One schema for each key of `T`; a forgotten or a surplus key fails to compile. */
export type Fields<T> = {
  readonly [K in keyof T]-?: Partial<Record<K, never>> extends Pick<T, K>
    ? OptionalField<Exclude<T[K], undefined>>
    : Schema<T[K]>;
};

const misfit = (problem: Problem, where = ""): { readonly ok: false; readonly error: Misfit } =>
  err({ where, problem });

const within = (key: string, inner: Misfit): { readonly ok: false; readonly error: Misfit } =>
  misfit(inner.problem, inner.where === "" ? key : `${key}.${inner.where}`);

/** Lets a field be absent. */
export const optional = <T>(schema: Schema<T>): OptionalField<T> => ({ optional: schema });

/** An object with exactly these keys. */
export const record = <T extends object>(fields: Fields<T>): Schema<T> => {
  const plan = Object.entries<Schema<unknown> | OptionalField<unknown>>(fields);
  const known = new Set(plan.map(([key]) => key));
  return {
    read: (input) => {
      if (!isPlainObject(input)) return misfit("WrongType");
      for (const key of Object.keys(input))
        if (!known.has(key)) return misfit("UnknownKey", key.slice(0, 64));
      for (const [key, field] of plan) {
        const required = "read" in field;
        if (!Object.hasOwn(input, key)) {
          if (required) return misfit("MissingKey", key);
          continue;
        }
        const value = (required ? field : field.optional).read(input[key]);
        if (!value.ok) return within(key, value.error);
      }
      return ok(input as T);
    },
  };
};

/** An object that is one of several, told apart by the text under `type`. */
export const union = <T extends { readonly type: string }>(
  members: {
    readonly [Type in T["type"]]: Schema<Extract<T, { readonly type: Type }>>;
  },
): Schema<T> => {
  const byType = new Map<string, Schema<T>>(Object.entries<Schema<T>>(members));
  return {
    read: (input) => {
      if (!isPlainObject(input)) return misfit("WrongType");
      const member = typeof input["type"] === "string" ? byType.get(input["type"]) : undefined;
      return member === undefined ? misfit("UnknownChoice", "type") : member.read(input);
    },
  };
};

/** Exactly this value. */
export const literal = <const T extends string | boolean>(value: T): Schema<T> => ({
  read: (input) => (input === value ? ok(value) : misfit("UnknownChoice")),
});

/** One of these texts. */
export const choice = <const T extends string>(...choices: readonly T[]): Schema<T> => {
  const known = new Set<string>(choices);
  return {
    read: (input) =>
      typeof input === "string" && known.has(input) ? ok(input as T) : misfit("UnknownChoice"),
  };
};

/** A list of at most `cap` elements. */
export const list = <T>(element: Schema<T>, cap: number): Schema<readonly T[]> => ({
  read: (input) => {
    if (!Array.isArray(input)) return misfit("WrongType");
    if (input.length > cap) return misfit("TooMany");
    for (let i = 0; i < input.length; i++) {
      const value = element.read(input[i]);
      if (!value.ok) return within(String(i), value.error);
    }
    return ok(input as readonly T[]);
  },
});

/** A whole number between the bounds, both included. */
export const integer = (least: number, most: number = Number.MAX_SAFE_INTEGER): Schema<number> => ({
  read: (input) =>
    typeof input !== "number" || !Number.isSafeInteger(input) || Object.is(input, -0)
      ? misfit("WrongType")
      : input < least || input > most
        ? misfit("OutOfRange")
        : ok(input),
});

/** A number, whole or not, between the bounds, both included. Its one spelling is ECMAScript's. */
export const decimal = (least: number, most: number): Schema<number> => ({
  read: (input) =>
    typeof input !== "number" || !Number.isFinite(input) || Object.is(input, -0)
      ? misfit("WrongType")
      : input < least || input > most
        ? misfit("OutOfRange")
        : ok(input),
});

export const truth: Schema<boolean> = {
  read: (input) => (typeof input === "boolean" ? ok(input) : misfit("WrongType")),
};

// Control characters never belong to words; overrides of writing direction let a name pass for another.
const FORBIDDEN_IN_LINE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
const FORBIDDEN_IN_TEXT = /(?![\n\t])\p{Cc}|[\u202d\u202e]/u;

/** A line of text: not blank, no control characters, no overrides of direction. */
export const line = (cap: number): Schema<string> => textOf(cap, FORBIDDEN_IN_LINE);

/** Words on one or more lines: not blank, no control characters but tab and line feed. */
export const text = (cap: number): Schema<string> => textOf(cap, FORBIDDEN_IN_TEXT);

/** A stretch of a longer text: as `text`, but it may be nothing but spaces. */
export const stretch = (cap: number): Schema<string> => textOf(cap, FORBIDDEN_IN_TEXT, "mayBeBlank");

/** A text that its own parser accepts. */
export const id = <T extends string>(parse: (input: string) => Result<T, unknown>): Schema<T> => ({
  read: (input) => {
    if (typeof input !== "string") return misfit("WrongType");
    const parsed = parse(input);
    return parsed.ok ? parsed : misfit("NotAnId");
  },
});

const textOf = (cap: number, forbidden: RegExp, blank?: "mayBeBlank"): Schema<string> => ({
  read: (input) => {
    if (typeof input !== "string") return misfit("WrongType");
    if (input.length > cap) return misfit("TooLong");
    if (input === "" || (blank === undefined && input.trim() === "")) return misfit("Empty");
    return forbidden.test(input) || !input.isWellFormed() ? misfit("ForbiddenCharacter") : ok(input);
  },
});

const isPlainObject = (input: unknown): input is Record<string, unknown> =>
  typeof input === "object" && input !== null && !Array.isArray(input);
