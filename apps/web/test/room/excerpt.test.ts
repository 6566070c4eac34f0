import { describe, expect, it } from "vitest";
import { excerptOf } from "../../src/room/excerpt.ts";
import { inputToMoment, momentToInput } from "../../src/room/local-time.ts";

describe("an excerpt", () => {
  it("is the whole of a short text, on one line", () => {
    expect(excerptOf(" Ten\n days. ")).toBe("Ten days.");
  });

  it("ends between words and says that it goes on", () => {
    expect(excerptOf("We could live with ten days", 20)).toBe("We could live with…");
  });

  it("cuts a word that alone is longer than the excerpt", () => {
    expect(excerptOf("x".repeat(50), 10)).toBe(`${"x".repeat(10)}…`);
  });
});

describe("a moment in a field", () => {
  it("comes back to the minute, in this device's own time zone", () => {
    const at = new Date(2031, 4, 6, 18, 0).getTime();
    expect(momentToInput(at)).toBe("2031-05-06T18:00");
    expect(inputToMoment(momentToInput(at))).toBe(at);
  });

  it("is none where the field is empty or half filled in", () => {
    expect(inputToMoment("")).toBeUndefined();
    expect(inputToMoment("2031-")).toBeUndefined();
  });
});
