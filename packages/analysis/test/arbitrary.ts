import fc from "fast-check";
import type { Constraint, OptionRef, PartyProfile, Problem } from "../src/index.ts";

/** Random problems small enough for the oracle: few values, so that ties and duplicates are common. */
export const problems = (given: {
  readonly parties?: number;
  readonly constraints?: boolean;
  readonly rectangles?: boolean;
}): fc.Arbitrary<Problem> =>
  fc
    .record({
      sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
      parties: given.parties === undefined ? fc.integer({ min: 1, max: 9 }) : fc.constant(given.parties),
      coarse: fc.boolean(),
    })
    .chain(({ sizes, parties, coarse }) =>
      fc
        .record({
          profiles: fc.array(profile(sizes, coarse, given.rectangles === true), {
            minLength: parties,
            maxLength: parties,
          }),
          constraints: fc.array(constraint(sizes), { maxLength: given.constraints ? 5 : 0 }),
        })
        .map(({ profiles, constraints }) => ({
          issues: sizes.map((size, i) => ({
            name: `issue ${i}`,
            options: Array.from({ length: size }, (_, o) => `option ${o}`),
          })),
          parties: profiles.map((p, k) => ({ ...p, name: `party ${k}` })),
          constraints,
        })),
    );

const profile = (
  sizes: readonly number[],
  coarse: boolean,
  rectangles: boolean,
): fc.Arbitrary<Omit<PartyProfile, "name">> =>
  fc.record({
    reservation: fc.integer({ min: -1, max: 6 }),
    values: fc.tuple(
      ...sizes.map((size) =>
        fc.array(
          coarse ? fc.integer({ min: 0, max: 4 }) : fc.integer({ min: 0, max: 400 }).map((v) => v / 100),
          {
            minLength: size,
            maxLength: size,
          },
        ),
      ),
    ),
    rectangles: fc.array(rectangle(sizes), { maxLength: rectangles ? 4 : 0 }),
  });

const rectangle = (sizes: readonly number[]) =>
  fc.record({
    utility: fc.integer({ min: -3, max: 6 }),
    ranges: fc
      .subarray(
        sizes.map((_, issue) => issue),
        { minLength: 1 },
      )
      .chain((issues) =>
        fc.tuple(
          ...issues.map((issue) =>
            fc
              .tuple(fc.nat((sizes[issue] ?? 1) - 1), fc.nat((sizes[issue] ?? 1) - 1))
              .map(([a, b]) => ({ issue, from: Math.min(a, b), to: Math.max(a, b) })),
          ),
        ),
      ),
  });

const optionRef = (sizes: readonly number[]): fc.Arbitrary<OptionRef> =>
  fc
    .nat(sizes.length - 1)
    .chain((issue) => fc.nat((sizes[issue] ?? 1) - 1).map((option) => ({ issue, option })));

const constraint = (sizes: readonly number[]): fc.Arbitrary<Constraint> =>
  fc.oneof(
    fc.record({ type: fc.constant("ifThen" as const), when: optionRef(sizes), must: optionRef(sizes) }),
    fc.record({ type: fc.constant("notBoth" as const), one: optionRef(sizes), other: optionRef(sizes) }),
    fc.record({
      type: fc.constant("atLeastOne" as const),
      of: fc.array(optionRef(sizes), { minLength: 1, maxLength: 3 }),
    }),
  );
