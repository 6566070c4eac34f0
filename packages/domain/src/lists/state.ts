import type { ExchangeId, ItemId, NameListId, PartyId, RoomId } from "../ids.ts";
import type { Authorship } from "../room/authorship.ts";
import type { DoneBy } from "../sides/done-by.ts";
import type { Table } from "../tables/table.ts";
import type {
  Condition,
  ListEntry,
  NameReaders,
  ObjectionGround,
  ObjectionSettled,
  ProofKind,
  ProofOfLifeJudged,
} from "./events.ts";

/** A list of people, from the moment at which it is expected. */
export interface NameList {
  readonly list: NameListId;
  readonly title: string;
  readonly side: PartyId;
  readonly otherSide: PartyId;
  readonly exchange?: ExchangeId;
  readonly due?: number;
  readonly nameReaders: NameReaders;
  readonly opened: Authorship;
  /** Entries of the version that is being put together. */
  readonly collecting: Table<string, ListEntry>;
  readonly versions: readonly ListVersion[];
  readonly copies: readonly ListCopy[];
}

export interface ListVersion {
  readonly version: number;
  readonly hash: string;
  readonly objectionsUntil?: number;
  readonly submitted: Authorship;
  readonly vetting?: Authorship;
  readonly entries: Table<string, KnownEntry>;
  /** Of which entry each proof of life is, by its pseudonym. */
  readonly proofs: Table<ItemId, string>;
  readonly objections: readonly EntryObjection[];
  readonly agreements: readonly SideAgreement[];
  readonly agreed?: Authorship;
  readonly frozen?: Authorship;
}

/** An entry with what each side says of it. */
export interface KnownEntry extends ListEntry {
  readonly categories: readonly CategoryClaim[];
  readonly conditions: readonly ConditionClaim[];
  readonly proofs: readonly ProofOfLife[];
}

export interface CategoryClaim {
  readonly side: PartyId;
  readonly category: string;
  readonly claimed: Authorship;
}

export interface ConditionClaim {
  readonly side: PartyId;
  readonly condition: Condition;
  readonly claimed: Authorship;
}

export interface ProofOfLife {
  readonly proof: ItemId;
  readonly side: PartyId;
  readonly kind: ProofKind;
  readonly asOf?: number;
  readonly words?: string;
  readonly given: Authorship;
  readonly judged?: {
    readonly outcome: ProofOfLifeJudged["outcome"];
    readonly words?: string;
    readonly by: Authorship;
    readonly doneBy?: DoneBy;
  };
}

export interface EntryObjection {
  readonly objection: ItemId;
  readonly pseudonym: string;
  readonly side: PartyId;
  readonly ground: ObjectionGround;
  readonly words?: string;
  readonly recorded: boolean;
  readonly objected: Authorship;
  readonly settled?: {
    readonly outcome: ObjectionSettled["outcome"];
    readonly words?: string;
    readonly by: Authorship;
  };
}

export interface SideAgreement {
  readonly side: PartyId;
  readonly recorded: boolean;
  readonly agreed: Authorship;
}

export interface ListCopy {
  readonly version: number;
  readonly withNames: boolean;
  readonly room: RoomId;
  readonly list: NameListId;
  readonly copyVersion: number;
  readonly copied: Authorship;
}

/** `awaited` until the first version is submitted; `executed` once everybody on the list in force was handed over. */
export type ListStatus = "awaited" | "submitted" | "vetting" | "objected" | "agreed" | "frozen" | "executed";

/** What the newest version has come to. Whether it was executed, the steps say: see `executionOf`. */
export const statusOfVersion = (version: ListVersion): Exclude<ListStatus, "awaited" | "executed"> => {
  if (version.frozen !== undefined) return "frozen";
  if (version.agreed !== undefined) return "agreed";
  if (version.objections.some(({ settled }) => settled?.outcome !== "withdrawn")) return "objected";
  return version.vetting === undefined ? "submitted" : "vetting";
};

/** The version that is in force: the last one frozen. */
export const frozenVersion = (list: NameList): ListVersion | undefined =>
  list.versions.findLast(({ frozen }) => frozen !== undefined);

export const newestVersion = (list: NameList): ListVersion | undefined => list.versions.at(-1);

/** The category that both sides give this person; absent while it is one side's claim. */
export const agreedCategory = (list: NameList, entry: KnownEntry): string | undefined => {
  const [own, others] = [list.side, list.otherSide].map(
    (side) => entry.categories.find((claim) => claim.side === side)?.category,
  );
  return own !== undefined && own === others ? own : undefined;
};
