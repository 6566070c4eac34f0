import type { KeyboardEvent, ReactNode } from "react";

/** Ctrl and Enter, or ⌘ and Enter, do it from the field that has the focus. */
export const onCtrlEnter =
  (go: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    go();
  };

/** Fields from which Ctrl and Enter do what the button below them does. */
export const OnCtrlEnter = ({ go, children }: { readonly go: () => void; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: a key for the button below, from the fields in it
  <div className="stack" onKeyDown={onCtrlEnter(go)}>
    {children}
  </div>
);
