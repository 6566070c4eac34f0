import type { MediationView, RoomView } from "@parley/client";
import { type MediationId, presentPeople } from "@parley/domain";
import { type ReactNode, useId, useState } from "react";
import { waitingIn } from "../people/waiting.ts";
import { Button } from "../ui/Button.tsx";
import { initialsOf } from "../ui/PersonFace.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useWords } from "../words/catalogue.ts";
import { lineOf } from "./acts.ts";
import { useActsBook } from "./acts-context.tsx";
import { Connection } from "./Connection.tsx";
import { Link } from "./Link.tsx";
import { isTeam, mediationOf, railScreenOf, roomsOf, screensFor } from "./places.ts";
import { useRoomNameParts } from "./room-name.ts";
import type { Route } from "./routes.ts";
import { useSeat, useSnapshot } from "./seat-context.tsx";

export interface RailProps {
  readonly minutesLeft: number | null;
  readonly onLock: (() => void) | null;
  readonly onPalette: (() => void) | null;
}

/** The mediations and their rooms, each with its mark and what is unread, and the screens that go with them. */
export const Rail = ({ minutesLeft, onLock, onPalette }: RailProps) => {
  const { app, acts } = useWords();
  const { route } = useSeat();
  const book = useActsBook();
  const keysHere = (): void =>
    book
      .all()
      .find(({ act }) => act === "keysHere")
      ?.run();
  return (
    <nav className="rail" aria-label={app.menu}>
      <div className="row">
        <Link to={{ screen: "home" }} className="brand">
          Parley
        </Link>
        {minutesLeft === null ? null : <span className="push small quiet">{app.locksIn(minutesLeft)}</span>}
      </div>
      <div className="rail-mediations">
        <Mediations />
      </div>
      <div className="rail-end">
        <ul className="places">
          <Place to={{ screen: "search" }} isCurrent={route.screen === "search"}>
            {app.search} <Key>{lineOf("search").key}</Key>
          </Place>
          <Place to={{ screen: "settings" }} isCurrent={route.screen === "settings"}>
            {app.settings} <Key>{lineOf("settings").key}</Key>
          </Place>
          <Place to={{ screen: "help" }} isCurrent={route.screen === "help"}>
            {app.help} <Key>{lineOf("help").key}</Key>
          </Place>
          {onPalette === null ? null : (
            <li>
              <button type="button" data-act="find" onClick={onPalette}>
                {app.find} <Key>{lineOf("find").key}</Key>
              </button>
            </li>
          )}
        </ul>
        <div className="row">
          <Connection isAlwaysSaid />
          <span className="push row">
            <Button tone="plain" act="keysHere" onPress={keysHere}>
              {acts.keys}
            </Button>
            {onLock === null ? null : (
              <Button tone="plain" onPress={onLock}>
                {app.lockNow}
              </Button>
            )}
          </span>
        </div>
      </div>
    </nav>
  );
};

const Key = ({ children }: { readonly children: string }) => (
  <span className="key" aria-hidden="true">
    {children}
  </span>
);

/** One's mediations; where there are several, the rooms of one are open, and the others say what is new in them. */
const Mediations = () => {
  const { mediations, rooms } = useSnapshot();
  const { route } = useSeat();
  const here = mediationOf(route, rooms);
  const [last, setLast] = useState(here);
  if (here !== undefined && here !== last) setLast(here);
  const [chosen, choose] = useState<ReadonlyMap<MediationId, boolean>>(new Map());
  const isAlone = mediations.length === 1;
  return mediations.map((view) => {
    const isOpen = isAlone || (chosen.get(view.mediation) ?? view.mediation === (here ?? last));
    const toggle = (): void => choose(new Map(chosen).set(view.mediation, !isOpen));
    return (
      <MediationPart
        key={view.mediation}
        view={view}
        isOpen={isOpen}
        {...(isAlone ? {} : { onToggle: toggle })}
      />
    );
  });
};

interface MediationPartProps {
  readonly view: MediationView;
  readonly isOpen: boolean;
  /** Absent where there is only one, which is always open. */
  readonly onToggle?: () => void;
}

