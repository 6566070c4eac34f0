import { type Intended, newId, systemRandomness } from "@parley/client";
import {
  CONDITIONS,
  type Condition,
  type EntryObjection,
  type ItemId,
  type KnownEntry,
  newestVersion,
  OBJECTION_GROUNDS,
  type ObjectionGround,
  type PartyId,
  PROOF_KINDS,
  type ProofKind,
  type ProofOfLife,
} from "@parley/domain";
import { useState } from "react";
import type { May } from "../exchange/use-may.ts";
import { inputToMoment } from "../room/local-time.ts";
import { Button } from "../ui/Button.tsx";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { categoriesOf, type HeldList } from "./held-lists.ts";
import { useListWords } from "./use-list-words.ts";

interface FormProps {
  readonly held: HeldList;
  readonly may: May;
  readonly undoable: Undoable;
}

type EntryFormProps = FormProps & { readonly entry: KnownEntry };

const NO_ITEM = "AAAAAAAAAAAAAAAAAAAAAA" as ItemId;
const NOT_CHOSEN = "";

const itemId = ({ view }: HeldList): ItemId => newId(systemRandomness, "item", view.room);

const ofEntry = ({ list }: HeldList, { pseudonym }: KnownEntry) => ({
  ...{ list: list.list, version: newestVersion(list)?.version ?? 0, pseudonym },
});

/** The side of the list for which this seat may do it. */
const sideFor = ({ list }: HeldList, may: May, act: (side: PartyId) => Intended): PartyId | undefined =>
  [list.side, list.otherSide].find((side) => may(act(side)));

const doIt = ({ held, undoable }: FormProps, act: Intended, done: string): void =>
  void undoable.perform({ room: held.view.room, acts: [act], undo: [], done });

/** In which category a side puts somebody. */
export const ClaimForm = (props: EntryFormProps) => {
  const { lists } = useWords();
  const { held, may, entry } = props;
  const say = useListWords(held);
  const [category, setCategory] = useState(NOT_CHOSEN);
  const { list, version, pseudonym } = ofEntry(held, entry);
  const claim = (side: PartyId, code: string): Intended => ({
    ...{ type: "categoryClaimed", list, version, side },
    claims: [{ pseudonym, category: code }],
  });
  const known = new Set([
    ...categoriesOf(held).map(({ code }) => code),
    ...entry.categories.map((one) => one.category),
  ]);
  const [first] = known;
  const side = first === undefined ? undefined : sideFor(held, may, (one) => claim(one, first));
  if (side === undefined) return null;
  return (
    <div className="entry-act">
      <ChoiceField
        label={lists.entry.claim(say.party(side))}
        value={category}
        onChange={setCategory}
        choices={[
          [NOT_CHOSEN, lists.entry.choose] as const,
          ...[...known].map((code) => [code, say.category(code)] as const),
        ]}
      />
      <Button
        isDisabled={category === NOT_CHOSEN}
        onPress={() => doIt(props, claim(side, category), lists.done.claimed(1))}
      >
        {lists.entry.claimGo}
      </Button>
    </div>
  );
};

export const ConditionForm = (props: EntryFormProps) => {
  const { lists } = useWords();
  const { held, may, entry } = props;
  const say = useListWords(held);
  const [condition, setCondition] = useState<Condition | typeof NOT_CHOSEN>(NOT_CHOSEN);
  const claim = (side: PartyId, one: Condition): Intended => ({
    ...{ type: "conditionClaimed", ...ofEntry(held, entry), side, condition: one },
  });
  const side = sideFor(held, may, (one) => claim(one, "unknown"));
  if (side === undefined) return null;
  return (
    <div className="entry-act">
      <ChoiceField
        label={lists.entry.condition(say.party(side))}
        value={condition}
        onChange={setCondition}
        choices={[
          [NOT_CHOSEN, lists.entry.choose] as const,
          ...CONDITIONS.map((one) => [one, lists.condition[one]] as const),
        ]}
      />
      <Button
        isDisabled={condition === NOT_CHOSEN}
        onPress={() =>
          condition === NOT_CHOSEN ? null : doIt(props, claim(side, condition), lists.done.condition)
        }
      >
        {lists.entry.conditionGo}
      </Button>
    </div>
  );
};

