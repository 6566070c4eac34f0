import type { Intended } from "@parley/client";
import {
  type MediationId,
  mayReadNames,
  type NameList,
  type PartyId,
  proposeSplitAgain,
  putListAgain,
} from "@parley/domain";
import { useMemo, useState } from "react";
import { Link } from "../app/Link.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useSeat } from "../app/seat-context.tsx";
import { useMediation } from "../people/mediation.ts";
import { useNow } from "../room/local-time.ts";
import { useReadBy } from "../room/names.ts";
import { Button } from "../ui/Button.tsx";
import { DeedDialog } from "../ui/DeedDialog.tsx";
import { CheckField } from "../ui/Field.tsx";
import { UndoBar } from "../ui/UndoBar.tsx";
import { useUndoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import type { HeldExchange } from "./held.ts";
import { isOwn, leftBehind, planned, type SaidThere } from "./say-again.ts";
import type { PlanWords } from "./use-plan-words.ts";

type Asked =
  | { readonly type: "put"; readonly list: NameList }
  | { readonly type: "say"; readonly said: SaidThere }
  | { readonly type: "split"; readonly step: number; readonly acts: readonly Intended[] };

/**
 * Where an exchange runs now: what one side alone had said of it before and has not said here, each with what brings it
 * here. Nobody speaks for a side that is in the room.
 */
export const NotMoved = ({
  held: { view, exchange },
  mediation,
  say,
}: {
  readonly held: HeldExchange;
  readonly mediation: MediationId;
  readonly say: PlanWords;
}) => {
  const { notMoved: words } = useWords().exchange;
  const { workspace } = useSeat();
  const at = useNow();
  const roomName = useRoomName();
  const rooms = useMediation(mediation)?.rooms;
  const undoable = useUndoable();
  const [asked, ask] = useState<Asked | null>(null);
  const speaking = useMemo(() => ({ device: workspace.device, at }), [workspace, at]);
  const behind = useMemo(
    () =>
      view.kind !== "committee" || exchange.running === undefined
        ? null
        : leftBehind(rooms ?? [], { view, exchange }, speaking),
    [rooms, view, exchange, speaking],
  );
  if (behind === null) return <UndoBar undoable={undoable} />;
  const { from, left, unsaid } = behind;
  const there = { room: view.room, exchange: exchange.exchange };
  const splitActs = (split: (typeof left.splits)[number], side: PartyId): readonly Intended[] =>
    planned(view, speaking, (draft) => proposeSplitAgain(draft, there, split, side));
  return (
    <section className="note stack" data-tone="quiet" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="small">{from.kind === "team" ? words.hintTeam : words.hint(roomName(from))}</p>
      <ul className="not-moved">
        {left.lists.map((list) => (
          <li key={list.list}>
            <span dir="auto">{words.list(list.title, say.party(list.side))}</span>
            {isOwn(view, workspace.device, list.side) ? (
              <Offered go={words.putList} run={() => ask({ type: "put", list })} />
            ) : null}
          </li>
        ))}
        {unsaid.map((said) => (
          <li key={said.list.list}>
            <span dir="auto">{words.unsaid(said.list.title)}</span>
            <Offered go={words.sayIt} run={() => ask({ type: "say", said })} />
          </li>
        ))}
        {left.waivers.map(({ step, side }) => (
          <li key={`${step} ${side}`}>
            {words.waiver(say.party(side), step)}{" "}
            <Link to={{ screen: "exchanges", mediation, at: exchange.exchange, within: String(step) }}>
              {words.toStep(step)}
            </Link>
          </li>
        ))}
        {left.splits.flatMap((split) =>
          split.agreements.slice(0, 1).map(({ side }) => {
            const acts = isOwn(view, workspace.device, side) ? splitActs(split, side) : [];
            return (
              <li key={split.split ?? split.step}>
                <span dir="auto">
                  {words.split(
                    say.party(side),
                    split.step,
                    split.parts.map(({ deed }) => deed),
                  )}
                </span>
                {acts.length === 0 ? null : (
                  <Offered go={words.proposeIt} run={() => ask({ type: "split", step: split.step, acts })} />
                )}
              </li>
            );
          }),
        )}
      </ul>
      <UndoBar undoable={undoable} />
      {asked === null ? null : asked.type === "put" ? (
        <PutAgain {...{ view, undoable, there, say }} list={asked.list} onClose={() => ask(null)} />
      ) : (
        <SayAgain {...{ view, undoable, asked }} onClose={() => ask(null)} />
      )}
    </section>
  );
};

const Offered = ({ go, run }: { readonly go: string; readonly run: () => void }) => (
  <div className="no-print">
    <Button onPress={run}>{go}</Button>
  </div>
);

interface DialogProps {
  readonly view: HeldExchange["view"];
  readonly undoable: ReturnType<typeof useUndoable>;
  readonly onClose: () => void;
}

/** The side's own list, whole, under the same seals. */
const PutAgain = ({
  view,
  undoable,
  there,
  list,
  onClose,
}: DialogProps & {
  readonly there: Parameters<typeof putListAgain>[1];
  readonly list: NameList;
}) => {
  const { exchange, lists } = useWords();
  const { notMoved: words } = exchange;
  const { workspace } = useSeat();
  const at = useNow();
  const readBy = useReadBy(view);
  const [withNames, setWithNames] = useState(false);
  const mayName = mayReadNames(list, view.state);
  const acts = (): readonly Intended[] =>
    planned(view, { device: workspace.device, at }, (draft) =>
      putListAgain(draft, there, list, { withNames }),
    );
  return (
    <DeedDialog
      title={words.putTitle(list.title)}
      hint={[words.putHint, lists.putting.goHint, lists.seenBy(readBy)].join(" ")}
      go={words.putList}
      isReady
      deed={() => {
        const ready = acts();
        return ready.length === 0 ? null : { room: view.room, acts: ready, undo: [], done: words.put };
      }}
      undoable={undoable}
      onClose={onClose}
    >
      {mayName ? (
        <CheckField
          label={lists.putting.names}
          hint={withNames ? lists.putting.namesHere : lists.putting.namesHint}
          value={withNames}
          onChange={setWithNames}
        />
      ) : (
        <p className="small quiet">{lists.putting.namesNotHere}</p>
      )}
    </DeedDialog>
  );
};

/** What a side said of the other's list, or how it would divide a step. */
const SayAgain = ({
  view,
  undoable,
  asked,
  onClose,
}: DialogProps & { readonly asked: Exclude<Asked, { readonly type: "put" }> }) => {
  const { exchange, lists } = useWords();
  const { notMoved: words } = exchange;
  const readBy = useReadBy(view);
  const acts = asked.type === "say" ? asked.said.acts : asked.acts;
  const [title, go, done] =
    asked.type === "say"
      ? [words.sayTitle(asked.said.list.title), words.sayIt, words.said]
      : [words.splitTitle(asked.step), words.proposeIt, words.proposed];
  return (
    <DeedDialog
      title={title}
      hint={lists.seenBy(readBy)}
      go={go}
      isReady={acts.length > 0}
      deed={() => ({ room: view.room, acts, undo: [], done })}
      undoable={undoable}
      onClose={onClose}
    >
      {asked.type === "say" ? <SaidParts acts={acts} /> : null}
    </DeedDialog>
  );
};

const SaidParts = ({ acts }: { readonly acts: readonly Intended[] }) => {
  const { notMoved: words } = useWords().exchange;
  const claims = acts.flatMap((act) => (act.type === "categoryClaimed" ? act.claims : [])).length;
  const objections = acts.filter(({ type }) => type === "entryObjected").length;
  return (
    <ul>
      {acts.some(({ type }) => type === "vettingBegan") ? <li>{words.parts.vetting}</li> : null}
      {claims === 0 ? null : <li>{words.parts.claims(claims)}</li>}
      {objections === 0 ? null : <li>{words.parts.objections(objections)}</li>}
      {acts.some(({ type }) => type === "listAgreed") ? <li>{words.parts.agreed}</li> : null}
    </ul>
  );
};
