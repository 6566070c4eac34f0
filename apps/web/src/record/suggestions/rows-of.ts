import type { Virtualizer } from "@tanstack/react-virtual";
import type { CSSProperties, Key } from "react";

/** A row that stands in the page: where, unless it simply follows the one before. */
export interface RowInPage {
  readonly index: number;
  readonly key: Key;
  readonly style?: CSSProperties;
}

/** The rows in view, each at its place; on paper all of them, one after the other. */
export const rowsOf = (
  virtualizer: Virtualizer<HTMLDivElement, Element> | Virtualizer<HTMLElement, Element>,
  isPrinting: boolean,
): readonly RowInPage[] =>
  isPrinting
    ? Array.from({ length: virtualizer.options.count }, (_, index) => ({
        index,
        key: virtualizer.options.getItemKey(index) as Key,
      }))
    : virtualizer.getVirtualItems().map(({ index, key, start }) => ({
        ...{ index, key: key as Key },
        style: { transform: `translateY(${start}px)` },
      }));