/** The other side objects, with a ground. */
export const ObjectForm = (props: EntryFormProps) => {
  const { lists } = useWords();
  const { held, may, entry } = props;
  const [ground, setGround] = useState<ObjectionGround | typeof NOT_CHOSEN>(NOT_CHOSEN);
  const [text, setText] = useState("");
  const object = (objection: ItemId, why: ObjectionGround): Intended => ({
    ...{ type: "entryObjected", ...ofEntry(held, entry), side: held.list.otherSide, objection, ground: why },
    ...(text.trim() === "" ? {} : { words: text.trim() }),
  });
  if (!may(object(NO_ITEM, "other"))) return null;
  return (
    <>
      <div className="entry-act">
        <ChoiceField
          label={lists.entry.ground}
          value={ground}
          onChange={setGround}
          choices={[
            [NOT_CHOSEN, lists.entry.choose] as const,
            ...OBJECTION_GROUNDS.map((one) => [one, lists.ground[one]] as const),
          ]}
        />
        <Button
          tone="stop"
          isDisabled={ground === NOT_CHOSEN}
          onPress={() =>
            ground === NOT_CHOSEN
              ? null
              : doIt(props, object(itemId(held), ground), lists.done.objected(entry.pseudonym))
          }
        >
          {lists.entry.object}
        </Button>
      </div>
      {ground === NOT_CHOSEN ? null : (
        <TextField label={lists.entry.words} rows={2} value={text} onChange={setText} />
      )}
    </>
  );
};

/** Withdrawn by the side that objected, or upheld by the side whose list it is. */
export const SettleForm = (props: FormProps & { readonly objection: EntryObjection }) => {
  const { lists } = useWords();
  const { held, may, objection } = props;
  const settle = (outcome: "withdrawn" | "upheld"): Intended => ({
    ...{ type: "objectionSettled", list: held.list.list, objection: objection.objection, outcome },
    side: outcome === "withdrawn" ? objection.side : held.list.side,
  });
  return (
    <div className="row">
      {(["withdrawn", "upheld"] as const).map((outcome) =>
        may(settle(outcome)) ? (
          <Button key={outcome} onPress={() => doIt(props, settle(outcome), lists.done.settled)}>
            {outcome === "withdrawn" ? lists.entry.withdraw : lists.entry.uphold}
          </Button>
        ) : null,
      )}
    </div>
  );
};

export const GiveProofForm = (props: EntryFormProps) => {
  const { lists } = useWords();
  const { held, may, entry } = props;
  const [kind, setKind] = useState<ProofKind | typeof NOT_CHOSEN>(NOT_CHOSEN);
  const [asOf, setAsOf] = useState("");
  const [text, setText] = useState("");
  const give = (side: PartyId, proof: ItemId, of: ProofKind): Intended => {
    const at = inputToMoment(asOf);
    return {
      ...{ type: "proofOfLifeGiven", ...ofEntry(held, entry), side, proof, kind: of },
      ...(at === undefined ? {} : { asOf: at }),
      ...(text.trim() === "" ? {} : { words: text.trim() }),
    };
  };
  const side = sideFor(held, may, (one) => give(one, NO_ITEM, "other"));
  if (side === undefined) return null;
  return (
    <>
      <div className="entry-act">
        <ChoiceField
          label={lists.entry.kind}
          value={kind}
          onChange={setKind}
          choices={[
            [NOT_CHOSEN, lists.entry.choose] as const,
            ...PROOF_KINDS.map((one) => [one, lists.proof[one]] as const),
          ]}
        />
        <Button
          isDisabled={kind === NOT_CHOSEN}
          onPress={() =>
            kind === NOT_CHOSEN ? null : doIt(props, give(side, itemId(held), kind), lists.done.proof)
          }
        >
          {lists.entry.give}
        </Button>
      </div>
      {kind === NOT_CHOSEN ? null : (
        <>
          <TextField label={lists.entry.asOf} type="datetime-local" value={asOf} onChange={setAsOf} />
          <TextField label={lists.entry.words} rows={2} value={text} onChange={setText} />
        </>
      )}
    </>
  );
};

/** Judged by somebody else than the side that gave it. */
export const JudgeForm = (props: FormProps & { readonly proof: ProofOfLife }) => {
  const { lists } = useWords();
  const { held, may, proof } = props;
  const judge = (outcome: "authenticated" | "rejected" | "inconclusive"): Intended => ({
    ...{ type: "proofOfLifeJudged", list: held.list.list, proof: proof.proof, outcome },
  });
  if (!may(judge("inconclusive"))) return null;
  return (
    <div className="row">
      {(["authenticated", "rejected", "inconclusive"] as const).map((outcome) => (
        <Button key={outcome} onPress={() => doIt(props, judge(outcome), lists.done.judged)}>
          {lists.proofs[outcome]}
        </Button>
      ))}
    </div>
  );
};
