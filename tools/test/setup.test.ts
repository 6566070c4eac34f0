import { type ChildProcess, spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { assertWritable, root } from "../setup/files.mjs";
import { explainInstallFailure } from "../setup/install.mjs";

/** A house with the real tools, a program that only tells how it was started, and an npm that only counts. */
let house = "";
const npmCalls = (): number => readOr("npm-calls", "").length;

const program = `
console.log("ran " + process.argv.slice(2).join(" "));
if (process.argv.includes("--wait")) {
  setInterval(() => undefined, 1000);
  process.on("SIGTERM", () => { console.log("told to stop"); process.exit(7); });
  console.log("waiting");
} else process.exitCode = process.argv.includes("--fail") ? 3 : 0;
`;

const npm = `
const { appendFileSync } = require("node:fs");
appendFileSync("npm-calls", ".");
if (process.env.NPM_SAYS) { console.error(process.env.NPM_SAYS); process.exitCode = 1; }
if (process.env.IBM_TELEMETRY_DISABLED !== "true") process.exitCode = 9;
`;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "parley-setup-"));
  for (const name of ["enter.cjs", "load.cjs", "start.mjs", "task.mjs", "setup"]) {
    cpSync(join(root, "tools", name), join(house, "tools", name), { recursive: true });
  }
  mkdirSync(join(house, "node_modules"));
  for (const name of readdirSync(join(root, "node_modules")).filter((name) => !name.startsWith(".parley"))) {
    symlinkSync(join(root, "node_modules", name), join(house, "node_modules", name));
  }
  write("package.json", '{ "type": "module" }');
  write("package-lock.json", "{}");
  write("packages/some/package.json", "{}");
  write("packages/some/src/index.ts", "export const word = 1;");
  write("examples/some/package.json", "{}");
  write("apps/cli/package.json", "{}");
  write("apps/cli/src/main.ts", `const greeting: string = "";\n${program}`);
  write("apps/web/package.json", "{}");
  write("apps/web/index.html", "<!doctype html><title>Built</title>");
  write("npm-cli.cjs", npm);
});
afterAll(() => rmSync(house, { recursive: true, force: true }));
beforeEach(() => rmSync(join(house, "npm-calls"), { force: true }));

describe("npm start", () => {
  it("installs, builds and serves the first time, and only serves the second time", async () => {
    const first = await enter(["start", "--port", "0"]);
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toMatch(/installing[\s\S]*building[\s\S]*ran serve --port 0/);
    expect(readOr("apps/web/dist/index.html", "")).toContain("Built");
    const second = await enter(["start"]);
    expect(second.out.trim()).toBe("ran serve");
    expect(npmCalls()).toBe(1);
  });

  it("installs again when the lock file has changed, and builds again when a source has", async () => {
    await enter(["start"]);
    write("package-lock.json", '{ "changed": true }');
    expect((await enter(["start"])).out).toContain("installing");
    write("packages/some/src/index.ts", "export const word = 2;");
    const third = await enter(["start"]);
    expect(third.out).toContain("building");
    expect(third.out).not.toContain("installing");
  });

  it("ends with the exit code of what it started", async () => {
    expect(await enter(["start", "--fail"])).toMatchObject({ code: 3 });
  });

  it("passes a request to stop on, and waits for the answer", async () => {
    const child = begin(["start", "--wait"]);
    const ended = collect(child);
    await new Promise<void>((resolve) => {
      child.stdout?.on("data", (text: string) => text.includes("waiting") && resolve());
    });
    child.kill("SIGTERM");
    expect(await ended).toMatchObject({ code: 7, out: expect.stringContaining("told to stop") });
  });
});

describe("what stops set-up is one sentence that says what to do", () => {
  it("an old Node", async () => {
    write("old-node.cjs", 'Object.defineProperty(process, "versions", { value: { node: "18.20.4" } });');
    const { code, out, err } = await enter(["start"], {}, ["--require", join(house, "old-node.cjs")]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(
      /^Parley needs Node 20 or newer with npm, and this is Node 18\.20\.4: install [^\n]*\.\n$/,
    );
  });

  it("an old Node can read the file that says so", () => {
    const words = readFileSync(join(root, "tools/enter.cjs"), "utf8").replaceAll(/\/\/.*$|"[^"]*"/gm, "");
    expect(words).not.toMatch(/\b(const|let|class|import|async|await)\b|=>|`|\.\.\.|\?\.|\?\?/);
  });

  it("no way to the npm registry", async () => {
    write("package-lock.json", '{ "changed": "again" }');
    const { code, err } = await enter(["start"], {
      NPM_SAYS: "npm error code ENOTFOUND\nnpm error network request failed",
    });
    expect(code).toBe(1);
    expect(err.trim().split("\n").at(-1)).toMatch(/^Parley could not reach the npm registry[^.]*\.$/);
    expect(err).not.toMatch(/^ {4}at /m);
    write("package-lock.json", "{}");
  });

  it("no npm", async () => {
    write("package-lock.json", '{ "changed": "without npm" }');
    const { code, err } = await enter(["start"], { npm_execpath: "", PATH: "/nowhere" });
    expect(code).toBe(1);
    expect(err).toMatch(/^Parley found no npm[^\n]*\n$/);
    write("package-lock.json", "{}");
  });

  it("a web workspace that does not build", async () => {
    await enter(["start"]);
    write("apps/web/index.html", '<script type="module" src="./missing.ts"></script>');
    const { code, err } = await enter(["start"]);
    expect(code).toBe(1);
    expect(err.trim().split("\n").at(-1)).toMatch(/^The web workspace did not build/);
    write("apps/web/index.html", "<!doctype html><title>Built</title>");
  });

  it("a folder that cannot be written", () => {
    const file = join(house, "package.json");
    expect(() => assertWritable(join(file, "below a file"), "the packages")).toThrow(
      /^Parley cannot write to .*, where it puts the packages: make that folder writable/,
    );
  });

  it("a command that there is not", async () => {
    const { code, err } = await enter(["dance"]);
    expect({ code, err }).toEqual({
      code: 1,
      err: 'There is no command "dance": the commands are start, test, bench, soak, screenshots, parley.\n',
    });
  });

  it.each([
    ["npm error code EAI_AGAIN", /could not reach the npm registry/],
    ["npm error code ENOSPC", /disk is full/],
    ["npm error code EACCES\nnpm error syscall mkdir", /not allowed to write/],
    ["npm error code EROFS", /not allowed to write/],
    ["npm error code EINTEGRITY", /its own words stand above/],
  ])("npm's %s", (said, sentence) => {
    expect(explainInstallFailure(said)).toMatch(sentence);
  });
});

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
};

const readOr = (file: string, otherwise: string): string => {
  try {
    return readFileSync(join(house, file), "utf8");
  } catch {
    return otherwise;
  }
};

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

const begin = (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
): ChildProcess => {
  const env = { ...process.env, npm_execpath: join(house, "npm-cli.cjs"), NO_COLOR: "1", ...environment };
  return spawn(process.execPath, [...nodeOptions, join(house, "tools/enter.cjs"), ...args], {
    cwd: house,
    env,
  });
};

const collect = (child: ChildProcess): Promise<Ended> =>
  new Promise((resolve) => {
    let out = "";
    let err = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.on("close", (code) => resolve({ code, out, err }));
  });

const enter = (...args: Parameters<typeof begin>): Promise<Ended> => collect(begin(...args));
