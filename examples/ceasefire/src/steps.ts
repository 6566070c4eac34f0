import { createId, type ItemId } from "@parley/domain";
import type { RoomId } from "@parley/protocol";
import { PARTY_LABELS, type SeatName, type Seats } from "./cast.ts";
import { done, StoryFailure, until, untilRoom } from "./waiting.ts";
import { STOPPED_NUMBER, WORDS } from "./words.ts";

/** What a host of the story lends to it beyond the seats. */
export interface Stage {
  readonly seats: Seats;
  /** Flips one byte of the next entries that reach this seat, as a relay of ill will might. */
  readonly flipNextByteTo: (seat: SeatName) => void;
  readonly now: () => number;
}

/** What a step shows: one or two seats side by side and where each looks, or the operator's rows beside a seat. */
export type Scene =
  | { readonly type: "seats"; readonly shown: readonly Place[] }
  | { readonly type: "operator"; readonly room: RoomId; readonly beside: Place };

export type Place =
  | { readonly seat: SeatName; readonly at: "room"; readonly room: RoomId }
  | {
      readonly seat: SeatName;
      readonly at: "convey";
      readonly room: RoomId;
      readonly item: ItemId;
      readonly destination: RoomId;
      /** Words to stand in the destination's preview. */
      readonly wording: string;
    };

/** One step of the tour: a caption of one sentence, and what is done in it. */
export interface Step {
  readonly id: string;
  readonly caption: string;
  readonly play: (stage: Stage, told: Told) => Promise<Scene>;
}

/** What later steps need from earlier ones. */
export interface Told {
  confidence?: ItemId;
  hint?: ItemId;
  delivered?: ItemId;
}

const HINT_LIFETIME_MS = 3 * 24 * 60 * 60 * 1000;

const caucusOf = async (stage: Stage, seat: SeatName, party: "norvane" | "sulmere"): Promise<RoomId> =>
  (await untilRoom(stage.seats[seat], "caucus", PARTY_LABELS[party])).room;

/** Two seats that look at one room. */
const together = (room: RoomId, ...seats: readonly SeatName[]): Scene => ({
  type: "seats",
  shown: seats.map((seat) => ({ seat, at: "room", room })),
});

const untilItem = (stage: Stage, seat: SeatName, room: RoomId, text: string): Promise<ItemId> =>
  until(stage.seats[seat], "the words have arrived", (snapshot) => {
    for (const item of snapshot.rooms.get(room)?.state.items.values() ?? [])
      if (item.text === text) return item.item;
    return null;
  });

const inConfidence: Step = {
  id: "confidence",
  caption: "Norvane tells the mediators something for them alone.",
  play: async (stage, told) => {
    const room = await untilRoom(stage.seats.norvane, "caucus");
    const words = { form: "interest", text: WORDS.confidence, terms: "inConfidence" } as const;
    done(await stage.seats.norvane.say(room.room, words, room.readers), "Norvane speaking in confidence");
    told.confidence = await untilItem(stage, "lead", room.room, WORDS.confidence);
    return together(room.room, "norvane", "lead");
  },
};

const hint: Step = {
  id: "hint",
  caption: "Then a hint that may travel without Norvane's name, and that lapses in three days.",
  play: async (stage, told) => {
    const room = await untilRoom(stage.seats.norvane, "caucus");
    const words = {
      form: "trialBalloon",
      text: WORDS.hint,
      terms: "withoutAttribution",
      expiresAt: stage.now() + HINT_LIFETIME_MS,
    } as const;
    done(await stage.seats.norvane.say(room.room, words, room.readers), "Norvane floating a hint");
    told.hint = await untilItem(stage, "lead", room.room, WORDS.hint);
    return together(room.room, "norvane", "lead");
  },
};

const conveyScene = async (stage: Stage, told: Told, wording: string): Promise<Scene> => {
  if (told.hint === undefined) throw new StoryFailure("The tour could not go on: nothing was hinted.");
  const room = await caucusOf(stage, "lead", "norvane");
  const destination = await caucusOf(stage, "lead", "sulmere");
  return {
    type: "seats",
    shown: [{ seat: "lead", at: "convey", room, item: told.hint, destination, wording }],
  };
};

/** What the words carry, as the check of outgoing words wants to know it. */
const carried = ({ hint }: Told): Parameters<Stage["seats"]["lead"]["checkWords"]>[2] =>
  hint === undefined ? undefined : { item: hint, attribution: "none" };

