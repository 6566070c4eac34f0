import type { ReactNode } from "react";

/** A table that scrolls sideways where it is too narrow; the keyboard reaches it to scroll. */
export const ScrollTable = ({
  label,
  headings,
  children,
}: {
  readonly label: string;
  readonly headings: readonly string[];
  readonly children: ReactNode;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section className="table-scroll" tabIndex={0} aria-label={label}>
    <table className="plain">
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </section>
);
