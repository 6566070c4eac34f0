import type { Intended } from "@parley/client";
import { ACCESS_MEASURES, type AccessMeasure, dayOf, type ItemId, isDay } from "@parley/domain";
import { useKeptForm } from "../app/kept-form.ts";
import { aText, oneOf } from "../app/kept-readers.ts";
import { wholeOf } from "../exchange/step-form.ts";
import { useReadBy } from "../room/names.ts";
import { DeedDialog } from "../ui/DeedDialog.tsx";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { type FormProps, itemId, NO_ITEM } from "./access-form.ts";
import { MeasureField } from "./MeasureField.tsx";

interface AgreedForm {
  readonly crossing: string;
  readonly measure: AccessMeasure;
  readonly unit: string;
  readonly perDay: string;
  readonly from: string;
  readonly through: string;
  readonly replaces: ItemId | "";
}

/** Enters a quantity for every day at a crossing, in the place of an earlier one where it replaces that. */
export const AgreeForm = ({ view, undoable, onClose }: FormProps) => {
  const { access } = useWords();
  const { form: words } = access;
  const readBy = useReadBy(view);
  const standing = [...view.state.accessAgreements.values()].filter((one) => one.replacedBy === undefined);
  const kept = useKeptForm<AgreedForm>(
    `access agreed:${view.room}`,
    {
      ...{ crossing: "", measure: "trucks", unit: "", perDay: "", from: dayOf(Date.now()) },
      ...{ through: "", replaces: "" },
    },
    {
      ...{ crossing: aText, unit: aText, perDay: aText, from: aText, through: aText },
      measure: oneOf(ACCESS_MEASURES),
      replaces: oneOf<ItemId | "">(["", ...standing.map((one) => one.agreement)]),
    },
  );
  const { change } = kept;
  const { crossing, measure, unit, perDay, from, through, replaces } = kept.form;
  const count = wholeOf(perDay);
  const event = (agreement: ItemId): Intended | null =>
    crossing.trim() === "" ||
    unit.trim() === "" ||
    count === undefined ||
    !isDay(from) ||
    (through !== "" && !isDay(through))
      ? null
      : {
          ...{ type: "accessAgreed", agreement, crossing: crossing.trim(), measure, unit: unit.trim() },
          ...{ perDay: count, from },
          ...(through === "" ? {} : { through }),
          ...(replaces === "" ? {} : { replaces }),
        };
  return (
    <DeedDialog
      title={words.agreeTitle}
      hint={[words.agreeHint, access.seenBy(readBy)].join(" ")}
      go={words.agreeGo}
      isReady={event(NO_ITEM) !== null}
      deed={() => {
        const act = event(itemId(view));
        return act === null ? null : { room: view.room, acts: [act], undo: [], done: access.done.agreed };
      }}
      undoable={undoable}
      kept={kept}
      onClose={onClose}
    >
      <TextField label={words.crossing} value={crossing} onChange={(typed) => change({ crossing: typed })} />
      <MeasureField value={measure} onChange={(one) => change({ measure: one })} />
      <TextField label={words.unit} value={unit} onChange={(typed) => change({ unit: typed })} />
      <TextField
        label={words.perDay}
        type="number"
        value={perDay}
        onChange={(typed) => change({ perDay: typed })}
      />
      <TextField label={words.from} type="date" value={from} onChange={(day) => change({ from: day })} />
      <TextField
        label={words.through}
        type="date"
        value={through}
        onChange={(day) => change({ through: day })}
      />
      {standing.length === 0 ? null : (
        <ChoiceField
          label={words.replaces}
          value={replaces}
          onChange={(id) => change({ replaces: id })}
          choices={[
            ["", words.nothing] as const,
            ...standing.map(
              (one) =>
                [
                  one.agreement,
                  `${access.series(one.crossing, access.measure[one.measure], one.unit)}: ${access.agreement(one.perDay, one.unit)}`,
                ] as const,
            ),
          ]}
        />
      )}
    </DeedDialog>
  );
};
