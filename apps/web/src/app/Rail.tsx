import type { MediationView, RoomView } from "@parley/client";
import type { ReactNode } from "react";
import { waitingIn } from "../people/waiting.ts";
import { Button } from "../ui/Button.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useWords } from "../words/catalogue.ts";
import { Connection } from "./Connection.tsx";
import { Link } from "./Link.tsx";
import { useRoomName } from "./room-name.ts";
import type { Route } from "./routes.ts";
import { useSeat, useSnapshot } from "./seat-context.tsx";

export interface RailProps {
  readonly minutesLeft: number | null;
  readonly onLock: (() => void) | null;
  readonly onPalette: (() => void) | null;
}

/** The mediations and their rooms, each with its mark and what is unread, and the screens that go with them. */
export const Rail = ({ minutesLeft, onLock, onPalette }: RailProps) => {
  const { app } = useWords();
  const { mediations } = useSnapshot();
  const { route } = useSeat();
  return (
    <nav className="rail" aria-label={app.menu}>
      <div className="row">
        <Link to={{ screen: "home" }} className="brand">
          Parley
        </Link>
        {minutesLeft === null ? null : <span className="push small quiet">{app.locksIn(minutesLeft)}</span>}
      </div>
      {mediations.map((view) => (
        <MediationPart key={view.mediation} view={view} />
      ))}
      <ul className="places">
        <Place to={{ screen: "search" }} isCurrent={route.screen === "search"}>
          {app.search}{" "}
          <span className="key" aria-hidden="true">
            /
          </span>
        </Place>
        <Place to={{ screen: "settings" }} isCurrent={route.screen === "settings"}>
          {app.settings}
        </Place>
        <Place to={{ screen: "help" }} isCurrent={route.screen === "help"}>
          {app.help}{" "}
          <span className="key" aria-hidden="true">
            ?
          </span>
        </Place>
      </ul>
      <div className="rail-end">
        <Connection />
        {onPalette === null ? null : (
          <Button tone="plain" keys="Ctrl K" onPress={onPalette}>
            {app.find}
          </Button>
        )}
        {onLock === null ? null : (
          <Button tone="plain" onPress={onLock}>
            {app.lockNow}
          </Button>
        )}
      </div>
    </nav>
  );
};

const MediationPart = ({ view }: { readonly view: MediationView }) => {
  const { app, terms, people } = useWords();
  const { rooms, invitations } = useSnapshot();
  const { route } = useSeat();
  const { mediation } = view;
  const here = view.rooms.flatMap((id) => rooms.get(id) ?? []);
  const { asked, proposals } = waitingIn(mediation, here, invitations);
  const waiting = asked.length + proposals.length;
  const isMediator =
    view.myRole === "leadMediator" || view.myRole === "mediator" || view.myRole === "analyst";
  return (
    <section className="mediation">
      <h2 className="mediation-title">
        {view.charter.title}
        <small>{terms.role[view.myRole]}</small>
      </h2>
      <ul className="places">
        {view.rooms.map((id) => {
          const room = rooms.get(id);
          return room === undefined ? null : <RoomPlace key={id} room={room} />;
        })}
      </ul>
      <ul className="places">
        {isMediator ? (
          <Place to={{ screen: "register", mediation }} isCurrent={route.screen === "register"}>
            {app.register}
          </Place>
        ) : null}
        <Place to={{ screen: "people", mediation }} isCurrent={route.screen === "people"}>
          {app.people}
          {waiting > 0 ? (
            <em className="unread">
              {waiting}
              <span className="visually-hidden"> {people.waitingCount(waiting)}</span>
            </em>
          ) : null}
        </Place>
        <Place to={{ screen: "audit", mediation }} isCurrent={route.screen === "audit"}>
          {app.audit}
        </Place>
        <Place to={{ screen: "operator", mediation }} isCurrent={route.screen === "operator"}>
          {app.operator}
        </Place>
      </ul>
    </section>
  );
};

const RoomPlace = ({ room }: { readonly room: RoomView }) => {
  const { common } = useWords();
  const { route } = useSeat();
  const name = useRoomName()(room);
  const isCurrent = (route.screen === "room" || route.screen === "convey") && route.room === room.room;
  return (
    <Place to={{ screen: "room", room: room.room }} isCurrent={isCurrent}>
      <RoomMark room={room} />
      <span className="place-name">{name}</span>
      {room.unread > 0 ? (
        <em className="unread">
          {room.unread}
          <span className="visually-hidden"> {common.unread(room.unread)}</span>
        </em>
      ) : null}
    </Place>
  );
};

const Place = ({
  to,
  isCurrent,
  children,
}: {
  readonly to: Route;
  readonly isCurrent: boolean;
  readonly children: ReactNode;
}) => (
  <li>
    <Link to={to} isCurrent={isCurrent}>
      {children}
    </Link>
  </li>
);
