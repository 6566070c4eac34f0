/**
 * Labels of one layer: partial packages that are not dominated. Row `k` holds its utilities in
 * `values[k * parties + p]`, the row of the layer before that it extends, and the option that it adds.
 */
export type Pool = {
  readonly parties: number;
  size: number;
  values: Float64Array;
  parent: Int32Array;
  option: Uint16Array;
};

const SMALLEST_CAPACITY = 64;

/** An empty pool with room for some labels; it grows by doubling. */
export const createPool = (parties: number, capacity = SMALLEST_CAPACITY): Pool => ({
  parties,
  size: 0,
  values: new Float64Array(capacity * parties),
  parent: new Int32Array(capacity),
  option: new Uint16Array(capacity),
});

/** Makes room for at least one more label. */
export const growPool = (pool: Pool): void => {
  const capacity = Math.max(SMALLEST_CAPACITY, pool.parent.length * 2);
  const values = new Float64Array(capacity * pool.parties);
  values.set(pool.values);
  const parent = new Int32Array(capacity);
  parent.set(pool.parent);
  const option = new Uint16Array(capacity);
  option.set(pool.option);
  pool.values = values;
  pool.parent = parent;
  pool.option = option;
};
