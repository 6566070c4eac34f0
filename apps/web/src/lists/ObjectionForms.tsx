import type { Intended } from "@parley/client";
import { type EntryObjection, type ItemId, OBJECTION_GROUNDS, type ObjectionGround } from "@parley/domain";
import { useKeptForm } from "../app/kept-form.ts";
import { aText, oneOf } from "../app/kept-readers.ts";
import { TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { ChosenAct, KeptAct } from "./ChosenAct.tsx";
import {
  doIt,
  type EntryFormProps,
  type FormProps,
  itemId,
  NO_ITEM,
  NOT_CHOSEN,
  ofEntry,
  placeOf,
} from "./entry-form.ts";

/** The other side objects, with a ground. */
export const ObjectForm = (props: EntryFormProps) => {
  const { lists } = useWords();
  const { held, may, entry } = props;
  const kept = useKeptForm<{ readonly ground: ObjectionGround | typeof NOT_CHOSEN; readonly text: string }>(
    placeOf(held, entry, "objection"),
    { ground: NOT_CHOSEN, text: "" },
    { ground: oneOf([NOT_CHOSEN, ...OBJECTION_GROUNDS] as const), text: aText },
  );
  const { ground, text } = kept.form;
  const object = (objection: ItemId, why: ObjectionGround): Intended => ({
    ...{ type: "entryObjected", ...ofEntry(held, entry), side: held.list.otherSide, objection, ground: why },
    ...(text.trim() === "" ? {} : { words: text.trim() }),
  });
  if (!may(object(NO_ITEM, "other"))) return null;
  return (
    <KeptAct
      label={lists.entry.ground}
      choices={OBJECTION_GROUNDS.map((one) => [one, lists.ground[one]] as const)}
      chosen={ground}
      onChoose={(chosen) => kept.change({ ground: chosen })}
      go={lists.entry.object}
      tone="stop"
      onGo={(why) =>
        doIt(props, object(itemId(held), why), lists.done.objected(entry.pseudonym), kept.forget)
      }
    >
      <TextField
        label={lists.entry.words}
        rows={2}
        value={text}
        onChange={(typed) => kept.change({ text: typed })}
      />
    </KeptAct>
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
  const open = (["withdrawn", "upheld"] as const).filter((outcome) => may(settle(outcome)));
  return (
    <ChosenAct
      label={lists.entry.settle}
      hint={lists.entry.settleHint}
      choices={open.map(
        (outcome) => [outcome, outcome === "withdrawn" ? lists.entry.withdraw : lists.entry.uphold] as const,
      )}
      go={lists.entry.settleGo}
      onGo={(outcome) => doIt(props, settle(outcome), lists.done.settled)}
    />
  );
};
