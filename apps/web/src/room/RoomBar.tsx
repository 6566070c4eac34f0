import { presentPeople } from "@parley/domain";
import { Button } from "../ui/Button.tsx";
import { PersonFace } from "../ui/PersonFace.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useWords } from "../words/catalogue.ts";
import { keptNotes, useReadBy } from "./names.ts";
import { NOTES, useRoom } from "./room-context.ts";

const FACES_SHOWN = 5;

/** Which room this is, who reads it, and who is in it. */
export const RoomBar = () => {
  const { view, name, ask, selected, select } = useRoom();
  const { room: words } = useWords();
  const readBy = useReadBy(view);
  const people = presentPeople(view.state);
  return (
    <header className="bar room-bar">
      <RoomMark room={view} />
      <div className="room-title">
        <h1 dir="auto">{name}</h1>
        <p>{readBy}</p>
      </div>
      <div className="row push no-print">
        {view.kind === "team" ? (
          <Button
            act="notes"
            aria-expanded={selected === NOTES}
            onPress={() => select(selected === NOTES ? null : NOTES)}
          >
            {words.note.button(keptNotes(view.state).length)}
          </Button>
        ) : null}
        <button type="button" className="faces" data-act="whoIsHere" onClick={() => ask({ type: "people" })}>
          <span className="visually-hidden">{words.whoIsHere}</span>
          {people.slice(0, FACES_SHOWN).map((person) => (
            <PersonFace key={person.person} name={person.name} />
          ))}
          {people.length > FACES_SHOWN ? <span className="face">+{people.length - FACES_SHOWN}</span> : null}
        </button>
      </div>
    </header>
  );
};
