import { textToUtf8, utf8ToText } from "@parley/kernel";
import {
  createVerifier,
  encodeEntry,
  type FoundingStatement,
  follow,
  parseEntry,
  roomOf,
  verifyEntry,
} from "@parley/protocol";
import { describe, expect, it } from "vitest";
import {
  controlEntry,
  cosignFounding,
  createDevice,
  createEpoch,
  deviceFromBytes,
  deviceToBytes,
  openBody,
  openEpoch,
  sealEntry,
  seededRandomness,
} from "../src/index.ts";

const value = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T => {
  if (!result.ok) throw new Error(String(result.error));
  return result.value;
};

describe("an entry", () => {
  it("EN1 is founded, gets its first epoch, carries words and opens for the other side", async () => {
    const randomness = seededRandomness(textToUtf8("a"));
    const [a, b] = await Promise.all([createDevice(randomness), createDevice(randomness)]);
    const statement: FoundingStatement = {
      rulesVersion: 1,
      admission: "another",
      salt: new Uint8Array(32),
      members: [a, b].map((d, group) => ({
        device: d.device,
        wrapKey: d.wrapKey,
        group,
        signer: true,
        writer: true,
      })),
    };
    const founding = await controlEntry({
      device: a,
      room: null,
      sequence: 0,
      previous: null,
      epoch: 0,
      control: { type: "founding", statement, cosignatures: [await cosignFounding(b, statement)] },
    });
    const room = roomOf(founding);
    let rights = value(follow(null, founding));
    const { change, key } = await createEpoch({
      room,
      epoch: 1,
      history: "continued",
      members: rights.members.values(),
      author: a.device,
      randomness,
    });
    const first = await controlEntry({
      device: a,
      room,
      sequence: 1,
      previous: founding.hash,
      epoch: 0,
      control: { type: "change", admitted: [], removed: [], epoch: change },
    });
    rights = value(follow(rights, first));
    const said = await sealEntry({
      device: a,
      room,
      sequence: 2,
      previous: first.hash,
      epoch: 1,
      epochKey: key,
      plaintext: textToUtf8("ten days"),
      randomness,
    });
    const verifier = createVerifier();
    for (const entry of [founding, first, said])
      expect(await verifyEntry(verifier, value(parseEntry(encodeEntry(entry))))).toEqual({
        ok: true,
        value: null,
      });
    value(follow(rights, said));
    const theirs = value(
      await openEpoch({
        room,
        change,
        members: rights.members.values(),
        device: value(await deviceFromBytes(deviceToBytes(b))),
      }),
    );
    expect(value(utf8ToText(value(await openBody(said, theirs))))).toBe("ten days");
  });
});
