import { type PersonId, presentPeople } from "@parley/domain";
import { useWords } from "../words/catalogue.ts";
import { useRoom } from "./room-context.ts";

/** Who has said that they read this far, in a mediation that agreed to read receipts; nothing in any other. */
export const ReadBy = ({ author, sequence }: { readonly author: PersonId; readonly sequence: number }) => {
  const { view } = useRoom();
  const { room: words } = useWords();
  const { state } = view;
  if (state.charter?.readReceipts !== true) return null;
  const others = presentPeople(state).filter(({ person }) => person !== author);
  const hasRead = (person: PersonId): boolean => (state.readThrough.get(person) ?? -1) >= sequence;
  const readers = others.filter(({ person }) => hasRead(person)).map(({ name }) => name);
  const waiting = others.filter(({ person }) => !hasRead(person)).map(({ name }) => name);
  return (
    <section>
      <h3>{words.panel.readBy}</h3>
      <p>{readers.length === 0 ? words.panel.readByNobody : words.panel.readByNames(readers)}</p>
      {waiting.length === 0 ? null : <p className="small quiet">{words.panel.notYetRead(waiting)}</p>}
    </section>
  );
};
