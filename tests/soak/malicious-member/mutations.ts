import { createId, encodeEvent, type RoomEvent } from "@parley/domain";
import { type Bytes, concatBytes, textToUtf8, utf8ToText } from "@parley/kernel";
import type { Picker } from "../non-interference/picker.ts";
import type { Forgery } from "./forge.ts";

type Bare = Omit<Forgery, "sealing">;

/** A valid event with something done to its fields: it may still be valid, then the rules decide. */
export const mutated = (picker: Picker, event: RoomEvent): Bare => {
  const text = utf8ToText(encodeEvent(event));
  const plain = JSON.parse(text.ok ? text.value : "{}") as Plain;
  // Under a fresh id it is not refused for being said twice: then the other rules are asked.
  for (const key of OWN_IDS)
    if (typeof plain[key] === "string" && picker.chance(0.6)) plain[key] = freshId(picker);
  const times = 1 + picker.below(3);
  for (let i = 0; i < times; i++) mutateOnce(picker, plain);
  return { name: "a mutated event", plaintext: textToUtf8(canonical(plain)), isForbidden: false };
};

/** The fields in which events name what they make. */
const OWN_IDS = [
  ...["item", "minutes", "export", "placing", "report", "entry", "preference"],
  ...["presentation", "list", "objection"],
];

const freshId = (picker: Picker): string =>
  createId(
    "item",
    Uint8Array.from({ length: 16 }, () => picker.below(256)),
  );

type Plain = Record<string, unknown>;

/** Values that parsers stumble over, as JSON would hand them on. */
const STRANGE: readonly unknown[] = [
  null,
  true,
  "",
  " ",
  0,
  -1,
  1.5,
  1e21,
  Number.MAX_SAFE_INTEGER + 2,
  -Number.MAX_VALUE,
  [],
  {},
  [[[]]],
  "\u0000",
  "\u202Eetorw ohw",
  "\u{1F9CA}".repeat(40),
  "\uFEFFbegun with a mark",
  "AAAAAAAAAAAAAAAAAAAAAA",
  "0".repeat(64),
  "public",
  "inConfidence",
  "leadMediator",
  "__proto__",
  "constructor",
  { type: "party", label: "Nobody" },
  "x".repeat(21_000),
];

const KEYS: readonly string[] = [
  "at",
  "type",
  "item",
  "terms",
  "said",
  "toString",
  "hasOwnProperty",
  "length",
  "then",
];

const mutateOnce = (picker: Picker, plain: Plain): void => {
  const [holder, key] = placeIn(picker, plain);
  switch (picker.below(6)) {
    case 0:
      delete holder[key];
      return;
    case 1:
      holder[picker.one(KEYS)] = picker.one(STRANGE);
      return;
    case 2:
      holder[key] = [holder[key], holder[key]];
      return;
    case 3: {
      // The value of another field.
      const [from, of] = placeIn(picker, plain);
      holder[key] = structuredClone(from[of]);
      return;
    }
    default:
      holder[key] = structuredClone(picker.one(STRANGE));
  }
};

/** A field, sometimes of an inner object. */
const placeIn = (picker: Picker, plain: Plain): readonly [Plain, string] => {
  const keys = Object.keys(plain);
  if (keys.length === 0) return [plain, "type"];
  const key = picker.one(keys);
  const inner = plain[key];
  const isInner = typeof inner === "object" && inner !== null && !Array.isArray(inner);
  return isInner && picker.chance(0.6) ? placeIn(picker, inner as Plain) : [plain, key];
};

/** Keys sorted, as the one encoding has them; numbers as written. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(",")}}`;
};

const SAID = `{"at":1,"form":"remark","item":"AAAAAAAAAAAAAAAAAAAAAA","terms":"public","text":"x","type":"itemSaid"}`;
const withText = (text: string): string => SAID.replace(`"x"`, text);

/** Bytes that are no event at all. */
export const unreadable = (picker: Picker): Bare => {
  const noise = Uint8Array.from({ length: 1 + picker.below(3_000) }, () => picker.below(256));
  const said = textToUtf8(SAID);
  const raw = (name: string, plaintext: Bytes): Bare => ({ name, plaintext, isForbidden: true });
  const text = (name: string, json: string): Bare => raw(name, textToUtf8(json));
  return picker.one<Bare>([
    raw("noise", noise),
    raw("nothing", new Uint8Array(0)),
    raw("bytes that are no UTF-8", concatBytes(said.slice(0, 70), Uint8Array.of(0xc3, 0x28), said.slice(70))),
    raw("half of a character", concatBytes(said.slice(0, 84), Uint8Array.of(0xf0, 0x9f), said.slice(85))),
    raw("a byte order mark", concatBytes(Uint8Array.of(0xef, 0xbb, 0xbf), said)),
    raw("a second event behind the first", concatBytes(said, said)),
    raw("zeros behind the event", concatBytes(said, new Uint8Array(9))),
    text("a space", SAID.replace(",", ", ")),
    text("keys in another order", SAID.replace(`"at":1,`, "").replace("}", `,"at":1}`)),
    text("a key twice", SAID.replace(`"at":1`, `"at":1,"at":2`)),
    text("an unknown key", SAID.replace("}", `,"z":1}`)),
    text("an unknown type", `{"at":1,"type":"roomDestroyed"}`),
    text(
      "the type of an inherited name",
      `{"at":1,"type":"${picker.one(["constructor", "__proto__", "toString", "valueOf"])}"}`,
    ),
    text("no type", `{"at":1}`),
    text("a list", `[${SAID}]`),
    text("a number", "1e999"),
    text("null", "null"),
    text("a prototype", `{"__proto__":{"at":1,"polluted":true},"at":1,"type":"itemSaid"}`),
    text("a prototype among the fields", SAID.replace("}", `,"__proto__":{"polluted":true}}`)),
    text("a constructor's prototype", SAID.replace("}", `,"constructor":{"prototype":{"polluted":true}}}`)),
    text("deep nesting", `${"[".repeat(60_000)}${"]".repeat(60_000)}`),
    text("deep nesting in a field", withText(`${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`)),
    text("a text past its cap", withText(`"${"x".repeat(60_000)}"`)),
    text("as much as a body holds", withText(`"${"x".repeat(200_000)}"`)),
    text("a lone surrogate, escaped", withText(`"\\ud800"`)),
    text("a huge number", SAID.replace(`"at":1`, `"at":1e300`)),
    text("a number beyond all", SAID.replace(`"at":1`, `"at":1e999`)),
    text("minus nought", SAID.replace(`"at":1`, `"at":-0`)),
    text("a number of a thousand digits", SAID.replace(`"at":1`, `"at":${"9".repeat(1_000)}`)),
  ]);
};
