import type { ItemId, Moment, RoomState } from "@parley/domain";
import { useMemo } from "react";
import { useTimes, useWords } from "../words/catalogue.ts";
import { useRoom } from "./room-context.ts";
import { useNotice } from "./use-notice.ts";

/** Everything that has happened to an item or a message, oldest first. */
export const History = ({ id }: { readonly id: ItemId }) => {
  const { view } = useRoom();
  const { room: words } = useWords();
  const times = useTimes();
  const say = useNotice(view.state);
  const moments = useMemo(() => momentsOf(view.state, id), [view.state, id]);
  const lines = moments.flatMap((moment) => {
    const notice = say(moment);
    return notice === null || !("at" in moment.happening)
      ? []
      : [{ sequence: moment.stamp.sequence, at: moment.happening.at, text: notice.text }];
  });
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{words.panel.history}</h3>
      <ol className="history">
        {lines.map(({ sequence, at, text }) => (
          <li key={sequence}>
            <time dateTime={new Date(at).toISOString()}>
              <bdi>{times.moment(at)}</bdi>
            </time>{" "}
            {text}
          </li>
        ))}
      </ol>
    </section>
  );
};

const momentsOf = (room: RoomState, id: ItemId): readonly Moment[] =>
  room.timeline
    .toArray()
    .filter(
      ({ happening }) =>
        ("item" in happening && happening.item === id) ||
        ("message" in happening && happening.message === id),
    );
