import { mkdirSync, writeFileSync } from "node:fs";

/** Invented throughout: two villages, their wells and the road between them. */
export const WELLS = {
  domain: `<?xml version="1.0" encoding="UTF-8"?>
<negotiation_template>
 <utility_space number_of_issues="2">
  <objective index="0" name="any">
   <issue index="1" name="Wells" type="discrete">
    <item index="1" value="shared"/>
    <item index="2" value="by days"/>
    <item index="3" value="divided"/>
   </issue>
   <issue index="2" name="Road" type="discrete">
    <item index="1" value="open"/>
    <item index="2" value="escorted"/>
   </issue>
  </objective>
 </utility_space>
</negotiation_template>
`,
  upper: profile([3, 2, 0], [0, 4], [0.5, 0.5], '<reservation value="0.25"/>'),
  lower: profile([0, 3, 4], [5, 0], [0.4, 0.6], '<reservation value="0.1"/>'),
};

/** A GENIUS profile for the two issues; weights need not sum to 1. */
export function profile(
  wells: readonly (number | undefined)[],
  road: readonly number[],
  [first, second]: readonly [number, number],
  more = "",
): string {
  const items = (values: readonly (number | undefined)[], names: readonly string[]) =>
    values
      .flatMap((value, k) =>
        value === undefined ? [] : [`<item index="${k + 1}" value="${names[k]}" evaluation="${value}"/>`],
      )
      .join("\n    ");
  return `<utility_space>
 <objective index="0" name="any">
  <issue index="1" name="Wells">
    ${items(wells, ["shared", "by days", "divided"])}
  </issue>
  <issue index="2" name="Road">
    ${items(road, ["open", "escorted"])}
  </issue>
 </objective>
 <weight index="1" value="${first}"/>
 <weight index="2" value="${second}"/>
 ${more}
</utility_space>
`;
}

const random = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

/** NegoLog profiles of parties that pull in opposite directions; their weights do not sum to 1, which earns a note. */
export const writeNegoLog = (folder: string, parties: number, issues: number, options: number): void => {
  mkdirSync(folder);
  const next = random(7);
  for (let party = 0; party < parties; party++) {
    const names = Array.from({ length: issues }, (_, i) => `Issue ${i + 1}`);
    const content = {
      reservationValue: 0,
      issueWeights: Object.fromEntries(names.map((name) => [name, 0.1 + next()])),
      issues: Object.fromEntries(
        names.map((name) => {
          const bend = 0.5 + 1.5 * next();
          const steps = Array.from({ length: options }, (_, o) => (party % 2 ? options - 1 - o : o));
          return [
            name,
            Object.fromEntries(steps.map((step, o) => [`v${o}`, (step / (options - 1)) ** bend])),
          ];
        }),
      ),
    };
    writeFileSync(
      `${folder}/profile${String.fromCharCode(65 + party)}.json`,
      JSON.stringify(content, null, 1),
    );
  }
};

/** Parley's own JSON with rules that tie distant issues together: too entangled for a merge, so the solver is asked. */
export const entangled = (issues: number, rules: number): string => {
  const next = random(11);
  const names = Array.from({ length: issues }, (_, i) => `Issue ${i + 1}`);
  const options = ["a", "b", "c"];
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const party = (name: string, sign: number) => ({
    name,
    values: Object.fromEntries(
      names.map((issue) => [
        issue,
        Object.fromEntries(options.map((option, o) => [option, sign * o * (1 + Math.floor(2 * next()))])),
      ]),
    ),
  });
  return JSON.stringify({
    format: "parley-packages/1",
    scale: "asStated",
    issues: names.map((name) => ({ name, options })),
    parties: [party("Upper village", 1), party("Lower village", -1)],
    constraints: Array.from({ length: rules }, () => {
      const [first, second] = [one(names.slice(0, issues / 2)), one(names.slice(issues / 2))];
      return { notBoth: [{ [first]: one(options) }, { [second]: one(options) }] };
    }),
  });
};
