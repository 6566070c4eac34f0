import type { RoomView } from "@parley/client";
import { type Commitment, clockOfCommitment, type PartyId, timesOf, type Verifier } from "@parley/domain";
import { newestPlan } from "../exchange/held.ts";
import { dayAndTime } from "../exchange/use-plan-words.ts";
import { useDoer } from "../room/use-doer.ts";
import { useTimes, useWords } from "../words/catalogue.ts";

export interface CommitmentWords {
  readonly party: (party: PartyId) => string;
  readonly verifier: (verifier: Verifier) => string;
  readonly occurrence: (commitment: Commitment, at: number) => string;
  readonly quantity: (commitment: Commitment, quantity: number) => string;
  readonly trigger: (commitment: Commitment) => string;
  readonly schedule: (commitment: Commitment) => string;
  readonly day: (at: number) => string;
}

export const useCommitmentWords = ({ state }: RoomView): CommitmentWords => {
  const { commitments: words, exchange, common } = useWords();
  const times = useTimes();
  const party = (id: PartyId): string => state.parties.get(id)?.neutralLabel ?? "";
  const day = (at: number): string => dayAndTime(times, at);
  const doer = useDoer(state);
  const foundBy = ({ triggered, triggerDoneBy }: Commitment): readonly string[] =>
    triggered === undefined ? [] : [words.trigger.foundBy(doer(triggered, triggerDoneBy).who)];
  return {
    party,
    day,
    verifier: (verifier) => {
      if (verifier.type === "party") return party(verifier.party);
      return verifier.type === "outside" ? verifier.name : exchange.verifiers[verifier.type];
    },
    occurrence: (commitment, at) => {
      const { schedule } = commitment.text;
      const count = timesOf(commitment);
      if (schedule.type === "recurring") return words.occurrence[schedule.every](at + 1, count);
      if (schedule.type === "once") return "";
      return words.occurrence.stage(schedule.stages[at]?.name ?? "", at + 1, count);
    },
    quantity: ({ text }, quantity) => words.quantity(quantity, text.unit ?? ""),
    trigger: (commitment) => {
      const { trigger } = commitment.text;
      const clock = clockOfCommitment(state, commitment);
      const runs =
        clock.status === "running" ? words.trigger.running(day(clock.since)) : words.trigger.stopped;
      if (trigger.type === "date") return words.trigger.date(day(trigger.at));
      if (trigger.type === "named")
        return [words.trigger.named(trigger.words), runs, ...foundBy(commitment)].join("; ");
      const of = state.exchanges.get(trigger.exchange);
      const title = of === undefined ? "" : newestPlan(of).plan.title;
      return `${words.trigger.step(trigger.step, title)}; ${runs}`;
    },
    schedule: ({ text: { schedule } }) => {
      if (schedule.type === "once") return words.schedule.once(common.length(schedule.dueAfterMs));
      if (schedule.type === "recurring") return words.schedule.recurring(schedule.every, schedule.times);
      return words.schedule.stages(schedule.stages.length);
    },
  };
};
