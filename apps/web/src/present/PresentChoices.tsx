import type { RoomView } from "@parley/client";
import { presentedNow } from "@parley/domain";
import { useRoomName } from "../app/room-name.ts";
import { useReaders } from "../room/names.ts";
import { Button } from "../ui/Button.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import type { Presenting } from "./use-presenting.ts";

/** Which issues, and to which rooms; each room says who reads it and what it was shown last. */
export const PresentChoices = ({
  presenting,
  rooms,
}: {
  readonly presenting: Presenting;
  readonly rooms: readonly RoomView[];
}) => {
  const { present: words } = useWords();
  const { list, issues, chooseIssues } = presenting;
  const all = list.map(({ issue }) => issue.issue);
  return (
    <div className="present-side">
      <fieldset>
        <legend>{words.where}</legend>
        <p className="small quiet">{words.whereHint}</p>
        <ul className="present-list">
          {rooms.map((view) => (
            <RoomChoice key={view.room} presenting={presenting} view={view} />
          ))}
        </ul>
      </fieldset>
      <fieldset>
        <legend>{words.what}</legend>
        <div className="row">
          <Button tone="plain" act="presentAll" onPress={() => chooseIssues(all, true)}>
            {words.all}
          </Button>
          <Button tone="plain" act="presentNone" onPress={() => chooseIssues(all, false)}>
            {words.none}
          </Button>
        </div>
        <ul className="present-list">
          {list.map(({ issue, number, level }) => (
            <li key={issue.issue} data-level={level}>
              <label>
                <input
                  type="checkbox"
                  checked={issues.has(issue.issue)}
                  onChange={({ target }) => chooseIssues([issue.issue], target.checked)}
                />{" "}
                <span className="num small quiet">{number}</span> <span dir="auto">{issue.title}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </div>
  );
};

const RoomChoice = ({ presenting, view }: { readonly presenting: Presenting; readonly view: RoomView }) => {
  const { present: words } = useWords();
  const roomName = useRoomName();
  const times = useTimes();
  const readers = useReaders(view.state);
  const before = presentedNow(view.state);
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={presenting.rooms.has(view.room)}
          onChange={({ target }) => presenting.chooseRoom(view.room, target.checked)}
        />{" "}
        <RoomMark room={view} /> <span>{roomName(view)}</span>
      </label>
      <p className="small quiet">
        {words.readBy(readers)}{" "}
        {before === undefined
          ? words.neverBefore
          : words.before(times.moment(before.presented.at), before.issues.length)}
      </p>
    </li>
  );
};
