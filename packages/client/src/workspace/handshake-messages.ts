import {
  AUTHORITIES,
  type Authority,
  type MediationId,
  type PartyId,
  type PersonId,
  parseMediationId,
  parsePartyId,
  parsePersonId,
  ROLES,
  type Role,
} from "@parley/domain";
import { type Bytes, base64UrlToBytes, bytesToBase64Url, textToUtf8, utf8ToText } from "@parley/kernel";
import { type DeviceId, LIMITS, parseDeviceId, parseRoomId, type RoomId } from "@parley/protocol";

/** What the inviter's device answers, sealed for the invited one alone. */
export type InviterReply =
  /** Sign this statement, and the room that we both found is there. */
  | { readonly type: "found"; readonly statement: Bytes }
  | { readonly type: "welcome"; readonly welcome: Welcome }
  | { readonly type: "refused"; readonly reason: RefusedReason };

export type RefusedReason = "used" | "revoked" | "expired";

/** Who the invited person is from now on, and which rooms to expect. */
export interface Welcome {
  readonly mediation: MediationId;
  readonly person: PersonId;
  readonly role: Role;
  readonly party: PartyId | null;
  readonly authority: Authority;
  readonly rooms: readonly RoomId[];
  /** Devices whose rooms belong to this mediation. */
  readonly trusted: readonly DeviceId[];
}

/** Who invites to what; stands in the link, readable by whoever has it. */
export interface Hints {
  readonly inviter: string;
  readonly title: string;
  readonly purpose: string;
}

const MAX_NAME_LENGTH = 200;

export const encodeName = (name: string): Bytes => textToUtf8(JSON.stringify({ name }));
export const decodeName = (bytes: Bytes): string | null => {
  const name = objectIn(bytes)?.name;
  return isName(name) ? name : null;
};

export const encodeHints = (hints: Hints): Bytes => textToUtf8(JSON.stringify(hints));
export const decodeHints = (bytes: Bytes): Hints | null => {
  const { inviter, title, purpose } = objectIn(bytes) ?? {};
  return isName(inviter) && isName(title) && isName(purpose) ? { inviter, title, purpose } : null;
};

export const encodeReply = (reply: InviterReply): Bytes =>
  textToUtf8(
    JSON.stringify(
      reply.type === "found" ? { type: "found", statement: bytesToBase64Url(reply.statement) } : reply,
    ),
  );

export const decodeReply = (bytes: Bytes): InviterReply | null => {
  const { type, statement, reason, welcome } = objectIn(bytes) ?? {};
  if (type === "found" && typeof statement === "string") {
    const decoded = base64UrlToBytes(statement);
    return decoded.ok ? { type, statement: decoded.value } : null;
  }
  if (type === "refused" && (reason === "used" || reason === "revoked" || reason === "expired"))
    return { type, reason };
  const parsed = type === "welcome" ? welcomeFrom(welcome) : null;
  return parsed === null ? null : { type: "welcome", welcome: parsed };
};

const welcomeFrom = (value: unknown): Welcome | null => {
  if (!isObject(value)) return null;
  const { mediation, person, role, party, authority, rooms, trusted } = value;
  const known = {
    mediation: typeof mediation === "string" ? parseMediationId(mediation) : null,
    person: typeof person === "string" ? parsePersonId(person) : null,
    party: typeof party === "string" ? parsePartyId(party) : null,
    role: ROLES.find((candidate) => candidate === role),
    authority: AUTHORITIES.find((candidate) => candidate === authority),
    rooms: listOf(rooms, parseRoomId),
    trusted: listOf(trusted, parseDeviceId),
  };
  if (known.mediation?.ok !== true || known.person?.ok !== true) return null;
  if (party !== null && known.party?.ok !== true) return null;
  if (known.role === undefined || known.authority === undefined) return null;
  if (known.rooms === null || known.trusted === null) return null;
  return {
    mediation: known.mediation.value,
    person: known.person.value,
    role: known.role,
    party: known.party?.ok === true ? known.party.value : null,
    authority: known.authority,
    rooms: known.rooms,
    trusted: known.trusted,
  };
};

type Parse<T> = (text: string) => { readonly ok: true; readonly value: T } | { readonly ok: false };

const listOf = <T>(value: unknown, parse: Parse<T>): readonly T[] | null => {
  if (!Array.isArray(value) || value.length > LIMITS.maxMembers) return null;
  const parsed: T[] = [];
  for (const text of value) {
    const one = typeof text === "string" ? parse(text) : null;
    if (one?.ok !== true) return null;
    parsed.push(one.value);
  }
  return parsed;
};

const objectIn = (bytes: Bytes): Record<string, unknown> | null => {
  const text = utf8ToText(bytes);
  if (!text.ok) return null;
  try {
    const value: unknown = JSON.parse(text.value);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isName = (value: unknown): value is string =>
  typeof value === "string" && value.trim() !== "" && value.length <= MAX_NAME_LENGTH;
