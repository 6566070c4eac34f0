import type { AccessEvent } from "../access/events.ts";
import type { CommitmentEvent, CommitmentText } from "../commitments/events.ts";
import type { ExchangeEvent } from "../exchange/events.ts";
import type { ExchangePlan, GiftCount } from "../exchange/plan.ts";
import type { CommitmentId, ExchangeId, IncidentId, ItemId, NameListId } from "../ids.ts";
import type { IncidentEvent } from "../incidents/events.ts";
import type { ListEntry, ListEvent } from "../lists/events.ts";
import type { RoomEvent, RoomEventOf } from "../room/event.ts";
import type { RoomState } from "../room/state.ts";
import type { Verifier } from "../sides/verifier.ts";
import type { SplitPart, StepEvent } from "../steps/events.ts";

/** What is planned, listed, undertaken, alleged and counted. */
export type DoingEvent =
  | ExchangeEvent
  | StepEvent
  | ListEvent
  | CommitmentEvent
  | IncidentEvent
  | AccessEvent;

/** What such an event is about. */
export type Doing =
  | { readonly type: "exchange"; readonly id: ExchangeId; readonly step?: number }
  /** The pseudonym of the entry that it is about. */
  | { readonly type: "list"; readonly id: NameListId; readonly entry?: string }
  | { readonly type: "commitment"; readonly id: CommitmentId; readonly occurrence?: number }
  | { readonly type: "incident"; readonly id: IncidentId }
  | { readonly type: "access"; readonly id: ItemId };

/** The words and numbers of the act, as somebody would read them; empty where it has none. */
export const wordsOfAct = (event: DoingEvent): string => joined(wordsIn(event));

export const doingOf = (event: DoingEvent): Doing => {
  if (event.type === "accessAgreed") return { type: "access", id: event.agreement };
  if (event.type === "accessReported") return { type: "access", id: event.report };
  // A list names the exchange that it is for, and an incident the commitment that it would breach.
  if ("list" in event) {
    const one = "pseudonym" in event ? { entry: event.pseudonym } : {};
    return { type: "list", id: event.list, ...one };
  }
  if ("incident" in event) return { type: "incident", id: event.incident };
  if ("commitment" in event) {
    const one = "occurrence" in event ? { occurrence: event.occurrence } : {};
    return { type: "commitment", id: event.commitment, ...one };
  }
  return { type: "exchange", id: event.exchange, ...("step" in event ? { step: event.step } : {}) };
};

export const isDoing = (event: RoomEvent): event is DoingEvent => DOING.has(event.type);

/** The acts of a room, in order, with what a restart of history restated. */
export function* actsIn({ timeline }: Pick<RoomState, "timeline">): Generator<DoingEvent> {
  for (const { happening } of timeline) {
    if (!("at" in happening)) continue;
    if (happening.type === "charterRestated" || happening.type === "restatementContinued")
      for (const { event } of happening.restated) {
        if (isDoing(event)) yield event;
      }
    else if (isDoing(happening)) yield happening;
  }
}

/**
 * What somebody said with an act for the ears of this room: an answer, a report, a reason, an explanation. What a plan,
 * a list's headings or a commitment say was written to be shown.
 */
export const isSaidInConfidence = ({ type }: DoingEvent): boolean => SAID.has(type);

type Words = readonly (string | number | undefined)[];

const joined = (words: Words): string => words.filter((word) => word !== undefined && word !== "").join("\n");

const wordsIn = (event: DoingEvent): Words => {
  switch (event.type) {
    case "exchangePresented":
      return wordsOfPlan(event.plan);
    case "splitProposed":
      return wordsOfParts(event.parts);
    case "progressPresented":
      return [
        ...event.splits.flatMap(({ parts }) => wordsOfParts(parts)),
        ...(event.handedOver ?? []).map(({ pseudonym }) => asWord(pseudonym)),
      ];
    case "listOpened":
      return [event.title];
    case "entriesListed":
      return event.entries.flatMap(wordsOfEntry);
    case "namesShown":
      return event.names.flatMap(wordsOfEntry);
    case "commitmentMade":
      return wordsOfCommitment(event.text);
    case "incidentAlleged":
      return [event.place, event.words, event.doneBy?.name];
    case "accessAgreed":
      return [event.crossing, `${event.perDay} ${event.unit}`];
    case "accessReported": {
      const { counted, unit, crossing, source } = event;
      return [crossing, source, counted.type === "quantity" ? `${counted.quantity} ${unit}` : undefined];
    }
    default:
      return wordsSaid(event);
  }
};

type Said = Exclude<
  DoingEvent,
  RoomEventOf<
    | "exchangePresented"
    | "splitProposed"
    | "progressPresented"
    | "listOpened"
    | "entriesListed"
    | "namesShown"
    | "commitmentMade"
    | "incidentAlleged"
    | "accessAgreed"
    | "accessReported"
  >
