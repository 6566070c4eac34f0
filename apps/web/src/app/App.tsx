import type { Workspace } from "@parley/client";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { ExampleBar } from "../example/ExampleBar.tsx";
import type { OpenExample } from "../example/open-example.ts";
import { HomeDoor } from "../home/HomeDoor.tsx";
import { Announcer } from "../ui/Announcer.tsx";
import { LANGUAGES, LanguageProvider, useWords } from "../words/catalogue.ts";
import { FaultBoundary } from "./FaultBoundary.tsx";
import { InsecurePage } from "./InsecurePage.tsx";
import { goTo, useAddress } from "./routes.ts";
import { Shell } from "./Shell.tsx";
import { SeatProvider } from "./seat-context.tsx";
import { openSession, type Session } from "./session.ts";

const ExampleDoor = lazy(async () => ({
  default: (await import("../example/ExampleDoor.tsx")).ExampleDoor,
}));
const TourScreen = lazy(async () => ({ default: (await import("../tour/TourScreen.tsx")).TourScreen }));

export const App = () => (
  <FaultBoundary>
    <LanguageProvider value={LANGUAGES.en}>
      <Announcer>{globalThis.isSecureContext ? <Entrance /> : <InsecurePage />}</Announcer>
    </LanguageProvider>
  </FaultBoundary>
);

/** The tour, the door, or – once unlocked – the workspace. */
const Entrance = () => {
  const { app } = useWords();
  const route = useAddress();
  const [session, setSession] = useState<Session | null>(null);
  const [workspace, setWorkspace] = useState<Workspace | null>(null);
  const reopen = useCallback(() => void openSession().then(setSession), []);
  useEffect(reopen, [reopen]);
  const lock = useCallback(() => {
    if (workspace === null) return;
    // What the session knew may be older than the keys: whoever made them since would be asked to make others.
    setSession(null);
    setWorkspace(null);
    void workspace.lock().then(reopen);
  }, [workspace, reopen]);

  const [example, setExample] = useState<Workspace | null>(null);
  const openExample = useCallback(({ workspace: opened, mediation, screen }: OpenExample) => {
    setExample(opened);
    goTo({ screen, mediation });
  }, []);
  const leaveExample = useCallback(() => {
    setExample((open) => {
      void open?.lock();
      return null;
    });
    goTo({ screen: "home" });
  }, []);
  // Whoever goes away from an open example has gone away from their own keys too.
  const leaveAndLock = useCallback(() => {
    leaveExample();
    lock();
  }, [leaveExample, lock]);

  const waiting = <p className="page quiet">{app.opening}</p>;
  if (session === null) return waiting;
  if (route.screen === "tour") {
    return (
      <Suspense fallback={waiting}>
        <TourScreen key={route.at} relay={session.relay} isAtEnd={route.at === "end"} />
      </Suspense>
    );
  }
  if (route.screen === "example" && example === null)
    return (
      <Suspense fallback={waiting}>
        <ExampleDoor relay={session.relay} name={route.name} onOpen={openExample} />
      </Suspense>
    );
  if (example !== null)
    return (
      <SeatProvider value={{ workspace: example, route, go: goTo, isOneOfSeveral: false }}>
        <Shell onLock={leaveAndLock} notice={<ExampleBar onLeave={leaveExample} />} />
      </SeatProvider>
    );
  if (workspace === null) return <HomeDoor session={session} route={route} onOpen={setWorkspace} />;
  return (
    <SeatProvider value={{ workspace, route, go: goTo, isOneOfSeveral: false }}>
      <Shell onLock={lock} />
    </SeatProvider>
  );
};
