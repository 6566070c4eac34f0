import { inspect } from "node:util";
import { bytesToHex, hexToBytes, textToUtf8 } from "@parley/kernel";
import { createWriter, sha256Of } from "@parley/protocol";
import { beforeAll, describe, expect, it } from "vitest";
import {
  changePassphrase,
  createDevice,
  createKeyring,
  createRecoveryCode,
  decodeRecoveryFile,
  deviceFromBytes,
  deviceToBytes,
  encodeRecoveryFile,
  type KeyringSecret,
  lockKeyring,
  MINIMUM_COST,
  openKeyring,
  openLocal,
  openLocalAtOnce,
  readRecoveryCode,
  sealLocal,
  sealLocalAtOnce,
  seededRandomness,
  sign,
  storageKey,
  systemRandomness,
} from "../src/index.ts";
import { valueIn } from "./people.ts";

const randomness = seededRandomness(textToUtf8("keyring"));
let keyring: KeyringSecret;
let locked: Uint8Array;
beforeAll(async () => {
  keyring = await createKeyring(randomness);
  locked = await lockKeyring(keyring, "four ordinary words here", randomness);
});

const secretsOf = (ring: KeyringSecret): readonly string[] => [
  bytesToHex(ring.storageKey.reveal()),
  bytesToHex(ring.device.signingSeed.reveal()),
  bytesToHex(ring.device.wrappingSeed.reveal()),
];

describe("a keyring", () => {
  it("KR1 opens under its passphrase as it was, however the passphrase's letters were composed", async () => {
    const composed = await lockKeyring(keyring, "caf\u00e9 on the corner", randomness);
    const opened = valueIn(await openKeyring(composed, "cafe\u0301 on the corner"));
    expect(opened.device.device).toBe(keyring.device.device);
    expect(secretsOf(opened)).toEqual(secretsOf(keyring));
  });

  it("KR2 tells a wrong passphrase from a damaged file", async () => {
    expect(await openKeyring(locked, "four ordinary words there")).toEqual({
      ok: false,
      error: "WrongPassphrase",
    });
    for (const at of [0, 30, locked.length - 1]) {
      const damaged = locked.with(at, (locked[at] ?? 0) ^ 1);
      expect(await openKeyring(damaged, "four ordinary words here")).toEqual({ ok: false, error: "Damaged" });
    }
    expect(await openKeyring(locked.slice(0, -9), "x")).toEqual({ ok: false, error: "Damaged" });
    expect(await openKeyring(new Uint8Array(0), "x")).toEqual({ ok: false, error: "Damaged" });
  });

  it("KR3 refuses a file that asks for less work than this client's minimum, or for more than its maximum", async () => {
    const asking = (memoryKiB: number, iterations: number, version = 1): Uint8Array => {
      const head = createWriter();
      head.counted(textToUtf8("parley/1/keyring"));
      head.u8(version);
      head.u32(memoryKiB);
      head.u32(iterations);
      head.fixed(new Uint8Array(32), 32);
      const body = createWriter();
      body.counted(head.finish());
      body.counted(new Uint8Array(60));
      const bytes = body.finish();
      return Uint8Array.from([...bytes, ...sha256Of(bytes).slice(0, 8)]);
    };
    const { memoryKiB, iterations } = MINIMUM_COST;
    expect(await openKeyring(asking(memoryKiB - 1, iterations), "x")).toEqual({
      ok: false,
      error: "TooWeak",
    });
    expect(await openKeyring(asking(memoryKiB, iterations - 1), "x")).toEqual({
      ok: false,
      error: "TooWeak",
    });
    expect(await openKeyring(asking(2 ** 31, iterations), "x")).toEqual({ ok: false, error: "TooCostly" });
    expect(await openKeyring(asking(memoryKiB, iterations, 2), "x")).toEqual({
      ok: false,
      error: "UnknownVersion",
    });
    expect(await openKeyring(asking(memoryKiB, iterations), "x")).toEqual({
      ok: false,
      error: "WrongPassphrase",
    });
    await expect(lockKeyring(keyring, "x", randomness, { memoryKiB: 64, iterations: 1 })).rejects.toThrow();
  });

  it("KR4 changes its passphrase and keeps its keys", async () => {
    expect(await changePassphrase(locked, "not it", "another one", randomness)).toEqual({
      ok: false,
      error: "WrongPassphrase",
    });
    const changed = valueIn(
      await changePassphrase(locked, "four ordinary words here", "another one", randomness),
    );
    expect(secretsOf(valueIn(await openKeyring(changed, "another one")))).toEqual(secretsOf(keyring));
    expect(await openKeyring(changed, "four ordinary words here")).toEqual({
      ok: false,
      error: "WrongPassphrase",
    });
  });

  it("KR6 seals at once what opens under the same key and label, and under no other", async () => {
    const bytes = textToUtf8("half a sentence");
    const sealed = sealLocalAtOnce(storageKey(keyring), "drafts", bytes, randomness);
    expect(valueIn(openLocalAtOnce(storageKey(keyring), "drafts", sealed))).toEqual(bytes);
    const damaged = { ok: false, error: "Damaged" };
    expect(openLocalAtOnce(storageKey(keyring), "others", sealed)).toEqual(damaged);
    const another = await createKeyring(randomness);
    expect(openLocalAtOnce(storageKey(another), "drafts", sealed)).toEqual(damaged);
    for (let at = 0; at < sealed.length; at++) {
      const touched = sealed.with(at, (sealed[at] ?? 0) ^ 1);
      expect(openLocalAtOnce(storageKey(keyring), "drafts", touched)).toEqual(damaged);
    }
    expect(openLocalAtOnce(storageKey(keyring), "drafts", sealed.slice(0, 9))).toEqual(damaged);
    expect(sealLocalAtOnce(storageKey(keyring), "drafts", bytes, randomness)).not.toEqual(sealed);
  });

  it("KR5 is not printed by anything that prints", () => {
    const printed = [
      JSON.stringify(keyring),
      inspect(keyring, { depth: 9, showHidden: true }),
      String(keyring.storageKey),
    ];
    for (const text of printed) {
      for (const secret of secretsOf(keyring)) expect(text).not.toContain(secret);
      expect(text).toContain("Secret");
    }
    // A structured clone (a message to another thread, a database) carries no secret either.
    expect(() => structuredClone(keyring.storageKey).reveal()).toThrow();
  });
});

