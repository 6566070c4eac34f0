import type { EventSchemas } from "../schema/event-schemas.ts";
import { choice, literal, optional, record } from "../schema/schema.ts";
import { commitmentId, incidentId, itemId, label, moment, partyId, words } from "../schema/words.ts";
import { doneBySchema } from "../sides/done-by.ts";
import {
  EVIDENCE_KINDS,
  type EvidenceAdded,
  FINDINGS,
  INCIDENT_STATUSES,
  type IncidentAlleged,
  type IncidentEvent,
  type IncidentFound,
  type IncidentPresented,
  type InquiryBegan,
} from "./events.ts";

const ofIncident = { at: moment, incident: incidentId };

export const incidentSchemas: EventSchemas<IncidentEvent> = {
  incidentAlleged: record<IncidentAlleged>({
    type: literal("incidentAlleged"),
    ...ofIncident,
    side: optional(partyId),
    place: label,
    from: moment,
    to: optional(moment),
    words,
    commitment: optional(commitmentId),
    doneBy: optional(doneBySchema),
  }),
  evidenceAdded: record<EvidenceAdded>({
    type: literal("evidenceAdded"),
    ...ofIncident,
    evidence: itemId,
    side: optional(partyId),
    kind: choice(...EVIDENCE_KINDS),
    words,
    asOf: optional(moment),
    doneBy: optional(doneBySchema),
  }),
  inquiryBegan: record<InquiryBegan>({
    type: literal("inquiryBegan"),
    ...ofIncident,
    doneBy: optional(doneBySchema),
  }),
  incidentFound: record<IncidentFound>({
    type: literal("incidentFound"),
    ...ofIncident,
    finding: choice(...FINDINGS),
    words: optional(words),
    doneBy: optional(doneBySchema),
  }),
  incidentPresented: record<IncidentPresented>({
    type: literal("incidentPresented"),
    ...ofIncident,
    status: choice(...INCIDENT_STATUSES),
    foundAt: optional(moment),
    words: optional(words),
  }),
};
