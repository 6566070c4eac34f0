import { useSyncExternalStore } from "react";
import type { OfferedAct } from "../../app/acts.ts";
import { useActs } from "../../app/acts-context.tsx";
import { ActButton } from "../../ui/ActButton.tsx";
import { useWords } from "../../words/catalogue.ts";
import type { StudyState } from "../study/study-state.ts";
import type { Study } from "../study/use-study.ts";
import type { Packages } from "./use-packages.ts";

/** How far the study is, with the way to stop it; and what its figures rest on. */
export const StudyBar = ({ packages: { study } }: { readonly packages: Packages }) => {
  const { packages: words } = useWords();
  const { state, start, stop } = study;
  const offered: OfferedAct =
    state.status === "running" ? { act: "stopStudy", run: stop } : { act: "studyAgain", run: start };
  useActs([offered]);
  return (
    <>
      <div className="row">
        <Status study={study} />
        <ActButton offered={offered} />
      </div>
      {state.unresolved === null ? null : (
        <p className="note" role="alert">
          {words.unresolvedAbove(state.unresolved.party)}
        </p>
      )}
      {state.frontier?.isExact === true && state.frontier.size === 0 ? (
        <p className="note" role="alert">
          {words.noPackage}
        </p>
      ) : null}
      {state.effectiveDraws === null ? null : (
        <p className="small quiet">{words.basis(state.effectiveDraws.toLocaleString())}</p>
      )}
    </>
  );
};

/** The one line that changes many times a second: it alone is drawn anew then. */
const Status = ({ study: { state, progress } }: { readonly study: Study }) => {
  const { packages: words } = useWords();
  const weighed = useSyncExternalStore(progress.subscribe, progress.weighed);
  const isRunning = state.status === "running";
  return (
    <div className="small quiet study-status">
      <span role="status">{useStatusWords(state)}</span>
      {/* A number that changes all the time is for the eye: read out, it would drown everything else. */}
      {isRunning ? <span aria-hidden="true"> {words.weighed(weighed.toLocaleString())}</span> : null}
    </div>
  );
};

const useStatusWords = ({ status, isSolverAtWork, unresolved, frontier }: StudyState): string => {
  const { packages: words } = useWords();
  switch (status) {
    case "none":
      return "";
    case "running":
      return `${words.running} ${isSolverAtWork ? words.solverToo : ""}`;
    case "stopped":
      return words.stopped;
    case "failed":
      return unresolved === null ? words.failed : "";
    case "done":
      return frontier === null ? "" : words.done(frontier.method);
  }
};
