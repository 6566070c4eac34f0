import { type Intended, newId, type RoomView, systemRandomness } from "@parley/client";
import {
  ACCESS_MEASURES,
  type AccessMeasure,
  type AccessReport,
  dayOf,
  type ItemId,
  isDay,
  type PartyId,
  personOf,
} from "@parley/domain";
import { useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { wholeOf } from "../exchange/step-form.ts";
import { useMay } from "../exchange/use-may.ts";
import { useReadBy } from "../room/names.ts";
import { DeedDialog } from "../ui/DeedDialog.tsx";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { reporterKey } from "./access-series.ts";

interface FormProps {
  readonly view: RoomView;
  readonly undoable: Undoable;
  readonly onClose: () => void;
}

const itemId = ({ room }: RoomView): ItemId => newId(systemRandomness, "item", room);
const NO_ITEM = "AAAAAAAAAAAAAAAAAAAAAA" as ItemId;

export const anyAgreement: Intended = {
  ...{ type: "accessAgreed", agreement: NO_ITEM, crossing: "-", measure: "trucks", unit: "-" },
  ...{ perDay: 0, from: "2026-01-01" },
};

export const anyReport = (side: PartyId | undefined): Intended => ({
  ...{ type: "accessReported", report: NO_ITEM, crossing: "-", measure: "trucks", unit: "-" },
  ...{ day: "2026-01-01", counted: { type: "accessDenied" } },
  ...(side === undefined ? {} : { side }),
});

/** Enters a quantity for every day at a crossing, in the place of an earlier one where it replaces that. */
export const AgreeForm = ({ view, undoable, onClose }: FormProps) => {
  const { access } = useWords();
  const { form: words } = access;
  const readBy = useReadBy(view);
  const [crossing, setCrossing] = useState("");
  const [measure, setMeasure] = useState<AccessMeasure>("trucks");
  const [unit, setUnit] = useState("");
  const [perDay, setPerDay] = useState("");
  const [from, setFrom] = useState(dayOf(Date.now()));
  const [through, setThrough] = useState("");
  const [replaces, setReplaces] = useState<ItemId | "">("");
  const standing = [...view.state.accessAgreements.values()].filter((one) => one.replacedBy === undefined);
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
      onClose={onClose}
    >
      <TextField label={words.crossing} value={crossing} onChange={setCrossing} />
      <MeasureField value={measure} onChange={setMeasure} />
      <TextField label={words.unit} value={unit} onChange={setUnit} />
      <TextField label={words.perDay} type="number" value={perDay} onChange={setPerDay} />
      <TextField label={words.from} type="date" value={from} onChange={setFrom} />
      <TextField label={words.through} type="date" value={through} onChange={setThrough} />
      {standing.length === 0 ? null : (
        <ChoiceField
          label={words.replaces}
          value={replaces}
          onChange={setReplaces}
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

const MeasureField = ({
  value,
  onChange,
}: {
  readonly value: AccessMeasure;
  readonly onChange: (measure: AccessMeasure) => void;
}) => {
  const { access } = useWords();
  return (
    <ChoiceField
      label={access.form.measure}
      value={value}
      onChange={onChange}
      choices={ACCESS_MEASURES.map((one) => [one, access.measure[one]] as const)}
    />
  );
};

/** Stand for who reports, where it is no side: the person, or a source outside. */
const SELF = "self";
const OUTSIDE = "outside";

/** Reports what was counted on a day, or that access was refused. A second report of the same day corrects the first. */
export const ReportForm = ({ view, undoable, onClose }: FormProps) => {
  const { access } = useWords();
  const { form: words } = access;
  const { workspace } = useSeat();
  const readBy = useReadBy(view);
  const may = useMay(view);
  const places = placesIn(view);
  const [place, setPlace] = useState(places[0] === undefined ? "" : JSON.stringify(places[0]));
  const [own, setOwn] = useState<Place>({ crossing: "", measure: "trucks", unit: "" });
  const [day, setDay] = useState(dayOf(Date.now()));
  const [isCounted, setCounted] = useState<"quantity" | "accessDenied">("quantity");
  const [quantity, setQuantity] = useState("");
  const [source, setSource] = useState("");
  const sides = [...view.state.parties.keys()].filter((side) => may(anyReport(side)));
  const isFree = may(anyReport(undefined));
  const reporters = [...sides, ...(isFree ? [SELF, OUTSIDE] : [])] as readonly (
    | PartyId
    | typeof SELF
    | typeof OUTSIDE
  )[];
  const [reporter, setReporter] = useState(isFree ? SELF : (sides[0] ?? SELF));
  const what: Place = place === "" ? own : (JSON.parse(place) as Place);
  const count = wholeOf(quantity);
  const mine: Pick<AccessReport, "side" | "source"> =
    reporter === SELF ? {} : reporter === OUTSIDE ? { source: source.trim() } : { side: reporter as PartyId };
  const me = personOf(view.state, workspace.device)?.person;
  const earlier = earlierReport(view, what, day, mine, me);
  const isReady =
    what.crossing.trim() !== "" &&
    what.unit.trim() !== "" &&
    isDay(day) &&
    (isCounted === "accessDenied" || count !== undefined) &&
    (reporter !== OUTSIDE || source.trim() !== "");
  const event = (): Intended => ({
    ...{ type: "accessReported", report: itemId(view), day, ...mine },
    ...{ crossing: what.crossing.trim(), measure: what.measure, unit: what.unit.trim() },
    counted:
      isCounted === "accessDenied" || count === undefined
        ? { type: "accessDenied" }
        : { type: "quantity", quantity: count },
    ...(earlier === undefined ? {} : { corrects: earlier.report }),
  });
  return (
    <DeedDialog
      title={words.reportTitle}
      hint={[words.reportHint, access.seenBy(readBy)].join(" ")}
      go={words.reportGo}
      isReady={isReady}
      deed={() => ({ room: view.room, acts: [event()], undo: [], done: access.done.reported })}
      undoable={undoable}
      onClose={onClose}
    >
      {places.length === 0 ? null : (
        <ChoiceField
          label={words.of}
          value={place}
          onChange={setPlace}
          choices={[
            ...places.map(
              (one) =>
                [
                  JSON.stringify(one),
                  access.series(one.crossing, access.measure[one.measure], one.unit),
                ] as const,
            ),
            ["", words.another] as const,
          ]}
        />
      )}
      {place === "" ? (
        <>
          <TextField
            label={words.crossing}
            value={own.crossing}
            onChange={(crossing) => setOwn({ ...own, crossing })}
          />
          <MeasureField value={own.measure} onChange={(measure) => setOwn({ ...own, measure })} />
          <TextField label={words.unit} value={own.unit} onChange={(unit) => setOwn({ ...own, unit })} />
        </>
      ) : null}
      <TextField label={words.day} type="date" value={day} onChange={setDay} />
      <ChoiceField
        label={words.what}
        value={isCounted}
        onChange={setCounted}
        choices={[
          ["quantity", words.counted],
          ["accessDenied", words.denied],
        ]}
      />
      {isCounted === "quantity" ? (
        <TextField label={words.quantity} type="number" value={quantity} onChange={setQuantity} />
      ) : null}
      {reporters.length < 2 ? null : (
        <ChoiceField
          label={words.reporter}
          value={reporter}
          onChange={setReporter}
          choices={reporters.map(
            (one) =>
              [
                one,
                one === SELF
                  ? words.own
                  : one === OUTSIDE
                    ? words.outside
                    : (view.state.parties.get(one)?.neutralLabel ?? ""),
              ] as const,
          )}
        />
      )}
      {reporter === OUTSIDE ? <TextField label={words.source} value={source} onChange={setSource} /> : null}
      {earlier === undefined ? null : <p className="note small">{words.corrects}</p>}
    </DeedDialog>
  );
};

type Place = Pick<AccessReport, "crossing" | "measure" | "unit">;

/** What was agreed or reported of before, to choose from. */
const placesIn = ({ state }: RoomView): readonly Place[] => {
  const all = [...state.accessAgreements.values(), ...state.accessReports.values()];
  const texts = new Set(
    all.map(({ crossing, measure, unit }) => JSON.stringify({ crossing, measure, unit })),
  );
  return [...texts].map((text) => JSON.parse(text) as Place);
};

const earlierReport = (
  { state }: RoomView,
  { crossing, measure, unit }: Place,
  day: string,
  mine: Pick<AccessReport, "side" | "source">,
  me: AccessReport["reported"]["person"] | undefined,
): AccessReport | undefined => {
  if (me === undefined) return undefined;
  const own = reporterKey({ ...mine, reported: { person: me } });
  return [...state.accessReports.values()].find(
    (known) =>
      known.correctedBy === undefined &&
      known.day === day &&
      known.crossing === crossing &&
      known.measure === measure &&
      known.unit === unit &&
      reporterKey(known) === own,
  );
};
