import type { DeviceId, PartyId, PersonId } from "../ids.ts";

/** What a person is in the mediation. */
export type Role =
  | "leadMediator"
  | "mediator"
  | "head"
  | "adviser"
  | "observer"
  | "guarantor"
  | "monitor"
  | "analyst";

/** What a person may bind their side to: hear and float, bargain, initial a text, sign it; or nothing. */
export type Authority = "explore" | "negotiate" | "initial" | "sign" | "none";

/** A person's place. Heads and advisers name their party; nobody else has one. */
export interface Seat {
  readonly role: Role;
  readonly party?: PartyId;
  readonly authority: Authority;
}

/** A person with seat and devices, as the founding or an introduction names them. */
export interface Introduction {
  readonly person: PersonId;
  readonly name: string;
  readonly seat: Seat;
  readonly devices: readonly DeviceId[];
}

export const ROLES = [
  "leadMediator",
  "mediator",
  "head",
  "adviser",
  "observer",
  "guarantor",
  "monitor",
  "analyst",
] as const satisfies readonly Role[];

export const AUTHORITIES = [
  "explore",
  "negotiate",
  "initial",
  "sign",
  "none",
] as const satisfies readonly Authority[];

/** Whose side a role speaks for: the mediating team's, a party's, or nobody's. */
export type SideKind = "mediators" | "party" | "others";

const SIDE_BY_ROLE: Readonly<Record<Role, SideKind>> = {
  leadMediator: "mediators",
  mediator: "mediators",
  analyst: "mediators",
  head: "party",
  adviser: "party",
  observer: "others",
  guarantor: "others",
  monitor: "others",
};

export const sideOfRole = (role: Role): SideKind => SIDE_BY_ROLE[role];
