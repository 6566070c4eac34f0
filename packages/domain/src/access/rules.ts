import { ok } from "@parley/kernel";
import { byMediator, byPerson, type Rules, refuse } from "../room/follow.ts";
import { actsFor } from "../sides/acting-side.ts";
import type { AccessEvent } from "./events.ts";
import type { AccessReport } from "./state.ts";

export const accessRules: Rules<AccessEvent> = {
  accessAgreed: byMediator((room, event, { authorship }) => {
    const { type: _, at: __, replaces, ...agreement } = event;
    if (room.accessAgreements.has(agreement.agreement))
      return refuse({ type: "Repeated", what: "accessAgreement", id: agreement.agreement });
    if (agreement.through !== undefined && agreement.through < agreement.from)
      return refuse({ type: "EndsBeforeItBegins" });
    const earlier = replaces === undefined ? undefined : room.accessAgreements.get(replaces);
    if (replaces !== undefined && earlier === undefined)
      return refuse({ type: "Unknown", what: "accessAgreement", id: replaces });
    const replaced =
      earlier === undefined
        ? room.accessAgreements
        : room.accessAgreements.with(earlier.agreement, { ...earlier, replacedBy: agreement.agreement });
    return ok({
      ...room,
      accessAgreements: replaced.with(agreement.agreement, { ...agreement, agreed: authorship }),
    });
  }),
  accessReported: byPerson((room, event, speaker) => {
    const { type: _, at: __, corrects, ...report } = event;
    const { side } = report;
    if (room.accessReports.has(report.report))
      return refuse({ type: "Repeated", what: "accessReport", id: report.report });
    const acting = side === undefined ? undefined : actsFor(room, speaker, side);
    if (acting !== undefined && !acting.ok) return acting;
    if (side === undefined && speaker.person.seat.party !== undefined) return refuse({ type: "NotYourSide" });
    const recorded = acting?.value === "recorded" || report.source !== undefined;
    const entered: AccessReport = { ...report, recorded, reported: speaker.authorship };
    let reports = room.accessReports;
    if (corrects !== undefined) {
      const earlier = reports.get(corrects);
      if (earlier === undefined) return refuse({ type: "Unknown", what: "accessReport", id: corrects });
      if (!isSameReporter(earlier, entered)) return refuse({ type: "NotYourSide" });
      reports = reports.with(corrects, { ...earlier, correctedBy: report.report });
    }
    return ok({ ...room, accessReports: reports.with(report.report, entered) });
  }),
};

/** Only whoever reported corrects it; rival reports stay beside each other. */
const isSameReporter = (earlier: AccessReport, later: AccessReport): boolean =>
  earlier.correctedBy === undefined &&
  earlier.side === later.side &&
  earlier.source === later.source &&
  (earlier.side !== undefined ||
    earlier.source !== undefined ||
    earlier.reported.person === later.reported.person);
