import { createId, encodeEvent, type RandomIds, type RoomEvent, type RoomState } from "@parley/domain";
import { type Bytes, textToUtf8 } from "@parley/kernel";
import type { DeviceId } from "@parley/protocol";
import type { Picker } from "../non-interference/picker.ts";

/** Bytes that a member seals into a room although it should not. */
export interface Attack {
  readonly name: string;
  readonly plaintext: Bytes;
  readonly withWrongKey?: boolean;
}

/** A random attack by a member of a party, with whatever the room knows to make it look right. */
export const randomAttack = (picker: Picker, state: RoomState, me: DeviceId, at: number): Attack =>
  picker.chance(0.3) ? unreadable(picker) : forbidden(picker, state, me, at);

const unreadable = (picker: Picker): Attack => {
  const said = `{"at":1,"form":"remark","item":"AAAAAAAAAAAAAAAAAAAAAA","terms":"public","text":"x","type":"itemSaid"}`;
  const bytes = Uint8Array.from({ length: 1 + picker.below(3_000) }, () => picker.below(256));
  return picker.one<Attack>([
    { name: "noise", plaintext: bytes },
    { name: "nothing", plaintext: new Uint8Array(0) },
    { name: "not canonical", plaintext: textToUtf8(said.replace(",", ", ")) },
    { name: "an unknown key", plaintext: textToUtf8(said.replace("}", `,"z":1}`)) },
    { name: "an unknown type", plaintext: textToUtf8(`{"at":1,"type":"roomDestroyed"}`) },
    { name: "a prototype", plaintext: textToUtf8(`{"__proto__":{"at":1},"type":"itemSaid"}`) },
    { name: "deep nesting", plaintext: textToUtf8(`${"[".repeat(20_000)}${"]".repeat(20_000)}`) },
    { name: "too long", plaintext: textToUtf8(said.replace(`"x"`, `"${"x".repeat(60_000)}"`)) },
    { name: "sealed under no key of the room", plaintext: textToUtf8(said), withWrongKey: true },
  ]);
};

const forbidden = (picker: Picker, state: RoomState, me: DeviceId, at: number): Attack => {
  const item = picker.one([...state.items.keys(), random(picker, "item")]);
  const message = picker.one([...state.messages.keys(), random(picker, "item")]);
  const minutes = picker.one([...state.minutes.keys(), random(picker, "minutes")]);
  const person = picker.one([...state.people.keys(), random(picker, "person")]);
  const device = picker.one([...state.members.keys()]);
  const party = picker.one([...state.parties.values()]);
  const events: readonly RoomEvent[] = [
    { type: "itemWithdrawn", at, item },
    { type: "itemSaid", at, item, form: "position", text: "said twice", terms: "public" },
    {
      type: "itemSaid",
      at: 0,
      item: random(picker, "item"),
      form: "offer",
      text: "long ago",
      terms: "public",
      expiresAt: 0,
    },
    { type: "permissionGiven", at, item, terms: "public", asMediatorsIdea: true },
    { type: "permissionAsked", at, item, terms: "public", asMediatorsIdea: true },
    { type: "permissionDeclined", at, item },
    {
      type: "messageDelivered",
      at,
      message,
      form: "offer",
      wording: "from the mediator",
      attribution: { type: "none" },
    },
    { type: "messageAcknowledged", at, message },
    { type: "conveyanceNoted", at, item, told: { type: "thatConveyed" } },
    { type: "minutesAgreed", at, minutes },
    {
      type: "minutesRivalled",
      at,
      minutes: random(picker, "minutes"),
      against: minutes,
      title: "T",
      text: "rival",
    },
    {
      type: "personIntroduced",
      at,
      person: random(picker, "person"),
      name: "Ida Marr",
      seat: { role: "leadMediator", authority: "sign" },
      devices: [me],
    },
    { type: "seatChanged", at, person, seat: { role: "leadMediator", authority: "sign" } },
    { type: "deviceBound", at, person, device },
    { type: "partyAdded", at, party },
    { type: "partyRelabelled", at, party: { ...party, neutralLabel: "The losing side" } },
    { type: "rulesRaised", at, rulesVersion: 2 + picker.below(9) },
    { type: "exportAgreed", at, export: item },
    { type: "readThrough", at, sequence: picker.below(100) },
    { type: "noteWritten", at, note: item, text: "a note where there are none" },
    ...(state.charter === undefined || state.kind === undefined
      ? []
      : [
          {
            type: "roomOpened",
            at,
            charter: { ...state.charter, sourceSees: "nothing" },
            kind: state.kind,
            parties: [],
            seats: [],
          } as const,
          {
            type: "charterRestated",
            at,
            charter: state.charter,
            kind: state.kind,
            parties: [],
            seats: [],
            items: [],
            messages: [],
            departed: [],
          } as const,
        ]),
  ];
  const event = picker.one(events);
  return { name: event.type, plaintext: encodeEvent(event) };
};

const random = <Kind extends keyof RandomIds>(picker: Picker, kind: Kind): RandomIds[Kind] =>
  createId(
    kind,
    Uint8Array.from({ length: 16 }, () => picker.below(256)),
  );
