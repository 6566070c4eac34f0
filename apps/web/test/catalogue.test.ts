import { describe, expect, it } from "vitest";
import { en } from "../src/words/en/index.ts";
import { wordsInComponent } from "./support/interface-words.ts";
import { sourceFiles } from "./support/source-files.ts";

/** Every text of a catalogue that needs no argument, with its place. */
const textsIn = (value: unknown, place: string): readonly (readonly [string, string])[] => {
  if (typeof value === "string") return [[place, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${place}.${key}`));
};

describe("the catalogue", () => {
  it("has words for every key", () => {
    const texts = textsIn(en, "en");
    expect(texts.length).toBeGreaterThan(400);
    expect(texts.filter(([, text]) => text.trim() === "").map(([place]) => place)).toEqual([]);
  });

  it("has no text that begins or ends with a space: a translator would lose it", () => {
    expect(textsIn(en, "en").filter(([, text]) => text !== text.trim())).toEqual([]);
  });

  it("holds every word of the interface: no component has words of its own", () => {
    const found = sourceFiles(".tsx").flatMap(({ path, text }) =>
      wordsInComponent(path, text).map((words) => `${path}:${words}`),
    );
    expect(found).toEqual([]);
  });
});

describe("the search for words in components", () => {
  it.each([
    ["text between tags", "export const A = () => <p>Say it</p>;"],
    ["a literal in braces", 'export const A = () => <p>{"Say it"}</p>;'],
    ["a choice of literals", 'export const A = ({ b }) => <p>{b ? "Say it" : null}</p>;'],
    ["a template", `export const A = ({ b }) => <p>{\`Say \${b}\`}</p>;`],
    ["a label that is read out", 'export const A = () => <button aria-label="Say it" />;'],
  ])("finds %s", (_, component) => {
    expect(wordsInComponent("a.tsx", component)).toHaveLength(1);
  });

  it("leaves signs, class names and words of the catalogue alone", () => {
    const component =
      'export const A = ({ t }) => <p className="quiet" title={t.say}>{t.said} · {"→"} 12</p>;';
    expect(wordsInComponent("a.tsx", component)).toEqual([]);
  });
});
