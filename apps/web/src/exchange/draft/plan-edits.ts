import type { Category, ExchangePlan, Key, PartyId, Phase, PlanStep } from "@parley/domain";

const WEEK_MS = 604_800_000;

/** The words of a plan to begin with. */
export interface StarterWords {
  readonly title: string;
  readonly category: (side: PartyId) => string;
  readonly phase: string;
  readonly deed: (side: PartyId) => string;
}

/** The smallest plan that holds together: one category of each side, one for one, one phase, one step of each. */
export const starterPlan = (one: PartyId, other: PartyId, words: StarterWords): ExchangePlan => {
  const category = (code: string, side: PartyId): Category => ({
    ...{ code, label: words.category(side), side, size: { type: "counted", count: 1 } },
  });
  const step = (number: number, actor: PartyId, code: string): PlanStep => ({
    ...{ number, phase: 1, actor, deed: words.deed(actor), after: [] },
    gives: { category: code, count: { type: "counted", count: 1 } },
    verifier: { type: "mediators" },
  });
  return {
    ...{ title: words.title, sides: [one, other] },
    categories: [category("c1", one), category("c2", other)],
    keys: [{ category: "c1", count: 1, for: "c2", forCount: 1 }],
    phases: [{ number: 1, title: words.phase, starts: { type: "adoption" }, lengthMs: WEEK_MS }],
    steps: [step(1, one, "c1"), { ...step(2, other, "c2"), counterStep: 1 }],
  };
};

export const withCategory = (plan: ExchangePlan, category: Category): ExchangePlan => ({
  ...plan,
  categories: replaced(plan.categories, category, ({ code }) => code === category.code),
});

export const withKey = (plan: ExchangePlan, key: Key, place: number): ExchangePlan => ({
  ...plan,
  keys:
    place < plan.keys.length ? plan.keys.map((one, at) => (at === place ? key : one)) : [...plan.keys, key],
});

export const withPhase = (plan: ExchangePlan, phase: Phase): ExchangePlan => ({
  ...plan,
  phases: replaced(plan.phases, phase, ({ number }) => number === phase.number).toSorted(
    (a, b) => a.number - b.number,
  ),
});

export const withStep = (plan: ExchangePlan, step: PlanStep): ExchangePlan => ({
  ...plan,
  steps: replaced(plan.steps, step, ({ number }) => number === step.number),
});

/** The steps in an order that was proposed; those that it does not name go last, as they stood. */
export const inOrder = (plan: ExchangePlan, order: readonly number[]): ExchangePlan => {
  const placeOf = ({ number }: PlanStep): number => {
    const place = order.indexOf(number);
    return place < 0 ? order.length : place;
  };
  return { ...plan, steps: plan.steps.toSorted((a, b) => placeOf(a) - placeOf(b)) };
};

const replaced = <T>(all: readonly T[], one: T, isIt: (known: T) => boolean): readonly T[] =>
  all.some(isIt) ? all.map((known) => (isIt(known) ? one : known)) : [...all, one];

/** A code that no category has yet. Codes are never shown; labels are. */
export const freeCode = ({ categories }: ExchangePlan): string => {
  for (let n = categories.length + 1; ; n++)
    if (!categories.some(({ code }) => code === `c${n}`)) return `c${n}`;
};

export const freeNumber = (all: readonly { readonly number: number }[]): number =>
  Math.max(0, ...all.map(({ number }) => number)) + 1;
