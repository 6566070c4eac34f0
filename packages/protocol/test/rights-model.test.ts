import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AdmissionRule,
  type DeviceId,
  type Entry,
  follow,
  type Member,
  type Rights,
} from "../src/index.ts";
import {
  changeBy,
  controlBy,
  deviceNamed,
  type May,
  memberNamed,
  openRoom,
  secondBy,
  wordsBy,
} from "./room.ts";

/** The rules of founding and membership once more, told as "which sets of groups suffice" over plain sets. */
interface Model {
  readonly admission: AdmissionRule;
  readonly members: Map<DeviceId, Member>;
  readonly proposals: { readonly entry: Entry; readonly member: Member; readonly by: Set<DeviceId> }[];
}

const signerGroups = (model: Model): readonly number[] => [
  ...new Set([...model.members.values()].filter((m) => m.signer).map((m) => m.group)),
];

/** Each list is enough: signers of all these groups together may admit into `group`. */
const sufficient = (model: Model, group: number): readonly (readonly number[])[] => {
  const groups = signerGroups(model);
  const table: Readonly<Record<AdmissionRule, readonly (readonly number[])[]>> = {
    any: groups.map((g) => [g]),
    another: groups.flatMap((g) => groups.filter((h) => h > g).map((h) => [g, h])),
    every: [groups],
    first: [[0]],
    firstAndOwn: [groups.includes(group) ? [0, group] : [0]],
  };
  return table[model.admission];
};

const suffices = (model: Model, devices: Iterable<DeviceId>, group: number): boolean => {
  const consenting = [...devices].map((device) => model.members.get(device)?.group);
  return sufficient(model, group).some((needed) => needed.every((g) => consenting.includes(g)));
};

const mayRemove = (model: Model, author: Member, subject: Member): boolean => {
  const hasOwnSigner = signerGroups(model).includes(subject.group);
  const byOwn = author.group === subject.group;
  const byFirst =
    author.group === 0 &&
    (model.admission === "first" || (model.admission === "firstAndOwn" && !hasOwnSigner));
  const byAnybody = !hasOwnSigner && ["any", "another", "every"].includes(model.admission);
  return author.signer && author.device !== subject.device && (byOwn || byFirst || byAnybody);
};

const forgetFallen = (model: Model): void => {
  const standing = model.proposals.filter(
    ({ member, by }) =>
      !model.members.has(member.device) && [...by].every((device) => model.members.get(device)?.signer),
  );
  model.proposals.splice(0, model.proposals.length, ...standing);
};

type Act =
  | { readonly act: "say"; readonly by: number }
  | {
      readonly act: "admit";
      readonly by: number;
      readonly who: number;
      readonly group: number;
      readonly may: May;
    }
  | { readonly act: "remove"; readonly by: number; readonly who: number }
  | {
      readonly act: "propose";
      readonly by: number;
      readonly who: number;
      readonly group: number;
      readonly may: May;
    }
  | { readonly act: "second"; readonly by: number; readonly which: number; readonly completesIt: boolean };

const POOL = 7;
const who = fc.nat({ max: POOL - 1 });
const may = fc.constantFrom<May>("signs", "writes", "reads");
const group = fc.nat({ max: 3 });
const acts = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant("say" as const), by: who }),
    fc.record({ act: fc.constant("admit" as const), by: who, who, group, may }),
    fc.record({ act: fc.constant("remove" as const), by: who, who }),
    fc.record({ act: fc.constant("propose" as const), by: who, who, group, may }),
    fc.record({ act: fc.constant("second" as const), by: who, which: who, completesIt: fc.boolean() }),
  ) satisfies fc.Arbitrary<Act>,
  { minLength: 5, maxLength: 40, size: "max" },
);

/** Mostly a member, else anybody: a history of strangers' attempts would show little. */
const authorOf = (model: Model, act: Act): DeviceId => {
  const members = [...model.members.keys()];
  return (act.by < POOL - 2 ? members[act.by % members.length] : undefined) ?? deviceNamed(act.by);
};

