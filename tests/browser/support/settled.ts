import type { Page } from "playwright-core";

/** As long as a page may look wrong while it is laid out anew, on a machine that has other work. */
const MOVES_MS = 5_000;

/** Waits until what was asked of a page is drawn: dialogs are to be seen, what moves has arrived, effects have run. */
export const settle = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    // React Aria keeps a dialog unseen for a moment while a keyboard may come up on the screen, as it believes once a
    // window was resized; the page behind counts as hidden all the same.
    const areSeen = [...document.querySelectorAll('[role="dialog"]')].every((dialog) =>
      dialog.checkVisibility({ opacityProperty: true }),
    );
    const hasArrived = ({ playState, effect }: Animation): boolean =>
      playState !== "running" || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
    return areSeen && document.getAnimations().every(hasArrived);
  });
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 2; frames++)
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  });
};

/**
 * The flaws of a page that stay: one that is gone at the next look was a page on its way.
 * @param patienceMs how long a page that looks wrong is looked at again
 */
export const flawsThatStay = async (
  page: Page,
  look: () => Promise<readonly string[]>,
  patienceMs = MOVES_MS,
): Promise<readonly string[]> => {
  const end = Date.now() + patienceMs;
  for (;;) {
    await settle(page);
    const flaws = await look();
    if (flaws.length === 0 || Date.now() >= end) return flaws;
  }
};
