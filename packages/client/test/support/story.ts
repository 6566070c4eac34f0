import type { ItemId, MediationId, PartyId, RoomKind } from "@parley/domain";
import type {
  InvitationWish,
  MediationWish,
  Ports,
  RoomView,
  Words,
  Workspace,
  WorkspaceSnapshot,
} from "../../src/index.ts";
import { createTestRelay, expectOk, online, type Seat, seatAt, type TestRelay, until } from "./world.ts";

export const PEACE_TALKS: MediationWish = {
  title: "Talks on the Vessin Plain",
  template: "peace",
  conveyanceDefault: "inConfidence",
  sourceSees: "exactWords",
  narrowestTermsLocked: false,
  readReceipts: false,
  languages: ["en"],
  myName: "Ida Marr",
  parties: [
    { label: "Northern Council", hue: 210 },
    { label: "Southern League", hue: 30 },
  ],
};

export const roomOf = ({ rooms }: WorkspaceSnapshot, kind: RoomKind): RoomView | undefined =>
  [...rooms.values()].find((view) => view.kind === kind);

/** The room of a kind that a workspace sees, once it is there and open. */
export const openRoom = (workspace: Workspace, kind: RoomKind, party?: PartyId): Promise<RoomView> =>
  until(
    workspace,
    ({ rooms }) =>
      [...rooms.values()].find(
        (view) =>
          view.kind === kind &&
          view.status.status === "open" &&
          (party === undefined || view.party === party),
      ),
    `the ${kind}`,
  );

const HOUR_MS = 3_600_000;

/** Invitation, request, confirmation, and whatever founding follows, until both sides see that it is done. */
export const admitBy = async (
  inviter: Workspace,
  invited: Workspace,
  wish: Omit<InvitationWish, "lifetimeMs">,
  name: string,
): Promise<void> => {
  const { link, invitation } = expectOk(await inviter.invite({ ...wish, lifetimeMs: HOUR_MS }));
  await online(invited);
  expectOk(await invited.acceptInvitation(link, name));
  const statusOf = (snapshot: WorkspaceSnapshot) =>
    snapshot.invitations.find((known) => known.invitation === invitation)?.status.status;
  await until(inviter, (snapshot) => statusOf(snapshot) === "asked", "the request to join");
  expectOk(await inviter.confirmInvitation(invitation));
  await until(inviter, (snapshot) => statusOf(snapshot) === "joined", "the invitation used");
  await until(invited, ({ joins }) => joins.at(-1)?.status.status === "joined", "having joined");
};

/** The talks of the first paragraph: a mediator, two parties' heads and an observer, all admitted. */
export interface Talks {
  readonly relay: TestRelay;
  readonly mediation: MediationId;
  readonly northParty: PartyId;
  readonly southParty: PartyId;
  readonly mediator: Seat;
  readonly north: Seat;
  readonly south: Seat;
  readonly observer: Seat;
  readonly end: () => Promise<void>;
}

export type SeatName = "mediator" | "north" | "south" | "observer";

export const openTalks = async (
  wish: Partial<MediationWish> = {},
  portsOf: (seat: SeatName) => Partial<Ports> = () => ({}),
): Promise<Talks> => {
  const relay = createTestRelay();
  const mediator = await seatAt(relay, portsOf("mediator"));
  await online(mediator.workspace);
  const mediation = expectOk(await mediator.workspace.openMediation({ ...PEACE_TALKS, ...wish }));
  const [first, second] = mediator.workspace.snapshot().mediations[0]?.parties ?? [];
  if (first === undefined || second === undefined) throw new Error("the parties are not there");
  const [northParty, southParty] = [first.party, second.party];
  const north = await seatAt(relay, portsOf("north"));
  const south = await seatAt(relay, portsOf("south"));
  const observer = await seatAt(relay, portsOf("observer"));
  const head = { mediation, purpose: "head", authority: "negotiate" } as const;
  await admitBy(
    mediator.workspace,
    north.workspace,
    { ...head, party: northParty, name: "North" },
    "Tamsin Oake",
  );
  await admitBy(
    mediator.workspace,
    south.workspace,
    { ...head, party: southParty, name: "South" },
    "Bran Holt",
  );
  const watching = { mediation, purpose: "observer", authority: "none", name: "Observer" } as const;
  await admitBy(mediator.workspace, observer.workspace, watching, "Lea Quist");
  for (const { workspace } of [north, south]) await openRoom(workspace, "delegation");
  await openRoom(observer.workspace, "common");
  const end = async (): Promise<void> => {
    for (const { workspace } of [mediator, north, south, observer]) await workspace.lock();
  };
  return { relay, mediation, northParty, southParty, mediator, north, south, observer, end };
};

export const remark = (text: string): Words => ({ form: "remark", text, terms: "inConfidence" });

/** Says something in a room as it is now, and answers the item. */
export const sayIn = async (workspace: Workspace, room: RoomView, words: Words): Promise<ItemId> => {
  const readers = workspace.snapshot().rooms.get(room.room)?.readers ?? room.readers;
  const said = expectOk(await workspace.say(room.room, words, readers));
  if (said.status !== "said") throw new Error("queued, not said");
  return said.item;
};

/** Waits until a workspace has an item in a room. */
export const hears = (workspace: Workspace, room: RoomView, item: ItemId): Promise<string> =>
  until(workspace, ({ rooms }) => rooms.get(room.room)?.state.items.get(item)?.text, `item ${item}`);
