import type { Authority, MediationId, PartyId, PersonId } from "@parley/domain";
import type { DeviceId, RoomId } from "@parley/protocol";
import type { ClientError, InvitationId, InvitationWish, JoinId, Succession } from "../api.ts";

/** An invitation that this device made, as it is kept on the device. */
export interface InvitationRecord {
  readonly invitation: InvitationId;
  readonly mediation: MediationId;
  readonly purpose: InvitationWish["purpose"];
  readonly party: PartyId | null;
  readonly authority: Authority;
  /** Invited as a second administrator of their side. */
  readonly isAdministrator?: boolean;
  /** The room in whose stead the invited head founds one. */
  readonly succeeds?: Succession;
  /** What the inviter called the person, then what that person calls themself. */
  readonly name: string;
  /** The id that the person will have in every room of this mediation. */
  readonly person: PersonId;
  /** What stands in the link after the `#`, secret included. */
  readonly fragment: string;
  readonly link: string;
  readonly expiresAt: number;
  readonly status: "waiting" | "asked" | "founding" | "joined" | "expired" | "revoked";
  /** The device that asked first and proved the secret. */
  readonly peer: { readonly device: DeviceId; readonly wrapKey: string } | null;
  /** How many replies have been sent; each has a number. */
  readonly sent: number;
  /** The founding statement that the invited device is to sign, encoded. */
  readonly statement: string | null;
}

/** An invitation that this device accepted. */
export interface JoinRecord {
  readonly join: JoinId;
  readonly fragment: string;
  readonly inviter: string;
  readonly mediationTitle: string;
  readonly purpose: InvitationWish["purpose"];
  readonly myName: string;
  readonly isPosted: boolean;
  /** The number of the inviter's next reply. */
  readonly nextReply: number;
  readonly status: "waiting" | "joined" | "failed";
  readonly error: ClientError | null;
  readonly mediation: MediationId | null;
  /** Rooms that the inviter named: expected, so that trouble in them is told. */
  readonly rooms: readonly RoomId[];
}
