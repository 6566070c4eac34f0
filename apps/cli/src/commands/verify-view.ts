import type { ProvenEntry, ProvenExport } from "@parley/client";
import type { Role } from "@parley/domain";
import { safeBlock, safeLine } from "../safe-text.ts";

type Writer = NonNullable<ProvenEntry["writer"]>;

/** What a signed export proves, for a person at a terminal. */
export const provenAsText = (file: string, proven: ProvenExport): string =>
  [
    `${safeLine(file)} holds.`,
    headerOf(proven),
    ...proven.entries.map((entry) => entryAsText(entry, proven)),
    `Who they are, as that room knew them\n${writersOf(proven).join("\n")}`,
    "Times are the writers' own clocks. Whether a device is in the hands of the person named, only that person can say.",
  ].join("\n\n");

const headerOf = ({ room, about, head }: ProvenExport): string =>
  [
    `${safeLine(about.mediation)} · ${roomName(about)}`,
    `Parties: ${about.parties.length === 0 ? "none" : about.parties.map(safeLine).join(", ")}`,
    `Room ${room.slice(0, 16)}…, entries 0 to ${head.sequence}: none missing, every signature good.`,
  ].join("\n");

const roomName = ({ kind, title }: ProvenExport["about"]): string =>
  title === null ? KINDS[kind] : `${KINDS[kind]} “${safeLine(title)}”`;

const KINDS: { readonly [Kind in ProvenExport["about"]["kind"]]: string } = {
  notebook: "a notebook",
  delegation: "a delegation's own room",
  team: "the mediating team's room",
  coMediators: "the co-mediators' room",
  caucus: "separate talks",
  common: "the common room",
  committee: "a committee",
};

const entryAsText = ({ sequence, device, event, writer }: ProvenEntry, proven: ProvenExport): string => {
  const who = writer === null ? `device ${short(device)}` : nameAndSeat(writer);
  return `#${sequence}  ${timeOf(event.at)}  ${who}\n${wordsOf(event, proven)}`;
};

const short = (device: string): string => `${device.slice(0, 16)}…`;

const nameAndSeat = ({ name, seat, party }: Writer): string =>
  [name, ROLES[seat.role], ...(party === null ? [] : [party])].map(safeLine).join(", ");

const ROLES: { readonly [R in Role]: string } = {
  leadMediator: "lead mediator",
  mediator: "mediator",
  head: "head of delegation",
  adviser: "adviser",
  observer: "observer",
  guarantor: "guarantor",
  monitor: "monitor",
  analyst: "analyst",
};

/** A clock may stand anywhere: beyond what a calendar can say, its number is shown. */
const timeOf = (at: number): string => {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return `${at} ms after 1970`;
  return `${date.toISOString().slice(0, 19).replace("T", " ")} UTC`;
};

const wordsOf = (event: ProvenEntry["event"], { entries }: ProvenExport): string => {
  switch (event.type) {
    case "messageDelivered": {
      const lapse = event.expiresAt === undefined ? "" : `, open until ${timeOf(event.expiresAt)}`;
      return `delivered this message, ${attributionOf(event.attribution)}${lapse}:\n${safeBlock(event.wording)}`;
    }
    case "minutesDrafted":
    case "minutesRivalled":
      return `wrote these minutes, “${safeLine(event.title)}”:\n${safeBlock(event.text)}`;
    case "minutesAgreed": {
      const draft = entries.find(({ hash }) => hash === event.draft);
      return draft === undefined ? "agreed to minutes." : `agreed to the minutes of entry ${draft.sequence}.`;
    }
    default:
      return `wrote: ${event.type}`;
  }
};

type Attribution = Extract<ProvenEntry["event"], { readonly type: "messageDelivered" }>["attribution"];

const attributionOf = (attribution: Attribution): string => {
  switch (attribution.type) {
    case "none":
      return "in nobody's name";
    case "mediatorsIdea":
      return "as the mediators' own idea";
    case "party":
      return `in the name of ${safeLine(attribution.label)}`;
  }
};

const writersOf = ({ entries }: ProvenExport): readonly string[] => {
  const lines = new Map<string, string>();
  for (const { device, writer } of entries)
    if (writer !== null) lines.set(device, writerLine(device, writer));
  return [...lines.values()];
};

const writerLine = (device: string, { name, named }: Writer): string => {
  const by = named.by === null ? "" : ` by ${safeLine(named.by)}`;
  const doubt = named.isFirst ? "" : "; an earlier name of this device may have been left out of the file";
  return `  ${safeLine(name)}: device ${short(device)}, named in entry ${named.sequence}${by}${doubt}`;
};
