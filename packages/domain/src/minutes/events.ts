import type { MinutesId } from "../ids.ts";

export interface MinutesDrafted {
  readonly type: "minutesDrafted";
  readonly at: number;
  readonly minutes: MinutesId;
  readonly title: string;
  readonly text: string;
}

/** The author's side of the room agrees to exactly this text. */
export interface MinutesAgreed {
  readonly type: "minutesAgreed";
  readonly at: number;
  readonly minutes: MinutesId;
}

/** Another account of the same meeting, to stand beside the first. */
export interface MinutesRivalled {
  readonly type: "minutesRivalled";
  readonly at: number;
  readonly minutes: MinutesId;
  readonly against: MinutesId;
  readonly title: string;
  readonly text: string;
}

export type MinutesEvent = MinutesDrafted | MinutesAgreed | MinutesRivalled;
