import { ok, type Result } from "@parley/kernel";
import type { IncidentId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { byMediator, byPerson, type Followed, type Rules, refuse, type Speaker } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { actsFor } from "../sides/acting-side.ts";
import { type DoneBy, mayEnterFor, withDoer } from "../sides/done-by.ts";
import type { EvidenceAdded, IncidentAlleged, IncidentEvent } from "./events.ts";
import { type Incident, statusOfIncident } from "./state.ts";

export const incidentRules: Rules<IncidentEvent> = {
  incidentAlleged: byPerson((room, event, speaker) => {
    const { incident, side, place, from, to, words, commitment, doneBy } = event;
    if (room.incidents.has(incident)) return refuse({ type: "Repeated", what: "incident", id: incident });
    const whose = ownWord(room, event, speaker);
    if (!whose.ok) return whose;
    if (to !== undefined && to < from) return refuse({ type: "TooEarly", opensAt: from, at: to });
    if (commitment !== undefined && !room.commitments.has(commitment))
      return refuse({ type: "Unknown", what: "commitment", id: commitment });
    return withIncident(room, {
      ...{ incident, place, from, words, alleged: speaker.authorship, evidence: [], findings: [] },
      status: "alleged",
      recorded: whose.value === "recorded",
      ...(side === undefined ? {} : { side }),
      ...(to === undefined ? {} : { to }),
      ...(commitment === undefined ? {} : { commitment }),
      ...withDoer(doneBy),
    });
  }),
  evidenceAdded: byPerson((room, event, speaker) => {
    const known = knownIncident(room, event.incident);
    if (!known.ok) return known;
    const whose = ownWord(room, event, speaker);
    if (!whose.ok) return whose;
    const { evidence, side, kind, words, asOf, doneBy } = event;
    if (known.value.evidence.some((each) => each.evidence === evidence))
      return refuse({ type: "Repeated", what: "evidence", id: evidence });
    const added = {
      ...{ evidence, kind, words, added: speaker.authorship },
      ...(side === undefined ? {} : { side }),
      ...(asOf === undefined ? {} : { asOf }),
      ...withDoer(doneBy),
    };
    return withIncident(room, { ...known.value, evidence: [...known.value.evidence, added] });
  }),
  inquiryBegan: byPerson((room, { incident: id, doneBy }, speaker) => {
    const known = mayLookInto(room, id, speaker, doneBy);
    if (!known.ok) return known;
    if (statusOfIncident(known.value) === "verifying")
      return refuse({ type: "AlreadyDone", event: "inquiryBegan" });
    const { inquiryDoneBy: _, ...before } = known.value;
    return withIncident(room, {
      ...before,
      ...{ inquiry: speaker.authorship, status: "verifying" },
      ...(doneBy === undefined ? {} : { inquiryDoneBy: doneBy }),
    });
  }),
  incidentFound: byPerson((room, { incident: id, finding, words, doneBy }, speaker) => {
    const known = mayLookInto(room, id, speaker, doneBy);
    if (!known.ok) return known;
    if (statusOfIncident(known.value) !== "verifying") return refuse({ type: "NoInquiry" });
    const found = {
      ...{ finding, found: speaker.authorship },
      ...(words === undefined ? {} : { words }),
      ...withDoer(doneBy),
    };
    const findings = [...known.value.findings, found];
    return withIncident(room, { ...known.value, findings, status: finding });
  }),
  incidentPresented: byMediator((room, { incident: id, status, foundAt, words }, { authorship }) => {
    const known = knownIncident(room, id);
    if (!known.ok) return known;
    const shown = {
      ...{ status, by: authorship },
      ...(foundAt === undefined ? {} : { foundAt }),
      ...(words === undefined ? {} : { words }),
    };
    return withIncident(room, { ...known.value, shown, status });
  }),
};

/** A party speaks in its own name, a mediator records for one that is absent, and monitors and observers for nobody. */
const ownWord = (
  room: RoomState,
  { side, doneBy }: IncidentAlleged | EvidenceAdded,
  speaker: Speaker,
): Result<"own" | "recorded", Objection> => {
  if (side !== undefined) return actsFor(room, speaker, side);
  const may = mayEnterFor(room, speaker, doneBy);
  if (!may.ok) return may;
  if (doneBy !== undefined) return ok("recorded");
  return speaker.person.seat.party === undefined ? ok("own") : refuse({ type: "NotYourSide" });
};

/** Monitors and mediators look into what others allege; nobody into their own allegation, whoever enters it where. */
const mayLookInto = (
  room: RoomState,
  id: IncidentId,
  speaker: Speaker,
  doneBy: DoneBy | undefined,
): Result<Incident, Objection> => {
  const known = knownIncident(room, id);
  if (!known.ok) return known;
  if (!speaker.mediator && speaker.person.seat.role !== "monitor") return refuse({ type: "NotTheVerifier" });
  const may = mayEnterFor(room, speaker, doneBy);
  if (!may.ok) return may;
  const { alleged, recorded, doneBy: allegedBy } = known.value;
  const alleger = allegedBy?.person ?? (recorded ? undefined : alleged.person);
  const looker = doneBy === undefined ? speaker.person.person : doneBy.person;
  return alleger !== undefined && alleger === looker ? refuse({ type: "ReporterVerifies" }) : known;
};

const knownIncident = (room: RoomState, id: IncidentId): Result<Incident, Objection> => {
  const incident = room.incidents.get(id);
  return incident === undefined ? refuse({ type: "Unknown", what: "incident", id }) : ok(incident);
};

const withIncident = (room: RoomState, incident: Incident): Followed =>
  ok({ ...room, incidents: room.incidents.with(incident.incident, incident) });
