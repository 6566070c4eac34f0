import { describe, expect, it } from "vitest";
import { physicalDeclarations } from "./support/physical-css.ts";
import { sourceFiles } from "./support/source-files.ts";

describe("the style sheets", () => {
  it("lay out by start and end, so that a right-to-left language is a translation", () => {
    const sheets = sourceFiles(".css");
    expect(sheets.length).toBeGreaterThan(5);
    const found = sheets.flatMap(({ path, text }) =>
      physicalDeclarations(text).map((declaration) => `${path}:${declaration}`),
    );
    expect(found).toEqual([]);
  });
});

describe("the search for physical properties", () => {
  it.each([
    "margin-left: 1px",
    "padding-bottom: 0",
    "left: 0",
    "top: 0",
    "border-right: 1px solid red",
    "border-top-left-radius: 2px",
    "width: 3rem",
    "max-height: 3rem",
    "text-align: left",
    "float: right",
    "margin: 0 1px 0 2px",
    "inset: 0 calc(1px + 2px) 0 auto",
  ])("finds %s", (declaration) => {
    expect(physicalDeclarations(`.a {\n  color: red;\n  ${declaration};\n}`)).toEqual([`3: ${declaration}`]);
  });

  it.each([
    "margin-inline-start: 1px",
    "inset-block-start: 0",
    "padding: 0 1px",
    "margin: 0 1px 2px 1px",
    "border-radius: 2px 10px 10px 10px",
    "text-align: start",
    "background: linear-gradient(to right, red 50%, transparent 50%)",
  ])("leaves %s alone", (declaration) => {
    expect(physicalDeclarations(`@container (max-width: 30rem) { .a:hover { ${declaration}; } }`)).toEqual(
      [],
    );
  });
});
