import { CRITERIA, type Criterion } from "@parley/analysis";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../../words/catalogue.ts";
import { Facts } from "./Facts.tsx";
import { PackageActs } from "./PackageActs.tsx";
import type { Packages } from "./use-packages.ts";

const MOST_TIES = 5;

/** The named solutions, each under the definition that singles it out. */
export const Solutions = ({ packages }: { readonly packages: Packages }) => {
  const { packages: words } = useWords();
  return (
    <>
      <h2>{words.solutionsTitle}</h2>
      <div className="package-cards">
        {CRITERIA.map((criterion) => (
          <Solution key={criterion} packages={packages} criterion={criterion} />
        ))}
      </div>
    </>
  );
};

const Solution = ({
  packages,
  criterion,
}: {
  readonly packages: Packages;
  readonly criterion: Criterion;
}) => {
  const { packages: words } = useWords();
  const { state } = packages.study;
  const solution = state.solutions[criterion];
  const ties = solution?.ties ?? [];
  const sayGap = (gap: number): string => {
    if (gap === 0) return words.gapNone;
    return Number.isFinite(gap) ? words.gap(gap.toPrecision(2)) : words.gapUnknown;
  };
  const certainty =
    solution === undefined
      ? state.status === "running"
        ? "…"
        : words.none
      : solution.exact
        ? words.exact
        : sayGap(solution.gap);
  return (
    <article className="card stack" aria-label={words.name[criterion]}>
      <h3>
        {words.name[criterion]}: {words.definition[criterion]}
      </h3>
      <p className="small quiet">{certainty}</p>
      {solution === undefined ? null : (
        <>
          <Facts packages={packages} choice={solution.choice} />
          <PackageActs packages={packages} title={words.name[criterion]} choice={solution.choice} />
        </>
      )}
      {ties.length === 0 ? null : (
        <>
          <p className="small">{words.ties(ties.length)}</p>
          <div className="row no-print">
            {ties.slice(0, MOST_TIES).map((choice, k) => (
              <Button key={choice.join()} tone="plain" onPress={() => packages.take(choice)}>
                {words.lookAtTie(k + 1)}
              </Button>
            ))}
          </div>
        </>
      )}
    </article>
  );
};
