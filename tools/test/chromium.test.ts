import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ensureChromium, type Surroundings } from "../chromium/ensure.ts";
import { findChromium } from "../chromium/find.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-chromium-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const program = (name: string): string => {
  const path = join(folder, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, "#!/bin/sh\n");
  chmodSync(path, 0o755);
  return path;
};
const nothingDownloaded = (): string => join(folder, "never-downloaded");

describe("finding Chromium", () => {
  it("takes the one that PARLEY_CHROMIUM names before any other", () => {
    program("chromium");
    const named = program("my-own");
    expect(findChromium({ PARLEY_CHROMIUM: named, PATH: folder }, [], nothingDownloaded)).toBe(named);
  });

  it("takes none where PARLEY_CHROMIUM names what is not there, rather than another than was asked for", () => {
    program("chromium");
    expect(
      findChromium({ PARLEY_CHROMIUM: "/no/such", PATH: folder }, [], nothingDownloaded),
    ).toBeUndefined();
  });

  it.each(["chromium", "chromium-browser", "google-chrome"])("finds %s in PATH", (name) => {
    const path = program(name);
    expect(findChromium({ PATH: `/nowhere:${folder}` }, [], nothingDownloaded)).toBe(path);
  });

  it("finds the one that Playwright downloaded, and none where it did not", () => {
    const path = program("downloaded");
    expect(findChromium({ PATH: "" }, [], () => path)).toBe(path);
    expect(findChromium({ PATH: "" }, [], nothingDownloaded)).toBeUndefined();
  });
});

/** A machine on which the programs named in `works` work, and Chromium is there once `brings` has run. */
const machine = (works: RegExp, brings: RegExp | undefined, isRoot: boolean) => {
  const commands: string[] = [];
  let path: string | undefined;
  const around: Surroundings = {
    find: () => path,
    run: async (command, args) => {
      const line = [command, ...args].join(" ");
      commands.push(line);
      if (brings?.test(line)) path = "/got/chromium";
      return works.test(line) ? { code: 0, output: "" } : { code: 1, output: `refused: ${line}\n` };
    },
    named: undefined,
    isRoot,
    isLinux: true,
  };
  return { around, commands };
};

describe("getting Chromium", () => {
  it("runs nothing where there is one", async () => {
    const { around, commands } = machine(/./, undefined, true);
    expect(await ensureChromium({ ...around, find: () => "/usr/bin/chromium" })).toMatchObject({
      ok: true,
      how: "found",
    });
    expect(commands).toEqual([]);
  });

  it("installs it with apt-get as root, after an update", async () => {
    const { around, commands } = machine(/apt-get/, /apt-get install/, true);
    expect(await ensureChromium(around)).toMatchObject({
      ok: true,
      path: "/got/chromium",
      how: "installed by apt-get",
    });
    expect(commands.slice(1)).toEqual([
      "apt-get update -q",
      "env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium",
    ]);
  });

  it("uses sudo only where it asks for no password", async () => {
    const open = machine(/./, /sudo -n env .* apt-get install/, false);
    expect(await ensureChromium(open.around)).toMatchObject({ ok: true, how: "installed by apt-get" });
    const closed = machine(/apt-get/, /playwright-core/, false);
    expect(await ensureChromium(closed.around)).toMatchObject({ ok: true, how: "downloaded by Playwright" });
    expect(closed.commands.some((line) => line.includes("apt-get install"))).toBe(false);
  });

  it("asks Playwright where there is no apt-get, or where apt-get cannot", async () => {
    const without = machine(/never/, /playwright-core/, true);
    expect(await ensureChromium(without.around)).toMatchObject({ ok: true, how: "downloaded by Playwright" });
    const failing = machine(/--version/, /playwright-core/, true);
    expect(await ensureChromium(failing.around)).toMatchObject({ ok: true, how: "downloaded by Playwright" });
  });

  it("ends with one sentence that says what to do, and with what the tools said", async () => {
    const result = await ensureChromium(machine(/--version/, undefined, true).around);
    expect(result).toMatchObject({ ok: false, output: expect.stringContaining("refused: apt-get update") });
    if (!result.ok)
      expect(result.sentence).toMatch(/^The browser tests need Chromium[^.]*PARLEY_CHROMIUM[^.]*\.$/);
  });

  it("names PARLEY_CHROMIUM where that is what leads nowhere, and installs nothing", async () => {
    const { around, commands } = machine(/./, /./, true);
    const result = await ensureChromium({ ...around, named: "/no/such" });
    expect(result).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/PARLEY_CHROMIUM names \/no\/such/),
    });
    expect(commands).toEqual([]);
  });
});
