import { type Catalogue, useWords } from "../words/catalogue.ts";
import { type ActGroup, type ActName, lineOf, type OfferedAct } from "./acts.ts";
import { useActsBook } from "./acts-context.tsx";
import { type Control, controlsIn, openDialog, press } from "./controls.ts";
import { lettersOf } from "./Letters.tsx";
import { everyScreenFor, mediationOf, roomsOf } from "./places.ts";
import { useRoomName } from "./room-name.ts";
import { type Route, routeToHash } from "./routes.ts";
import { ROW } from "./row.ts";
import { useSeat, useSnapshot } from "./seat-context.tsx";

/** A place, an act, or what else stands on the screen. */
export interface Line {
  readonly id: string;
  readonly name: string;
  readonly run: () => void;
  readonly sign?: string;
}

/** What the palette is opened for: everything, or one act that can be done to several things. */
export type PaletteAim = "everything" | ActName;

/** What stands under one heading of the palette. */
export interface LineGroup {
  readonly title: string;
  readonly lines: readonly Line[];
  /** Whether its heading is a name by which one looks for what stands under it. */
  readonly isName?: boolean;
}

export const NO_PLACES: readonly LineGroup[] = [];
const BEFORE_PLACES: readonly ActGroup[] = [
  ...(["words", "write", "room", "table", "issues", "report", "doing", "people"] as const),
];
const AFTER_PLACES: readonly ActGroup[] = ["mediation", "tour", "everywhere"];
/** A record may have hundreds of rows: so many lines stand under one heading, and more of a name finds the others. */
const MOST_LINES = 60;

/** What stood on the screen, or in the dialog upon it: in the row that had the focus, and elsewhere. */
export interface ScreenRead {
  readonly isDialog: boolean;
  readonly all: readonly Control[];
  readonly row: readonly Control[];
  readonly others: readonly Control[];
  readonly letters: ReadonlyMap<HTMLElement, string>;
}

export const readScreen = (part: ParentNode): ScreenRead => {
  const dialog = openDialog();
  const controls = controlsIn(dialog ?? part);
  const row = document.activeElement?.closest(ROW);
  const isInRow = ({ element }: Control): boolean => row?.contains(element) === true;
  return {
    isDialog: dialog !== undefined,
    all: controls,
    row: controls.filter(isInRow),
    others: controls.filter((control) => !isInRow(control)),
    // Of the whole page, as they will stand when they are asked for.
    letters: lettersOf(controlsIn(document)),
  };
};

/** Every place of the seat, by mediation; that in which it is first. */
export const usePlaces = (): readonly LineGroup[] => {
  const { app } = useWords();
  const { go, route } = useSeat();
  const { mediations, rooms } = useSnapshot();
  const roomName = useRoomName();
  const here = mediationOf(route, rooms);
  const nearest = mediations.toSorted((a, b) => Number(b.mediation === here) - Number(a.mediation === here));
  const place = (name: string, to: Route): Line => ({ id: routeToHash(to), name, run: () => go(to) });
  return nearest.map((view) => ({
    title: view.charter.title,
    isName: true,
    lines: [
      ...roomsOf(view, rooms).map((room) => place(roomName(room), { screen: "room", room: room.room })),
      ...everyScreenFor(view.myRole).map((screen) =>
        place(app[screen], { screen, mediation: view.mediation }),
      ),
    ],
  }));
};

export const useLines = (
  aim: PaletteAim,
  screen: ScreenRead,
  places: readonly LineGroup[],
): readonly LineGroup[] => {
  const words = useWords();
  const book = useActsBook();
  const { acts } = words;
  const offered = book.all().filter(({ act }) => act !== "find" && (aim === "everything" || act === aim));
  const actsOf = (group: ActGroup): LineGroup => ({
    title: acts.groups[group],
    lines: offered
      .filter(({ act }) => lineOf(act).group === group)
      .map((one, index) => lineOfAct(one, index, words)),
  });
  const [before, after] = [BEFORE_PLACES.map(actsOf), AFTER_PLACES.map(actsOf)];
  if (aim !== "everything") return [...before, ...after];
  const others = screen.isDialog ? screen.others : notListed(screen.others, offered, places, words);
  const lineOfControl = (control: Control): Line => ({
    id: `control-${screen.all.indexOf(control)}`,
    name: isAlone(control, screen.all) ? control.name : acts.onWords(control.name, control.on),
    run: () => press(control),
    ...signed(control, screen, words),
  });
  const row = { title: acts.groups.row, lines: screen.row.map(lineOfControl) };
  // Whatever lies under a dialog waits for what is asked in it.
  if (screen.isDialog) return [row, { title: acts.letters.inDialog, lines: others.map(lineOfControl) }];
  return [
    row,
    ...before,
    ...places,
    ...after,
    { title: acts.letters.also, lines: others.map(lineOfControl) },
  ];
};

const lineOfAct = ({ act, on, choice, run }: OfferedAct, index: number, words: Catalogue): Line => {
  const { name, key } = lineOf(act);
  const called = name(words);
  const whole = choice === undefined ? called : words.acts.choice(called, choice);
  return {
    id: `${act}-${index}`,
    name: on === undefined ? whole : words.acts.onWords(whole, on),
    run,
    sign: key,
  };
};

/** The key of its row where the row has the focus, else the letters that it would have. */
const signed = (control: Control, { row, letters }: ScreenRead, words: Catalogue): Pick<Line, "sign"> => {
  if (row.includes(control) && control.key !== "") return { sign: control.key };
  const own = letters.get(control.element);
  return own === undefined ? {} : { sign: words.acts.letters.sign(own) };
};

const isAlone = ({ name, on }: Control, all: readonly Control[]): boolean =>
  on === "" || all.filter((other) => other.name === name).length === 1;

/** What stands neither among the places, as the rail does, nor among the acts that are offered. */
const notListed = (
  controls: readonly Control[],
  offered: readonly OfferedAct[],
  places: readonly LineGroup[],
  words: Catalogue,
): readonly Control[] => {
  const listed = new Set(places.flatMap(({ lines }) => lines.map(({ id }) => id)));
  const acts = new Set<string>(offered.map(({ act }) => act));
  const names = new Set(
    offered.flatMap(({ act, on, choice }) =>
      on === undefined && choice === undefined ? [lineOf(act).name(words)] : [],
    ),
  );
  return controls.filter(
    ({ element, name }) =>
      !(listed.has(element.getAttribute("href") ?? "") && element.closest("nav") !== null) &&
      !acts.has(element.dataset.act ?? "") &&
      !names.has(name),
  );
};

/** What is found under one heading. */
export interface FoundGroup {
  readonly title: string;
  readonly lines: readonly Line[];
  /** How many more there are. */
  readonly left: number;
}

/** The groups with what is wanted in them: a name, or the heading above it; each word of it, in any order. */
export const findLines = (groups: readonly LineGroup[], wanted: string): readonly FoundGroup[] => {
  const parts = plain(wanted).split(/\s+/u);
  const isFound = (text: string): boolean => parts.every((part) => text.includes(part));
  return groups
    .map(({ title, lines, isName = false }) => {
      const found = lines.filter(({ name }) => isFound(plain(`${isName ? title : ""} ${name}`)));
      return {
        ...{ title, lines: found.slice(0, MOST_LINES) },
        left: Math.max(found.length - MOST_LINES, 0),
      };
    })
    .filter(({ lines }) => lines.length > 0);
};

/** Dots, commas and quotes are nothing that one looks for. */
const plain = (text: string): string => text.toLocaleLowerCase().replace(/\p{P}+/gu, " ");
