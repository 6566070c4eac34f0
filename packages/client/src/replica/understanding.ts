import { EVENT_TYPES, RULES_VERSION } from "@parley/domain";
import { bytesToHex, textToUtf8 } from "@parley/kernel";
import { sha256Of } from "@parley/protocol";

/** Grows with every change of how an event is read or folded, or of what a state holds, that its types do not show. */
const READING = 4;
const TYPES_DIGITS = 16;

const typesRead = bytesToHex(sha256Of(textToUtf8(EVENT_TYPES.join(" ")))).slice(0, TYPES_DIGITS);

/**
 * How this build understands a room's entries; it stands beside whatever is stored of what they amount to. Another build
 * may have found unreadable what this one reads, or have stopped at rules that this one knows: what it stored is not
 * believed, and the entries themselves are understood anew.
 */
export const UNDERSTANDING = `${RULES_VERSION}.${READING} ${typesRead}`;
