import { useEffect, useRef } from "react";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useWords } from "../words/catalogue.ts";
import { useSnapshot } from "./seat-context.tsx";

/** Whether the relay is heard, in words. */
export const Connection = ({ isAlwaysSaid = false }: { readonly isAlwaysSaid?: boolean }) => {
  const { app } = useWords();
  const { connection } = useSnapshot();
  const { status } = connection;
  const words =
    connection.status === "offline"
      ? app.offline(Math.max(0, Math.round((connection.retryAt - Date.now()) / 1000)))
      : app[connection.status];
  return (
    <span className="connection" data-status={status} title={words}>
      <span className="dot" aria-hidden="true" />
      <span className={status === "online" && !isAlwaysSaid ? "visually-hidden" : undefined}>{words}</span>
    </span>
  );
};

/** Tells once that the relay is no longer heard, and once that it is again; to be used once in a window. */
export const useConnectionNews = (): void => {
  const { app } = useWords();
  const { connection } = useSnapshot();
  const announce = useAnnounce();
  const { status } = connection;
  const heard = useRef<"never" | "yes" | "no">("never");
  useEffect(() => {
    if (status === "online") {
      if (heard.current === "no") announce(app.backOnline);
      heard.current = "yes";
    } else if (status === "offline" && heard.current === "yes") {
      announce(app.offline(0));
      heard.current = "no";
    }
  }, [status, announce, app]);
};
