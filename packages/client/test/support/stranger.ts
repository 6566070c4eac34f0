import { type KeyringSecret, sign } from "@parley/crypto";
import { type Charter, createId } from "@parley/domain";
import type { Member, RoomId } from "@parley/protocol";
import { createLink } from "../../src/connection/link.ts";
import type { Transport } from "../../src/index.ts";
import { RoomBuilder } from "../../src/workspace/room-builder.ts";
import { expectOk, hurriedClock, RELAY_URL, systemLikeRandomness } from "./world.ts";

/** Founds a room as somebody who keeps to the protocol and to nothing else, with others' devices in it. */
export const foundRoomAs = async (
  { device }: KeyringSecret,
  transport: Transport,
  victims: readonly Member[],
  charter: Charter,
): Promise<RoomId> => {
  const randomness = systemLikeRandomness;
  const me: Member = { device: device.device, wrapKey: device.wrapKey, group: 0, signer: true, writer: true };
  const salt = randomness.bytes(32, { use: "salt" });
  const statement = { rulesVersion: 1, admission: "first" as const, salt, members: [me, ...victims] };
  const builder = expectOk(await RoomBuilder.found({ device, randomness }, statement, []));
  const person = createId("person", randomness.bytes(16, { use: "person" }));
  const lead = { person, name: "Nobody", seat: { role: "leadMediator", authority: "none" } as const };
  const seats = [{ ...lead, devices: [device.device] }];
  expectOk(
    await builder.event({ type: "roomOpened", at: Date.now(), charter, kind: "common", parties: [], seats }),
  );
  await new Promise<void>((resolve, reject) => {
    const link = createLink({
      transport,
      clock: hurriedClock,
      url: () => RELAY_URL,
      device: device.device,
      prove: (nonce) => sign(device, "connection", nonce),
      listener: {
        onState: () => {},
        onMessage: () => {},
        onClock: () => {},
        onWelcome: () => {
          void link.ask({ type: "append", appends: [builder.append] }).then((answer) => {
            link.stop();
            if (answer.ok && answer.value.type === "appended") resolve();
            else reject(new Error(`the stranger could not found a room: ${JSON.stringify(answer)}`));
          });
        },
      },
    });
    link.start();
  });
  return builder.fold.room;
};
