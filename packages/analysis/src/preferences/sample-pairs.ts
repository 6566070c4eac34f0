import type { Compatible } from "./compile.ts";
import type { Inside } from "./conflict.ts";
import type { Random } from "./sample.ts";

/**
 * A walk over compatible weights and steps (Gibbs sampling along differences of two coordinates): a move takes
 * from one and gives to another an amount drawn evenly from the interval that all rows leave open. It needs no
 * step size, stays inside, and leaves the even distribution unchanged.
 */
export type Walk = {
  readonly compatible: Compatible;
  readonly random: Random;
  readonly weights: Float64Array;
  readonly steps: readonly Float64Array[];
  /** Issues that can matter. */
  readonly active: readonly number[];
  /** Issues with two or more unknown steps. */
  readonly stepped: readonly number[];
  /** Per issue, the rows that touch it. */
  readonly rowsOf: readonly Int32Array[];
  /** `pull[row * issues + issue]`: the row's coefficient of the issue's weight, at the present steps. */
  readonly pull: Float64Array;
  /** Per row, how far it is from being broken. */
  readonly room: Float64Array;
  /** Points met while warming up; their differences are the directions of long moves. Empty: none needed. */
  readonly met: Float64Array[];
};

/** A walk that starts inside and has gone far enough to have forgotten where. */
export const createWalk = (compatible: Compatible, inside: Inside, random: Random): Walk => {
  const { shapes, rows } = compatible;
  const all = [...shapes.keys()];
  const walk: Walk = {
    compatible,
    random,
    weights: inside.weights.slice(),
    steps: inside.steps.map((steps) => steps.slice()),
    active: all.filter((issue) => (shapes[issue]?.steps ?? 0) > 0),
    stepped: all.filter((issue) => (shapes[issue]?.steps ?? 0) > 1),
    rowsOf: all.map((issue) =>
      Int32Array.from([...rows.keys()].filter((r) => rows[r]?.coefficients[issue] !== undefined)),
    ),
    pull: new Float64Array(rows.length * shapes.length),
    room: new Float64Array(rows.length),
    met: [],
  };
  refresh(walk);
  // Sparse comparisons leave room for exchanges; statements over many issues, and equalities, leave thin slabs.
  const isThin = rows.some(
    ({ coefficients, slack }) => slack > 0 || coefficients.filter((part) => part !== undefined).length > 2,
  );
  for (let k = 0; k < WARM_UP_DRAWS; k++) {
    stepWalk(walk);
    if (!isThin) continue;
    if (walk.met.length < POINTS_MET) walk.met.push(pointOf(walk));
    else walk.met[k % POINTS_MET] = pointOf(walk);
  }
  return walk;
};

const WARM_UP_DRAWS = 600;
const POINTS_MET = 200;
const LONG_MOVES = 6;
const SHORTEST_DIRECTION = 1e-7;
const REFRESH_ODDS = 0.01;

/** As many moves as make one draw: a few per coordinate. */
export const stepWalk = (walk: Walk): void => {
  // Rooms are kept by adding up moves; now and then they are computed afresh, against rounding.
  if (walk.random() < REFRESH_ODDS) {
    normalise(walk.weights);
    refresh(walk);
  }
  for (let k = 2 * walk.active.length; k > 0; k--) exchangeWeights(walk);
  for (const issue of walk.stepped) exchangeSteps(walk, issue);
  if (walk.met.length > 1) for (let k = 0; k < LONG_MOVES; k++) moveAlong(walk);
};

/** The point at which the walk is. */
export const readWalk = ({ weights, steps }: Walk): Inside => ({ weights, steps });

const refresh = ({ compatible: { rows, shapes }, weights, steps, pull, room }: Walk): void => {
  rows.forEach(({ coefficients, slack }, r) => {
    let total = slack;
    coefficients.forEach((part, issue) => {
      let factor = 0;
      const own = steps[issue];
      for (let j = 0; part && j < (shapes[issue]?.steps ?? 0); j++)
        factor += (part[j] ?? 0) * (own?.[j] ?? 0);
      pull[r * shapes.length + issue] = factor;
      total += factor * (weights[issue] ?? 0);
    });
    room[r] = total;
  });
};

const exchangeWeights = (walk: Walk): void => {
  const { active, random, weights, rowsOf, pull, room } = walk;
  const n = weights.length;
  if (active.length < 2) return;
  const first = Math.floor(random() * active.length);
  const other = (first + 1 + Math.floor(random() * (active.length - 1))) % active.length;
  const a = active[first] ?? 0;
  const b = active[other] ?? 0;
  let low = -(weights[a] ?? 0);
  let high = weights[b] ?? 0;
  for (let side = 0; side < 2; side++) {
    const touched = rowsOf[side === 0 ? a : b] ?? EMPTY;
    for (let k = 0; k < touched.length; k++) {
      const r = touched[k] ?? 0;
      const slope = (pull[r * n + a] ?? 0) - (pull[r * n + b] ?? 0);
      if (slope > 1e-14) low = Math.max(low, -(room[r] ?? 0) / slope);
      else if (slope < -1e-14) high = Math.min(high, -(room[r] ?? 0) / slope);
    }
  }
  if (!(low < high)) return;
  const amount = low + random() * (high - low);
  weights[a] = Math.max(0, (weights[a] ?? 0) + amount);
  weights[b] = Math.max(0, (weights[b] ?? 0) - amount);
  addRoom(rowsOf[a] ?? EMPTY, room, pull, n, a, amount);
  addRoom(rowsOf[b] ?? EMPTY, room, pull, n, b, -amount);
};

