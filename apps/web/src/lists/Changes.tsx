import type { ListVersion } from "@parley/domain";
import { useMemo } from "react";
import { useWords } from "../words/catalogue.ts";
import { type VersionChanges, versionChanges } from "./version-changes.ts";

const MOST_NAMED = 40;
const KINDS = ["added", "gone", "resealed", "altered"] as const satisfies readonly (keyof VersionChanges)[];

/** Which entry of a version is which of the one before it. */
export const Changes = ({ before, after }: { readonly before: ListVersion; readonly after: ListVersion }) => {
  const { changes: words } = useWords().lists;
  const changes = useMemo(() => versionChanges(before, after), [before, after]);
  const told = KINDS.filter((kind) => changes[kind].length > 0);
  return (
    <details>
      <summary>{words.title(before.version)}</summary>
      {told.length === 0 ? <p>{words.same}</p> : null}
      <ul>
        {told.map((kind) => {
          const all = changes[kind];
          return (
            <li key={kind} dir="auto">
              {words[kind](words.few(all.slice(0, MOST_NAMED), all.length - MOST_NAMED))}
            </li>
          );
        })}
      </ul>
    </details>
  );
};
