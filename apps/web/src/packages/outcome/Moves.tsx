import type { Choice, StudiedMove } from "@parley/analysis";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../../words/catalogue.ts";
import { percent } from "./package-words.ts";
import type { Packages } from "./use-packages.ts";

const MOST_MOVES = 20;

/** Changes to the present draft that help somebody and hurt nobody. */
export const MovesPart = ({ packages }: { readonly packages: Packages }) => {
  const { packages: words } = useWords();
  const { draft, study } = packages;
  return (
    <>
      <h2>{words.movesTitle}</h2>
      {draft === undefined ? (
        <p className="quiet small">{words.noDraft}</p>
      ) : (
        <Moves packages={packages} from={draft} moves={study.state.moves} />
      )}
    </>
  );
};

/** Moves from a package, in words; each can be tried. */
export const Moves = ({
  packages: { studied, names, take },
  from,
  moves,
}: {
  readonly packages: Packages;
  readonly from: Choice;
  readonly moves: readonly StudiedMove[] | null;
}) => {
  const { packages: words } = useWords();
  if (moves === null) return null;
  if (moves.length === 0) return <p className="small">{words.noMoves}</p>;
  const way = (issue: number, option: number): string => studied.issues[issue]?.ways[option]?.label ?? "";
  return (
    <ol className="package-moves">
      {moves.slice(0, MOST_MOVES).map(({ changes, helps, share }) => (
        <li key={JSON.stringify(changes)}>
          <b dir="auto">
            {changes
              .map(({ issue, from: old, to }) =>
                words.change(studied.issues[issue]?.issue.title ?? "", way(issue, old), way(issue, to)),
              )
              .join("; ")}
          </b>{" "}
          <span className="small">
            {words.helps(names.filter((_, p) => helps[p]).join(", "), percent(share))}
          </span>{" "}
          <Button
            tone="plain"
            onPress={() => take(from.map((own, i) => changes.find(({ issue }) => issue === i)?.to ?? own))}
          >
            {words.tryMove}
          </Button>
        </li>
      ))}
    </ol>
  );
};