const MediationPart = ({ view, isOpen, onToggle }: MediationPartProps) => {
  const { app } = useWords();
  const { rooms, invitations } = useSnapshot();
  const { route } = useSeat();
  const id = useId();
  const { mediation } = view;
  const here = roomsOf(view, rooms);
  const { asked, proposals } = waitingIn(mediation, here, invitations);
  const waiting = asked.length + proposals.length;
  return (
    <section className="mediation" aria-labelledby={`${id}-title`}>
      <h2 className="mediation-title" id={`${id}-title`}>
        {onToggle === undefined ? (
          <MediationName view={view} />
        ) : (
          <button type="button" aria-expanded={isOpen} aria-controls={`${id}-places`} onClick={onToggle}>
            <MediationName view={view} />
            {isOpen ? null : <Unread count={view.unread + waiting} />}
            <span className="turn" aria-hidden="true" />
          </button>
        )}
      </h2>
      {isOpen ? (
        <div className="mediation-places" id={`${id}-places`}>
          <Rooms rooms={here} isTeam={isTeam(view.myRole)} />
          {screensFor(view.myRole).map(({ group, screens }) => (
            <PlaceList key={group} title={app.screenGroups[group]}>
              {screens.map((screen) => (
                <Place
                  key={screen}
                  to={{ screen, mediation }}
                  isCurrent={
                    railScreenOf(route) === screen && "mediation" in route && route.mediation === mediation
                  }
                >
                  <span className="place-name">{app[screen]}</span>
                  {screen === "people" ? <Waiting count={waiting} /> : null}
                </Place>
              ))}
            </PlaceList>
          ))}
        </div>
      ) : null}
    </section>
  );
};

/** Those who talk with many have a list of their separate talks, by party. */
const Rooms = ({
  rooms,
  isTeam: isOfTeam,
}: {
  readonly rooms: readonly RoomView[];
  readonly isTeam: boolean;
}) => {
  const { app } = useWords();
  const nameOf = useRoomNameParts();
  const apart = isOfTeam ? rooms.filter(({ kind }) => kind === "caucus") : [];
  const [first] = apart;
  return (
    <>
      <PlaceList title={app.rooms}>
        {rooms
          .filter((room) => !apart.includes(room))
          .map((room) => (
            <RoomPlace key={room.room} room={room} />
          ))}
      </PlaceList>
      {first === undefined ? null : (
        <PlaceList title={nameOf(first).kind}>
          {apart.map((room) => (
            <RoomPlace key={room.room} room={room} isUnderItsKind />
          ))}
        </PlaceList>
      )}
    </>
  );
};

const MediationName = ({ view }: { readonly view: MediationView }) => {
  const { terms } = useWords();
  return (
    <span className="mediation-name">
      {view.charter.title} <small>{terms.role[view.myRole]}</small>
    </span>
  );
};

const PlaceList = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const id = useId();
  return (
    <div>
      <h3 className="places-title" id={id}>
        {title}
      </h3>
      <ul className="places" aria-labelledby={id}>
        {children}
      </ul>
    </div>
  );
};

const Unread = ({ count }: { readonly count: number }) => {
  const { common } = useWords();
  return count === 0 ? null : (
    <em className="unread">
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden"> {common.unread(count)}</span>
    </em>
  );
};

const Waiting = ({ count }: { readonly count: number }) => {
  const { people } = useWords();
  return count === 0 ? null : (
    <em className="unread">
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden"> {people.waitingCount(count)}</span>
    </em>
  );
};

const RoomPlace = ({
  room,
  isUnderItsKind = false,
}: {
  readonly room: RoomView;
  readonly isUnderItsKind?: boolean;
}) => {
  const { route } = useSeat();
  const { kind, own } = useRoomNameParts()(room);
  const { app, common } = useWords();
  const isCurrent = (route.screen === "room" || route.screen === "convey") && route.room === room.room;
  const names = presentPeople(room.state).map(({ name }) => name);
  const isAlone = names.length < 2;
  return (
    <Place
      to={{ screen: "room", room: room.room }}
      isCurrent={isCurrent}
      {...(isAlone ? {} : { about: app.inRoom(common.listOf(names)) })}
    >
      <RoomMark room={room} />
      <span className="place-name">
        <span className={isUnderItsKind && own !== null ? "visually-hidden" : undefined}>
          {kind}
          {own === null ? null : ": "}
        </span>
        {own}
      </span>
      {isAlone ? null : <WhoIsIn names={names} />}
      <Unread count={room.unread} />
    </Place>
  );
};

const FACES_SHOWN = 3;

/** Who is in a room, at a glance; their names stand in what describes the link. */
const WhoIsIn = ({ names }: { readonly names: readonly string[] }) => (
  <span className="who-is-in" aria-hidden="true" title={names.join(", ")}>
    {names.slice(0, FACES_SHOWN).map(initialsOf).join(" ")}
    {names.length > FACES_SHOWN ? ` +${names.length - FACES_SHOWN}` : null}
  </span>
);

const Place = ({
  to,
  isCurrent,
  about,
  children,
}: {
  readonly to: Route;
  readonly isCurrent: boolean;
  /** What a screen reader adds to the place's name. */
  readonly about?: string;
  readonly children: ReactNode;
}) => {
  const id = useId();
  return (
    <li>
      <Link to={to} isCurrent={isCurrent} {...(about === undefined ? {} : { describedBy: id })}>
        {children}
      </Link>
      {about === undefined ? null : (
        <span id={id} hidden>
          {about}
        </span>
      )}
    </li>
  );
};
