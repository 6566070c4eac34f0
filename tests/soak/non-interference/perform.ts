import { type ItemId, mayConvey } from "@parley/domain";
import type { Intended, RoomView } from "../../../packages/client/src/index.ts";
import { type Act, isWork, type Key, type Seat, type WorkAct } from "./acts.ts";
import type { Step } from "./cast.ts";
import { performWork } from "./perform-work.ts";
import { type Happened, idFrom, type Made, NOTHING, REASON, seatOf } from "./performing.ts";
import { momentOf, quiet, roomAt, type World, type WorldSeat } from "./world.ts";

/** Does what a step says, as a screen would have the workspace do it. */
export const perform = async (world: World, step: Step, made: Made): Promise<Happened> => {
  const { act } = step;
  switch (act.type) {
    case "reconnect":
      return reconnect(seatOf(world, act.by), world);
    case "reopen":
      await seatOf(world, act.by).reopen();
      return NOTHING;
    case "openNotebook":
      return openNotebook(world, act.by);
    case "dismiss":
    case "readmit":
      return changeAdviser(world, act.type);
    case "carry":
      return carry(world, step.key, act, made);
    default: {
      const room = roomAt(world, act.by, act.place);
      if (room === null) return NOTHING;
      return isWork(act)
        ? performWork(world, room, step.key, act, made)
        : performIn(world, room, step.key, act, made);
    }
  }
};

type InRoom = Exclude<
  Act,
  WorkAct | { readonly type: "reconnect" | "reopen" | "openNotebook" | "dismiss" | "readmit" | "carry" }
>;

const performIn = async (
  world: World,
  room: RoomView,
  key: Key,
  act: InRoom,
  made: Made,
): Promise<Happened> => {
  const { workspace } = seatOf(world, act.by);
  switch (act.type) {
    case "say":
    case "reply": {
      const replyTo = act.type === "reply" ? repliedTo(room, act.of, made) : undefined;
      if (act.type === "reply" && replyTo === undefined) return NOTHING;
      const how =
        act.type === "say"
          ? { form: act.form, terms: act.terms }
          : ({ form: "remark", terms: "inConfidence" } as const);
      const words = { ...how, text: act.text, reason: REASON, ...(replyTo === undefined ? {} : { replyTo }) };
      const said = await workspace.say(room.room, words, room.readers);
      if (said.ok && said.value.status === "said") made.items.set(key, said.value.item);
      return said;
    }
    case "stopped": {
      // What would not be stopped is not said.
      if (workspace.checkWords(room.room, act.text).length === 0) return NOTHING;
      const words = { form: "remark", terms: "inConfidence", text: act.text } as const;
      return workspace.say(room.room, words, room.readers);
    }
    case "draft":
      workspace.keepDraft(act.place, act.text);
      return NOTHING;
    case "markRead":
      await workspace.markRead(room.room, room.state.sequence);
      return NOTHING;
    case "attempt": {
      const [item, destination] = [made.items.get(act.of), roomAt(world, act.by, act.to)];
      const known = item === undefined ? undefined : room.state.items.get(item);
      if (known === undefined || destination === null) return NOTHING;
      // What may be carried is no attempt.
      if (mayConvey(known, momentOf(0)).ok) return NOTHING;
      return workspace.convey({
        source: { room: room.room, item: known.item },
        ...{ destination: destination.room, wording: act.wording, form: "remark", reason: REASON },
        attribution: { type: "none" },
      });
    }
    default: {
      const intended = intendedOf(room, key, act, made);
      return intended === null ? NOTHING : workspace.act(room.room, intended, REASON);
    }
  }
};

/** The message where the room heard it, the item where it was said. */
const repliedTo = (room: RoomView, of: Key, made: Made): ItemId | undefined => {
  const message = made.messages.get(of);
  return message !== undefined && room.state.messages.has(message) ? message : made.items.get(of);
};

type Intending = Exclude<
  InRoom,
  { readonly type: "say" | "reply" | "draft" | "markRead" | "attempt" | "stopped" }
>;

