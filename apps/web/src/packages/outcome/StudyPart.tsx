import { memo, useCallback, useDeferredValue, useRef } from "react";
import { Wrong } from "../../ui/Wrong.tsx";
import { useWords } from "../../words/catalogue.ts";
import type { Basis } from "../basis.ts";
import type { Studied } from "../problem/problem.ts";
import { Compare } from "./Compare.tsx";
import { Division } from "./Division.tsx";
import { FrontierTable } from "./FrontierTable.tsx";
import { InHand } from "./InHand.tsx";
import { MovesPart } from "./Moves.tsx";
import { PinnedPart } from "./PinnedPart.tsx";
import { Plot } from "./Plot.tsx";
import { Solutions } from "./Solutions.tsx";
import { StudyBar } from "./StudyBar.tsx";
import { TakeAway } from "./TakeAway.tsx";
import { type Packages, usePackages } from "./use-packages.ts";

/** What follows from all that was said: it fills in as it is found, and can be stopped. */
export const StudyPart = memo(({ basis, studied }: { readonly basis: Basis; readonly studied: Studied }) => {
  const { packages: words } = useWords();
  const plot = useRef<HTMLDivElement>(null);
  const packages = usePackages(basis, studied);
  // The package in hand answers at once; the long parts below it follow in small pieces.
  const later = useDeferredValue(packages);
  const drawn = useCallback(() => plot.current?.querySelector("svg") ?? null, []);
  if (packages === null || later === null) {
    return (
      <section className="stack">
        <h2>{words.studyTitle}</h2>
        <p className="quiet">{words.needTwo}</p>
      </section>
    );
  }
  const { frontier } = packages.study.state;
  return (
    <section className="stack">
      <h2>{words.studyTitle}</h2>
      <StudyBar packages={packages} />
      <Wrong sentence={packages.error} />
      <div className="package-bench">
        {frontier === null ? null : (
          <figure className="package-figure">
            <div ref={plot}>
              <Plot packages={packages} frontier={frontier} />
            </div>
          </figure>
        )}
        <InHand packages={packages} />
      </div>
      <LongParts packages={later} plot={drawn} />
    </section>
  );
});

const LongParts = memo(
  ({ packages, plot }: { readonly packages: Packages; readonly plot: () => SVGSVGElement | null }) => {
    const { frontier } = packages.study.state;
    return (
      <>
        {frontier === null || frontier.listed === 0 ? null : (
          <FrontierTable packages={packages} frontier={frontier} />
        )}
        <Solutions packages={packages} />
        <PinnedPart packages={packages} />
        <MovesPart packages={packages} />
        <Compare packages={packages} />
        <Division packages={packages} />
        <TakeAway packages={packages} plot={plot} />
      </>
    );
  },
);
