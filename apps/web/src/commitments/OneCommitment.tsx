import { type OccurrenceStanding, standingOfOccurrence, standingsOf, timesOf } from "@parley/domain";
import { useMemo, useState } from "react";
import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { ROW_PROPS } from "../app/row.ts";
import { PresentCopies } from "../copies/PresentCopies.tsx";
import { type CopyHere, Waiting } from "../copies/Waiting.tsx";
import { useMay } from "../exchange/use-may.ts";
import { useNow } from "../room/local-time.ts";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { TextField } from "../ui/Field.tsx";
import { UndoBar } from "../ui/UndoBar.tsx";
import { useUndoable } from "../ui/use-undoable.ts";
import { useWanted } from "../ui/use-wanted.ts";
import { useWords } from "../words/catalogue.ts";
import { ActDialog } from "./ActDialog.tsx";
import { CommitmentHead, Succession } from "./CommitmentHead.tsx";
import { actsOnOccurrence, actsOnWhole, COMMITMENT_ACTS, type CommitmentAct } from "./commitment-acts.ts";
import { fallsAway, type HeldCommitment } from "./commitment-model.ts";
import { OccurrenceHistory } from "./OccurrenceHistory.tsx";
import { useCommitmentWords } from "./use-commitment-words.ts";

/** One commitment: its words, its clock, and every occurrence with what was reported and found of it. */
export const OneCommitment = ({
  held,
  all,
  wanted,
}: {
  readonly held: HeldCommitment;
  readonly all: readonly HeldCommitment[];
  /** Which of its times the person came for. */
  readonly wanted: number | undefined;
}) => {
  const { commitments: words } = useWords();
  const undoable = useUndoable();
  const may = useMay(held.view);
  const now = useNow();
  const [asked, ask] = useState<CommitmentAct | null>(null);
  const { view, commitment } = held;
  const say = useCommitmentWords(view);
  const whole = actsOnWhole(may, view.state, commitment);
  const standings = standingsAt(held, now, wanted);
  const own = standings.flatMap(({ occurrence }) =>
    actsOnOccurrence(may, view.state, commitment, occurrence),
  );
  useActs([
    ...whole.map((act): OfferedAct => ({ act: COMMITMENT_ACTS[act.type], run: () => ask(act) })),
    ...own.map((act): OfferedAct => {
      const on = say.occurrence(commitment, act.occurrence ?? 0);
      const run = (): void => ask(act);
      return { act: COMMITMENT_ACTS[act.type], run, ...(on === "" ? {} : { choice: on }) };
    }),
  ]);
  const open = commitment.suspensions.filter(({ resumed }) => resumed === undefined);
  return (
    <article className="stack">
      <CommitmentHead held={held} all={all} />
      <Succession held={held} />
      {open.map(({ suspended, side, reason }) => (
        <p key={suspended.sequence} className="note" dir="auto">
          {words.suspendedBy(side === undefined ? words.theMediators : say.party(side), reason)}
        </p>
      ))}
      <div className="row no-print">
        {whole.map((act) => (
          <Button key={act.type} act={COMMITMENT_ACTS[act.type]} onPress={() => ask(act)}>
            {words.act[act.type]}
          </Button>
        ))}
      </div>
      <Between held={held} all={all} />
      <UndoBar undoable={undoable} />
      <ol className="step-list">
        {standings.map((standing) => (
          <Occurrence
            key={standing.occurrence}
            held={held}
            standing={standing}
            isWanted={standing.occurrence === wanted}
            onAsk={ask}
          />
        ))}
      </ol>
      {asked === null ? null : (
        <ActDialog held={held} act={asked} undoable={undoable} onClose={() => ask(null)} />
      )}
    </article>
  );
};

/** Every time that has come about or is next, and the one that was asked for, in their order. */
const standingsAt = (
  { view: { state }, commitment }: HeldCommitment,
  now: number,
  wanted: number | undefined,
): readonly OccurrenceStanding[] => {
  const known = standingsOf(state, commitment, now).filter((one) => !fallsAway(commitment, one));
  if (wanted === undefined || known.some(({ occurrence }) => occurrence === wanted)) return known;
  return wanted >= 0 && wanted < timesOf(commitment)
    ? [...known, standingOfOccurrence(state, commitment, wanted, now)].sort(
        (a, b) => a.occurrence - b.occurrence,
      )
    : known;
};

