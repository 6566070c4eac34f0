import { ok, type Result } from "@parley/kernel";
import type { RunningPlan } from "../exchange/state.ts";
import type { PartyId } from "../ids.ts";
import { frozenVersion } from "../lists/state.ts";
import type { Objection } from "../objection.ts";
import { refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import type { HandedOver, ListedEntry, ListedPerson, StepVerified } from "./events.ts";
import type { StepProgress } from "./state.ts";

/**
 * By what somebody on a list is known again, on whichever list of the exchange and in whichever room: the pseudonym that
 * the side gave them, and the seal that holds it to a name.
 */
const signsOf = ({ side, pseudonym, seal }: Omit<HandedOver, "step">): readonly string[] => {
  const sign = pseudonymSign(side, pseudonym);
  return seal === undefined ? [sign] : [sign, `seal ${seal}`];
};

const pseudonymSign = (side: PartyId, pseudonym: string): string => `${side} ${pseudonym}`;

/** Whether the person whom a side calls so was found to be handed over, by the last finding of any step. */
export const isHandedOver = ({ handedOver }: RunningPlan, side: PartyId, pseudonym: string): boolean =>
  typeof handedOver.get(pseudonymSign(side, pseudonym)) === "number";

type Lists = Pick<RoomState, "lists">;

/** The entries with whose pseudonyms and under which seals they are on the lists in force. */
export const peopleOn = ({ lists }: Lists, named: readonly ListedEntry[]): readonly ListedPerson[] =>
  named.flatMap((each) => {
    const list = lists.get(each.list);
    if (list === undefined) return [];
    const seal = frozenVersion(list)?.entries.get(each.entry)?.seal;
    return [{ ...each, side: list.side, ...(seal === undefined ? {} : { seal }) }];
  });

const signsOfListed = ({ entry, ...person }: ListedPerson): readonly string[] =>
  signsOf({ ...person, pseudonym: entry });

/** Nobody is handed over twice, on this list or on another, by this step or by another. */
export const checkOnce = (
  room: Lists,
  { handedOver }: RunningPlan,
  step: number,
  named: readonly ListedEntry[],
): Result<null, Objection> => {
  const here = new Set<string>();
  for (const person of peopleOn(room, named))
    for (const sign of signsOfListed(person)) {
      if ((handedOver.get(sign) ?? step) !== step || here.has(sign))
        return refuse({ type: "Repeated", what: "entry", id: person.entry });
      here.add(sign);
    }
  return ok(null);
};

/** Who was handed over, once this finding is the step's last. A verifier who was let nowhere takes nothing back. */
export const handedOverAfter = (
  running: RunningPlan,
  { findings }: StepProgress,
  { step, outcome }: StepVerified,
  people: readonly ListedPerson[],
): RunningPlan["handedOver"] => {
  if (outcome === "accessDenied") return running.handedOver;
  let after = running.handedOver;
  const shown = (running.shownHandedOver ?? []).filter((person) => person.step === step);
  for (const sign of [...shown.flatMap(signsOf), ...lastOf(findings).flatMap(signsOfListed)])
    if (after.get(sign) === step) after = after.with(sign, null);
  for (const sign of people.flatMap(signsOfListed)) after = after.with(sign, step);
  return after;
};

/** The same, where those whom a step handed over are its first part's from now on. */
export const handedOverByPart = (
  { handedOver }: RunningPlan,
  step: number,
  part: number,
): RunningPlan["handedOver"] => {
  let after = handedOver;
  for (const [sign, by] of handedOver) if (by === step) after = after.with(sign, part);
  return after;
};

/** As the mediators show it: in place of whatever stood before. */
export const handedOverAsShown = (
  { handedOver }: RunningPlan,
  shown: readonly HandedOver[],
): RunningPlan["handedOver"] => {
  let after = handedOver;
  for (const [sign] of handedOver) after = after.with(sign, null);
  for (const { step, ...person } of shown) for (const sign of signsOf(person)) after = after.with(sign, step);
  return after;
};

/** Everybody who was handed over so far, as another room is told of them. */
export const handedOverIn = (running: RunningPlan): readonly HandedOver[] => {
  const people = new Map<string, HandedOver>();
  const note = ({ side, pseudonym, seal }: Omit<HandedOver, "step">): void => {
    const sign = pseudonymSign(side, pseudonym);
    const step = running.handedOver.get(sign);
    if (typeof step === "number")
      people.set(sign, { side, pseudonym, ...(seal === undefined ? {} : { seal }), step });
  };
  for (const person of running.shownHandedOver ?? []) note(person);
  for (const { findings } of running.progress.values())
    for (const { entry, ...person } of lastOf(findings)) note({ ...person, pseudonym: entry });
  return [...people.values()];
};

/** A verifier who was let nowhere says nothing against what was found before. */
const lastOf = (findings: StepProgress["findings"]): readonly ListedPerson[] =>
  findings.findLast(({ outcome }) => outcome !== "accessDenied")?.handedOver ?? [];
