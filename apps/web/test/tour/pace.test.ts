import { STEPS } from "@parley/ceasefire";
import { describe, expect, it } from "vitest";
import { CAPTION_MS, WHOLE_MS } from "../../src/tour/pace.ts";

/** What a step may take that is played between two captions: rooms are founded before the first. */
const PLAYING_MS = 3_000;

describe("the tour's pace", () => {
  it("leaves its captions standing for no more than two minutes in all, what is done between them included", () => {
    expect(STEPS.length).toBeGreaterThan(5);
    expect(STEPS.length * (CAPTION_MS + PLAYING_MS)).toBeLessThanOrEqual(WHOLE_MS);
  });

  it("has captions of one sentence, which can be read while they stand", () => {
    for (const { caption } of STEPS) {
      expect(caption.match(/[.!?](?= |$)/g)).toHaveLength(1);
      // At two hundred words a minute.
      expect((caption.split(" ").length * 60_000) / 200).toBeLessThan(CAPTION_MS);
    }
  });
});
