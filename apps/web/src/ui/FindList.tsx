import { type ReactNode, useEffect, useId, useRef, useState } from "react";

export interface Findable {
  readonly id: string;
  /** What the person's words are looked for in. */
  readonly text: string;
  readonly shown: ReactNode;
}

const MAX_SHOWN = 40;

/** A field that finds among many by a part of what they say; arrows choose, Enter takes. */
export const FindList = ({
  label,
  hint,
  nothing,
  choices,
  onTake,
}: {
  readonly label: string;
  readonly hint: string;
  readonly nothing: string;
  readonly choices: readonly Findable[];
  readonly onTake: (id: string) => void;
}) => {
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const wanted = query.trim().toLocaleLowerCase();
  const found = choices.filter(({ text }) => text.toLocaleLowerCase().includes(wanted)).slice(0, MAX_SHOWN);
  const here = found[chosen];
  const choose = (place: number): void => {
    const next = Math.min(Math.max(place, 0), found.length - 1);
    setChosen(next);
    document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <div className="stack find-list">
      <input
        className="input"
        type="search"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={here === undefined ? undefined : `${list}-${chosen}`}
        aria-label={label}
        placeholder={label}
        ref={field}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") choose(chosen + 1);
          else if (event.key === "ArrowUp") choose(chosen - 1);
          else if (event.key === "Enter" && here !== undefined) onTake(here.id);
          else return;
          event.preventDefault();
        }}
      />
      <p className="small quiet">{found.length === 0 ? nothing : hint}</p>
      <div id={list} className="menu find-menu" role="listbox" aria-label={label}>
        {found.map(({ id, shown }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the keys
          <div
            key={id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            data-focused={index === chosen ? "" : undefined}
            onClick={() => onTake(id)}
          >
            {shown}
          </div>
        ))}
      </div>
    </div>
  );
};
