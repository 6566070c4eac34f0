import type { Page } from "playwright-core";
import { flawsThatStay } from "./settled.ts";

/**
 * What a person with a small screen or large type would stumble over as the page stands: a page that scrolls
 * sideways, words in a column of letters, and controls that are cut off or stand where nobody can scroll to.
 * @returns one line per flaw; none is what we want
 */
export const findLayoutFlaws = (page: Page, patienceMs?: number): Promise<readonly string[]> =>
  flawsThatStay(page, () => lookAt(page), patienceMs);

const lookAt = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const flaws: string[] = [];
    const width = document.documentElement.clientWidth;
    const describe = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? "").trim().slice(0, 40)}”`;
    for (const scroller of [document.documentElement, ...document.querySelectorAll("main, .centre, .page")]) {
      const { scrollWidth, clientWidth } = scroller;
      if (scrollWidth > clientWidth + 1)
        flaws.push(`${describe(scroller)} is ${scrollWidth} wide in ${clientWidth}`);
    }
    /** Inside of something that the keyboard and a finger can scroll sideways. */
    const isInSidewaysScroller = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
        const { overflowX } = getComputedStyle(at);
        const scrolls = (overflowX === "auto" || overflowX === "scroll") && at.scrollWidth > at.clientWidth;
        if (scrolls && !at.matches("main, .centre, .page")) return true;
      }
      return false;
    };
    const controls = document.querySelectorAll("button, a[href], input, select, textarea, [role=tab]");
    for (const control of controls) {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      // A closed drawer and what only screen readers meet stand outside on purpose.
      if (control.closest(".visually-hidden, .rail, .rail-shade, .skip, [aria-hidden=true]") !== null)
        continue;
      const { left, right, width: own } = control.getBoundingClientRect();
      if (own <= 1 || isInSidewaysScroller(control)) continue;
      if (left < -1 || right > width + 1)
        flaws.push(
          `${describe(control)} stands from ${Math.round(left)} to ${Math.round(right)} of ${width}`,
        );
      const isField = control.matches("input, textarea, select");
      if (!isField && control.scrollWidth > control.clientWidth + 2 && control.clientWidth > 0)
        flaws.push(`${describe(control)} is cut off: ${control.scrollWidth} in ${control.clientWidth}`);
    }
    for (const text of document.querySelectorAll("p, dt, dd, li, td, th, h1, h2, h3, label, span, b")) {
      const words = text.textContent.trim();
      const isShown =
        text.checkVisibility({ visibilityProperty: true }) && text.closest(".visually-hidden") === null;
      const { width: own, height } = text.getBoundingClientRect();
      // A column so narrow that words fall apart into letters.
      if (isShown && words.length > 6 && own > 1 && own < 40 && height > 3 * own)
        flaws.push(`${describe(text)} has only ${Math.round(own)} for its words`);
    }
    return flaws;
  });
