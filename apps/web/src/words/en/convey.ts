/** Carrying words from one room to another: what leaves, what arrives. */
export const convey = {
  title: (to: string) => `Convey to ${to}`,
  titleWithout: "Convey",
  missingTitle: "There is nothing to convey here",
  missing:
    "What this leads to is not in a room of yours, or not any more. Go back to the room and choose the item again.",
  notAMediator:
    "Only a mediator of this room carries words out of it. If it should travel, give the mediators permission in the room.",
  noTeam: "This device is not in a mediating team's room, where every conveyance is entered.",
  nowhere:
    "There is no other room yet in which somebody could hear it. Bring the other side in first, under People and keys.",
  backToRoom: "Back to the room",

  source: (room: string) => `Said in ${room}`,
  to: "To",
  readBy: (names: readonly string[]) => `Read there by ${new Intl.ListFormat("en").format(names)}.`,
  preview: (to: string) => `As ${to} will read it`,
  previewHint: "Exactly this, and nothing of where it came from.",
  wording: "Your words",
  wordingHint: "Kept on this device until you convey them.",
  differences: "What changes on the way",
  same: "Word for word what was said.",

  attribution: "In whose name",
  none: "Without attribution",
  noneMeaning: "It does not say whose words these are.",
  party: (label: string) => `In the name of ${label}`,
  partyMeaning: "It says that it comes from them.",
  mediatorsIdea: "As the mediators' own idea",
  mediatorsIdeaMeaning: "It appears to come from you.",
  forbidden: "The terms do not allow this.",
  unknownThere: "The other room knows no name of this party.",
  twoParties:
    "With two parties, “without attribution” hides little: there is nobody else it could come from.",
  form: "Form",
  expiry: "Lapses at",
  expiryHint: (at: string) => `What it carries lapses ${at}; it cannot outlive that.`,
  expiryTooLate: "This would outlive what it carries.",
  expiryPast: "That moment has passed.",
  noExpiry: "Leave empty if it does not lapse.",

  mayNot: "This may not travel",
  ask: "Ask the party for permission…",
  asked: "You have asked. The party has not answered yet.",
  onlyTheseWords: "The permission is for exactly these words:",
  useThem: "Use them",

  sourceSees: {
    nothing: (room: string) => `${room} will not learn that it was conveyed. That was agreed at the opening.`,
    thatConveyed: (room: string) => `${room} will see that it was conveyed, not in which words.`,
    exactWords: (room: string) =>
      `${room} will see these exact words, to whom they went, and when, as a receipt.`,
  },
  register: "It is entered in your team's register of messages.",
  go: "Convey",
  goAsk: "Convey…",
  confirmTitle: (to: string) => `Convey to ${to}?`,
  confirmHint: (names: readonly string[]) =>
    `${new Intl.ListFormat("en").format(names)} will read exactly these words at once. This cannot be taken back.`,
  done: (to: string) => `Conveyed to ${to}.`,
  tooLong: (count: number, limit: number) => `Too long: ${count} of ${limit} characters.`,
};
