import { useEffect, useRef, useState } from "react";

const CHECK_MS = 10_000;
const MINUTE_MS = 60_000;
const SIGNS_OF_LIFE = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

/** Locks when nobody has touched anything for so long; returns the minutes left. */
export const useIdleLock = (lockAfterMinutes: number, lock: () => void): number => {
  const lastSeen = useRef(performance.now());
  const [minutesLeft, setMinutesLeft] = useState(lockAfterMinutes);
  useEffect(() => {
    lastSeen.current = performance.now();
    setMinutesLeft(lockAfterMinutes);
    const onLife = (): void => {
      lastSeen.current = performance.now();
    };
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, onLife, { passive: true });
    const timer = setInterval(() => {
      const left = lockAfterMinutes - (performance.now() - lastSeen.current) / MINUTE_MS;
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
