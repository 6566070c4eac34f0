import type { RoomView } from "@parley/client";
import type { DeviceId, Person, RoomId } from "@parley/domain";
import { ok } from "@parley/kernel";
import { useState } from "react";
import { useRoomName } from "../app/room-name.ts";
import { useSeat } from "../app/seat-context.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { CheckField } from "../ui/Field.tsx";
import { useTask } from "../ui/use-task.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import { devicesHere, shortDevice } from "./mediation.ts";
import { mayRemoveDevice } from "./removable.ts";

export interface Removing {
  readonly name: string;
  /** Nobody yet where the device has not been named. */
  readonly person: Person | null;
  readonly devices: readonly DeviceId[];
}

const toggled = <T,>(chosen: readonly T[], one: T, isOn: boolean): readonly T[] =>
  isOn ? [...chosen, one] : chosen.filter((other) => other !== one);

/** Takes devices out of rooms, after saying what that does and what it cannot do. */
export const RemoveDialog = ({
  removing: { name, person, devices },
  room,
  rooms,
  onClose,
}: {
  readonly removing: Removing;
  readonly room: RoomView;
  readonly rooms: readonly RoomView[];
  readonly onClose: () => void;
}) => {
  const { people } = useWords();
  const { workspace } = useSeat();
  const announce = useAnnounce();
  const roomName = useRoomName();
  const [chosenDevices, setDevices] = useState(devices);
  // Where a device stays that this one may not remove (this very one, say), its person stays too.
  const staysHere =
    person !== null && devicesHere(room.state, person).some((device) => !chosenDevices.includes(device));
  const [chosenRooms, setRooms] = useState<readonly RoomId[]>([room.room]);
  const { isBusy, wrong, setWrong, run } = useTask();
  const removableIn = (candidate: RoomView): readonly DeviceId[] =>
    candidate.mayAdmit
      ? chosenDevices.filter((device) => mayRemoveDevice(candidate, device, workspace.device))
      : [];
  const offered = rooms.filter(
    (candidate) => candidate.room === room.room || removableIn(candidate).length > 0,
  );
  const remove = async (): Promise<void> => {
    const wanted = offered.filter(
      (candidate) => chosenRooms.includes(candidate.room) && removableIn(candidate).length > 0,
    );
    if (wanted.length === 0) return setWrong(people.nothingChosen);
    const removed = await run(async () => {
      for (const one of wanted) {
        const outcome = await workspace.removeDevices(one.room, removableIn(one));
        if (!outcome.ok) return outcome;
      }
      return ok(null);
    });
    if (removed === null) return;
    announce(staysHere ? people.deviceRemoved : people.removed(name));
    onClose();
  };
  return (
    <Dialog
      title={staysHere ? people.removeDeviceTitle(name) : people.removeTitle(name)}
      onClose={onClose}
      actions={
        <Button tone="stop" isDisabled={isBusy} onPress={() => void remove()}>
          {people.removeNow}
        </Button>
      }
    >
      <p>{staysHere ? people.removeDeviceConsequence : people.removeConsequence(name)}</p>
      {devices.length < 2 && !staysHere ? null : (
        <fieldset className="people-checks">
          <legend>{people.removeDevices}</legend>
          {devices.map((device) => (
            <CheckField
              key={device}
              label={shortDevice(device)}
              value={chosenDevices.includes(device)}
              onChange={(isOn) => setDevices(toggled(chosenDevices, device, isOn))}
            />
          ))}
        </fieldset>
      )}
      {offered.length < 2 ? null : (
        <fieldset className="people-checks">
          <legend>{people.removeRooms}</legend>
          {offered.map((candidate) => (
            <CheckField
              key={candidate.room}
              label={roomName(candidate)}
              value={chosenRooms.includes(candidate.room)}
              onChange={(isOn) => setRooms(toggled(chosenRooms, candidate.room, isOn))}
            />
          ))}
          <span className="hint small quiet">{people.removeRoomsHint}</span>
        </fieldset>
      )}
      {isBusy ? <p role="status">{people.removing}</p> : null}
      <Wrong sentence={wrong} />
    </Dialog>
  );
};
