import type { RoomView } from "@parley/client";
import {
  type AccessReport,
  accessTable,
  accessToCsv,
  isDay,
  isMediator,
  type MediationId,
  type RoomId,
} from "@parley/domain";
import { useMemo, useState } from "react";
import type { OfferedAct } from "../app/acts.ts";
import { useRoomName } from "../app/room-name.ts";
import { useSeat } from "../app/seat-context.tsx";
import { DoingFrame } from "../exchange/DoingFrame.tsx";
import { roomsOfKinds } from "../exchange/rooms-of-kinds.ts";
import { useMay } from "../exchange/use-may.ts";
import { download, fileNameOf } from "../people/download.ts";
import { useMediation } from "../people/mediation.ts";
import { useNow } from "../room/local-time.ts";
import { useNames, useReadBy } from "../room/names.ts";
import { ActButton } from "../ui/ActButton.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import { UndoBar } from "../ui/UndoBar.tsx";
import { useUndoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { AccessChart } from "./AccessChart.tsx";
import { AccessCopies } from "./AccessCopies.tsx";
import { AccessTable } from "./AccessTable.tsx";
import { AgreeForm } from "./AgreeForm.tsx";
import { Agreements } from "./Agreements.tsx";
import { anyAgreement, anyReport } from "./access-form.ts";
import { ReportForm } from "./ReportForm.tsx";
import "./access.css";
import { firstSpan, seriesOf, spanAround, spotIn } from "./access-series.ts";

const KINDS: readonly RoomView["kind"][] = ["common", "committee", "caucus", "team"];

/** What passes the crossings: agreed and reported, day by day, in one room. */
export const AccessScreen = ({
  mediation,
  at,
}: {
  readonly mediation: MediationId;
  /** The agreement or the report that the person came for. */
  readonly at?: string | undefined;
}) => {
  const { access: words } = useWords();
  const here = useMediation(mediation);
  const rooms = useMemo(() => roomsOfKinds(here, KINDS), [here]);
  const [chosen, choose] = useState<RoomId | null>(null);
  const view =
    rooms.find(({ room }) => room === chosen) ??
    rooms.find(({ state }) => spotIn(state, at) !== null) ??
    rooms.find(({ state }) => state.accessAgreements.size + state.accessReports.size > 0) ??
    rooms[0];
  if (view === undefined)
    return (
      <EmptyState title={words.title}>
        <p>{words.nowhere}</p>
      </EmptyState>
    );
  return <AccessOf key={view.room} view={view} rooms={rooms} at={at} onRoom={choose} />;
};

const AccessOf = ({
  view,
  rooms,
  at,
  onRoom,
}: {
  readonly view: RoomView;
  readonly rooms: readonly RoomView[];
  readonly at: string | undefined;
  readonly onRoom: (room: RoomId) => void;
}) => {
  const { access: words, common } = useWords();
  const { workspace } = useSeat();
  const roomName = useRoomName();
  const readBy = useReadBy(view);
  const announce = useAnnounce();
  const reporter = useReporterName(view);
  const undoable = useUndoable();
  const may = useMay(view);
  const now = useNow();
  const { state } = view;
  const spot = spotIn(state, at);
  const start = spanAround(firstSpan(state, now), spot?.day);
  const [span, setSpan] = useState<{ readonly from: string; readonly through: string } | null>(null);
  const { from, through } = span ?? start;
  const [asked, ask] = useState<"agree" | "report" | null>(null);
  const days = useMemo(
    () => (isDay(from) && isDay(through) ? accessTable(state, from, through) : []),
    [state, from, through],
  );
  const mayAgree = may(anyAgreement);
  const mayReport = [undefined, ...state.parties.keys()].some((side) => may(anyReport(side)));
  const saveCsv = (): void => {
    download(fileNameOf(words.fileName, "csv"), accessToCsv(days, words.columns, reporter), "text/csv");
    announce(words.saved);
  };
  const offered: readonly OfferedAct[] = [
    ...(mayAgree ? [{ act: "agreeAccess", run: () => ask("agree") } as const] : []),
    ...(mayReport ? [{ act: "reportAccess", run: () => ask("report") } as const] : []),
  ];
  const save: OfferedAct = { act: "saveAccess", run: saveCsv };
  const isEmpty = state.accessAgreements.size + state.accessReports.size === 0;
  const seat = isMediator(state, workspace.device) ? "mediator" : "other";
  return (
    <DoingFrame
      title={words.title}
      about={roomName(view)}
      offered={offered}
      hidden={days.length === 0 ? [] : [save]}
    >
      <p className="small quiet">
        {words.hint} {readBy}
      </p>
      <div className="list-filter no-print">
        {rooms.length > 1 ? (
          <ChoiceField
            label={words.room}
            value={view.room}
            onChange={onRoom}
            choices={rooms.map((one) => [one.room, roomName(one)] as const)}
          />
        ) : null}
        {isEmpty ? null : (
          <>
            <TextField
              label={words.from}
              type="date"
              value={from}
              onChange={(next) => setSpan({ from: next, through })}
            />
            <TextField
              label={words.through}
              type="date"
              value={through}
              onChange={(next) => setSpan({ from, through: next })}
            />
          </>
        )}
      </div>
      <AccessCopies view={view} rooms={rooms} />
      <UndoBar undoable={undoable} />
      {isEmpty ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.empty[seat]}</p>
        </EmptyState>
      ) : (
        <>
          <Summary days={days} />
          <div className="row no-print">
            <Button onPress={() => print()}>{common.print}</Button>
            {days.length === 0 ? null : <ActButton offered={save} />}
            <span className="small quiet">{words.leaves}</span>
          </div>
          {seriesOf(days).map((series) => {
            const { crossing, measure, unit } = series.first;
            const title = words.series(crossing, words.measure[measure], unit);
            return (
              <section key={series.key} className="stack">
                <h2 dir="auto">{title}</h2>
                <AccessChart series={series} title={title} reporter={reporter} />
                <AccessTable
                  series={series}
                  title={title}
                  reporter={reporter}
                  wanted={spot?.series === series.key ? spot.day : undefined}
                />
              </section>
            );
          })}
          <Agreements view={view} wanted={spot?.agreement} />
        </>
      )}
      {asked === "agree" ? <AgreeForm view={view} undoable={undoable} onClose={() => ask(null)} /> : null}
      {asked === "report" ? <ReportForm view={view} undoable={undoable} onClose={() => ask(null)} /> : null}
    </DoingFrame>
  );
};

/** Whose count it is, and who entered it where that was somebody else. */
const useReporterName = (view: RoomView): ((report: AccessReport) => string) => {
  const { access: words } = useWords();
  const names = useNames(view.state);
  return ({ side, source, recorded, reported }) => {
    const who = names.named(reported.person);
    if (source !== undefined) return words.outside(source, who);
    if (side === undefined) return words.person(who);
    const label = view.state.parties.get(side)?.neutralLabel ?? "";
    return recorded ? words.recorded(label, who) : label;
  };
};

/** How many days were short, rival or unknown; refused access is counted by itself, never among what was met. */
const Summary = ({ days }: { readonly days: ReturnType<typeof accessTable> }) => {
  const { access: words } = useWords();
  const count = (status: (typeof days)[number]["status"]): number =>
    days.filter((day) => day.status === status).length;
  const denied = days
    .flatMap(({ reports }) => reports)
    .filter(({ quantity }) => quantity === undefined).length;
  return (
    <div role="status" className="stack">
      <p>{words.summary(days.length, count("short"), count("unknown"), count("rival"))}</p>
      {denied === 0 ? null : <p className="note small">{words.deniedCount(denied)}</p>}
    </div>
  );
};
