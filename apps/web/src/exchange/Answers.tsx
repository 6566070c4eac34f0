import type { RoomView } from "@parley/client";
import { type Exchange, hasAccepted, type PartyId, type PlanVersion } from "@parley/domain";
import { useState } from "react";
import { useActs } from "../app/acts-context.tsx";
import { useDraftText } from "../app/use-draft.ts";
import { useNames, useReadBy } from "../room/names.ts";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { DeedDialog } from "../ui/DeedDialog.tsx";
import { TextField } from "../ui/Field.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { useMay } from "./use-may.ts";
import type { PlanWords } from "./use-plan-words.ts";

/** What each side said to a version, and the answers that this seat can give. */
export const Answers = ({
  view,
  exchange,
  version,
  say,
  undoable,
}: {
  readonly view: RoomView;
  readonly exchange: Exchange;
  readonly version: PlanVersion;
  readonly say: PlanWords;
  readonly undoable: Undoable;
}) => {
  const { exchange: words } = useWords();
  const may = useMay(view);
  const names = useNames(view.state);
  const [asked, ask] = useState<Answering | null>(null);
  const answerOf = (side: PartyId, answer: Answering["answer"]) => ({
    ...{ type: "exchangeAnswered" as const, exchange: exchange.exchange, version: version.version },
    ...{ hash: version.hash, side, answer },
  });
  const open = version.plan.sides.flatMap((side) =>
    (["accepted", "declined"] as const)
      .filter((answer) => may(answerOf(side, answer)))
      .map((answer) => ({ side, answer })),
  );
  // Where the mediators answer for both sides, the key asks for which.
  const isOneSide = new Set(open.map(({ side }) => side)).size === 1;
  useActs(
    open.map((one) => ({
      act: ANSWER_ACTS[one.answer],
      run: () => ask(one),
      ...(isOneSide ? {} : { choice: say.party(one.side) }),
    })),
  );
  return (
    <section className="stack">
      <h3>{words.answersTitle}</h3>
      <p className="small quiet">{words.answersHint}</p>
      <ul className="plain-list answers">
        {version.plan.sides.map((side) => {
          const given = version.answers.find((answer) => answer.side === side);
          return (
            <li key={side} className="row">
              <b dir="auto">{say.party(side)}</b>
              {given === undefined ? (
                <span className="quiet">{words.noAnswer}</span>
              ) : (
                <Chip tone={given.answer === "accepted" ? "go" : "lock"}>{words[given.answer]}</Chip>
              )}
              {given?.recorded === true ? (
                <span className="small quiet">{words.recordedBy(names.named(given.answered.person))}</span>
              ) : null}
              {given?.words === undefined ? null : (
                <span className="words" dir="auto">
                  {given.words}
                </span>
              )}
              <span className="push row no-print">
                {open
                  .filter((one) => one.side === side)
                  .map((one) => (
                    <Button key={one.answer} act={ANSWER_ACTS[one.answer]} onPress={() => ask(one)}>
                      {words[ANSWER_WORDS[one.answer]](say.party(side))}
                    </Button>
                  ))}
              </span>
            </li>
          );
        })}
      </ul>
      {asked === null ? null : (
        <AnswerDialog
          view={view}
          version={version}
          asked={asked}
          name={say.party(asked.side)}
          event={answerOf(asked.side, asked.answer)}
          undoable={undoable}
          onClose={() => ask(null)}
        />
      )}
    </section>
  );
};

const ANSWER_ACTS = { accepted: "acceptPlan", declined: "declinePlan" } as const;
const ANSWER_WORDS = { accepted: "accept", declined: "decline" } as const;

interface Answering {
  readonly side: PartyId;
  readonly answer: "accepted" | "declined";
}

const AnswerDialog = ({
  view,
  version,
  asked,
  name,
  event,
  undoable,
  onClose,
}: {
  readonly view: RoomView;
  readonly version: PlanVersion;
  readonly asked: Answering;
  readonly name: string;
  readonly event: {
    readonly type: "exchangeAnswered";
    readonly exchange: Exchange["exchange"];
    readonly version: number;
    readonly hash: string;
    readonly side: PartyId;
    readonly answer: Answering["answer"];
  };
  readonly undoable: Undoable;
  readonly onClose: () => void;
}) => {
  const { exchange: words } = useWords();
  const readBy = useReadBy(view);
  const [text, setText, forget] = useDraftText(`answer:${view.room}:${version.hash}:${asked.answer}`);
  const isAccepting = asked.answer === "accepted";
  return (
    <DeedDialog
      title={isAccepting ? words.acceptTitle(version.version) : words.declineTitle(version.version)}
      hint={`${isAccepting ? words.acceptHint(name) : words.declineHint(name)} ${readBy}`}
      go={isAccepting ? words.accept(name) : words.decline(name)}
      isReady
      deed={() => ({
        room: view.room,
        acts: [text.trim() === "" ? event : { ...event, words: text.trim() }],
        undo: [],
        done: words.answered,
      })}
      undoable={undoable}
      onClose={onClose}
      onDone={forget}
    >
      <p className="small num">{words.hash(shortHash(version.hash))}</p>
      <TextField label={words.answerWords} rows={3} value={text} onChange={setText} />
    </DeedDialog>
  );
};

/** As much of a fingerprint as two people compare by voice. */
export const shortHash = (hash: string): string => (hash.slice(0, 16).match(/.{4}/g) ?? []).join(" ");

/** The sides that have not accepted this version. */
export const missingIn = (version: PlanVersion): readonly PartyId[] =>
  version.plan.sides.filter((side) => !hasAccepted(version, side));
