import { execFileSync } from "node:child_process";
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
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrows } from "../check/house.ts";
import { root } from "../setup/files.mjs";

/** One forbidden import, and the rule that must find it. */
type Planted = { readonly file: string; readonly imports: string; readonly rule: string };

const planted: readonly Planted[] = [
  { file: "packages/kernel/src/planted.ts", imports: "@parley/domain", rule: "arrows-of-packages-kernel" },
  { file: "packages/domain/src/planted.ts", imports: "@parley/protocol", rule: "arrows-of-packages-domain" },
  {
    file: "packages/analysis/src/planted.ts",
    imports: "@parley/domain",
    rule: "arrows-of-packages-analysis",
  },
  { file: "packages/reading/src/planted.ts", imports: "@parley/domain", rule: "arrows-of-packages-reading" },
  {
    file: "packages/protocol/src/planted.ts",
    imports: "@parley/crypto",
    rule: "arrows-of-packages-protocol",
  },
  { file: "packages/crypto/src/planted.ts", imports: "@parley/domain", rule: "arrows-of-packages-crypto" },
  { file: "packages/log/src/planted.ts", imports: "@parley/crypto", rule: "arrows-of-packages-log" },
  { file: "packages/client/src/planted.ts", imports: "@parley/log", rule: "arrows-of-packages-client" },
  { file: "apps/relay/src/domain.ts", imports: "@parley/domain", rule: "arrows-of-apps-relay" },
  { file: "apps/relay/src/crypto.ts", imports: "@parley/crypto", rule: "arrows-of-apps-relay" },
  { file: "apps/relay/src/client.ts", imports: "@parley/client", rule: "arrows-of-apps-relay" },
  { file: "apps/web/src/planted.ts", imports: "@parley/crypto", rule: "arrows-of-apps-web" },
  { file: "apps/cli/src/planted.ts", imports: "@parley/crypto", rule: "arrows-of-apps-cli" },
  { file: "examples/planted/src/index.ts", imports: "@parley/relay", rule: "arrows-of-examples" },
  { file: "packages/client/src/inside.ts", imports: "../../domain/src/inside.ts", rule: "through-the-door" },
  { file: "packages/domain/src/undeclared.ts", imports: "ws", rule: "declared-packages-only" },
  { file: "packages/domain/src/developer.ts", imports: "fast-check", rule: "no-dev-packages-in-src" },
  { file: "packages/domain/src/system.ts", imports: "node:fs", rule: "no-node-modules-in-the-browser" },
  { file: "packages/domain/src/tested.ts", imports: "../test/some.ts", rule: "src-knows-no-tests" },
  { file: "packages/domain/src/lost.ts", imports: "./nowhere.ts", rule: "resolvable" },
  { file: "packages/domain/src/round.ts", imports: "./about.ts", rule: "no-cycles" },
  {
    file: "packages/reading/src/types-only.ts",
    imports: "type @parley/domain",
    rule: "arrows-of-packages-reading",
  },
];

/** Not forbidden themselves: what the planted ones lead to, and two imports that must stay allowed. */
const innocent: readonly (readonly [file: string, imports: string])[] = [
  ["packages/domain/src/about.ts", "./round.ts"],
  ["packages/domain/src/allowed.ts", "@parley/kernel"],
  ["packages/domain/test/allowed.ts", "fast-check"],
  ["packages/domain/src/whole.ts", "./part.ts"],
  ["packages/domain/src/part.ts", "type ./whole.ts"],
  ["apps/relay/src/allowed.ts", "ws"],
  ["examples/planted/src/allowed.ts", "@parley/client"],
  ["examples/planted/src/ids.ts", "@parley/protocol"],
  ["tests/allowed.ts", "@parley/relay"],
];

let copy = "";
let violations: readonly Violation[] = [];