/** The entry for an act, and whether the model lets it happen; the model is changed if so. */
const play = (
  model: Model,
  rights: Rights,
  act: Act,
): { readonly entry: Entry; readonly isAllowed: boolean } => {
  const by = authorOf(model, act);
  const author = model.members.get(by);
  switch (act.act) {
    case "say":
      return { entry: wordsBy(rights, by), isAllowed: author?.writer === true };
    case "admit": {
      const member = memberNamed(act.who, act.group, act.may);
      const present = model.members.get(member.device);
      const takes =
        present !== undefined && ((present.signer && !member.signer) || (present.writer && !member.writer));
      const isAllowed =
        author?.signer === true &&
        suffices(model, [by], act.group) &&
        (present === undefined || present.group === act.group) &&
        (!takes || mayRemove(model, author, present));
      const entry = changeBy(rights, by, [member]);
      if (isAllowed) model.members.set(member.device, member);
      if (isAllowed) forgetFallen(model);
      return { entry, isAllowed };
    }
    case "remove": {
      const subject = model.members.get(deviceNamed(act.who));
      const isAllowed = author !== undefined && subject !== undefined && mayRemove(model, author, subject);
      const entry = changeBy(rights, by, [], [deviceNamed(act.who)]);
      if (isAllowed) model.members.delete(subject.device);
      if (isAllowed) forgetFallen(model);
      return { entry, isAllowed };
    }
    case "propose": {
      const member = memberNamed(act.who, act.group, act.may);
      const isAllowed = author?.signer === true && !model.members.has(member.device);
      const entry = controlBy(rights, by, { type: "proposal", member });
      if (isAllowed) model.proposals.push({ entry, member, by: new Set([by]) });
      return { entry, isAllowed };
    }
    case "second":
      return playSecond(model, rights, act);
  }
};

const playSecond = (
  model: Model,
  rights: Rights,
  act: Act & { readonly act: "second" },
): { readonly entry: Entry; readonly isAllowed: boolean } => {
  const by = authorOf(model, act);
  const open = model.proposals[act.which % Math.max(1, model.proposals.length)];
  if (open === undefined) {
    const member = memberNamed(POOL, 0, "writes");
    const never = controlBy(rights, by, { type: "proposal", member });
    return { entry: secondBy(rights, by, never, member, act.completesIt), isAllowed: false };
  }
  const isEnough = suffices(model, [...open.by, by], open.member.group);
  const isAllowed =
    model.members.get(by)?.signer === true && !open.by.has(by) && isEnough === act.completesIt;
  const entry = secondBy(rights, by, open.entry, open.member, act.completesIt);
  if (isAllowed && isEnough) model.members.set(open.member.device, open.member);
  else if (isAllowed) open.by.add(by);
  if (isAllowed) forgetFallen(model);
  return { entry, isAllowed };
};

describe("rights", () => {
  it("RT18 follow the rules of membership over every history", () => {
    const rules = fc.constantFrom<AdmissionRule>("any", "another", "every", "first", "firstAndOwn");
    const outcomes = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 3 }), acts, (admission, groups, history) => {
        const founders = Array.from({ length: groups }, (_, index) => memberNamed(index, index, "signs"));
        let rights = openRoom(admission, founders);
        const model: Model = { admission, members: new Map(rights.members), proposals: [] };
        for (const act of history) {
          const { entry, isAllowed } = play(model, rights, act);
          const next = follow(rights, entry);
          expect({ act, isAllowed: next.ok, error: next.ok ? null : next.error }).toMatchObject({
            act,
            isAllowed,
          });
          outcomes[next.ok ? "accepted" : "refused"]++;
          if (next.ok) rights = next.value;
          expect(new Map(rights.members)).toEqual(model.members);
        }
      }),
      { numRuns: 400 },
    );
    // A history in which nothing, or everything, is allowed would show nothing.
    expect(outcomes.accepted).toBeGreaterThan(500);
    expect(outcomes.refused).toBeGreaterThan(500);
  });
});
