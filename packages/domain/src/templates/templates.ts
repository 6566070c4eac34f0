import type { SourceSees, TemplateName } from "../charter/charter.ts";
import type { Terms } from "../items/terms.ts";
import type { Role } from "../people/seat.ts";
import type { RoomKind } from "../room/kind.ts";

/** What a mediation of one sort starts with. Everything in it can be changed before it is opened. */
export interface Template {
  readonly template: TemplateName;
  readonly conveyanceDefault: Terms;
  readonly sourceSees: SourceSees;
  readonly narrowestTermsLocked: boolean;
  readonly readReceipts: boolean;
  /** What the rooms are called in this field, in English; screens translate by kind and template. */
  readonly rooms: { readonly [Kind in RoomKind]: string };
  readonly roles: { readonly [R in Role]: string };
}

const rooms: Template["rooms"] = {
  notebook: "notebook",
  delegation: "delegation",
  team: "mediating team",
  coMediators: "co-mediators",
  caucus: "caucus",
  common: "common room",
  committee: "committee",
};

const roles: Template["roles"] = {
  leadMediator: "lead mediator",
  mediator: "mediator",
  head: "head of delegation",
  adviser: "adviser",
  observer: "observer",
  guarantor: "guarantor",
  monitor: "monitor",
  analyst: "analyst",
};

/** Model laws differ on whether a confidence may be passed on; every template starts from the narrower. */
const careful = {
  conveyanceDefault: "inConfidence",
  sourceSees: "exactWords",
  narrowestTermsLocked: false,
  readReceipts: false,
} as const;

/** The words and defaults of each template; a forgotten one fails to compile. */
export const TEMPLATES: { readonly [Name in TemplateName]: Template } = {
  peace: {
    ...careful,
    template: "peace",
    rooms: { ...rooms, caucus: "separate talks", common: "plenary", committee: "technical committee" },
    roles,
  },
  labour: {
    ...careful,
    template: "labour",
    rooms: {
      ...rooms,
      delegation: "bargaining committee",
      common: "joint session",
      committee: "working group",
    },
    roles: { ...roles, head: "chief negotiator", adviser: "committee member", observer: "observer" },
  },
  commercial: {
    ...careful,
    template: "commercial",
    rooms: { ...rooms, delegation: "client and counsel", caucus: "private session", common: "joint session" },
    roles: {
      ...roles,
      head: "party representative",
      adviser: "counsel",
      guarantor: "surety",
      monitor: "expert",
    },
  },
  empty: { ...careful, template: "empty", rooms, roles },
};
