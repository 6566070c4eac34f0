import { type RefObject, useEffect } from "react";

/** What is folded away on the screen stands open on paper, where nobody can unfold it; afterwards it is as it was. */
export const useOpenInPrint = (details: RefObject<HTMLDetailsElement | null>): void => {
  useEffect(() => {
    let wasOpen = false;
    const begin = (): void => {
      if (details.current === null) return;
      wasOpen = details.current.open;
      details.current.open = true;
    };
    const end = (): void => {
      if (details.current !== null) details.current.open = wasOpen;
    };
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, [details]);
};
