import type { PreferenceSheet } from "../preferences/statements.ts";
import type { Problem } from "../problem.ts";

/** A file's name, for messages, and its whole text. */
export type SourceFile = { readonly name: string; readonly text: string };

/** Something to say about a file: `line` counts from 1. */
export type FileRemark = { readonly file: string; readonly line: number; readonly message: string };

/** What a scenario's files yield when they can be analysed. */
export type Scenario = {
  readonly problem: Problem;
  /** What parties said in words, where the format has it; one sheet per party that said anything. */
  readonly sheets: readonly PreferenceSheet[];
  /** Oddities that were read around: each says what was found, where, and what was made of it. */
  readonly notes: readonly FileRemark[];
};

/** Collects remarks while a file is read; `faults` make it unusable, `notes` do not. */
export type Remarks = {
  readonly faults: FileRemark[];
  readonly notes: FileRemark[];
  readonly fault: (line: number, message: string) => void;
  readonly note: (line: number, message: string) => void;
};

/** Remarks on one file. */
export const remarksOn = (file: string): Remarks => {
  const faults: FileRemark[] = [];
  const notes: FileRemark[] = [];
  return {
    faults,
    notes,
    fault: (line, message) => faults.push({ file, line, message }),
    note: (line, message) => notes.push({ file, line, message }),
  };
};

/** `file:line: message`, as editors and people follow it. */
export const remarkToText = ({ file, line, message }: FileRemark): string => `${file}:${line}: ${message}`;

/** A file's name without its folders and its ending. */
export const baseName = (name: string): string =>
  name.replace(/^.*[\\/]/, "").replace(/\.(xml|json)$/i, "") || name;
