import { isMember, namelessDevices, presentPeople } from "@parley/domain";
import { Dialog } from "../ui/Dialog.tsx";
import { PersonFace } from "../ui/PersonFace.tsx";
import { useWords } from "../words/catalogue.ts";
import { useNames } from "./names.ts";
import { useRoom } from "./room-context.ts";

/** Everybody who can read this room, with their seats. */
export const PeopleDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { view, me } = useRoom();
  const { room: words, terms } = useWords();
  const names = useNames(view.state);
  const nameless = namelessDevices(view.state).length;
  return (
    <Dialog title={words.whoIsHere} onClose={onClose}>
      <p className="quiet">{words.whoIsHereHint}</p>
      <ul className="people">
        {presentPeople(view.state).map(({ person, name, seat, devices, introducedBy }) => (
          <li key={person}>
            <PersonFace name={name} isNamedBeside />
            <div>
              <b>
                {name}
                {person === me?.person ? ` (${words.you})` : null}
              </b>
              <span className="small quiet">
                {names.seat(seat)} · {terms.authority[seat.authority]} ·{" "}
                {words.devices(devices.filter((device) => isMember(view.state, device)).length)} ·{" "}
                {introducedBy === undefined ? words.founder : words.introducedBy(names.person(introducedBy))}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {nameless > 0 ? <p className="note">{words.nameless(nameless)}</p> : null}
    </Dialog>
  );
};
