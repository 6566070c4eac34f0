import type { ClientError, OperatorView } from "@parley/client";
import type { RoomId } from "@parley/domain";
import { useEffect, useState } from "react";
import { useSeat } from "../app/seat-context.tsx";

const ASK_EVERY_MS = 2_000;

export interface Asked {
  /** The newest answer; null until there is one. */
  readonly view: OperatorView | null;
  readonly error: ClientError | null;
}

/** Asks the relay for its rows of a room, again and again while the page is looked at. */
export const useOperatorView = (room: RoomId): Asked => {
  const { workspace } = useSeat();
  const [asked, setAsked] = useState<Asked>({ view: null, error: null });
  useEffect(() => {
    let isShown = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      if (document.visibilityState === "visible") {
        const answer = await workspace.operatorRows(room);
        if (!isShown) return;
        setAsked((before) =>
          answer.ok ? { view: answer.value, error: null } : { ...before, error: answer.error },
        );
      }
      timer = setTimeout(() => void ask(), ASK_EVERY_MS);
    };
    void ask();
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [workspace, room]);
  return asked;
};
