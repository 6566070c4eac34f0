import { useRef } from "react";
import { useActs } from "../app/acts-context.tsx";
import { TextField } from "./Field.tsx";

/** Narrows what the screen shows to what is typed; one key leads to it from anywhere on the screen. */
export const SearchField = (props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (query: string) => void;
}) => {
  const frame = useRef<HTMLDivElement>(null);
  useActs([{ act: "findHere", run: () => frame.current?.querySelector("input")?.focus() }]);
  return (
    <div ref={frame} className="search-field">
      <TextField {...props} type="search" />
    </div>
  );
};
