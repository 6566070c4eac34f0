import { describe, expect, it } from "vitest";
import { pressedElements } from "../support/pressed-elements.ts";
import { sourceFiles } from "../support/source-files.ts";

/**
 * What is pressed on one of these, palette and letters find on the page by themselves: a button, a link, or what the
 * components make of either.
 */
const FOUND_ON_THE_PAGE = new Set(["a", "AriaButton", "Button", "button", "Link", "Tab"]);

/** What is pressed elsewhere, and how a person without a pointer does the same. */
const OTHERWISE: Readonly<Record<string, string>> = {
  "app/Palette.tsx div": "a line of the palette: its field has the keys",
  "ui/FindList.tsx div": "a line of a list that is searched: its field has the keys",
  "room/SaidFrame.tsx div": "the button “details” of the same words",
  "record/suggestions/ReportText.tsx mark": "the list of suggestions beside the text",
  "table/TableGrid.tsx table": "the keys of the table: arrows, Enter",
  "table/ExportMenu.tsx MenuItem": "each line is an act: print, CSV, document",
  "issues/IssueRow.tsx MenuItem": "each line is an act on the issue",
};

describe("every action", () => {
  it("is pressed on something that keys and palette find, or is done another way that is named here", () => {
    const files = sourceFiles(".tsx");
    expect(files.length).toBeGreaterThan(100);
    const elsewhere = files.flatMap(({ path, text }) =>
      pressedElements(path, text)
        .filter(({ tag }) => !FOUND_ON_THE_PAGE.has(tag))
        .map(({ tag }) => `${path} ${tag}`),
    );
    expect([...new Set(elsewhere)].toSorted()).toEqual(Object.keys(OTHERWISE).toSorted());
  });
});

describe("the search for what is pressed", () => {
  it("finds an element with what it bears", () => {
    const text =
      "const A = () => (\n  <p>\n    <span onClick={go}>a</span>\n    <Button onPress={go} />\n  </p>\n);";
    expect(pressedElements("A.tsx", text)).toEqual([
      { line: 3, tag: "span" },
      { line: 4, tag: "Button" },
    ]);
  });

  it("passes over what only listens to the keyboard or to changes", () => {
    expect(
      pressedElements("A.tsx", "const A = () => <div onKeyDown={go}><input onChange={go} /></div>;"),
    ).toEqual([]);
  });
});
