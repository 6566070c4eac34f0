import type { ItemId, RoomId } from "../ids.ts";
import type { Placing } from "../positions/state.ts";
import { boundsOfDate } from "../record/reported-date.ts";
import { wordsOfEntry } from "../record/state.ts";
import type { RoomState } from "../room/state.ts";
import type { Agenda } from "./agenda.ts";
import type { Step } from "./table.ts";

/** A placing with the words behind it, as far as they can be read from these rooms. */
export const stepOf = (
  placing: Placing,
  room: RoomId,
  rooms: ReadonlyMap<RoomId, RoomState>,
  agenda: Agenda,
): Step => {
  const { source } = placing;
  const at = { placing, room, choice: choiceOf(placing, room, agenda), isSuggestedNew: false };
  const behind = rooms.get(source.room);
  if (source.type === "recorded") return { ...at, ...recorded(source, behind) };
  return { ...at, ...said(source, behind) };
};

type Behind = Pick<Step, "basis" | "words" | "movedAt" | "who" | "expiresAt" | "isTakenBack">;

const recorded = (
  { entry: id }: Extract<Placing["source"], { type: "recorded" }>,
  room: RoomState | undefined,
): Behind => {
  const entry = room?.record.get(id);
  const report = entry?.basis.type === "passages" ? room?.reports.get(entry.basis.report) : undefined;
  const dated = report === undefined ? null : (boundsOfDate(report.date)?.from ?? null);
  return {
    ...{ basis: "reported", movedAt: dated, who: entry?.voices ?? [] },
    words: entry === undefined ? null : wordsOfEntry(entry),
    isTakenBack: entry?.withdrawn !== undefined,
  };
};

const said = (
  {
    item: id,
    part,
  }: { readonly item: ItemId; readonly part?: { readonly start: number; readonly end: number } },
  room: RoomState | undefined,
): Behind => {
  const item = room?.items.get(id);
  const message = room?.messages.get(id);
  const text = item?.text ?? message?.wording;
  const by = item?.said ?? message?.delivered;
  const name = by === undefined ? undefined : room?.people.get(by.person)?.name;
  const expiresAt = item?.expiresAt ?? message?.expiresAt;
  return {
    ...{ basis: "told", movedAt: by?.at ?? null, who: name === undefined ? [] : [name] },
    words: text === undefined ? null : part === undefined ? text : text.slice(part.start, part.end),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    isTakenBack: item?.withdrawn !== undefined,
  };
};

const choiceOf = ({ choice, issue, agenda: from }: Placing, room: RoomId, agenda: Agenda): Step["choice"] => {
  if (choice === undefined) return null;
  const known = agenda.issueOf(from ?? room, issue);
  if (choice.type === "amount")
    return { amount: choice.amount, unit: known?.kind.type === "divisible" ? known.kind.unit : "" };
  const option = [...(known?.options ?? []), ...(known?.removedOptions ?? [])].find(
    (each) => each.option === choice.option,
  );
  return option === undefined ? null : { label: option.label };
};
