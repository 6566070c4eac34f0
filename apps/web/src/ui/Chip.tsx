import type { ReactNode } from "react";

export interface ChipProps {
  readonly tone?: "lock" | "go" | "form" | "warn";
  readonly children: ReactNode;
  readonly title?: string;
  /** What kind of thing it says, for a screen reader: "Terms". */
  readonly of?: string;
}

/** A short mark on words: their terms, their form, that they lapse. */
export const Chip = ({ tone, children, title, of }: ChipProps) => (
  <span className="chip" data-tone={tone} title={title}>
    {of === undefined ? null : <span className="visually-hidden">{of}: </span>}
    {children}
  </span>
);
