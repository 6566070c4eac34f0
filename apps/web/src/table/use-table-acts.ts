import { newId, systemRandomness } from "@parley/client";
import type { Step } from "@parley/domain";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { placeOfEntry } from "../timeline/timeline-lines.ts";
import type { Deed } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { cellAt, rowAt, type Spot, useTablePlace } from "./table-context.ts";
import type { Table } from "./table-model.ts";
import { useTableWords } from "./use-table-words.ts";

/** What may be done with a step; what is absent may not be done. */
export interface StepActs {
  readonly withdraw?: () => void;
  readonly confirmNew?: () => void;
  readonly dismissNew?: () => void;
  /** Takes back what was found of it. */
  readonly reopen?: () => void;
  readonly source?: () => void;
}

/** What may be done on a cell, and with the position that stands there now. */
export interface CellActs extends StepActs {
  readonly place?: () => void;
  readonly correct?: () => void;
}

export interface TableActs {
  readonly at: (spot: Spot) => CellActs | null;
  readonly withStep: (spot: Spot, step: Step) => StepActs;
}

export const useTableActs = (): TableActs => {
  const { table, undoable, ask } = useTablePlace();
  const { workspace, go } = useSeat();
  const { rooms } = useSnapshot();
  const { table: words } = useWords();
  const said = useTableWords(table);
  const withStep = (spot: Spot, step: Step): StepActs => {
    const { placing, room } = step;
    const { placing: id, source } = placing;
    const behind = rooms.get(source.room);
    const title = rowAt(table, spot)?.issue.title ?? "";
    const names = [said.party(placing.party), title] as const;
    const keeper = table.keepers.find((one) => one.room === room);
    const mine = keeper?.state.members.get(workspace.device)?.group;
    const isOurs = mine !== undefined && mine === placing.placed.group && placing.withdrawn === undefined;
    const mayFind = table.seat === "mediator" && step.isSuggestedNew;
    const find = (type: FindingType, done: string) => (): void => {
      const deed = findingDeed(table, step, spot, type);
      if (deed !== null) void undoable.perform({ ...deed, done });
    };
    const { found } = placing;
    const mayReopen =
      table.seat === "mediator" &&
      found !== undefined &&
      placing.withdrawn === undefined &&
      keeper !== undefined;
    return {
      ...(isOurs
        ? {
            withdraw: () =>
              void undoable.perform({
                room,
                acts: [{ type: "placingWithdrawn", placing: id }],
                undo: [{ type: "placingRestored", placing: id }],
                done: words.done.withdrawn(...names),
              }),
          }
        : {}),
      ...(mayFind
        ? {
            confirmNew: find("conditionConfirmed", words.done.confirmed),
            dismissNew: find("conditionDismissed", words.done.dismissed),
          }
        : {}),
      ...(mayReopen
        ? {
            reopen: () =>
              void undoable.perform({
                room,
                acts: [{ type: "conditionReopened", placing: id }],
                undo: [{ type: found.isNew ? "conditionConfirmed" : "conditionDismissed", placing: id }],
                done: words.done.reopened,
              }),
          }
        : {}),
      ...(step.words === null || behind === undefined
        ? {}
        : {
            source: () =>
              go(
                source.type === "said"
                  ? { screen: "room", room: source.room, at: source.item }
                  : placeOfEntry(behind, source.entry),
              ),
          }),
    };
  };
  const at = (spot: Spot): CellActs | null => {
    const cell = cellAt(table, spot);
    if (cell === undefined) return null;
    const ofNow = cell.now === null ? {} : withStep(spot, cell.now);
    const mayPlace = table.keepers.length > 0;
    return {
      ...ofNow,
      ...(mayPlace ? { place: () => ask({ type: "place", spot }) } : {}),
      ...(ofNow.withdraw === undefined ? {} : { correct: () => ask({ type: "correct", spot }) }),
    };
  };
  return { at, withStep };
};

type FindingType = "conditionConfirmed" | "conditionDismissed";

/**
 * Whether a condition is new is found among mediators: one that a party placed itself is placed in the team's room too,
 * with the same words, and found there.
 */
const findingDeed = (
  table: Table,
  { placing, room }: Step,
  spot: Spot,
  type: FindingType,
): Omit<Deed, "done"> | null => {
  const { keepers } = table;
  const isOurs = keepers.some((view) => view.room === room && view.kind !== "delegation");
  if (isOurs)
    return {
      room,
      acts: [{ type, placing: placing.placing }],
      undo: [{ type: "conditionReopened", placing: placing.placing }],
    };
  const team = keepers.find(({ kind }) => kind === "team");
  if (team === undefined) return null;
  const copy = newId(systemRandomness, "placing", team.room);
  const { party, form, stance, source } = placing;
  const keeper = rowAt(table, spot)?.issue.room ?? team.room;
  const on = { issue: spot.issue, ...(keeper === team.room ? {} : { agenda: keeper }) };
  return {
    room: team.room,
    acts: [
      { type: "positionPlaced", placing: copy, ...on, party, form, stance, source },
      { type, placing: copy },
    ],
    undo: [{ type: "placingWithdrawn", placing: copy }],
  };
};
