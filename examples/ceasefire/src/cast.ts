import type { Workspace } from "@parley/client";

/**
 * Everybody in the tour. All names are invented and belong to no existing people or place: Norvane and Sulmere do not
 * meet; the mediating service of Ilvery leads, Tamsel and Ostrel mediate with it; Brennor guarantees.
 */
export const CAST = {
  lead: { name: "Mira Ashdel", of: "mediating service of Ilvery" },
  tamsel: { name: "Jonna Reskil", of: "Tamsel, co-mediating" },
  ostrel: { name: "Teo Varnick", of: "Ostrel, co-mediating" },
  norvane: { name: "Edda Corvell", of: "Norvane, head of delegation" },
  sulmere: { name: "Pasko Lindar", of: "Sulmere, head of delegation" },
  brennor: { name: "Runa Feldane", of: "Brennor, guarantor" },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly of: string }>>;

export type SeatName = keyof typeof CAST;

export const SEATS: readonly SeatName[] = ["lead", "tamsel", "ostrel", "norvane", "sulmere", "brennor"];

/** A workspace for every seat, each with a keyring and a store of its own. */
export type Seats = Readonly<Record<SeatName, Workspace>>;

export const MEDIATION_TITLE = "Ceasefire on the Reed Line";
export const PARTY_LABELS = { norvane: "Norvane", sulmere: "Sulmere" } as const;
export const PARTY_HUES = { norvane: 258, sulmere: 178 } as const;