const slip: Step = {
  id: "slip",
  caption: "Carrying the hint, the mediator lets the number slip in: Parley stops it on its way.",
  play: async (stage, told) => {
    const destination = await caucusOf(stage, "lead", "sulmere");
    const findings = stage.seats.lead.checkWords(destination, WORDS.slip, carried(told));
    if (findings.length === 0)
      throw new StoryFailure(`The check of outgoing words missed “${STOPPED_NUMBER}”.`);
    return conveyScene(stage, told, WORDS.slip);
  },
};

const carry: Step = {
  id: "carry",
  caption: "Without the number the words go, and Norvane gets these exact words as its receipt.",
  play: async (stage, told) => {
    const room = await caucusOf(stage, "lead", "norvane");
    const destination = await caucusOf(stage, "lead", "sulmere");
    if (told.hint === undefined) throw new StoryFailure("The tour could not go on: nothing was hinted.");
    const expiresAt = stage.seats.lead.snapshot().rooms.get(room)?.state.items.get(told.hint)?.expiresAt;
    const conveyed = await stage.seats.lead.convey({
      source: { room, item: told.hint },
      destination,
      wording: WORDS.carried,
      form: "trialBalloon",
      attribution: { type: "none" },
      ...(expiresAt === undefined ? {} : { expiresAt }),
    });
    told.delivered = done(conveyed, "carrying the hint");
    await until(stage.seats.norvane, "the receipt has arrived", (snapshot) =>
      told.hint !== undefined && snapshot.rooms.get(room)?.state.items.get(told.hint)?.conveyed.length
        ? true
        : null,
    );
    return {
      type: "seats",
      shown: [
        { seat: "lead", at: "room", room: destination },
        { seat: "norvane", at: "room", room },
      ],
    };
  },
};

const read: Step = {
  id: "read",
  caption: "Sulmere reads those words and nothing else: not who said them, not what else was said.",
  play: async (stage, told) => {
    const room = await untilRoom(stage.seats.sulmere, "caucus");
    const message = await until(stage.seats.sulmere, "the message has arrived", (snapshot) =>
      told.delivered !== undefined && snapshot.rooms.get(room.room)?.state.messages.has(told.delivered)
        ? told.delivered
        : null,
    );
    done(await stage.seats.sulmere.act(room.room, { type: "messageAcknowledged", message }), "acknowledging");
    return together(room.room, "sulmere", "lead");
  },
};

const condition: Step = {
  id: "condition",
  caption:
    "Sulmere answers, and adds a condition after the minutes were agreed: it is marked, with its date.",
  play: async (stage, told) => {
    const { sulmere } = stage.seats;
    const { room } = await untilRoom(sulmere, "caucus");
    const readers = (): string => sulmere.snapshot().rooms.get(room)?.readers ?? "";
    const answer = {
      form: "position",
      text: WORDS.answer,
      terms: "inOurName",
      ...(told.delivered === undefined ? {} : { replyTo: told.delivered }),
    } as const;
    done(await sulmere.say(room, answer, readers()), "Sulmere answering");
    const added = { form: "condition", text: WORDS.condition, terms: "inConfidence" } as const;
    done(await sulmere.say(room, added, readers()), "Sulmere adding a condition");
    await untilItem(stage, "lead", room, WORDS.condition);
    return together(room, "sulmere", "lead");
  },
};

const operator: Step = {
  id: "operator",
  caption: "This is all that the operator of the server can see of that room.",
  play: async (stage) => {
    const { room } = await untilRoom(stage.seats.sulmere, "caucus");
    return { type: "operator", room, beside: { seat: "sulmere", at: "room", room } };
  },
};

const tampering: Step = {
  id: "tampering",
  caption: "One byte is flipped on its way to the guarantor: its device refuses the entry and says so.",
  play: async (stage) => {
    const { lead, brennor } = stage.seats;
    const common = await untilRoom(lead, "common");
    stage.flipNextByteTo("brennor");
    const item = createId("item", crypto.getRandomValues(new Uint8Array(16)));
    done(
      await lead.act(common.room, {
        type: "itemSaid",
        item,
        form: "remark",
        text: WORDS.next,
        terms: "public",
      }),
      "saying when talks go on",
    );
    await until(brennor, "the flipped byte is noticed", (snapshot) =>
      snapshot.rooms.get(common.room)?.status.status === "stopped" ? true : null,
    );
    for (const seat of ["tamsel", "ostrel", "norvane", "sulmere"] as const) {
      await untilItem(stage, seat, common.room, WORDS.next);
    }
    return together(common.room, "brennor", "lead");
  },
};

/** The story in order; about a minute and a half at the pace of its captions. */
export const STEPS: readonly Step[] = [inConfidence, hint, slip, carry, read, condition, operator, tampering];
