import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  base64UrlToBytes,
  bytesToBase64Url,
  bytesToHex,
  compareBytes,
  concatBytes,
  equalBytes,
  hexToBytes,
  textToUtf8,
  utf8ToText,
} from "../src/index.ts";

const anyBytes = fc.uint8Array({ maxLength: 70 });

describe("bytes", () => {
  it("come back from hexadecimal as they were", () =>
    fc.assert(
      fc.property(anyBytes, (b) => {
        expect(hexToBytes(bytesToHex(b))).toEqual({ ok: true, value: b });
      }),
    ));

  it("come back from base64url as they were, spelled as the platform spells them", () =>
    fc.assert(
      fc.property(anyBytes, (b) => {
        const text = bytesToBase64Url(b);
        expect(text).toBe(Buffer.from(b).toString("base64url"));
        expect(base64UrlToBytes(text)).toEqual({ ok: true, value: b });
      }),
    ));

  it("have one spelling: upper case, padding, stray bits and foreign characters are refused", () => {
    for (const bad of ["A", "AB=", "AA==", "A+", "é", "AB"])
      expect(base64UrlToBytes(bad).ok, bad).toBe(false);
    for (const bad of ["a", "AA", "zz", "0x"]) expect(hexToBytes(bad).ok, bad).toBe(false);
  });

  it("join and compare like their parts", () =>
    fc.assert(
      fc.property(anyBytes, anyBytes, (a, b) => {
        expect([...concatBytes(a, b)]).toEqual([...a, ...b]);
        expect(equalBytes(a, b)).toBe(compareBytes(a, b) === 0);
        expect(Math.sign(compareBytes(a, b))).toBe(Math.sign(Buffer.compare(a, b)));
      }),
    ));
});

describe("text", () => {
  it("comes back from UTF-8 as it was", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(utf8ToText(textToUtf8(text))).toEqual({ ok: true, value: text });
      }),
    ));

  it("is refused where the bytes are not UTF-8", () =>
    expect(utf8ToText(new Uint8Array([0xc3, 0x28]))).toEqual({ ok: false, error: "NotUtf8" }));
});
