import type { InvitationView, ProposalView, RoomView } from "@parley/client";
import type { MediationId } from "@parley/domain";

export type Asked = InvitationView & { readonly status: { readonly status: "asked" } };

export interface Waiting {
  readonly asked: readonly Asked[];
  readonly proposals: readonly { readonly room: RoomView; readonly proposal: ProposalView }[];
}

/** What needs this person's word in a mediation: answered invitations, and admissions to second. */
export const waitingIn = (
  mediation: MediationId,
  rooms: readonly RoomView[],
  invitations: readonly InvitationView[],
): Waiting => ({
  asked: invitations.filter((invitation) => invitation.mediation === mediation).filter(isAsked),
  proposals: rooms.flatMap((room) =>
    room.proposals.filter(({ iMaySecond }) => iMaySecond).map((proposal) => ({ room, proposal })),
  ),
});

const isAsked = (invitation: InvitationView): invitation is Asked => invitation.status.status === "asked";
