import { err, ok, type Result } from "@parley/kernel";
import type { Category, ExchangePlan } from "../exchange/plan.ts";

/**
 * Categories that keys join, directly or over others, and what one of each counts by those keys, in whole units.
 * Between categories that no key joins nothing is compared. A weight is what the parties' keys say of categories;
 * it is never of a person.
 */
export interface Measure {
  readonly weights: ReadonlyMap<string, number>;
  /** The category that counts least: amounts are told as so many of these. */
  readonly unit: Category;
}

/** The measures of a plan, in the order of its categories; or that its keys say two things of one category. */
export const measuresOf = ({
  categories,
  keys,
}: Pick<ExchangePlan, "categories" | "keys">): Result<readonly Measure[], "KeysContradict"> => {
  const fractions = new Map<string, Fraction>();
  const measures: Measure[] = [];
  for (const { code } of categories) {
    if (fractions.has(code)) continue;
    const joined = weighFrom(code, keys, fractions);
    if (joined === undefined) return err("KeysContradict");
    if (joined.length < 2) continue;
    const measure = measureOf(categories, joined, fractions);
    if (measure === undefined) return err("KeysContradict");
    measures.push(measure);
  }
  return ok(measures);
};

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** Everything that keys join to this category, each weighed against it; nothing where two ways differ. */
const weighFrom = (
  start: string,
  keys: ExchangePlan["keys"],
  fractions: Map<string, Fraction>,
): readonly string[] | undefined => {
  fractions.set(start, { over: 1n, under: 1n });
  const joined = [start];
  for (const code of joined)
    for (const key of keys) {
      const own = fractions.get(code) ?? { over: 1n, under: 1n };
      // `count` of one are as much as `forCount` of the other.
      const [other, ratio] =
        key.for === code
          ? [key.category, { over: BigInt(key.forCount), under: BigInt(key.count) }]
          : key.category === code
            ? [key.for, { over: BigInt(key.count), under: BigInt(key.forCount) }]
            : [undefined, own];
      if (other === undefined) continue;
      const weight = reduced({ over: own.over * ratio.over, under: own.under * ratio.under });
      const known = fractions.get(other);
      if (known === undefined) {
        fractions.set(other, weight);
        joined.push(other);
      } else if (known.over !== weight.over || known.under !== weight.under) return undefined;
    }
  return joined;
};

const measureOf = (
  categories: readonly Category[],
  joined: readonly string[],
  fractions: ReadonlyMap<string, Fraction>,
): Measure | undefined => {
  const whole = joined.reduce((lcm, code) => {
    const { under } = fractions.get(code) ?? { under: 1n };
    return (lcm / greatestCommon(lcm, under)) * under;
  }, 1n);
  const scaled = joined.map((code) => {
    const { over, under } = fractions.get(code) ?? { over: 1n, under: 1n };
    return [code, (over * whole) / under] as const;
  });
  const common = scaled.reduce((divisor, [, weight]) => greatestCommon(divisor, weight), 0n);
  const weights = new Map(scaled.map(([code, weight]) => [code, Number(weight / common)]));
  const members = categories.filter(({ code }) => weights.has(code));
  const unit = members.reduce((least, each) =>
    (weights.get(each.code) ?? 0) < (weights.get(least.code) ?? 0) ? each : least,
  );
  // Beyond what numbers hold exactly there is no exact balance.
  return [...weights.values()].every(Number.isSafeInteger) ? { weights, unit } : undefined;
};

const reduced = ({ over, under }: Fraction): Fraction => {
  const divisor = greatestCommon(over, under);
  return { over: over / divisor, under: under / divisor };
};

const greatestCommon = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommon(b, a % b));
