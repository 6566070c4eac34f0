import type { RoomKind } from "@parley/domain";
import type { InvitationWish, RoomView, Workspace, WorkspaceSnapshot } from "../../src/index.ts";
import { expectOk, online, until } from "./world.ts";

export const room = ({ rooms }: WorkspaceSnapshot, kind: RoomKind): RoomView | undefined =>
  [...rooms.values()].find((view) => view.kind === kind);

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
