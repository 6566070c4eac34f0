/**
 * What stands on the screen to be pressed or filled in, read from the page itself: so no button, link or field can be
 * forgotten by the palette, or be without a key.
 */
import { excerptOf } from "../room/excerpt.ts";
import { isActName, lineOf } from "./acts.ts";
import { ROW } from "./row.ts";

export interface Control {
  readonly element: HTMLElement;
  readonly name: string;
  /** The beginning of the words of its row or part, by which it is told from others of its name. */
  readonly on: string;
  /** The key that presses it while its row has the focus. */
  readonly key: string;
}

const CONTROLS = "button, a[href], summary, input, select, textarea, [role=tab]";
/** What is one thing among several of its kind; what the control does, it does to this. */
const ROWS = "[data-row], tr, li, article";
const PARTS = `${ROWS}, fieldset, section, form`;
const EXCERPT_LENGTH = 40;
const DIALOG = "[role=dialog]";

/** The dialog that lies upon everything else, where one is open. */
export const openDialog = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(DIALOG)].findLast(
    (element) => element.closest("[aria-hidden=true], [inert]") === null,
  );

/** Whatever can be pressed or filled in within this part of the page, in its order. */
export const controlsIn = (root: ParentNode): readonly Control[] =>
  [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter(isUsable).map((element) => ({
    element,
    name: nameOf(element),
    on: wordsAround(element),
    key: keyOf(element),
  }));

/** Presses it; a field takes the focus instead. */
export const press = ({ element }: Pick<Control, "element">): void => {
  element.focus();
  if (!isFilledIn(element)) element.click();
};

/** Whether it is in sight, and nothing lies upon it. */
export const isInSight = (element: HTMLElement): boolean => {
  const { x, y } = middleOf(element);
  const upon = document.elementFromPoint(x, y);
  return upon !== null && (shownAs(element).contains(upon) || upon.contains(element));
};

/** A box to be ticked is drawn by its label. */
export const shownAs = (element: HTMLElement): HTMLElement =>
  (element instanceof HTMLInputElement && !isFilledIn(element) ? element.closest("label") : null) ?? element;

/** What this key presses in the row where the focus is, or in the part in which the row stands. */
export const keyedInRow = (focused: Element, key: string): HTMLElement | undefined => {
  const row = focused.closest(ROW);
  if (row === null) return undefined;
  const keyed = [...row.querySelectorAll<HTMLElement>("[data-act]")].find(
    (element) => keyOf(element) === key && element.closest(ROW) === row && isUsable(element),
  );
  return keyed ?? (row.parentElement === null ? undefined : keyedInRow(row.parentElement, key));
};

/** The row so many steps after the one where the focus is, among all of the screen. */
export const rowFrom = (focused: Element, step: number): HTMLElement | undefined => {
  const row = focused.closest<HTMLElement>(ROW);
  if (row === null) return undefined;
  const all = [...(row.closest(".seat, main") ?? document).querySelectorAll<HTMLElement>(ROW)];
  const shown = all.filter((one) => one.checkVisibility());
  return shown[shown.indexOf(row) + step];
};

/** Should this row go away, the focus goes on to its neighbour rather than be lost. */
export const goOnOnceGone = (focused: Element): void => {
  const row = focused.closest<HTMLElement>(ROW);
  if (row?.parentElement == null) return;
  const neighbour = rowFrom(row, 1) ?? rowFrom(row, -1);
  const watch = new MutationObserver(() => {
    if (row.isConnected) return;
    watch.disconnect();
    if (document.activeElement === document.body) neighbour?.focus();
  });
  watch.observe(row.parentElement, { childList: true });
};

const isUsable = (element: HTMLElement): boolean =>
  !element.matches(":disabled, [aria-disabled=true]") &&
  element.closest("[aria-hidden=true], [inert]") === null &&
  element.checkVisibility({ visibilityProperty: true });

const keyOf = ({ dataset: { act } }: HTMLElement): string =>
  act !== undefined && isActName(act) ? lineOf(act).key : "";

const PRESSED = ["button", "checkbox", "color", "file", "radio", "reset", "submit"];

const isFilledIn = (element: HTMLElement): boolean =>
  element instanceof HTMLInputElement
    ? !PRESSED.includes(element.type)
    : element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;

const middleOf = (element: HTMLElement): { readonly x: number; readonly y: number } => {
  const shown = shownAs(element);
  // A link may go over several lines, with other words between them.
  const { left, top, width, height } = shown.getClientRects()[0] ?? shown.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

/** As a screen reader says it. */
const nameOf = (element: HTMLElement): string => {
  const by = (element.getAttribute("aria-labelledby") ?? "").split(" ");
  const labelling = by.flatMap((id) => document.getElementById(id) ?? []);
  const labels = labelling.length > 0 ? labelling : labelsOf(element);
  return (
    inOneLine(element.getAttribute("aria-label") ?? "") ||
    inOneLine(labels.map((label) => wordsIn(label, CONTROLS)).join(" ")) ||
    inOneLine(wordsIn(element)) ||
    inOneLine(element.title)
  );
};

const labelsOf = (element: HTMLElement): readonly HTMLElement[] =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement
    ? [...(element.labels ?? [])]
    : [];

/** What the nearest part says of itself: the words that a row quotes, its name, its heading, or all that it says. */
const wordsAround = (element: HTMLElement): string => {
  const own = nameOf(element);
  let part = element.parentElement?.closest(PARTS);
  while (part != null) {
    const quoted = part.matches(ROWS) ? part.querySelector("q, .words") : null;
    const heading = part.querySelector("h1, h2, h3, h4, strong, b, legend");
    const said =
      inOneLine(quoted === null ? "" : wordsIn(quoted)) ||
      inOneLine(part.getAttribute("aria-label") ?? "") ||
      inOneLine(heading === null ? "" : wordsIn(heading)) ||
      inOneLine(wordsIn(part, CONTROLS));
    if (said !== "" && said !== own) return excerptOf(said, EXCERPT_LENGTH);
    part = part.parentElement?.closest(PARTS);
  }
  return "";
};

/** The words that are heard, without those of what matches. */
const wordsIn = (node: Node, but = ""): string => {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches("[aria-hidden=true], [hidden], script, style")) return "";
  if (but !== "" && node.matches(but)) return "";
  return ` ${[...node.childNodes].map((child) => wordsIn(child, but)).join("")} `;
};

const inOneLine = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .replace(/ (?=[,.;:)])/gu, "")
    .trim();