describe("what is stored on a device", () => {
  it("LS1 opens at the place that it was sealed for, and nowhere else", async () => {
    const key = storageKey(keyring);
    const sealed = await sealLocal(key, "drafts/1", textToUtf8("ten days"), randomness);
    expect(valueIn(await openLocal(key, "drafts/1", sealed))).toEqual(textToUtf8("ten days"));
    expect(await openLocal(key, "drafts/2", sealed)).toEqual({ ok: false, error: "Damaged" });
    const other = storageKey(await createKeyring(randomness));
    expect(await openLocal(other, "drafts/1", sealed)).toEqual({ ok: false, error: "Damaged" });
    for (let at = 0; at < sealed.length; at++) {
      expect((await openLocal(key, "drafts/1", sealed.with(at, (sealed[at] ?? 0) ^ 16))).ok).toBe(false);
    }
    expect((await openLocal(key, "drafts/1", sealed.slice(0, 10))).ok).toBe(false);
  });
});

describe("a device", () => {
  it("DV1 comes back from its bytes, and not from bytes whose halves do not belong together", async () => {
    const [one, two] = [await createDevice(randomness), await createDevice(randomness)];
    const bytes = deviceToBytes(one);
    const back = valueIn(await deviceFromBytes(bytes));
    expect(back.device).toBe(one.device);
    expect(await sign(back, "connection", new Uint8Array(3))).toEqual(
      await sign(one, "connection", new Uint8Array(3)),
    );
    const mixed = Uint8Array.from([...bytes.slice(0, 65), ...deviceToBytes(two).slice(65)]);
    expect(await deviceFromBytes(mixed)).toEqual({ ok: false, error: "Malformed" });
    expect(await deviceFromBytes(bytes.slice(1))).toEqual({ ok: false, error: "Malformed" });
  });

  it("DV2 has the public keys that RFC 8032 and RFC 7748 give for their secret ones", async () => {
    const secrets: Readonly<Record<string, string>> = {
      "device-signing": "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "device-wrapping": "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb",
    };
    const device = await createDevice({ bytes: (_, { use }) => valueIn(hexToBytes(secrets[use] ?? "")) });
    expect(device.device).toBe("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    expect(bytesToHex(device.wrapKey)).toBe(
      "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f",
    );
  });
});

describe("a recovery file", () => {
  it("RC1 is a device of its own that its printed code brings back, typed in any of the ways people type", async () => {
    const recovery = { device: await createDevice(randomness), notes: textToUtf8("relay and rooms") };
    const code = createRecoveryCode(randomness);
    const file = await encodeRecoveryFile(recovery, code, randomness);
    expect(file).not.toContain(recovery.device.device);
    const typed = code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
    const mailed = `Keep this safe.\r\n${file.replaceAll("\n", "\r\n")}\r\n`;
    const back = valueIn(await decodeRecoveryFile(mailed, typed));
    expect(back.device.device).toBe(recovery.device.device);
    expect(back.notes).toEqual(recovery.notes);
    const other = createRecoveryCode(randomness);
    expect(await decodeRecoveryFile(file, other)).toEqual({ ok: false, error: "WrongPassphrase" });
    expect(await decodeRecoveryFile("nothing of the kind", code)).toEqual({
      ok: false,
      error: "NotARecoveryFile",
    });
    const damaged = file.replace(/\n[A-Za-z0-9]/, (found) => (found === "\nB" ? "\nC" : "\nB"));
    expect(await decodeRecoveryFile(damaged, code)).toEqual({ ok: false, error: "Damaged" });
    // A keyring is no recovery file, even under the same words.
    const asKeyring = await openKeyring(new Uint8Array(locked), code);
    expect(asKeyring.ok).toBe(false);
  });

  it("RC2 has a code that notices a slip of any single character", () => {
    for (let i = 0; i < 20; i++) {
      const code = createRecoveryCode(systemRandomness);
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
      for (let at = 0; at < code.length; at++) {
        if (code[at] === "-") continue;
        const slipped = `${code.slice(0, at)}${code[at] === "7" ? "8" : "7"}${code.slice(at + 1)}`;
        expect(readRecoveryCode(slipped)).toEqual({ ok: false, error: "MistypedCode" });
      }
    }
  });
});
