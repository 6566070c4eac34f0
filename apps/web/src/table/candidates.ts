import type { RoomView } from "@parley/client";
import {
  type Form,
  type Item,
  type Message,
  type PartyId,
  type PositionSource,
  type RecordEntry,
  type Stance,
  type Voice,
  wordsOfEntry,
} from "@parley/domain";

/** Words that can stand behind a position, with what they suggest about it. */
export interface Candidate {
  readonly id: string;
  readonly source: PositionSource;
  readonly view: RoomView;
  readonly text: string;
  readonly who: readonly (string | Voice)[];
  readonly at: number;
  readonly basis: "told" | "reported";
  readonly party: PartyId | null;
  readonly form: Form;
  readonly stance: Stance;
}

/** Everything in these rooms that could be placed: the wanted party's words first, then the newest. */
export const candidatesIn = (rooms: readonly RoomView[], wanted: PartyId | null): readonly Candidate[] => {
  const all = rooms.flatMap((view) => [
    ...[...view.state.items.values()].flatMap((item) => candidateOfItem(view, item)),
    ...[...view.state.messages.values()].map((message) => candidateOfMessage(view, message)),
    ...[...view.state.record.values()].flatMap((entry) => candidateOfEntry(view, entry)),
  ]);
  const isWanted = ({ party }: Candidate): number => (wanted !== null && party === wanted ? 0 : 1);
  return all.sort((a, b) => isWanted(a) - isWanted(b) || b.at - a.at);
};

/** The words behind one source; nothing where this device cannot read them. */
export const candidateFor = (rooms: readonly RoomView[], source: PositionSource): Candidate | undefined => {
  const view = rooms.find(({ room }) => room === source.room);
  if (view === undefined) return undefined;
  if (source.type === "recorded") {
    const entry = view.state.record.get(source.entry);
    return entry === undefined ? undefined : candidateOfEntry(view, entry)[0];
  }
  const item = view.state.items.get(source.item);
  if (item !== undefined) return candidateOfItem(view, item)[0];
  const message = view.state.messages.get(source.item);
  return message === undefined ? undefined : candidateOfMessage(view, message);
};

const candidateOfItem = (view: RoomView, item: Item): readonly Candidate[] => {
  if (item.withdrawn !== undefined) return [];
  const speaker = view.state.people.get(item.said.person);
  return [
    {
      ...{ id: item.item, view, text: item.text, at: item.said.at, basis: "told", form: item.form },
      source: { type: "said", room: view.room, item: item.item },
      who: speaker === undefined ? [] : [speaker.name],
      party: speaker?.seat.party ?? null,
      stance: stanceFor(item.form),
    },
  ];
};

const candidateOfMessage = (view: RoomView, message: Message): Candidate => {
  const { attribution, delivered, form } = message;
  const inName = attribution.type === "party" ? attribution.label : null;
  const party = [...view.state.parties.values()].find(
    ({ neutralLabel, names }) => neutralLabel === inName || names.some(({ name }) => name === inName),
  );
  const carrier = view.state.people.get(delivered.person);
  return {
    ...{ id: message.message, view, text: message.wording, at: delivered.at, basis: "told", form },
    source: { type: "said", room: view.room, item: message.message },
    who: carrier === undefined ? [] : [carrier.name],
    party: party?.party ?? null,
    stance: stanceFor(form),
  };
};

const candidateOfEntry = (view: RoomView, entry: RecordEntry): readonly Candidate[] => {
  const { content, voices, entered, withdrawn } = entry;
  if (content.type !== "statement" || withdrawn !== undefined) return [];
  return [
    {
      ...{ id: entry.entry, view, text: wordsOfEntry(entry), at: entered.at, basis: "reported" },
      source: { type: "recorded", room: view.room, entry: entry.entry },
      ...{ who: voices, party: content.speaker ?? null, form: content.form },
      stance:
        content.claim === "accepts"
          ? "agreed"
          : content.claim === "refuses"
            ? "refused"
            : stanceFor(content.form),
    },
  ];
};

const stanceFor = (form: Form): Stance => (form === "condition" ? "conditional" : "open");
