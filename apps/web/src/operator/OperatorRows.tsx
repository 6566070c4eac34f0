import type { OperatorRow, RoomView } from "@parley/client";
import type { Moment, RoomId } from "@parley/domain";
import { memo, useMemo } from "react";
import { useSnapshot } from "../app/seat-context.tsx";
import { shortDevice } from "../people/mediation.ts";
import { useWords } from "../words/catalogue.ts";
import { sayError } from "../words/say-error.ts";
import { MemberReading } from "./MemberReading.tsx";
import { useOperatorView } from "./use-operator-view.ts";
import "./operator.css";

/** How many bytes are shown from either end of an entry. */
const SHOWN_BYTES = 48;

export interface OperatorRowsProps {
  readonly room: RoomId;
  /** Shows beside each row what this seat reads in the same entry; not where the room itself stands beside. */
  readonly withReading?: boolean;
}

/** One room as the relay stores it, newest entry first. */
export const OperatorRows = ({ room, withReading = false }: OperatorRowsProps) => {
  const words = useWords();
  const { operator } = words;
  const { rooms } = useSnapshot();
  const { view, error } = useOperatorView(room);
  const known = rooms.get(room);
  const moments = useMemo(() => momentsBySequence(known), [known]);
  if (view === null) {
    return error === null ? (
      <p className="quiet" role="status">
        {operator.asking}
      </p>
    ) : (
      <p className="note">{sayError(words, error)}</p>
    );
  }
  const rows = view.rows.filter((row) => row.room === room).toReversed();
  return (
    <section className="operator-rows stack" aria-label={operator.rowsLabel}>
      <p className="small quiet">
        {operator.countsLabel}: <bdi>{operator.counts(view.rooms, view.entries, view.devices)}</bdi>.{" "}
        {operator.live}
      </p>
      {error === null ? null : <p className="note">{sayError(words, error)}</p>}
      {rows.length === 0 ? <p className="quiet">{operator.none}</p> : null}
      {withReading ? (
        <div className="operator-head small quiet" aria-hidden="true">
          <span>{operator.row}</span>
          <span>{operator.members}</span>
        </div>
      ) : null}
      <ol className="operator-list">
        {rows.map((row) => (
          <li key={row.sequence} className="operator-pair" data-with-reading={withReading}>
            <StoredRow row={row} />
            {withReading ? (
              <div>
                <span className="operator-label small quiet">{operator.members}</span>
                {known === undefined ? (
                  <p className="quiet">{operator.notReadHere}</p>
                ) : (
                  <MemberReading
                    room={known}
                    sequence={row.sequence}
                    moments={moments.get(row.sequence) ?? []}
                  />
                )}
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
};

const momentsBySequence = (room: RoomView | undefined): ReadonlyMap<number, readonly Moment[]> => {
  const bySequence = new Map<number, Moment[]>();
  for (const moment of room?.state.timeline ?? []) {
    const { sequence } = moment.stamp;
    const before = bySequence.get(sequence);
    if (before === undefined) bySequence.set(sequence, [moment]);
    else before.push(moment);
  }
  return bySequence;
};

/** Rows of an append-only log never change: a row that is shown is not drawn again. */
const StoredRow = memo(
  ({ row }: { readonly row: OperatorRow }) => {
    const { operator } = useWords();
    return (
      <div className="stored">
        <span className="operator-label small quiet">{operator.row}</span>
        <div className="row small">
          <b className="num">
            <bdi>{row.sequence}</bdi>
          </b>
          <span className="num" title={row.device}>
            <bdi>{shortDevice(row.device)}</bdi>
          </span>
          <span title={operator.kindHint[row.kind]}>{operator.kind[row.kind]}</span>
          <bdi>{operator.bytes(row.sizeBytes)}</bdi>
        </div>
        <code className="hex" dir="ltr">
          {bytesShown(row.hex)}
        </code>
      </div>
    );
  },
  (before, after) => before.row.room === after.row.room && before.row.sequence === after.row.sequence,
);

const bytesShown = (hex: string): string => {
  const pairs = hex.match(/../g) ?? [];
  if (pairs.length <= 2 * SHOWN_BYTES) return pairs.join(" ");
  return `${pairs.slice(0, SHOWN_BYTES).join(" ")} … ${pairs.slice(-SHOWN_BYTES).join(" ")}`;
};
