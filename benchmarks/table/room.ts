/** Rooms of the benchmark: folded from events by the domain's own `evolve`; nothing is encrypted here. */
import {
  type Charter,
  createId,
  type DeviceId,
  type EntryHash,
  evolve,
  type RandomIds,
  type RoomEvent,
  type RoomFact,
  type RoomId,
  type RoomKind,
  type RoomState,
  type Seat,
  startRoom,
} from "../../packages/domain/src/index.ts";

export const START = 1_700_000_000_000;

/** One room that grows by what happens in it. */
export class Room {
  state: RoomState;

  constructor(kind: RoomKind, party: string | null, names: readonly string[]) {
    const room = hexOf(`room ${kind} ${party}`) as RoomId;
    const people: readonly (readonly [string, Seat])[] = [
      ["lead", { role: "leadMediator", authority: "none" }],
      ...(party === null
        ? []
        : ([[party, { role: "head", party: idOf("party", party), authority: "negotiate" }]] as const)),
    ];
    this.state = startRoom(room);
    this.follow({
      ...{ type: "founded", rulesVersion: 1, admission: party === null ? "any" : "another" },
      groups: people.map(([name], group) => ({
        group,
        devices: [{ device: deviceOf(name), signer: true, writer: true }],
      })),
    });
    this.follow({
      ...{ type: "roomOpened", at: START, kind, charter: CHARTER },
      parties: names.map((name, at) => ({
        ...{ party: idOf("party", name), neutralLabel: `The ${name}`, names: [], hue: (at * 60) % 360 },
      })),
      seats: people.map(([name, seat]) => ({
        ...{ person: idOf("person", name), name, seat, devices: [deviceOf(name)] },
      })),
    });
  }

  follow(happening: RoomEvent | RoomFact, by = "lead"): void {
    const sequence = this.state.sequence + 1;
    const entry = hexOf(`entry ${this.state.room} ${sequence}`) as EntryHash;
    this.state = evolve(this.state, happening, { by: deviceOf(by), sequence, entry });
    const refusal = this.state.refused.at(-1);
    if (refusal !== undefined) throw new Error(`refused: ${JSON.stringify(refusal.reason)}`);
  }
}

/** Sixteen bytes that spell a name, the same in every run. */
const bytesOf = (name: string): Uint8Array => {
  const bytes = new Uint8Array(16);
  for (let lane = 0; lane < 4; lane++) {
    let hash = 0x811c9dc5 ^ (lane * 0x9e3779b1);
    for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    for (let i = 0; i < 4; i++) bytes[4 * lane + i] = (hash >>> (8 * i)) & 255;
  }
  return bytes;
};
export const hexOf = (name: string): string =>
  [...bytesOf(name), ...bytesOf(`${name}'`)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
export const idOf = <Kind extends keyof RandomIds>(kind: Kind, name: string): RandomIds[Kind] =>
  createId(kind, bytesOf(`${kind} ${name}`));
export const deviceOf = (name: string): DeviceId => hexOf(`device ${name}`) as DeviceId;

const CHARTER: Charter = {
  ...{ mediation: idOf("mediation", "talks"), title: "A long mediation", template: "peace" },
  ...{ conveyanceDefault: "inConfidence", sourceSees: "exactWords", narrowestTermsLocked: false },
  ...{ readReceipts: false, languages: ["en"] },
};
