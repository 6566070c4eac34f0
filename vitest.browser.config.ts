import { defineConfig } from "vitest/config";

/**
 * The whole system in Chromium. One file at a time and one Chromium for all: two cores hold one story. Needs
 * the web build; `npm test -- --only browser` makes it first.
 */
export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    exclude: ["**/node_modules/**"],
    globalSetup: ["tests/browser/support/one-chromium.ts"],
    fileParallelism: false,
    maxWorkers: 1,
    // A whole story, on two cores that have other work; what is awaited in it has the patience of support/chromium.ts.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 25_000 } },
  },
});
