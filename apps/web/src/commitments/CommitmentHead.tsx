import type { CommitmentId } from "@parley/domain";
import { Link } from "../app/Link.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useReadBy } from "../room/names.ts";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useWords } from "../words/catalogue.ts";
import type { HeldCommitment } from "./commitment-model.ts";
import { useCommitmentWords } from "./use-commitment-words.ts";

/** What was undertaken, by whom, from when and by when, and who will see that it was done. */
export const CommitmentHead = ({
  held,
  all,
}: {
  readonly held: HeldCommitment;
  readonly all: readonly HeldCommitment[];
}) => {
  const { commitments: words } = useWords();
  const { facts } = words;
  const roomName = useRoomName();
  const { view, commitment } = held;
  const readBy = useReadBy(view);
  const say = useCommitmentWords(view);
  const { text, copies } = commitment;
  const shown = all.filter((other) =>
    copies.some(({ room, commitment: id }) => room === other.view.room && id === other.commitment.commitment),
  );
  return (
    <header className="stack">
      <h2 dir="auto">{text.deed}</h2>
      <p className="row small">
        <RoomMark room={view} /> {roomName(view)} · <span className="quiet">{readBy}</span>
      </p>
      <dl className="facts">
        <dt>{facts.provision}</dt>
        <dd dir="auto">{text.provision}</dd>
        <dt>{facts.obligor}</dt>
        <dd dir="auto">{say.party(text.obligor)}</dd>
        {text.quantity === undefined ? null : (
          <>
            <dt>{facts.quantity}</dt>
            <dd>{say.quantity(commitment, text.quantity)}</dd>
          </>
        )}
        <dt>{facts.trigger}</dt>
        <dd dir="auto">{say.trigger(commitment)}</dd>
        <dt>{facts.schedule}</dt>
        <dd>{say.schedule(commitment)}</dd>
        <dt>{facts.verifier}</dt>
        <dd dir="auto">{say.verifier(text.verifier)}</dd>
        {text.area === undefined ? null : (
          <>
            <dt>{facts.area}</dt>
            <dd dir="auto">{words.movement[text.area.movement](text.area.name)}</dd>
          </>
        )}
        {shown.length === 0 ? null : (
          <>
            <dt>{facts.copies}</dt>
            <dd>
              {shown.map((copy) => (
                <Link
                  key={copy.commitment.commitment}
                  to={{ screen: "commitments", mediation: view.mediation, at: copy.commitment.commitment }}
                >
                  {roomName(copy.view)}{" "}
                </Link>
              ))}
            </dd>
          </>
        )}
      </dl>
    </header>
  );
};

/** Which commitment came before it, and which took its place. */
export const Succession = ({ held: { view, commitment } }: { readonly held: HeldCommitment }) => {
  const { commitments: words } = useWords();
  const linked = (id: CommitmentId | undefined, sentence: string) => {
    const other = id === undefined ? undefined : view.state.commitments.get(id);
    return other === undefined ? null : (
      <p className="note" data-tone="quiet" dir="auto">
        {sentence}{" "}
        <Link to={{ screen: "commitments", mediation: view.mediation, at: other.commitment }}>
          {other.text.deed}
        </Link>
      </p>
    );
  };
  return (
    <>
      {linked(commitment.replacedBy, words.replacedBy)}
      {linked(commitment.replaces, words.inPlaceOf)}
    </>
  );
};
