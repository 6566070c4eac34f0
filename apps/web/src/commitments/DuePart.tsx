import type { RoomView } from "@parley/client";
import { agendaToIcs, type Due, type DueThing, dueFor, markOf, standingOfOccurrence } from "@parley/domain";
import { useMemo, useState } from "react";
import { type DoingPlace, routeOfDoing } from "../app/doing-route.ts";
import { Link } from "../app/Link.tsx";
import { useRoomName } from "../app/room-name.ts";
import type { Route } from "../app/routes.ts";
import { dayAndTime } from "../exchange/use-plan-words.ts";
import { download, fileNameOf } from "../people/download.ts";
import type { MediationHere } from "../people/mediation.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { useCommitmentWords } from "./use-commitment-words.ts";

const DAY_MS = 86_400_000;
const SPANS = ["3", "7", "14", "30"] as const;
const PARTS = ["does", "verifies", "knows"] as const satisfies readonly Due["part"][];

/** What is due for this seat in the next days: to do, to verify, to know of. What is overdue comes first. */
export const DuePart = ({ here, now }: { readonly here: MediationHere; readonly now: number }) => {
  const { due: words } = useWords().commitments;
  const [span, setSpan] = useState<(typeof SPANS)[number]>("7");
  const { myRole, myParty } = here.view;
  const due = useMemo(() => {
    const seat = { role: myRole, ...(myParty === null ? {} : { party: myParty }) };
    return dueFor(
      here.rooms.map(({ state }) => state),
      seat,
      now,
      now + Number(span) * DAY_MS,
    );
  }, [here.rooms, myRole, myParty, now, span]);
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <div className="row no-print steps-bar">
        <ChoiceField
          label={words.span}
          value={span}
          onChange={setSpan}
          choices={SPANS.map((one) => [one, words.spans[one]] as const)}
        />
        <SaveDue here={here} due={due} now={now} />
      </div>
      {due.length === 0 ? <p className="quiet">{words.nothing}</p> : null}
      {PARTS.map((part) => {
        const own = due.filter((one) => one.part === part);
        return own.length === 0 ? null : (
          <section key={part} className="stack">
            <h3>{words.part[part]}</h3>
            <ul className="plain-list">
              {own.map((one) => (
                <DueLine key={`${one.room} ${JSON.stringify(one.what)}`} here={here} due={one} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
};

const DueLine = ({ here, due }: { readonly here: MediationHere; readonly due: Due }) => {
  const { commitments } = useWords();
  const { due: words } = commitments;
  const roomName = useRoomName();
  const times = useTimes();
  const view = here.rooms.find(({ room }) => room === due.room);
  const when = dayAndTime(times, due.due);
  return (
    <li className="due-line">
      <span>
        <Link to={routeOf(here.view.mediation, due.what, view)}>{sayThing(due.what, words)}</Link>
        <span className="small quiet due-when">
          {due.overdue ? words.was(when) : words.by(when)}
          {view === undefined ? null : (
            <>
              {" · "}
              <DueAbout view={view} what={due.what} />
              <RoomMark room={view} /> {roomName(view)}
            </>
          )}
        </span>
      </span>
      <span className="chips">
        {due.overdue ? <Chip tone="warn">{words.overdue}</Chip> : null}
        {view !== undefined && isDenied(view, due.what) ? (
          <Chip tone="warn">{commitments.accessDenied}</Chip>
        ) : null}
      </span>
    </li>
  );
};

/** Whether whoever looked last was refused access: what is due is then unknown, and nothing else. */
const isDenied = ({ state }: RoomView, what: DueThing): boolean => {
  if (what.type === "step") {
    const running = state.exchanges.get(what.exchange)?.running;
    return running !== undefined && markOf(running, what.step).accessDenied;
  }
  const commitment = what.type === "commitment" ? state.commitments.get(what.commitment) : undefined;
  return (
    commitment !== undefined &&
    what.type === "commitment" &&
    standingOfOccurrence(state, commitment, what.occurrence, Date.now()).accessDenied
  );
};

/** Whose deed it is, and which of several times. */
const DueAbout = ({ view, what }: { readonly view: RoomView; readonly what: DueThing }) => {
  const say = useCommitmentWords(view);
  const about = (): readonly string[] => {
    if (what.type === "step") {
      const running = view.state.exchanges.get(what.exchange)?.running;
      const step = running?.steps.get(String(what.step));
      return running === undefined || step === undefined ? [] : [say.party(step.actor), running.plan.title];
    }
    const commitment = what.type === "commitment" ? view.state.commitments.get(what.commitment) : undefined;
    if (commitment === undefined || what.type !== "commitment") return [];
    const { obligor, quantity } = commitment.text;
    const occurrence = say.occurrence(commitment, what.occurrence);
    return [
      say.party(obligor),
      ...(quantity === undefined ? [] : [say.quantity(commitment, quantity)]),
      ...(occurrence === "" ? [] : [occurrence]),
    ];
  };
  return <span dir="auto">{about().map((part) => `${part} · `)}</span>;
};

/** What is due, as a calendar that doubles nothing when it is taken in again. */
const SaveDue = ({
  here,
  due,
  now,
}: {
  readonly here: MediationHere;
  readonly due: readonly Due[];
  readonly now: number;
}) => {
  const { due: words, calendar, fileName, accessDenied } = useWords().commitments;
  const roomName = useRoomName();
  const announce = useAnnounce();
  const { title } = here.view.charter;
  const labels = {
    what: ({ what }: Due) => sayThing(what, words),
    about: ({ room, part, overdue, what }: Due) => {
      const view = here.rooms.find((one) => one.room === room);
      return [
        words.part[part],
        ...(overdue ? [words.overdue] : []),
        // Refused access leaves with what is due: nothing that is unknown goes out as calm.
        ...(view !== undefined && isDenied(view, what) ? [accessDenied] : []),
        ...(view === undefined ? [] : [roomName(view)]),
      ].join(" · ");
    },
  };
  const save = (): void => {
    download(
      fileNameOf(`${fileName} ${title}`, "ics"),
      agendaToIcs(due, labels, title, now),
      "text/calendar",
    );
    announce(calendar.saved);
  };
  return (
    <Button isDisabled={due.length === 0} onPress={save}>
      {calendar.ics}
    </Button>
  );
};

const routeOf = (
  mediation: MediationHere["view"]["mediation"],
  what: DueThing,
  view: RoomView | undefined,
): Route => {
  const to = (place: DoingPlace): Route => routeOfDoing(mediation, place, view?.state);
  switch (what.type) {
    case "step":
      return to({ type: "exchange", id: what.exchange, step: what.step });
    case "commitment":
      return to({ type: "commitment", id: what.commitment, occurrence: what.occurrence });
    case "list":
    case "objections":
      return to({ type: "list", id: what.list });
  }
};

const sayThing = (what: DueThing, words: ReturnType<typeof useWords>["commitments"]["due"]): string => {
  switch (what.type) {
    case "step":
      return words.step(what.step, what.deed);
    case "commitment":
      return what.deed;
    case "list":
      return words.list(what.title);
    case "objections":
      return words.objections(what.title);
  }
};
