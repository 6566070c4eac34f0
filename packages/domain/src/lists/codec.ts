import { version } from "../exchange/codec.ts";
import { LIMITS } from "../limits.ts";
import type { EventSchemas } from "../schema/event-schemas.ts";
import { choice, integer, list, literal, optional, record, type Schema, truth } from "../schema/schema.ts";
import {
  code,
  entryHash,
  exchangeId,
  itemId,
  label,
  moment,
  nameListId,
  partyId,
  reason,
  roomId,
} from "../schema/words.ts";
import { doneBySchema } from "../sides/done-by.ts";
import {
  type CategoryClaimed,
  CONDITIONS,
  type ConditionClaimed,
  type EntriesListed,
  type EntryObjected,
  type ListAgreed,
  type ListCopied,
  type ListEntry,
  type ListEvent,
  type ListFrozen,
  type ListOpened,
  type ListSubmitted,
  type NamesPermitted,
  type NamesShown,
  OBJECTION_GROUNDS,
  type ObjectionSettled,
  PROOF_KINDS,
  type ProofOfLifeGiven,
  type ProofOfLifeJudged,
  type VettingBegan,
} from "./events.ts";

const hash = entryHash as Schema<string>;
const ofList = { at: moment, list: nameListId };
const ofVersion = { ...ofList, version, side: partyId };
const condition = choice(...CONDITIONS);

const identity = record<NonNullable<ListEntry["identity"]>>({
  name: label,
  salt: itemId as Schema<string>,
});

const listEntry = record<ListEntry>({
  pseudonym: code,
  seal: optional(hash),
  identity: optional(identity),
  category: optional(code),
  condition: optional(condition),
  destination: optional(label),
  note: optional(label),
});

export const listSchemas: EventSchemas<ListEvent> = {
  listOpened: record<ListOpened>({
    type: literal("listOpened"),
    ...ofList,
    title: label,
    side: partyId,
    otherSide: partyId,
    exchange: optional(exchangeId),
    due: optional(moment),
    nameReaders: choice("ownRooms", "bothSides"),
  }),
  entriesListed: record<EntriesListed>({
    type: literal("entriesListed"),
    ...ofList,
    version,
    entries: list(listEntry, LIMITS.entriesAtOnce),
  }),
  listSubmitted: record<ListSubmitted>({
    type: literal("listSubmitted"),
    ...ofList,
    version,
    entries: integer(0, LIMITS.entriesPerList),
    hash,
    objectionsUntil: optional(moment),
  }),
  vettingBegan: record<VettingBegan>({ type: literal("vettingBegan"), ...ofVersion }),
  entryObjected: record<EntryObjected>({
    type: literal("entryObjected"),
    ...ofVersion,
    objection: itemId,
    pseudonym: code,
    ground: choice(...OBJECTION_GROUNDS),
    words: optional(reason),
  }),
  objectionSettled: record<ObjectionSettled>({
    type: literal("objectionSettled"),
    ...ofList,
    objection: itemId,
    side: partyId,
    outcome: choice("withdrawn", "upheld"),
    words: optional(reason),
  }),
  categoryClaimed: record<CategoryClaimed>({
    type: literal("categoryClaimed"),
    ...ofVersion,
    claims: list(
      record<CategoryClaimed["claims"][number]>({ pseudonym: code, category: code }),
      LIMITS.entriesAtOnce,
    ),
  }),
  conditionClaimed: record<ConditionClaimed>({
    type: literal("conditionClaimed"),
    ...ofVersion,
    pseudonym: code,
    condition,
  }),
  proofOfLifeGiven: record<ProofOfLifeGiven>({
    type: literal("proofOfLifeGiven"),
    ...ofVersion,
    proof: itemId,
    pseudonym: code,
    kind: choice(...PROOF_KINDS),
    asOf: optional(moment),
    words: optional(reason),
  }),
  proofOfLifeJudged: record<ProofOfLifeJudged>({
    type: literal("proofOfLifeJudged"),
    ...ofList,
    proof: itemId,
    outcome: choice("authenticated", "rejected", "inconclusive"),
    words: optional(reason),
    doneBy: optional(doneBySchema),
  }),
  listAgreed: record<ListAgreed>({ type: literal("listAgreed"), ...ofVersion, hash }),
  listFrozen: record<ListFrozen>({ type: literal("listFrozen"), ...ofList, version }),
  namesPermitted: record<NamesPermitted>({ type: literal("namesPermitted"), ...ofList, side: partyId }),
  namesShown: record<NamesShown>({
    type: literal("namesShown"),
    ...ofList,
    version,
    names: list(
      record<NamesShown["names"][number]>({ pseudonym: code, identity, note: optional(label) }),
      LIMITS.entriesAtOnce,
    ),
  }),
  listCopied: record<ListCopied>({
    type: literal("listCopied"),
    ...ofList,
    version,
    withNames: truth,
    copy: record<ListCopied["copy"]>({ room: roomId, list: nameListId, version }),
  }),
};
