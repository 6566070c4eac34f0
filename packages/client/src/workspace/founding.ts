import {
  type Charter,
  type Introduction,
  type Party,
  type RoomKind,
  type RoomState,
  RULES_VERSION,
} from "@parley/domain";
import { assert, err, ok } from "@parley/kernel";
import type { AdmissionRule, Cosignature, FoundingStatement, Member } from "@parley/protocol";
import type { Outcome } from "../api.ts";
import type { Desk } from "./append.ts";
import type { Core } from "./core.ts";
import type { RoomBuilder } from "./room-builder.ts";

/** What an admission needs in each kind of room, as the relay enforces it. */
export const ADMISSION_BY_KIND: { readonly [Kind in RoomKind]: AdmissionRule } = {
  notebook: "any",
  delegation: "any",
  team: "any",
  coMediators: "every",
  caucus: "another",
  common: "first",
  committee: "firstAndOwn",
};

/** What a new room is about: stands in its first sealed entry. */
export interface Opening {
  readonly charter: Charter;
  readonly kind: RoomKind;
  readonly title?: string;
  readonly parties: readonly Party[];
  readonly seats: readonly Introduction[];
}

export const openingLike = (
  state: RoomState,
  kind: RoomKind,
  seats: readonly Introduction[],
  title?: string,
): Outcome<Opening> => {
  if (state.charter === undefined) return err({ type: "UnknownRoom" });
  const parties = [...state.parties.values()];
  return ok({ charter: state.charter, kind, parties, seats, ...(title === undefined ? {} : { title }) });
};

/** What the founders of a room sign. */
export const statementFor = (core: Core, kind: RoomKind, members: readonly Member[]): FoundingStatement => ({
  rulesVersion: RULES_VERSION,
  admission: ADMISSION_BY_KIND[kind],
  salt: core.ports.randomness.bytes(32, { use: `salt ${kind}`, device: core.device.device }),
  members,
});

/** This device as the founder of group 0. */
export const selfAsFounder = (core: Core): Member => {
  const { device, wrapKey } = core.device;
  return { device, wrapKey, group: 0, signer: true, writer: true };
};

/** Founds a room and opens it: founding entry, first epoch, charter and seats. */
export const foundRoom = async (
  core: Core,
  desk: Desk,
  statement: FoundingStatement,
  cosignatures: readonly Cosignature[],
  opening: Opening,
): Promise<Outcome<RoomBuilder>> => {
  assert(statement.admission === ADMISSION_BY_KIND[opening.kind], "a founding that does not fit its kind");
  const builder = await desk.found(statement, cosignatures);
  if (!builder.ok) return builder;
  const opened = await builder.value.event({ type: "roomOpened", at: core.now(), ...opening });
  return opened.ok ? builder : opened;
};
