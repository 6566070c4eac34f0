import { useSyncExternalStore } from "react";

/** What this browser remembers unsealed, because it says nothing about anybody: how the screen looks, when to lock. */
export interface Preferences {
  readonly theme: "system" | "light" | "dark";
  readonly lockAfterMinutes: number;
  /** Whether letters by themselves are keys; who dictates, or presses keys by mistake, turns them off. */
  readonly singleKeys: boolean;
}

const KEY = "parley.preferences";
const DEFAULTS: Preferences = { theme: "system", lockAfterMinutes: 15, singleKeys: true };
export const LOCK_CHOICES_MINUTES = [5, 15, 30, 60] as const;

const read = (): Preferences => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof stored !== "object" || stored === null) return DEFAULTS;
    const theme =
      "theme" in stored && (stored.theme === "light" || stored.theme === "dark") ? stored.theme : "system";
    const minutes = "lockAfterMinutes" in stored ? stored.lockAfterMinutes : undefined;
    return {
      theme,
      singleKeys: !("singleKeys" in stored && stored.singleKeys === false),
      lockAfterMinutes: LOCK_CHOICES_MINUTES.find((m) => m === minutes) ?? DEFAULTS.lockAfterMinutes,
    };
  } catch {
    return DEFAULTS;
  }
};

let current = read();
const listeners = new Set<() => void>();

/** Shows the chosen theme; "system" leaves it to the device. */
export const applyTheme = (): void => {
  if (current.theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = current.theme;
};

export const setPreferences = (change: Partial<Preferences>): void => {
  current = { ...current, ...change };
  localStorage.setItem(KEY, JSON.stringify(current));
  applyTheme();
  for (const listener of listeners) listener();
};

export const usePreferences = (): Preferences =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
