/** A person's initials in a circle. Where the name stands beside it, a screen reader hears it there. */
export const PersonFace = ({
  name,
  isNamedBeside = false,
}: {
  readonly name: string;
  readonly isNamedBeside?: boolean;
}) =>
  isNamedBeside ? (
    <span className="face" aria-hidden="true">
      {initialsOf(name)}
    </span>
  ) : (
    <span className="face" title={name} role="img" aria-label={name}>
      {initialsOf(name)}
    </span>
  );

/** The first letter of the first name and of the last one. */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/u)
    .filter((part) => part !== "")
    .map((part) => [...part][0] ?? "")
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join("")
    .toUpperCase();
