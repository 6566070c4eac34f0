import { newId, type RoomView, systemRandomness } from "@parley/client";
import { type CommitmentText, LIMITS, type PartyId } from "@parley/domain";
import type { ReactNode } from "react";
import { useKeptForm } from "../app/kept-form.ts";
import { wholeOf } from "../exchange/step-form.ts";
import { useReadBy } from "../room/names.ts";
import { DeedDialog } from "../ui/DeedDialog.tsx";
import { CheckField, ChoiceField, TextField } from "../ui/Field.tsx";
import { InChosenRoom } from "../ui/InChosenRoom.tsx";
import { LengthField } from "../ui/LengthField.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { VerifierField } from "../ui/VerifierField.tsx";
import { useWords } from "../words/catalogue.ts";
import {
  emptyCommitment,
  type MakeForm,
  makeFormReaders,
  type ScheduleForm,
  scheduleOf,
  stagesIn,
  textOf,
  triggerOf,
} from "./make-form.ts";
import { TriggerOfCommitment } from "./TriggerOfCommitment.tsx";

const WEEK_MS = 604_800_000;

interface MakeProps {
  readonly undoable: Undoable;
  readonly onClose: () => void;
}

/** Enters what somebody has undertaken, in the room of those concerned. */
export const MakeCommitment = ({ rooms, ...props }: MakeProps & { readonly rooms: readonly RoomView[] }) => {
  const { form: words } = useWords().commitments;
  return (
    <InChosenRoom rooms={rooms} label={words.room}>
      {(view, room) => {
        const [first] = view.state.parties.keys();
        return first === undefined ? null : (
          <MakeIn key={view.room} {...props} view={view} room={room} first={first} />
        );
      }}
    </InChosenRoom>
  );
};

const MakeIn = ({
  view,
  room,
  first,
  undoable,
  onClose,
}: MakeProps & { readonly view: RoomView; readonly room: ReactNode; readonly first: PartyId }) => {
  const { commitments } = useWords();
  const { form: words } = commitments;
  const readBy = useReadBy(view);
  const parties = [...view.state.parties.values()];
  const name = (party: PartyId): string => view.state.parties.get(party)?.neutralLabel ?? "";
  const standing = [...view.state.commitments.values()].filter(({ replacedBy }) => replacedBy === undefined);
  const kept = useKeptForm<MakeForm>(
    `commitment:${view.room}`,
    emptyCommitment(first),
    makeFormReaders(
      parties.map(({ party }) => party),
      standing.map(({ commitment }) => commitment),
    ),
  );
  const { form, change } = kept;
  const { obligor, verifier } = form;
  const earlier = standing.filter((one) => one.text.obligor === obligor);
  const replaces = earlier.find(({ commitment }) => commitment === form.replaces)?.commitment;
  const text = textOf({
    ...form,
    quantity: wholeOf(form.quantity),
    trigger: triggerOf(form.trigger),
    schedule: scheduleOf(form.schedule),
  });
  return (
    <DeedDialog
      title={words.title}
      hint={[words.hint, commitments.seenBy(readBy)].join(" ")}
      go={words.go}
      isReady={text !== null}
      deed={() => {
        if (text === null) return null;
        const commitment = newId(systemRandomness, "commitment", view.room);
        const act = {
          ...{ type: "commitmentMade" as const, commitment, text },
          ...(replaces === undefined ? {} : { replaces }),
        };
        return { room: view.room, acts: [act], undo: [], done: commitments.done.made };
      }}
      undoable={undoable}
      kept={kept}
      onClose={onClose}
    >
      {room}
      <TextField
        label={words.deed}
        value={form.deed}
        maxLength={LIMITS.deed}
        onChange={(deed) => change({ deed })}
      />
      <TextField
        label={words.provision}
        value={form.provision}
        maxLength={LIMITS.line}
        onChange={(provision) => change({ provision })}
      />
      <ChoiceField
        label={words.obligor}
        value={obligor}
        onChange={(party) => change({ obligor: party, verifier: { type: "mediators" } })}
        choices={parties.map(({ party, neutralLabel }) => [party, neutralLabel] as const)}
      />
      {earlier.length === 0 ? null : (
        <ChoiceField
          label={words.replaces}
          hint={words.replacesHint}
          value={replaces ?? ""}
          onChange={(id) => change({ replaces: id })}
          choices={[
            ["", words.replacesNone] as const,
            ...earlier.map((one) => [one.commitment, one.text.deed] as const),
          ]}
        />
      )}
      <TextField
        label={words.quantity}
        type="number"
        value={form.quantity}
        onChange={(quantity) => change({ quantity })}
      />
      <TextField
        label={words.unit}
        value={form.unit}
        maxLength={LIMITS.code}
        onChange={(unit) => change({ unit })}
      />
      <TriggerOfCommitment view={view} form={form.trigger} onChange={(trigger) => change({ trigger })} />
      <ScheduleFields form={form.schedule} onChange={(schedule) => change({ schedule })} />
      <VerifierField
        verifier={verifier}
        others={parties.map(({ party }) => party).filter((party) => party !== obligor)}
        name={name}
        onChange={(chosen) => change({ verifier: chosen })}
      />
      <AreaFields area={form.area} onChange={(area) => change({ area })} />
    </DeedDialog>
  );
};

const ScheduleFields = ({
  form,
  onChange,
}: {
  readonly form: ScheduleForm;
  readonly onChange: (form: ScheduleForm) => void;
}) => {
  const { form: words } = useWords().commitments;
  return (
    <>
      <ChoiceField
        label={words.schedule}
        value={form.type}
        onChange={(type) => onChange({ ...form, type })}
        choices={(["once", "day", "week", "stages"] as const).map(
          (one) => [one, words.schedules[one]] as const,
        )}
      />
      {form.type === "once" ? (
        <LengthField
          label={words.within}
          ms={form.withinMs ?? WEEK_MS}
          onChange={(withinMs) => onChange({ ...form, withinMs })}
        />
      ) : form.type === "stages" ? (
        <TextField
          label={words.stages}
          hint={words.stagesHint}
          rows={4}
          value={form.stages}
          onChange={(stages) => onChange({ ...form, stages })}
          wrong={stagesIn(form.stages) === null ? words.stagesWrong : null}
        />
      ) : (
        <TextField
          label={words.times[form.type]}
          type="number"
          value={form.times}
          onChange={(times) => onChange({ ...form, times })}
        />
      )}
    </>
  );
};

const AreaFields = ({
  area,
  onChange,
}: {
  readonly area: NonNullable<CommitmentText["area"]> | null;
  readonly onChange: (area: NonNullable<CommitmentText["area"]> | null) => void;
}) => {
  const { form: words } = useWords().commitments;
  return (
    <>
      <CheckField
        label={words.area}
        value={area !== null}
        onChange={(isOn) => onChange(isOn ? { name: "", movement: "withdrawal" } : null)}
      />
      {area === null ? null : (
        <>
          <TextField
            label={words.areaName}
            value={area.name}
            maxLength={LIMITS.line}
            onChange={(name) => onChange({ ...area, name })}
          />
          <ChoiceField
            label={words.movement}
            value={area.movement}
            onChange={(movement) => onChange({ ...area, movement })}
            choices={(["withdrawal", "return"] as const).map((one) => [one, words.movements[one]] as const)}
          />
        </>
      )}
    </>
  );
};
