import { ok } from "@parley/kernel";
import { sidesPresent } from "../people/state.ts";
import { byPerson, type Rules, refuse, type Speaker } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import type { ExportEvent } from "./events.ts";
import type { ProposedExport } from "./state.ts";

/** Signers alone speak for their side here: to let a room's words out is not everybody's to grant. */
export const exportRules: Rules<ExportEvent> = {
  exportProposed: byPerson((room, event, speaker) => {
    const { export: id, reason } = event;
    if (room.exports.has(id)) return refuse({ type: "Repeated", what: "export", id });
    const agreements = speaker.member.signer ? [speaker.authorship] : [];
    const proposed: ProposedExport = {
      ...{ export: id, proposed: speaker.authorship, agreements },
      ...(reason === undefined ? {} : { reason }),
    };
    return ok({ ...room, exports: room.exports.with(id, settled(room, proposed)) });
  }),
  exportAgreed: byPerson((room, { export: id }, speaker) => {
    const proposed = room.exports.get(id);
    if (proposed === undefined) return refuse({ type: "Unknown", what: "export", id });
    if (!speaker.member.signer) return refuse({ type: "NotASigner", device: speaker.member.device });
    if (agreedBy(proposed, speaker)) return refuse({ type: "AlreadyDone", event: "exportAgreed" });
    const agreements = [...proposed.agreements, speaker.authorship];
    return ok({ ...room, exports: room.exports.with(id, settled(room, { ...proposed, agreements })) });
  }),
};

const agreedBy = (proposed: ProposedExport, speaker: Speaker): boolean =>
  proposed.agreements.some(({ group }) => group === speaker.person.group);

/** What was agreed is the room as it stood when the export was proposed, not what was said since. */
const settled = (room: RoomState, proposed: ProposedExport): ProposedExport => {
  const agreed = new Set(proposed.agreements.map(({ group }) => group));
  return sidesPresent(room).every((group) => agreed.has(group))
    ? { ...proposed, upTo: proposed.proposed.sequence }
    : proposed;
};
