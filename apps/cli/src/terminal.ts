import type { Writable } from "node:stream";

/** Where a command writes. Results go to `out`, everything for the person's eyes only to `say`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly say: (text: string) => void;
}

/** The exit codes, so that a script can tell bad input from a check that came out against the file. */
export const EXIT = { fine: 0, failedCheck: 1, badInput: 2, notPossibleHere: 3 } as const;

/** A command that cannot go on says why in one sentence; nothing else of it is shown. */
export class CommandFailure extends Error {
  readonly exitCode: number;

  constructor(sentence: string, exitCode: number) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** What is said of something that should not have happened: one sentence, without a stack trace. */
export const explainFault = (cause: unknown): string => {
  const what = cause instanceof Error ? cause.message : String(cause);
  return `Parley stopped because of a fault of its own: ${what.replace(/\.?$/, ".")} Please report it.`;
};

const lineTo =
  (stream: Writable) =>
  (text: string): void => {
    stream.write(`${text}\n`);
  };

/** With `--json`, results are the only thing on standard output; sentences go to standard error. */
export const createTerminal = (isJson: boolean): Terminal => ({
  out: lineTo(process.stdout),
  say: isJson ? lineTo(process.stderr) : lineTo(process.stdout),
});
