import type { Command } from "commander";

/** What `parley analyse` was asked for, as it came from the command line. */
export interface AnalyseOptions {
  readonly json?: boolean;
  readonly frontier?: boolean;
  readonly timeLimit: string;
  readonly constraints?: string;
}

/** `parley analyse …`: packages across issues, from a scenario's files. */
export const addAnalyse = (program: Command): void => {
  program
    .command("analyse")
    .description("find which packages across issues all parties could live with, from a scenario's files")
    .argument("<files...>", "a GENIUS domain and one profile per party; or NegoLog's; or Parley's own JSON")
    .option("--json", "print one JSON object")
    .option("--frontier", "print every package of the frontier, not only how many there are")
    .option("--time-limit <seconds>", "after this long, print what is known, marked as not exact", "60")
    .option("--constraints <file>", "what must hold between options: if/then, not both, at least one of")
    .addHelpText("after", HELP)
    .action(async (files: readonly string[], options: AnalyseOptions) => {
      // Loaded once it is wanted, so that everything else starts without it.
      const { analyseFiles } = await import("./analyse-files.ts");
      await analyseFiles(files, options);
    });
};

const HELP = `
Files it reads
  DOMAIN.xml PROFILE.xml …   GENIUS/ANAC, additive or hyper-rectangle; a folder that holds them
  FOLDER, or its profiles    NegoLog: profileA.json, profileB.json
  SCENARIO.json              Parley's own, with numbers or with rankings and comparisons only

The frontier is every outcome that no other package beats: none is better for one party and at least
as good for the others. From it, five criteria single out packages; each is printed with its
definition, and is exact or says by how much another package could still exceed it. None of them
says what would be just. Utilities are on the file's own scale; gains are measured from each party's
reservation.

What a file has wrong is printed as file:line, on standard error; what could be read around is a
note there, too. Where parties gave rankings, utilities are averages over all weightings that fit
what was said, and the share of weightings under which a package is acceptable to all stands beside
it; that is no probability of agreement.

Times leave out the reading of files. In JSON, "firstMs" is the one run that a person waits for, in a
process that has just started and still interprets its code. Where that took less than 250 ms, the
analysis is run again for 80 to 320 ms, and "ms" is the best of all: what a warm engine takes. Otherwise,
and with rankings, "ms" is the same as "firstMs".

Exit codes: 0 done, also when the time limit came first · 2 a faulty or missing file · 3 out of
memory · 130 cancelled with Ctrl-C.

Examples
  parley analyse examples/camp-david-1978/camp-david.json
  parley analyse domain.xml employer.xml employee.xml --time-limit 10
  parley analyse scenario.json --constraints rules.json
  parley analyse domain.xml a.xml b.xml --json --frontier | jq '.frontier.points | length'`;
