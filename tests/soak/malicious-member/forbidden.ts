import {
  createId,
  encodeEvent,
  type ItemId,
  isMediator,
  personOf,
  type RandomIds,
  type RoomEvent,
  type RoomState,
} from "@parley/domain";
import type { DeviceId } from "@parley/protocol";
import type { Picker } from "../non-interference/picker.ts";
import { forbiddenWork } from "./forbidden-work.ts";
import type { Forgery } from "./forge.ts";

/** Well-formed events that a party's member, or an observer, has no business with; and some that it may have. */
export const overstepping = (
  picker: Picker,
  state: RoomState,
  me: DeviceId,
  at: number,
): Omit<Forgery, "sealing"> => {
  const [event, isForbidden] = picker.chance(0.7)
    ? [
        picker.one(
          picker.chance(0.6) ? forbiddenTo(picker, state, me, at) : forbiddenWork(picker, state, me, at),
        ),
        true,
      ]
    : [picker.one(perhapsAllowed(picker, state, at)), false];
  return { name: event.type, plaintext: encodeEvent(event), isForbidden };
};

/** What no rule lets somebody do who is no mediator here. */
const forbiddenTo = (picker: Picker, state: RoomState, me: DeviceId, at: number): readonly RoomEvent[] => {
  const item = random(picker, "item");
  const person = picker.one([...state.people.keys()]);
  const device = picker.one([...state.members.keys()]);
  const party = picker.one([...state.parties.values()]);
  const attribution = { type: "party", label: party.neutralLabel } as const;
  return [
    ...onOthersItems(picker, state, me, at),
    { type: "itemSaid", at: 0, item, form: "remark", text: "long ago", terms: "public", expiresAt: 0 },
    {
      type: "itemSaid",
      at,
      item,
      form: "remark",
      text: "to nobody",
      terms: "public",
      replyTo: random(picker, "item"),
    },
    { type: "itemWithdrawn", at, item },
    { type: "permissionGiven", at, item, terms: "public", asMediatorsIdea: true },
    {
      type: "messageDelivered",
      at,
      message: item,
      form: "offer",
      wording: "as if from a mediator",
      attribution,
    },
    { type: "messageAcknowledged", at, message: item },
    { type: "conveyanceNoted", at, item, told: { type: "thatConveyed" } },
    {
      type: "conveyanceNoted",
      at,
      item,
      told: { type: "exactWords", wording: "so", attribution, to: "all" },
    },
    {
      ...{
        type: "conveyanceRegistered",
        at,
        conveyance: random(picker, "conveyance"),
        form: "offer",
        wording: "so",
      },
      source: { room: state.room, item },
      destination: { room: state.room, message: item },
      attribution,
      authority: { type: "terms", terms: "public" },
      findings: [],
    },
    {
      type: "checkOverridden",
      at,
      destination: { room: state.room, sent: item },
      findings: [],
      reason: "so",
    },
    { type: "messageNoted", at, note: item, to: "all" },
    { type: "minutesAgreed", at, minutes: random(picker, "minutes") },
    { type: "exportAgreed", at, export: item },
    { type: "noteWritten", at, note: item, text: "a note where there are none" },
    { type: "readThrough", at, sequence: state.sequence + 1 + picker.below(1_000) },
    {
      type: "personIntroduced",
      at,
      person: random(picker, "person"),
      name: "Ida Marr",
      seat: leading,
      devices: [me],
    },
    { type: "personIntroduced", at, person, name: "Somebody", seat: leading, devices: [device] },
    { type: "seatChanged", at, person, seat: leading },
    { type: "deviceBound", at, person, device },
    { type: "partyAdded", at, party },
    { type: "partyRelabelled", at, party: { ...party, neutralLabel: "The losing side" } },
    { type: "rulesRaised", at, rulesVersion: 2 + picker.below(9) },
    ...reopening(state, at),
  ];
};

const leading = { role: "leadMediator", authority: "sign" } as const;

/** Withdrawing, permitting and repeating what another side has said. */
const onOthersItems = (picker: Picker, state: RoomState, me: DeviceId, at: number): readonly RoomEvent[] => {
  const mine = personOf(state, me)?.group;
  const others = [...state.items.values()].filter(({ said }) => said.group !== mine);
  if (others.length === 0) return [];
  const { item } = picker.one(others);
  return [
    { type: "itemWithdrawn", at, item },
    { type: "permissionGiven", at, item, terms: "public", asMediatorsIdea: true },
    { type: "permissionDeclined", at, item },
    { type: "permissionAsked", at, item, terms: "public", asMediatorsIdea: true },
    { type: "itemSaid", at, item, form: "remark", text: "put in their mouth", terms: "public" },
  ];
};

const reopening = (state: RoomState, at: number): readonly RoomEvent[] => {
  const { charter, kind } = state;
  if (charter === undefined || kind === undefined) return [];
  const opening = {
    at,
    charter: { ...charter, readReceipts: !charter.readReceipts },
    kind,
    parties: [],
    seats: [],
  };
  return [
    { type: "roomOpened", ...opening },
    { type: "charterRestated", ...opening, restated: [], departed: [] },
  ];
};

/** What the rules decide by who does it to whom; on ids that are there as well as on ones that are not. */
const perhapsAllowed = (picker: Picker, state: RoomState, at: number): readonly RoomEvent[] => {
  const any = (ids: Iterable<ItemId>): ItemId => picker.one([...ids, random(picker, "item")]);
  const item = any(state.items.keys());
  const minutes = picker.one([...state.minutes.keys(), random(picker, "minutes")]);
  const other = random(picker, "minutes");
  return [
    { type: "itemWithdrawn", at, item },
    { type: "permissionGiven", at, item, terms: "public", asMediatorsIdea: true },
    { type: "permissionDeclined", at, item },
    { type: "messageAcknowledged", at, message: any(state.messages.keys()) },
    { type: "minutesAgreed", at, minutes },
    { type: "minutesRivalled", at, minutes: other, against: minutes, title: "T", text: "rival" },
    { type: "exportAgreed", at, export: any(state.exports.keys()) },
    {
      type: "itemSaid",
      at: Number.MAX_SAFE_INTEGER,
      item: random(picker, "item"),
      form: "offer",
      text: "at the end of time",
      terms: "public",
    },
    {
      type: "itemSaid",
      at: 0,
      item: random(picker, "item"),
      form: "offer",
      text: "before all time",
      terms: "public",
    },
    { type: "readThrough", at, sequence: picker.below(100) },
  ];
};

/** A raised version, by somebody who may raise it. */
export const raised = (state: RoomState, by: DeviceId, at: number, rulesVersion: number): Forgery => ({
  name: "rules raised by a mediator",
  plaintext: encodeEvent({ type: "rulesRaised", at, rulesVersion }),
  sealing: "as it should be",
  isForbidden: !isMediator(state, by),
});

const random = <Kind extends keyof RandomIds>(picker: Picker, kind: Kind): RandomIds[Kind] =>
  createId(
    kind,
    Uint8Array.from({ length: 16 }, () => picker.below(256)),
  );
