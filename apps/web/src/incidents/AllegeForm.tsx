import { type Intended, newId, type RoomView, systemRandomness } from "@parley/client";
import { type CommitmentId, LIMITS, type PartyId } from "@parley/domain";
import type { ReactNode } from "react";
import { useKeptForm } from "../app/kept-form.ts";
import { aText, oneOf } from "../app/kept-readers.ts";
import { useMay } from "../exchange/use-may.ts";
import { inputToMoment } from "../room/local-time.ts";
import { useReadBy } from "../room/names.ts";
import { DeedDialog } from "../ui/DeedDialog.tsx";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import { InChosenRoom } from "../ui/InChosenRoom.tsx";
import { useWords } from "../words/catalogue.ts";
import { anyAllegation, type FormProps, OWN, VoiceField, voicesIn } from "./incident-voices.tsx";

interface AllegationForm {
  readonly side: PartyId | typeof OWN;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly commitment: CommitmentId | "";
}

/** The rooms in which this seat may allege something. */
export const AllegeForm = ({ rooms, ...props }: FormProps & { readonly rooms: readonly RoomView[] }) => {
  const { form: words } = useWords().incidents;
  return (
    <InChosenRoom rooms={rooms} label={words.room}>
      {(view, room) => <AllegeIn key={view.room} {...props} view={view} room={room} />}
    </InChosenRoom>
  );
};

const AllegeIn = ({
  view,
  room,
  undoable,
  onClose,
}: FormProps & { readonly view: RoomView; readonly room: ReactNode }) => {
  const { incidents } = useWords();
  const { form: words } = incidents;
  const readBy = useReadBy(view);
  const may = useMay(view);
  const voices = voicesIn(view, may, anyAllegation);
  const commitments = [...view.state.commitments.values()];
  const kept = useKeptForm<AllegationForm>(
    `allegation:${view.room}`,
    { side: voices[0] ?? OWN, place: "", from: "", to: "", text: "", commitment: "" },
    {
      ...{ place: aText, from: aText, to: aText, text: aText, side: oneOf(voices) },
      commitment: oneOf<CommitmentId | "">(["", ...commitments.map((one) => one.commitment)]),
    },
  );
  const { change } = kept;
  const { side, place, from, to, text, commitment } = kept.form;
  const [start, end] = [inputToMoment(from), inputToMoment(to)];
  const isReady =
    voices.length > 0 &&
    place.trim() !== "" &&
    text.trim() !== "" &&
    start !== undefined &&
    (to === "" || (end ?? -1) >= start);
  return (
    <DeedDialog
      title={words.allegeTitle}
      hint={[words.allegeHint, incidents.seenBy(readBy)].join(" ")}
      go={words.allegeGo}
      isReady={isReady}
      deed={() => {
        if (start === undefined) return null;
        const act: Intended = {
          ...{ type: "incidentAlleged", incident: newId(systemRandomness, "incident", view.room) },
          ...{ place: place.trim(), from: start, words: text.trim() },
          ...(side === OWN ? {} : { side }),
          ...(end === undefined ? {} : { to: end }),
          ...(commitment === "" ? {} : { commitment }),
        };
        return { room: view.room, acts: [act], undo: [], done: incidents.done.alleged };
      }}
      undoable={undoable}
      kept={kept}
      onClose={onClose}
    >
      {room}
      <VoiceField view={view} voices={voices} value={side} onChange={(one) => change({ side: one })} />
      <TextField
        label={words.place}
        value={place}
        maxLength={LIMITS.line}
        onChange={(typed) => change({ place: typed })}
      />
      <TextField
        label={words.from}
        type="datetime-local"
        value={from}
        onChange={(at) => change({ from: at })}
      />
      <TextField label={words.to} type="datetime-local" value={to} onChange={(at) => change({ to: at })} />
      <TextField label={words.words} rows={4} value={text} onChange={(typed) => change({ text: typed })} />
      {commitments.length === 0 ? null : (
        <ChoiceField
          label={words.commitment}
          value={commitment}
          onChange={(id) => change({ commitment: id })}
          choices={[
            ["", words.none] as const,
            ...commitments.map((one) => [one.commitment, one.text.deed] as const),
          ]}
        />
      )}
    </DeedDialog>
  );
};
