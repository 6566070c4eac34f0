import type { Intended } from "@parley/client";
import { CONDITIONS, type Condition, type PartyId } from "@parley/domain";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { doIt, type EntryFormProps, NOT_CHOSEN, ofEntry, sideFor } from "./entry-form.ts";
import { categoriesOf } from "./held-lists.ts";
import { useListWords } from "./use-list-words.ts";

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
