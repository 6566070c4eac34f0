import type { RoomView } from "@parley/client";
import { isWhole, type Report, type ReportId } from "@parley/domain";
import { useRoomName } from "../app/room-name.ts";
import { ROW_PROPS } from "../app/row.ts";
import { ActButton } from "../ui/ActButton.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";

/** The reports that stand, each with how many entries rest on it. */
export const ReportList = ({
  rooms,
  undoable,
  onRead,
}: {
  readonly rooms: readonly RoomView[];
  readonly undoable: Undoable;
  readonly onRead: (room: RoomView["room"], report: ReportId) => void;
}) => {
  const { record: words } = useWords();
  const roomName = useRoomName();
  return (
    <section className="stack" aria-label={words.reports}>
      <h2>{words.reports}</h2>
      <ul className="report-list">
        {rooms.flatMap((view) =>
          [...view.state.reports.values()]
            .filter((report) => report.withdrawn === undefined)
            .map((report) => (
              <li key={report.report} {...ROW_PROPS} className="report-row">
                <div>
                  <strong>
                    <bdi>{report.title}</bdi>
                  </strong>
                  <p className="small quiet">
                    <bdi>
                      {[
                        ...describe(report),
                        words.inRoom(roomName(view)),
                        words.entryCount(entriesOf(view, report.report)),
                      ].join(" · ")}
                    </bdi>
                  </p>
                </div>
                <span className="push" />
                <ActButton
                  isDisabled={!isWhole(report)}
                  offered={{ act: "readReport", run: () => onRead(view.room, report.report) }}
                />
                <ActButton
                  isDisabled={undoable.isBusy || !view.mayWrite}
                  offered={{
                    act: "takeFromRecord",
                    run: () =>
                      void undoable.perform({
                        ...{ room: view.room, done: words.withdrawn(report.title) },
                        acts: [{ type: "reportWithdrawn", report: report.report }],
                        undo: [{ type: "reportRestored", report: report.report }],
                      }),
                  }}
                />
              </li>
            )),
        )}
      </ul>
    </section>
  );
};

const describe = ({ outlet, date }: Report): readonly string[] => [
  ...(outlet === undefined ? [] : [outlet]),
  ...(date.type === "known" ? [date.value] : []),
];

const entriesOf = ({ state }: RoomView, report: ReportId): number =>
  [...state.record.values()].filter(
    ({ basis, withdrawn }) => withdrawn === undefined && basis.type === "passages" && basis.report === report,
  ).length;
