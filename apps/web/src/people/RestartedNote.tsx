import type { RoomView } from "@parley/client";
import { type RoomState, restatementGaps } from "@parley/domain";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { ArchiveDialog, useArchives } from "./ArchiveDialog.tsx";

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
      {isReading ? <ArchiveDialog name={name} states={archives} onClose={() => setReading(false)} /> : null}
    </div>
  );
};

const restatementIn = (
  state: RoomState,
): { readonly who: string | undefined; readonly at: number } | null => {
  for (const { happening, person } of state.timeline)
    if (happening.type === "charterRestated")
      return { who: person === undefined ? undefined : state.people.get(person)?.name, at: happening.at };
  return null;
};
