import type { ReactNode } from "react";

export interface ChipProps {
  readonly tone?: "lock" | "go" | "form" | "warn";
  readonly children: ReactNode;
  readonly title?: string;
}

/** A short mark on words: their terms, their form, that they lapse. */
export const Chip = ({ tone, children, title }: ChipProps) => (
  <span className="chip" data-tone={tone} title={title}>
    {children}
  </span>
);
