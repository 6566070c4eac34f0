import type { RoomWish } from "@parley/client";
import { LIMITS, type PersonId, roleFitsKind } from "@parley/domain";
import { useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { useDraftText } from "../app/use-draft.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { CheckField, ChoiceField, TextField } from "../ui/Field.tsx";
import { useTask } from "../ui/use-task.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import { othersIn } from "./admissible.ts";
import type { MediationHere } from "./mediation.ts";

type Kind = RoomWish["kind"];

/** Rooms that this seat may found by itself. */
export const roomKindsFor = ({ view, rooms }: MediationHere): readonly Kind[] => {
  const has = (kind: Kind): boolean => rooms.some((room) => room.kind === kind);
  switch (view.myRole) {
    case "leadMediator":
      return ["committee", "coMediators", "common", "notebook"];
    case "mediator":
      return ["committee", "notebook"];
    case "head":
      return has("delegation") ? ["notebook"] : ["delegation", "notebook"];
    case "adviser":
    case "analyst":
    case "observer":
    case "guarantor":
    case "monitor":
      return ["notebook"];
  }
};

/** Opens a room with chosen people. */
export const OpenRoomDialog = ({
  here,
  onClose,
}: {
  readonly here: MediationHere;
  readonly onClose: () => void;
}) => {
  const { people, terms } = useWords();
  const { workspace, go } = useSeat();
  const announce = useAnnounce();
  const kinds = roomKindsFor(here);
  const [kind, setKind] = useState<Kind>(kinds[0] ?? "notebook");
  const [title, setTitle, forget] = useDraftText(`room:${here.view.mediation}:new`);
  const [chosen, setChosen] = useState<readonly PersonId[]>([]);
  const { isBusy, wrong, run } = useTask();
  const candidates =
    kind === "committee" || kind === "coMediators"
      ? othersIn(here.rooms, workspace.device).filter(({ person }) => roleFitsKind(kind, person.seat.role))
      : [];
  const open = async (): Promise<void> => {
    const wanted = candidates.map(({ person }) => person.person).filter((person) => chosen.includes(person));
    const wish: RoomWish = {
      mediation: here.view.mediation,
      kind,
      people: wanted,
      ...(title.trim() === "" ? {} : { title: title.trim() }),
    };
    const opened = await run(() => workspace.openRoom(wish));
    if (opened === null) return;
    forget();
    announce(people.opened);
    onClose();
    go({ screen: "room", room: opened.value });
  };
  return (
    <Dialog
      title={people.openRoomTitle}
      onClose={onClose}
      actions={
        <Button
          tone="go"
          isDisabled={isBusy || (kind === "committee" && title.trim() === "")}
          onPress={() => void open()}
        >
          {people.openNow}
        </Button>
      }
    >
      <ChoiceField
        label={people.roomKind}
        hint={people.roomKindMeaning[kind]}
        value={kind}
        onChange={setKind}
        choices={kinds.map((one) => [one, terms.roomKind[one]] as const)}
      />
      {kind === "delegation" ? null : (
        <TextField
          label={people.roomTitle}
          hint={people.roomTitleHint}
          value={title}
          onChange={setTitle}
          maxLength={LIMITS.line}
        />
      )}
      {candidates.length === 0 ? null : (
        <fieldset className="people-checks">
          <legend>{people.roomPeople}</legend>
          {candidates.map(({ person }) => (
            <CheckField
              key={person.person}
              label={`${person.name} · ${terms.role[person.seat.role]}`}
              value={chosen.includes(person.person)}
              onChange={(isOn) =>
                setChosen(isOn ? [...chosen, person.person] : chosen.filter((one) => one !== person.person))
              }
            />
          ))}
          <span className="small quiet">{people.roomPeopleHint}</span>
        </fieldset>
      )}
      {isBusy ? <p role="status">{people.opening}</p> : null}
      <Wrong sentence={wrong} />
    </Dialog>
  );
};
