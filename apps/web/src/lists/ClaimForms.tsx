import type { Intended } from "@parley/client";
import { CONDITIONS, type Condition, type PartyId } from "@parley/domain";
import { useWords } from "../words/catalogue.ts";
import { ChosenAct } from "./ChosenAct.tsx";
import { doIt, type EntryFormProps, ofEntry, sideFor } from "./entry-form.ts";
import { categoriesOf } from "./held-lists.ts";
import { useListWords } from "./use-list-words.ts";

/** In which category a side puts somebody. */
export const ClaimForm = (props: EntryFormProps) => {
  const { lists } = useWords();
  const { held, may, entry } = props;
  const say = useListWords(held);
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
    <ChosenAct
      label={lists.entry.claim(say.party(side))}
      choices={[...known].map((code) => [code, say.category(code)] as const)}
      go={lists.entry.claimGo}
      onGo={(code) => doIt(props, claim(side, code), lists.done.claimed(1))}
    />
  );
};

export const ConditionForm = (props: EntryFormProps) => {
  const { lists } = useWords();
  const { held, may, entry } = props;
  const say = useListWords(held);
  const claim = (side: PartyId, one: Condition): Intended => ({
    ...{ type: "conditionClaimed", ...ofEntry(held, entry), side, condition: one },
  });
  const side = sideFor(held, may, (one) => claim(one, "unknown"));
  if (side === undefined) return null;
  return (
    <ChosenAct
      label={lists.entry.condition(say.party(side))}
      choices={CONDITIONS.map((one) => [one, lists.condition[one]] as const)}
      go={lists.entry.conditionGo}
      onGo={(condition) => doIt(props, claim(side, condition), lists.done.condition)}
    />
  );
};
