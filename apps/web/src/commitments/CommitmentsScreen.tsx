import type { RoomView } from "@parley/client";
import { decide, type MediationId } from "@parley/domain";
import { useMemo, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { ActName, OfferedAct } from "../app/acts.ts";
import { useSeat } from "../app/seat-context.tsx";
import "../access/access.css";
import { DoingFrame } from "../exchange/DoingFrame.tsx";
import { roomsOfKinds } from "../exchange/rooms-of-kinds.ts";
import "../people/people.css";
import { type MediationHere, useMediation } from "../people/mediation.ts";
import { useNow } from "../room/local-time.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { UndoBar } from "../ui/UndoBar.tsx";
import { useUndoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { AreasPart } from "./AreasPart.tsx";
import { BoardPart } from "./BoardPart.tsx";
import { CalendarPart } from "./CalendarPart.tsx";
import "./commitments.css";
import { COMMITMENT_ROOMS, commitmentsIn, type HeldCommitment, withoutCopies } from "./commitment-model.ts";
import { DuePart } from "./DuePart.tsx";
import { MakeCommitment } from "./MakeCommitment.tsx";
import { anyCommitment } from "./make-form.ts";
import { OneCommitment } from "./OneCommitment.tsx";

const TABS = ["due", "board", "calendar", "areas"] as const;
type TabName = (typeof TABS)[number];

const TAB_ACTS = {
  ...{ due: "showDue", board: "showBoard", calendar: "showCalendar", areas: "showAreas" },
} as const satisfies Readonly<Record<TabName, ActName>>;

interface ScreenProps {
  readonly mediation: MediationId;
  readonly at?: string | undefined;
  /** Of one commitment, the time that the person came for. */
  readonly within?: string | undefined;
}

/** What was undertaken: what is due for this seat, a board by status, a calendar, the named areas; or one of them. */
export const CommitmentsScreen = ({ mediation, at, within }: ScreenProps) => {
  const { commitments: words } = useWords();
  const here = useMediation(mediation);
  const rooms = useMemo(() => roomsOfKinds(here, COMMITMENT_ROOMS), [here]);
  const all = useMemo(() => commitmentsIn(rooms), [rooms]);
  if (here === undefined || rooms.length === 0)
    return (
      <EmptyState title={words.title}>
        <p>{words.nowhere}</p>
      </EmptyState>
    );
  if (at === undefined) return <Commitments here={here} rooms={rooms} all={all} />;
  const one = all.find(({ commitment }) => commitment.commitment === at);
  return (
    <DoingFrame
      title={words.title}
      about={here.view.charter.title}
      back={{ to: { screen: "commitments", mediation }, name: words.backToAll }}
    >
      {one === undefined ? (
        <p className="quiet">{words.notHere}</p>
      ) : (
        <OneCommitment
          key={`${at} ${within}`}
          held={one}
          all={all}
          wanted={within === undefined ? undefined : Number(within)}
        />
      )}
    </DoingFrame>
  );
};

const Commitments = ({
  here,
  rooms,
  all,
}: {
  readonly here: MediationHere;
  readonly rooms: readonly RoomView[];
  readonly all: readonly HeldCommitment[];
}) => {
  const { commitments: words } = useWords();
  const { workspace } = useSeat();
  const undoable = useUndoable();
  const now = useNow();
  const [tab, setTab] = useState<TabName>("due");
  const [isMaking, setMaking] = useState(false);
  const makers = rooms.filter(
    ({ state, mayWrite }) => mayWrite && decide(state, anyCommitment(state), workspace.device).ok,
  );
  const held = useMemo(() => withoutCopies(all), [all]);
  const make: readonly OfferedAct[] =
    makers.length === 0 ? [] : [{ act: "makeCommitment", run: () => setMaking(true) }];
  const panels = {
    due: <DuePart here={here} now={now} />,
    board: <BoardPart held={held} now={now} />,
    calendar: <CalendarPart held={held} now={now} title={here.view.charter.title} />,
    areas: <AreasPart held={held} now={now} />,
  };
  return (
    <DoingFrame
      title={words.title}
      about={here.view.charter.title}
      offered={make}
      hidden={TABS.map((name) => ({ act: TAB_ACTS[name], run: () => setTab(name) }))}
    >
      <p className="small quiet">{words.hint}</p>
      <UndoBar undoable={undoable} />
      {all.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.empty[make.length === 0 ? "other" : "mediator"]}</p>
        </EmptyState>
      ) : null}
      <Tabs selectedKey={tab} onSelectionChange={(key) => setTab(TABS.find((name) => name === key) ?? "due")}>
        <TabList className="part-tabs no-print" aria-label={words.title}>
          {TABS.map((name) => (
            <Tab key={name} id={name} className="part-tab">
              {words.tabs[name]}
            </Tab>
          ))}
        </TabList>
        {TABS.map((name) => (
          <TabPanel key={name} id={name} className="stack commitment-part">
            {panels[name]}
          </TabPanel>
        ))}
      </Tabs>
      {isMaking ? (
        <MakeCommitment rooms={makers} undoable={undoable} onClose={() => setMaking(false)} />
      ) : null}
    </DoingFrame>
  );
};
