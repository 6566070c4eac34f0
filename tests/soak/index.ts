import { run as killAgain } from "./kill.ts";
import { run as letMembersMisbehave } from "./malicious-member.ts";
import { run as compareTwoRuns } from "./non-interference.ts";
import { run as plantLeaks } from "./planted-leaks.ts";
import { run as tamper } from "./tamper.ts";

/** What every suite reports; some say more, for whoever looks for the reason of a failure. */
interface SuiteResult {
  readonly name: string;
  readonly runs: number;
  readonly failures: number;
  readonly seconds: number;
}

/** The suites in full, each with the count that the bars name. */
const SUITES: Readonly<Record<string, (scale: number) => Promise<SuiteResult>>> = {
  tamper: (scale) => tamper({ runs: scaled(1_000, scale), seed: "soak" }),
  "malicious-member": (scale) => letMembersMisbehave({ runs: scaled(1_000, scale), seed: 1 }),
  "non-interference": (scale) => compareTwoRuns({ runs: scaled(10_000, scale), seed: 1 }),
  "planted-leaks": (scale) => plantLeaks({ runs: scaled(20, scale), seed: 1 }),
  kill: (scale) => killAgain({ runs: scaled(100, scale), seed: 1 }),
};

const scaled = (count: number, scale: number): number => Math.max(1, Math.round(count * scale));

/**
 * Runs the suites named (all, where none is) and prints one JSON object for each. `PARLEY_SOAK_SCALE=0.01` runs a
 * hundredth of each.
 * @returns whether nothing failed
 */
export const run = async ({ only }: { readonly only: readonly string[] }): Promise<boolean> => {
  const unknown = only.filter((name) => !(name in SUITES));
  if (unknown.length > 0) {
    console.error(
      `There is no suite ${unknown.join(", ")}: the suites are ${Object.keys(SUITES).join(", ")}.`,
    );
    return false;
  }
  const scale = Number(process.env.PARLEY_SOAK_SCALE ?? "1");
  let holds = true;
  for (const [name, suite] of Object.entries(SUITES)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const result = await suite(scale);
    console.log(JSON.stringify(result));
    if (result.failures > 0) holds = false;
  }
  return holds;
};
