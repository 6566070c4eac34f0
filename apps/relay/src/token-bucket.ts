/** An allowance that is used up by bursts and comes back with time. */
export interface TokenBucket {
  /** Takes `cost` if that much is left; otherwise takes nothing. `nowMs` never has to run forward. */
  readonly take: (cost: number, nowMs: number) => boolean;
}

export const createTokenBucket = (capacity: number, perSecond: number, startMs: number): TokenBucket => {
  let left = capacity;
  let lastMs = startMs;
  return {
    take: (cost, nowMs) => {
      left = Math.min(capacity, left + (Math.max(0, nowMs - lastMs) * perSecond) / 1000);
      lastMs = nowMs;
      if (cost > left) return false;
      left -= cost;
      return true;
    },
  };
};
