import type { CommitmentId, IncidentId, ItemId, PartyId } from "../ids.ts";
import type { Authorship } from "../room/authorship.ts";
import type { DoneBy } from "../sides/done-by.ts";
import type { EvidenceKind, Finding, IncidentPresented, IncidentStatus } from "./events.ts";

/** Allegation, evidence and finding, each with whose it is. */
export interface Incident {
  readonly incident: IncidentId;
  readonly side?: PartyId;
  readonly recorded: boolean;
  readonly place: string;
  readonly from: number;
  readonly to?: number;
  readonly words: string;
  readonly commitment?: CommitmentId;
  readonly alleged: Authorship;
  /** Who alleged it in another room, where it is no side's. */
  readonly doneBy?: DoneBy;
  readonly evidence: readonly Evidence[];
  readonly inquiry?: Authorship;
  readonly inquiryDoneBy?: DoneBy;
  /** The last one counts; earlier ones stay on record. */
  readonly findings: readonly IncidentFinding[];
  /** Where a copy stands: what the mediators last showed there. */
  readonly shown?: Pick<IncidentPresented, "status" | "foundAt" | "words"> & { readonly by: Authorship };
  /** What came last: an inquiry, a finding, or what was shown. */
  readonly status: IncidentStatus;
}

export interface Evidence {
  readonly evidence: ItemId;
  readonly side?: PartyId;
  readonly kind: EvidenceKind;
  readonly words: string;
  readonly asOf?: number;
  readonly added: Authorship;
  readonly doneBy?: DoneBy;
}

export interface IncidentFinding {
  readonly finding: Finding;
  readonly words?: string;
  readonly found: Authorship;
  readonly doneBy?: DoneBy;
}

/** The last finding; while somebody is looking into it again, that they are. */
export const statusOfIncident = ({ status }: Incident): IncidentStatus => status;

/** What may be said of a time and the allegations about it. Only what was looked into and found not so leaves calm. */
export type Calm =
  | { readonly status: "noneAlleged" }
  | { readonly status: "unsubstantiated"; readonly incidents: readonly Incident[] }
  /** Something is alleged, under inquiry, inconclusive, or could not be looked into. */
  | { readonly status: "unknown"; readonly incidents: readonly Incident[]; readonly accessDenied: number }
  | { readonly status: "broken"; readonly incidents: readonly Incident[] };

export const calmOf = (incidents: Iterable<Incident>, from: number, to: number): Calm => {
  const during = [...incidents].filter(
    (incident) => incident.from <= to && (incident.to ?? incident.from) >= from,
  );
  if (during.length === 0) return { status: "noneAlleged" };
  const broken = during.filter((incident) => statusOfIncident(incident) === "substantiated");
  if (broken.length > 0) return { status: "broken", incidents: broken };
  const unknown = during.filter((incident) => statusOfIncident(incident) !== "unsubstantiated");
  if (unknown.length === 0) return { status: "unsubstantiated", incidents: during };
  const accessDenied = unknown.filter(({ status }) => status === "accessDenied").length;
  return { status: "unknown", incidents: unknown, accessDenied };
};
