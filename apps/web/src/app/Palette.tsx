import { useEffect, useRef, useState } from "react";
import { Dialog } from "../ui/Dialog.tsx";
import { useWords } from "../words/catalogue.ts";
import { lineOf } from "./acts.ts";
import {
  findLines,
  type Line,
  type LineGroup,
  NO_PLACES,
  type PaletteAim,
  readScreen,
  useLines,
  usePlaces,
} from "./palette-lines.ts";

/**
 * Finds every place of a seat, every act that is possible there now, and every other button, link and field of its screen, by
 * parts of its name.
 */
export const SeatPalette = (props: PaletteProps) => <Palette {...props} places={usePlaces()} />;

interface PaletteProps {
  readonly aim: PaletteAim;
  /** The part of the page in which the seat's screen stands. */
  readonly within: () => ParentNode;
  readonly onClose: () => void;
}

/** The same, before a seat has any places. */
export const Palette = ({
  aim,
  within,
  onClose,
  places = NO_PLACES,
}: PaletteProps & { readonly places?: readonly LineGroup[] }) => {
  const words = useWords();
  const { app } = words;
  // As the screen stood before this dialog lay upon it.
  const [screen] = useState(() => readScreen(within()));
  const [query, setQuery] = useState("");
  const [moved, moveTo] = useState<number | null>(null);
  const wanted = query.trim().toLocaleLowerCase();
  const groups = findLines(useLines(aim, screen, places), wanted);
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
  const title = aim === "everything" ? app.palette : lineOf(aim).name(words).replace(/…$/, "");
  return (
    <Dialog title={title} onClose={onClose}>
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
        {groups.map(({ title, lines, left }) => (
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
            {left === 0 ? null : <p className="small quiet">{app.paletteMore(left)}</p>}
          </div>
        ))}
      </div>
    </Dialog>
  );
};
