import type { RoomView } from "@parley/client";
import { useTimes, useWords } from "../words/catalogue.ts";
import { sayRefusal } from "../words/say-error.ts";
import { sayDevice } from "./ControlLog.tsx";
import { ScrollTable } from "./ScrollTable.tsx";

/** Entries that changed nothing, and the rule that each of them broke. */
export const Refused = ({ room }: { readonly room: RoomView }) => {
  const words = useWords();
  const { audit } = words;
  const refused = room.state.refused.toArray();
  return (
    <section className="stack">
      <h2>{audit.refusedTitle}</h2>
      <p className="small quiet">{audit.refusedHint}</p>
      {refused.length === 0 ? (
        <p>{audit.noRefused}</p>
      ) : (
        <ScrollTable
          label={audit.refusedTitle}
          headings={[audit.entry, audit.who, audit.refusedKind, audit.refusedReason]}
        >
          {refused.map(({ stamp, reason, happening }) => (
            <tr key={`${stamp.sequence} ${happening}`}>
              <td className="num">{stamp.sequence}</td>
              <td>{sayDevice(words, room.state, stamp.by)}</td>
              <td>{happening === undefined ? audit.refusedUnknown : audit.happening[happening]}</td>
              <td>{sayRefusal(words, reason)}</td>
            </tr>
          ))}
        </ScrollTable>
      )}
    </section>
  );
};

/** Entries whose author's clock ran backwards. */
export const Doubtful = ({ room }: { readonly room: RoomView }) => {
  const words = useWords();
  const { audit } = words;
  const times = useTimes();
  const doubtful = [...room.state.timeline].filter((moment) => moment.doubtful);
  return (
    <section className="stack">
      <h2>{audit.doubtfulTitle}</h2>
      <p className="small quiet">{audit.doubtfulHint}</p>
      {doubtful.length === 0 ? (
        <p>{audit.noDoubtful}</p>
      ) : (
        <ul>
          {doubtful.map(({ stamp, happening }) => (
            <li key={`${stamp.sequence} ${happening.type}`}>
              <span className="num">{stamp.sequence}</span> {sayDevice(words, room.state, stamp.by)}:{" "}
              {audit.happening[happening.type]}
              {"at" in happening ? <bdi> ({times.moment(happening.at)})</bdi> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
