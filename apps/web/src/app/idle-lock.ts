import { useEffect, useRef, useState } from "react";

const CHECK_MS = 10_000;
const MINUTE_MS = 60_000;
const SIGNS_OF_LIFE = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

/** A moment by both clocks: one that nobody sets, and one that goes on while the machine sleeps. */
export interface Moment {
  readonly steadyMs: number;
  readonly wallMs: number;
}

/** Minutes until the lock, by whichever clock says that more time has passed; none or fewer where it is due. */
export const minutesUntilLock = (lockAfterMinutes: number, lastSeen: Moment, now: Moment): number => {
  const passedMs = Math.max(now.steadyMs - lastSeen.steadyMs, now.wallMs - lastSeen.wallMs);
  return lockAfterMinutes - passedMs / MINUTE_MS;
};

const momentNow = (): Moment => ({ steadyMs: performance.now(), wallMs: Date.now() });

/** Locks when nobody has touched anything for so long; returns the minutes left. */
export const useIdleLock = (lockAfterMinutes: number, lock: () => void): number => {
  const lastSeen = useRef(momentNow());
  const [minutesLeft, setMinutesLeft] = useState(lockAfterMinutes);
  useEffect(() => {
    lastSeen.current = momentNow();
    setMinutesLeft(lockAfterMinutes);
    const onLife = (): void => {
      lastSeen.current = momentNow();
    };
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, onLife, { passive: true });
    const timer = setInterval(() => {
      const left = minutesUntilLock(lockAfterMinutes, lastSeen.current, momentNow());
      setMinutesLeft(Math.max(0, Math.ceil(left)));
      if (left <= 0) lock();
    }, CHECK_MS);
    return () => {
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, onLife);
      clearInterval(timer);
    };
  }, [lockAfterMinutes, lock]);
  return minutesLeft;
};
