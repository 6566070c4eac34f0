import type { Packed, PackedBatch, Write } from "./messages.ts";

/** One piece of memory holding all the given ones; moving one between threads costs far less than moving many. */
export const pack = (pieces: readonly Uint8Array[]): Packed => {
  const lengths = pieces.map((piece) => piece.length);
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return { lengths, bytes };
};

/** The pieces again, as views of the one. */
export const unpack = ({ lengths, bytes }: Packed): readonly Uint8Array<ArrayBuffer>[] => {
  let offset = 0;
  return lengths.map((length) => {
    const piece = bytes.subarray(offset, offset + length);
    offset += length;
    return piece;
  });
};

export const packBatch = (writes: readonly Write[]): PackedBatch => ({
  writes: writes.map((write) =>
    write.name === "append"
      ? { ...write, asks: write.asks.map((append) => ({ ...append, encoded: [] })) }
      : write,
  ),
  entries: pack(
    writes.flatMap((write) => (write.name === "append" ? write.asks.flatMap(({ encoded }) => encoded) : [])),
  ),
});

export const unpackBatch = ({ writes, entries }: PackedBatch): readonly Write[] => {
  const pieces = unpack(entries);
  let next = 0;
  return writes.map((write) => {
    if (write.name !== "append") return write;
    const asks = write.asks.map((append) => {
      const encoded = pieces.slice(next, next + append.kinds.length);
      next += append.kinds.length;
      return { ...append, encoded };
    });
    return { ...write, asks };
  });
};
