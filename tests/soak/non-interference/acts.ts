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

/** Work on the table, the record and exchanges, each in one room; and presenting, which writes into several. */
export type WorkAct =
  /** A master issue, which the team alone keeps. */
  | (In & { readonly type: "keepIssue"; readonly text: string })
  | (Of & { readonly type: "renameIssue"; readonly text: string })
  /**
   * A mediator gives a master the title of the schedule and shows it to rooms: a new one, or again the one that an
   * earlier step shown here made.
   */
  | (In & {
      readonly type: "present";
      readonly again: Key | null;
      readonly title: string;
      readonly to: readonly Place[];
    })
  | (In & { readonly type: "importIssues"; readonly from: Place })
  /** What was said is placed as a side's position on the room's newest issue; the team makes one where it has none. */
  | (Of & { readonly type: "placePosition"; readonly side: Side })
  /** Words are said and placed at once. */
  | (In & { readonly type: "sayPosition"; readonly side: Side; readonly text: string })
  | (Of & { readonly type: "withdrawPlacing" })
  | (In & { readonly type: "addReport"; readonly text: string })
  | (Of & { readonly type: "withdrawReport" })
  /** An entry of the record quotes a report. */
  | (Of & { readonly type: "enterRecord"; readonly text: string; readonly isFigure: boolean })
  | (Of & { readonly type: "withdrawEntry" })
  /** What matters to a side; of another side it is an estimate. `ranks`: of the issues that it was shown, where it was. */
  | (In & { readonly type: "prefer"; readonly side: Side; readonly text: string; readonly ranks: boolean })
  | (Of & { readonly type: "withdrawPreference" })
  /** A side's list with one name on it. */
  | (In & { readonly type: "submitList"; readonly side: Side; readonly text: string })
  /** What the other side objects, as a mediator records it. */
  | (Of & { readonly type: "objectToEntry"; readonly text: string })
  /** A plan of an exchange is presented to a side, accepted by it and adopted. */
  | (In & { readonly type: "adoptPlan"; readonly side: Side; readonly text: string })
  /** Why a step has not come about, as a side sees it. */
  | (Of & { readonly type: "explainStep"; readonly side: Side; readonly text: string })
  /** A side alleges an incident and brings evidence, or reports on access, in its own talks. */
  | (In & { readonly type: "allege"; readonly side: Side; readonly text: string; readonly isAccess: boolean })
  /** A mediator enters with the team what a side alleged or reported. */
  | (Of & { readonly type: "collectAlleged"; readonly isAccess: boolean })
  /** A mediator enters with the team what a side alleged or reported, and shows it to the other side's talks. */
  | (In & {
      readonly type: "showAlleged";
      readonly side: Side;
      readonly text: string;
      readonly isAccess: boolean;
      readonly to: Place;
    });

/** One act of one seat, as a person would do it through the workspace. */
export type Act =
  | WorkAct
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

/** A forgotten kind of work fails to compile. */
const WORK: { readonly [Type in WorkAct["type"]]: true } = {
  ...{ keepIssue: true, renameIssue: true, present: true, importIssues: true },
  ...{ placePosition: true, sayPosition: true, withdrawPlacing: true },
  ...{ addReport: true, withdrawReport: true, enterRecord: true, withdrawEntry: true },
  ...{ prefer: true, withdrawPreference: true },
  ...{ submitList: true, objectToEntry: true, adoptPlan: true, explainStep: true },
  ...{ allege: true, collectAlleged: true, showAlleged: true },
};
export const isWork = (act: Act): act is WorkAct => act.type in WORK;

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
