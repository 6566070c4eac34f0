import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accessTable,
  type Commitment,
  type CommitmentText,
  calmOf,
  clockOfCommitment,
  decide,
  evolve,
  FINDINGS,
  type Incident,
  personOf,
  type RoomEvent,
  type RoomState,
  standingsOf,
  statusOfIncident,
} from "../src/index.ts";
import { commitmentId, DAY_MS, incidentId, plan, running, X } from "./doing.ts";
import { device, entry, itemId, NOON, partyId } from "./support.ts";

const SEATS = ["lead", "second", "north", "south", "monitor"] as const;
const SIDES = ["north", "south"] as const;
const [A, B, C] = ["named", "daily", "stages"].map(commitmentId) as [
  Commitment["commitment"],
  Commitment["commitment"],
  Commitment["commitment"],
];
const ALL = [A, B, C];
const INCIDENTS = ["ford", "mill"].map(incidentId);

const text = (obligor: "north" | "south", more: Partial<CommitmentText>): CommitmentText => ({
  ...{ provision: "Article 4", obligor: partyId(obligor), deed: "as agreed", verifier: { type: "monitors" } },
  ...{ trigger: { type: "date", at: NOON }, schedule: { type: "once", dueAfterMs: DAY_MS } },
  ...more,
});
const TEXTS: readonly (readonly [Commitment["commitment"], CommitmentText])[] = [
  [A, text("north", { trigger: { type: "named", words: "the bridge is whole" } })],
  [
    B,
    text("south", {
      verifier: { type: "party", party: partyId("north") },
      schedule: { type: "recurring", every: "day", times: 3 },
    }),
  ],
  [
    C,
    text("north", {
      trigger: { type: "step", exchange: X, step: 1 },
      verifier: { type: "mediators" },
      schedule: {
        type: "stages",
        stages: [
          { name: "the Mill Road", dueAfterMs: DAY_MS },
          { name: "the Lower Ford", dueAfterMs: 2 * DAY_MS },
        ],
      },
      area: { name: "the east bank", movement: "withdrawal" },
    }),
  ],
];
const start: RoomState = TEXTS.reduce(
  (room, [commitment, made]) =>
    room.when({ type: "commitmentMade", at: NOON + 4, commitment, text: made }, "lead"),
  running(plan()),
).state;

type Unstamped = RoomEvent extends infer Event
  ? Event extends RoomEvent
    ? Omit<Event, "at">
    : never
  : never;

const one = <const Type extends string>(type: Type) => fc.constant(type);
const side = fc.constantFrom(...SIDES).map(partyId);
const commitment = fc.constantFrom(...ALL);
const occurrence = fc.nat(2);
const incident = fc.constantFrom(...INCIDENTS);
const item = fc.nat(40).map((id) => itemId(String(id)));
const words = one("as we saw it");
const reason = one("for now");

const anyAct: fc.Arbitrary<Unstamped> = fc.oneof(
  fc.record({ type: one("commitmentTriggered"), commitment }),
  { weight: 3, arbitrary: fc.record({ type: one("performanceReported"), commitment, occurrence }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ type: one("performanceVerified"), commitment, occurrence },
      outcome: fc.constantFrom("verified" as const, "breached" as const, "accessDenied" as const),
    }),
  },
  fc.record({ type: one("performanceDisputed"), commitment, occurrence, side, words }),
  fc.record({ type: one("performanceWaived"), commitment, occurrence, side, reason }),
  fc.record({ type: one("commitmentSuspended"), commitment, side, reason }),
  fc.record({ type: one("commitmentResumed"), commitment, side, reason }),
  fc.record({ type: one("stepReported"), exchange: fc.constant(X), step: fc.constant(1) }),
  fc.record({
    ...{ type: one("stepVerified"), exchange: fc.constant(X), step: fc.constant(1) },
    outcome: fc.constantFrom("verified" as const, "failed" as const),
  }),
  fc.record(
    { type: one("incidentAlleged"), incident, side, place: one("the ford"), from: fc.constant(NOON), words },
    { requiredKeys: ["type", "incident", "place", "from", "words"] },
  ) as fc.Arbitrary<Unstamped>,
  fc.record({ type: one("evidenceAdded"), incident, evidence: item, kind: one("witness"), words }),
  { weight: 2, arbitrary: fc.record({ type: one("inquiryBegan"), incident }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: one("incidentFound"), incident, finding: fc.constantFrom(...FINDINGS) }),
  },
  fc.record({
    ...{ type: one("accessAgreed"), agreement: item, crossing: one("Mill Road"), measure: one("trucks") },
    ...{ unit: one("lorries"), perDay: fc.constantFrom(100, 200), from: one("2026-03-09") },
  }),
  fc.record(
    {
      ...{ type: one("accessReported"), report: item, crossing: one("Mill Road"), measure: one("trucks") },
      ...{ unit: one("lorries"), day: fc.constantFrom("2026-03-09", "2026-03-10"), side },
      counted: fc.oneof(
        fc.constantFrom(90, 150, 250).map((quantity) => ({ type: "quantity" as const, quantity })),
        fc.constant({ type: "accessDenied" as const }),
      ),
    },
    { requiredKeys: ["type", "report", "crossing", "measure", "unit", "day", "counted"] },
  ) as fc.Arbitrary<Unstamped>,
);

