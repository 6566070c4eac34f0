import { type KnownEntry, newestVersion, type ProofOfLife } from "@parley/domain";
import { useMay } from "../exchange/use-may.ts";
import { dayAndTime } from "../exchange/use-plan-words.ts";
import { useReadBy } from "../room/names.ts";
import { useDoer } from "../room/use-doer.ts";
import { Chip } from "../ui/Chip.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { ClaimForm, ConditionForm } from "./ClaimForms.tsx";
import { agreementOn, type HeldList } from "./held-lists.ts";
import { ObjectForm, SettleForm } from "./ObjectionForms.tsx";
import { GiveProofForm, JudgeForm } from "./ProofForms.tsx";
import { useListWords } from "./use-list-words.ts";

interface EntryProps {
  readonly held: HeldList;
  readonly entry: KnownEntry;
  readonly undoable: Undoable;
  readonly onClose: () => void;
}

/** Everything that is said of one person on a list, each side's word apart, and what this seat can say. */
export const EntryDialog = ({ held, entry, undoable, onClose }: EntryProps) => {
  const { lists } = useWords();
  const { entry: words } = lists;
  const readBy = useReadBy(held.view);
  const { identity, note, destination } = entry;
  return (
    <Dialog title={words.title(entry.pseudonym)} onClose={onClose}>
      <dl className="facts">
        <dt>{words.name}</dt>
        <dd dir="auto">{identity?.name ?? <span className="quiet">{lists.nameless}</span>}</dd>
        {destination === undefined ? null : (
          <>
            <dt>{words.destination}</dt>
            <dd dir="auto">{destination}</dd>
          </>
        )}
        {note === undefined ? null : (
          <>
            <dt>{words.note}</dt>
            <dd dir="auto">{note}</dd>
          </>
        )}
      </dl>
      <Claims held={held} entry={entry} />
      <Objections held={held} entry={entry} undoable={undoable} />
      <Proofs held={held} entry={entry} undoable={undoable} />
      <Acts held={held} entry={entry} undoable={undoable} />
      <p className="small quiet">{lists.seenBy(readBy)}</p>
      <Wrong sentence={undoable.wrong} />
    </Dialog>
  );
};

type PartProps = Omit<EntryProps, "onClose">;

/** Each side's word on the category and the condition, one beside the other. */
const Claims = ({ held, entry }: Pick<EntryProps, "held" | "entry">) => {
  const { lists } = useWords();
  const { entry: words } = lists;
  const say = useListWords(held);
  const { list } = held;
  const agreement = agreementOn(list, entry);
  return (
    <section className="stack">
      <h3>{words.categories}</h3>
      <ul className="entry-claims">
        {[list.side, list.otherSide].map((side) => {
          const claim = entry.categories.find((one) => one.side === side);
          const name = say.party(side);
          return (
            <li key={side} dir="auto">
              {claim === undefined
                ? words.noClaim(name)
                : lists.category.claim(say.category(claim.category), name)}
            </li>
          );
        })}
      </ul>
      {agreement === "agreed" ? <p className="small">{words.settled}</p> : null}
      {agreement === "disputed" ? <Chip tone="warn">{lists.category.disputed}</Chip> : null}
      <h3>{words.conditions}</h3>
      <p>{entry.conditions.length === 0 ? words.none : say.conditions(entry)}</p>
    </section>
  );
};

const Objections = ({ held, entry, undoable }: PartProps) => {
  const { lists } = useWords();
  const { entry: words } = lists;
  const say = useListWords(held);
  const may = useMay(held.view);
  const version = newestVersion(held.list);
  const own = version?.objections.filter(({ pseudonym }) => pseudonym === entry.pseudonym) ?? [];
  return (
    <section className="stack">
      <h3>{words.objections}</h3>
      {own.length === 0 ? <p className="quiet">{words.none}</p> : null}
      {own.map((objection) => (
        <div key={objection.objection} className="stack">
          <p>
            {lists.objection.said(lists.ground[objection.ground], say.party(objection.side))}{" "}
            <Chip tone={objection.settled?.outcome === "withdrawn" ? "go" : "lock"}>
              {lists.objection[objection.settled?.outcome ?? "stands"]}
            </Chip>
          </p>
          {objection.words === undefined ? null : (
            <p className="words" dir="auto">
              {objection.words}
            </p>
          )}
          <SettleForm held={held} objection={objection} may={may} undoable={undoable} />
        </div>
      ))}
    </section>
  );
};

const Proofs = ({ held, entry, undoable }: PartProps) => {
  const { lists } = useWords();
  const { entry: words } = lists;
  const say = useListWords(held);
  const may = useMay(held.view);
  const times = useTimes();
  const doer = useDoer(held.view.state);
  const judgedBy = ({ by, doneBy }: NonNullable<ProofOfLife["judged"]>): string => {
    const { who, at } = doer(by, doneBy);
    return lists.proofs.judgedBy(who, dayAndTime(times, at));
  };
  return (
    <section className="stack">
      <h3>{words.proofs}</h3>
      {entry.proofs.length === 0 ? <p className="quiet">{words.none}</p> : null}
      {entry.proofs.map((proof) => (
        <div key={proof.proof} className="stack">
          <p>
            {lists.proofs.given(lists.proof[proof.kind], say.party(proof.side))}
            {proof.asOf === undefined ? "" : `, ${lists.proofs.asOf(dayAndTime(times, proof.asOf))}`}:{" "}
            <b>{proof.judged === undefined ? lists.proofs.open : lists.proofs[proof.judged.outcome]}</b>
          </p>
          {proof.judged === undefined ? null : <p className="small quiet">{judgedBy(proof.judged)}</p>}
          {proof.words === undefined ? null : (
            <p className="words" dir="auto">
              {proof.words}
            </p>
          )}
          <JudgeForm held={held} proof={proof} may={may} undoable={undoable} />
        </div>
      ))}
    </section>
  );
};

const Acts = ({ held, entry, undoable }: PartProps) => {
  const { entry: words } = useWords().lists;
  const may = useMay(held.view);
  const shared = { held, entry, may, undoable };
  return (
    <section className="entry-acts" aria-label={words.actsTitle}>
      <p className="small quiet">{words.actsHint}</p>
      <ClaimForm {...shared} />
      <ConditionForm {...shared} />
      <ObjectForm {...shared} />
      <GiveProofForm {...shared} />
    </section>
  );
};
