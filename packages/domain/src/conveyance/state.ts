import type { Authorship } from "../room/authorship.ts";
import type { CheckOverridden, ConveyanceRegistered, MessageNoted } from "./events.ts";

/** One line of the register of messages. */
export interface RegisteredConveyance extends Omit<ConveyanceRegistered, "type" | "at"> {
  readonly registered: Authorship;
}

/** A message that another team is told of. */
export interface NotedMessage extends Omit<MessageNoted, "type" | "at"> {
  readonly noted: Authorship;
}

/** Words that went out in spite of findings. */
export interface OverriddenCheck extends Omit<CheckOverridden, "type" | "at"> {
  readonly overridden: Authorship;
}
