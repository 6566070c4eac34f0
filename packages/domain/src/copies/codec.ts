import { LIMITS } from "../limits.ts";
import type { EventSchemas } from "../schema/event-schemas.ts";
import { choice, list, literal, record, type Schema } from "../schema/schema.ts";
import { entryHash, itemId, moment, roomId } from "../schema/words.ts";
import type { AccessCopied, CopiedId, CopyEvent, CopyFollowed, PairOfIds } from "./events.ts";

/** Ids that are drawn look alike, whatever they stand for. */
const copiedId = itemId as Schema<string> as Schema<CopiedId>;
const entries = list(entryHash, LIMITS.actsCarried);
const ids = list(record<PairOfIds>({ master: itemId, copy: itemId }), LIMITS.actsCarried);

export const copySchemas: EventSchemas<CopyEvent> = {
  copyFollowed: record<CopyFollowed>({
    type: literal("copyFollowed"),
    at: moment,
    of: choice("exchange", "list", "commitment", "incident"),
    master: copiedId,
    copy: record<CopyFollowed["copy"]>({ room: roomId, id: copiedId }),
    recorded: entries,
    shown: entries,
    ids,
  }),
  accessCopied: record<AccessCopied>({ type: literal("accessCopied"), at: moment, room: roomId, ids }),
};
