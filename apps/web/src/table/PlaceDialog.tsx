import { newId, systemRandomness } from "@parley/client";
import type { PlacingId, Step } from "@parley/domain";
import { useMemo, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { DeedDialog } from "../ui/DeedDialog.tsx";
import type { Deed, Undoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { type Candidate, candidateFor, candidatesIn } from "./candidates.ts";
import { PlacingFields } from "./PlacingFields.tsx";
import { usePlacing } from "./placing-kept.ts";
import { isWhole, type PlacingWish, placedEvent, wishFrom, wishOf } from "./placing-wish.ts";
import { SourcePicker } from "./SourcePicker.tsx";
import { cellAt, type Spot } from "./table-context.ts";
import type { Table } from "./table-model.ts";
import { useReadable } from "./use-readable.ts";
import { useTableWords } from "./use-table-words.ts";

export interface PlaceDialogProps {
  readonly table: Table;
  readonly undoable: Undoable;
  /** The cell that it is for, where it comes from the table. */
  readonly spot?: Spot;
  /** The words, where it comes from them. */
  readonly words?: Candidate;
  /** Instead of what stands in the cell now. */
  readonly isCorrection?: boolean;
  readonly onClose: () => void;
  readonly onDone?: (done: string) => void;
}

/** Puts words on the table as a party's position on an issue: what suggests itself is filled in. */
export const PlaceDialog = (props: PlaceDialogProps) => {
  const { table, undoable, spot, words: given, isCorrection = false, onClose, onDone } = props;
  const { table: words } = useWords();
  const said = useTableWords(table);
  const rooms = useReadable(table);
  const replaced = isCorrection && spot !== undefined ? (cellAt(table, spot)?.now ?? null) : null;
  const [begin] = useState<PlacingWish | null>(() => {
    if (replaced !== null) {
      const behind = candidateFor(rooms, replaced.placing.source);
      return behind === undefined ? null : wishOf(replaced, behind);
    }
    return given === undefined ? null : wishFrom(table, given, spot);
  });
  const candidates = useMemo(() => candidatesIn(rooms, null), [rooms]);
  const { wish, setWish, kept } = usePlacing(placeOf(props, replaced), table, candidates, begin);
  const title = useMemo(() => {
    if (spot?.party == null) return words.placeTitle;
    const names = [said.party(spot.party), said.issue(spot.issue)] as const;
    return isCorrection ? words.correctTitle(...names) : words.placeOn(...names);
  }, [spot, words, said, isCorrection]);
  const deed = (): Deed | null => {
    if (wish === null) return null;
    const placing: PlacingId = newId(systemRandomness, "placing", wish.keeper);
    const placed = placedEvent(table, wish, placing);
    if (placed === null) return null;
    const names = [said.party(placed.party), said.issue(placed.issue)] as const;
    if (replaced === null)
      return {
        ...{ room: wish.keeper, acts: [placed], done: words.done.placed(...names) },
        undo: [{ type: "placingWithdrawn", placing }],
      };
    const old = replaced.placing.placing;
    return {
      ...{ room: wish.keeper, done: words.done.corrected(...names) },
      acts: [{ type: "placingWithdrawn", placing: old }, placed],
      undo: [
        { type: "placingWithdrawn", placing },
        { type: "placingRestored", placing: old },
      ],
    };
  };
  return (
    <DeedDialog
      title={title}
      go={isCorrection ? words.correct : words.place}
      isReady={wish !== null && isWhole(table, wish)}
      deed={deed}
      undoable={undoable}
      kept={kept}
      onClose={onClose}
      {...(onDone === undefined || wish === null
        ? {}
        : { onDone: () => onDone(words.done.placed(said.party(wish.party), said.issue(wish.issue))) })}
    >
      {wish === null ? (
        <SourcePicker
          rooms={rooms}
          party={spot?.party ?? null}
          onPick={(candidate) => setWish(wishFrom(table, candidate, spot))}
        />
      ) : (
        <>
          <PlacingFields
            table={table}
            wish={wish}
            isCorrection={isCorrection}
            onChange={(part) => setWish({ ...wish, ...part })}
          />
          {given === undefined ? (
            <div className="row">
              <Button tone="plain" onPress={() => setWish(null)}>
                {words.otherWords}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </DeedDialog>
  );
};

/** The name of the form among the drafts of this device: one for each cell, each position and each saying. */
const placeOf = ({ table, spot, words }: PlaceDialogProps, replaced: Step | null): string => {
  const about = replaced?.placing.placing ?? words?.id ?? `${spot?.issue}:${spot?.party}`;
  return `placing:${table.keepers[0]?.room ?? ""}:${about}`;
};
