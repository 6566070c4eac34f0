import { defineConfig } from "vitest/config";

/**
 * The whole system in Chromium, one for all. Two files at a time: people in a story wait for one another as much as they
 * compute, so one story leaves half of two cores idle. Needs the web build; `npm test -- --only browser` makes it first.
 */
export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    exclude: ["**/node_modules/**"],
    globalSetup: ["tests/browser/support/one-chromium.ts"],
    maxWorkers: 2,
    // A whole story, on two cores that have other work; what is awaited in it has the patience of support/chromium.ts.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 25_000 } },
  },
});
