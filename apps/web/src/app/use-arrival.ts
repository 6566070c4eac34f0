import { useEffect, useRef } from "react";
import { useWords } from "../words/catalogue.ts";
import { useRoomNameParts } from "./room-name.ts";
import { routeToHash } from "./routes.ts";
import { useSeat, useSnapshot } from "./seat-context.tsx";

/**
 * Whoever goes to another place stands at its heading, so that a screen reader says where that is and the keyboard goes on
 * there; unless the place itself has put them somewhere.
 */
export const useArrival = (): void => {
  const { app } = useWords();
  const { route } = useSeat();
  const title = useTitle();
  const address = routeToHash(route);
  const arrivedAt = useRef(address);
  useEffect(() => {
    document.title = title === null ? app.name : `${title} – ${app.name}`;
    return () => {
      document.title = app.name;
    };
  }, [title, app]);
  useEffect(() => {
    if (arrivedAt.current === address) return;
    arrivedAt.current = address;
    const main = document.getElementById("main");
    if (main === null || main.contains(document.activeElement)) return;
    const heading = main.querySelector("h1");
    if (heading !== null) heading.tabIndex = -1;
    (heading ?? main).focus({ preventScroll: true });
  }, [address]);
};

/** A window's title stands in the browser's history on disk: it names the kind of place and nothing of the mediation. */
const useTitle = (): string | null => {
  const { app } = useWords();
  const { route } = useSeat();
  const { rooms } = useSnapshot();
  const nameOf = useRoomNameParts();
  switch (route.screen) {
    case "room": {
      const room = rooms.get(route.room);
      return room === undefined ? null : nameOf(room).kind;
    }
    case "home":
    case "start":
    case "tour":
    case "example":
    case "join":
    case "joining":
      return null;
    default:
      return app[route.screen];
  }
};