const acts = fc.array(
  fc.record({ by: fc.constantFrom(...SEATS), act: anyAct, hours: fc.constantFrom(0, 1, 13) }),
  { minLength: 10, maxLength: 70 },
);
type Drawn = typeof acts extends fc.Arbitrary<infer Value> ? Value : never;

/** Whoever drew the act tries it first, and then whoever else may. */
const play = (drawn: Drawn, look: (before: RoomState, after: RoomState) => void = () => {}) => {
  let room = start;
  let at = NOON + 10;
  for (const [i, { by, act, hours }] of drawn.entries()) {
    at += hours * 3_600_000 + 1;
    const event = { ...act, at } as RoomEvent;
    const seat = [by, ...SEATS].find((each) => decide(room, event, device(each)).ok) ?? by;
    const stamp = { by: device(seat), sequence: room.sequence + 1, entry: entry(`act ${i}`) };
    const next = evolve(room, event, stamp);
    look(room, next);
    room = next;
  }
  return { room, at };
};

const commitmentsIn = (room: RoomState): readonly Commitment[] => [...room.commitments.values()];

describe("commitments, incidents and access, whatever all seats do", () => {
  it("RM2 go far enough to be worth looking at", () => {
    const seen = new Set<string>();
    for (const drawn of fc.sample(acts, { numRuns: 200, seed: 7 })) {
      const { room } = play(drawn);
      for (const known of commitmentsIn(room)) {
        if (known.suspensions.length > 0) seen.add("suspended");
        for (const { mark, accessDenied } of known.occurrences.values()) {
          seen.add(mark);
          if (accessDenied) seen.add("accessDenied");
        }
      }
      for (const each of room.incidents.values()) seen.add(`incident ${each.status}`);
    }
    const marks = ["reported", "verified", "disputed", "breached", "waived", "suspended", "accessDenied"];
    for (const what of [...marks, ...FINDINGS.map((finding) => `incident ${finding}`)])
      expect(seen, what).toContain(what);
  });

  it("PR8 no clock runs before what it names was found to have come about", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const { room } = play(drawn);
        const [named, , stages] = ALL.map((id) => room.commitments.get(id));
        if (named === undefined || stages === undefined) throw new Error("no commitments");
        const isNamed = named.triggered !== undefined;
        expect(clockOfCommitment(room, named).status).toBe(isNamed ? "running" : "stopped");
        const verifiedAt = room.exchanges.get(X)?.running?.progress.get("1")?.verifiedAt;
        const clock = clockOfCommitment(room, stages);
        expect(clock.status === "running" ? clock.since : undefined).toBe(verifiedAt);
        // A step that was found otherwise later takes its clock back; before it ran nothing was reported.
        for (const known of [named, stages])
          for (const { reports } of clockOfCommitment(room, known).status === "stopped"
            ? known.occurrences.values()
            : [])
            expect(reports.length === 0 || known === stages).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("PR9 nobody verifies their own deed or looks into their own allegation, and refused access settles and calms nothing", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const { room } = play(drawn, (before, after) => {
          for (const known of commitmentsIn(after))
            for (const [number, { findings, mark }] of known.occurrences) {
              const earlier = before.commitments.get(known.commitment)?.occurrences.get(number);
              if (findings.length === (earlier?.findings.length ?? 0)) continue;
              if (findings.at(-1)?.outcome === "accessDenied")
                expect(mark).toBe(earlier?.mark ?? "untouched");
            }
        });
        for (const { text: made, occurrences } of commitmentsIn(room))
          for (const { findings } of occurrences.values())
            for (const { found } of findings)
              expect(personOf(room, found.by)?.seat.party).not.toBe(made.obligor);
        for (const each of room.incidents.values()) {
          if (!each.recorded)
            for (const { found } of each.findings) expect(found.person).not.toBe(each.alleged.person);
          expectNoCalm(each);
        }
        for (const day of accessTable(room, "2026-03-09", "2026-03-10"))
          if (day.reports.some(({ quantity }) => quantity === undefined)) expect(day.status).not.toBe("met");
      }),
      { numRuns: 60 },
    );
  });

  const expectNoCalm = (incident: Incident): void => {
    const calm = calmOf([incident], NOON, NOON).status;
    const status = statusOfIncident(incident);
    expect(calm).toBe(
      status === "unsubstantiated" ? "unsubstantiated" : status === "substantiated" ? "broken" : "unknown",
    );
  };

  it("PR12 every report on access stands with its day and its reporter, and rival ones side by side", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const { room } = play(drawn);
        const standing = [...room.accessReports.values()].filter((each) => each.correctedBy === undefined);
        const told = accessTable(room, "2026-03-09", "2026-03-10").flatMap(({ reports }) => reports);
        expect(told.map(({ report }) => report.report).sort()).toEqual(
          standing.map(({ report }) => report).sort(),
        );
        for (const { day, reported } of standing)
          expect(day !== "" && room.people.has(reported.person)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("PR13 monitors undertake, agree, waive, dispute and suspend nothing", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const { room } = play(drawn);
        const authors = [
          ...commitmentsIn(room).flatMap(({ made, suspensions, occurrences }) => [
            ...[made, ...suspensions.map(({ suspended }) => suspended)],
            ...[...occurrences.values()].flatMap(({ waivers, disputes, reports }) => [
              ...waivers.map(({ waived }) => waived),
              ...disputes.map(({ disputed }) => disputed),
              ...reports.map(({ reported }) => reported),
            ]),
          ]),
          ...[...room.accessAgreements.values()].map(({ agreed }) => agreed),
        ];
        for (const { by } of authors) expect(personOf(room, by)?.seat.role).not.toBe("monitor");
      }),
      { numRuns: 60 },
    );
  });

  it("ST12 have always a way on: whatever is not settled some seat can take further, now or when its time comes", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const { room, at } = play(drawn);
        // Whatever falls due has fallen due by then.
        const later = at + 30 * DAY_MS;
        const isPossible = (event: RoomEvent): boolean =>
          SEATS.some((seat) => decide(room, event, device(seat)).ok);
        for (const known of commitmentsIn(room))
          for (const { occurrence: number, status } of standingsOf(room, known, later)) {
            if (status === "verified" || status === "waived") continue;
            expect(waysOn(known, number, later).some(isPossible), `${status} for good`).toBe(true);
          }
        for (const { incident: id, status } of room.incidents.values()) {
          const next: RoomEvent =
            status === "verifying"
              ? { type: "incidentFound", at: later, incident: id, finding: "inconclusive" }
              : { type: "inquiryBegan", at: later, incident: id };
          expect(isPossible(next), `incident ${status} for good`).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const waysOn = (
  { commitment: id, text: made }: Commitment,
  number: number,
  at: number,
): readonly RoomEvent[] => {
  const about = { at, commitment: id };
  return [
    { type: "commitmentTriggered", ...about },
    { type: "performanceReported", ...about, occurrence: number },
    { type: "performanceVerified", ...about, occurrence: number, outcome: "verified" },
    { type: "performanceVerified", ...about, occurrence: number, outcome: "breached" },
    ...SIDES.map(
      (name): RoomEvent => ({ type: "commitmentResumed", ...about, side: partyId(name), reason: "on" }),
    ),
    // A clock that runs from a step moves when the step does.
    ...(made.trigger.type === "step"
      ? ([
          { type: "stepReported", at, exchange: X, step: 1 },
          { type: "stepVerified", at, exchange: X, step: 1, outcome: "verified" },
        ] as const)
      : []),
  ];
};
