import type { InvitationLink, InvitationView } from "@parley/client";
import { useState } from "react";
import { ROW_PROPS } from "../app/row.ts";
import { useSnapshot } from "../app/seat-context.tsx";
import { Button } from "../ui/Button.tsx";
import { Chip, type ChipProps } from "../ui/Chip.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { AddPartyForm } from "./AddPartyForm.tsx";
import { InvitationCard } from "./InvitationCard.tsx";
import { InviteForm } from "./InviteForm.tsx";
import type { MediationHere } from "./mediation.ts";
import { RevokeButton } from "./RevokeButton.tsx";

/** Making invitations, handing them over, and what became of each. */
export const InvitationsPart = ({ here }: { readonly here: MediationHere }) => {
  const { people } = useWords();
  const { invitations } = useSnapshot();
  const [made, setMade] = useState<(InvitationLink & { readonly name: string }) | null>(null);
  const mine = invitations.filter(({ mediation }) => mediation === here.view.mediation).toReversed();
  const isWaiting = mine.some(
    ({ invitation, status }) => invitation === made?.invitation && status.status === "waiting",
  );
  return (
    <>
      <InviteForm here={here} onMade={setMade} />
      {made !== null && isWaiting ? <InvitationCard name={made.name} link={made.link} /> : null}
      <section className="stack">
        <h2>{people.invitations}</h2>
        {mine.length === 0 ? <p className="quiet">{people.noInvitations}</p> : null}
        <ul className="people-plain">
          {mine.map((invitation) => (
            <InvitationLine key={invitation.invitation} invitation={invitation} />
          ))}
        </ul>
      </section>
      {here.view.myRole === "leadMediator" ? <AddPartyForm here={here} /> : null}
    </>
  );
};

const TONES: Readonly<Partial<Record<InvitationView["status"]["status"], NonNullable<ChipProps["tone"]>>>> = {
  asked: "warn",
  founding: "form",
  joined: "go",
};

const InvitationLine = ({ invitation }: { readonly invitation: InvitationView }) => {
  const { people } = useWords();
  const times = useTimes();
  const [isShown, setShown] = useState(false);
  const { status } = invitation.status;
  const isWaiting = status === "waiting";
  return (
    <li {...ROW_PROPS} className="people-line stack">
      <div className="row">
        <b>{invitation.name}</b>
        <span className="quiet">{people.purposes[invitation.purpose]}</span>
        <Chip {...(TONES[status] === undefined ? {} : { tone: TONES[status] })}>
          {people.statuses[status]}
        </Chip>
        {isWaiting ? (
          <span className="small quiet">
            {people.validUntil} <bdi>{times.moment(invitation.expiresAt)}</bdi>
          </span>
        ) : null}
        {isWaiting ? (
          <span className="row push">
            <Button act="showLink" aria-expanded={isShown} onPress={() => setShown((shown) => !shown)}>
              {isShown ? people.hideLink : people.showLink}
            </Button>
            <RevokeButton invitation={invitation} />
          </span>
        ) : null}
      </div>
      {isWaiting && isShown ? <InvitationCard name={invitation.name} link={invitation.link} /> : null}
    </li>
  );
};
