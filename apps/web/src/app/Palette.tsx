import { useState } from "react";
import { Dialog } from "../ui/Dialog.tsx";
import { useWords } from "../words/catalogue.ts";
import { useRoomName } from "./room-name.ts";
import { type Route, routeToHash } from "./routes.ts";
import { useSeat, useSnapshot } from "./seat-context.tsx";

interface Action {
  readonly id: string;
  readonly name: string;
  readonly run: () => void;
}

const MAX_SHOWN = 12;

/** Finds every place and every act of the window by a part of its name. */
export const Palette = ({
  onClose,
  onLock,
}: {
  readonly onClose: () => void;
  readonly onLock: () => void;
}) => {
  const { app } = useWords();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const actions = useActions(onLock);
  const wanted = query.trim().toLocaleLowerCase();
  const found = actions.filter(({ name }) => name.toLocaleLowerCase().includes(wanted)).slice(0, MAX_SHOWN);
  const run = (action: Action | undefined): void => {
    if (action === undefined) return;
    onClose();
    action.run();
  };
  return (
    <Dialog title={app.palette} onClose={onClose}>
      <input
        className="input"
        type="search"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={found[chosen] === undefined ? undefined : `palette-${found[chosen].id}`}
        aria-label={app.palette}
        autoFocus
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") setChosen((index) => Math.min(index + 1, found.length - 1));
          else if (event.key === "ArrowUp") setChosen((index) => Math.max(index - 1, 0));
          else if (event.key === "Enter") run(found[chosen]);
          else return;
          event.preventDefault();
        }}
      />
      {found.length === 0 ? <p className="quiet">{app.paletteEmpty}</p> : null}
      <div id="palette-list" className="menu" role="listbox" aria-label={app.palette}>
        {found.map((action, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the keys
          <div
            key={action.id}
            id={`palette-${action.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            data-focused={index === chosen ? "" : undefined}
            onClick={() => run(action)}
          >
            {action.name}
          </div>
        ))}
      </div>
    </Dialog>
  );
};

const useActions = (onLock: () => void): readonly Action[] => {
  const { app } = useWords();
  const { go } = useSeat();
  const { mediations, rooms } = useSnapshot();
  const roomName = useRoomName();
  const place = (name: string, to: Route): Action => ({ id: routeToHash(to), name, run: () => go(to) });
  const several = mediations.length > 1;
  return [
    ...mediations.flatMap(({ mediation, charter, rooms: ids, myRole }) => {
      const of = (name: string): string => (several ? `${name} · ${charter.title}` : name);
      const screens: Action[] = [
        place(of(app.people), { screen: "people", mediation }),
        place(of(app.audit), { screen: "audit", mediation }),
        place(of(app.operator), { screen: "operator", mediation }),
      ];
      if (myRole === "leadMediator" || myRole === "mediator") {
        screens.unshift(place(of(app.register), { screen: "register", mediation }));
      }
      const ofRooms = ids.flatMap((id) => {
        const room = rooms.get(id);
        return room === undefined ? [] : [place(of(roomName(room)), { screen: "room", room: id })];
      });
      return [...ofRooms, ...screens];
    }),
    place(app.home, { screen: "home" }),
    place(app.search, { screen: "search" }),
    place(app.settings, { screen: "settings" }),
    place(app.help, { screen: "help" }),
    { id: "lock", name: app.lockNow, run: onLock },
  ];
};
