import { parseArgs } from "node:util";
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
  /** The numbers of the runs that failed, as `--run` takes them. */
  readonly failedRuns: readonly number[];
}

interface Suite {
  readonly what: string;
  /** As many as the bars name. */
  readonly runs: number;
  /** Whether a number is enough to see a run again, or chance of this machine has its part in it. */
  readonly isRepeatable: boolean;
  readonly play: (runs: number, first: number) => Promise<SuiteResult>;
}

const SUITES: Readonly<Record<string, Suite>> = {
  tamper: {
    what: "random logs, each with every case of a hostile relay",
    runs: 1_000,
    isRepeatable: true,
    play: (runs, first) => tamper({ runs, first, seed: "soak" }),
  },
  "malicious-member": {
    what: "rooms into which a member writes what it must not",
    runs: 1_000,
    isRepeatable: true,
    play: (runs, first) => letMembersMisbehave({ runs, first, seed: 1 }),
  },
  "non-interference": {
    what: "schedules, each played twice and compared byte for byte",
    runs: 10_000,
    isRepeatable: true,
    play: (runs, first) => compareTwoRuns({ runs, first, seed: 1 }),
  },
  "planted-leaks": {
    what: "rounds in each of which every leak is planted and must be found",
    runs: 20,
    isRepeatable: true,
    play: (runs, first) => plantLeaks({ runs, first, seed: 1 }),
  },
  kill: {
    what: "relays killed under load",
    runs: 100,
    isRepeatable: false,
    play: (runs) => killAgain({ runs, seed: 1 }),
  },
};

const HELP = `npm run soak [-- OPTIONS]

Runs the hostile suites in full, one after the other, and prints one JSON object for each on standard output: name, runs,
failures, seconds, and what helps to find the reason of a failure. "npm run --silent soak" prints nothing else there.

  --only SUITE      that suite alone; may be given several times
  --scale FRACTION  that part of each: 0.01 is a hundredth (or PARLEY_SOAK_SCALE)
  --run NUMBER      one run of one suite again, by its number in failedRuns
  --help            this

${Object.entries(SUITES)
  .map(([name, { runs, what }]) => `  ${name.padEnd(18)}${String(runs).padStart(6)}  ${what}`)
  .join("\n")}

Exit codes: 0 nothing failed · 1 something did, and how to see it again stands on standard error · 2 bad input.`;

const EXIT = { fine: 0, failed: 1, badInput: 2 } as const;

/** Runs what the command line names. @returns the exit code */
export const run = async (args: readonly string[]): Promise<number> => {
  const wish = readWish(args);
  if (typeof wish === "string") {
    console.error(`${wish} "npm run soak -- --help" shows what there is.`);
    return EXIT.badInput;
  }
  if (wish.help) {
    console.log(HELP);
    return EXIT.fine;
  }
  let exit: number = EXIT.fine;
  for (const [name, suite] of wish.suites) {
    const result = await played(name, suite, wish.runs(suite), wish.first);
    console.log(JSON.stringify(result));
    if (result.failures === 0) continue;
    exit = EXIT.failed;
    console.error(howToSeeAgain(name, suite, result));
  }
  return exit;
};

interface Wish {
  readonly help: boolean;
  readonly suites: readonly (readonly [string, Suite])[];
  readonly first: number;
  readonly runs: (suite: Suite) => number;
}

/** A sentence where the command line cannot be followed. */
const readWish = (args: readonly string[]): Wish | string => {
  const options = {
    only: { type: "string", multiple: true },
    scale: { type: "string" },
    run: { type: "string" },
    help: { type: "boolean" },
  } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
  }
  const { only = [], help = false } = values;
  const unknown = only.filter((name) => !Object.hasOwn(SUITES, name));
  if (unknown.length > 0)
    return `There is no suite ${unknown.join(", ")}: the suites are ${Object.keys(SUITES).join(", ")}.`;
  const suites = Object.entries(SUITES).filter(([name]) => only.length === 0 || only.includes(name));
  const text = values.scale ?? process.env.PARLEY_SOAK_SCALE ?? "1";
  const scale = Number(text);
  if (!(scale > 0) || scale === Number.POSITIVE_INFINITY)
    return `--scale takes a number greater than 0, not "${text}".`;
  const runs = (suite: Suite): number => Math.max(1, Math.round(suite.runs * scale));
  if (values.run === undefined) return { help, suites, first: 0, runs };
  const [suite] = suites;
  if (suites.length !== 1 || suite === undefined) return "--run needs one suite: add --only SUITE.";
  if (!suite[1].isRepeatable) return `${suite[0]} depends on the moment, and no run of it comes again.`;
  if (!/^\d{1,9}$/.test(values.run)) return `--run takes the number of a run, not "${values.run}".`;
  return { help, suites, first: Number(values.run), runs: () => 1 };
};

/** A suite that breaks off has failed too, and the others go on. */
const played = async (name: string, suite: Suite, runs: number, first: number): Promise<SuiteResult> => {
  const started = performance.now();
  try {
    return await suite.play(runs, first);
  } catch (error) {
    console.error(`${name} broke off: ${error instanceof Error ? error.message : String(error)}.`);
    const seconds = (performance.now() - started) / 1_000;
    return { name, runs: 0, failures: 1, seconds, failedRuns: [] };
  }
};

const howToSeeAgain = (name: string, { isRepeatable }: Suite, { failedRuns }: SuiteResult): string => {
  const [failed] = failedRuns;
  const again = isRepeatable && failed !== undefined ? ` --run ${failed}` : "";
  return `${name} failed. To see it again: npm run soak -- --only ${name}${again}`;
};
