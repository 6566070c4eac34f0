import type { ClientError, RoomTrouble } from "@parley/client";
import type { RefusalReason } from "@parley/domain";
import type { Catalogue } from "./catalogue.ts";

/** The sentence for why something could not be done: what happened and what to do. */
export const sayError = ({ errors }: Catalogue, error: ClientError): string => {
  switch (error.type) {
    case "Objection":
      return errors.objection[error.objection.type];
    case "Refused":
      return errors.refusal[error.refusal];
    case "Rights":
      return errors.rights[error.error];
    case "RoomNotReadable":
      return errors.trouble[error.trouble.type];
    default:
      return errors.client[error.type];
  }
};

/** The sentence for why a room is not shown any further. */
export const sayTrouble = ({ errors }: Catalogue, trouble: RoomTrouble): string =>
  errors.trouble[trouble.type];

/** The sentence for why an entry changed nothing. */
export const sayRefusal = ({ errors }: Catalogue, reason: RefusalReason): string =>
  reason.type === "CannotOpen" || reason.type === "CannotParse"
    ? errors.unreadable[reason.type]
    : errors.objection[reason.type];
