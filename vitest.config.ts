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
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
