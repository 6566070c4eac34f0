import { type Bytes, err, ok, type Result } from "@parley/kernel";

/** Writes big-endian integers, fixed-width fields and counted lists; each value has exactly one encoding. */
export interface Writer {
  readonly u8: (value: number) => void;
  readonly u16: (value: number) => void;
  readonly u32: (value: number) => void;
  /** A count of milliseconds since 1970; 8 bytes. */
  readonly time: (value: number) => void;
  readonly fixed: (bytes: Uint8Array, length: number) => void;
  /** Length as u32, then the bytes. */
  readonly counted: (bytes: Uint8Array) => void;
  readonly list: <T>(items: readonly T[], write: (item: T) => void) => void;
  readonly finish: () => Bytes;
}

/** Reads what `Writer` wrote. Any read past the end, or a count past its cap, marks the whole as malformed. */
export interface Reader {
  readonly u8: () => number;
  readonly u16: () => number;
  readonly u32: () => number;
  readonly time: () => number;
  readonly fixed: (length: number) => Bytes;
  readonly counted: (maxLength: number) => Bytes;
  readonly list: <T>(maxCount: number, read: () => T) => readonly T[];
  /** For a value that is out of its range: the whole counts as malformed. */
  readonly refuse: () => void;
  readonly remaining: () => number;
}

const INITIAL_CAPACITY_BYTES = 512;
const TWO_TO_32 = 4_294_967_296;

export const createWriter = (): Writer => {
  let buffer = new Uint8Array(INITIAL_CAPACITY_BYTES);
  let view = new DataView(buffer.buffer);
  let length = 0;
  const grow = (bytes: number): number => {
    const at = length;
    length += bytes;
    if (length > buffer.length) {
      const larger = new Uint8Array(Math.max(length, buffer.length * 2));
      larger.set(buffer);
      buffer = larger;
      view = new DataView(buffer.buffer);
    }
    return at;
  };
  const inRange = (value: number, limit: number): void => {
    if (!Number.isInteger(value) || value < 0 || value >= limit) {
      throw new Error(`Parley has a bug: ${value} does not fit its field`);
    }
  };
  const u8 = (value: number): void => {
    inRange(value, 256);
    const at = grow(1); // may move the buffer, so it comes before the write
    view.setUint8(at, value);
  };
  const u16 = (value: number): void => {
    inRange(value, 65_536);
    const at = grow(2); // may move the buffer, so it comes before the write
    view.setUint16(at, value);
  };
  const u32 = (value: number): void => {
    inRange(value, TWO_TO_32);
    const at = grow(4); // may move the buffer, so it comes before the write
    view.setUint32(at, value);
  };
  const raw = (bytes: Uint8Array): void => {
    const at = grow(bytes.length); // may move the buffer, so it comes before the write
    buffer.set(bytes, at);
  };
  return {
    u8,
    u16,
    u32,
    time: (value) => {
      inRange(value, Number.MAX_SAFE_INTEGER + 1);
      u32(Math.floor(value / TWO_TO_32));
      u32(value % TWO_TO_32);
    },
    fixed: (bytes, expected) => {
      if (bytes.length !== expected) throw new Error("Parley has a bug: a field of the wrong width");
      raw(bytes);
    },
    counted: (bytes) => {
      u32(bytes.length);
      raw(bytes);
    },
    list: (items, write) => {
      u16(items.length);
      for (const item of items) write(item);
    },
    finish: () => buffer.slice(0, length),
  };
};

/** Runs a parser over the bytes and demands that it used all of them and refused nothing. */
export const readAll = <T>(bytes: Uint8Array, read: (reader: Reader) => T): Result<T, "Malformed"> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 0;
  let malformed = false;
  const take = (count: number): number => {
    const at = offset;
    if (count > bytes.length - offset) {
      malformed = true;
      return -1;
    }
    offset += count;
    return at;
  };
  const integer = (width: number, get: (at: number) => number): number => {
    const at = take(width);
    return at < 0 ? 0 : get(at);
  };
  const fixed = (length: number): Bytes => {
    const at = take(length);
    // A Buffer's own slice would share memory with the frame.
    return at < 0 ? new Uint8Array(0) : Uint8Array.prototype.slice.call(bytes, at, at + length);
  };
  const u16 = (): number => integer(2, (at) => view.getUint16(at));
  const u32 = (): number => integer(4, (at) => view.getUint32(at));
  const reader: Reader = {
    u8: () => integer(1, (at) => view.getUint8(at)),
    u16,
    u32,
    time: () => {
      const value = u32() * TWO_TO_32 + u32();
      if (!Number.isSafeInteger(value)) malformed = true;
      return value;
    },
    fixed,
    counted: (maxLength) => {
      const length = u32();
      if (length > maxLength) {
        malformed = true;
        return new Uint8Array(0);
      }
      return fixed(length);
    },
    list: (maxCount, readItem) => {
      const count = u16();
      if (count > maxCount) malformed = true;
      const items = [];
      for (let i = 0; i < count && !malformed; i++) items.push(readItem());
      return items;
    },
    refuse: () => {
      malformed = true;
    },
    remaining: () => bytes.length - offset,
  };
  const value = read(reader);
  return malformed || offset !== bytes.length ? err("Malformed") : ok(value);
};
