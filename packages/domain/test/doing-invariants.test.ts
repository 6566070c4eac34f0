import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decide,
  hashEntries,
  markOf,
  numberOf,
  type PlanStep,
  personOf,
  type RoomEvent,
  type RunningPlan,
  standingOf,
  windowOf,
} from "../src/index.ts";
import { X } from "./doing.ts";
import { acts, exchangeIn, L, play, playToTheEnd, SEATS, SIDES, stepsOf } from "./doing-model.ts";
import { device, NOON, partyId } from "./support.ts";

describe("whatever all seats do", () => {
  it("RM2 goes far enough to be worth looking at: much is verified, divided, frozen, waived and suspended", () => {
    const seen = new Map<string, number>();
    const note = (what: string, is: boolean): void => {
      if (is) seen.set(what, (seen.get(what) ?? 0) + 1);
    };
    for (const drawn of fc.sample(acts, { numRuns: 400, seed: 7 })) {
      const after = play(drawn, () => {});
      const { exchange, running: work } = exchangeIn(after);
      note("step 2 verified", markOf(work, 2).mark === "verified");
      note(
        "divided",
        work.splits.some(({ effective }) => effective !== undefined),
      );
      note(
        "waived",
        [...work.progress.values()].some(({ lockWaived }) => lockWaived),
      );
      note(
        "failed",
        [...work.progress.values()].some(({ mark }) => mark === "failed"),
      );
      note("suspended", work.suspensions.length > 0);
      note(
        "halted to the end",
        work.suspensions.some(({ resumed }) => resumed === undefined),
      );
      note(
        "waived by one side",
        [...work.progress.values()].some(({ waivers, lockWaived }) => waivers.length === 1 && !lockWaived),
      );
      note(
        "proposed to divide",
        work.splits.some(({ effective }) => effective === undefined),
      );
      const versions = after.lists.get(L)?.versions ?? [];
      note(
        "frozen",
        versions.some(({ frozen }) => frozen !== undefined),
      );
      const outcomes = versions.flatMap(({ objections }) =>
        objections.map(({ settled }) => settled?.outcome),
      );
      note("objected", outcomes.includes(undefined));
      note("upheld", outcomes.includes("upheld"));
      const byList = work.steps.get("3");
      note("numbered", byList !== undefined && numberOf(after, exchange, work, byList)?.status === "known");
    }
    const wanted = [
      ...["step 2 verified", "divided", "proposed to divide", "waived", "waived by one side", "failed"],
      ...["suspended", "halted to the end", "frozen", "numbered", "objected", "upheld"],
    ];
    for (const what of wanted) expect(seen.get(what) ?? 0, what).toBeGreaterThan(0);
  });

  it("PR7 no step is begun before its counter-step is verified, unless both sides have waived it", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        play(drawn, (before, after) => {
          const [earlier, later] = [exchangeIn(before).running, exchangeIn(after).running];
          for (const each of stepsOf(before)) {
            const isTouched = markOf(later, each.number).mark !== "untouched";
            if (markOf(earlier, each.number).mark !== "untouched" || !isTouched) continue;
            if (later.splits.some((split) => split.step === each.number && split.effective !== undefined))
              continue;
            const { lockWaived, waivers } = later.progress.get(String(each.number)) ?? {
              lockWaived: false,
              waivers: [],
            };
            const counter = each.counterStep;
            if (lockWaived) expect(new Set(waivers.map((waiver) => waiver.side)).size).toBe(2);
            else if (counter !== undefined) expect(markOf(earlier, counter).mark).toBe("verified");
          }
        });
      }),
    );
  });

  it("PR8 no relative clock runs before the step that it names is verified", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const { running: work } = exchangeIn(play(drawn, () => {}));
        const second = markOf(work, 2);
        for (const each of work.steps.values())
          if (each.phase === 2) {
            const window = windowOf(work, each);
            expect(window === undefined).toBe(second.mark !== "verified");
            if (window !== undefined) expect(window.opensAt).toBe(second.verifiedAt);
          }
      }),
    );
  });

  it("PR9 nobody verifies what they reported, no side verifies its own deed, and refused access settles nothing", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const after = play(drawn, (before, next) => {
          for (const { step: number, findings, mark } of exchangeIn(next).running.progress.values()) {
            const known = exchangeIn(before).running.progress.get(String(number));
            const isNew = known !== undefined && findings.length > known.findings.length;
            if (isNew && findings.at(-1)?.outcome === "accessDenied") expect(mark).toBe(known.mark);
          }
        });
        for (const { step: number, findings, reports } of exchangeIn(after).running.progress.values())
          for (const { found } of findings) {
            const actor = exchangeIn(after).running.steps.get(String(number))?.actor;
            expect(personOf(after, found.by)?.seat.party).not.toBe(actor);
            expect(reports.map(({ reported }) => reported.person)).not.toContain(found.person);
          }
      }),
    );
  });

  it("PR10 no number follows from a category that both sides do not share, and no key stands beside a pseudonym or name", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const after = play(drawn, () => {});
        const { exchange, running: work } = exchangeIn(after);
        const byList = work.steps.get("3");
        const number = byList === undefined ? undefined : numberOf(after, exchange, work, byList);
        const frozen = after.lists.get(L)?.versions.findLast((each) => each.frozen !== undefined);
        const isShared = [...(frozen?.entries.values() ?? [])].every(
          ({ categories }) => categories.length === 2 && categories[0]?.category === categories[1]?.category,
        );
        if (number?.status === "known") expect(frozen !== undefined && isShared).toBe(true);
        const told = JSON.stringify([...after.lists.values()]);
        for (const word of ["forCount", "weight", "keys", "prisoners"]) expect(told).not.toContain(word);
      }),
    );
  });

  it("PR11 a frozen list stays as both sides agreed it; only a version that both agree takes its place", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        play(drawn, (before, after) => {
          for (const { version: number, entries, frozen, hash, agreements } of after.lists.get(L)?.versions ??
            []) {
            if (frozen === undefined) continue;
            expect(hashEntries(entries.values())).toBe(hash);
            expect(agreements.map((agreement) => agreement.side)).toEqual([partyId("south")]);
            const earlier = before.lists.get(L)?.versions.find((each) => each.version === number);
            expect(earlier?.hash).toBe(hash);
          }
        });
      }),
    );
  });

  it("PR13 whoever only sees to it authors no terms: monitors answer, waive, divide, claim and suspend nothing", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const after = play(drawn, () => {});
        const { exchange, running: work } = exchangeIn(after);
        const authors = [
          ...exchange.versions.flatMap(({ presented, answers }) => [
            presented,
            ...answers.map((each) => each.answered),
          ]),
          ...[...work.progress.values()].flatMap(({ waivers }) => waivers.map(({ waived }) => waived)),
          ...work.splits.flatMap(({ agreements }) => agreements.map(({ agreed }) => agreed)),
          ...work.suspensions.map(({ suspended }) => suspended),
          ...[...after.lists.values()].flatMap(({ versions }) => versions.map(({ submitted }) => submitted)),
        ];
        for (const { by } of authors) expect(personOf(after, by)?.seat.role).not.toBe("monitor");
      }),
    );
  });

  it("ST12 there is always a way on: in every state that is reached, some seat can take each step further", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const after = play(drawn, () => {});
        const { exchange, running: work } = exchangeIn(after);
        for (const each of work.steps.values()) {
          const { status, parts } = standingOf(after, exchange, work, each);
          if (status === "verified" || parts !== undefined) continue;
          const ways = waysOn(each, work);
          const isPossible = ways.some((event) =>
            SEATS.some((seat) => decide(after, event, device(seat)).ok),
          );
          expect(isPossible, `step ${each.number} is ${status} for good`).toBe(true);
        }
      }),
    );
  });
});