describe("the arrows between the packages", () => {
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "parley-arrows-"));
    layOutEmptyHouse();
    for (const file of ["packages/domain/src/inside.ts", "packages/domain/test/some.ts"])
      write(file, "export {};\n");
    for (const [file, imports] of innocent) write(file, importing(imports));
    for (const { file, imports } of planted) write(file, importing(imports));
    violations = cruise();
  }, 60_000);
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each(planted)("refuses that $file imports $imports", ({ file, rule }) => {
    expect(rulesBrokenBy(file)).toContain(rule);
  });

  it.each(innocent.slice(1))("lets %s import %s", (file) => {
    expect(rulesBrokenBy(file)).toEqual([]);
  });

  it("sees the relay's way to a key also where it leads through a package that the relay may import", () => {
    expect(rulesBrokenBy("apps/relay/src/index.ts")).toContain("relay-stays-blind");
  });

  it("are the ones that ARCHITECTURE.md draws, and every folder stands in its table", () => {
    const page = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
    const drawn = [...page.matchAll(/^ +(\w+)\[.*?\](?: --> ([\w &]+))?$/gm)].map(
      ([, from = "", to = ""]) =>
        [from, to.split(" & ").filter((name) => name !== "" && name !== "kernel")] as const,
    );
    const called = (folder: string): string => folder.split("/").at(-1) ?? folder;
    const lawful = Object.entries(arrows).map(
      ([from, to]) => [called(from), to.map(called).filter((name) => name !== "kernel")] as const,
    );
    const sorted = (all: readonly (readonly [string, readonly string[]])[]) =>
      Object.fromEntries(all.map(([from, to]) => [from, to.toSorted()]));
    expect(sorted(drawn)).toEqual(sorted(lawful));
    for (const folder of Object.keys(arrows))
      expect(page).toMatch(new RegExp(`^\\| \`${folder}/?\` \\|`, "m"));
  });

  it("are also the only ones that the packages' own manifests declare", () => {
    for (const [folder, allowed] of Object.entries(arrows)) {
      if (folder === "examples") continue;
      const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as Manifest;
      const declared = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith("@parley/"));
      const permitted = allowed.flatMap((to) =>
        to === "examples" ? exampleNames : [`@parley/${to.split("/")[1]}`],
      );
      expect(
        declared.filter((name) => !permitted.includes(name)),
        folder,
      ).toEqual([]);
    }
  });
});

/** What we use of dependency-cruiser's JSON. A cycle is reported once, at one of its files. */
type Violation = {
  readonly from: string;
  readonly rule: { readonly name: string };
  readonly cycle?: readonly { readonly name: string }[];
};

const exampleNames = readdirSync(join(root, "examples")).map((name) => `@parley/${name}`);

type Manifest = { readonly dependencies?: Readonly<Record<string, string>> };

const rulesBrokenBy = (file: string): readonly string[] =>
  violations
    .filter(({ from, cycle = [] }) => from === file || cycle.some(({ name }) => name === file))
    .map(({ rule }) => rule.name);

const importing = (name: string): string =>
  name.startsWith("type ")
    ? `import type * as it from "${name.slice("type ".length)}";\nexport type It = typeof it;\n`
    : `import * as it from "${name}";\nexport const that = it;\n`;

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
};

/** The real manifests and rules around empty packages, so that only what is planted can break a rule. */
const layOutEmptyHouse = (): void => {
  for (const name of ["package.json", "tsconfig.base.json", ".dependency-cruiser.mjs"]) {
    cpSync(join(root, name), join(copy, name));
  }
  for (const name of ["house.ts"])
    write(`tools/check/${name}`, readFileSync(join(root, "tools/check", name), "utf8"));
  mkdirSync(join(copy, "node_modules/@parley"), { recursive: true });
  for (const name of readdirSync(join(root, "node_modules")).filter((name) => name !== "@parley")) {
    symlinkSync(join(root, "node_modules", name), join(copy, "node_modules", name));
  }
  for (const folder of Object.keys(arrows)) {
    if (folder === "examples") continue;
    write(`${folder}/package.json`, readFileSync(join(root, folder, "package.json"), "utf8"));
    write(`${folder}/src/index.ts`, "export {};\n");
    symlinkSync(join(copy, folder), join(copy, "node_modules/@parley", folder.split("/")[1] ?? ""));
  }
  write(
    "examples/planted/package.json",
    JSON.stringify({ dependencies: { "@parley/client": "0.1.0", "@parley/protocol": "0.1.0" } }),
  );
  // relay -> log -> crypto: each single step looks harmless from the relay.
  write("apps/relay/src/index.ts", importing("@parley/log"));
  write("packages/log/src/index.ts", importing("@parley/crypto"));
};

const cruise = (): readonly Violation[] => {
  const tool = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const folders = ["packages", "apps", "examples", "tests"];
  const args = [tool, "--config", ".dependency-cruiser.mjs", "--output-type", "json", ...folders];
  const options = { cwd: copy, encoding: "utf8", maxBuffer: 64_000_000 } as const;
  const report = JSON.parse(execFileSync(process.execPath, args, options)) as {
    summary: { violations: readonly Violation[] };
  };
  return report.summary.violations;
};
