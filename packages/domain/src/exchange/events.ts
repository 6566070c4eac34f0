import type { ExchangeId, PartyId, RoomId } from "../ids.ts";
import type { ExchangePlan } from "./plan.ts";

/** A version of a plan, drafted in the team's room or, as a full copy, put before those who are in another. */
export interface ExchangePresented {
  readonly type: "exchangePresented";
  readonly at: number;
  readonly exchange: ExchangeId;
  /** One more than the last version of this exchange in this room. */
  readonly version: number;
  readonly plan: ExchangePlan;
}

/** In the team's room: where a copy of a version was presented, and under which id. */
export interface ExchangeCopied {
  readonly type: "exchangeCopied";
  readonly at: number;
  readonly exchange: ExchangeId;
  readonly version: number;
  readonly copy: { readonly room: RoomId; readonly exchange: ExchangeId; readonly version: number };
}

/** A side answers one version, by the hash of exactly what it was shown. */
export interface ExchangeAnswered {
  readonly type: "exchangeAnswered";
  readonly at: number;
  readonly exchange: ExchangeId;
  readonly version: number;
  readonly hash: string;
  readonly side: PartyId;
  readonly answer: "accepted" | "declined";
  readonly words?: string;
}

/** Both sides have accepted the same text: from here on it runs. */
export interface ExchangeAdopted {
  readonly type: "exchangeAdopted";
  readonly at: number;
  readonly exchange: ExchangeId;
  readonly version: number;
  readonly hash: string;
}

/** In the team's room: it runs in a committee from here on, and stands here as it is shown to stand there. */
export interface ExchangeMoved {
  readonly type: "exchangeMoved";
  readonly at: number;
  readonly exchange: ExchangeId;
  readonly to: { readonly room: RoomId; readonly exchange: ExchangeId };
}

export type ExchangeEvent =
  | ExchangeMoved
  | ExchangePresented
  | ExchangeCopied
  | ExchangeAnswered
  | ExchangeAdopted;
