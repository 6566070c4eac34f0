/** Milliseconds since the workspace began to read its sealed store. */
export interface Shown {
  /** Until the words had been painted inside the window. */
  readonly painted: number;
  /** Until the room no longer said that it is catching up. */
  readonly whole: number;
}

/**
 * Runs in the page before the workspace's own script, so it stands on its own: notes when the record behind the
 * passphrase is first read, and then looks at every frame whether the words are there. A task posted from a frame runs
 * once that frame has been painted.
 */
export const watchForWords = (words: string): void => {
  const RECORD = "workspace";
  const seen = globalThis as { shown?: Partial<Shown> };
  let begun: number | null = null;
  let painted: number | null = null;
  const { get } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.get = function (key: IDBValidKey | IDBKeyRange) {
    if (key === RECORD && begun === null) {
      begun = performance.now();
      requestAnimationFrame(look);
    }
    return get.call(this, key);
  };
  const isInWindow = (): boolean => {
    const found = document.evaluate(
      `//*[text()[contains(., "${words}")]]`,
      document,
      null,
      XPathResult.FIRST_ORDERED_NODE_TYPE,
    ).singleNodeValue;
    if (!(found instanceof HTMLElement)) return false;
    const { top, bottom, height } = found.getBoundingClientRect();
    return height > 0 && top < innerHeight && bottom > 0 && getComputedStyle(found).visibility === "visible";
  };
  const look = (): void => {
    const start = begun ?? 0;
    if (painted === null && isInWindow()) {
      painted = 0;
      setTimeout(() => {
        painted = performance.now() - start;
      });
    } else if (painted !== null && painted > 0 && document.querySelector(".catching-up") === null) {
      seen.shown = { painted, whole: performance.now() - start };
      return;
    }
    requestAnimationFrame(look);
  };
};
