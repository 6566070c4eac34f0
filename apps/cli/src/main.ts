import { keepCompiledCode } from "./compile-cache.ts";
import { EXIT, explainFault } from "./terminal.ts";

keepCompiledCode();

// Whoever reads our output may have enough of it (`| head`): that is no fault.
process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
  process.exit(cause.code === "EPIPE" ? EXIT.fine : EXIT.notPossibleHere);
});
const endWith = (cause: unknown): void => {
  process.stderr.write(`${explainFault(cause)}\n`);
  process.exit(EXIT.notPossibleHere);
};
process.on("uncaughtException", endWith);
process.on("unhandledRejection", endWith);

// Loaded from here on, so that it comes from the cache.
const { run } = await import("./run.ts");
process.exitCode = await run(process.argv.slice(2));
