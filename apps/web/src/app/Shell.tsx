import { type ReactNode, useCallback, useEffect, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/catalogue.ts";
import { Alarms } from "./Alarms.tsx";
import type { OfferedAct } from "./acts.ts";
import { ActsProvider, useActKeys, useActs } from "./acts-context.tsx";
import { Connection, useConnectionNews } from "./Connection.tsx";
import { useIdleLock } from "./idle-lock.ts";
import { KeysHere } from "./KeysHere.tsx";
import { Letters } from "./Letters.tsx";
import { SeatPalette } from "./Palette.tsx";
import { Printed } from "./Printed.tsx";
import type { PaletteAim } from "./palette-lines.ts";
import { usePreferences } from "./preferences.ts";
import { Rail } from "./Rail.tsx";
import { Screen } from "./Screen.tsx";
import "./shell.css";
import { useSeat } from "./seat-context.tsx";
import { useArrival } from "./use-arrival.ts";
import { useMediationActs } from "./use-mediation-acts.ts";

const PLACES = ["home", "search", "settings", "help"] as const;
const isAnywhere = (): boolean => true;
const wholePage = (): Document => document;

/** The frame: rooms on the one side, the room or screen in the middle, what belongs to the selected thing on the other. */
export const Shell = (props: FrameProps) => (
  <ActsProvider>
    <Frame {...props} />
  </ActsProvider>
);

interface FrameProps {
  readonly onLock: () => void;
  /** What is said above every screen. */
  readonly notice?: ReactNode;
}

const Frame = ({ onLock, notice }: FrameProps) => {
  const { app } = useWords();
  const { route, go } = useSeat();
  const { lockAfterMinutes } = usePreferences();
  const minutesLeft = useIdleLock(lockAfterMinutes, onLock);
  const [isRailOpen, setRailOpen] = useState(false);
  const [aim, setAim] = useState<PaletteAim | null>(null);
  const openPalette = useCallback(() => setAim("everything"), []);
  useActs([
    { act: "find", run: openPalette },
    ...PLACES.map((screen): OfferedAct => ({ act: screen, run: () => go({ screen }) })),
    { act: "startMediation", run: () => go({ screen: "start" }) },
    { act: "takeTour", run: () => go({ screen: "tour" }) },
    { act: "lock", run: onLock },
  ]);
  useMediationActs();
  useActKeys(isAnywhere, setAim);
  useConnectionNews();
  useArrival();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place closes the drawer
  useEffect(() => setRailOpen(false), [route]);
  useEffect(() => {
    if (!isRailOpen) return;
    const closeOnEscape = (event: KeyboardEvent): void => {
      if (event.key === "Escape") setRailOpen(false);
    };
    addEventListener("keydown", closeOnEscape);
    return () => removeEventListener("keydown", closeOnEscape);
  }, [isRailOpen]);

  return (
    <div className="shell" data-rail={isRailOpen ? "open" : "closed"}>
      <button type="button" className="skip" onClick={skipToMain}>
        {app.skip}
      </button>
      <header className="topbar">
        <Button tone="plain" aria-expanded={isRailOpen} onPress={() => setRailOpen((open) => !open)}>
          <span aria-hidden="true">☰</span> <span className="visually-hidden">{app.openMenu}</span>
        </Button>
        <b className="brand">Parley</b>
        <Connection />
      </header>
      <Rail minutesLeft={minutesLeft} onLock={onLock} onPalette={openPalette} />
      <button
        type="button"
        className="rail-shade"
        aria-hidden="true"
        tabIndex={-1}
        onClick={() => setRailOpen(false)}
      />
      <main id="main" className="centre" tabIndex={-1}>
        <Printed />
        <Alarms />
        {notice}
        <Screen />
      </main>
      {aim === null ? null : <SeatPalette aim={aim} within={wholePage} onClose={() => setAim(null)} />}
      <KeysHere />
      <Letters />
    </div>
  );
};

/** The address is taken by places, so skipping moves the focus itself. */
const skipToMain = (): void => document.getElementById("main")?.focus();
