import type { Page } from "playwright-core";

/** Everything that a page's origin keeps in its browser, as bytes: databases, both storages, caches, cookies, history. */
export const keptBy = async (page: Page): Promise<Buffer> => {
  const devtools = await page.context().newCDPSession(page);
  const { entries } = await devtools.send("Page.getNavigationHistory");
  await devtools.detach();
  const kept = await page.evaluate(async () => {
    const texts = [
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      document.cookie,
    ];
    texts.push(...(await caches.keys()));
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      texts.push(name);
      for (const store of database.objectStoreNames) {
        await new Promise<void>((resolve, reject) => {
          const cursor = database.transaction(store).objectStore(store).openCursor();
          cursor.onerror = () => reject(cursor.error);
          cursor.onsuccess = () => {
            const here = cursor.result;
            if (here === null) return resolve();
            const { value } = here;
            texts.push(String(here.key), value instanceof Uint8Array ? hexOf(value) : JSON.stringify(value));
            here.continue();
          };
        });
      }
      database.close();
    }
    return texts;

    function hexOf(bytes: Uint8Array): string {
      return `hex:${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
    }
  });
  return Buffer.concat([
    ...kept.map((text) => (text.startsWith("hex:") ? Buffer.from(text.slice(4), "hex") : Buffer.from(text))),
    Buffer.from(entries.map(({ url, title }) => `${url} ${title}`).join("\n")),
  ]);
};
