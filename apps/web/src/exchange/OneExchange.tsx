import type { RoomView } from "@parley/client";
import { isMediator, type MediationId, type RoomState, sameExchangeIn } from "@parley/domain";
import { useState } from "react";
import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { Link } from "../app/Link.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useSeat } from "../app/seat-context.tsx";
import { download, fileNameOf } from "../people/download.ts";
import { useMediation } from "../people/mediation.ts";
import { useReadBy } from "../room/names.ts";
import { ActButton } from "../ui/ActButton.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { UndoBar } from "../ui/UndoBar.tsx";
import { useUndoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { Adopt } from "./Adopt.tsx";
import { Answers, shortHash } from "./Answers.tsx";
import { Between } from "./Between.tsx";
import { ExposureNow, ExposurePlanned } from "./Exposure.tsx";
import { exchangeToCsv } from "./exchange-csv.ts";
import { type HeldExchange, newestPlan, statusOfExchange, whereItRuns, workOf } from "./held.ts";
import { NotMoved } from "./NotMoved.tsx";
import { PlanView } from "./PlanView.tsx";
import { changesOf } from "./plan-changes.ts";
import { Running } from "./Running.tsx";
import { Totals } from "./Totals.tsx";
import { usePlanWords } from "./use-plan-words.ts";
import { useStepWords } from "./use-step-words.ts";

/** One exchange as one room has it: its newest version and the answers to it, and what runs. */
export const OneExchange = ({
  held,
  master,
  mediation,
  wanted,
  onChange,
}: {
  readonly held: HeldExchange;
  readonly master: HeldExchange | null;
  readonly mediation: MediationId;
  /** The step that the person came for. */
  readonly wanted: number | undefined;
  readonly onChange: () => void;
}) => {
  const { exchange: words } = useWords();
  const { workspace } = useSeat();
  const { view, exchange } = held;
  const newest = newestPlan(exchange);
  const say = usePlanWords(view.state, newest.plan);
  const undoable = useUndoable();
  const { running } = exchange;
  const isInForce = running?.version === newest.version;
  const isKeeper = view.kind === "team" && view.mayWrite && isMediator(view.state, workspace.device);
  return (
    <article className="stack exchange-one">
      <Head held={held} master={master} mediation={mediation} {...(isKeeper ? { onChange } : {})} />
      <Between held={held} mediation={mediation} say={say} />
      <NotMoved held={held} mediation={mediation} say={say} />
      {isInForce ? null : (
        <>
          <Answers view={view} exchange={exchange} version={newest} say={say} undoable={undoable} />
          <Adopt held={held} master={master} version={newest} say={say} mediation={mediation} />
          <UndoBar undoable={undoable} />
        </>
      )}
      {running === undefined || exchange.moved !== undefined ? null : (
        <>
          <Running view={view} exchange={exchange} running={running} say={say} wanted={wanted} />
          <ExposureNow room={listsIn(view.state)} exchange={exchange} work={running} say={say} />
        </>
      )}
      <details open={!isInForce}>
        <summary>{isInForce ? words.showPlan : words.planTitle}</summary>
        <div className="stack">
          <PlanView plan={newest.plan} say={say} wanted={running === undefined ? wanted : undefined} />
          <Totals room={listsIn(view.state)} exchange={exchange} work={workOf(exchange)} say={say} />
          {running === undefined ? (
            <ExposurePlanned
              room={listsIn(view.state)}
              exchange={exchange}
              work={workOf(exchange)}
              say={say}
            />
          ) : null}
        </div>
      </details>
      <Earlier held={held} />
    </article>
  );
};

const listsIn = ({ lists }: RoomState): Pick<RoomState, "lists"> => ({ lists });

const Head = ({
  held,
  master,
  mediation,
  onChange,
}: {
  readonly held: HeldExchange;
  readonly master: HeldExchange | null;
  readonly mediation: MediationId;
  readonly onChange?: () => void;
}) => {
  const catalogue = useWords();
  const { exchange: words, common } = catalogue;
  const roomName = useRoomName();
  const announce = useAnnounce();
  const { view, exchange, copies } = held;
  const { plan, version, hash } = newestPlan(exchange);
  const say = usePlanWords(view.state, plan);
  const said = useStepWords(view.state, say);
  const status = statusOfExchange(whereItRuns(held));
  const save: OfferedAct = {
    act: "saveCsv",
    run: () => {
      const csv = exchangeToCsv(held, catalogue, say, said);
      download(fileNameOf(`${words.fileName} ${plan.title}`, "csv"), csv, "text/csv");
      announce(words.saved);
    },
  };
  const change: readonly OfferedAct[] = onChange === undefined ? [] : [{ act: "changePlan", run: onChange }];
  useActs([...change, save]);
  return (
    <header className="stack">
      <div className="row">
        <h2 dir="auto">{plan.title}</h2>
        <Chip tone={status === "done" ? "go" : "form"}>{words.status[status]}</Chip>
      </div>
      <p className="row small">
        <RoomMark room={view} /> {words.readBy(roomName(view))} · {words.versionOf(version)} ·{" "}
        <span className="num">{words.hash(shortHash(hash))}</span>
      </p>
      <ReadBy view={view} />
      {copies.length === 0 ? null : (
        <p className="row small">
          {words.shownIn}
          {copies.map((copy) => (
            <Link
              key={copy.exchange.exchange}
              to={{ screen: "exchanges", mediation, at: copy.exchange.exchange }}
            >
              {roomName(copy.view)}
            </Link>
          ))}
        </p>
      )}
      {exchange.moved === undefined ? null : (
        <p className="note" data-tone="quiet">
          {words.runsElsewhere}{" "}
          <Link to={{ screen: "exchanges", mediation, at: exchange.moved.exchange }}>
            {roomName(whereItRuns(held).view)}
          </Link>
        </p>
      )}
      <RunsThere held={held} mediation={mediation} />
      {master === null ? null : (
        <p className="small">
          <Link to={{ screen: "exchanges", mediation, at: master.exchange.exchange }}>{words.master}</Link>
        </p>
      )}
      <div className="row no-print">
        {change.map((act) => (
          <ActButton key={act.act} offered={act} />
        ))}
        <Button onPress={() => print()}>{common.print}</Button>
        <ActButton offered={save} />
        <span className="small quiet">{words.leaves}</span>
      </div>
    </header>
  );
};

/** Of a copy in separate talks: the committee of this seat in which it runs. */
const RunsThere = ({
  held: { view, exchange },
  mediation,
}: Pick<Parameters<typeof OneExchange>[0], "held" | "mediation">) => {
  const { exchange: words } = useWords();
  const roomName = useRoomName();
  const rooms = useMediation(mediation)?.rooms ?? [];
  if (view.kind !== "caucus") return null;
  for (const room of rooms) {
    const there = room.kind === "committee" ? sameExchangeIn(room.state, exchange) : undefined;
    if (there?.running !== undefined)
      return (
        <p className="note" data-tone="quiet">
          {words.runsThere}{" "}
          <Link to={{ screen: "exchanges", mediation, at: there.exchange }}>{roomName(room)}</Link>
        </p>
      );
  }
  return null;
};

const ReadBy = ({ view }: { readonly view: RoomView }) => <p className="small quiet">{useReadBy(view)}</p>;

/** Earlier versions with what was answered to each, and what changed since. */
const Earlier = ({ held: { view, exchange } }: { readonly held: HeldExchange }) => {
  const { exchange: words } = useWords();
  const [isOpen, setOpen] = useState(false);
  const newest = newestPlan(exchange);
  const say = usePlanWords(view.state, newest.plan);
  const older = exchange.versions.slice(0, -1).toReversed();
  if (older.length === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.olderTitle}</summary>
      {isOpen
        ? older.map(({ version, plan, answers }) => {
            const changes = changesOf(plan, newest.plan, words, say);
            return (
              <section key={version} className="stack">
                <h3>{words.versionOf(version)}</h3>
                <p className="small">
                  {plan.sides
                    .map((side) => {
                      const given = answers.find((answer) => answer.side === side);
                      return `${say.party(side)}: ${given === undefined ? words.noAnswer : words[given.answer]}`;
                    })
                    .join(" · ")}
                </p>
                <h4>{words.changesTitle(version)}</h4>
                <ul>
                  {changes.map((change) => (
                    <li key={change} dir="auto">
                      {change}
                    </li>
                  ))}
                  {changes.length === 0 ? <li>{words.noChanges}</li> : null}
                </ul>
              </section>
            );
          })
        : null}
    </details>
  );
};
