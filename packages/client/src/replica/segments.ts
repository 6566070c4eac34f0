import { type Bytes, concatBytes, textToUtf8 } from "@parley/kernel";
import { createWriter, MAX_ENTRY_BYTES, readAll } from "@parley/protocol";
import type { Happened } from "./fold.ts";

/**
 * One entry as understood, as the JSON in which it is stored. An event's own text stands in it as it was sealed, since
 * that is JSON already: nothing is written out twice.
 */
export const encodeHappened = (happened: Happened, plaintext?: Bytes): Bytes => {
  if (happened.type !== "event" || plaintext === undefined) return textToUtf8(JSON.stringify(happened));
  const before = textToUtf8(`{"stamp":${JSON.stringify(happened.stamp)},"type":"event","event":`);
  return concatBytes(before, plaintext, CLOSE);
};

const CLOSE = textToUtf8("}");
const [OPEN_LIST, COMMA, CLOSE_LIST] = [textToUtf8("["), textToUtf8(","), textToUtf8("]")];

/** Records as one JSON list. */
export const packRecords = (records: readonly Bytes[]): Bytes =>
  concatBytes(
    OPEN_LIST,
    ...records.flatMap((record, i) => (i === 0 ? [record] : [COMMA, record])),
    CLOSE_LIST,
  );

/** Encoded entries one after the other, each with its length. */
export const packRaw = (entries: readonly Bytes[]): Bytes => {
  const w = createWriter();
  w.u32(entries.length);
  for (const entry of entries) w.counted(entry);
  return w.finish();
};

/** What `packRaw` packed; null where it is something else. */
export const unpackRaw = (packed: Bytes): readonly Bytes[] | null => {
  const entries = readAll(packed, (r) => {
    const count = r.u32();
    const read: Bytes[] = [];
    for (let i = 0; i < count && r.remaining() > 0; i++) read.push(r.counted(MAX_ENTRY_BYTES));
    return read;
  });
  return entries.ok ? entries.value : null;
};
