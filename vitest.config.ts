import { defineConfig } from "vitest/config";

/** Everything that needs no browser. */
export default defineConfig({
  test: {
    include: [
      "packages/*/test/**/*.test.{ts,tsx}",
      "apps/*/test/**/*.test.{ts,tsx}",
      "examples/**/*.test.ts",
      "benchmarks/**/*.test.ts",
      "tests/**/*.test.ts",
      "tools/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**", "tests/browser/**"],
    // No test alters a module that another reads: a worker keeps what it has loaded for the files that follow.
    isolate: false,
    // What is awaited may come from another process, on a machine that has other work.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 25_000 } },
  },
});
