import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core";
import { bytesToHex, hexToBytes, textToUtf8 } from "@parley/kernel";
import { createVerifier, encodeControl, parseControl, verifyEntry } from "@parley/protocol";
import { beforeAll, describe, expect, it } from "vitest";
import {
  controlEntry,
  cosignFounding,
  createDevice,
  createEpoch,
  openEpoch,
  openPreviousEpoch,
  seededRandomness,
} from "../src/index.ts";
import { asMember, foundRoom, type Room, valueIn } from "./people.ts";

let room: Room;
beforeAll(async () => {
  room = await foundRoom("epochs");
});

const hex = (text: string) => valueIn(hexToBytes(text));

describe("an epoch", () => {
  const members = () => [...room.rights.members.values()];
  const next = (edit: Partial<Parameters<typeof createEpoch>[0]> = {}) =>
    createEpoch({
      room: room.rights.room,
      epoch: 2,
      history: "continued",
      members: members(),
      previousEpochKey: room.key,
      author: room.a.device,
      randomness: room.randomness,
      ...edit,
    });

  it("EP1 gives its key to every member, and to nobody else", async () => {
    const { change, key } = await next();
    const wish = { room: room.rights.room, change, members: members() };
    for (const device of [room.a, room.b]) {
      expect(valueIn(await openEpoch({ ...wish, device })).reveal()).toEqual(key.reveal());
    }
    const stranger = await createDevice(room.randomness);
    expect(await openEpoch({ ...wish, device: stranger })).toEqual({ ok: false, error: "NotForThisDevice" });
    const [wrap] = change.wraps;
    if (wrap === undefined) throw new Error("no wrap");
    const stolen = { ...change, wraps: [{ ...wrap, device: stranger.device }] };
    expect(await openEpoch({ ...wish, change: stolen, device: stranger })).toEqual({
      ok: false,
      error: "Damaged",
    });
  });

  it("EP2 binds each wrap to room, epoch, recipient and the whole set of members", async () => {
    const { change } = await next();
    const wish = { room: room.rights.room, change, members: members(), device: room.b };
    const elsewhere = (await foundRoom("elsewhere")).rights.room;
    expect(await openEpoch({ ...wish, room: elsewhere })).toEqual({ ok: false, error: "Damaged" });
    expect(await openEpoch({ ...wish, change: { ...change, epoch: 3 } })).toEqual({
      ok: false,
      error: "Damaged",
    });
    const hidden = asMember(await createDevice(room.randomness), 0);
    expect(await openEpoch({ ...wish, members: [...members(), hidden] })).toEqual({
      ok: false,
      error: "Damaged",
    });
    const swapped = change.wraps.map((wrap, i) => ({
      ...wrap,
      device: change.wraps[1 - i]?.device ?? wrap.device,
    }));
    expect(await openEpoch({ ...wish, change: { ...change, wraps: swapped } })).toEqual({
      ok: false,
      error: "Damaged",
    });
  });

  it("EP3 is one for all: a member that is handed another key than the one promised notices", async () => {
    const [honest, other] = [await next(), await next()];
    const wraps = honest.change.wraps.map(
      (wrap) =>
        other.change.wraps.find((w) => w.device === wrap.device && w.device === room.b.device) ?? wrap,
    );
    const change = { ...honest.change, wraps };
    const wish = { room: room.rights.room, change, members: members() };
    expect((await openEpoch({ ...wish, device: room.a })).ok).toBe(true);
    expect(await openEpoch({ ...wish, device: room.b })).toEqual({ ok: false, error: "WrongKey" });
  });

  it("EP4 continued leads back to the key before, held against that epoch's own commitment", async () => {
    const { change, key } = await next();
    const wish = { room: room.rights.room, change, key, previous: room.change };
    expect(valueIn(await openPreviousEpoch(wish)).reveal()).toEqual(room.key.reveal());
    const lying = await next({ previousEpochKey: key });
    const back = { room: room.rights.room, change: lying.change, key: lying.key, previous: room.change };
    expect(await openPreviousEpoch(back)).toEqual({ ok: false, error: "WrongKey" });
    expect(await openPreviousEpoch({ ...wish, key: room.key })).toEqual({ ok: false, error: "Damaged" });
  });

  it("EP5 restarted leads nowhere back", async () => {
    const { change, key } = await next({ history: "restarted" });
    expect(change.previousKey.length).toBe(0);
    const wish = { room: room.rights.room, change, key, previous: room.change };
    expect(await openPreviousEpoch(wish)).toEqual({ ok: false, error: "NoPrevious" });
    const control = { type: "change", admitted: [], removed: [], epoch: change } as const;
    const parsed = valueIn(parseControl(encodeControl(control)));
    expect(bytesToHex(encodeControl(parsed))).toBe(bytesToHex(encodeControl(control)));
  });

  it("EP6 can be begun although a member's wrap key is no usable point; that member alone cannot read", async () => {
    const broken = { ...asMember(await createDevice(room.randomness), 0), wrapKey: new Uint8Array(32) };
    const all = [...members(), broken];
    const { change, key } = await next({ members: all });
    expect(change.wraps.length).toBe(3);
    const wish = { room: room.rights.room, change, members: all };
    expect(valueIn(await openEpoch({ ...wish, device: room.b })).reveal()).toEqual(key.reveal());
  });

  it("EP7 comes out the same from the same seed, and different in another room", async () => {
    const make = (roomId: Room["rights"]["room"]) =>
      next({ room: roomId, randomness: seededRandomness(textToUtf8("again")) });
    const { room: id } = room.rights;
    expect(encodeControl(await asControl(make(id)))).toEqual(encodeControl(await asControl(make(id))));
    const elsewhere = (await foundRoom("elsewhere")).rights.room;
    expect((await make(elsewhere)).key.reveal()).not.toEqual((await make(id)).key.reveal());
  });
});

