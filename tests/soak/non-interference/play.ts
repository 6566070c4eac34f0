import { createId, type ItemId } from "@parley/domain";
import { textToUtf8 } from "@parley/kernel";
import { sha256Of } from "@parley/protocol";
import type { RoomView, Workspace } from "../../../packages/client/src/index.ts";
import type { Act, Place, Seat, Step } from "./schedule.ts";
import { quiet, type World } from "./world.ts";

/** What one seat does on top of its act, in a self-check that plants a leak. */
export type Meddle = (world: World, step: Step) => Promise<void>;

/** Plays a schedule, one step after the other, each until everybody has seen it. */
export const play = async (world: World, schedule: readonly Step[], meddle?: Meddle): Promise<void> => {
  for (const step of schedule) {
    world.clock.set(step.at);
    await perform(world, step);
    await quiet(world);
    await meddle?.(world, step);
    await quiet(world);
  }
};

const REASON = "known to everybody here";

const perform = async (world: World, { act, at }: Step): Promise<void> => {
  const { mediator, north, south } = world.seats;
  const northCaucus = roomAt(world, "north", "northCaucus");
  const seatOf = (seat: Seat): Workspace => world.seats[seat].workspace;
  switch (act.type) {
    case "say": {
      const room = roomAt(world, act.by, act.place);
      const form = act.by === "observer" ? "remark" : act.form;
      await seatOf(act.by).say(
        room.room,
        { form, text: act.text, terms: act.terms, reason: REASON },
        room.readers,
      );
      return;
    }
    case "note": {
      const room = roomAt(world, "mediator", act.place);
      await mediator.workspace.act(room.room, {
        type: "noteWritten",
        note: idFor("note", at),
        text: act.text,
      });
      return;
    }
    case "minutes": {
      const minutes = createId("minutes", sha256Of(textToUtf8(`minutes ${at}`)).slice(0, 16));
      const room = roomAt(world, "mediator", act.place);
      await mediator.workspace.act(
        room.room,
        { type: "minutesDrafted", minutes, title: "Account", text: act.text },
        REASON,
      );
      return;
    }
    case "ask": {
      const item = lastItem(northCaucus, "north");
      if (item === null) return;
      const asked = { item, terms: "public", asMediatorsIdea: true, wording: act.text } as const;
      await mediator.workspace.act(northCaucus.room, { type: "permissionAsked", ...asked }, REASON);
      return;
    }
    case "permit": {
      const item = lastItem(northCaucus, "north");
      if (item === null) return;
      await north.workspace.act(northCaucus.room, {
        type: "permissionGiven",
        item,
        terms: act.terms,
        asMediatorsIdea: false,
      });
      return;
    }
    case "withdraw": {
      const item = lastItem(northCaucus, "north");
      if (item !== null) await north.workspace.act(northCaucus.room, { type: "itemWithdrawn", item });
      return;
    }
    case "proposeExport": {
      const room = roomAt(world, act.by, act.place);
      await seatOf(act.by).act(room.room, { type: "exportProposed", export: idFor("export", at) });
      return;
    }
    case "draft":
      seatOf(act.by).keepDraft("here", act.text);
      return;
    case "read": {
      const room = roomAt(world, act.by, act.place);
      seatOf(act.by).markRead(room.room, room.state.sequence);
      return;
    }
    case "convey":
      return carry(world, act);
    case "acknowledge": {
      const room = roomAt(world, "south", "southCaucus");
      const message = [...room.state.messages.keys()].at(-1);
      if (message !== undefined)
        await south.workspace.act(room.room, { type: "messageAcknowledged", message });
      return;
    }
  }
};

/** The one crossing: what north says for everybody is carried to south in the schedule's words. */
const carry = async (world: World, act: Extract<Act, { readonly type: "convey" }>): Promise<void> => {
  const { mediator, north } = world.seats;
  const source = roomAt(world, "north", "northCaucus");
  const words = { form: "remark", text: act.said, terms: act.terms } as const;
  const said = await north.workspace.say(source.room, words, source.readers);
  await quiet(world);
  if (!said.ok || said.value.status !== "said") throw new Error("what is to be carried was not said");
  const conveyed = await mediator.workspace.convey({
    source: { room: source.room, item: said.value.item },
    destination: roomAt(world, "mediator", "southCaucus").room,
    wording: act.wording,
    form: "remark",
    attribution: { type: "none" },
    reason: REASON,
  });
  if (!conveyed.ok) throw new Error(`what was to be carried was not: ${JSON.stringify(conveyed.error)}`);
};

/** A room as a seat sees it. */
export const roomAt = ({ seats }: World, seat: Seat, place: Place): RoomView => {
  const rooms = [...seats[seat].workspace.snapshot().rooms.values()];
  const kind = place.endsWith("Caucus") ? "caucus" : place.endsWith("Delegation") ? "delegation" : place;
  const found = rooms.find(
    (view) =>
      view.kind === kind &&
      (kind !== "caucus" || view.title.startsWith(place.startsWith("north") ? "North" : "South")),
  );
  if (found === undefined) throw new Error(`${seat} has no ${place}`);
  return found;
};

const lastItem = (room: RoomView, _by: Seat): ItemId | null => {
  const heads = [...room.state.items.values()].filter(
    ({ said, withdrawn }) => said.group === 1 && withdrawn === undefined,
  );
  return heads.at(-1)?.item ?? null;
};

/** An id that depends on the step alone, so that both worlds draw the same for what they share. */
const idFor = (use: string, at: number): ItemId =>
  createId("item", sha256Of(textToUtf8(`${use} ${at}`)).slice(0, 16));
