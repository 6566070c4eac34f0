import type { Intended, RoomView } from "@parley/client";
import {
  ACCESS_MEASURES,
  type AccessMeasure,
  type AccessReport,
  dayOf,
  isDay,
  type PartyId,
  personOf,
} from "@parley/domain";
import { useKeptForm } from "../app/kept-form.ts";
import { aText, oneOf } from "../app/kept-readers.ts";
import { useSeat } from "../app/seat-context.tsx";
import { wholeOf } from "../exchange/step-form.ts";
import { useMay } from "../exchange/use-may.ts";
import { useReadBy } from "../room/names.ts";
import { DeedDialog } from "../ui/DeedDialog.tsx";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { anyReport, type FormProps, itemId } from "./access-form.ts";
import { reporterKey } from "./access-series.ts";
import { MeasureField } from "./MeasureField.tsx";

interface ReportedForm {
  /** One of the crossings known before, as JSON; empty where another is meant. */
  readonly place: string;
  readonly crossing: string;
  readonly measure: AccessMeasure;
  readonly unit: string;
  readonly day: string;
  readonly isCounted: "quantity" | "accessDenied";
  readonly quantity: string;
  readonly source: string;
  readonly reporter: PartyId | typeof SELF | typeof OUTSIDE;
}

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
  const sides = [...view.state.parties.keys()].filter((side) => may(anyReport(side)));
  const isFree = may(anyReport(undefined));
  const reporters = [...sides, ...(isFree ? [SELF, OUTSIDE] : [])] as readonly (
    | PartyId
    | typeof SELF
    | typeof OUTSIDE
  )[];
  const kept = useKeptForm<ReportedForm>(
    `access report:${view.room}`,
    {
      place: places[0] === undefined ? "" : JSON.stringify(places[0]),
      ...{ crossing: "", measure: "trucks", unit: "", day: dayOf(Date.now()), quantity: "", source: "" },
      ...{ isCounted: "quantity", reporter: isFree ? SELF : (sides[0] ?? SELF) },
    },
    {
      ...{ crossing: aText, unit: aText, day: aText, quantity: aText, source: aText },
      place: oneOf(["", ...places.map((one) => JSON.stringify(one))]),
      measure: oneOf(ACCESS_MEASURES),
      isCounted: oneOf(["quantity", "accessDenied"] as const),
      reporter: oneOf(reporters),
    },
  );
  const { change } = kept;
  const { place, day, isCounted, quantity, source, reporter } = kept.form;
  const own: Place = kept.form;
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
      kept={kept}
      onClose={onClose}
    >
      {places.length === 0 ? null : (
        <ChoiceField
          label={words.of}
          value={place}
          onChange={(one) => change({ place: one })}
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
            onChange={(crossing) => change({ crossing })}
          />
          <MeasureField value={own.measure} onChange={(measure) => change({ measure })} />
          <TextField label={words.unit} value={own.unit} onChange={(unit) => change({ unit })} />
        </>
      ) : null}
      <TextField label={words.day} type="date" value={day} onChange={(date) => change({ day: date })} />
      <ChoiceField
        label={words.what}
        value={isCounted}
        onChange={(one) => change({ isCounted: one })}
        choices={[
          ["quantity", words.counted],
          ["accessDenied", words.denied],
        ]}
      />
      {isCounted === "quantity" ? (
        <TextField
          label={words.quantity}
          type="number"
          value={quantity}
          onChange={(typed) => change({ quantity: typed })}
        />
      ) : null}
      {reporters.length < 2 ? null : (
        <ChoiceField
          label={words.reporter}
          value={reporter}
          onChange={(one) => change({ reporter: one })}
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
      {reporter === OUTSIDE ? (
        <TextField label={words.source} value={source} onChange={(typed) => change({ source: typed })} />
      ) : null}
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
