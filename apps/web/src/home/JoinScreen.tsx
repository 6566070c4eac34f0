import { LIMITS } from "@parley/domain";
import { useMemo, useState } from "react";
import { Link } from "../app/Link.tsx";
import { goToInstead } from "../app/routes.ts";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { sayError } from "../words/say-error.ts";
import "./home.css";

/** An invitation: who invites, and to what. Once it is accepted, its secret leaves the address and the browser's history. */
export const JoinScreen = ({ link }: { readonly link: string }) => {
  const words = useWords();
  const { home } = words;
  const { workspace, go, isOneOfSeveral } = useSeat();
  const { myName } = useSnapshot();
  const preview = useMemo(() => workspace.inspectInvitation(link), [workspace, link]);
  const times = useTimes();
  const [name, setName] = useState(myName);
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
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
    if (!accepted.ok) return setWrong(sayError(words, accepted.error));
    (isOneOfSeveral ? go : goToInstead)({ screen: "joining", join: accepted.value });
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
        <TextField
          label={home.yourName}
          value={name}
          onChange={setName}
          maxLength={LIMITS.line}
          wrong={wrong}
        />
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
