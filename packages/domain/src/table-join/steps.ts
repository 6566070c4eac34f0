import type { RoomId } from "../ids.ts";
import type { Placing } from "../positions/state.ts";
import { boundsOfDate } from "../record/reported-date.ts";
import { wordsOfEntry } from "../record/state.ts";
import type { RoomState } from "../room/state.ts";
import type { Agenda } from "./agenda.ts";
import type { Step } from "./table.ts";

/**
 * A placing with the words behind it, as far as they can be read from these rooms. Values are replaced and never
 * changed: a step is the very one of before as long as everything that it tells of is.
 */
export const stepOf = (
  placing: Placing,
  room: RoomId,
  rooms: ReadonlyMap<RoomId, RoomState>,
  agenda: Agenda,
): Step => {
  const known = agenda.issueOf(placing.agenda ?? room, placing.issue);
  const behind = sourceOf(placing.source, rooms.get(placing.source.room));
  const from = [known, ...behind.from];
  const before = kept.get(placing);
  if (before?.from.length === from.length && before.from.every((part, at) => part === from[at]))
    return before.step;
  const step = { placing, room, choice: choiceOf(placing, known), isSuggestedNew: false, ...behind.tell() };
  kept.set(placing, { from, step });
  return step;
};

const kept = new WeakMap<Placing, { readonly from: readonly unknown[]; readonly step: Step }>();

/** What a step tells of the words behind it, and everything from which it tells that. */
interface SourceOfStep {
  readonly from: readonly unknown[];
  readonly tell: () => Pick<
    Step,
    "basis" | "words" | "movedAt" | "reportedOn" | "who" | "expiresAt" | "isTakenBack"
  >;
}

const sourceOf = (source: Placing["source"], room: RoomState | undefined): SourceOfStep =>
  source.type === "recorded" ? recorded(source, room) : said(source, room);

const recorded = (
  { entry: id }: Extract<Placing["source"], { type: "recorded" }>,
  room: RoomState | undefined,
): SourceOfStep => {
  const entry = room?.record.get(id);
  const report = entry?.basis.type === "passages" ? room?.reports.get(entry.basis.report) : undefined;
  return {
    from: [entry, report],
    tell: () => ({
      basis: "reported",
      movedAt: report === undefined ? null : (boundsOfDate(report.date)?.from ?? null),
      ...(report?.date.type === "known" ? { reportedOn: report.date.value } : {}),
      who: entry?.voices ?? [],
      words: entry === undefined ? null : wordsOfEntry(entry),
      isTakenBack: entry?.withdrawn !== undefined,
    }),
  };
};

const said = (
  { item: id, part }: Extract<Placing["source"], { type: "said" }>,
  room: RoomState | undefined,
): SourceOfStep => {
  const item = room?.items.get(id);
  const message = room?.messages.get(id);
  const by = item?.said ?? message?.delivered;
  const name = by === undefined ? undefined : room?.people.get(by.person)?.name;
  return {
    from: [item, message, name],
    tell: () => {
      const text = item?.text ?? message?.wording;
      const expiresAt = item?.expiresAt ?? message?.expiresAt;
      return {
        basis: "told",
        movedAt: by?.at ?? null,
        who: name === undefined ? [] : [name],
        words: text === undefined ? null : part === undefined ? text : text.slice(part.start, part.end),
        ...(expiresAt === undefined ? {} : { expiresAt }),
        isTakenBack: item?.withdrawn !== undefined,
      };
    },
  };
};

const choiceOf = ({ choice }: Placing, known: ReturnType<Agenda["issueOf"]>): Step["choice"] => {
  if (choice === undefined) return null;
  if (choice.type === "amount")
    return { amount: choice.amount, unit: known?.kind.type === "divisible" ? known.kind.unit : "" };
  const option = [...(known?.options ?? []), ...(known?.removedOptions ?? [])].find(
    (each) => each.option === choice.option,
  );
  return option === undefined ? null : { label: option.label };
};
