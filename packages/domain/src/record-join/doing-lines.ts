import { agreementOn } from "../access/agreement-on.ts";
import type { AccessAgreement, AccessReport } from "../access/state.ts";
import type { PartyId, PersonId } from "../ids.ts";
import type { Finding } from "../incidents/events.ts";
import type { Incident, IncidentFinding } from "../incidents/state.ts";
import { boundsOfTime } from "../record/reported-date.ts";
import type { Authorship } from "../room/authorship.ts";
import type { RoomState } from "../room/state.ts";
import { keepingLines } from "./keeping-lines.ts";
import { atMoment } from "./line-times.ts";
import { keyOfSpot, type TimelineLine, type TimelineSpot } from "./timeline-line.ts";

/** What is alleged and found, and what was agreed and reported on access: each a line of its own, with whose word it is. */
export const doingLines = (room: RoomState): readonly TimelineLine[] => [
  ...[...room.incidents.values()].flatMap((incident) => incidentLines(room, incident)),
  ...[...room.accessAgreements.values()].map((agreed) => kept(agreed, [], () => agreementLine(room, agreed))),
  ...[...room.accessReports.values()]
    .filter(({ correctedBy }) => correctedBy === undefined)
    .map((report) => {
      const agreed = agreementOn(room, report);
      return kept(report, [agreed, room.parties, room.people], () => reportLine(room, report, agreed));
    }),
];

const kept = keepingLines();

/** Lines of copies that a master among the same rooms tells already, by room and spot. */
export const toldByMasters = (rooms: ReadonlyMap<RoomState["room"], RoomState>): ReadonlySet<string> => {
  const told = new Set<string>();
  for (const { followed, accessCopies } of rooms.values()) {
    for (const { of, copy, recorded } of followed.values()) {
      if (of !== "incident") continue;
      const there = [...(rooms.get(copy.room)?.incidents.values() ?? [])].find(
        ({ incident }) => incident === copy.id,
      );
      for (const spot of there === undefined ? [] : spotsTold(there, recorded))
        told.add(`${copy.room} ${keyOfSpot(spot)}`);
    }
    for (const [room, pairs] of accessCopies)
      for (const { copy: id } of pairs) {
        told.add(`${room} ${keyOfSpot({ type: "accessDenied", of: "access", id })}`);
        for (const type of ["accessAgreed", "accessReported", "shortfall"] as const)
          told.add(`${room} ${keyOfSpot({ type, id })}`);
      }
  }
  return told;
};

/** What was found there and nobody has entered with the team yet is told from there. */
const spotsTold = (
  { incident: id, findings }: Incident,
  recorded: ReadonlySet<Authorship["entry"]>,
): readonly TimelineSpot[] => [
  { type: "allegation", id },
  ...(["finding", "accessDenied"] as const).map((type) => findingSpot(type, id, "shown")),
  ...findings.flatMap(({ finding, found }, i) =>
    recorded.has(found.entry) ? [findingSpot(finding, id, i)] : [],
  ),
];

const findingSpot = (
  finding: Finding | "finding",
  id: Incident["incident"],
  number: number | "shown",
): TimelineSpot =>
  finding === "accessDenied"
    ? { type: "accessDenied", of: "incident", id, number }
    : { type: "finding", id, number, finding: finding === "finding" ? "inconclusive" : finding };

const incidentLines = (room: RoomState, incident: Incident): readonly TimelineLine[] => {
  const lines = [
    kept(incident, [room.parties, room.people], () => allegationLine(room, incident)),
    ...incident.findings.map((finding, i) =>
      kept(finding, [room.people], () => findingLine(room, incident, finding, i)),
    ),
  ];
  const { shown, incident: id } = incident;
  if (shown === undefined || shown.status === "alleged" || shown.status === "verifying") return lines;
  return [
    ...lines,
    {
      ...lineBy(room, shown.by, findingSpot(shown.status, id, "shown"), placed(incident, shown.words)),
      when: atMoment(shown.foundAt ?? shown.by.at),
    },
  ];
};

const allegationLine = (room: RoomState, incident: Incident): TimelineLine => {
  const { incident: id, from, to = from, words, alleged, side, doneBy } = incident;
  return {
    ...lineBy(room, alleged, { type: "allegation", id }, placed(incident, words)),
    ...whose(room, side, doneBy?.name, alleged.person),
    when: { from, to, unit: "moment" },
  };
};

const findingLine = (
  room: RoomState,
  incident: Incident,
  { finding, found, doneBy, words }: IncidentFinding,
  number: number,
): TimelineLine => ({
  ...lineBy(room, found, findingSpot(finding, incident.incident, number), placed(incident, words)),
  ...whose(room, undefined, doneBy?.name, found.person),
  when: atMoment(doneBy?.at ?? found.at),
});

const placed = ({ place }: Incident, words: string | undefined): string =>
  words === undefined ? place : `${place}: ${words}`;

const agreementLine = (room: RoomState, agreement: AccessAgreement): TimelineLine => {
  const { agreement: id, crossing, perDay, unit, from, through, agreed } = agreement;
  const [first, last] = [boundsOfTime(from), boundsOfTime(through ?? from)];
  return {
    ...lineBy(room, agreed, { type: "accessAgreed", id }, `${crossing}: ${perDay} ${unit}`),
    when: first === null || last === null ? null : { from: first.from, to: last.to, unit: "day" },
  };
};

const reportLine = (
  room: RoomState,
  { report: id, crossing, unit, day, counted, side, source, reported }: AccessReport,
  agreed: AccessAgreement | undefined,
): TimelineLine => {
  const bounds = boundsOfTime(day);
  const when = bounds === null ? null : { from: bounds.from, to: bounds.to, unit: "day" as const };
  const by = whose(room, side, source, reported.person);
  if (counted.type === "accessDenied")
    return {
      ...lineBy(room, reported, { type: "accessDenied", of: "access", id }, crossing),
      ...{ ...by, when },
    };
  const { quantity } = counted;
  const shortBy = agreed === undefined ? 0 : agreed.perDay - quantity;
  const words = `${crossing}: ${shortBy > 0 ? `${quantity} / ${agreed?.perDay}` : quantity} ${unit}`;
  const spot: TimelineSpot = { type: shortBy > 0 ? "shortfall" : "accessReported", id };
  return { ...lineBy(room, reported, spot, words), ...by, when };
};

const whose = (
  { parties, people }: RoomState,
  side: PartyId | undefined,
  name: string | undefined,
  person: PersonId,
): Pick<TimelineLine, "by"> => {
  const by = name ?? (side === undefined ? people.get(person)?.name : parties.get(side)?.neutralLabel);
  return by === undefined ? {} : { by };
};

const lineBy = (
  { room }: RoomState,
  { sequence, at }: Authorship,
  spot: TimelineSpot,
  words: string,
): Omit<TimelineLine, "when"> => ({ room, sequence, spot, writtenAt: at, words, isCandidate: false });
