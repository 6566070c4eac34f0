import type {
  CategorySize,
  CategoryTotal,
  ExchangePlan,
  Gift,
  Key,
  NumberOf,
  PartyId,
  Phase,
  PlanStep,
  RoomState,
  StepTerm,
  TotalReading,
  Trigger,
  Verifier,
} from "@parley/domain";
import { type Times, useTimes, useWords } from "../words/catalogue.ts";

export interface PlanWords {
  readonly party: (party: PartyId) => string;
  readonly category: (code: string) => string;
  readonly key: (key: Key) => string;
  readonly size: (size: CategorySize) => string;
  readonly gift: (gift: Gift) => string;
  /** How many a step hands over, and in a second sentence what that follows from. */
  readonly number: (
    code: string,
    number: NumberOf,
  ) => { readonly many: string; readonly from: string | null };
  readonly starts: (trigger: Trigger) => string;
  readonly phase: (phase: Phase) => string;
  readonly verifier: (verifier: Verifier) => string;
  readonly waits: (step: PlanStep) => string;
  readonly window: (plan: ExchangePlan, step: PlanStep) => string;
  readonly reading: (total: CategoryTotal, reading: TotalReading) => string;
  readonly day: (at: number) => string;
}

/** How the parts of a plan are said, by the labels that its room knows. */
export const usePlanWords = (
  { parties }: Pick<RoomState, "parties">,
  { categories }: Pick<ExchangePlan, "categories">,
): PlanWords => {
  const { exchange: words, common } = useWords();
  const times = useTimes();
  const party: PlanWords["party"] = (id) => parties.get(id)?.neutralLabel ?? words.nothing;
  const category: PlanWords["category"] = (code) =>
    categories.find((known) => known.code === code)?.label ?? code;
  const key: PlanWords["key"] = (one) =>
    words.key(one.count, category(one.category), one.forCount, category(one.for));
  const day = (at: number): string => dayAndTime(times, at);
  const starts: PlanWords["starts"] = (trigger) =>
    trigger.type === "adoption"
      ? words.starts.adoption
      : trigger.type === "date"
        ? words.starts.date(day(trigger.at))
        : words.starts.step(trigger.step);
  const number: PlanWords["number"] = (code, of) => {
    const label = category(code);
    switch (of.status) {
      case "uncounted":
        return { many: words.count.uncounted(label), from: null };
      case "disputed":
        return { many: words.count.disputed(label, of.disputed), from: null };
      case "listAwaited":
        return { many: words.count.listAwaited(label), from: null };
      case "known":
        return { many: words.count.known(of.count, label), from: derivation(of.from) };
    }
  };
  const derivation = (from: Extract<NumberOf, { status: "known" }>["from"]): string => {
    switch (from.type) {
      case "agreed":
        return words.count.agreed;
      case "verified":
        return words.count.verified(from.step);
      case "byList":
        return words.count.byList;
      case "byKey": {
        const by = words.count.byKey(key(from.key), from.of, from.step);
        return from.left === 0 ? by : `${by}; ${words.count.left(from.left)}`;
      }
    }
  };
  const term = ({ step, number: of }: StepTerm): string =>
    words.total.term(of.status === "known" ? String(of.count) : words.total.open, step);
  const reading: PlanWords["reading"] = (_, one) => {
    switch (one.type) {
      case "agreed":
        return words.total.agreed(one.count);
      case "steps": {
        const terms = one.terms.map(term);
        return one.count === undefined ? words.total.stepsOpen(terms) : words.total.steps(terms, one.count);
      }
      case "byKey": {
        const by = words.total.byKey(one.count, key(one.key), one.ofCount);
        return one.left === 0 ? by : `${by}; ${words.count.left(one.left)}`;
      }
      case "byList":
        return one.count === undefined
          ? number(_.category.code, one.number).many
          : words.total.byList(one.count);
    }
  };
  return {
    ...{ party, category, key, starts, number, reading, day },
    size: (size) => (size.type === "counted" ? words.size.counted(size.count) : words.size[size.type]),
    gift: ({ category: code, count }) => {
      const label = category(code);
      if (count.type === "counted") return words.giftOf.counted(count.count, label);
      if (count.type === "byKey") return words.giftOf.byKey(count.step, label);
      return words.giftOf[count.type](label);
    },
    phase: ({ starts: trigger, lengthMs, extension }) =>
      [
        starts(trigger),
        words.lasts(common.length(lengthMs)),
        ...(extension === undefined
          ? []
          : [
              words.extension(
                common.length(extension.lengthMs),
                extension.forEach,
                category(extension.category),
                extension.beyond,
              ),
            ]),
      ].join("; "),
    verifier: (verifier) => {
      if (verifier.type === "party") return words.verifiers.party(party(verifier.party));
      return verifier.type === "outside"
        ? words.verifiers.outside(verifier.name)
        : words.verifiers[verifier.type];
    },
    waits: ({ counterStep, after }) =>
      [
        ...(counterStep === undefined ? [] : [words.counterStep(counterStep)]),
        ...after.map((step) => words.afterStep(step)),
      ].join(", "),
    window: (plan, { window, trigger, phase }) => {
      const from = trigger ?? plan.phases.find(({ number: one }) => one === phase)?.starts;
      if (window === undefined || from === undefined) return trigger === undefined ? "" : starts(trigger);
      const of =
        from.type === "adoption"
          ? words.triggerOf.adoption
          : from.type === "date"
            ? words.triggerOf.date(day(from.at))
            : words.triggerOf.step(from.step);
      return `${words.windowOf(common.length(window.opensAfterMs), common.length(window.closesAfterMs))} ${of}`;
    },
  };
};

export const dayAndTime = (times: Times, at: number): string => `${times.day(at)}, ${times.time(at)}`;
