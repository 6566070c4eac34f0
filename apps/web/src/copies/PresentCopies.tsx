import type { CopiedThing, CopyPreview, RoomView } from "@parley/client";
import {
  isMediator,
  type MediationId,
  presentPeople,
  type RoomId,
  type RoomKind,
  sideOf,
} from "@parley/domain";
import { type ReactNode, useMemo, useState } from "react";
import type { ActName } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useSeat } from "../app/seat-context.tsx";
import { useDraftText } from "../app/use-draft.ts";
import { useMediation } from "../people/mediation.ts";
import { Findings } from "../room/Findings.tsx";
import { useReadersOf } from "../room/names.ts";
import { useAct } from "../room/use-act.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { CheckField } from "../ui/Field.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import { sayError } from "../words/say-error.ts";

interface PresentCopiesProps {
  readonly mediation: MediationId;
  readonly what: CopiedThing;
  readonly kinds: readonly RoomKind[];
  /** Whether a room may be shown it at all. */
  readonly isOpenTo?: (view: RoomView) => boolean;
  /** What a room will read, in the form in which it reads it. */
  readonly preview?: (preview: CopyPreview) => ReactNode;
  /** Further fields of the wish. */
  readonly fields?: ReactNode;
  /** Of several that are on the screen, which one: the palette names it, and a key alone does not say. */
  readonly about?: string;
}

/** A button, and behind it the rooms to choose, what each will read, who that is, and what the check found. */
export const PresentCopies = (props: PresentCopiesProps) => {
  const { copies: words } = useWords();
  const [isAsked, ask] = useState(false);
  const act = PRESENT_ACTS[props.what.type];
  const { about } = props;
  useActs([{ act, run: () => ask(true), ...(about === undefined ? {} : { choice: about }) }]);
  return (
    <>
      <Button act={act} onPress={() => ask(true)}>
        {words.open[props.what.type]}
      </Button>
      {isAsked ? <PresentDialog {...props} onClose={() => ask(false)} /> : null}
    </>
  );
};

const PRESENT_ACTS = {
  ...{ plan: "presentCopy", list: "presentCopy", commitment: "presentCopy" },
  ...{ incident: "presentCopy", access: "presentCopy" },
  ...{ split: "showDivision", progress: "showHowFar", performance: "showHowFar" },
} as const satisfies Readonly<Record<CopiedThing["type"], ActName>>;

const PresentDialog = ({
  mediation,
  what,
  kinds,
  isOpenTo = () => true,
  preview: show,
  fields,
  onClose,
}: PresentCopiesProps & { readonly onClose: () => void }) => {
  const catalogue = useWords();
  const { copies: words } = catalogue;
  const { workspace } = useSeat();
  const readersOf = useReadersOf();
  const roomName = useRoomName();
  const { isBusy, error, run } = useAct();
  const rooms = useRoomsToShow(mediation, kinds).filter(isOpenTo);
  const [chosen, setChosen] = useState<ReadonlySet<RoomId>>(new Set());
  const [reason, setReason, forgetReason] = useDraftText(
    `copies:${mediation}:${JSON.stringify(what)}:reason`,
  );
  const going = rooms.filter(({ room }) => chosen.has(room));
  const wish = {
    ...{ mediation, what, rooms: going.map(({ room }) => room) },
    ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
  };
  const key = JSON.stringify(wish);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all of the wish
  const preview = useMemo(
    () => (going.length === 0 ? null : workspace.previewCopies(wish)),
    [workspace, key],
  );
  const shown = preview?.ok === true ? preview.value : [];
  const isFound = shown.some(({ findings }) => findings.length > 0);
  const first = shown.find(({ findings }) => findings.length > 0);
  const isNews = shown.some(({ events }) => events.length > 0);
  const isReady = isNews && (!isFound || reason.trim() !== "");
  const toggle = (room: RoomId): void => {
    const next = new Set(chosen);
    if (!next.delete(room)) next.add(room);
    setChosen(next);
  };
  const go = async (): Promise<void> => {
    if (!(await run(() => workspace.presentCopies(wish), words.done(going.length)))) return;
    forgetReason();
    onClose();
  };
  return (
    <Dialog
      title={words.title[what.type]}
      onClose={onClose}
      actions={
        <Button tone="go" isDisabled={!isReady || isBusy} onPress={() => void go()}>
          {words.go}
        </Button>
      }
    >
      <p>{words.hint[what.type]}</p>
      {fields}
      <fieldset className="plain-set">
        <legend>{words.rooms}</legend>
        {rooms.map((view) => (
          <CheckField
            key={view.room}
            label={roomName(view)}
            value={chosen.has(view.room)}
            onChange={() => toggle(view.room)}
          />
        ))}
        {rooms.length === 0 ? <p className="quiet">{words.noRooms}</p> : null}
      </fieldset>
      <p className="small">{words.readers([...new Set(going.flatMap(({ state }) => readersOf(state)))])}</p>
      {shown.map((one) => (
        <Preview
          key={one.room}
          view={going.find(({ room }) => room === one.room)}
          preview={one}
          show={show}
          {...(first === one ? { reason, onReason: setReason } : {})}
        />
      ))}
      <Wrong sentence={preview?.ok === false ? sayError(catalogue, preview.error) : error} />
    </Dialog>
  );
};

const Preview = ({
  view,
  preview,
  show,
  ...asked
}: {
  readonly view: RoomView | undefined;
  readonly preview: CopyPreview;
  readonly show: PresentCopiesProps["preview"];
  readonly reason?: string;
  readonly onReason?: (reason: string) => void;
}) => {
  const { copies: words } = useWords();
  const roomName = useRoomName();
  if (view === undefined) return null;
  const names = roomName(view);
  return (
    <section className="stack">
      <h3 className="row">
        <RoomMark room={view} /> {words.preview(names)}
      </h3>
      {preview.events.length === 0 ? <p className="quiet small">{words.upToDate(names)}</p> : show?.(preview)}
      {preview.findings.length === 0 ? null : (
        <Findings words={preview.words} findings={preview.findings} {...asked} />
      )}
    </section>
  );
};

/** Rooms of these kinds that this seat mediates, with somebody there to read. */
const useRoomsToShow = (mediation: MediationId, kinds: readonly RoomKind[]): readonly RoomView[] => {
  const { workspace } = useSeat();
  const here = useMediation(mediation);
  return (here?.rooms ?? []).filter(
    ({ kind, state, mayWrite }) =>
      mayWrite &&
      kinds.includes(kind) &&
      isMediator(state, workspace.device) &&
      presentPeople(state).some((person) => sideOf(person) !== "mediators"),
  );
};
