import { createDevice, createEpoch, seededRandomness } from "@parley/crypto";
import { textToUtf8 } from "@parley/kernel";
import type { Control, EpochChange, Member, Rights, RoomId } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { type EpochKeys, type Judged, learnKeys } from "../src/replica/epoch-keys.ts";

const ROOM = "11".repeat(32) as RoomId;
const randomness = seededRandomness(textToUtf8("epoch keys"));

const changeTo = (change: EpochChange, members: ReadonlyMap<Member["device"], Member>): Judged => ({
  control: { type: "change", admitted: [], removed: [], epoch: change } satisfies Control,
  after: { members } as Rights,
});

describe("the keys of a room", () => {
  it("CL27 whoever holds the key before notices that newcomers are handed another", async () => {
    const device = await createDevice(randomness);
    const me: Member = {
      device: device.device,
      wrapKey: device.wrapKey,
      group: 0,
      signer: true,
      writer: true,
    };
    const members = new Map([[me.device, me]]);
    const wish = { room: ROOM, members: [me], author: me.device, randomness };
    const first = await createEpoch({ ...wish, epoch: 1, history: "restarted" });
    const honest = await createEpoch({
      ...{ ...wish, epoch: 2, history: "continued", previousEpochKey: first.key },
    });
    const lying = await createEpoch({
      ...{ ...wish, epoch: 2, history: "continued", previousEpochKey: honest.key },
    });
    const learn = async (second: EpochChange) => {
      const known: EpochKeys = { keys: new Map(), epochs: new Map() };
      expect(await learnKeys(ROOM, device, known, [changeTo(first.change, members)])).toBeNull();
      return learnKeys(ROOM, device, known, [changeTo(second, members)]);
    };
    expect(await learn(honest.change)).toBeNull();
    expect(await learn(lying.change)).toEqual({ type: "KeyMissing", epoch: 1 });
  });
});
