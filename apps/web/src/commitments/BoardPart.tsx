import { useState } from "react";
import { Link } from "../app/Link.tsx";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { RoomMark, roomStyle } from "../ui/RoomMark.tsx";
import { useWords } from "../words/catalogue.ts";
import {
  type BoardLine,
  boardOf,
  COMMITMENT_STATUSES,
  type HeldCommitment,
  routeOfOccurrence,
} from "./commitment-model.ts";
import { useCommitmentWords } from "./use-commitment-words.ts";

const FIRST_SHOWN = 6;

/** Every occurrence in the column of where it stands. What is refused access carries its own mark in any column. */
export const BoardPart = ({
  held,
  now,
}: {
  readonly held: readonly HeldCommitment[];
  readonly now: number;
}) => {
  const { commitments: words } = useWords();
  const board = boardOf(held, now);
  return (
    <>
      <h2 className="visually-hidden">{words.tabs.board}</h2>
      <section className="board" aria-label={words.tabs.board}>
        {COMMITMENT_STATUSES.map((status) => {
          const lines = board.get(status) ?? [];
          return (
            <section key={status} className="board-column" aria-label={words.status[status]}>
              <h3>
                {words.status[status]} <span className="num quiet">{words.columnCount(lines.length)}</span>
              </h3>
              <Column lines={lines} />
            </section>
          );
        })}
      </section>
    </>
  );
};

const Column = ({ lines }: { readonly lines: readonly BoardLine[] }) => {
  const { commitments: words } = useWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? lines : lines.slice(0, FIRST_SHOWN);
  return (
    <>
      <ul className="plain-list">
        {shown.map((line) => (
          <li key={`${line.held.commitment.commitment} ${line.standing.occurrence}`}>
            <BoardCard line={line} />
          </li>
        ))}
      </ul>
      {shown.length === lines.length ? null : (
        <Button tone="plain" onPress={() => setWhole(true)}>
          {words.more(lines.length - shown.length)}
        </Button>
      )}
    </>
  );
};

const BoardCard = ({ line: { held, standing } }: { readonly line: BoardLine }) => {
  const { commitments: words } = useWords();
  const { view, commitment } = held;
  const say = useCommitmentWords(view);
  const { text } = commitment;
  const occurrence = say.occurrence(commitment, standing.occurrence);
  return (
    <div className="board-card" style={roomStyle(view)}>
      <Link to={routeOfOccurrence(held, standing)}>{text.deed}</Link>
      <p className="small quiet" dir="auto">
        <RoomMark room={view} />{" "}
        {[
          say.party(text.obligor),
          ...(occurrence === "" ? [] : [occurrence]),
          standing.due === undefined ? words.clockStopped : words.dueAt(say.day(standing.due)),
        ].join(" · ")}
      </p>
      <div className="chips">
        {standing.overdue ? <Chip tone="warn">{words.overdue}</Chip> : null}
        {standing.accessDenied ? <Chip tone="warn">{words.accessDenied}</Chip> : null}
      </div>
    </div>
  );
};
