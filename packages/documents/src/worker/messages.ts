import type { Result } from "@parley/kernel";
import type { ReportDocument } from "../document.ts";
import type { Unreadable } from "../unreadable.ts";

/** A file for the worker to open. */
export type Question = {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** What came of one, and before that how many of its pages were read. */
export type Answer =
  | { readonly id: number; readonly result: Result<ReportDocument, Unreadable> }
  | { readonly id: number; readonly done: number; readonly of: number };
