import type { Step } from "@parley/domain";
import { useEffect, useRef } from "react";
import { useRoomName } from "../app/room-name.ts";
import { useSnapshot } from "../app/seat-context.tsx";
import { Button } from "../ui/Button.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { Position } from "./Position.tsx";
import { cellAt, rowAt, type Spot, useTablePlace } from "./table-context.ts";
import { useTableActs } from "./use-table-acts.ts";
import { useTableKeys } from "./use-table-keys.ts";
import { useTableWords } from "./use-table-words.ts";

/** Behind a cell: where the party stands, what can be done, and every step that led there with its words. */
export const CellPanel = ({ spot, onClose }: { readonly spot: Spot; readonly onClose: () => void }) => {
  const { table, called } = useTablePlace();
  const { table: words } = useWords();
  const said = useTableWords(table);
  const panel = useRef<HTMLElement>(null);
  const onKeyDown = useTableKeys();
  const key = `${spot.issue} ${spot.party}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell, another history: the reader starts at its top
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    panel.current?.querySelector("[data-called]")?.scrollIntoView({ block: "nearest" });
  }, [key]);
  const row = rowAt(table, spot);
  const cell = cellAt(table, spot);
  if (row === undefined || cell === undefined) return null;
  const title = words.cell(said.party(cell.party), row.issue.title);
  return (
    <aside
      ref={panel}
      className="cell-panel no-print"
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        // The keys of the cell work beside it too; arrows and Enter are the panel's own.
        else if (event.target === panel.current && event.key.length === 1) onKeyDown(event);
      }}
    >
      <div className="row panel-head">
        <h2 dir="auto">{title}</h2>
        <span className="push" />
        <Button tone="plain" aria-label={words.panelClose} onPress={onClose}>
          <span aria-hidden="true">✕</span>
        </Button>
      </div>
      <CellActions spot={spot} />
      <h3>{words.history}</h3>
      {cell.history.length === 0 ? (
        <p className="small quiet">
          {words.noHistory} {words.noHistoryHint}
        </p>
      ) : (
        <ol className="steps">
          {cell.history.map((step) => (
            <li
              key={step.placing.placing}
              aria-current={step === cell.now ? "step" : undefined}
              data-called={step.placing.placing === called || undefined}
            >
              {step === cell.now ? <b className="small">{words.now}</b> : null}
              <StepEntry spot={spot} step={step} />
            </li>
          ))}
        </ol>
      )}
    </aside>
  );
};

const CellActions = ({ spot }: { readonly spot: Spot }) => {
  const { table: words } = useWords();
  const acts = useTableActs().at(spot);
  if (acts === null) return null;
  return (
    <div className="row panel-actions">
      {acts.place === undefined ? null : (
        <Button tone="go" act="placePosition" onPress={acts.place}>
          {words.act.place}
        </Button>
      )}
      {acts.correct === undefined ? null : (
        <Button act="correctPosition" onPress={acts.correct}>
          {words.act.correct}
        </Button>
      )}
      {acts.withdraw === undefined ? null : (
        <Button tone="stop" act="withdrawPosition" onPress={acts.withdraw}>
          {words.act.withdraw}
        </Button>
      )}
    </div>
  );
};

const StepEntry = ({ spot, step }: { readonly spot: Spot; readonly step: Step }) => {
  const { table } = useTablePlace();
  const { table: words } = useWords();
  const { rooms } = useSnapshot();
  const roomName = useRoomName();
  const times = useTimes();
  const said = useTableWords(table);
  const acts = useTableActs().withStep(spot, step);
  const { placing } = step;
  const view = rooms.get(step.room);
  const nameOf = (by: typeof placing.placed): string => view?.state.people.get(by.person)?.name ?? "";
  return (
    <div className="cell-step">
      <Position step={step} said={said} />
      {acts.confirmNew === undefined ? null : (
        <div className="note stack">
          <p className="small">{words.suggestedNewMeaning}</p>
          <div className="row">
            <Button act="confirmNew" onPress={acts.confirmNew}>
              {words.act.confirmNew}
            </Button>
            {acts.dismissNew === undefined ? null : (
              <Button act="dismissNew" onPress={acts.dismissNew}>
                {words.act.dismissNew}
              </Button>
            )}
          </div>
        </div>
      )}
      <p className="small quiet">
        {words.placedBy(
          nameOf(placing.placed),
          times.moment(placing.placed.at),
          view === undefined ? "" : roomName(view),
        )}
      </p>
      {placing.found === undefined ? null : (
        <div className="row small">
          {(placing.found.isNew ? words.foundNew : words.foundNotNew)(
            nameOf(placing.found.by),
            times.moment(placing.found.by.at),
          )}
          {acts.reopen === undefined ? null : (
            <Button tone="plain" act="reopenFinding" onPress={acts.reopen}>
              {words.act.reopen}
            </Button>
          )}
        </div>
      )}
      {placing.withdrawn === undefined ? null : (
        <p className="small">
          {words.withdrawnBy(nameOf(placing.withdrawn), times.moment(placing.withdrawn.at))}
        </p>
      )}
      {acts.source === undefined ? null : (
        <Button tone="plain" act="sourceOfPosition" onPress={acts.source}>
          {placing.source.type === "recorded" ? words.sourceReport : words.source}
        </Button>
      )}
    </div>
  );
};
