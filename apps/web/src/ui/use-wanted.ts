import { useEffect, useRef } from "react";

/** For what the person came for: it is brought into view, given the focus, and marked. */
export const useWanted = <Kind extends HTMLElement>(isWanted: boolean) => {
  const ref = useRef<Kind>(null);
  useEffect(() => {
    if (!isWanted) return;
    ref.current?.scrollIntoView({ block: "center" });
    ref.current?.focus({ preventScroll: true });
  }, [isWanted]);
  return isWanted ? { ref, tabIndex: -1, "aria-current": "location" as const } : { ref };
};
