import type { RoomView } from "@parley/client";
import { type Moment, personOf } from "@parley/domain";
import { useWords } from "../words/catalogue.ts";

/** What a member of the room reads in one entry: who, and which words. */
export const MemberReading = ({
  room,
  sequence,
  moments,
}: {
  readonly room: RoomView;
  readonly sequence: number;
  readonly moments: readonly Moment[];
}) => {
  const { operator, audit, common } = useWords();
  if (moments.length === 0) {
    const isRefused = [...room.state.refused].some(({ stamp }) => stamp.sequence === sequence);
    return <p className="quiet">{isRefused ? operator.refusedHere : operator.notReadHere}</p>;
  }
  const [first] = moments;
  // Who signed before being introduced is known by now.
  const name = first === undefined ? undefined : personOf(room.state, first.stamp.by)?.name;
  return (
    <div className="reading">
      <div className="small quiet">
        <b>{name ?? common.unknownPerson}</b> ·{" "}
        {[...new Set(moments.map(({ happening }) => audit.happening[happening.type]))].join(", ")}
      </div>
      {moments.map((moment) => {
        const words = wordsOf(moment);
        return words === "" ? null : (
          <p key={moment.happening.type} className="words">
            {words}
          </p>
        );
      })}
    </div>
  );
};

const wordsOf = ({ happening }: Moment): string => {
  if ("wording" in happening && happening.wording !== undefined) return happening.wording;
  if ("words" in happening && happening.words !== undefined) return happening.words;
  if ("text" in happening && typeof happening.text === "string") return happening.text;
  if ("name" in happening) return happening.name;
  if (happening.type === "roomOpened") return happening.charter.title;
  return "";
};
