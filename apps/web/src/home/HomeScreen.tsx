import { useState } from "react";
import { Link } from "../app/Link.tsx";
import { goTo } from "../app/routes.ts";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { ExamplesPart } from "./ExamplesPart.tsx";
import "./home.css";

/** One's mediations, and the ways to begin: start one, join one, take the tour. */
export const HomeScreen = () => {
  const { home, terms, common } = useWords();
  const { mediations, joins } = useSnapshot();
  const { go } = useSeat();
  return (
    <div className="page stack home">
      <h1 className="lead">{home.lead}</h1>
      <section className="card stack">
        <h2>{home.mine}</h2>
        {mediations.length === 0 ? <p className="quiet">{home.noneYet}</p> : null}
        <ul className="mediations" hidden={mediations.length === 0}>
          {mediations.map(({ mediation, charter, rooms, myRole, unread }) => {
            const first = rooms[0];
            return (
              <li key={mediation} className="row">
                <div>
                  <b>{charter.title}</b>
                  <div className="small quiet">
                    {terms.template[charter.template]} · {terms.role[myRole]}
                    {unread > 0 ? ` · ${common.unread(unread)}` : ""}
                  </div>
                </div>
                {first === undefined ? null : (
                  <span className="push">
                    <Link to={{ screen: "room", room: first }} className="button">
                      {home.open} <span className="visually-hidden">{charter.title}</span>
                    </Link>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
        {joins
          .filter(({ status }) => status.status !== "joined")
          .map(({ join, inviter, mediationTitle, status }) => (
            <p key={join} className="note" data-tone="quiet">
              {home.invitationFrom(inviter, mediationTitle)} {home.status[status.status]}
              {status.status === "waitingForConfirmation" ? (
                <span className="num safety-words">{status.words.join(" ")}</span>
              ) : null}
            </p>
          ))}
        <div className="row">
          <Button tone="go" act="startMediation" onPress={() => go({ screen: "start" })}>
            {home.start}
          </Button>
        </div>
      </section>
      <JoinByLink />
      <ExamplesPart />
      <TourInvitation />
    </div>
  );
};

const JoinByLink = () => {
  const { home } = useWords();
  const { go } = useSeat();
  const [link, setLink] = useState("");
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        go({ screen: "join", link: link.trim() });
      }}
    >
      <h2>{home.join}</h2>
      <TextField label={home.link} hint={home.joinHint} value={link} onChange={setLink} autoComplete="off" />
      <div className="row">
        <Button type="submit" isDisabled={!link.includes("#")}>
          {home.look}
        </Button>
      </div>
    </form>
  );
};

export const TourInvitation = () => {
  const { home } = useWords();
  return (
    <section className="card stack">
      <p className="small quiet">{home.tourHint}</p>
      <div className="row">
        <Button tone="go" onPress={() => goTo({ screen: "tour" })}>
          {home.tour}
        </Button>
        <Button tone="plain" onPress={() => goTo({ screen: "tour", at: "end" })}>
          {home.tourPlayed}
        </Button>
      </div>
    </section>
  );
};
