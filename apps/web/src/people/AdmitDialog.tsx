import type { RoomView } from "@parley/client";
import type { PersonId } from "@parley/domain";
import { useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import { useTask } from "../ui/use-task.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import type { Candidate } from "./admissible.ts";

/** Lets somebody who is known from another room into this one, or proposes it. */
export const AdmitDialog = ({
  room,
  name,
  candidates,
  onClose,
}: {
  readonly room: RoomView;
  readonly name: string;
  readonly candidates: readonly Candidate[];
  readonly onClose: () => void;
}) => {
  const { people, terms } = useWords();
  const { workspace } = useSeat();
  const announce = useAnnounce();
  const { isBusy, wrong, run } = useTask();
  const [chosen, setChosen] = useState<PersonId | undefined>(candidates[0]?.person.person);
  const candidate = candidates.find(({ person }) => person.person === chosen);
  const admit = async (): Promise<void> => {
    if (candidate === undefined) return;
    const { person, knownFrom } = candidate;
    const admitted = await run(() => workspace.admit(room.room, { person: person.person, knownFrom }));
    if (admitted === null) return;
    announce(
      admitted.value === "admitted" ? people.admitted(person.name) : people.admitProposed(person.name),
    );
    onClose();
  };
  return (
    <Dialog
      title={people.admitTitle(name)}
      onClose={onClose}
      actions={
        <Button tone="stop" isDisabled={isBusy || candidate === undefined} onPress={() => void admit()}>
          {people.admitNow}
        </Button>
      }
    >
      {chosen === undefined ? (
        <p>{people.nobodyToAdmit}</p>
      ) : (
        <ChoiceField
          label={people.admitWho}
          value={chosen}
          onChange={setChosen}
          choices={candidates.map(
            ({ person }) =>
              [
                person.person,
                room.state.people.has(person.person)
                  ? people.admitMoreDevices(person.name)
                  : `${person.name} · ${terms.role[person.seat.role]}`,
              ] as const,
          )}
        />
      )}
      <p>{people.admitHint}</p>
      <Wrong sentence={wrong} />
    </Dialog>
  );
};
