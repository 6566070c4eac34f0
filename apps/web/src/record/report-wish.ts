import { type Intended, newId, systemRandomness } from "@parley/client";
import {
  type Digest,
  LIMITS,
  parseDigest,
  parseReportedTime,
  type ReportedDate,
  type ReportId,
  type RoomId,
} from "@parley/domain";
import { bytesToHex, textToUtf8 } from "@parley/kernel";

/** A report as a person is about to keep it. */
export interface ReportWish {
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly mediaType: string;
  readonly digest: Digest;
  readonly text: string;
}

/** So long a text may be; no longer one is kept. */
export const LONGEST_REPORT = LIMITS.reportPart * LIMITS.reportParts;

/** What a text may hold in the record: line feeds for line ends, and no control characters. */
export const keptText = (text: string): string =>
  text
    .replace(/^\uFEFF/u, "")
    .replace(/\r\n?/gu, "\n")
    .replace(/(?![\n\t])\p{Cc}|[\u202d\u202e]/gu, "")
    .toWellFormed()
    .trim();

/** The SHA-256 of what was opened. */
export const digestOf = async (opened: Uint8Array<ArrayBuffer> | string): Promise<Digest | null> => {
  const bytes = typeof opened === "string" ? new Uint8Array(textToUtf8(opened)) : opened;
  const digest = parseDigest(bytesToHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))));
  return digest.ok ? digest.value : null;
};

/** The text in parts that each fit an entry, cut where a line ends. */
const partsOf = (text: string): readonly string[] => {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > LIMITS.reportPart) {
    const line = text.lastIndexOf("\n", from + LIMITS.reportPart);
    const space = text.lastIndexOf(" ", from + LIMITS.reportPart);
    const cut = Math.max(line, space) > from ? Math.max(line, space) : from + LIMITS.reportPart - 1;
    // Never between the two halves of one character.
    const isSplit = (text.charCodeAt(cut) & 0xfc00) === 0xdc00;
    const to = isSplit ? cut - 1 : cut;
    parts.push(text.slice(from, to));
    from = to;
  }
  return [...parts, text.slice(from)];
};

/** The acts that keep a report, and those that take it back. */
export const actsFor = (room: RoomId, wish: ReportWish): readonly Intended[] => {
  const report: ReportId = newId(systemRandomness, "report", room);
  const [first = "", ...more] = partsOf(wish.text);
  const outlet = wish.outlet.trim();
  return [
    {
      type: "reportAdded",
      ...{ report, title: wish.title, date: dateOf(wish.date), mediaType: wish.mediaType },
      ...(outlet === "" ? {} : { outlet }),
      ...{ digest: wish.digest, parts: more.length + 1, text: first },
    },
    ...more.map((text, at): Intended => ({ type: "reportContinued", report, part: at + 1, text })),
  ];
};

const dateOf = (typed: string): ReportedDate => {
  const time = parseReportedTime(typed.trim());
  return time.ok ? { type: "known", value: time.value } : { type: "unknown" };
};
