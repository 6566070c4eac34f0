/** A person's initials in a circle. */
export const PersonFace = ({ name }: { readonly name: string }) => (
  <span className="face" title={name} role="img" aria-label={name}>
    {initialsOf(name)}
  </span>
);

const initialsOf = (name: string): string =>
  name
    .split(/\s+/u)
    .filter((part) => part !== "")
    .map((part) => [...part][0] ?? "")
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join("")
    .toUpperCase();
