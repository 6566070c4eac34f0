import { describe, expect, it } from "vitest";
import {
  encodeClientMessage,
  encodeControl,
  encodeRelayMessage,
  LIMITS,
  MAX_ENTRY_BYTES,
  parseClientMessage,
  parseControl,
  parseRelayMessage,
  type RoomId,
} from "../src/index.ts";
import { deviceNamed, epochFor, memberNamed } from "./room.ts";

const room = deviceNamed(0) as string as RoomId;
const ticket = "00".repeat(32);
const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const byDevice = <T extends { readonly device: string }>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => (a.device < b.device ? -1 : 1));

describe("limits", () => {
  it("WI1 a device's message is well-formed at each limit and malformed past it", () => {
    const append = (rooms: number, entries: number, bytes: number) =>
      parseClientMessage(
        encodeClientMessage({
          type: "append",
          request: 1,
          appends: times(rooms, () => ({
            room,
            expected: null,
            entries: times(entries, () => new Uint8Array(bytes)),
          })),
        }),
      ).ok;
    expect(append(LIMITS.maxRoomsPerAppend, 1, 1)).toBe(true);
    expect(append(LIMITS.maxRoomsPerAppend + 1, 1, 1)).toBe(false);
    expect(append(1, LIMITS.maxEntriesPerAppend, 1)).toBe(true);
    expect(append(1, LIMITS.maxEntriesPerAppend + 1, 1)).toBe(false);
    expect(append(1, 1, MAX_ENTRY_BYTES)).toBe(true);
    expect(append(1, 1, MAX_ENTRY_BYTES + 1)).toBe(false);
    const post = (bytes: number) =>
      parseClientMessage(
        encodeClientMessage({ type: "postMail", request: 1, ticket, message: new Uint8Array(bytes) }),
      ).ok;
    expect(post(LIMITS.maxMailboxMessageBytes)).toBe(true);
    expect(post(LIMITS.maxMailboxMessageBytes + 1)).toBe(false);
  });

  it("WI1 a relay's message is well-formed at each limit and malformed past it", () => {
    const page = (count: number) =>
      parseRelayMessage(
        encodeRelayMessage({
          type: "entries",
          room,
          from: 0,
          headSequence: count,
          entries: times(count, () => new Uint8Array(1)),
        }),
      ).ok;
    expect(page(LIMITS.maxEntriesPerPage)).toBe(true);
    expect(page(LIMITS.maxEntriesPerPage + 1)).toBe(false);
  });

  it("WI2 a control body is well-formed at each limit and malformed past it", () => {
    const change = (admitted: number, removed: number, wraps: number) =>
      parseControl(
        encodeControl({
          type: "change",
          admitted: byDevice(times(admitted, (i) => memberNamed(i % 256, 0, "reads"))),
          removed: times(removed, deviceNamed).toSorted(),
          epoch: {
            ...epochFor(1, []),
            wraps: byDevice(
              epochFor(
                1,
                times(wraps, (i) => deviceNamed(i)),
              ).wraps,
            ),
          },
        }),
      ).ok;
    const { maxChangesAtOnce } = LIMITS;
    expect(change(maxChangesAtOnce, maxChangesAtOnce, LIMITS.maxMembers)).toBe(true);
    expect(change(maxChangesAtOnce + 1, 0, 1)).toBe(false);
    expect(change(0, maxChangesAtOnce + 1, 1)).toBe(false);
  });
});
