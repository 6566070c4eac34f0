import type { MinutesId } from "../ids.ts";
import type { Authorship } from "../room/authorship.ts";

/** One account of a meeting. */
export interface Minutes {
  readonly minutes: MinutesId;
  readonly title: string;
  readonly text: string;
  readonly drafted: Authorship;
  /** One for each side that agreed; the author's side agreed by writing. */
  readonly agreements: readonly Authorship[];
  /** The account that this one was written against. */
  readonly against?: MinutesId;
  /** Accounts written against this one. */
  readonly rivals: readonly MinutesId[];
  /** Settled when the last side present agreed, with no rival then or later able to undo it. */
  readonly agreed?: Authorship;
}

export type MinutesStatus = "draft" | "agreed" | "rival";

/** Draft until every side has agreed to this very text; rival while another account stands against it. */
export const statusOfMinutes = (minutes: Minutes): MinutesStatus =>
  minutes.agreed !== undefined
    ? "agreed"
    : minutes.against !== undefined || minutes.rivals.length > 0
      ? "rival"
      : "draft";
