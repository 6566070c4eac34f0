import type { Bytes } from "@parley/kernel";
import type { Refusal, Ticket } from "@parley/protocol";
import type { Core, Session } from "./core.ts";

/** One connection waiting for messages in one mailbox. */
export interface Watch {
  readonly session: Session;
  readonly ticket: Ticket;
  next: number;
  /** The latest message that is known to be durable. */
  known: number;
  status: "reading" | "live" | "ended";
}

export type Watchers = Map<Ticket, Set<Watch>>;

type Answer = (refusal: Refusal | null) => void;

const answerTo =
  (session: Session, request: number): Answer =>
  (refusal) =>
    session.send(refusal === null ? { type: "done", request } : { type: "refused", request, refusal });

const refusalOf = (error: "Closed" | Refusal): Refusal => (error === "Closed" ? "ShuttingDown" : error);

/** A mailbox is a name that two devices know, and a few messages that the relay cannot read. */
export const openMailbox = async (
  core: Core,
  session: Session,
  request: number,
  ticket: Ticket,
  expiresAt: number,
): Promise<void> => {
  const answer = answerTo(session, request);
  const now = core.clock.now();
  const { maxMailboxLifetimeMs, maxMailboxesPerDevice: maxPerDevice } = core.limits;
  if (expiresAt <= now || expiresAt > now + maxMailboxLifetimeMs) return answer("NotAllowed");
  const mailbox = { ticket, opener: session.device, expiresAt };
  const opened = await core.store.openMailbox(mailbox, { maxPerDevice, now });
  answer(opened.ok ? null : refusalOf(opened.error));
};

export const postMail = async (
  core: Core,
  session: Session,
  request: number,
  ticket: Ticket,
  message: Bytes,
): Promise<void> => {
  const answer = answerTo(session, request);
  const limits = { maxMessages: core.limits.maxMailboxMessages, now: core.clock.now() };
  const posted = await core.store.postMail(ticket, message, limits);
  if (!posted.ok) return answer(refusalOf(posted.error));
  answer(null);
  for (const watch of core.watchers.get(ticket) ?? []) {
    watch.known = Math.max(watch.known, posted.value);
    if (watch.status !== "live" || posted.value < watch.next) continue;
    watch.next = posted.value + 1;
    watch.session.send({ type: "mail", ticket, index: posted.value, message });
  }
};

export const watchMailbox = async (
  core: Core,
  session: Session,
  request: number,
  ticket: Ticket,
  from: number,
): Promise<void> => {
  const answer = answerTo(session, request);
  endWatch(core, session.watches.get(ticket));
  const following = session.subscriptions.size + session.watches.size;
  if (following >= core.limits.maxSubscriptionsPerConnection) return answer("TooMany");
  const watch: Watch = { session, ticket, next: from, known: -1, status: "reading" };
  session.watches.set(ticket, watch);
  const watching = core.watchers.get(ticket) ?? new Set();
  core.watchers.set(ticket, watching.add(watch));
  do {
    const mail = await core.store.readMail(ticket, watch.next, core.clock.now());
    if (watch.status !== "reading" || !session.isOpen()) return endWatch(core, watch);
    if (mail === null) {
      endWatch(core, watch);
      return answer("NoSuchMailbox");
    }
    for (const { index, message } of mail) {
      session.send({ type: "mail", ticket, index, message });
      watch.next = index + 1;
    }
  } while (watch.next <= watch.known);
  watch.status = "live";
  answer(null);
};

export const endWatch = (core: Core, watch: Watch | undefined): void => {
  if (watch === undefined || watch.status === "ended") return;
  watch.status = "ended";
  const { session, ticket } = watch;
  if (session.watches.get(ticket) === watch) session.watches.delete(ticket);
  const watching = core.watchers.get(ticket);
  if (watching?.delete(watch) && watching.size === 0) core.watchers.delete(ticket);
};

export const closeMailbox = async (
  core: Core,
  session: Session,
  request: number,
  ticket: Ticket,
): Promise<void> => {
  const closed = await core.store.closeMailbox(ticket, session.device);
  answerTo(session, request)(closed.ok ? null : refusalOf(closed.error));
  if (!closed.ok) return;
  for (const watch of [...(core.watchers.get(ticket) ?? [])]) endWatch(core, watch);
};
