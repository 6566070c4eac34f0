import type { RoomView } from "@parley/client";
import type { Moment, RoomState } from "@parley/domain";
import { useEffect, useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";

/** What was said in a room before its history was restarted, for those who were there. */
export const ArchiveDialog = ({
  name,
  states,
  onClose,
}: {
  readonly name: string;
  readonly states: readonly RoomState[];
  readonly onClose: () => void;
}) => {
  const { people } = useWords();
  return (
    <Dialog title={people.archiveTitle(name)} onClose={onClose}>
      <p className="small quiet">{people.archiveHint}</p>
      <Archive states={states} />
    </Dialog>
  );
};

/** The room as it stood before each restart, read from this device's own store. */
export const useArchives = ({ room, state: { restartedAt } }: RoomView): readonly RoomState[] => {
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
