import { err, ok, type Result } from "@parley/kernel";
import { exportableUpTo } from "../exports/may-export.ts";
import { livelinessOf } from "../items/liveliness.ts";
import type { Form, Terms } from "../items/terms.ts";
import type { Attribution } from "../messages/attribution.ts";
import { statusOfMinutes } from "../minutes/state.ts";
import type { Role } from "../people/seat.ts";
import type { RoomEvent } from "../room/event.ts";
import type { RoomFact } from "../room/fact.ts";
import type { RoomKind } from "../room/kind.ts";
import type { Moment, RoomState } from "../room/state.ts";

/** The words around the words, in the reader's language; times as the caller formats them. */
export interface TranscriptLabels {
  readonly time: (at: number) => string;
  readonly kind: { readonly [Kind in RoomKind]: string };
  readonly role: { readonly [R in Role]: string };
  readonly form: { readonly [F in Form]: string };
  readonly terms: { readonly [T in Terms]: string };
  readonly attribution: (attribution: Attribution) => string;
  readonly unknownPerson: string;
  readonly doubtfulTime: string;
  readonly lapsed: string;
  readonly withdrawn: string;
  readonly expires: (at: string) => string;
  readonly inAnswerTo: string;
  /** One sentence for each happening that carries no words of its own. */
  readonly announced: { readonly [Type in AnnouncedType]: string };
  readonly minutes: { readonly draft: string; readonly agreed: string; readonly rival: string };
}

/** Happenings that a transcript tells in one sentence of the reader's language. */
export type AnnouncedType = Exclude<
  (RoomEvent | RoomFact)["type"],
  | "itemSaid"
  | "messageDelivered"
  | "minutesDrafted"
  | "minutesRivalled"
  | "noteWritten"
  | "noteEdited"
  | "noteDiscarded"
  | "readThrough"
>;

/** Why a room may not leave as plain text. */
export type TranscriptObjection = { readonly type: "ExportNotAgreed" } | { readonly type: "NotOpened" };

/**
 * The room as plain text, as far as its sides agreed to let it out: who said what, when, under which terms,
 * and what became of it by `at`. Carries no signatures; agreed minutes and delivered messages have those.
 */
export const renderTranscript = (
  room: RoomState,
  labels: TranscriptLabels,
  at: number,
): Result<string, TranscriptObjection> => {
  if (room.charter === undefined || room.kind === undefined) return err({ type: "NotOpened" });
  const upTo = exportableUpTo(room);
  if (upTo === undefined) return err({ type: "ExportNotAgreed" });
  const heading = [room.charter.title, room.title ?? labels.kind[room.kind]].join("\n");
  const people = [...room.people.values()].map(({ name, seat }) => `- ${name}, ${labels.role[seat.role]}`);
  const moments = [...room.timeline].filter(({ stamp }) => stamp.sequence <= upTo);
  const paragraphs = moments.flatMap((moment) => paragraph(room, moment, labels, at));
  return ok(`${[heading, people.join("\n"), ...paragraphs].join("\n\n")}\n`);
};

const paragraph = (
  room: RoomState,
  moment: Moment,
  labels: TranscriptLabels,
  at: number,
): readonly string[] => {
  const { happening } = moment;
  const head = headOf(room, moment, labels);
  switch (happening.type) {
    case "itemSaid": {
      const item = room.items.get(happening.item);
      const standing = item === undefined ? "live" : livelinessOf(item, at);
      const marks = [
        labels.form[happening.form],
        labels.terms[happening.terms],
        ...(happening.replyTo === undefined ? [] : [labels.inAnswerTo]),
        ...(happening.expiresAt === undefined ? [] : [labels.expires(labels.time(happening.expiresAt))]),
        ...(standing === "live" ? [] : [labels[standing]]),
      ];
      return [`${head} [${marks.join("; ")}]\n${happening.text}`];
    }
    case "messageDelivered": {
      const marks = [labels.form[happening.form], labels.attribution(happening.attribution)];
      return [`${head} [${marks.join("; ")}]\n${happening.wording}`];
    }
    case "minutesDrafted":
    case "minutesRivalled": {
      const minutes = room.minutes.get(happening.minutes);
      const status = minutes === undefined ? "draft" : statusOfMinutes(minutes);
      return [`${head} [${labels.minutes[status]}] ${happening.title}\n${happening.text}`];
    }
    case "noteWritten":
    case "noteEdited":
    case "noteDiscarded":
    case "readThrough":
      return [];
  }
  return [`${head} ${labels.announced[happening.type]}`];
};

const headOf = (room: RoomState, moment: Moment, labels: TranscriptLabels): string => {
  const name = moment.person === undefined ? undefined : room.people.get(moment.person)?.name;
  const time = "at" in moment.happening ? `${labels.time(moment.happening.at)} ` : "";
  const doubt = moment.doubtful ? `(${labels.doubtfulTime}) ` : "";
  return `${moment.stamp.sequence}. ${time}${doubt}${name ?? labels.unknownPerson}:`;
};