describe("an exchange, wherever it stands", () => {
  it("ST12 comes to its end once everybody does what leads on: divided, waived, failed, halted, with whatever list", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const after = playToTheEnd(play(drawn, () => {}));
        const { exchange, running: done } = exchangeIn(after);
        for (const each of done.steps.values()) {
          const { status, parts } = standingOf(after, exchange, done, each);
          if (parts === undefined) expect([each.number, status]).toEqual([each.number, "verified"]);
        }
      }),
      { numRuns: 120 },
    );
  });
});

describe("a list, whatever all seats do with it", () => {
  it("ST12 has always a way on: what is being put together is submitted, and whatever was submitted gives way to a new version", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const after = play(drawn, () => {});
        const list = after.lists.get(L);
        if (list === undefined) throw new Error("no list");
        const about = { at: NOON + 999, list: L, version: list.versions.length + 1 };
        const entries = [{ pseudonym: "N-5", category: "captives" }];
        const further: RoomEvent =
          list.collecting.size > 0
            ? {
                ...{ type: "listSubmitted", ...about, entries: list.collecting.size },
                hash: hashEntries(list.collecting.values()),
              }
            : { type: "entriesListed", ...about, entries };
        expect(decide(after, further, device("north")).ok).toBe(true);
        // A version that was agreed is frozen, and one against which nothing stands is agreed.
        const newest = list.versions.at(-1);
        if (newest === undefined || newest.frozen !== undefined) return;
        const { version, hash, agreed, objections } = newest;
        const isFree = objections.every(({ settled }) => settled?.outcome === "withdrawn");
        const next: readonly [string, RoomEvent] =
          agreed === undefined
            ? [
                "south",
                { type: "listAgreed", at: NOON + 999, list: L, version, side: partyId("south"), hash },
              ]
            : ["lead", { type: "listFrozen", at: NOON + 999, list: L, version }];
        expect(decide(after, next[1], device(next[0])).ok).toBe(agreed !== undefined || isFree);
      }),
      { numRuns: 60 },
    );
  });
});

const waysOn = ({ number, actor }: PlanStep, work: RunningPlan): readonly RoomEvent[] => [
  { type: "stepBegun", at: NOON + 999, exchange: X, step: number },
  { type: "stepReported", at: NOON + 999, exchange: X, step: number },
  { type: "stepVerified", at: NOON + 999, exchange: X, step: number, outcome: "verified" },
  { type: "stepVerified", at: NOON + 999, exchange: X, step: number, outcome: "verified", count: 1 },
  { type: "stepVerified", at: NOON + 999, exchange: X, step: number, outcome: "failed" },
  ...SIDES.map(
    (name): RoomEvent => ({
      ...{ type: "stepWaived", at: NOON + 999, exchange: X, step: number, side: partyId(name), reason: "on" },
    }),
  ),
  // A step that waits moves when what it waits for does; what is suspended, when it is resumed.
  ...work.suspensions.map(
    ({ suspension }): RoomEvent => ({
      ...{ type: "exchangeResumed", at: NOON + 999, exchange: X, suspension, reason: `for ${actor}` },
    }),
  ),
];
