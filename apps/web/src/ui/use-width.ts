import { type RefObject, useEffect, useState } from "react";

/** Whether an element is narrower than so many pixels; a seat may be a third of the window. */
export const useIsNarrow = (element: RefObject<HTMLElement | null>, below: number): boolean => {
  const [isNarrow, setNarrow] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setNarrow(entry.contentRect.width < below);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, below]);
  return isNarrow;
};