/** Of the team's master: showing it to rooms, how far it has come, and what waits in separate talks. */
const Between = ({
  held,
  all,
}: {
  readonly held: HeldCommitment;
  readonly all: readonly HeldCommitment[];
}) => {
  const { copies: words } = useWords();
  const { view, commitment } = held;
  const say = useCommitmentWords(view);
  const [triggerWords, setTriggerWords] = useState("");
  const copies = useMemo(
    () =>
      all
        .filter(({ view: other, commitment: one }) =>
          commitment.copies.some(({ room, commitment: id }) => room === other.room && id === one.commitment),
        )
        .map(
          ({ view: other, commitment: one }): CopyHere => ({
            view: other,
            what: { type: "commitment", commitment: one.commitment },
          }),
        ),
    [all, commitment],
  );
  if (view.kind !== "team" || !view.mayWrite) return null;
  const id = commitment.commitment;
  const trigger = triggerWords.trim();
  return (
    <>
      <div className="row no-print">
        <PresentCopies
          mediation={view.mediation}
          what={{ type: "commitment", commitment: id, ...(trigger === "" ? {} : { triggerWords: trigger }) }}
          kinds={["common", "committee", "caucus"]}
          fields={
            commitment.text.trigger.type === "step" ? (
              <TextField label={words.triggerWords} value={triggerWords} onChange={setTriggerWords} />
            ) : null
          }
        />
        {copies.length === 0 ? null : (
          <PresentCopies
            mediation={view.mediation}
            what={{ type: "performance", commitment: id }}
            kinds={["common", "committee", "caucus"]}
          />
        )}
      </div>
      <Waiting mediation={view.mediation} copies={copies} party={say.party} />
    </>
  );
};

const Occurrence = ({
  held,
  standing,
  isWanted,
  onAsk,
}: {
  readonly held: HeldCommitment;
  readonly standing: OccurrenceStanding;
  readonly isWanted: boolean;
  readonly onAsk: (act: CommitmentAct) => void;
}) => {
  const { commitments: words } = useWords();
  const may = useMay(held.view);
  const place = useWanted<HTMLLIElement>(isWanted);
  const { view, commitment } = held;
  const say = useCommitmentWords(view);
  const acts = actsOnOccurrence(may, view.state, commitment, standing.occurrence);
  const { status, due, overdue, accessDenied, known } = standing;
  const name =
    timesOf(commitment) === 1 ? commitment.text.deed : say.occurrence(commitment, standing.occurrence);
  return (
    <li {...ROW_PROPS} className="plan-step occurrence stack here" {...place}>
      <div className="row">
        <b dir="auto">{name}</b>
        <Chip
          {...(status === "verified"
            ? { tone: "go" as const }
            : status === "breached" || status === "disputed"
              ? { tone: "lock" as const }
              : {})}
        >
          {words.status[status]}
        </Chip>
        {overdue ? <Chip tone="warn">{words.overdue}</Chip> : null}
        {accessDenied ? <Chip tone="warn">{words.accessDenied}</Chip> : null}
        <span className="small quiet">
          {due === undefined ? words.clockStopped : words.dueAt(say.day(due))}
          {known?.quantity === undefined ? "" : ` · ${say.quantity(commitment, known.quantity)}`}
        </span>
      </div>
      {known === undefined ? null : <OccurrenceHistory held={held} known={known} />}
      <div className="row no-print">
        {acts.map((act) => (
          <Button
            key={act.type}
            {...(act.type === "report" || act.type === "verify" ? { tone: "go" as const } : {})}
            act={COMMITMENT_ACTS[act.type]}
            onPress={() => onAsk(act)}
          >
            {words.act[act.type]}
          </Button>
        ))}
        {acts.length === 0 && status !== "verified" ? <p className="quiet small">{words.noActs}</p> : null}
      </div>
    </li>
  );
};
