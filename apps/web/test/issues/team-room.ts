import {
  createId,
  type DeviceId,
  type EntryHash,
  evolve,
  type IssueId,
  type NewIssue,
  type OptionId,
  type Party,
  RANDOM_ID_BYTES,
  type RoomEvent,
  type RoomFact,
  type RoomId,
  type RoomState,
  startRoom,
} from "@parley/domain";
import { expect } from "vitest";

export const DEVICE = "d".repeat(64) as DeviceId;
export const AT = 1_700_000_000_000;
export const ROOM = "a".repeat(64) as RoomId;
const bytes = (n: number): Uint8Array => new Uint8Array(RANDOM_ID_BYTES).fill(n);
export const issueId = (n: number): IssueId => createId("issue", bytes(n));
export const optionId = (n: number): OptionId => createId("option", bytes(n));

/** The room with one more happening, which no rule refuses. */
export const after = (state: RoomState, happening: RoomEvent | RoomFact): RoomState => {
  const sequence = state.sequence + 1;
  const entry = sequence.toString(16).padStart(64, "e") as EntryHash;
  const next = evolve(state, happening, { by: DEVICE, sequence, entry });
  expect([...next.refused]).toEqual([]);
  return next;
};

/** A team's room that keeps these issues. */
export const teamRoomWith = (issues: readonly NewIssue[], parties: readonly Party[] = []): RoomState => {
  const seat = { role: "leadMediator", authority: "none" } as const;
  const people = [{ person: createId("person", bytes(1)), name: "Ilse", seat, devices: [DEVICE] }];
  const founded: RoomFact = {
    ...{ type: "founded", rulesVersion: 1, admission: "any" },
    groups: [{ group: 0, devices: [{ device: DEVICE, signer: true, writer: true }] }],
  };
  const opened: RoomEvent = {
    ...{ type: "roomOpened", at: AT, kind: "team", parties, seats: people },
    charter: {
      ...{ mediation: createId("mediation", bytes(1)), title: "Talks", template: "peace" },
      ...{ conveyanceDefault: "inConfidence", sourceSees: "exactWords", narrowestTermsLocked: false },
      ...{ readReceipts: false, languages: ["en"] },
    },
  };
  return [founded, opened, { type: "issuesAdded" as const, at: AT, issues }].reduce(after, startRoom(ROOM));
};
