/** What somebody who hears the screen instead of seeing it would stumble over, read from the accessibility tree. */
import type { Page } from "playwright-core";
import { flawsThatStay } from "./settled.ts";

/** Roles that say nothing without a name. */
const NAMED = new Set([
  ..."button link textbox searchbox combobox checkbox radio radiogroup tab tabpanel tablist".split(" "),
  ..."dialog region complementary navigation listbox option menuitem img feed".split(" "),
]);

interface TreeNode {
  readonly role: string;
  readonly name: string;
  readonly level: number | null;
}

/**
 * One line per flaw of the page as it stands: controls and landmarks without a name, a name that says the same twice,
 * none or several main landmarks, and headings of the main part that are out of order.
 */
export const findTreeFlaws = (page: Page, patienceMs?: number): Promise<readonly string[]> =>
  flawsThatStay(page, () => hear(page), patienceMs);

const hear = async (page: Page): Promise<readonly string[]> => {
  const flaws: string[] = [];
  const whole = nodesOf(await page.locator("body").ariaSnapshot());
  for (const { role, name } of whole) {
    if (NAMED.has(role) && name.trim() === "") flaws.push(`a ${role} without a name`);
    if (/\b(\S{2,}) \1\b/u.test(name)) flaws.push(`the ${role} “${name}” says a word twice`);
    if (/\b(\d+) \1\b/u.test(name)) flaws.push(`the ${role} “${name}” says a number twice`);
  }
  const mains = whole.filter(({ role }) => role === "main").length;
  const isInDialog = whole.some(({ role }) => role === "dialog");
  if (mains !== 1 && !isInDialog) flaws.push(`${mains} main landmarks`);
  if (mains !== 1) return flaws;
  const headings = nodesOf(await page.getByRole("main").ariaSnapshot()).filter(({ level }) => level !== null);
  if (headings.filter(({ level }) => level === 1).length !== 1)
    flaws.push("not one heading of the first level");
  let above = 0;
  for (const { name, level } of headings) {
    if ((level ?? 0) > above + 1)
      flaws.push(`the heading “${name}” of level ${level} after one of level ${above}`);
    above = level ?? 0;
  }
  return flaws;
};

/** The lines of Playwright's notation: `- role "name" [level=2]:`, the whole in quotes where YAML asks for them. */
const nodesOf = (snapshot: string): readonly TreeNode[] =>
  snapshot.split("\n").flatMap((line) => {
    const text = line
      .trim()
      .replace(/^- /, "")
      .replace(/^'(.*)':?$/, (_, inner: string) => inner.replaceAll("''", "'"));
    const match = /^([a-z]+)(?: "((?:[^"\\]|\\.)*)")?((?: \[[^\]]*\])*):?/.exec(text);
    const [, role = "", name = "", states = ""] = match ?? [];
    if (role === "" || role === "text" || text.startsWith("/")) return [];
    const level = /\[level=(\d)\]/.exec(states)?.[1];
    return [{ role, name, level: level === undefined ? null : Number(level) }];
  });

/** From the next page on, notes everything that live regions say, so that a test can read what was heard. */
export const listen = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const LIVE = "[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]";
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const said = [...addedNodes].map(({ textContent }) => textContent ?? "");
        if (target.nodeType === Node.TEXT_NODE) said.push(target.textContent ?? "");
        const element = target instanceof Element ? target : target.parentElement;
        if (element?.closest(LIVE)) heard.push(...said.filter((text) => text.trim() !== ""));
      }
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
};

/** What live regions have said so far. */
export const heardOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as { readonly heard: readonly string[] }).heard);
