import type { InvitationLink, InvitationWish, RoomView } from "@parley/client";
import {
  AUTHORITIES,
  type Authority,
  type DeviceId,
  isMediator,
  LIMITS,
  type PartyId,
  type Role,
} from "@parley/domain";
import { useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { TICKED, tick, useDraft } from "../app/use-draft.ts";
import { Findings } from "../room/Findings.tsx";
import { useFindings } from "../room/use-findings.ts";
import { Button } from "../ui/Button.tsx";
import { CheckField, ChoiceField, TextField } from "../ui/Field.tsx";
import { useTask } from "../ui/use-task.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import type { MediationHere } from "./mediation.ts";

type Purpose = InvitationWish["purpose"];

/** Whom each seat may bring in; what needs another side's agreement is only proposed. */
const PURPOSES: Readonly<Record<Role, readonly Purpose[]>> = {
  leadMediator: ["head", "mediator", "coMediatorLead", "observer", "guarantor", "monitor", "ownDevice"],
  mediator: ["head", "observer", "guarantor", "monitor", "ownDevice"],
  head: ["adviser", "head", "ownDevice"],
  adviser: [],
  analyst: [],
  observer: ["ownDevice"],
  guarantor: ["ownDevice"],
  monitor: ["ownDevice"],
};

/** An adviser who administers the delegation brings in advisers as its head does. */
const purposesOf = (role: Role, rooms: readonly RoomView[]): readonly Purpose[] =>
  role === "adviser" && rooms.some(({ kind, mayAdmit }) => kind === "delegation" && mayAdmit)
    ? ["adviser", "ownDevice"]
    : PURPOSES[role];

const HOUR_MS = 3_600_000;
const LIFETIMES_MS = {
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  threeDays: 72 * HOUR_MS,
  week: 168 * HOUR_MS,
} as const;
type Lifetime = keyof typeof LIFETIMES_MS;
const LIFETIMES: readonly Lifetime[] = ["hour", "day", "threeDays", "week"];

/** A mediator's separate talks with a party, those that go on; another side's head does not found any. */
const talksWith = (
  rooms: readonly RoomView[],
  party: PartyId | undefined,
  me: DeviceId,
): RoomView | undefined =>
  rooms.find(
    (room) =>
      room.kind === "caucus" &&
      room.party === party &&
      isMediator(room.state, me) &&
      room.state.announcements.at(-1) === undefined,
  );

/** Who is invited, as what, with which authority, for how long. */
export const InviteForm = ({
  here: { view, rooms },
  onMade,
}: {
  readonly here: MediationHere;
  readonly onMade: (made: InvitationLink & { readonly name: string }) => void;
}) => {
  const { people, terms } = useWords();
  const { workspace } = useSeat();
  const purposes = purposesOf(view.myRole, rooms);
  const [purpose, setPurpose] = useState<Purpose>(purposes[0] ?? "ownDevice");
  const parties =
    view.myParty === null ? view.parties : view.parties.filter(({ party }) => party === view.myParty);
  const [chosenParty, setParty] = useState<PartyId | undefined>(undefined);
  const party = chosenParty ?? parties[0]?.party;
  const { fields, change, forget } = useDraft(`invite:${view.mediation}`, { name: "", isAnew: "", why: "" });
  const { name } = fields;
  const [isAdministrator, setAdministrator] = useState(false);
  const [authority, setAuthority] = useState<Authority>("negotiate");
  const [lifetime, setLifetime] = useState<Lifetime>("day");
  const { isBusy, wrong, run } = useTask();
  const old = purpose === "head" ? talksWith(rooms, party, workspace.device) : undefined;
  const isAnew = old !== undefined && fields.isAnew === TICKED;
  const why = fields.why.trim();
  const findings = useFindings(isAnew ? old.room : null, why, isAnew);
  if (purposes.length === 0) {
    const who = view.myRole === "adviser" ? people.yourHead : people.aMediator;
    return (
      <p className="note" data-tone="quiet">
        {people.inviteNobody(who)}
      </p>
    );
  }
  const isOfParty = purpose === "head" || purpose === "adviser";
  const isOwn = purpose === "ownDevice";
  const mayAdminister = purpose === "adviser" || purpose === "mediator";
  const submit = async (): Promise<void> => {
    const called = isOwn ? people.purposes.ownDevice : name.trim();
    const wish: InvitationWish = {
      mediation: view.mediation,
      purpose,
      name: called,
      authority: isOfParty ? authority : "none",
      lifetimeMs: LIFETIMES_MS[lifetime],
      ...(isOfParty && party !== undefined ? { party } : {}),
      ...(mayAdminister && isAdministrator ? { isAdministrator } : {}),
      ...(isAnew ? { succeeds: { room: old.room, reason: why } } : {}),
    };
    const made = await run(() => workspace.invite(wish));
    if (made === null) return;
    onMade({ ...made.value, name: called });
    forget();
  };
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{people.invite}</h2>
      <div className="people-pair">
        <ChoiceField
          label={people.purpose}
          value={purpose}
          onChange={setPurpose}
          choices={purposes.map((one) => [one, people.purposes[one]] as const)}
        />
        {isOfParty && party !== undefined ? (
          <ChoiceField
            label={people.party}
            value={party}
            onChange={setParty}
            choices={parties.map((one) => [one.party, one.neutralLabel] as const)}
          />
        ) : null}
        {isOwn ? null : (
          <TextField
            label={people.inviteName}
            value={name}
            onChange={(next) => change({ name: next })}
            maxLength={LIMITS.line}
          />
        )}
        {isOfParty ? (
          <ChoiceField
            label={people.authority}
            value={authority}
            onChange={setAuthority}
            choices={AUTHORITIES.map((one) => [one, terms.authority[one]] as const)}
          />
        ) : null}
        <ChoiceField
          label={people.lifetime}
          value={lifetime}
          onChange={setLifetime}
          choices={LIFETIMES.map((one) => [one, people.lifetimes[one]] as const)}
        />
      </div>
      {mayAdminister ? (
        <CheckField label={people.secondAdministrator} value={isAdministrator} onChange={setAdministrator} />
      ) : null}
      {old === undefined ? null : (
        <CheckField
          label={people.foundAnew}
          hint={people.foundAnewHint}
          value={isAnew}
          onChange={(is) => change({ isAnew: tick(is) })}
        />
      )}
      {isAnew ? (
        <>
          <TextField
            label={people.successorReason}
            value={fields.why}
            onChange={(next) => change({ why: next })}
            rows={2}
            maxLength={LIMITS.reason}
          />
          <Findings words={why} findings={findings} />
          {findings.length > 0 ? <p className="wrong">{people.otherWords}</p> : null}
        </>
      ) : null}
      <p className="small quiet">{people.purposeMeaning[purpose]}</p>
      <Wrong sentence={wrong} />
      {isBusy ? <p role="status">{people.makingInvitation}</p> : null}
      <div className="row">
        <Button
          type="submit"
          tone="go"
          isDisabled={
            isBusy || (!isOwn && name.trim() === "") || (isAnew && (why === "" || findings.length > 0))
          }
        >
          {people.makeInvitation}
        </Button>
      </div>
    </form>
  );
};