const EMPTY = new Int32Array(0);

const addRoom = (
  touched: Int32Array,
  room: Float64Array,
  pull: Float64Array,
  n: number,
  issue: number,
  amount: number,
): void => {
  for (let k = 0; k < touched.length; k++) {
    const r = touched[k] ?? 0;
    room[r] = (room[r] ?? 0) + amount * (pull[r * n + issue] ?? 0);
  }
};

const exchangeSteps = (walk: Walk, issue: number): void => {
  const { compatible, random, weights, steps, rowsOf, pull, room } = walk;
  const own = steps[issue] ?? new Float64Array(0);
  const weight = weights[issue] ?? 0;
  const touched = rowsOf[issue] ?? EMPTY;
  for (let moves = own.length; moves > 0; moves--) {
    const a = Math.floor(random() * own.length);
    const b = (a + 1 + Math.floor(random() * (own.length - 1))) % own.length;
    let low = -(own[a] ?? 0);
    let high = own[b] ?? 0;
    for (const r of touched) {
      const part = compatible.rows[r]?.coefficients[issue];
      const slope = weight * ((part?.[a] ?? 0) - (part?.[b] ?? 0));
      if (slope > 1e-14) low = Math.max(low, -(room[r] ?? 0) / slope);
      else if (slope < -1e-14) high = Math.min(high, -(room[r] ?? 0) / slope);
    }
    if (!(low < high)) continue;
    const amount = low + random() * (high - low);
    own[a] = Math.max(0, (own[a] ?? 0) + amount);
    own[b] = Math.max(0, (own[b] ?? 0) - amount);
    for (const r of touched) {
      const part = compatible.rows[r]?.coefficients[issue];
      const change = amount * ((part?.[a] ?? 0) - (part?.[b] ?? 0));
      pull[r * weights.length + issue] = (pull[r * weights.length + issue] ?? 0) + change;
      room[r] = (room[r] ?? 0) + weight * change;
    }
  }
};

/** Weight times step, for every step of every issue: the coordinates in which all rows are linear. */
const pointOf = ({ weights, steps }: Walk): Float64Array =>
  Float64Array.from(steps.flatMap((own, issue) => Array.from(own, (share) => share * (weights[issue] ?? 0))));

/**
 * A move along the difference of two points met while warming up: such directions lie in the slab, however thin
 * it is. An amount is drawn evenly from the interval inside, and accepted by the ratio of densities: even
 * weights and steps are not even in these coordinates, but as the product of weight^(1 - steps).
 */
const moveAlong = (walk: Walk): void => {
  const { random, met, compatible, weights, steps } = walk;
  const one = met[Math.floor(random() * met.length)];
  const other = met[Math.floor(random() * met.length)];
  if (!one || !other || one === other) return;
  const direction = one.map((value, k) => value - (other[k] ?? 0));
  const drift = direction.reduce((sum, value) => sum + value, 0) / direction.length;
  let length = 0;
  for (let k = 0; k < direction.length; k++) {
    direction[k] = (direction[k] ?? 0) - drift;
    length = Math.max(length, Math.abs(direction[k] ?? 0));
  }
  // Two points that are the same but for rounding point nowhere.
  if (length < SHORTEST_DIRECTION) return;
  const point = pointOf(walk);
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  const narrow = (room: number, slope: number): void => {
    if (slope > 1e-14) low = Math.max(low, -room / slope);
    else if (slope < -1e-14) high = Math.min(high, -room / slope);
  };
  for (let k = 0; k < point.length; k++) narrow(point[k] ?? 0, direction[k] ?? 0);
  for (let r = 0; r < compatible.rows.length; r++) narrow(walk.room[r] ?? 0, slopeOf(walk, r, direction));
  if (!(low < high) || high === Number.POSITIVE_INFINITY || low === Number.NEGATIVE_INFINITY) return;
  const amount = low + random() * (high - low);
  const moved = point.map((value, k) => Math.max(0, value + amount * (direction[k] ?? 0)));
  let offset = 0;
  let logRatio = 0;
  const next = steps.map((own, issue) => {
    let weight = 0;
    for (let k = 0; k < own.length; k++) weight += moved[offset + k] ?? 0;
    offset += own.length;
    if (own.length > 0) logRatio += (1 - own.length) * Math.log(weight / (weights[issue] ?? 1));
    return weight;
  });
  if (!(Math.log(random()) < logRatio)) return;
  offset = 0;
  steps.forEach((own, issue) => {
    const weight = next[issue] ?? 0;
    for (let k = 0; k < own.length; k++)
      own[k] = weight > 0 ? (moved[offset + k] ?? 0) / weight : 1 / own.length;
    weights[issue] = weight;
    offset += own.length;
  });
  normalise(weights);
  refresh(walk);
};

const normalise = (weights: Float64Array): void => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (let k = 0; k < weights.length; k++) weights[k] = (weights[k] ?? 0) / total;
};

const slopeOf = ({ compatible, steps }: Walk, row: number, direction: Float64Array): number => {
  let slope = 0;
  let offset = 0;
  const coefficients = compatible.rows[row]?.coefficients ?? [];
  for (let issue = 0; issue < steps.length; issue++) {
    const part = coefficients[issue];
    const count = steps[issue]?.length ?? 0;
    if (part) for (let k = 0; k < count; k++) slope += (part[k] ?? 0) * (direction[offset + k] ?? 0);
    offset += count;
  }
  return slope;
};
