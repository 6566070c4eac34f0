import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { dayAtStart, type ReportDocument } from "../document.ts";
import { decodeAs, markedEncoding } from "./plain.ts";

/** A page's main text (Mozilla's Readability: what a browser's reading view shows), its title and date. */
export const extractHtml = (bytes: Uint8Array): ReportDocument => {
  const source = decodeHtml(bytes);
  // A page may be a piece of one.
  const page = /<html\b/i.test(source) ? source : `<html><body>${source}</body></html>`;
  const { document } = parseHTML(page);
  const whole = document.documentElement;
  const isRead = !isBeyond(whole);
  const article = isRead ? articleOf(document) : null;
  const wordsOf = (part: Node): string => {
    if (isRead && "querySelectorAll" in part) joinFigures(part as Element);
    return paragraphsOf(part);
  };
  const body = (article?.content && wordsOf(article.content)) || wordsOf(whole);
  const title = (article?.title ?? "").replace(/\s+/gu, " ").trim();
  const isTitled = title === "" || body.slice(0, title.length + TITLE_REACH).includes(title);
  return {
    form: "html",
    text: isTitled ? body : `${title}\n\n${body}`,
    date: dayAtStart(article?.publishedTime ?? ""),
    headline: title === "" ? null : title,
  };
};

/** The title counts as part of the text where it stands this near its beginning. */
const TITLE_REACH = 300;

/** Beyond either, looking for the main text takes minutes; no page that people read comes near them. */
const MAX_ELEMENTS = 200_000;
const MAX_DEPTH = 150;

/** The main text with its title, or null where the page is to be read as a whole. */
const articleOf = (document: Document) =>
  // On a copy: the whole page is read where no main text is found.
  new Readability<Node>(document.cloneNode(true) as Document, { serializer: (node) => node }).parse();

const isBeyond = (root: Element): boolean => {
  let count = 0;
  let level: readonly Element[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    count += level.length;
    if (depth > MAX_DEPTH || count > MAX_ELEMENTS) return true;
    level = level.flatMap((element) => [...element.children]);
  }
  return false;
};

const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})/i;

/** As browsers do: the mark, then the page's own word, then UTF-8, then Windows-1252. */
const decodeHtml = (bytes: Uint8Array): string => {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2_048));
  const named = markedEncoding(bytes) ?? CHARSET.exec(head)?.[1];
  const text =
    (named && decodeAs(bytes, named)) ?? decodeAs(bytes, "utf-8") ?? decodeAs(bytes, "windows-1252");
  return (text ?? "").replace(/^\uFEFF/u, "");
};

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL".split(
    " ",
  ),
);
const SILENT = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE SVG MATH IFRAME OBJECT BUTTON SELECT TEXTAREA".split(" "),
);

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

const CELLS_APART = " | ";
/** A cell that says more than this is a part of the page, set out by a table, and no entry of one. */
const LONGEST_CELL = 200;

/** The row as one paragraph, its cells apart: a figure stays beside the day and the source that stand in its row. */
export const joinCells = (row: Element): void => {
  row.textContent = cellsOf(row).join(CELLS_APART);
};

const cellsOf = (row: Element): readonly string[] =>
  [...row.children].map((cell) => paragraphsOf(cell).replaceAll("\n\n", " ")).filter((words) => words !== "");

/** Joins the rows of what a table holds; what a page only sets out by tables stays as it is. */
const joinFigures = (part: Element): void => {
  for (const row of part.querySelectorAll("tr"))
    if (row.querySelector("table") === null && cellsOf(row).every((words) => words.length <= LONGEST_CELL))
      joinCells(row);
};

/** One paragraph per block of the page, with a blank line between them; white space as a browser shows it. */
export const paragraphsOf = (root: Node): string => {
  const paragraphs: string[] = [];
  let open = "";
  const close = (): void => {
    const paragraph = open.replace(/\s+/gu, " ").trim();
    if (paragraph !== "") paragraphs.push(paragraph);
    open = "";
  };
  // A stack instead of recursion: pages nest as deep as they like. An empty place closes a paragraph.
  const waiting: (Node | null)[] = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!node) close();
    else if (node.nodeType === TEXT_NODE) open += node.nodeValue ?? "";
    else if (node.nodeType === ELEMENT_NODE || node === root) {
      const name = node.nodeName.toUpperCase();
      if (SILENT.has(name)) continue;
      if (name === "BR") open += " ";
      const isBlock = BLOCKS.has(name);
      if (isBlock) {
        close();
        waiting.push(null);
      }
      for (const child of Array.from(node.childNodes).reverse()) waiting.push(child);
    }
  }
  close();
  return paragraphs.join("\n\n");
};
