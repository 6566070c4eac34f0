import type { WriteStream } from "node:tty";

/** One line that tells how far something is. It is for a person who waits, and never part of a result. */
export interface Progress {
  readonly say: (text: string) => void;
  /** Takes the line away for the moment; the next change of it brings it back. */
  readonly pause: () => void;
  /** Takes the line away for good; what is written next stands where it was. */
  readonly end: () => void;
}

const PATIENCE_MS = 1_000;
const REFRESH_MS = 200;

/** Shows nothing where standard error is no terminal, nor in the first second. */
export const startProgress = (stream: WriteStream = process.stderr): Progress => {
  if (stream.isTTY !== true) return { say: () => {}, pause: () => {}, end: () => {} };
  const started = performance.now();
  let text = "";
  let isShown = false;
  const draw = (): void => {
    const seconds = Math.floor((performance.now() - started) / 1000);
    if (seconds * 1000 < PATIENCE_MS || text === "") return;
    const line = `${text} · ${seconds} s`;
    stream.write(`\r${CLEAR}${line.slice(0, Math.max(1, (stream.columns ?? 80) - 1))}`);
    isShown = true;
  };
  const clear = (): void => {
    if (isShown) stream.write(`\r${CLEAR}`);
    isShown = false;
  };
  // A timer of its own, so that the seconds go on while the work says nothing.
  const timer = setInterval(draw, REFRESH_MS);
  timer.unref();
  return {
    say: (next) => {
      text = next;
    },
    pause: clear,
    end: () => {
      clearInterval(timer);
      clear();
    },
  };
};

const CLEAR = "\u001b[2K";
