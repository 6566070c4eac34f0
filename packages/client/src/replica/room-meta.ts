import { createEpochKeySecret } from "@parley/crypto";
import { type Bytes, base64UrlToBytes, bytesToBase64Url } from "@parley/kernel";
import type { DeviceId, EpochChange, Member, OpenProposal, Rights, RoomId } from "@parley/protocol";
import type { RoomTrouble } from "../api.ts";
import type { RoomFold } from "./fold.ts";
import { UNDERSTANDING } from "./understanding.ts";

interface StoredMember extends Omit<Member, "wrapKey"> {
  readonly wrapKey: string;
}
/** What is kept of a room besides its entries: rights, keys, what stopped it. Plain data, to be sealed as JSON. */
export interface RoomMeta {
  /** Of the build that stored it. */
  readonly understanding: string;
  readonly rights:
    | (Omit<Rights, "members" | "proposals"> & {
        readonly members: readonly StoredMember[];
        readonly proposals: readonly (Omit<OpenProposal, "member"> & { readonly member: StoredMember })[];
      })
    | null;
  readonly keys: readonly (readonly [number, string])[];
  readonly epochs: readonly (Omit<EpochChange, "commitment" | "previousKey" | "wraps"> & {
    readonly commitment: string;
    readonly previousKey: string;
  })[];
  readonly founders: readonly DeviceId[];
  readonly trouble: RoomTrouble | null;
}

export const metaOf = (
  { rights, keys, epochs, founders }: RoomFold,
  trouble: RoomTrouble | null,
): RoomMeta => ({
  understanding: UNDERSTANDING,
  rights:
    rights === null
      ? null
      : {
          ...rights,
          members: [...rights.members.values()].map(storedMember),
          proposals: [...rights.proposals.values()].map((open) => ({
            ...open,
            member: storedMember(open.member),
          })),
        },
  keys: [...keys].map(([epoch, key]) => [epoch, bytesToBase64Url(key.reveal())]),
  epochs: [...epochs.values()].map(({ epoch, history, commitment, previousKey }) => ({
    epoch,
    history,
    commitment: bytesToBase64Url(commitment),
    previousKey: bytesToBase64Url(previousKey),
  })),
  founders,
  trouble,
});

export const foldFromMeta = (
  meta: RoomMeta,
  room: RoomId,
  state: RoomFold["state"],
): { readonly fold: RoomFold; readonly trouble: RoomTrouble | null } => ({
  fold: {
    room,
    state,
    founders: meta.founders,
    rights:
      meta.rights === null
        ? null
        : {
            ...meta.rights,
            members: new Map(meta.rights.members.map((member) => [member.device, memberOf(member)])),
            proposals: new Map(
              meta.rights.proposals.map((open) => [
                open.proposal,
                { ...open, member: memberOf(open.member) },
              ]),
            ),
          },
    keys: new Map(meta.keys.map(([epoch, key]) => [epoch, createEpochKeySecret(bytesOf(key))])),
    epochs: new Map(
      meta.epochs.map((change) => [
        change.epoch,
        {
          ...change,
          commitment: bytesOf(change.commitment),
          previousKey: bytesOf(change.previousKey),
          wraps: [],
        },
      ]),
    ),
  },
  trouble: meta.trouble,
});

const storedMember = (member: Member): StoredMember => ({
  ...member,
  wrapKey: bytesToBase64Url(member.wrapKey),
});
const memberOf = (member: StoredMember): Member => ({ ...member, wrapKey: bytesOf(member.wrapKey) });

const bytesOf = (text: string): Bytes => {
  const bytes = base64UrlToBytes(text);
  return bytes.ok ? bytes.value : new Uint8Array(0);
};
