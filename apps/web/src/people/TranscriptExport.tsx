import { newId, type RoomView, systemRandomness } from "@parley/client";
import { exportableUpTo, isMediator, LIMITS, type ProposedExport, personOf } from "@parley/domain";
import { useState } from "react";
import { useRoomName } from "../app/room-name.ts";
import { useSeat } from "../app/seat-context.tsx";
import { useDraftText } from "../app/use-draft.ts";
import { Findings } from "../room/Findings.tsx";
import { useFindings } from "../room/use-findings.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useTask } from "../ui/use-task.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { download, fileNameOf } from "./download.ts";

/** Rooms in which one side alone is: nobody else needs to agree. */
const isOneSided = ({ kind }: RoomView): boolean =>
  kind === "notebook" || kind === "delegation" || kind === "team";

/** Rooms as plain text, as far as their sides agreed. */
export const TranscriptExport = ({ rooms }: { readonly rooms: readonly RoomView[] }) => {
  const { people } = useWords();
  return (
    <section className="card stack">
      <h2>{people.exportTranscripts}</h2>
      <p className="small quiet">{people.exportTranscriptsHint}</p>
      <ul className="people-plain">
        {rooms.map((room) => (
          <RoomExport key={room.room} room={room} />
        ))}
      </ul>
    </section>
  );
};

const RoomExport = ({ room }: { readonly room: RoomView }) => {
  const { people } = useWords();
  const { workspace } = useSeat();
  const announce = useAnnounce();
  const name = useRoomName()(room);
  const [isProposing, setProposing] = useState(false);
  const { isBusy, wrong, run } = useTask();
  const upTo = exportableUpTo(room.state);
  const take = async (): Promise<void> => {
    const text = await run(() => workspace.exportTranscript(room.room));
    if (text === null) return;
    download(fileNameOf(name, "txt"), text.value, "text/plain");
    announce(people.exportDownloaded);
  };
  return (
    <li className="people-line stack">
      <div className="row">
        <RoomMark room={room} />
        <h3>{name}</h3>
        <span className="row push">
          {upTo === undefined ? null : (
            <Button isDisabled={isBusy} onPress={() => void take()}>
              {people.exportDownload} <span className="visually-hidden">{name}</span>
            </Button>
          )}
          {isOneSided(room) || !room.mayWrite ? null : (
            <Button tone="plain" aria-expanded={isProposing} onPress={() => setProposing((shown) => !shown)}>
              {people.exportPropose} <span className="visually-hidden">{name}</span>
            </Button>
          )}
        </span>
      </div>
      {isOneSided(room) ? <p className="small quiet">{people.exportOwn}</p> : null}
      {[...room.state.exports.values()].map((proposed) => (
        <Proposal key={proposed.export} room={room} proposed={proposed} />
      ))}
      {isProposing ? <ProposeForm room={room} onDone={() => setProposing(false)} /> : null}
      <Wrong sentence={wrong} />
    </li>
  );
};

const Proposal = ({ room, proposed }: { readonly room: RoomView; readonly proposed: ProposedExport }) => {
  const { people, common } = useWords();
  const times = useTimes();
  const { workspace } = useSeat();
  const announce = useAnnounce();
  const { isBusy, wrong, run } = useTask();
  const nameOf = (person: (typeof proposed.proposed)["person"]): string =>
    room.state.people.get(person)?.name ?? common.unknownPerson;
  const me = personOf(room.state, workspace.device);
  const mayAgree =
    room.mayAdmit &&
    proposed.upTo === undefined &&
    me !== undefined &&
    proposed.agreements.every(({ group }) => group !== me.group);
  const agree = async (): Promise<void> => {
    const agreed = await run(() =>
      workspace.act(room.room, { type: "exportAgreed", export: proposed.export }),
    );
    if (agreed !== null) announce(people.exportAgreed);
  };
  return (
    <div className="stack small">
      <p>
        {people.exportProposal(
          nameOf(proposed.proposed.person),
          times.moment(proposed.proposed.at),
          proposed.proposed.sequence,
        )}
        {proposed.reason === undefined ? "" : ` ${people.exportReason(proposed.reason)}`}{" "}
        {proposed.agreements.length === 0
          ? ""
          : people.exportAgreedBy(
              common.listOf(proposed.agreements.map(({ person }) => nameOf(person))),
            )}{" "}
        {proposed.upTo === undefined ? "" : people.exportSettled(proposed.upTo)}
      </p>
      {mayAgree ? (
        <div className="row">
          <Button tone="stop" isDisabled={isBusy} onPress={() => void agree()}>
            {people.exportAgree}
          </Button>
          <span className="quiet">{people.exportAgreeHint}</span>
        </div>
      ) : null}
      <Wrong sentence={wrong} />
    </div>
  );
};

const ProposeForm = ({ room, onDone }: { readonly room: RoomView; readonly onDone: () => void }) => {
  const { people } = useWords();
  const { workspace } = useSeat();
  const announce = useAnnounce();
  const [reason, setReason, forget] = useDraftText(`export:${room.room}`);
  const findings = useFindings(room.room, reason.trim(), isMediator(room.state, workspace.device));
  const { isBusy, wrong, run } = useTask();
  const propose = async (): Promise<void> => {
    const proposed = await run(() =>
      workspace.act(room.room, {
        type: "exportProposed",
        export: newId(systemRandomness, "item", room.room),
        ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
      }),
    );
    if (proposed === null) return;
    forget();
    announce(people.exportProposed);
    onDone();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void propose();
      }}
    >
      <TextField
        label={people.exportProposeReason}
        value={reason}
        onChange={setReason}
        maxLength={LIMITS.reason}
      />
      <Findings words={reason} findings={findings} />
      {findings.length > 0 ? <p className="wrong">{people.otherWords}</p> : null}
      <Wrong sentence={wrong} />
      <div className="row">
        <Button type="submit" tone="go" isDisabled={isBusy || findings.length > 0}>
          {people.exportProposeNow}
        </Button>
      </div>
    </form>
  );
};
