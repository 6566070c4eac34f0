import type { JoinId, JoinView } from "@parley/client";
import { useMemo, useState } from "react";
import { Link } from "../app/Link.tsx";
import { roomsOf } from "../app/places.ts";
import { useRoomName } from "../app/room-name.ts";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { sayError } from "../words/say-error.ts";
import "./home.css";

/** An invitation: who invites, to what; then the words to compare, until it is confirmed. */
export const JoinScreen = ({ link }: { readonly link: string }) => {
  const words = useWords();
  const { home } = words;
  const { workspace } = useSeat();
  const { myName, joins } = useSnapshot();
  const preview = useMemo(() => workspace.inspectInvitation(link), [workspace, link]);
  const times = useTimes();
  const [name, setName] = useState(myName);
  const [join, setJoin] = useState<JoinId | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const view = joins.find((candidate) => candidate.join === join);
  if (view !== undefined) return <JoinProgress view={view} />;
  if (!preview.ok) {
    return (
      <div className="page stack home">
        <h1 className="lead">{home.invitationTitle}</h1>
        <p className="note" data-tone="stop" role="alert">
          {sayError(words, preview.error)}
        </p>
        <Link to={{ screen: "home" }}>{words.app.home}</Link>
      </div>
    );
  }
  const { inviter, mediationTitle, purpose, relay, expiresAt } = preview.value;
  const submit = async (): Promise<void> => {
    setBusy(true);
    setWrong(null);
    const accepted = await workspace.acceptInvitation(link, name.trim());
    setBusy(false);
    if (accepted.ok) setJoin(accepted.value);
    else setWrong(sayError(words, accepted.error));
  };
  return (
    <form
      className="page stack home"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h1 className="lead">{home.invitationFrom(inviter, mediationTitle)}</h1>
      <section className="card stack">
        <dl className="facts">
          <dt>{home.invitationAs}</dt>
          <dd>{home.purposes[purpose]}</dd>
          <dt>{home.relayAt}</dt>
          <dd>
            <bdi>{relay}</bdi>
          </dd>
          <dt>{home.validUntil}</dt>
          <dd>
            <bdi>{times.moment(expiresAt)}</bdi>
          </dd>
        </dl>
        <TextField label={home.yourName} value={name} onChange={setName} maxLength={120} wrong={wrong} />
        <div className="row">
          <Button type="submit" tone="go" isDisabled={isBusy || name.trim() === ""}>
            {home.accept}
          </Button>
        </div>
        {isBusy ? <p role="status">{home.accepting}</p> : null}
      </section>
    </form>
  );
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
