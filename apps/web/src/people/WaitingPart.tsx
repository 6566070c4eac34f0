import type { ProposalView, RoomView } from "@parley/client";
import { useRoomName } from "../app/room-name.ts";
import { ROW_PROPS } from "../app/row.ts";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useTask } from "../ui/use-task.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import { type MediationHere, shortDevice } from "./mediation.ts";
import { RevokeButton } from "./RevokeButton.tsx";
import { SafetyWords } from "./SafetyWords.tsx";
import { type Asked, waitingIn } from "./waiting.ts";

/** What needs this person's word before anybody comes in: answered invitations and proposals to second. */
export const WaitingPart = ({ here: { view, rooms } }: { readonly here: MediationHere }) => {
  const { people } = useWords();
  const { invitations } = useSnapshot();
  const { asked, proposals } = waitingIn(view.mediation, rooms, invitations);
  if (asked.length + proposals.length === 0) return null;
  return (
    <section className="stack" aria-label={people.waitingTitle} aria-live="polite">
      <h2>{people.waitingTitle}</h2>
      {asked.map((invitation) => (
        <AskedCard key={invitation.invitation} invitation={invitation} />
      ))}
      {proposals.map(({ room, proposal }) => (
        <ProposalCard key={proposal.proposal} room={room} proposal={proposal} />
      ))}
    </section>
  );
};

const AskedCard = ({ invitation }: { readonly invitation: Asked }) => {
  const { people } = useWords();
  const { workspace } = useSeat();
  const announce = useAnnounce();
  const { isBusy, wrong, run } = useTask();
  const { name, words } = invitation.status;
  const confirm = async (): Promise<void> => {
    const confirmed = await run(() => workspace.confirmInvitation(invitation.invitation));
    if (confirmed !== null) announce(people.confirmed(name));
  };
  return (
    <article {...ROW_PROPS} className="card stack waiting-card">
      <h3>{people.asked(name)}</h3>
      <p>{people.askedCompare}</p>
      <SafetyWords words={words} />
      <p className="small quiet">
        {people.confirmHint(people.purposeMeaning[invitation.purpose])} {people.askedDiffer}
      </p>
      <Wrong sentence={wrong} />
      {isBusy ? <p role="status">{people.confirming}</p> : null}
      <div className="row">
        <Button tone="go" isDisabled={isBusy} onPress={() => void confirm()}>
          {people.confirm}
        </Button>
        <RevokeButton invitation={invitation} />
      </div>
    </article>
  );
};

const ProposalCard = ({ room, proposal }: { readonly room: RoomView; readonly proposal: ProposalView }) => {
  const { people, common } = useWords();
  const { workspace } = useSeat();
  const announce = useAnnounce();
  const roomName = useRoomName();
  const { isBusy, wrong, run } = useTask();
  const by = proposal.by === null ? undefined : room.state.people.get(proposal.by)?.name;
  const second = async (): Promise<void> => {
    const seconded = await run(() => workspace.secondAdmission(room.room, proposal.proposal));
    if (seconded !== null) announce(seconded.value === "admitted" ? people.seconded : people.secondedWaiting);
  };
  return (
    <article {...ROW_PROPS} className="card stack waiting-card">
      <h3 className="row">
        <RoomMark room={room} />
        {proposal.name !== null && proposal.name === by
          ? people.proposedOwn(by, roomName(room))
          : people.proposed(proposal.name ?? people.somebody, by ?? common.unknownPerson, roomName(room))}
      </h3>
      <p>{people.secondHint}</p>
      <div className="small">
        {people.proposedDevice} <bdi className="num">{shortDevice(proposal.device)}</bdi>
        <SafetyWords words={workspace.safetyWords(proposal.device)} />
      </div>
      <Wrong sentence={wrong} />
      <div className="row">
        <Button tone="go" isDisabled={isBusy} onPress={() => void second()}>
          {people.second}
        </Button>
      </div>
    </article>
  );
};
