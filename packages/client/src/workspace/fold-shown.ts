import {
  evolve,
  type PersonId,
  personOf,
  type RoomEvent,
  type RoomState,
  type Stamp,
  startRoom,
} from "@parley/domain";
import { err, ok, type Result } from "@parley/kernel";
import {
  controlOf,
  type DeviceId,
  type Entry,
  type EntryHash,
  follow,
  type Rights,
  roomOf,
} from "@parley/protocol";
import type { ExportFault, ProvenEntry, ProvenRoom, ProvenWriter } from "../read-signed-export.ts";
import { factsOf } from "../replica/facts.ts";

/** What the shown entries of a room amount to, judged by the room's own rules. */
interface Shown {
  readonly about: ProvenRoom;
  readonly entries: readonly ProvenEntry[];
  readonly introductions: readonly ProvenEntry[];
}

/**
 * Folds what a file shows of a room by the very rules by which its members fold all of it: all control entries, and the
 * sealed ones that are disclosed. Signatures have been checked before.
 */
export const foldShown = (
  entries: readonly Entry[],
  events: ReadonlyMap<EntryHash, RoomEvent>,
): Result<Shown, ExportFault> => {
  const [founding] = entries;
  if (founding === undefined) return err({ sequence: null, reason: "Empty" });
  const fold = new ShownFold(startRoom(roomOf(founding)), events);
  for (const entry of entries) {
    const reason = fold.take(entry);
    if (reason !== null) return err({ sequence: entry.header.sequence, reason });
  }
  const { about, shown, introductions } = fold;
  if (about === null || shown.length === 0) return err({ sequence: null, reason: "NothingShown" });
  return ok({ about, entries: shown, introductions });
};

/** Whether an event says what a room is and who is in it, rather than something that somebody said there. */
export const isIntroducing = ({ type }: RoomEvent): boolean => INTRODUCING.has(type);

const INTRODUCING: ReadonlySet<RoomEvent["type"]> = new Set<RoomEvent["type"]>([
  "roomOpened",
  "charterRestated",
  "rulesRaised",
  "partyAdded",
  "partyRelabelled",
  "personIntroduced",
  "deviceBound",
  "seatChanged",
]);

class ShownFold {
  readonly shown: ProvenEntry[] = [];
  readonly introductions: ProvenEntry[] = [];
  readonly #events: ReadonlyMap<EntryHash, RoomEvent>;
  readonly #named = new Map<DeviceId, ProvenWriter["named"]>();
  /** People whose name can have had no other before it. */
  readonly #firstNamed = new Set<PersonId>();
  #state: RoomState;
  #rights: Rights | null = null;
  /** The last sealed entry that the file keeps hidden. */
  #hidden = -1;

  constructor(state: RoomState, events: ReadonlyMap<EntryHash, RoomEvent>) {
    this.#state = state;
    this.#events = events;
  }

  get about(): ProvenRoom | null {
    const { charter, kind, title = null, parties } = this.#state;
    if (charter === undefined || kind === undefined) return null;
    const labels = [...parties.values()].map(({ neutralLabel }) => neutralLabel);
    return { mediation: charter.title, kind, title, parties: labels };
  }

  /** Takes the next entry in; says why where it does not hold. */
  take(entry: Entry): string | null {
    const before = this.#rights;
    const after = follow(before, entry);
    if (!after.ok) return after.error;
    this.#rights = after.value;
    const { device: by, sequence, kind } = entry.header;
    const stamp = { by, sequence, entry: entry.hash };
    if (kind === "control") {
      const control = controlOf(entry);
      if (!control.ok || control.value === null) return "MalformedControl";
      for (const fact of factsOf(before, entry, control.value))
        this.#state = evolve(this.#state, fact, stamp);
      return null;
    }
    const event = this.#events.get(entry.hash);
    if (event !== undefined) return this.#takeEvent(event, stamp);
    this.#hidden = sequence;
    return null;
  }

  #takeEvent(event: RoomEvent, stamp: Stamp): string | null {
    const opens = event.type === "roomOpened" || event.type === "charterRestated";
    if (opens && this.#hidden >= (this.#state.restartedAt ?? 0)) return "OpenedTwice";
    if (event.type === "minutesAgreed" && event.draft === undefined) return "NamesNoText";
    const before = this.#state;
    const after = evolve(before, standingAlone(event), stamp);
    if (after.stopped !== undefined || after.refused.length > before.refused.length) return "AgainstTheRules";
    this.#state = after;
    this.#note(before, stamp);
    const { by: device, sequence, entry: hash } = stamp;
    const proven = { sequence, hash, device, event, writer: this.#writerAt(device) };
    (isIntroducing(event) ? this.introductions : this.shown).push(proven);
    return null;
  }

  /** Remembers for every newly bound device who bound it and whether anything can have come before. */
  #note(before: RoomState, { by, sequence }: Stamp): void {
    if (this.#state.members === before.members) return;
    const author = personOf(this.#state, by)?.name ?? null;
    for (const [device, member] of this.#state.members) {
      if (member.person === undefined || before.members.get(device)?.person === member.person) continue;
      const { person, since } = member;
      const isNew = !before.people.has(person);
      // A further device is as sure as the person that it is bound to.
      const isFirst = this.#hidden < since && (isNew || this.#firstNamed.has(person));
      if (isFirst) this.#firstNamed.add(person);
      this.#named.set(device, { by: author, sequence, isFirst });
    }
  }

  #writerAt(device: DeviceId): ProvenWriter | null {
    const known = personOf(this.#state, device);
    const named = this.#named.get(device);
    if (known === undefined || named === undefined) return null;
    const { person, name, seat } = known;
    const party = seat.party === undefined ? undefined : this.#state.parties.get(seat.party);
    return { person, name, seat, party: party?.neutralLabel ?? null, named };
  }
}

/** Minutes that were written against others are shown without them: the others may be nobody's to show. */
const standingAlone = (event: RoomEvent): RoomEvent => {
  if (event.type !== "minutesRivalled") return event;
  const { at, minutes, title, text } = event;
  return { type: "minutesDrafted", at, minutes, title, text };
};
