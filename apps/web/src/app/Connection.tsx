import { useEffect, useState } from "react";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useWords } from "../words/catalogue.ts";
import { useSnapshot } from "./seat-context.tsx";

/** Whether the relay is heard, in words. */
export const Connection = ({ isAlwaysSaid = false }: { readonly isAlwaysSaid?: boolean }) => {
  const { app } = useWords();
  const { connection } = useSnapshot();
  const announce = useAnnounce();
  const { status } = connection;
  const [wasOnline, setWasOnline] = useState(false);
  useEffect(() => {
    if (status === "online") setWasOnline(true);
    if (status === "offline" && wasOnline) announce(app.offline(0));
  }, [status, wasOnline, announce, app]);
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