>;

/** Words of those who act, with the number that they name. */
const wordsSaid = (event: Said): Words => [
  "count" in event ? event.count : undefined,
  "quantity" in event ? event.quantity : undefined,
  "words" in event ? event.words : undefined,
  "reason" in event ? event.reason : undefined,
  "doneBy" in event ? event.doneBy?.name : undefined,
];

const wordsOfPlan = ({ title, note, categories, keys, phases, steps }: ExchangePlan): Words => {
  const labels = new Map(categories.map(({ code, label }) => [code, label]));
  const named = (code: string): string => labels.get(code) ?? code;
  return [
    ...[title, note],
    ...categories.map(({ label, size }) => (size.type === "counted" ? `${size.count} ${label}` : label)),
    ...keys.map((key) => `${key.count} ${named(key.category)} : ${key.forCount} ${named(key.for)}`),
    ...phases.map((phase) => phase.title),
    ...steps.flatMap(({ deed, place, verifier, gives }) => [
      deed,
      place,
      wordsOfVerifier(verifier),
      gives === undefined ? undefined : counted(gives.count, named(gives.category)),
    ]),
  ];
};

const counted = (count: GiftCount, label: string): string | undefined =>
  count.type === "counted" ? `${count.count} ${label}` : undefined;

const wordsOfParts = (parts: readonly SplitPart[]): Words =>
  parts.flatMap(({ deed, count }) => [deed, count]);

/** Whom the act names: the words that stand for them say nothing else. */
export const pseudonymsIn = (event: DoingEvent): readonly string[] => {
  switch (event.type) {
    case "entriesListed":
      return event.entries.map(({ pseudonym }) => pseudonym);
    case "namesShown":
      return event.names.map(({ pseudonym }) => pseudonym);
    case "progressPresented":
      return (event.handedOver ?? []).map(({ pseudonym }) => pseudonym);
    default:
      return [];
  }
};

/** A bare number that stands for a person counts nothing. */
const asWord = (pseudonym: string): string | undefined => (/\D/.test(pseudonym) ? pseudonym : undefined);

const wordsOfEntry = ({
  pseudonym,
  identity,
  destination,
  note,
}: Pick<ListEntry, "pseudonym" | "identity" | "destination" | "note">): Words => [
  ...[asWord(pseudonym), identity?.name, destination, note],
];

const wordsOfCommitment = (text: CommitmentText): Words => {
  const { provision, deed, quantity, unit, trigger, schedule, verifier, area } = text;
  return [
    ...[provision, deed, quantity === undefined ? unit : `${quantity} ${unit ?? ""}`.trim()],
    ...[trigger.type === "named" ? trigger.words : undefined, wordsOfVerifier(verifier), area?.name],
    ...(schedule.type === "stages" ? schedule.stages.map(({ name }) => name) : []),
  ];
};

const wordsOfVerifier = (verifier: Verifier): string | undefined =>
  verifier.type === "outside" ? verifier.name : undefined;

/** Every type of these events; whether what is said with it was said in confidence. */
const CONFIDENCE: { readonly [Type in DoingEvent["type"]]: boolean } = {
  exchangePresented: false,
  exchangeCopied: false,
  exchangeAnswered: true,
  exchangeAdopted: false,
  exchangeMoved: false,
  stepBegun: false,
  stepReported: true,
  stepVerified: true,
  stepWaived: true,
  stepExplained: true,
  exchangeSuspended: true,
  exchangeResumed: true,
  splitProposed: false,
  splitAgreed: false,
  progressPresented: false,
  listOpened: false,
  entriesListed: false,
  listSubmitted: false,
  vettingBegan: false,
  entryObjected: true,
  objectionSettled: true,
  categoryClaimed: false,
  conditionClaimed: false,
  proofOfLifeGiven: true,
  proofOfLifeJudged: true,
  listAgreed: false,
  listFrozen: false,
  namesPermitted: false,
  namesShown: false,
  listCopied: false,
  commitmentMade: false,
  commitmentTriggered: true,
  performanceReported: true,
  performanceVerified: true,
  performanceDisputed: true,
  performanceWaived: true,
  commitmentSuspended: true,
  commitmentResumed: true,
  commitmentCopied: false,
  performancePresented: false,
  incidentAlleged: true,
  evidenceAdded: true,
  inquiryBegan: false,
  incidentFound: true,
  incidentPresented: false,
  accessAgreed: false,
  accessReported: true,
};

const DOING: ReadonlySet<RoomEvent["type"]> = new Set(Object.keys(CONFIDENCE) as DoingEvent["type"][]);

const SAID: ReadonlySet<RoomEvent["type"]> = new Set([...DOING].filter((type) => isSaid(type)));

function isSaid(type: RoomEvent["type"]): boolean {
  return CONFIDENCE[type as DoingEvent["type"]];
}
