import type { RoomView } from "@parley/client";
import { type EntryHash, type RoomId, type RoomState, statusOfMinutes } from "@parley/domain";
import { useState } from "react";
import { useRoomName } from "../app/room-name.ts";
import { useSeat } from "../app/seat-context.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { CheckField, ChoiceField } from "../ui/Field.tsx";
import { useTask } from "../ui/use-task.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { type Times, useTimes, useWords } from "../words/catalogue.ts";
import { download, fileNameOf } from "./download.ts";

interface Provable {
  readonly entry: EntryHash;
  /** With what belongs to it: minutes come with their agreements. */
  readonly entries: readonly EntryHash[];
  readonly label: string;
}

const EXCERPT_LENGTH = 120;

/** Agreed minutes and delivered messages as a file that anybody can check. */
export const SignedExport = ({ rooms }: { readonly rooms: readonly RoomView[] }) => {
  const { people } = useWords();
  const roomName = useRoomName();
  const offered = rooms.filter(({ kind }) => kind !== "notebook" && kind !== "team");
  const [chosen, setChosen] = useState<RoomId | undefined>(undefined);
  const room = offered.find((candidate) => candidate.room === chosen) ?? offered[0];
  return (
    <section className="card stack">
      <h2>{people.exportSigned}</h2>
      <p className="small quiet">
        {people.exportSignedHint} <code className="num">{people.exportVerify}</code>
      </p>
      {room === undefined ? (
        <p className="quiet">{people.exportSignedNone}</p>
      ) : (
        <>
          <ChoiceField
            label={people.room}
            value={room.room}
            onChange={setChosen}
            choices={offered.map((one) => [one.room, roomName(one)] as const)}
          />
          <SignedFrom key={room.room} room={room} />
        </>
      )}
    </section>
  );
};

const SignedFrom = ({ room }: { readonly room: RoomView }) => {
  const words = useWords();
  const { people } = words;
  const times = useTimes();
  const { workspace } = useSeat();
  const announce = useAnnounce();
  const name = useRoomName()(room);
  const [chosen, setChosen] = useState<readonly EntryHash[]>([]);
  const { isBusy, wrong, run } = useTask();
  const provable = provableIn(room.state, times, people);
  if (provable.length === 0) return <p className="quiet">{people.exportSignedNone}</p>;
  const wanted = provable.filter(({ entry }) => chosen.includes(entry));
  const take = async (): Promise<void> => {
    const entries = [...new Set(wanted.flatMap((one) => one.entries))];
    const file = await run(() => workspace.exportSigned(room.room, entries));
    if (file === null) return;
    download(fileNameOf(name, "parley"), new Uint8Array(file.value), "application/octet-stream");
    announce(people.exportSignedDone);
  };
  return (
    <>
      <fieldset className="people-checks">
        <legend>{people.exportChoose}</legend>
        <CheckField
          label={people.exportAll}
          value={wanted.length === provable.length}
          onChange={(isOn) => setChosen(isOn ? provable.map(({ entry }) => entry) : [])}
        />
        {provable.map(({ entry, label }) => (
          <CheckField
            key={entry}
            label={label}
            value={chosen.includes(entry)}
            onChange={(isOn) => setChosen(isOn ? [...chosen, entry] : chosen.filter((one) => one !== entry))}
          />
        ))}
      </fieldset>
      <p className="note">{people.exportSignedDisclosed(...openingOf(room.state))}</p>
      <Wrong sentence={wrong} />
      <div className="row">
        <Button tone="stop" isDisabled={isBusy || wanted.length === 0} onPress={() => void take()}>
          {people.exportSignedNow}
        </Button>
      </div>
    </>
  );
};

/** What the entry that opened the room discloses by name: the mediation's title, the parties, the founders. */
const openingOf = (state: RoomState): readonly [string, readonly string[], readonly string[]] => {
  for (const { happening } of state.timeline.newestFirst()) {
    if (happening.type !== "roomOpened" && happening.type !== "charterRestated") continue;
    const { charter, parties, seats } = happening;
    return [charter.title, parties.map(({ neutralLabel }) => neutralLabel), seats.map(({ name }) => name)];
  }
  return [state.charter?.title ?? "", [], []];
};

const provableIn = (
  state: RoomState,
  times: Times,
  people: ReturnType<typeof useWords>["people"],
): readonly Provable[] => {
  const minutes = [...state.minutes.values()]
    .filter((one) => statusOfMinutes(one) === "agreed")
    .map(({ drafted, agreements, title }) => ({
      entry: drafted.entry,
      entries: [drafted.entry, ...agreements.map(({ entry }) => entry)],
      label: `${times.moment(drafted.at)} · ${people.exportMinutes(title)}`,
    }));
  const messages = [...state.messages.values()].map(({ delivered, wording }) => ({
    entry: delivered.entry,
    entries: [delivered.entry],
    label: `${times.moment(delivered.at)} · ${people.exportMessage(excerptOf(wording))}`,
  }));
  return [...minutes, ...messages];
};

const excerptOf = (words: string): string =>
  words.length > EXCERPT_LENGTH ? `${words.slice(0, EXCERPT_LENGTH)}…` : words;
