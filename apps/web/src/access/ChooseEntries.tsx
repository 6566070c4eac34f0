import type { RoomView } from "@parley/client";
import type { AccessReport, ItemId, PartyId } from "@parley/domain";
import { useNames } from "../room/names.ts";
import { CheckField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";

interface ChooseProps {
  readonly view: RoomView;
  readonly party: (party: PartyId) => string;
  /** All of them where nothing was chosen. */
  readonly chosen: ReadonlySet<ItemId> | null;
  readonly onChoose: (chosen: ReadonlySet<ItemId> | null) => void;
}

/**
 * Which agreements and reports a room is shown. Reports are chosen by series and reporter: what one reporter counted on
 * some days and not on others would tell a room less than nothing.
 */
export const ChooseEntries = ({ view, party, chosen, onChoose }: ChooseProps) => {
  const { access: words } = useWords();
  const groups = useGroups(view, party);
  const all = groups.flatMap(({ entries }) => entries);
  const toggle = (entries: readonly ItemId[], isOn: boolean): void => {
    const next = new Set(chosen ?? all);
    for (const entry of entries) isOn ? next.add(entry) : next.delete(entry);
    onChoose(next.size === all.length ? null : next);
  };
  return (
    <fieldset className="plain-set">
      <legend>{words.which}</legend>
      <p className="small quiet">{words.whichHint}</p>
      {groups.map(({ key, name, entries }) => (
        <CheckField
          key={key}
          label={name}
          value={entries.every((entry) => chosen?.has(entry) ?? true)}
          onChange={(isOn) => toggle(entries, isOn)}
        />
      ))}
      {chosen?.size === 0 ? <p className="note small">{words.whichNone}</p> : null}
    </fieldset>
  );
};

interface Group {
  readonly key: string;
  readonly name: string;
  readonly entries: readonly ItemId[];
}

/** Each agreement, and the reports of each reporter in each series. */
const useGroups = ({ state }: RoomView, party: ChooseProps["party"]): readonly Group[] => {
  const { access: words } = useWords();
  const names = useNames(state);
  const { accessAgreements, accessReports } = state;
  const reporter = ({ side, source, reported }: AccessReport): string =>
    side === undefined ? (source ?? names.named(reported.person)) : party(side);
  return [
    ...[...accessAgreements.values()].map(
      ({ agreement, crossing, measure, unit, perDay, from }): Group => ({
        key: agreement,
        name: words.chosenAgreement(
          words.series(crossing, words.measure[measure], unit),
          words.agreement(perDay, unit),
          words.fromOn(from),
        ),
        entries: [agreement],
      }),
    ),
    ...[
      ...Map.groupBy(accessReports.values(), (report) =>
        words.chosenReports(
          reporter(report),
          words.series(report.crossing, words.measure[report.measure], report.unit),
        ),
      ),
    ].map(([name, reports]): Group => ({ key: name, name, entries: reports.map(({ report }) => report) })),
  ];
};
