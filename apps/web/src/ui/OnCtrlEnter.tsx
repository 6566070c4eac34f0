import type { ReactNode } from "react";

/** Fields from which Ctrl and Enter do what the button below them does. */
export const OnCtrlEnter = ({ go, children }: { readonly go: () => void; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: a key for the button below, from the fields in it
  <div
    className="stack"
    onKeyDown={(event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      go();
    }}
  >
    {children}
  </div>
);
