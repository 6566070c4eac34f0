import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useWords } from "../words/catalogue.ts";
import { useRoom } from "./room-context.ts";
import type { Composer } from "./use-composer.ts";

/** Somebody came or went since the words were begun: nothing goes out until their author has seen who reads now. */
export const ReadershipDialog = ({ composing }: { readonly composing: Composer }) => {
  const { me } = useRoom();
  const { compose } = useWords().room;
  const { changed, keepWaiting, say } = composing;
  if (changed === null) return null;
  const others = changed.names.filter((name) => name !== me?.name);
  const joined = others.filter((name) => !changed.before.includes(name));
  const left = changed.before.filter((name) => !others.includes(name));
  return (
    <Dialog
      title={compose.changedTitle}
      onClose={keepWaiting}
      actions={
        <Button tone="stop" onPress={() => void say(changed.readers)}>
          {compose.sendAllTheSame}
        </Button>
      }
    >
      <p>{compose.changedHint}</p>
      <ul>
        {others.map((name) => (
          <li key={name}>{joined.includes(name) ? <b>{name}</b> : name}</li>
        ))}
      </ul>
      {joined.length > 0 ? <p className="note">{compose.joined(joined)}</p> : null}
      {left.length > 0 ? <p className="quiet">{compose.left(left)}</p> : null}
      {joined.length === 0 && left.length === 0 ? <p className="quiet">{compose.changedDevices}</p> : null}
    </Dialog>
  );
};
