import type { Form, Terms } from "@parley/domain";

export type Seat = "mediator" | "second" | "north" | "adviser" | "south" | "observer";
export type Side = "north" | "south";

/** The rooms of the talks, by what they are for; a notebook is the mediator's. */
export type Place =
  | "northCaucus"
  | "southCaucus"
  | "northDelegation"
  | "southDelegation"
  | "team"
  | "notebook"
  | "common";

/** Names what an act made, so that a later one can speak of it. The same in both runs for what both runs hold. */
export type Key = string;

interface In {
  readonly by: Seat;
  readonly place: Place;
}
interface Of extends In {
  /** Of which earlier act; nothing happens where that act is not there, or was refused. */
  readonly of: Key;
}

/** One act of one seat, as a person would do it through the workspace. */
export type Act =
  | (In & { readonly type: "say"; readonly text: string; readonly form: Form; readonly terms: Terms })
  | (Of & { readonly type: "reply"; readonly text: string })
  | (Of & { readonly type: "withdraw" })
  | (Of & { readonly type: "ask"; readonly text: string; readonly terms: Terms })
  | (Of & { readonly type: "permit"; readonly terms: Terms })
  | (Of & { readonly type: "decline" })
  | (Of & { readonly type: "acknowledge" })
  | (In & { readonly type: "draftMinutes"; readonly text: string })
  | (Of & { readonly type: "rivalMinutes"; readonly text: string })
  | (Of & { readonly type: "agreeMinutes" })
  | (In & { readonly type: "proposeExport" })
  | (Of & { readonly type: "agreeExport" })
  | (In & { readonly type: "writeNote"; readonly text: string })
  | (Of & { readonly type: "editNote"; readonly text: string })
  | (Of & { readonly type: "discardNote" })
  | (In & { readonly type: "tellReadThrough" })
  | (In & { readonly type: "markRead" })
  | (In & { readonly type: "draft"; readonly text: string })
  /** An item is said in the source, and carried by a mediator into another room in the words of the schedule. */
  | (In & {
      readonly type: "carry";
      readonly speaker: Seat;
      readonly said: { readonly text: string; readonly form: Form; readonly terms: Terms };
      readonly to: Place;
      readonly wording: string;
    })
  /** A mediator tries to carry what was said in confidence: refused. */
  | (Of & { readonly type: "attempt"; readonly to: Place; readonly wording: string })
  /** A mediator's words in a room, stopped by the outgoing check for what is known from another. */
  | (In & { readonly type: "stopped"; readonly text: string })
  /** The connection breaks, and comes back. */
  | { readonly type: "reconnect"; readonly by: Seat }
  /** The workspace is locked, and opened again from its store. */
  | { readonly type: "reopen"; readonly by: Seat }
  /** A further room, which nobody else is in. */
  | { readonly type: "openNotebook"; readonly by: Seat }
  /** A party's administrator puts its adviser out of its delegation's room, or lets them in again. */
  | { readonly type: "dismiss"; readonly by: "north" }
  | { readonly type: "readmit"; readonly by: "north" };

export type ActType = Act["type"];

export const FORMS: readonly Form[] = [
  "position",
  "interest",
  "redLine",
  "condition",
  "offer",
  "remark",
  "trialBalloon",
];
export const ALL_TERMS: readonly Terms[] = [
  "inConfidence",
  "allMediators",
  "withoutAttribution",
  "inOurName",
  "public",
];
/** Terms under which a mediator may carry the words on without naming who said them. */
export const CARRIED_TERMS: readonly Terms[] = ["withoutAttribution", "inOurName", "public"];
