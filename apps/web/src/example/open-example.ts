import {
  createTourWorkspace,
  type Outcome,
  systemClock,
  systemRandomness,
  type Workspace,
} from "@parley/client";
import { createMemoryStorage } from "@parley/client/memory";
import { webSocketTransport } from "@parley/client/websocket";
import type { MediationId } from "@parley/domain";
import { ok } from "@parley/kernel";
import type { MediationScreen } from "../app/routes.ts";
import type { Example } from "../home/examples.ts";
import type { Catalogue } from "../words/catalogue.ts";

/** An example as it stands open: a workspace of its own, which lasts as long as it is open. */
export interface OpenExample {
  readonly workspace: Workspace;
  readonly mediation: MediationId;
  readonly screen: MediationScreen;
}

/** Opens an example with a keyring in memory, on the real relay. Nobody else is in it. */
export const openExample = async (
  relay: string,
  { name, screen, open }: Example,
  words: Catalogue,
): Promise<Outcome<OpenExample>> => {
  const { list, me } = words.home.examples;
  const ports = {
    ...{ storage: createMemoryStorage(), transport: webSocketTransport },
    ...{ clock: systemClock, randomness: systemRandomness },
  };
  const made = await createTourWorkspace(ports, { relay, myName: me });
  if (!made.ok) return made;
  const workspace = made.value;
  await untilOnline(workspace);
  const opened = await open(workspace, { myName: me, title: list[name].title, words });
  if (opened.ok) return ok({ workspace, mediation: opened.value, screen });
  await workspace.lock();
  return opened;
};

const PATIENCE_MS = 20_000;

/** Until the relay has answered, or has not for long: then opening the example says itself what is wrong. */
const untilOnline = (workspace: Workspace): Promise<void> =>
  new Promise((resolve) => {
    const goOn = (): void => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const timer = setTimeout(goOn, PATIENCE_MS);
    const look = (): void => {
      if (workspace.snapshot().connection.status === "online") goOn();
    };
    const unsubscribe = workspace.subscribe(look);
    look();
  });
