import { type Brand, bytesToBase64Url, err, ok, type Result } from "@parley/kernel";

/** A room: the hash of its founding entry, 64 lower-case hexadecimal digits. */
export type RoomId = Brand<string, "RoomId">;
/** A device: its Ed25519 public key, 64 lower-case hexadecimal digits. */
export type DeviceId = Brand<string, "DeviceId">;
/** The hash of one entry of a room's log, 64 lower-case hexadecimal digits. */
export type EntryHash = Brand<string, "EntryHash">;
/** A person inside a mediation: 22 base64url characters over 16 random bytes, like all ids below. */
export type PersonId = Brand<string, "PersonId">;
/** A party to the mediation. */
export type PartyId = Brand<string, "PartyId">;
/** The mediation itself. */
export type MediationId = Brand<string, "MediationId">;
/** Something said, delivered, noted or proposed in one room. Never reused in another room. */
export type ItemId = Brand<string, "ItemId">;
/** One conveyance in a team's register of messages. Known to the team only. */
export type ConveyanceId = Brand<string, "ConveyanceId">;
/** One text of minutes. */
export type MinutesId = Brand<string, "MinutesId">;
/** What the parties negotiate about: a master in its own room, or a copy in the room that was shown it. */
export type IssueId = Brand<string, "IssueId">;
/** One way in which an issue could be settled. Never the same in two rooms. */
export type OptionId = Brand<string, "OptionId">;
/** One showing of issues in one room, or its line in the team's account. */
export type PresentationId = Brand<string, "PresentationId">;
/** One position put on the table. */
export type PlacingId = Brand<string, "PlacingId">;
/** A report that somebody added to a room. */
export type ReportId = Brand<string, "ReportId">;
/** One entry of the record: a statement, a figure, a contact, a frame. */
export type RecordEntryId = Brand<string, "RecordEntryId">;
/** One thing said about what matters to a party. */
export type PreferenceId = Brand<string, "PreferenceId">;
/** A rule that every package must keep. */
export type RuleId = Brand<string, "RuleId">;
/** A package that somebody keeps in sight. */
export type PackageId = Brand<string, "PackageId">;
/** SHA-256 of some bytes, 64 lower-case hexadecimal digits. */
export type Digest = Brand<string, "Digest">;
/** An exchange, as one room has it: each room that it is presented to has an id of its own for it. */
export type ExchangeId = Brand<string, "ExchangeId">;
/** A list of names, as one room has it. */
export type NameListId = Brand<string, "NameListId">;
/** A commitment, as one room has it. */
export type CommitmentId = Brand<string, "CommitmentId">;
/** An incident, as one room has it. */
export type IncidentId = Brand<string, "IncidentId">;

const HASH = /^[0-9a-f]{64}$/;
// 16 bytes are 128 bits: 21 characters carry 126 of them and the last only two, so it has four spellings.
const RANDOM_ID = /^[A-Za-z0-9_-]{21}[AQgw]$/;
/** Bytes of randomness in an id that a caller draws. */
export const RANDOM_ID_BYTES = 16;

/** Whether the text is 32 bytes in lower-case hexadecimal. */
const isHash = (text: string): boolean => HASH.test(text);
/** Whether the text is the one base64url spelling of 16 bytes. */
const isRandomId = (text: string): boolean => RANDOM_ID.test(text);

type IdParser<Id extends string> = (text: string) => Result<Id, "NotAnId">;
const hashParser =
  <Id extends string>(): IdParser<Id> =>
  (text) =>
    isHash(text) ? ok(text as Id) : err("NotAnId");
const randomIdParser =
  <Id extends string>(): IdParser<Id> =>
  (text) =>
    isRandomId(text) ? ok(text as Id) : err("NotAnId");

export const parseRoomId = hashParser<RoomId>();
export const parseDeviceId = hashParser<DeviceId>();
export const parseEntryHash = hashParser<EntryHash>();
export const parsePersonId = randomIdParser<PersonId>();
export const parsePartyId = randomIdParser<PartyId>();
export const parseMediationId = randomIdParser<MediationId>();
export const parseItemId = randomIdParser<ItemId>();
export const parseConveyanceId = randomIdParser<ConveyanceId>();
export const parseMinutesId = randomIdParser<MinutesId>();
export const parseIssueId = randomIdParser<IssueId>();
export const parseOptionId = randomIdParser<OptionId>();
export const parsePresentationId = randomIdParser<PresentationId>();
export const parsePlacingId = randomIdParser<PlacingId>();
export const parseReportId = randomIdParser<ReportId>();
export const parseRecordEntryId = randomIdParser<RecordEntryId>();
export const parsePreferenceId = randomIdParser<PreferenceId>();
export const parseRuleId = randomIdParser<RuleId>();
export const parsePackageId = randomIdParser<PackageId>();
export const parseDigest = hashParser<Digest>();
export const parseExchangeId = randomIdParser<ExchangeId>();
export const parseNameListId = randomIdParser<NameListId>();
export const parseCommitmentId = randomIdParser<CommitmentId>();
export const parseIncidentId = randomIdParser<IncidentId>();

/** The kinds of id that are drawn at random, by name. */
export interface RandomIds {
  readonly person: PersonId;
  readonly party: PartyId;
  readonly mediation: MediationId;
  readonly item: ItemId;
  readonly conveyance: ConveyanceId;
  readonly minutes: MinutesId;
  readonly issue: IssueId;
  readonly option: OptionId;
  readonly presentation: PresentationId;
  readonly placing: PlacingId;
  readonly report: ReportId;
  readonly recordEntry: RecordEntryId;
  readonly exchange: ExchangeId;
  readonly nameList: NameListId;
  readonly commitment: CommitmentId;
  readonly incident: IncidentId;
  readonly preference: PreferenceId;
  readonly packageRule: RuleId;
  readonly package: PackageId;
}

/** An id of the named kind from 16 bytes of the caller's randomness: `createId("item", random16)`. */
export const createId = <Kind extends keyof RandomIds>(_kind: Kind, random: Uint8Array): RandomIds[Kind] => {
  if (random.length !== RANDOM_ID_BYTES) throw new Error("Parley has a bug: an id needs 16 random bytes");
  return bytesToBase64Url(random) as RandomIds[Kind];
};
