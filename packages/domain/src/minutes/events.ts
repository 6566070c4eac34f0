import type { EntryHash, MinutesId } from "../ids.ts";

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
  /**
   * The entry that holds the text. To members the id says as much; an outsider who is shown a few entries of the room
   * could otherwise be shown the agreement beside another text that somebody wrote under the same id.
   */
  readonly draft?: EntryHash;
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
