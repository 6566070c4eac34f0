import type { RoomView } from "@parley/client";
import { decide, type MediationId } from "@parley/domain";
import { useMemo, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { Link } from "../app/Link.tsx";
import { useSeat } from "../app/seat-context.tsx";
import "../access/access.css";
import "../exchange/exchange.css";
import "../people/people.css";
import { type MediationHere, useMediation } from "../people/mediation.ts";
import { useNow } from "../room/local-time.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { UndoBar } from "../ui/UndoBar.tsx";
import { useScreenKeys } from "../ui/use-screen-keys.tsx";
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

/** What was undertaken: what is due for this seat, a board by status, a calendar, the named areas; or one of them. */
export const CommitmentsScreen = ({
  mediation,
  at,
}: {
  readonly mediation: MediationId;
  readonly at: string | undefined;
}) => {
  const { commitments: words } = useWords();
  const here = useMediation(mediation);
  const rooms = useMemo(
    () =>
      (here?.rooms ?? [])
        .filter(({ kind }) => COMMITMENT_ROOMS.includes(kind))
        .toSorted((a, b) => COMMITMENT_ROOMS.indexOf(a.kind) - COMMITMENT_ROOMS.indexOf(b.kind)),
    [here],
  );
  if (here === undefined || rooms.length === 0)
    return (
      <EmptyState title={words.title}>
        <p>{words.nowhere}</p>
      </EmptyState>
    );
  const all = commitmentsIn(rooms);
  const one = all.find(({ commitment }) => commitment.commitment === at);
  return at === undefined ? (
    <Commitments here={here} rooms={rooms} all={all} />
  ) : (
    <div className="exchange-screen">
      <header className="bar">
        <div>
          <h1>{words.title}</h1>
          <p>{here.view.charter.title}</p>
        </div>
        <span className="push">
          <Link to={{ screen: "commitments", mediation }}>{words.backToAll}</Link>
        </span>
      </header>
      <div className="page stack exchange-page">
        {one === undefined ? (
          <p className="quiet">{words.notHere}</p>
        ) : (
          <OneCommitment held={one} all={all} />
        )}
      </div>
    </div>
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
  const make = makers.length > 0 ? () => setMaking(true) : null;
  const held = withoutCopies(all);
  const keys = useScreenKeys(
    words.keysTitle,
    [
      { sign: "N", meaning: words.keyMeanings.make, act: make },
      { sign: "D", meaning: words.keyMeanings.due, act: () => setTab("due") },
      { sign: "B", meaning: words.keyMeanings.board, act: () => setTab("board") },
      { sign: "C", meaning: words.keyMeanings.calendar, act: () => setTab("calendar") },
      { sign: "A", meaning: words.keyMeanings.areas, act: () => setTab("areas") },
    ],
    words.keyMeanings.help,
  );
  const panels = {
    due: <DuePart here={here} now={now} />,
    board: <BoardPart held={held} now={now} />,
    calendar: <CalendarPart held={held} now={now} title={here.view.charter.title} />,
    areas: <AreasPart held={held} now={now} />,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside
    <div className="exchange-screen" onKeyDown={keys.onKeyDown}>
      <header className="bar">
        <div>
          <h1>{words.title}</h1>
          <p>{here.view.charter.title}</p>
        </div>
        <span className="push row no-print">
          {make === null ? null : (
            <Button tone="go" keys="N" onPress={make}>
              {words.make}
            </Button>
          )}
          {keys.button}
        </span>
      </header>
      <div className="page stack exchange-page">
        <p className="small quiet">{words.hint}</p>
        <UndoBar undoable={undoable} />
        {all.length === 0 ? (
          <EmptyState title={words.emptyTitle}>
            <p>{words.empty[make === null ? "other" : "mediator"]}</p>
          </EmptyState>
        ) : null}
        <Tabs
          selectedKey={tab}
          onSelectionChange={(key) => setTab(TABS.find((name) => name === key) ?? "due")}
        >
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
      </div>
      {isMaking ? (
        <MakeCommitment rooms={makers} undoable={undoable} onClose={() => setMaking(false)} />
      ) : null}
      {keys.dialog}
    </div>
  );
};