const intendedOf = (room: RoomView, key: Key, act: Intending, made: Made): Intended | null => {
  const of = "of" in act ? act.of : key;
  const item = made.items.get(of);
  const minutes = made.minutes.get(of);
  const onItem = <Event extends Intended>(intend: (item: ItemId) => Event): Event | null =>
    item === undefined ? null : intend(item);
  switch (act.type) {
    case "withdraw":
      return onItem((item) => ({ type: "itemWithdrawn", item }));
    case "ask":
      return onItem((item) => ({
        type: "permissionAsked",
        item,
        terms: act.terms,
        asMediatorsIdea: true,
        wording: act.text,
      }));
    case "permit":
      return onItem((item) => ({ type: "permissionGiven", item, terms: act.terms, asMediatorsIdea: false }));
    case "decline":
      return onItem((item) => ({ type: "permissionDeclined", item }));
    case "acknowledge": {
      const message = made.messages.get(of);
      return message === undefined ? null : { type: "messageAcknowledged", message };
    }
    case "draftMinutes":
      made.minutes.set(key, idFrom("minutes", key));
      return { type: "minutesDrafted", minutes: idFrom("minutes", key), title: "Account", text: act.text };
    case "rivalMinutes":
      if (minutes === undefined) return null;
      made.minutes.set(key, idFrom("minutes", key));
      return {
        type: "minutesRivalled",
        minutes: idFrom("minutes", key),
        against: minutes,
        title: "Other",
        text: act.text,
      };
    case "agreeMinutes":
      return minutes === undefined ? null : { type: "minutesAgreed", minutes };
    case "proposeExport":
      return { type: "exportProposed", export: idFrom("item", key) };
    case "agreeExport":
      return { type: "exportAgreed", export: idFrom("item", of) };
    case "writeNote":
      return { type: "noteWritten", note: idFrom("item", key), text: act.text };
    case "editNote":
      return { type: "noteEdited", note: idFrom("item", of), text: act.text };
    case "discardNote":
      return { type: "noteDiscarded", note: idFrom("item", of) };
    case "tellReadThrough":
      return { type: "readThrough", sequence: room.state.sequence };
  }
};

/** Said in the source and carried by a mediator, with the one wording that both runs share. */
const carry = async (
  world: World,
  key: Key,
  act: Extract<Act, { readonly type: "carry" }>,
  made: Made,
): Promise<Happened> => {
  const said = roomAt(world, act.speaker, act.place);
  const [source, destination] = [roomAt(world, act.by, act.place), roomAt(world, act.by, act.to)];
  if (said === null || source === null || destination === null) return NOTHING;
  const speaker = seatOf(world, act.speaker);
  const words = await speaker.workspace.say(said.room, { ...act.said, reason: REASON }, said.readers);
  if (!words.ok || words.value.status !== "said") return words;
  made.items.set(key, words.value.item);
  await quiet(world.relay, world.seats.values());
  const conveyed = await seatOf(world, act.by).workspace.convey({
    source: { room: source.room, item: words.value.item },
    ...{ destination: destination.room, wording: act.wording, form: "remark", reason: REASON },
    attribution: { type: "none" },
  });
  if (conveyed.ok) made.messages.set(key, conveyed.value);
  return conveyed;
};

const RETRY_MS = 2_000;

const reconnect = async (seat: WorldSeat, world: World): Promise<Happened> => {
  seat.wire.cut();
  await new Promise((resolve) => setImmediate(resolve));
  seat.wire.mend();
  seat.clock.moveTo(seat.clock.now() + RETRY_MS);
  await quiet(world.relay, [seat]);
  return NOTHING;
};

const openNotebook = async (world: World, seat: Seat): Promise<Happened> => {
  const { workspace } = seatOf(world, seat);
  const mediation = workspace.snapshot().mediations[0]?.mediation;
  return mediation === undefined ? NOTHING : workspace.openRoom({ mediation, kind: "notebook", people: [] });
};

const changeAdviser = async (world: World, change: "dismiss" | "readmit"): Promise<Happened> => {
  const { workspace } = seatOf(world, "north");
  const [delegation, adviser] = [roomAt(world, "north", "northDelegation"), world.seats.get("adviser")];
  if (delegation === null || adviser === undefined) return NOTHING;
  if (change === "dismiss") return workspace.removeDevices(delegation.room, [adviser.workspace.device]);
  const person = delegation.state.members.get(adviser.workspace.device)?.person;
  if (person === undefined) return NOTHING;
  return workspace.admit(delegation.room, { person, knownFrom: delegation.room });
};
