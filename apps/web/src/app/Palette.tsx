import { useEffect, useRef, useState } from "react";
import { Dialog } from "../ui/Dialog.tsx";
import { useWords } from "../words/catalogue.ts";
import { type ActGroup, lineOf, type OfferedAct } from "./acts.ts";
import { useActsBook } from "./acts-context.tsx";
import { everyScreenFor, mediationOf, roomsOf } from "./places.ts";
import { useRoomName } from "./room-name.ts";
import { type Route, routeToHash } from "./routes.ts";
import { useSeat, useSnapshot } from "./seat-context.tsx";

/** A place or an act. */
interface Line {
  readonly id: string;
  readonly name: string;
  readonly run: () => void;
  readonly sign?: string;
}

/** Finds every place of a seat, and every act that is possible there now, by parts of its name. */
export const Palette = ({ onClose }: { readonly onClose: () => void }) => {
  const { app } = useWords();
  const [query, setQuery] = useState("");
  const [moved, moveTo] = useState<number | null>(null);
  const wanted = query.trim().toLocaleLowerCase();
  const groups = find(useLines(), wanted);
  const found = groups.flatMap(({ lines }) => lines);
  // Whoever writes a whole name means what is called so, and not what has more in its name.
  const called = found.findIndex(({ name }) => name.toLocaleLowerCase() === wanted);
  const chosen = moved ?? Math.max(called, 0);
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen stays in view
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [chosen, query]);
  const run = (line: Line | undefined): void => {
    if (line === undefined) return;
    onClose();
    // A frame for closing, and one for the focus to go back: whatever the act does with the focus comes after.
    requestAnimationFrame(() => requestAnimationFrame(line.run));
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
          moveTo(null);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") moveTo(Math.min(chosen + 1, found.length - 1));
          else if (event.key === "ArrowUp") moveTo(Math.max(chosen - 1, 0));
          else if (event.key === "Enter") run(found[chosen]);
          else return;
          event.preventDefault();
        }}
      />
      {found.length === 0 ? <p className="quiet">{app.paletteEmpty}</p> : null}
      <div id="palette-list" ref={list} className="menu" role="listbox" aria-label={app.palette}>
        {groups.map(({ title, lines }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options within a list of them
          <div key={title} role="group" aria-label={title}>
            <p className="places-title" aria-hidden="true">
              {title}
            </p>
            {lines.map((line) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the keys
              <div
                key={line.id}
                id={`palette-${line.id}`}
                className="palette-line"
                role="option"
                tabIndex={-1}
                aria-selected={line === found[chosen]}
                data-focused={line === found[chosen] ? "" : undefined}
                onClick={() => run(line)}
              >
                <span>{line.name}</span>
                {line.sign === undefined ? null : (
                  <span className="key" aria-hidden="true">
                    {line.sign}
                  </span>
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
    </Dialog>
  );
};

/** What stands under one heading of the palette. */
interface LineGroup {
  readonly title: string;
  readonly lines: readonly Line[];
  /** Whether its heading is a name by which one looks for what stands under it. */
  readonly isName?: boolean;
}

const BEFORE_PLACES: readonly ActGroup[] = ["words", "write", "room", "table", "issues", "report", "doing"];
const AFTER_PLACES: readonly ActGroup[] = ["mediation", "tour", "everywhere"];

const useLines = (): readonly LineGroup[] => {
  const words = useWords();
  const book = useActsBook();
  const { app, acts } = words;
  const { go, route } = useSeat();
  const { mediations, rooms } = useSnapshot();
  const roomName = useRoomName();
  const offered = book.all().filter(({ act }) => act !== "find");
  const place = (name: string, to: Route): Line => ({ id: routeToHash(to), name, run: () => go(to) });
  const lineOfAct = ({ act, on, choice, run }: OfferedAct, index: number): Line => {
    const { name, key } = lineOf(act);
    const called = name(words);
    const whole = choice === undefined ? called : acts.choice(called, choice);
    return {
      id: `${act}-${index}`,
      name: on === undefined ? whole : acts.onWords(whole, on),
      run,
      ...(choice === undefined && key !== "" ? { sign: key } : {}),
    };
  };
  const actsOf = (group: ActGroup): LineGroup => ({
    title: acts.groups[group],
    lines: offered.filter(({ act }) => lineOf(act).group === group).map(lineOfAct),
  });
  const here = mediationOf(route, rooms);
  const nearest = mediations.toSorted((a, b) => Number(b.mediation === here) - Number(a.mediation === here));
  return [
    ...BEFORE_PLACES.map(actsOf),
    ...nearest.map((view) => ({
      title: view.charter.title,
      isName: true,
      lines: [
        ...roomsOf(view, rooms).map((room) => place(roomName(room), { screen: "room", room: room.room })),
        ...everyScreenFor(view.myRole).map((screen) =>
          place(app[screen], { screen, mediation: view.mediation }),
        ),
      ],
    })),
    ...AFTER_PLACES.map(actsOf),
  ];
};

/** The groups with what is wanted in them: a name, or the heading above it; each word of it, in any order. */
const find = (groups: readonly LineGroup[], wanted: string): readonly LineGroup[] => {
  const parts = wanted.split(/\s+/u);
  const isFound = (text: string): boolean => parts.every((part) => text.includes(part));
  return groups
    .map(({ title, lines, isName = false }) => ({
      title,
      lines: lines.filter(({ name }) => isFound(`${isName ? title : ""} ${name}`.toLocaleLowerCase())),
    }))
    .filter(({ lines }) => lines.length > 0);
};
