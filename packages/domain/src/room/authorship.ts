import type { PersonId } from "../ids.ts";
import type { Stamp } from "./stamp.ts";

/** Who did something, when by their own clock, and where it stands in the log. */
export interface Authorship extends Stamp {
  readonly person: PersonId;
  /** The signer group that the person belonged to. */
  readonly group: number;
  readonly at: number;
  /** Their clock stood before that of the event before theirs. */
  readonly doubtful: boolean;
  /** Who vouches for it after a restart of history. */
  readonly restatedBy?: PersonId;
}
