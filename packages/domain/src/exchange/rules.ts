import { ok, type Result } from "@parley/kernel";
import type { ExchangeId } from "../ids.ts";
import type { Objection } from "../objection.ts";
import { byMediator, byPerson, type Rules, refuse, type Speaker } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import { actsFor, bindsSide, isHere } from "../sides/acting-side.ts";
import { adopted } from "./adopt.ts";
import { checkPlan } from "./check-plan.ts";
import type { ExchangeAnswered, ExchangeEvent } from "./events.ts";
import { type FoundPlan, knownExchange, knownVersion, withExchange } from "./find.ts";
import { hashPlan } from "./hash-plan.ts";
import { type Exchange, hasAccepted, type PlanVersion, type RunningPlan } from "./state.ts";

export const exchangeRules: Rules<ExchangeEvent> = {
  exchangePresented: byMediator((room, event, { authorship }) => {
    const known = room.exchanges.get(event.exchange) ?? empty(event.exchange);
    if (event.version !== known.versions.length + 1)
      return refuse({ type: "Repeated", what: "exchange", id: event.exchange });
    const holds = checkPlan(room, event.plan);
    if (!holds.ok) return holds;
    const { version, plan } = event;
    const next: PlanVersion = { version, plan, hash: hashPlan(plan), presented: authorship, answers: [] };
    return withExchange(room, { ...known, versions: [...known.versions, next] });
  }),
  exchangeCopied: byMediator((room, { exchange, version, copy }, { authorship }) => {
    const known = knownVersion(room, exchange, version);
    if (!known.ok) return known;
    if (copy.room === room.room) return refuse({ type: "SameRoom", room: room.room });
    const copied = { room: copy.room, exchange: copy.exchange, copyVersion: copy.version };
    const copies = [...known.value.exchange.copies, { version, ...copied, copied: authorship }];
    return withExchange(room, { ...known.value.exchange, copies });
  }),
  exchangeAnswered: byPerson((room, event, speaker) => {
    const found = answerable(room, event, speaker);
    if (!found.ok) return found;
    const { exchange, version, recorded } = found.value;
    const { side, answer, words } = event;
    const given = { side, answer, recorded, answered: speaker.authorship };
    const answers = [
      ...version.answers.filter((earlier) => earlier.side !== side),
      words === undefined ? given : { ...given, words },
    ];
    return withExchange(room, withVersion(exchange, { ...version, answers }));
  }),
  exchangeAdopted: byMediator((room, event, { authorship }) => {
    const found = current(room, event.exchange, event.version, event.hash);
    if (!found.ok) return found;
    const { exchange, version } = found.value;
    if (exchange.running?.version === version.version)
      return refuse({ type: "AlreadyDone", event: "exchangeAdopted" });
    // In separate talks only one side is heard; the mediators vouch for the other's acceptance.
    const missing = version.plan.sides.filter(
      (side) => !hasAccepted(version, side) && (room.kind !== "caucus" || isHere(room, side)),
    );
    if (missing.length > 0) return refuse({ type: "NotAccepted", sides: missing });
    const running = adopted(exchange, version, authorship);
    return running.ok ? withExchange(room, { ...exchange, running: running.value }) : running;
  }),
  exchangeMoved: byMediator((room, { exchange: id, to }) => {
    const known = knownExchange(room, id);
    if (!known.ok) return known;
    const { running, moved, copies } = known.value;
    if (running === undefined) return refuse({ type: "NotAdopted" });
    if (moved !== undefined) return refuse({ type: "AlreadyDone", event: "exchangeMoved" });
    if (!copies.some((copy) => copy.room === to.room && copy.exchange === to.exchange))
      return refuse({ type: "Unknown", what: "exchange", id: to.exchange });
    // A halt is somebody's, and ends by their word: it is not carried into another room.
    if (isSuspended(running)) return refuse({ type: "WrongStatus", status: "suspended" });
    return withExchange(room, { ...known.value, moved: to });
  }),
};

const isSuspended = ({ suspensions }: RunningPlan): boolean =>
  suspensions.some(({ resumed }) => resumed === undefined);

const empty = (exchange: ExchangeId): Exchange => ({
  exchange,
  versions: [],
  copies: [],
});

/** The newest version, by the hash of its text: an answer to another text, or to an older one, counts for nothing. */
const current = (
  room: RoomState,
  id: ExchangeId,
  version: number,
  hash: string,
): Result<FoundPlan, Objection> => {
  const found = knownVersion(room, id, version);
  if (!found.ok) return found;
  if (found.value.version.hash !== hash)
    return refuse({ type: "NotThisText", hash: found.value.version.hash });
  const { versions } = found.value.exchange;
  return version === versions.length ? found : refuse({ type: "Superseded", by: versions.length });
};

const answerable = (
  room: RoomState,
  { exchange, version, hash, side, answer }: ExchangeAnswered,
  speaker: Speaker,
): Result<FoundPlan & { readonly recorded: boolean }, Objection> => {
  const found = current(room, exchange, version, hash);
  if (!found.ok) return found;
  if (!found.value.version.plan.sides.includes(side)) return refuse({ type: "NotYourSide" });
  if (found.value.exchange.running?.version === version)
    return refuse({ type: "AlreadyDone", event: "exchangeAdopted" });
  const acting = answer === "accepted" ? bindsSide(room, speaker, side) : actsFor(room, speaker, side);
  return acting.ok ? ok({ ...found.value, recorded: acting.value === "recorded" }) : acting;
};

const withVersion = (exchange: Exchange, version: PlanVersion): Exchange => ({
  ...exchange,
  versions: exchange.versions.map((known) => (known.version === version.version ? version : known)),
});
