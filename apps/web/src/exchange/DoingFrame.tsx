import type { ReactNode } from "react";
import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { Link } from "../app/Link.tsx";
import type { Route } from "../app/routes.ts";
import { ActButton } from "../ui/ActButton.tsx";
import "./exchange.css";

/**
 * The frame of the screens on which something is done step by step: its name, the mediation or room that it is of, the way
 * back from one thing to all of them, and the acts of the screen as a whole.
 */
export const DoingFrame = ({
  title,
  about,
  back,
  offered = [],
  hidden = [],
  children,
}: {
  readonly title: string;
  readonly about: string | undefined;
  readonly back?: { readonly to: Route; readonly name: string } | undefined;
  /** The acts of the screen as a whole that are possible now, each a button at its head. */
  readonly offered?: readonly OfferedAct[];
  /** Those that have their button elsewhere, or none. */
  readonly hidden?: readonly OfferedAct[];
  readonly children: ReactNode;
}) => {
  useActs([...offered, ...hidden]);
  return (
    <div className="exchange-screen">
      <header className="bar">
        <div>
          <h1>{title}</h1>
          <p>{about}</p>
        </div>
        <span className="push row no-print">
          {back === undefined ? null : <Link to={back.to}>{back.name}</Link>}
          {offered.map((act) => (
            <ActButton key={act.act} offered={act} />
          ))}
        </span>
      </header>
      <div className="page stack exchange-page">{children}</div>
    </div>
  );
};
