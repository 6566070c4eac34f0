import { buffer } from "node:stream/consumers";
import type { Page } from "playwright-core";

/** The bytes of the file that comes of an act. */
export const saved = async (page: Page, act: () => Promise<unknown>): Promise<Buffer> => {
  const [file] = await Promise.all([page.waitForEvent("download"), act()]);
  return buffer(await file.createReadStream());
};
