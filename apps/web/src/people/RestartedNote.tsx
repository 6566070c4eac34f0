import type { RoomView } from "@parley/client";
import { type Moment, type RoomState, restatementGaps } from "@parley/domain";
import { useEffect, useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";

/** Who restarted a room's history, how that differs from what was known here, and what was before. */
export const RestartedNote = ({ room, name }: { readonly room: RoomView; readonly name: string }) => {
  const { people, common } = useWords();
  const times = useTimes();
  const [isReading, setReading] = useState(false);
  const archives = useArchives(room);
  const restatement = restatementIn(room.state);
  if (restatement === null) return null;
  const { who, at } = restatement;
  const before = archives.at(-1);
  const { archived, added } =
    before === undefined ? { archived: 0, added: 0 } : restatementGaps(before, room.state);
  const gaps = [archived > 0 ? people.leftOut(archived) : null, added > 0 ? people.putIn(added) : null];
  const differs = gaps.filter((gap) => gap !== null);
  return (
    <div className="note small row" data-tone={differs.length > 0 ? "warn" : "quiet"}>
      <span>
        {people.restartedBy(who ?? common.unknownPerson, times.moment(at))}{" "}
        {before === undefined ? "" : differs.length === 0 ? people.restatedInFull : differs.join(" ")}
      </span>
      {before === undefined ? null : (
        <Button tone="plain" onPress={() => setReading(true)}>
          {people.readArchive}
        </Button>
      )}
      {isReading ? (
        <Dialog title={people.archiveTitle(name)} onClose={() => setReading(false)}>
          <p className="small quiet">{people.archiveHint}</p>
          <Archive states={archives} />
        </Dialog>
      ) : null}
    </div>
  );
};

/** The room as it stood before each restart, read from this device's own store. */
const useArchives = ({ room, state: { restartedAt } }: RoomView): readonly RoomState[] => {
  const { workspace } = useSeat();
  const [archives, setArchives] = useState<readonly RoomState[]>([]);
  useEffect(() => {
    if (restartedAt === undefined) return;
    let isCurrent = true;
    void workspace.readArchive(room).then((read) => {
      if (isCurrent && read.ok) setArchives(read.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [workspace, room, restartedAt]);
  return archives;
};

const restatementIn = (
  state: RoomState,
): { readonly who: string | undefined; readonly at: number } | null => {
  for (const { happening, person } of state.timeline)
    if (happening.type === "charterRestated")
      return { who: person === undefined ? undefined : state.people.get(person)?.name, at: happening.at };
  return null;
};

const Archive = ({ states }: { readonly states: readonly RoomState[] }) => {
  const { people, common } = useWords();
  const times = useTimes();
  const said = states.flatMap((state) =>
    [...state.timeline].flatMap((moment) => {
      const text = wordsOf(moment);
      if (text === null || !("at" in moment.happening)) return [];
      const who = moment.person === undefined ? undefined : state.people.get(moment.person)?.name;
      return [{ key: moment.stamp.entry, at: moment.happening.at, who: who ?? common.unknownPerson, text }];
    }),
  );
  if (said.length === 0) return <p className="quiet">{people.archiveEmpty}</p>;
  return (
    <ul className="people-plain">
      {said.map(({ key, at, who, text }) => (
        <li key={key} className="people-line">
          <p className="small quiet">
            <b>{who}</b>, <bdi>{times.moment(at)}</bdi>
          </p>
          <p className="people-said">{text}</p>
        </li>
      ))}
    </ul>
  );
};

const wordsOf = ({ happening }: Moment): string | null => {
  switch (happening.type) {
    case "itemSaid":
      return happening.text;
    case "messageDelivered":
      return happening.wording;
    case "minutesDrafted":
    case "minutesRivalled":
      return `${happening.title}\n${happening.text}`;
    default:
      return null;
  }
};
