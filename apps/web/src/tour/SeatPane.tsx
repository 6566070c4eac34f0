import { CAST, type OpenStage, SEATS, type SeatName } from "@parley/ceasefire";
import { type ReactNode, useCallback, useId, useRef, useState } from "react";
import { Alarms } from "../app/Alarms.tsx";
import type { OfferedAct } from "../app/acts.ts";
import { ActsProvider, useActKeys, useActs } from "../app/acts-context.tsx";
import { KeysHere } from "../app/KeysHere.tsx";
import { SeatPalette } from "../app/Palette.tsx";
import type { PaletteAim } from "../app/palette-lines.ts";
import { roomsOf, screensFor } from "../app/places.ts";
import { useRoomName } from "../app/room-name.ts";
import { type Route, routeToHash } from "../app/routes.ts";
import { Screen } from "../app/Screen.tsx";
import { SeatProvider, useSeat, useSnapshot } from "../app/seat-context.tsx";
import { useMediationActs } from "../app/use-mediation-acts.ts";
import { Button } from "../ui/Button.tsx";
import { PersonFace } from "../ui/PersonFace.tsx";
import { useWords } from "../words/catalogue.ts";

export interface SeatPaneProps {
  readonly stage: OpenStage;
  readonly seat: SeatName;
  readonly route: Route;
  readonly onRoute: (route: Route) => void;
  /** Absent while the story plays: then the seat is the story's choice. */
  readonly onSeat?: (seat: SeatName) => void;
  readonly onClose?: (() => void) | undefined;
}

/** One seat of several: whose it is, where it looks, and the very screen that this person would see. */
export const SeatPane = ({ stage, seat, route, onRoute, onSeat, onClose }: SeatPaneProps) => (
  <SeatProvider value={{ workspace: stage.seats[seat], route, go: onRoute, isOneOfSeveral: true }}>
    <ActsProvider>
      <section className="seat" aria-label={CAST[seat].name}>
        <header className="seat-bar" data-playing={onSeat === undefined || undefined}>
          <PersonFace name={CAST[seat].name} isNamedBeside />
          {onSeat === undefined ? <WhoseSeat seat={seat} /> : <SeatChoice seat={seat} onSeat={onSeat} />}
          <PlaceChoice />
          {onClose === undefined ? null : <CloseSeat onClose={onClose} />}
        </header>
        <div className="seat-screen">
          <Alarms />
          <Screen />
        </div>
        <SeatActs seat={seat} {...(onSeat === undefined ? {} : { onSeat })} />
      </section>
    </ActsProvider>
  </SeatProvider>
);

const PLACES = ["search", "help"] as const;

/** Keys and palette of the seat that has the focus; where none has it, of the first. */
const SeatActs = ({
  seat,
  onSeat,
}: {
  readonly seat: SeatName;
  readonly onSeat?: (seat: SeatName) => void;
}) => {
  const { tour } = useWords();
  const { go } = useSeat();
  const [aim, setAim] = useState<PaletteAim | null>(null);
  const here = useRef<HTMLSpanElement>(null);
  const isMine = useCallback((target: Element | null): boolean => {
    const mine = here.current?.closest(".seat") ?? null;
    const focused = target?.closest(".seat") ?? document.querySelector(".seat");
    return mine !== null && mine === focused;
  }, []);
  useActs([
    { act: "find", run: () => setAim("everything") },
    ...PLACES.map((screen): OfferedAct => ({ act: screen, run: () => go({ screen }) })),
    ...(onSeat === undefined ? [] : seatsToSitIn(seat, tour.seatLabel, onSeat)),
  ]);
  useMediationActs();
  useActKeys(isMine, setAim);
  const seatItself = (): ParentNode => here.current?.closest(".seat") ?? document;
  return (
    <span ref={here} hidden>
      {aim === null ? null : <SeatPalette aim={aim} within={seatItself} onClose={() => setAim(null)} />}
      <KeysHere />
    </span>
  );
};

/** The key goes on to the next one; the palette finds each by its name. */
const seatsToSitIn = (
  seat: SeatName,
  label: (name: string, of: string) => string,
  sit: (seat: SeatName) => void,
): readonly OfferedAct[] => {
  const next = SEATS[(SEATS.indexOf(seat) + 1) % SEATS.length] ?? seat;
  return [
    { act: "tourSeat", run: () => sit(next) },
    ...SEATS.map(
      (one): OfferedAct => ({
        act: "tourSeat",
        choice: label(CAST[one].name, CAST[one].of),
        run: () => sit(one),
      }),
    ),
  ];
};

const WhoseSeat = ({ seat }: { readonly seat: SeatName }) => (
  <span className="seat-name">
    <b>{CAST[seat].name}</b> <span className="small quiet">{CAST[seat].of}</span>
  </span>
);

const SeatChoice = ({
  seat,
  onSeat,
}: {
  readonly seat: SeatName;
  readonly onSeat: (seat: SeatName) => void;
}) => {
  const { tour } = useWords();
  return (
    <Choice
      label={tour.seat}
      value={seat}
      choices={SEATS.map((one) => [one, tour.seatLabel(CAST[one].name, CAST[one].of)] as const)}
      onChange={(chosen) => {
        const found = SEATS.find((one) => one === chosen);
        if (found !== undefined) onSeat(found);
      }}
    />
  );
};

/** Every place of this seat in one list: its rooms and its screens. */
const PlaceChoice = () => {
  const { tour, app } = useWords();
  const { route, go } = useSeat();
  const { mediations, rooms } = useSnapshot();
  const roomName = useRoomName();
  const places: (readonly [Route, string])[] = mediations.flatMap((view): (readonly [Route, string])[] => [
    ...roomsOf(view, rooms).map((room) => [{ screen: "room", room: room.room }, roomName(room)] as const),
    ...screensFor(view.myRole)
      .flatMap(({ screens }) => screens)
      .map((screen) => [{ screen, mediation: view.mediation }, app[screen]] as const),
  ]);
  const { screen } = route;
  const here = routeToHash(wholeOf(route));
  if (screen === "search" || screen === "help") places.push([route, app[screen]]);
  return (
    <Choice
      label={tour.room}
      value={here}
      choices={places.map(([place, name]) => [routeToHash(place), name] as const)}
      onChange={(hash) => {
        const chosen = places.find(([place]) => routeToHash(place) === hash);
        if (chosen !== undefined) go(chosen[0]);
      }}
    />
  );
};

/** The place as the list has it, wherever within it the seat is. */
const wholeOf = (route: Route): Route => {
  if ("room" in route) return { screen: "room", room: route.room };
  return "mediation" in route ? { screen: route.screen, mediation: route.mediation } : route;
};

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

const Choice = ({ label, value, choices, onChange }: ChoiceProps): ReactNode => {
  const id = useId();
  return (
    <span className="seat-choice">
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
};

const CloseSeat = ({ onClose }: { readonly onClose: () => void }) => {
  const { tour } = useWords();
  return (
    <Button tone="plain" aria-label={tour.removeSeat} onPress={onClose}>
      ×
    </Button>
  );
};
