import type { Authority, ItemId, MediationId, PartyId, PersonId, Role } from "@parley/domain";
import type { DeviceId, RoomId } from "@parley/protocol";
import type { ClientError, ReadersSeen, Words } from "../api.ts";
import type { InvitationRecord, JoinRecord } from "./invitation-records.ts";

/** What a workspace knows apart from its rooms; sealed on the device as one value. */
export interface WorkspaceRecord {
  readonly version: 1;
  readonly relay: string;
  readonly myName: string;
  readonly mediations: readonly MediationRecord[];
  readonly invitations: readonly InvitationRecord[];
  readonly joins: readonly JoinRecord[];
  readonly queue: readonly QueuedRecord[];
  readonly lastRead: Readonly<Record<RoomId, number>>;
}

/** Who this person is in a mediation, and whose rooms are believed to belong to it. */
export interface MediationRecord {
  readonly mediation: MediationId;
  readonly me: PersonId;
  readonly role: Role;
  readonly party: PartyId | null;
  readonly authority: Authority;
  /** Devices that may found rooms of this mediation that are shown: this one's inviter, and what it learns later. */
  readonly trusted: readonly DeviceId[];
}

/** Words on their way into a room, with the id that they keep however often they are decided. */
export interface Saying {
  readonly room: RoomId;
  readonly item: ItemId;
  readonly words: Words;
  readonly readers: ReadersSeen;
}

/** Words that wait for the connection. */
export interface QueuedRecord extends Saying {
  readonly objection: ClientError | null;
}

export const emptyRecord = (relay: string, myName: string): WorkspaceRecord => ({
  version: 1,
  relay,
  myName,
  mediations: [],
  invitations: [],
  joins: [],
  queue: [],
  lastRead: {},
});
