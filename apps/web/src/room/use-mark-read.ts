import type { RoomView } from "@parley/client";
import { useEffect } from "react";
import { useSeat } from "../app/seat-context.tsx";

/** So long something has to stay in view to count as read. */
const READ_AFTER_MS = 600;

/** Remembers how far this person has read; the room learns it only where its charter agreed to that. */
export const useMarkRead = ({ room, lastRead }: RoomView, seenTo: number): void => {
  const { workspace } = useSeat();
  useEffect(() => {
    if (seenTo <= lastRead) return;
    const mark = (): void => {
      if (document.visibilityState === "visible") void workspace.markRead(room, seenTo);
    };
    const timer = setTimeout(mark, READ_AFTER_MS);
    document.addEventListener("visibilitychange", mark);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", mark);
    };
  }, [workspace, room, lastRead, seenTo]);
};
