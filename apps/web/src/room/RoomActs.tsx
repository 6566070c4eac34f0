import type { RefObject } from "react";
import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { useSeat } from "../app/seat-context.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useWords } from "../words/catalogue.ts";
import { ActsOnWords } from "./ActsOnWords.tsx";
import { NOTES, useRoom } from "./room-context.ts";
import type { StreamHandle } from "./Stream.tsx";
import type { Row } from "./stream-rows.ts";

/** Offers what can be done in this room, and with the words that have the focus, to keys and palette. */
export const RoomActs = ({
  rows,
  stream,
  field,
}: {
  readonly rows: readonly Row[];
  readonly stream: RefObject<StreamHandle | null>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}) => {
  const { workspace, go } = useSeat();
  const { acts } = useWords();
  const announce = useAnnounce();
  const { view, ask, selected, select } = useRoom();
  const { mediation, room, kind, mayWrite, state } = view;
  const markRead = async (): Promise<void> => {
    await workspace.markRead(room, state.sequence);
    announce(acts.markedRead);
  };
  const writing: readonly OfferedAct[] = [
    { act: "write", run: () => field.current?.focus() },
    { act: "draftMinutes", run: () => ask({ type: "draftMinutes" }) },
  ];
  const reading: readonly OfferedAct[] = [
    { act: "newest", run: () => stream.current?.toNewest() },
    { act: "markRead", run: () => void markRead() },
  ];
  const notes: OfferedAct = { act: "notes", run: () => select(selected === NOTES ? null : NOTES) };
  const isNotebook = kind === "notebook";
  useActs([
    { act: "whoIsHere", run: () => ask({ type: "people" }) },
    { act: "exportRoom", run: () => go({ screen: "people", mediation, at: "export" }) },
    ...(isNotebook ? [] : reading),
    ...(isNotebook || !mayWrite ? [] : writing),
    ...(kind === "team" ? [notes] : []),
  ]);
  return isNotebook ? null : <ActsOnWords rows={rows} />;
};
