import { spawnSync } from "node:child_process";
import { DEFAULT_LIMITS } from "@parley/relay";
import { describe, expect, it } from "vitest";
import { explainFault } from "../src/terminal.ts";
import { parley, parleyHere, STACK_TRACE } from "./support/run-parley.ts";

describe("parley --help", () => {
  it("teaches: every command, examples, and what each exit code means", async () => {
    const { code, out, err } = await parleyHere("--help");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const part of [
      "serve",
      "demo",
      "verify",
      "analyse",
      "read",
      "Examples",
      "Exit codes",
      "take the tour",
    ])
      expect(out).toContain(part);
    for (const exit of ["0  fine", "1  a check", "2  bad input", "3  not possible"])
      expect(out).toContain(exit);
    expect(await parleyHere()).toMatchObject({ code: 0, out });
  });

  it("teaches each command with examples that name only options which it has", async () => {
    for (const command of ["serve", "demo", "verify", "analyse", "read"]) {
      const { code, out } = await parleyHere(command, "--help");
      expect(code).toBe(0);
      expect(await parleyHere("help", command)).toMatchObject({ code: 0, out });
      const [usage = "", examples = ""] = out.split("\nExamples\n");
      expect(
        examples.split("\n").filter((line) => line.startsWith(`  parley ${command}`)).length,
      ).toBeGreaterThan(1);
      const named = examples.match(/(?<= )--[a-z-]+/g) ?? [];
      for (const option of named) expect(usage, `${command} ${option}`).toContain(option);
    }
  });

  it("names the relay's limits, as they are", async () => {
    const { out } = await parleyHere("serve", "--help");
    for (const part of [
      `an entry has at most ${DEFAULT_LIMITS.maxEntryBytes} bytes`,
      `${DEFAULT_LIMITS.framesPerSecond} frames`,
      `${DEFAULT_LIMITS.maxConnections} connections`,
      `${DEFAULT_LIMITS.maxConnectionsPerAddress} from one address`,
      `founds ${DEFAULT_LIMITS.maxRoomsFoundedPerDevice} rooms`,
      `follows ${DEFAULT_LIMITS.maxSubscriptionsPerConnection}`,
    ])
      expect(out).toContain(part);
  });

  it("says which version it is", async () => {
    expect(await parleyHere("--version")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it("ends with 2 and offers what was probably meant", async () => {
    const cases: readonly (readonly [readonly string[], string])[] = [
      [["srve"], "Did you mean serve?"],
      [["serve", "--prot", "1"], "Did you mean --port?"],
      [["verify"], 'parley verify --help" shows what it takes'],
      [["verify", "a", "b"], 'parley verify --help" shows what it takes'],
      [["serve", "--port"], 'parley serve --help" shows what it takes'],
      [["demo"], "--headless"],
    ];
    for (const [args, hint] of cases) {
      const { code, out, err } = await parleyHere(...args);
      expect({ code, out }, args.join(" ")).toEqual({ code: 2, out: "" });
      expect(err).toContain(hint);
      expect(err).not.toMatch(STACK_TRACE);
    }
  });
});

describe("a fault of Parley's own", () => {
  it("is one sentence without a stack trace", () => {
    const sentence = explainFault(new Error("something broke."));
    expect(sentence).toBe("Parley stopped because of a fault of its own: something broke. Please report it.");
    expect(explainFault("odd")).toContain("odd.");
  });

  it("is not that somebody has read enough of its output", async () => {
    const { code } = await parley("--help");
    expect(code).toBe(0);
    const piped = spawnSync(
      "sh",
      ["-c", `"$0" apps/cli/src/main.ts --help | true; echo "$?"`, process.execPath],
      {
        encoding: "utf8",
      },
    );
    expect(piped.stderr).not.toMatch(STACK_TRACE);
    expect(piped.stderr).not.toContain("fault");
  });
});
