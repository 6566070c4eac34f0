import type { ItemId, PartyId } from "../ids.ts";
import type { Authorship } from "../room/authorship.ts";
import type { AccessCount, AccessMeasure } from "./events.ts";

export interface AccessAgreement {
  readonly agreement: ItemId;
  readonly crossing: string;
  readonly measure: AccessMeasure;
  readonly unit: string;
  readonly perDay: number;
  readonly from: string;
  readonly through?: string;
  readonly replacedBy?: ItemId;
  readonly agreed: Authorship;
}

export interface AccessReport {
  readonly report: ItemId;
  readonly crossing: string;
  readonly measure: AccessMeasure;
  readonly unit: string;
  readonly day: string;
  readonly counted: AccessCount;
  readonly side?: PartyId;
  readonly source?: string;
  readonly recorded: boolean;
  readonly correctedBy?: ItemId;
  readonly reported: Authorship;
}
