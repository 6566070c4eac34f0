import type { CollectWish, RoomView } from "@parley/client";
import type { MediationId, PartyId } from "@parley/domain";
import { useMemo } from "react";
import { useActs } from "../app/acts-context.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useSeat } from "../app/seat-context.tsx";
import { useAct } from "../room/use-act.ts";
import { Button } from "../ui/Button.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import { sayError } from "../words/say-error.ts";
import { sayAct } from "./say-act.ts";

export interface CopyHere {
  readonly view: RoomView;
  readonly what: CollectWish["what"];
}

/** What sides did with their copies in separate talks and the team has not on record yet; and the act that enters it. */
export const Waiting = ({
  mediation,
  copies,
  party,
}: {
  readonly mediation: MediationId;
  readonly copies: readonly CopyHere[];
  readonly party: (party: PartyId) => string;
}) => {
  const { copies: words } = useWords();
  const { workspace } = useSeat();
  const waiting = useMemo(
    () =>
      copies.flatMap((copy) => {
        const preview = workspace.previewCollect({ mediation, from: copy.view.room, what: copy.what });
        if (!preview.ok || preview.value.events.length + preview.value.left.length === 0) return [];
        return [{ ...copy, ...preview.value }];
      }),
    [workspace, mediation, copies],
  );
  if (waiting.length === 0) return null;
  return (
    <section className="note stack" data-tone="quiet" aria-label={words.waiting}>
      <h3>{words.waiting}</h3>
      <p className="small">{words.waitingHint}</p>
      {waiting.map((one) => (
        <WaitingRoom
          key={`${one.view.room} ${JSON.stringify(one.what)}`}
          mediation={mediation}
          waiting={one}
          party={party}
          isOnly={waiting.length === 1}
        />
      ))}
    </section>
  );
};

type OfRoom = CopyHere &
  Extract<ReturnType<ReturnType<typeof useSeat>["workspace"]["previewCollect"]>, { ok: true }>["value"];

const WaitingRoom = ({
  mediation,
  waiting: { view, what, events, left },
  party,
  isOnly,
}: {
  readonly mediation: MediationId;
  readonly waiting: OfRoom;
  readonly party: (party: PartyId) => string;
  /** Nothing else waits: the key need not ask which is meant. */
  readonly isOnly: boolean;
}) => {
  const catalogue = useWords();
  const { copies: words } = catalogue;
  const { workspace } = useSeat();
  const roomName = useRoomName();
  const { isBusy, error, run } = useAct();
  const enter = (): void =>
    void run(() => workspace.collect({ mediation, from: view.room, what }), words.entered(events.length));
  const choice = isOnly ? {} : { choice: words.from(roomName(view)) };
  useActs(events.length === 0 || isBusy ? [] : [{ act: "enterDone", run: enter, ...choice }]);
  return (
    <div className="stack">
      <p className="row">
        <RoomMark room={view} /> <b>{words.from(roomName(view))}</b>
      </p>
      <ul>
        {events.map((event, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: acts in their order, which is all that tells them apart
          <li key={place}>{sayAct(event, catalogue, party)}</li>
        ))}
      </ul>
      {left.length === 0 ? null : (
        <div className="small">
          {words.doesNotFit}
          <ul>
            {left.map(({ act, objection }) => (
              <li key={act.entry}>
                {sayAct(act.event, catalogue, party)}: {sayError(catalogue, { type: "Objection", objection })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {events.length === 0 ? null : (
        <div>
          <Button tone="go" isDisabled={isBusy} act="enterDone" onPress={enter}>
            {words.enter}
          </Button>
        </div>
      )}
      <Wrong sentence={error} />
    </div>
  );
};
