import type { InvitationView, InvitationWish } from "@parley/client";
import { plural } from "../plural.ts";

const list = new Intl.ListFormat("en", { type: "conjunction" });

export const people = {
  title: "People and keys",
  unknownMediation: "This device is in no room of that mediation.",
  tabs: {
    people: "People",
    invitations: "Invitations",
    charter: "Charter",
    compare: "Compare by voice",
    export: "Export",
    keys: "My keys",
  },

  // ── waiting for this person ──
  waitingTitle: "Waiting for you",
  asked: (name: string) => `${name} has answered your invitation.`,
  askedCompare:
    "Compare these words by voice, then confirm. If the other side reads the same ones, nobody stands between you.",
  askedDiffer: "If the words differ, revoke: somebody else has the link.",
  confirm: "The words are the same: confirm",
  confirmHint: (what: string) => `Confirming lets them in. ${what} What they read cannot be unread.`,
  confirming: "Admitting…",
  confirmed: (name: string) => `Confirmed: ${name} comes in.`,
  proposed: (who: string, by: string, room: string) => `${by} proposed to admit ${who} to “${room}”.`,
  proposedOwn: (by: string, room: string) => `${by} proposed one more device of theirs for “${room}”.`,
  proposedDevice: "Device",
  waitingCount: (count: number) =>
    plural("en", count, { one: "1 waits for you", other: `${count} wait for you` }),
  secondHint:
    "It takes effect when you second it. They will read what this room has said since its history began.",
  second: "Second it",
  seconded: "Admitted.",
  secondedWaiting: "Seconded. Others still have to agree.",
  somebody: "somebody whom this room does not know by name",

  // ── people by room ──
  peopleHint: "Who reads what: each room lists everybody who holds its key. There are no hidden readers.",
  person: "Person",
  seat: "Seat",
  authority: "Authority",
  changeAuthority: "Change authority…",
  authorityTitle: (name: string) => `What ${name} may bind your side to`,
  authorityHint:
    "Everybody in the rooms that your side is in reads it from now on, with who changed it. What was agreed before stays agreed.",
  authorityNow: "Change it",
  authorityChanged: (name: string, authority: string) => `${name} ${authority} from now on.`,
  devices: "Devices",
  deviceCount: (count: number) => plural("en", count, { one: `${count} device`, other: `${count} devices` }),
  thisDevice: "this one",
  administrator: "may admit and remove",
  readsOnly: "reads only",
  nameless: "Device that nobody has named yet",
  removedPeople: (names: string) => `Removed, and reading nothing written since: ${names}.`,
  fewTitle: (sides: number) =>
    plural("en", sides, {
      one: "One side has fewer than two administrators",
      other: `${sides} sides have fewer than two administrators`,
    }),
  fewHint:
    "Were that person's devices lost, nobody of that side could admit or remove anybody. Two administrators a side are advised: invite a second, and make a recovery file. Where a side has lost everybody who may admit, found another room and announce it in the old one.",
  fewAdministrators: (side: string, names: string, rooms: string) =>
    names === "" ? `${side}: nobody in ${rooms}.` : `${side}: only ${names} in ${rooms}.`,
  mediators: "Mediators",

  // ── a restart of history ──
  restart: "Restart history…",
  restartTitle: (room: string) => `Restart the history of ${room}`,
  restartConsequence:
    "The room's record begins anew for everybody. Whoever is admitted from then on reads nothing older. Charter, seats and what still stands are said again in your name; what lapsed or was withdrawn, and minutes, stay in an archive that those who are here now can still read. Take agreed minutes away as a signed file first. It cannot be undone, and everybody in the room sees that it happened.",
  restartNow: "Restart for everybody",
  restarting: "Restating what stands…",
  restarted: "History begins anew in this room.",
  restartedBy: (who: string, when: string) => `History was restarted by ${who}, ${when}.`,
  restatedInFull: "Everything that stood was restated.",
  leftOut: (count: number) =>
    plural("en", count, {
      one: "One thing that stood is in the archive alone.",
      other: `${count} things that stood are in the archive alone.`,
    }),
  putIn: (count: number) =>
    plural("en", count, {
      one: "One thing was put in that did not stand so before.",
      other: `${count} things were put in that did not stand so before.`,
    }),
  readArchive: "Read what was before",
  archiveTitle: (room: string) => `${room}, before its history was restarted`,
  archiveHint: "Nothing here can be answered or carried any more. Newcomers do not have it.",
  archiveEmpty: "Nothing was said before.",

  // ── a successor ──
  successor: "Announce a successor…",
  successorTitle: (room: string) => `Where the talk of ${room} goes on`,
  successorHint:
    "Everybody in this room will read that the talk goes on in another one, and why. Nothing is carried over and nobody is added by it; this room stays as it is. It cannot be undone.",
  successorNone:
    "There is no other room of this kind that you are in. Open one first, then announce it here. Separate talks are founded anew by inviting the party's new head: that form asks for it, and announces it here by itself.",
  successorRoom: "It goes on in",
  successorReason: "Why (everybody in this room reads it)",
  successorNow: "Announce it",
  successorDone: "Announced in the room.",
  otherWords: "Say it without these words.",

  // ── removing ──
  inRoom: (name: string, room: string) => `${name}, ${room}`,
  remove: "Remove…",
  removeTitle: (name: string) => `Remove ${name}`,
  removeConsequence: (name: string) =>
    `${name} reads nothing that is written from then on. What was read already cannot be unread. Everybody in the room sees that it happened. It cannot be undone, but the same person can be admitted again.`,
  removeDeviceTitle: (name: string) => `Remove a device of ${name}`,
  removeDeviceConsequence:
    "A removed device reads nothing that is written from then on. What it holds already it can still show. Everybody in the room sees that it happened. It cannot be undone, but the device can be admitted again.",
  removeDevices: "Which devices",
  removeRooms: "From which rooms",
  removeRoomsHint: "Only rooms in which you may remove this person are listed.",
  removeNow: "Remove for good",
  removing: "Removing and changing the rooms' keys…",
  removed: (name: string) => `${name} was removed. The rooms have new keys.`,
  deviceRemoved: "Removed. The rooms have new keys.",
  goneHere: "This device was removed from this room. This is how it last knew it.",
  nothingChosen: "Choose at least one device and one room.",

  // ── admitting ──
  admit: "Admit somebody you know…",
  admitTitle: (room: string) => `Admit to “${room}”`,
  admitWho: "Person",
  admitHint:
    "They will read everything in this room since its history began, and it cannot be unread. Where the other side must agree, this only proposes it.",
  admitMoreDevices: (name: string) => `${name}, with one more device`,
  admitNow: "Admit",
  admitted: (name: string) => `${name} was admitted.`,
  admitProposed: (name: string) => `Proposed. ${name} is in as soon as the other side has seconded it.`,
  nobodyToAdmit: "Everybody whom you know and who may be in this room is in it.",

  // ── opening a room ──
  openRoom: "Open a room…",
  openRoomTitle: "Open a room",
  roomKind: "Kind",
  roomKindMeaning: {
    delegation: "Your side's own people only. No mediator can read it.",
    committee:
      "Named people of several sides, on one technical matter. The delegation concerned has to agree.",
    coMediators: "Several mediating teams: that messages went, to whom, when. Never the source.",
    common: "One more room for everybody whom you admit to it.",
    notebook: "Yours alone, on your own devices.",
  },
  roomTitle: "Title",
  roomTitleHint: "Everybody in the room will read it.",
  roomPeople: "Who is in it from the start",
  roomPeopleHint:
    "Each of them will see the others' names. Whoever needs another side's agreement is proposed.",
  openNow: "Open the room",
  opening: "Founding the room…",
  opened: "The room is open.",

  // ── invitations ──
  invite: "Invite somebody",
  inviteNobody: (who: string) => `Your seat does not admit people. Ask ${who} to invite them.`,
  yourHead: "the head of your delegation",
  aMediator: "a mediator",
  purpose: "As",
  purposes: {
    head: "Head of delegation",
    adviser: "Adviser of the delegation",
    mediator: "Mediator, in the team",
    coMediatorLead: "Lead of another mediating team",
    observer: "Observer",
    guarantor: "Guarantor",
    monitor: "Monitor",
    ownDevice: "One more device of mine",
  } satisfies Record<InvitationWish["purpose"], string>,
  purposeMeaning: {
    head: "They will be in separate talks with the mediators, which both sides found together, and in the common room.",
    adviser:
      "They will be in the delegation's own room; their place in the separate talks and the common room is proposed to the mediators.",
    mediator:
      "They will read everything in the mediators' room; each party has to agree before they read its separate talks.",
    coMediatorLead:
      "They will lead a team of their own, with separate talks of its own. You meet in the co-mediators' room, once the lead of each team present agrees, and in the common room; neither team reads the other's talks.",
    observer: "They will be in the common room and in no other.",
    guarantor: "They will be in the common room and in no other.",
    monitor: "They will be in the common room and in no other.",
    ownDevice: "It will be in every room where you may admit it alone, and is proposed in the others.",
  } satisfies Record<InvitationWish["purpose"], string>,
  foundAnew: "Found separate talks anew, in place of those that are there",
  foundAnewHint:
    "For a party that has lost everybody who could admit somebody to the old ones. The old room reads that its talk goes on elsewhere, and why; nothing is carried over.",
  secondAdministrator: "May admit and remove people of our side, as a second administrator",
  party: "Party",
  inviteName: "Name, until they give their own",
  lifetime: "Valid for",
  lifetimes: {
    hour: "1 hour",
    day: "1 day",
    threeDays: "3 days",
    week: "7 days",
  },
  makeInvitation: "Make the invitation",
  makingInvitation: "Making the invitation…",
  linkTitle: (name: string) => `Invitation for ${name}`,
  linkHint:
    "Give this link to that person alone, by a channel that you trust. It works once. Nobody is admitted until they have answered and you have confirmed, so it can be taken back until then.",
  link: "Link",
  copyLink: "Copy the link",
  showLink: "Show the link",
  hideLink: "Hide the link",
  qrAlt: (name: string) =>
    `QR code of the invitation for ${name}: the same link, to be read by a phone's camera`,
  qrTooLong: "The link is too long for a QR code; copy it instead.",
  invitations: "Invitations that this device made",
  noInvitations:
    "No invitation yet. An invitation is a link that works once: the other person opens it, you compare eight words by voice, and you confirm.",
  invited: "Invited",
  status: "Status",
  validUntil: "Valid until",
  statuses: {
    waiting: "waiting for an answer",
    asked: "answered: compare and confirm",
    founding: "confirmed; waiting for their device to sign",
    joined: "has come in",
    expired: "expired",
    revoked: "revoked",
  } satisfies Record<InvitationView["status"]["status"], string>,
  revoke: "Revoke",
  revokeTitle: "Revoke this invitation",
  revokeConsequence:
    "The link stops working for everybody who has it. Nobody else is told. It cannot be undone; you can make a new invitation.",
  revokeNow: "Revoke it",
  revoked: "Revoked. The link no longer works.",

  // ── parties ──
  parties: "Parties",
  addParty: "Add a party",
  addPartyHint: "Its label stands from then on in every room that you are in.",
  partyLabel: "Neutral label",
  partyColour: "Colour",
  addPartyNow: "Add it",
  partyAdded: "The party was added.",
  nameParty: "Names and colour…",
  namePartyTitle: (label: string) => `How ${label} is shown`,
  namePartyHint:
    "It stands so from then on in every room whose charter you keep, and everybody there reads that you changed it. What was delivered keeps its words. A contested name keeps each side's form beside the neutral label.",
  namePartyNow: "Show it so",
  partyNamed: "The party is shown so from now on.",
  ownColour: "as it is",
  formNumber: (n: number) => `Form ${n} of its name`,
  formName: "Name",
  formLanguage: "Language",
  formUsedBy: "Used by",
  formOfNobody: "nobody in particular",
  formOf: (language: string, usedBy: string | undefined) =>
    usedBy === undefined ? language : `${language}, used by ${usedBy}`,
  addForm: "Add a form of its name",
  removeForm: "Take it out",

  // ── charter ──
  charterHint:
    "What was agreed when the mediation was opened. Everybody sees the same; how a party is called may have changed since.",
  charterTitle: "Mediation",
  charterTemplate: "Template",
  charterDefault: "Unless the speaker says otherwise, what is said is",
  charterSource: "When words are carried, the side that said them learns",
  charterLocked: "Narrowest terms",
  charterLockedOn: "locked: everything is said in confidence, and only a later permission widens it",
  charterLockedOff: "not locked: the speaker chooses",
  charterReceipts: "Who has read what",
  charterReceiptsOn: "shown to the others",
  charterReceiptsOff: "not shown to anybody",
  charterLanguages: "Languages of the talks",
  languageName: (tag: string) => new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag,

  // ── comparing ──
  compareHint:
    "Read these words to each other by telephone or in person. Both sides see the same words only if nobody stands between you.",
  comparePeople: "With a person",
  comparePeopleHint:
    "One line for each device. A wrong word means that the relay, or somebody with it, has put a device of theirs in between.",
  compareNobody: "Nobody else is in your rooms yet.",
  compareRooms: "About a room",
  compareRoomsHint: (count: number) =>
    `Two members who have seen a room up to the same entry see the same ${count} words. If they differ although both have everything, the relay shows you different pasts. They change with every entry.`,
  words: "Words",
  room: "Room",
  upTo: (sequence: number) => `up to entry ${sequence}`,

  // ── export ──
  exportTranscripts: "A room as plain text",
  exportTranscriptsHint:
    "A transcript carries no signatures and proves nothing to others. Where several sides are in a room, all of them agree first; what was said after the proposal is not in it.",
  exportPropose: "Propose an export…",
  exportProposeNow: "Propose it to every side",
  exportProposeReason: "What for (everybody in the room reads this)",
  exportProposed: "Proposed. The text can be downloaded once every side has agreed.",
  exportProposal: (by: string, moment: string, sequence: number) =>
    `${by} proposed on ${moment} to export this room up to entry ${sequence}.`,
  exportReason: (reason: string) => `Reason: “${reason}”.`,
  exportAgree: "Agree for my side",
  exportAgreeHint: "Once agreed, every member can take the text out of Parley. It cannot be undone.",
  exportAgreed: "Agreed for your side.",
  exportAgreedBy: (names: string) => `Agreed: ${names}.`,
  exportSettled: (sequence: number) => `Every side has agreed, up to entry ${sequence}.`,
  exportDownload: "Download the text",
  exportDownloaded: "Downloaded. From here on Parley no longer protects it.",
  exportOwn: "One side alone is in this room; it needs nobody's agreement.",
  exportSigned: "With signatures",
  exportSignedHint:
    "Agreed minutes and delivered messages, with what an outsider needs to check that they were written here, by whom, and unchanged. Anybody can check it offline with:",
  exportSignedDisclosed: (title: string, parties: readonly string[], founders: readonly string[]) =>
    [
      "Of what was said, the file opens the chosen entries and nothing else.",
      `So that a stranger reads names, it also discloses how this room was opened: the title “${title}”, the charter,`,
      `${parties.length === 0 ? "" : `the parties as shown here (${list.format(parties)}), `}who founded it`,
      `(${list.format(founders)}), and the name and seat of whoever wrote the entries.`,
      "All other entries up to the last chosen one stay sealed in it: their number, sizes and devices can be seen.",
    ].join(" "),
  exportVerify: "parley verify FILE",
  exportSignedNone:
    "There are no agreed minutes and no delivered messages in this room yet. What people said in a room is theirs: no file proves it to others.",
  exportChoose: "Which ones",
  exportAll: "All of them",
  exportMinutes: (title: string) => `Agreed minutes: ${title}`,
  exportMessage: (words: string) => `Message: ${words}`,
  exportSignedNow: "Download the signed file",
  exportSignedDone:
    "Downloaded. Whoever has the file can read the chosen entries and how the room was opened, and prove who wrote them.",

  // ── keys ──
  keysDevice: "This device",
  keysDeviceHint: "Its keys are sealed under your passphrase and never leave it.",
  passphraseTitle: "Change the passphrase",
  passphraseHint: "For this device only. Nobody can reset it.",
  passphraseNow: "The passphrase now",
  passphraseNew: "The new one",
  passphraseRepeat: "The new one again",
  passphraseRepeatWrong: "The two are not the same.",
  passphraseChange: "Change it",
  passphraseChanging: "Sealing your keys anew. This takes a moment on purpose, so that guessing takes long.",
  passphraseChanged: "Changed. The old passphrase no longer opens this device's keys.",
  recoveryTitle: "Recovery file",
  recoveryHint:
    "A recovery file is a device of its own that sleeps in a file: whoever has the file and its code can read your rooms. It is admitted where you may admit alone, and proposed in the other rooms; everybody there sees that you have one more device. Keep file and code apart.",
  recoveryMake: "Make a recovery file",
  recoveryMaking: "Making a device for the file and admitting it to your rooms…",
  recoveryFileName: "parley-recovery.txt",
  recoveryDownload: "Download the file",
  recoveryCode: "The code that opens it",
  recoveryOnce: "It is shown once, here, and kept nowhere. Write it on paper before you close this.",
  recoveryDone: "I have written it down",
  qrCode: "QR code",
};
