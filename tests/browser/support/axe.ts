import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds wrong with a page as it stands now.
 * @returns one line per finding: rule, what it asks for, and the element; none is what we want
 */
export const findAxeViolations = async (page: Page): Promise<readonly string[]> => {
  await settle(page);
  await page.evaluate(axeSource);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} (${node.target.join(" ")})`),
  );
};

/**
 * React Aria keeps a dialog unseen for a moment while a keyboard may come up on the screen, as it believes once a window
 * was resized; the page behind counts as hidden all the same.
 */
const settle = async (page: Page): Promise<void> => {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[role="dialog"]')].every((dialog) =>
      dialog.checkVisibility({ opacityProperty: true }),
    ),
  );
};
