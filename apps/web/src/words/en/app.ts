import { plural } from "../plural.ts";

/** Minutes in the largest unit that still says it well: "12 minutes", "24 hours", "3 days". */
const duration = (minutes: number): string => {
  const inUnit = (value: number, unit: "minute" | "hour" | "day"): string =>
    new Intl.NumberFormat("en", { style: "unit", unit, unitDisplay: "long" }).format(Math.round(value));
  if (minutes < 120) return inUnit(minutes, "minute");
  return minutes < 48 * 60 ? inUnit(minutes / 60, "hour") : inUnit(minutes / 1440, "day");
};

/** Why a relay does not take a device on, by the protocol's name for it. */
const TURNED_AWAY: Readonly<Record<string, string>> = {
  WrongVersion:
    "This relay speaks another version of Parley than this copy. Update whichever is older; what you write meanwhile is kept.",
  NotAuthenticated:
    "This relay does not accept the proof of this device's key. Check that the address is your relay's own, and ask its operator.",
  BadFrame:
    "This device and the relay do not understand each other: something between them alters what is sent, or one of the two is out of date. Nothing is lost; it is tried again by itself. If it lasts, try another network, then ask the relay's operator.",
  TooMany:
    "This relay has as many connections as it takes. It is tried again by itself; if it lasts, ask the relay's operator.",
};

export const app = {
  name: "Parley",
  convey: "Convey",
  skip: "Skip to the room",
  printed: (title: string, who: string, day: string, time: string) =>
    `${title} · printed on ${day}, ${time}, as seen by ${who}`,
  rooms: "Rooms",
  inRoom: (names: string) => `In it: ${names}`,
  screenGroups: { work: "The talks", doing: "What is done", trust: "People and proof" },
  home: "Home",
  issues: "Issues",
  present: "Present issues",
  table: "The table",
  record: "The record",
  packages: "Packages",
  report: "Report",
  timeline: "Timeline",
  register: "Register of messages",
  exchanges: "Exchanges",
  lists: "Lists of names",
  commitments: "Commitments",
  access: "Humanitarian access",
  incidents: "Incidents",
  people: "People and keys",
  audit: "Audit",
  operator: "What the operator sees",
  search: "Search",
  settings: "Settings",
  help: "Help",
  menu: "Rooms and screens",
  openMenu: "Show rooms and screens",
  details: "Details",
  showDetails: "Show details",
  hideDetails: "Hide details",
  palette: "Find an action or a room",
  find: "Find…",
  paletteEmpty: "Nothing has that name.",
  paletteMore: (count: number) => `and ${count} more, found by more of their names`,
  lockNow: "Lock now",
  locksIn: (minutes: number) =>
    plural("en", minutes, { one: "locks in 1 min", other: `locks in ${minutes} min` }),
  online: "Connected",
  backOnline: "The relay is heard again.",
  connecting: "Connecting…",
  offline: (seconds: number) =>
    seconds > 0
      ? `Offline. Trying again in ${seconds} s. What you write is kept and sent on return.`
      : "Offline. What you write is kept and sent on return.",
  opening: "Opening your rooms…",
  faultTitle: "Parley has a fault",
  fault:
    "This screen could not be shown. What was said is kept, and so is what you were writing. Load the page again; if it comes back, please report what you did.",
  faultReload: "Load the page again",
  insecureTitle: "This page came over an insecure connection",
  insecure:
    "Browsers give Parley its cryptography only over TLS, or on the same machine. Ask whoever runs this relay to serve it with a certificate (--cert and --key), or run your own copy of the client: npm start -- --relay URL.",
  hostTrust:
    "This client came from the server that you see in the address bar: you trust it not to alter the code. Your own copy can use the same relay.",
  alarmRoom: (room: string) =>
    `${room}: something is wrong. Nothing more of it is shown until it is cleared up.`,
  alarmRoomDamaged:
    "A room that was kept on this device was damaged. It is being fetched from the relay again and held against what this device remembers of it; nothing is lost.",
  askAgain: "Ask the relay again",
  askingAgain: "Asking, and checking what comes…",
  askedInVain: "The relay gave the same again. It is refused all the same.",
  alarmClock: (minutes: number) =>
    `This device's clock differs from the relay's by ${duration(minutes)}. Times that you stamp may be doubted; please set the clock.`,
  alarmRelay: (reason: string) =>
    TURNED_AWAY[reason] ?? "The relay turned this device away. It is tried again by itself.",
};
