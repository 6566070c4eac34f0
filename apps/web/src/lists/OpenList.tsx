import { type Intended, newId, type RoomView, systemRandomness } from "@parley/client";
import { type ExchangeId, LIMITS, type NameReaders, type PartyId, type RoomId } from "@parley/domain";
import type { ReactNode } from "react";
import { useKeptForm } from "../app/kept-form.ts";
import { aText, oneOf } from "../app/kept-readers.ts";
import { newestPlan } from "../exchange/held.ts";
import { useMay } from "../exchange/use-may.ts";
import { inputToMoment } from "../room/local-time.ts";
import { useReadBy } from "../room/names.ts";
import { DeedDialog } from "../ui/DeedDialog.tsx";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import { InChosenRoom } from "../ui/InChosenRoom.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";

interface OpenListProps {
  readonly undoable: Undoable;
  readonly onClose: () => void;
}

interface ListForm {
  readonly title: string;
  readonly side: PartyId | undefined;
  readonly otherSide: PartyId | undefined;
  readonly exchange: ExchangeId | "";
  readonly due: string;
  readonly nameReaders: NameReaders;
}

const NAME_READERS = ["ownRooms", "bothSides"] as const;

const KINDS: ReadonlySet<RoomView["kind"]> = new Set(["delegation", "caucus", "committee", "team"]);

/** Begins a list: in which room, whose it is, and who may read the names. */
export const OpenList = ({ rooms, ...props }: OpenListProps & { readonly rooms: readonly RoomView[] }) => {
  const { opening: words } = useWords().lists;
  const fitting = rooms.filter(
    ({ kind, mayWrite, state }) => mayWrite && KINDS.has(kind) && state.parties.size > 1,
  );
  if (fitting.length === 0) return <Wrong sentence={words.nowhere} />;
  return (
    <InChosenRoom rooms={fitting} label={words.room}>
      {(view, room) => <OpenIn key={view.room} {...props} view={view} room={room} />}
    </InChosenRoom>
  );
};

const OpenIn = ({
  view,
  room,
  undoable,
  onClose,
}: OpenListProps & { readonly view: RoomView; readonly room: ReactNode }) => {
  const { lists } = useWords();
  const { opening: words } = lists;
  const readBy = useReadBy(view);
  const may = useMay(view);
  const parties = [...view.state.parties.values()];
  const exchanges = [...view.state.exchanges.values()];
  const own = view.party ?? parties[0]?.party;
  const kept = useKeptForm<ListForm>(
    `list:${view.room}`,
    {
      ...{ title: "", side: own, otherSide: parties.find(({ party }) => party !== own)?.party },
      ...{ exchange: exchanges[0]?.exchange ?? "", due: "", nameReaders: "ownRooms" },
    },
    {
      ...{ title: aText, due: aText },
      side: oneOf(parties.map(({ party }) => party)),
      otherSide: oneOf(parties.map(({ party }) => party)),
      exchange: oneOf<ExchangeId | "">(["", ...exchanges.map((one) => one.exchange)]),
      nameReaders: oneOf(NAME_READERS),
    },
  );
  const { form, change } = kept;
  const { title, side, otherSide, exchange, nameReaders } = form;
  const dueAt = inputToMoment(form.due);
  const event = (list: ReturnType<typeof newList>): Intended | null =>
    side === undefined || otherSide === undefined || title.trim() === ""
      ? null
      : {
          ...{ type: "listOpened", list, title: title.trim(), side, otherSide, nameReaders },
          ...(exchange === "" ? {} : { exchange }),
          ...(dueAt === undefined ? {} : { due: dueAt }),
        };
  const probe = event(NO_LIST);
  const choices = parties.map(({ party, neutralLabel }) => [party, neutralLabel] as const);
  return (
    <DeedDialog
      title={words.title}
      hint={[words.hint, lists.seenBy(readBy)].join(" ")}
      go={words.go}
      isReady={probe !== null && may(probe)}
      deed={() => {
        const act = event(newList(view.room));
        return act === null
          ? null
          : { room: view.room, acts: [act], undo: [], done: lists.done.opened(title.trim()) };
      }}
      undoable={undoable}
      kept={kept}
      onClose={onClose}
    >
      {room}
      <TextField
        label={words.listTitle}
        value={title}
        maxLength={LIMITS.line}
        onChange={(text) => change({ title: text })}
      />
      {side === undefined ? null : (
        <ChoiceField
          label={words.side}
          value={side}
          onChange={(party) => change({ side: party })}
          choices={choices}
        />
      )}
      {otherSide === undefined ? null : (
        <ChoiceField
          label={words.otherSide}
          value={otherSide}
          onChange={(party) => change({ otherSide: party })}
          choices={choices}
        />
      )}
      {exchanges.length === 0 ? null : (
        <ChoiceField
          label={words.exchange}
          value={exchange}
          onChange={(id) => change({ exchange: id })}
          choices={[
            ["", words.noExchange] as const,
            ...exchanges.map((one) => [one.exchange, newestPlan(one).plan.title] as const),
          ]}
        />
      )}
      <TextField
        label={words.due}
        type="datetime-local"
        value={form.due}
        onChange={(due) => change({ due })}
      />
      <ChoiceField
        label={words.names}
        value={nameReaders}
        onChange={(readers) => change({ nameReaders: readers })}
        choices={NAME_READERS.map((one) => [one, words.readers[one]] as const)}
      />
    </DeedDialog>
  );
};

const newList = (room: RoomId) => newId(systemRandomness, "nameList", room);

/** Stands for the id that will be drawn when the list is really begun. */
const NO_LIST = "AAAAAAAAAAAAAAAAAAAAAA" as ReturnType<typeof newList>;
