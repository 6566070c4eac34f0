import type { ReactNode } from "react";

/** Holds a picture that keeps a size in which its words can be read, and scrolls where there is less room. */
export const PictureFrame = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section className="record-scroll" tabIndex={0} aria-label={label}>
    {children}
  </section>
);
