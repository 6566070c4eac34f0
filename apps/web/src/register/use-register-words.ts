import type { RoomView } from "@parley/client";
import type { Attribution, CheckNote, RoomId } from "@parley/domain";
import { useRoomName } from "../app/room-name.ts";
import { useSnapshot } from "../app/seat-context.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { type ExportRow, utcOf } from "./register-export.ts";
import { nameOf, type RegisterLine } from "./register-lines.ts";

export interface RegisterWords {
  readonly room: (room: RoomView | undefined) => string;
  readonly attribution: (attribution: Attribution) => string;
  readonly authority: (line: RegisterLine) => string;
  readonly finding: (finding: CheckNote) => string;
  readonly acknowledged: (line: RegisterLine) => string;
  readonly answers: (line: RegisterLine) => string;
  readonly exported: (line: RegisterLine) => ExportRow;
}

/** How the register's facts are said, on the screen and in what is saved of it. */
export const useRegisterWords = (): RegisterWords => {
  const { register, terms, common } = useWords();
  const times = useTimes();
  const roomName = useRoomName();
  const { rooms } = useSnapshot();
  const room: RegisterWords["room"] = (view) => (view === undefined ? register.unknownRoom : roomName(view));
  const roomOf = (id: RoomId): string => room(rooms.get(id));
  const attribution: RegisterWords["attribution"] = (given) =>
    given.type === "party" ? register.attribution.party(given.label) : register.attribution[given.type];
  const authority: RegisterWords["authority"] = ({ conveyance, permittedAt }) => {
    const allowed = terms.terms[conveyance.authority.terms];
    if (conveyance.authority.type === "terms") return register.byTerms(allowed);
    return register.byPermission(allowed, permittedAt === undefined ? "" : times.moment(permittedAt));
  };
  const finding: RegisterWords["finding"] = ({ words, source }) =>
    register.finding(words, roomOf(source.room));
  const acknowledgedIn =
    (moment: (at: number) => string): RegisterWords["acknowledged"] =>
    ({ destination, receipts }) => {
      if (destination === undefined || receipts === undefined) return register.noReceipts;
      const who = receipts.acknowledged.map((given) =>
        register.receipt(nameOf(destination, given) ?? common.unknownPerson, moment(given.at)),
      );
      const awaited = receipts.awaiting.map(({ name }) => name);
      return [
        who.length === 0 ? register.nobodyYet : common.listOf(who),
        ...(awaited.length === 0 ? [] : [register.awaiting(common.listOf(awaited))]),
      ].join("; ");
    };
  const answersIn =
    (moment: (at: number) => string): RegisterWords["answers"] =>
    ({ destination, receipts }) => {
      if (destination === undefined || receipts === undefined) return register.noReceipts;
      if (receipts.answers.length === 0) return register.notAnswered;
      return receipts.answers
        .map(({ said, text }) =>
          register.answer(nameOf(destination, said) ?? common.unknownPerson, moment(said.at), text),
        )
        .join("; ");
    };
  const exported: RegisterWords["exported"] = (line) => {
    const { conveyance } = line;
    return {
      number: String(line.number),
      at: utcOf(conveyance.registered.at),
      by: line.by ?? common.unknownPerson,
      from: room(line.source),
      sourceWords: line.item?.text ?? "",
      to: room(line.destination),
      words: conveyance.wording,
      form: terms.form[conveyance.form],
      attribution: attribution(conveyance.attribution),
      authority: authority(line),
      lapses: utcOf(conveyance.expiresAt),
      findings: conveyance.findings.map(finding).join("; "),
      reason: conveyance.reason ?? "",
      acknowledged: acknowledgedIn(utcOf)(line),
      answers: answersIn(utcOf)(line),
    };
  };
  return {
    room,
    attribution,
    authority,
    finding,
    acknowledged: acknowledgedIn(times.moment),
    answers: answersIn(times.moment),
    exported,
  };
};
