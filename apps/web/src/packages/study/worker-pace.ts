/** Any fixed number: the same words give the same answer. */
export const SEED = 20_240_914;

/** Messages are let in between two slices; a timer would be held back to four milliseconds. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