const asControl = async (epoch: ReturnType<typeof createEpoch>) =>
  ({ type: "change", admitted: [], removed: [], epoch: (await epoch).change }) as const;

describe("HPKE", () => {
  it("EP8 gives the encapsulation and ciphertext of RFC 9180, appendix A.1.1, from its key material", async () => {
    const kem = new DhkemX25519HkdfSha256();
    const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes128Gcm() });
    const ikmR = hex("6db9df30aa07dd42ee5e8181afdb977e538f5e1fec8a06223f33f7013e525037");
    const recipient = await kem.deriveKeyPair(ikmR);
    expect(bytesToHex(new Uint8Array(await kem.serializePublicKey(recipient.publicKey)))).toBe(
      "3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d",
    );
    const info = hex("4f6465206f6e2061204772656369616e2055726e");
    const ekm = hex("7268600d403fce431561aef583ee1613527cff655c1343f29812e66706df3234");
    const sender = await suite.createSenderContext({ recipientPublicKey: recipient.publicKey, info, ekm });
    expect(bytesToHex(new Uint8Array(sender.enc))).toBe(
      "37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431",
    );
    const plaintext = hex("4265617574792069732074727574682c20747275746820626561757479");
    const sealed = await sender.seal(plaintext, hex("436f756e742d30"));
    expect(bytesToHex(new Uint8Array(sealed))).toBe(
      "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a",
    );
  });
});

describe("founding", () => {
  it("RT2 with a cosignature over another statement, or by another hand, does not verify", async () => {
    const statement = { rulesVersion: 1, admission: "another", salt: new Uint8Array(32) } as const;
    const members = [asMember(room.a, 0), asMember(room.b, 1)].toSorted((x, y) =>
      x.device < y.device ? -1 : 1,
    );
    const full = { ...statement, members };
    const founded = async (cosigned: typeof full, by = room.b) =>
      verifyEntry(
        createVerifier(),
        await controlEntry({
          device: room.a,
          room: null,
          sequence: 0,
          previous: null,
          epoch: 0,
          control: {
            type: "founding",
            statement: full,
            cosignatures: [{ ...(await cosignFounding(by, cosigned)), device: room.b.device }],
          },
        }),
      );
    expect(await founded(full)).toEqual({ ok: true, value: null });
    expect(await founded({ ...full, salt: new Uint8Array(32).fill(1) })).toEqual({
      ok: false,
      error: "BadSignature",
    });
    expect(await founded(full, room.a)).toEqual({ ok: false, error: "BadSignature" });
  });
});
