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
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is awaited comes over a relay and several browsers, on two cores that have other work.
    expect: { poll: { timeout: 20_000 } },
  },
});
