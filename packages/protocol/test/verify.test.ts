import { type Bytes, hexToBytes, type Result } from "@parley/kernel";
import { describe, expect, it } from "vitest";
import { isSoundDevice, parseDeviceId, verifyStrictly } from "../src/index.ts";
import { createEd25519Vectors } from "./vectors/ed25519.ts";
import { encodePoint, multiply, ORDER_EIGHT, recoverX } from "./vectors/edwards.ts";

const value = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(String(result.error));
  return result.value;
};
const bytes = (hex: string): Bytes => value(hexToBytes(hex));
const vectors = createEd25519Vectors();

describe("verifying a signature", () => {
  for (const vector of vectors) {
    it(`SG1 ${vector.isAccepted ? "accepts" : "refuses"} ${vector.name}`, async () => {
      const device = value(parseDeviceId(vector.publicKey));
      expect(await verifyStrictly(device, bytes(vector.message), bytes(vector.signature))).toBe(
        vector.isAccepted,
      );
    });
  }

  it("SG2 stands on vectors that really tell verifiers apart", () => {
    const disagreeing = vectors.filter(
      ({ holds }) => holds !== null && holds.cofactored !== holds.cofactorless,
    );
    expect(disagreeing.length).toBeGreaterThanOrEqual(2);
    for (const { isAccepted } of disagreeing) expect(isAccepted).toBe(false);
    // What is refused for a point's or scalar's encoding or order alone would satisfy both equations.
    const refusedDespiteHolding = vectors.filter(
      ({ holds, isAccepted }) => holds?.cofactorless && !isAccepted,
    );
    expect(refusedDespiteHolding.length).toBeGreaterThanOrEqual(8);
  });

  it("SG3 takes no point of small order for a device", () => {
    for (let i = 0n; i < 8n; i++) {
      const point = encodePoint(multiply(i, ORDER_EIGHT));
      const hex = Array.from(point, (byte) => byte.toString(16).padStart(2, "0")).join("");
      expect(isSoundDevice(value(parseDeviceId(hex))), hex).toBe(false);
    }
    expect(recoverX(2n, false)).toBeUndefined();
  });
});
