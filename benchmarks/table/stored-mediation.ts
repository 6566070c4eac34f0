/**
 * The same hard year as a device has it stored: said by six heads and kept by a mediator with the client itself, over a
 * relay in this process, so that the web workspace can be opened on it.
 */
import { type Intended, newId, type RoomView, type Workspace } from "../../packages/client/src/index.ts";
import { createMemoryStorage } from "../../packages/client/src/storage/memory.ts";
import { createWorkspace } from "../../packages/client/src/workspace/open.ts";
import { admitBy, openRoom } from "../../packages/client/test/support/story.ts";
import {
  createTestRelay,
  expectOk,
  online,
  portsOver,
  seatAt,
  systemLikeRandomness,
  until,
} from "../../packages/client/test/support/world.ts";
import type { ItemId, MediationId, PartyId, RoomEvent, RoomId } from "../../packages/domain/src/index.ts";
import type { Bytes } from "../../packages/kernel/src/index.ts";
import { packStore } from "../rooms/chromium/packed-store.ts";
import { recordActs } from "./record.ts";
import { HARD_YEAR } from "./talks.ts";

export const PASSPHRASE = "lantern orchard seldom gravel";
const AT_ONCE = 60;
const PATIENCE_MS = 120_000;
/** Nobody answers there: what is stored is read without a relay. */
const NO_RELAY = "ws://127.0.0.1:9/";

export interface StoredMediation {
  readonly store: Bytes;
  readonly mediation: MediationId;
  readonly caucus: RoomId;
}

export const storeMediation = async (): Promise<StoredMediation> => {
  const relay = createTestRelay();
  const storage = createMemoryStorage();
  const ports = portsOver(relay.transport, { storage });
  const workspace = expectOk(await createWorkspace(ports, { passphrase: PASSPHRASE, relay: NO_RELAY }));
  await online(workspace);
  const mediation = expectOk(await workspace.openMediation(wishOf(HARD_YEAR.parties)));
  const parties = workspace.snapshot().mediations[0]?.parties.map(({ party }) => party) ?? [];
  const caucuses: Talks[] = [];
  for (const [at, party] of parties.entries())
    caucuses.push(await bringIn(relay, workspace, mediation, party, at));
  await Promise.all(caucuses.map((talks, side) => sayAll(talks, side)));
  for (const { room, items } of caucuses)
    await until(
      workspace,
      ({ rooms }) => rooms.get(room)?.state.items.size === items.length,
      "everything that was said",
      PATIENCE_MS,
    );
  await keepTable(workspace, caucuses);
  await workspace.lock();
  for (const { head } of caucuses) await head.lock();
  await relay.stop();
  const [first] = caucuses;
  if (first === undefined) throw new Error("there are no talks");
  return { store: packStore(storage.contents), mediation, caucus: first.room };
};

interface Talks {
  readonly head: Workspace;
  readonly party: PartyId;
  readonly room: RoomId;
  readonly items: ItemId[];
}

const wishOf = (parties: number) => ({
  ...({
    title: "A hard year",
    template: "peace",
    conveyanceDefault: "inConfidence",
    sourceSees: "nothing",
  } as const),
  ...{ narrowestTermsLocked: false, readReceipts: false, languages: ["en"], myName: "Ilse Tornwald" },
  parties: Array.from({ length: parties }, (_, at) => ({ label: `Side ${at + 1}`, hue: (at * 60) % 360 })),
});

const bringIn = async (
  relay: ReturnType<typeof createTestRelay>,
  workspace: Workspace,
  mediation: MediationId,
  party: PartyId,
  at: number,
): Promise<Talks> => {
  const { workspace: head } = await seatAt(relay);
  const wish = { mediation, purpose: "head", authority: "negotiate", party, name: `Head ${at + 1}` } as const;
  await admitBy(workspace, head, wish, `Head ${at + 1}`);
  const { room } = await openRoom(head, "caucus");
  return { head, party, room, items: [] };
};

/** What one side says in a year, with as many words as a person says in one go. */
const sayAll = async ({ head, room, items }: Talks, side: number): Promise<void> => {
  const said: Intended[] = [];
  for (let at = side; at < HARD_YEAR.items; at += HARD_YEAR.parties) {
    const item = newId(systemLikeRandomness, "item", room);
    items.push(item);
    const form = at % 3 === 0 ? "position" : at % 3 === 1 ? "condition" : "remark";
    said.push({
      ...{ type: "itemSaid", item, form, terms: at % 2 === 0 ? "inConfidence" : "withoutAttribution" },
      text: `What was said as number ${at}: ${"as much of it as a person says in one go, ".repeat(1 + (at % 4))}`.trim(),
    });
  }
  await actAll(head, room, said);
};

/** Issues, positions and the record, in the team's own room. */
const keepTable = async (workspace: Workspace, caucuses: readonly Talks[]): Promise<void> => {
  const team: RoomView = await openRoom(workspace, "team");
  const { room } = team;
  const issues = Array.from({ length: HARD_YEAR.issues }, (_, at) => ({
    issue: newId(systemLikeRandomness, "issue", room),
    ...{ title: `Issue number ${at + 1}`, kind: { type: "options" } as const, options: [] },
  }));
  const placed = caucuses.flatMap(({ party, room: from, items }) =>
    items
      .filter((_, at) => at % HARD_YEAR.placedEvery === 0)
      .flatMap((item, at): readonly Intended[] => {
        const issue = issues[at % issues.length]?.issue;
        if (issue === undefined) return [];
        const placing = newId(systemLikeRandomness, "placing", room);
        return [
          {
            ...{ type: "positionPlaced", placing, issue, party, form: "position", stance: "open" },
            source: { type: "said", room: from, item },
          },
        ];
      }),
  );
  await actAll(workspace, room, [{ type: "issuesAdded", issues }]);
  await actAll(workspace, room, placed);
  const kept = recordActs(HARD_YEAR, (kind) => newId(systemLikeRandomness, kind, room));
  await actAll(workspace, room, kept.map(withoutTime));
};

const withoutTime = ({ at: _, ...act }: RoomEvent): Intended => act as Intended;

const actAll = async (workspace: Workspace, room: RoomId, acts: readonly Intended[]): Promise<void> => {
  for (let at = 0; at < acts.length; at += AT_ONCE)
    expectOk(await workspace.actAll(room, acts.slice(at, at + AT_ONCE)));
};
