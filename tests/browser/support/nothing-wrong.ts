import type { Page } from "playwright-core";
import { expect } from "vitest";
import { findAxeViolations } from "./axe.ts";
import { findLayoutFlaws } from "./layout.ts";

/** Nothing overflows or overlaps on these pages, and axe finds nothing. */
export const findNothingWrong = async (...pages: readonly Page[]): Promise<void> => {
  for (const page of pages) {
    expect(await findLayoutFlaws(page)).toEqual([]);
    expect(await findAxeViolations(page)).toEqual([]);
  }
};
