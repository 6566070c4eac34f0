import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { arrows, hiddenFromTheRelay, withoutNodeModules } from "./tools/check/house.ts";

/** Read from where the check runs, so that it can also be run on a copy with violations planted in it. */
const root = process.cwd();
const homes = "^(packages/[^/]+|apps/[^/]+|examples|benchmarks|tests|tools)/";

/** @param {string} text */
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** @param {readonly string[]} folders */
const anyOf = (folders) => `^(${folders.map(literally).join("|")})/`;

/** Files that another package may import: those named in `exports`. */
const doors = ["packages", "apps", "examples"].flatMap((kind) =>
  (existsSync(join(root, kind)) ? readdirSync(join(root, kind)) : []).flatMap((name) => {
    const manifest = join(root, kind, name, "package.json");
    if (!existsSync(manifest)) return [];
    const { exports = {} } = JSON.parse(readFileSync(manifest, "utf8"));
    return Object.values(exports).map((file) => `^${literally(join(kind, name, String(file)))}$`);
  }),
);

const arrowRules = Object.entries(arrows).map(([folder, allowed]) => ({
  name: `arrows-of-${folder.replace("/", "-")}`,
  comment: `${folder} may import ${allowed.length === 0 ? "nothing of the house" : allowed.join(", ")}`,
  severity: "error",
  from: { path: folder === "examples" ? "^examples/" : `^${folder}/src/` },
  to: { path: homes, pathNot: anyOf([folder, ...allowed]) },
}));

export default {
  forbidden: [
    ...arrowRules,
    {
      name: "relay-stays-blind",
      comment: "The relay reaches neither rules nor keys nor plaintext, by no path however long.",
      severity: "error",
      from: { path: "^apps/relay/src/" },
      to: { path: anyOf(hiddenFromTheRelay), reachable: true },
    },
    {
      name: "through-the-door",
      comment: "Another package is imported through a file that its package.json exports.",
      severity: "error",
      from: { path: "^((?:packages|apps|examples)/[^/]+)/src/" },
      to: { path: "^(packages|apps|examples)/[^/]+/", pathNot: ["^$1/", ...doors] },
    },
    {
      name: "no-cycles",
      comment:
        "Files that need each other to run. (A type that points back is erased; packages cannot do even that.)",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "declared-packages-only",
      comment: "An npm package is imported only where the package.json of that folder names it.",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-dev-packages-in-src",
      comment: "What runs for a user must not need what only developers install.",
      severity: "error",
      from: { path: "^(packages|apps|examples)/[^/]+/src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-node-modules-in-the-browser",
      comment: "These folders also run in a browser.",
      severity: "error",
      from: { path: `^(${withoutNodeModules.map(literally).join("|")})/src/` },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "src-knows-no-tests",
      severity: "error",
      from: { path: "^(packages|apps|examples)/[^/]+/src/" },
      to: { path: "(^|/)tests?/", pathNot: "node_modules" },
    },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|\\.cache|test-results)/" },
    // With the root's package.json combined in, tests find vitest there; src is kept from it by its own rule above.
    combinedDependencies: true,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "browser", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
