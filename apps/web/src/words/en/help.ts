import type { RoomKind } from "@parley/domain";

export const help = {
  title: "Help",
  toHome: "Home, with the two-minute tour",
  keysTitle: "Keys",
  keys: {
    next: "Move through what was said; from one row or card to the next",
    close: "Close what is open",
    tab: "From one control to the next; with Shift, back",
  },
  keysHint:
    "The palette finds every one of these acts by its name, and every other button, link, tab and field of the screen that you are on. Each of those has a key too: Alt and the full stop put letters at all that are in sight, and typing them presses it. Where a key could mean several things, it asks which. Both work in an open dialog too, on what stands in it. On a Mac, ⌘ does what Ctrl does, and Option what Alt does. Letters by themselves are keys only outside of fields, and can be turned off under Settings.",
  ideaTitle: "The idea",
  idea: [
    "A room is the unit of confidentiality. What is said in a room reaches the people in it and nobody else: not the other party, not the server, not the mediators of another team.",
    "Everything that happens is an entry in exactly one room: signed, encrypted on your device, chained to the one before it. A device that sees a changed, missing or foreign entry stops and says so.",
    "Nothing crosses from room to room by itself. When a mediator conveys, a new message is written in the other room, in the mediator's words; it carries no trace of where it came from.",
  ],
  roomsTitle: "Rooms",
  rooms: {
    team: "the mediating team: its notes, the register of messages",
    caucus: "one party and one mediating team: what that party tells that team",
    coMediators: "several mediating teams: that messages went, to whom, when; never the source",
    delegation: "one party's own people; no mediator can read it",
    common: "everybody admitted to the mediation",
    committee: "named people of several sides, on one technical matter",
    notebook: "yours alone, on your own devices",
  } satisfies Record<RoomKind, string>,
  termsTitle: "Terms: how far words may travel",
  termsHint:
    "Whoever says something says how far it may go. It can be widened later by permission; it can never be narrowed for those who know it already.",
  ideaTerms: "and apart from these: a mediator may put it forward without saying that anybody said it",
  conveyTitle: "Conveying",
  convey: [
    "Open what was said and choose “Convey…”. If the terms forbid it, Parley refuses and offers to ask the party for permission.",
    "Write it in the words in which the other side will read it. Names, numbers and phrases that were said in confidence in any of your rooms are shown before it goes; to go on all the same needs a reason, which your team sees.",
    "In one all-or-nothing step it is delivered, entered in the team's register, and noted to its source as far as the charter says.",
    "Acknowledgement and answer stay where it was delivered, and with the team.",
  ],
  limitsTitle: "What Parley does not protect against",
  limits: [
    "A host that serves altered client code: whoever serves the client can change it. Run your own copy against any relay: npm start -- --relay URL.",
    "Traffic: the relay sees device keys, which devices share rooms, counts, times, addresses and padded sizes.",
    "Silence and branches: a relay can withhold, delay, or keep members apart from now on. Comparing head words by voice reveals the latter.",
    "Members: whoever may read something can pass it on, with proof of who signed it.",
    "Paraphrase: the check of outgoing words finds names, numbers and phrases, not the same thing in other words.",
    "With two parties, “without attribution” hides little: the other side may guess.",
    "An unlocked device in the wrong hands, and a lost passphrase together with a lost recovery file: nobody can let you back in but those who invite you again.",
  ],
  proofTitle: "If something looks wrong",
  proof: [
    "Red lines above the screen say what this device refused and why. What stands above the refusal is genuine.",
    "Tell the others by another channel, and compare head words under “People and keys”.",
  ],
};
