import type { JoinId, JoinView } from "@parley/client";
import { Link } from "../app/Link.tsx";
import { roomsOf } from "../app/places.ts";
import { useRoomName } from "../app/room-name.ts";
import { useSnapshot } from "../app/seat-context.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useWords } from "../words/catalogue.ts";
import { sayError } from "../words/say-error.ts";
import { HomeScreen } from "./HomeScreen.tsx";
import "./home.css";

/** An invitation that has been accepted: the words to compare until it is confirmed, then the way to the rooms. */
export const JoiningScreen = ({ join }: { readonly join: JoinId }) => {
  const view = useSnapshot().joins.find((candidate) => candidate.join === join);
  return view === undefined ? <HomeScreen /> : <JoinProgress view={view} />;
};

/** The rooms to which the invitation led, as they come in; the first is where one is heard. */
const WhereToGo = ({ view: { mediation } }: { readonly view: JoinView }) => {
  const { home } = useWords();
  const { mediations, rooms } = useSnapshot();
  const roomName = useRoomName();
  const here = mediations.find((one) => one.mediation === mediation);
  if (here === undefined) return <p role="status">{home.roomsComing}</p>;
  return (
    <section className="card stack">
      <h2>{home.yourRooms}</h2>
      <ul className="mediations">
        {roomsOf(here, rooms).map((room) => (
          <li key={room.room} className="row">
            <RoomMark room={room} />
            <Link to={{ screen: "room", room: room.room }}>{roomName(room)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

const JoinProgress = ({ view }: { readonly view: JoinView }) => {
  const words = useWords();
  const { home, app } = words;
  const { status } = view;
  return (
    <div className="page stack home" aria-live="polite">
      {status.status === "waitingForConfirmation" ? (
        <>
          <h1 className="lead">{home.waitingTitle(view.inviter)}</h1>
          <section className="card stack">
            <p>{home.waitingHint}</p>
            <p className="num safety-words">{status.words.join(" ")}</p>
            <p className="quiet">{home.waitingStay}</p>
          </section>
        </>
      ) : status.status === "joined" ? (
        <>
          <h1 className="lead">{view.mediationTitle}</h1>
          <p className="note" data-tone="good">
            {home.joined}
          </p>
          <WhereToGo view={view} />
        </>
      ) : (
        <>
          <h1 className="lead">{home.invitationFrom(view.inviter, view.mediationTitle)}</h1>
          <p className="note" data-tone="stop" role="alert">
            {home.joinFailed} {sayError(words, status.error)}
          </p>
        </>
      )}
      <Link to={{ screen: "home" }}>{app.home}</Link>
    </div>
  );
};
