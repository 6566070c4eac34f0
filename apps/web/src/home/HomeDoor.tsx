import type { Workspace } from "@parley/client";
import { type ReactNode, useState } from "react";
import { ActsProvider } from "../app/acts-context.tsx";
import { DoorKeys } from "../app/DoorKeys.tsx";
import type { Route } from "../app/routes.ts";
import type { Session } from "../app/session.ts";
import { useWords } from "../words/catalogue.ts";
import { ExamplesWithoutKeys } from "./ExamplesPart.tsx";
import { TourInvitation } from "./HomeScreen.tsx";
import { KeyringForm } from "./KeyringForm.tsx";
import { RecoverForm } from "./RecoverForm.tsx";
import { UnlockForm } from "./UnlockForm.tsx";
import "./home.css";

export interface HomeDoorProps {
  readonly session: Session;
  readonly route: Route;
  readonly onOpen: (workspace: Workspace) => void;
}

/** Before anything is unlocked: the tour, unlocking, or the first keyring of this browser. */
export const HomeDoor = ({ session, route, onOpen }: HomeDoorProps) => {
  const { home, app } = useWords();
  const [isRecovering, setRecovering] = useState(false);
  // Whoever has keys here comes to unlock them.
  const isNew = !session.hasKeyring && route.screen !== "join";
  return (
    <ActsProvider>
      <DoorKeys />
      <main className="page stack home">
        <header className="stack">
          <p className="brand">Parley</p>
          <h1 className="lead">{home.lead}</h1>
        </header>
        {isNew ? <TourInvitation /> : null}
        <Door {...{ session, route, onOpen, isRecovering, setRecovering }} />
        {isNew || route.screen === "join" ? null : <TourInvitation />}
        {route.screen === "join" ? null : <ExamplesWithoutKeys />}
        <p className="note" data-tone="quiet">
          {app.hostTrust}
        </p>
      </main>
    </ActsProvider>
  );
};

const Door = ({
  session,
  route,
  onOpen,
  isRecovering,
  setRecovering,
}: HomeDoorProps & {
  readonly isRecovering: boolean;
  readonly setRecovering: (is: boolean) => void;
}): ReactNode => {
  if (isRecovering)
    return <RecoverForm session={session} onOpen={onOpen} onBack={() => setRecovering(false)} />;
  if (session.hasKeyring) {
    return <UnlockForm session={session} onOpen={onOpen} onRecover={() => setRecovering(true)} />;
  }
  return (
    <KeyringForm
      session={session}
      isInvited={route.screen === "join"}
      onOpen={onOpen}
      onRecover={() => setRecovering(true)}
    />
  );
};
