import { SaxesParser } from "saxes";
import type { Remarks } from "./faults.ts";

/** An element with the line on which its tag ends; names of elements and attributes in lower case. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly children: XmlElement[];
};

const DEPTH_LIMIT = 64;
const TEXT_LIMIT = 32 * 1024 * 1024;

/** The element tree of a document, or `undefined` with a fault that names the line. Text is dropped. */
export const parseXml = (text: string, remarks: Remarks): XmlElement | undefined => {
  if (text.length > TEXT_LIMIT) {
    remarks.fault(1, "The file is larger than 32 MB.");
    return undefined;
  }
  // A declaration is only legal at the very start; published scenarios begin with blank lines, or a mark.
  const start = text.search(/[^\s\uFEFF]/);
  if (start < 0) {
    remarks.fault(1, "The file is empty.");
    return undefined;
  }
  const leadingLines = text.slice(0, start).split(/\r\n?|\n/).length - 1;
  const root: XmlElement = { name: "", attributes: {}, line: 0, children: [] };
  const open: XmlElement[] = [root];
  const parser = new SaxesParser();
  let failed = false;
  parser.on("error", (error) => {
    if (failed) return;
    failed = true;
    remarks.fault(
      leadingLines + parser.line,
      `Not well-formed XML: ${error.message.replace(/^\d+:\d+:\s*/, "").replace(/\.$/, "")}. Mend it there, or fetch the file again where it was cut off.`,
    );
  });
  parser.on("opentag", (tag) => {
    const element = {
      name: tag.name.toLowerCase(),
      attributes: withLowerCaseKeys(tag.attributes),
      line: leadingLines + parser.line,
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > DEPTH_LIMIT) parser.fail("elements are nested too deeply.");
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(text.slice(start)).close();
  const [document] = root.children;
  if (failed) return undefined;
  if (!document) remarks.fault(1, "The file holds no XML element.");
  return document;
};

/** Published files spell one and the same element or attribute in several ways. */
const withLowerCaseKeys = (attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value]));

/** All elements of a name below this one, in order; elements named in `except` are not entered. */
export const descendants = (
  element: XmlElement,
  name: string,
  except: readonly string[] = [],
): readonly XmlElement[] =>
  element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...(except.includes(child.name) ? [] : descendants(child, name, except)),
  ]);

/** An attribute as a finite number, or `undefined` (absent or not a number). */
export const numberAttribute = (element: XmlElement, name: string): number | undefined => {
  const text = element.attributes[name]?.trim() ?? "";
  // Not whatever JavaScript takes for a number, such as 0x1F.
  if (!DECIMAL.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
};

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
