import { ok, type Result } from "@parley/kernel";
import type { ItemId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { byPerson, type Rules, refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import type { NoteEvent } from "./events.ts";
import type { Note } from "./state.ts";

export const noteRules: Rules<NoteEvent> = {
  noteWritten: byPerson((room, { note, title, text }, { authorship }) => {
    if (room.notes.has(note)) return refuse({ type: "Repeated", what: "note", id: note });
    return ok(withNote(room, { status: "kept", note, text, written: authorship, ...titled(title) }));
  }),
  noteEdited: byPerson((room, { note, title, text }, { authorship }) => {
    const kept = keptNote(room, note);
    if (!kept.ok) return kept;
    const { written } = kept.value;
    return ok(withNote(room, { status: "kept", note, text, written, edited: authorship, ...titled(title) }));
  }),
  noteDiscarded: byPerson((room, { note }, { authorship }) => {
    const kept = keptNote(room, note);
    return kept.ok ? ok(withNote(room, { status: "discarded", note, discarded: authorship })) : kept;
  }),
};

type KeptNote = Extract<Note, { readonly status: "kept" }>;

const keptNote = (room: RoomState, id: ItemId): Result<KeptNote, Objection> => {
  const note = room.notes.get(id);
  if (note === undefined) return refuse({ type: "Unknown", what: "note", id });
  return note.status === "kept" ? ok(note) : refuse({ type: "AlreadyDone", event: "noteDiscarded" });
};

const titled = (title: string | undefined): { readonly title?: string } =>
  title === undefined ? {} : { title };

const withNote = (room: RoomState, note: Note): RoomState => ({
  ...room,
  notes: room.notes.with(note.note, note),
});
