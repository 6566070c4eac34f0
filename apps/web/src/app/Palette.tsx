import { useEffect, useRef, useState } from "react";
import { Dialog } from "../ui/Dialog.tsx";
import { useWords } from "../words/catalogue.ts";
import { everyScreenFor, mediationOf, roomsOf } from "./places.ts";
import { useRoomName } from "./room-name.ts";
import { type Route, routeToHash } from "./routes.ts";
import { useSeat, useSnapshot } from "./seat-context.tsx";

interface Action {
  readonly id: string;
  readonly name: string;
  readonly run: () => void;
}

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
  const groups = find(useActions(onLock), query.trim().toLocaleLowerCase());
  const found = groups.flatMap(({ actions }) => actions);
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen stays in view
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [chosen, query]);
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
      <div id="palette-list" ref={list} className="menu" role="listbox" aria-label={app.palette}>
        {groups.map(({ title, actions }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options within a list of them
          <div key={title} role="group" aria-label={title}>
            <p className="places-title" aria-hidden="true">
              {title}
            </p>
            {actions.map((action) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the keys
              <div
                key={action.id}
                id={`palette-${action.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={action === found[chosen]}
                data-focused={action === found[chosen] ? "" : undefined}
                onClick={() => run(action)}
              >
                {action.name}
              </div>
            ))}
          </div>
        ))}
      </div>
    </Dialog>
  );
};

/** What stands under one heading of the palette. */
interface ActionGroup {
  readonly title: string;
  readonly actions: readonly Action[];
}

const useActions = (onLock: () => void): readonly ActionGroup[] => {
  const { app } = useWords();
  const { go, route } = useSeat();
  const { mediations, rooms } = useSnapshot();
  const roomName = useRoomName();
  const place = (name: string, to: Route): Action => ({ id: routeToHash(to), name, run: () => go(to) });
  const here = mediationOf(route, rooms);
  const nearest = mediations.toSorted((a, b) => Number(b.mediation === here) - Number(a.mediation === here));
  return [
    ...nearest.map((view) => ({
      title: view.charter.title,
      actions: [
        ...roomsOf(view, rooms).map((room) => place(roomName(room), { screen: "room", room: room.room })),
        ...everyScreenFor(view.myRole).map((screen) =>
          place(app[screen], { screen, mediation: view.mediation }),
        ),
      ],
    })),
    {
      title: app.everywhere,
      actions: [
        place(app.home, { screen: "home" }),
        place(app.search, { screen: "search" }),
        place(app.settings, { screen: "settings" }),
        place(app.help, { screen: "help" }),
        { id: "lock", name: app.lockNow, run: onLock },
      ],
    },
  ];
};

/** The groups with what is wanted in them: a name, or a mediation's title before it. */
const find = (groups: readonly ActionGroup[], wanted: string): readonly ActionGroup[] =>
  groups
    .map(({ title, actions }) => ({
      title,
      actions: actions.filter(({ name }) => `${title} ${name}`.toLocaleLowerCase().includes(wanted)),
    }))
    .filter(({ actions }) => actions.length > 0);
