import type { StoredValue } from "../../../packages/client/src/index.ts";
import { type Bytes, textToUtf8, utf8ToText } from "../../../packages/kernel/src/index.ts";
import { createWriter, readAll } from "../../../packages/protocol/src/index.ts";

const MAX_VALUE_BYTES = 2 ** 26;

/** Everything that a store holds as one run of bytes, to be carried into a page. */
export const packStore = (contents: ReadonlyMap<string, Bytes>): Bytes => {
  const w = createWriter();
  for (const [key, value] of contents) {
    w.counted(textToUtf8(key));
    w.counted(value);
  }
  return w.finish();
};

export const unpackStore = (packed: Bytes): readonly StoredValue[] => {
  const values = readAll(packed, (r) => {
    const read: StoredValue[] = [];
    while (r.remaining() > 0) {
      const key = utf8ToText(r.counted(MAX_VALUE_BYTES));
      if (!key.ok) throw new Error("the store did not come whole");
      read.push({ key: key.value, value: r.counted(MAX_VALUE_BYTES) });
    }
    return read;
  });
  if (!values.ok) throw new Error("the store did not come whole");
  return values.value;
};
