import type { Intended, Workspace } from "@parley/client";
import { type CommitmentText, dayOf, type PartyId } from "@parley/domain";
import { PARTY_LABELS, type SeatName, type Seats } from "./cast.ts";
import { drawn } from "./exchange.ts";
import { done, StoryFailure, until, untilRoom } from "./waiting.ts";
import { WORDS } from "./words.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const CROSSING = "Mill Road";
const PER_DAY = 40;
const UNIT = "lorries";

/** One report of the last days: who counted, how many days ago, and what; nothing where access was refused. */
const REPORTS: readonly (readonly [seat: "norvane" | "sulmere", daysAgo: number, quantity: number | null])[] =
  [
    ["sulmere", 3, 40],
    ["norvane", 3, 31],
    ["sulmere", 2, 26],
    ["norvane", 2, 26],
    ["norvane", 1, null],
  ];

/**
 * What is common to all, so that the guarantor sees it too: lorries that were promised, what either side counted of them,
 * and an allegation of which nothing is known, because access was refused.
 */
export const commonSoFar = async (seats: Seats): Promise<void> => {
  const { lead } = seats;
  const { room, state } = await untilRoom(lead, "common");
  const party = (label: string): PartyId => {
    const found = [...state.parties.values()].find(({ neutralLabel }) => neutralLabel === label);
    if (found === undefined) throw new StoryFailure(`The tour could not go on: there is no party ${label}.`);
    return found.party;
  };
  const sides = { norvane: party(PARTY_LABELS.norvane), sulmere: party(PARTY_LABELS.sulmere) };
  const act = async (seat: SeatName, event: Intended): Promise<void> => {
    done(await seats[seat].act(room, event), `something of the common room: ${event.type}`);
    await arrived(lead, seats[seat], room);
  };
  const now = Date.now();
  const measured = { crossing: CROSSING, measure: "trucks", unit: UNIT } as const;
  await act("lead", {
    ...{ type: "commitmentMade", commitment: drawn("commitment"), text: lorries(sides.sulmere, now) },
  });
  await act("lead", {
    ...{ type: "accessAgreed", agreement: drawn("item"), ...measured, perDay: PER_DAY },
    from: dayOf(now - 3 * DAY_MS),
  });
  for (const [seat, daysAgo, quantity] of REPORTS)
    await act(seat, {
      ...{ type: "accessReported", report: drawn("item"), ...measured, side: sides[seat] },
      day: dayOf(now - daysAgo * DAY_MS),
      counted: quantity === null ? { type: "accessDenied" } : { type: "quantity", quantity },
    });
  const incident = drawn("incident");
  await act("sulmere", {
    ...{ type: "incidentAlleged", incident, side: sides.sulmere, place: WORDS.incidentPlace },
    ...{ from: now - 2 * DAY_MS, words: WORDS.incident },
  });
  await act("lead", { type: "inquiryBegan", incident });
  await act("lead", { type: "incidentFound", incident, finding: "accessDenied" });
};

const lorries = (obligor: PartyId, now: number): CommitmentText => ({
  ...{ provision: "First round, second paragraph", obligor, deed: WORDS.lorries },
  ...{ quantity: PER_DAY, unit: UNIT, verifier: { type: "mediators" } },
  trigger: { type: "date", at: now },
  schedule: { type: "recurring", every: "day", times: 90 },
});

/** Until the mediator has what a seat did, so that each does the next thing on top of it. */
const arrived = async (
  lead: Workspace,
  seat: Workspace,
  room: Parameters<Workspace["act"]>[0],
): Promise<void> => {
  const { sequence } = seat.snapshot().rooms.get(room)?.state ?? { sequence: 0 };
  await until(lead, "the act has arrived", ({ rooms }) =>
    (rooms.get(room)?.state.sequence ?? -1) >= sequence ? true : null,
  );
};
