import { ok, type Result } from "@parley/kernel";
import type { MinutesId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { sideOf, sidesPresent } from "../people/state.ts";
import { byPerson, type Rules, refuse, type Speaker } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import type { MinutesDrafted, MinutesEvent, MinutesRivalled } from "./events.ts";
import type { Minutes } from "./state.ts";

export const minutesRules: Rules<MinutesEvent> = {
  minutesDrafted: byPerson((room, event, speaker) => {
    const drafted = drafting(room, event, speaker);
    return drafted.ok ? ok(withMinutes(room, drafted.value)) : drafted;
  }),
  minutesRivalled: byPerson((room, event, speaker) => {
    const other = known(room, event.against);
    if (!other.ok) return other;
    if (other.value.agreed !== undefined) return refuse({ type: "AlreadyDone", event: "minutesAgreed" });
    const drafted = drafting(room, event, speaker);
    if (!drafted.ok) return drafted;
    const rivalled = { ...other.value, rivals: [...other.value.rivals, event.minutes] };
    return ok(withMinutes(withMinutes(room, rivalled), { ...drafted.value, against: event.against }));
  }),
  minutesAgreed: byPerson((room, event, speaker) => {
    const minutes = known(room, event.minutes);
    if (!minutes.ok) return minutes;
    if (event.draft !== undefined && event.draft !== minutes.value.drafted.entry)
      return refuse({ type: "Unknown", what: "minutes", id: event.minutes });
    if (sideOf(speaker.person) === "others")
      return refuse({ type: "NotANegotiator", role: speaker.person.seat.role });
    if (minutes.value.agreements.some(({ group }) => group === speaker.person.group))
      return refuse({ type: "AlreadyDone", event: "minutesAgreed" });
    const agreements = [...minutes.value.agreements, speaker.authorship];
    return ok(withMinutes(room, settled(room, { ...minutes.value, agreements }, speaker)));
  }),
};

const known = (room: RoomState, id: MinutesId): Result<Minutes, Objection> => {
  const minutes = room.minutes.get(id);
  return minutes === undefined ? refuse({ type: "Unknown", what: "minutes", id }) : ok(minutes);
};

/** Whoever writes minutes agrees to them for their side; an observer's stand as a draft of nobody's. */
const drafting = (
  room: RoomState,
  event: MinutesDrafted | MinutesRivalled,
  speaker: Speaker,
): Result<Minutes, Objection> => {
  const { minutes, title, text } = event;
  if (room.minutes.has(minutes)) return refuse({ type: "Repeated", what: "minutes", id: minutes });
  const agreements = sideOf(speaker.person) === "others" ? [] : [speaker.authorship];
  const drafted: Minutes = { minutes, title, text, drafted: speaker.authorship, agreements, rivals: [] };
  return ok(settled(room, drafted, speaker));
};

/** Agreed from the moment at which no side that is present is missing. */
const settled = (room: RoomState, minutes: Minutes, { authorship }: Speaker): Minutes => {
  if (minutes.agreed !== undefined) return minutes;
  const agreed = new Set(minutes.agreements.map(({ group }) => group));
  const missing = sidesPresent(room).some((group) => !agreed.has(group));
  return missing ? minutes : { ...minutes, agreed: authorship };
};

const withMinutes = (room: RoomState, minutes: Minutes): RoomState => ({
  ...room,
  minutes: room.minutes.with(minutes.minutes, minutes),
});
