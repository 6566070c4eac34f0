import type { ReactNode } from "react";
import { type Route, routeToHash } from "./routes.ts";
import { useSeat } from "./seat-context.tsx";

/** A link within the seat: the address bar's place, or that of one of several seats. */
export const Link = ({
  to,
  isCurrent = false,
  className,
  describedBy,
  onGo,
  children,
}: {
  readonly to: Route;
  readonly isCurrent?: boolean;
  readonly className?: string;
  readonly describedBy?: string;
  /** Just before the seat goes there. */
  readonly onGo?: () => void;
  readonly children: ReactNode;
}) => {
  const { go } = useSeat();
  return (
    <a
      href={routeToHash(to)}
      className={className}
      aria-describedby={describedBy}
      aria-current={isCurrent ? "page" : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onGo?.();
        go(to);
      }}
    >
      {children}
    </a>
  );
};
