import { describe, expect, it } from "vitest";
import type { InvitationWish, Workspace } from "../src/index.ts";
import { admitBy, openRoom, openTalks, type Talks } from "./support/story.ts";
import { clockOffBy, expectOk, hurriedClock, online, seatAt, until } from "./support/world.ts";

const HOUR_MS = 3_600_000;

const observerWish = ({ mediation }: Talks): InvitationWish => ({
  mediation,
  purpose: "observer",
  authority: "none",
  name: "Somebody",
  lifetimeMs: HOUR_MS,
});

const lastJoin = (workspace: Workspace) =>
  until(
    workspace,
    ({ joins }) => {
      const status = joins.at(-1)?.status;
      return status?.status === "waitingForConfirmation" ? null : status;
    },
    "the end of a join",
  );

describe("invitations", () => {
  it("CL40 say who invites, to what and until when, before they are used", async () => {
    const talks = await openTalks();
    const guest = await seatAt(talks.relay);
    const { link, expiresAt } = expectOk(await talks.mediator.workspace.invite(observerWish(talks)));
    expect(expectOk(guest.workspace.inspectInvitation(link))).toEqual({
      inviter: "Ida Marr",
      mediationTitle: "Talks on the Vessin Plain",
      purpose: "observer",
      relay: "ws://relay.test/",
      expiresAt,
    });
    for (const bad of ["", "https://example.test/#/join/", link.slice(0, -3), `${link}AAAA`])
      expect(guest.workspace.inspectInvitation(bad)).toEqual({
        ok: false,
        error: { type: "InvitationMalformed" },
      });
    await guest.workspace.lock();
    await talks.end();
  });

  it("CL41 admit nobody before the inviter has confirmed, and show both the same words", async () => {
    const talks = await openTalks();
    const guest = await seatAt(talks.relay);
    const { workspace } = talks.mediator;
    const { link, invitation } = expectOk(await workspace.invite(observerWish(talks)));
    await online(guest.workspace);
    expectOk(await guest.workspace.acceptInvitation(link, "Nia Frost"));
    const asked = await until(
      workspace,
      ({ invitations }) => {
        const status = invitations.find((known) => known.invitation === invitation)?.status;
        return status?.status === "asked" ? status : null;
      },
      "the request",
    );
    expect(asked).toMatchObject({ name: "Nia Frost", device: guest.workspace.device });
    const waiting = guest.workspace.snapshot().joins[0]?.status;
    expect(waiting).toEqual({ status: "waitingForConfirmation", words: asked.words });
    expect(asked.words).toHaveLength(8);
    expect(guest.workspace.snapshot().rooms.size).toBe(0);
    await guest.workspace.lock();
    await talks.end();
  });

  it("CL42 work once: whoever comes second is told", async () => {
    const talks = await openTalks();
    const [first, second] = [await seatAt(talks.relay), await seatAt(talks.relay)];
    const { workspace } = talks.mediator;
    const { link, invitation } = expectOk(await workspace.invite(observerWish(talks)));
    await online(first.workspace);
    await online(second.workspace);
    expectOk(await first.workspace.acceptInvitation(link, "First"));
    await until(
      workspace,
      ({ invitations }) => invitations.at(-1)?.status.status === "asked",
      "the first request",
    );
    expectOk(await second.workspace.acceptInvitation(link, "Second"));
    expect(await lastJoin(second.workspace)).toEqual({ status: "failed", error: { type: "InvitationUsed" } });
    expectOk(await workspace.confirmInvitation(invitation));
    expect(await lastJoin(first.workspace)).toEqual({ status: "joined" });
    expect(await workspace.confirmInvitation(invitation)).toEqual({
      ok: false,
      error: { type: "InvitationUsed" },
    });
    expect(await workspace.revokeInvitation(invitation)).toEqual({
      ok: false,
      error: { type: "InvitationUsed" },
    });
    for (const { workspace: guest } of [first, second]) await guest.lock();
    await talks.end();
  });

  it("CL43 can be taken back until they are confirmed", async () => {
    const talks = await openTalks();
    const guest = await seatAt(talks.relay);
    const { workspace } = talks.mediator;
    const { link, invitation } = expectOk(await workspace.invite(observerWish(talks)));
    expectOk(await workspace.revokeInvitation(invitation));
    await online(guest.workspace);
    expectOk(await guest.workspace.acceptInvitation(link, "Too late"));
    expect(await lastJoin(guest.workspace)).toEqual({
      status: "failed",
      error: { type: "InvitationRevoked" },
    });
    expect(await workspace.confirmInvitation(invitation)).toEqual({
      ok: false,
      error: { type: "InvitationRevoked" },
    });
    await guest.workspace.lock();
    await talks.end();
  });

  it("CL44 expire", async () => {
    const talks = await openTalks();
    let passedMs = 0;
    const clock = { ...hurriedClock, now: () => Date.now() + passedMs };
    const late = await seatAt(talks.relay, { clock });
    await online(late.workspace);
    passedMs = 2 * HOUR_MS;
    const { link, expiresAt } = expectOk(await talks.mediator.workspace.invite(observerWish(talks)));
    const expected = { ok: false, error: { type: "InvitationExpired", expiredAt: expiresAt } };
    expect(late.workspace.inspectInvitation(link)).toEqual(expected);
    expect(await late.workspace.acceptInvitation(link, "Late")).toEqual(expected);
    await late.workspace.lock();
    await talks.end();
  });

  it("CL44 expire by the relay's clock: a device that is a day fast or slow invites and is invited", async () => {
    for (const offByMs of [24 * HOUR_MS, -24 * HOUR_MS]) {
      const talks = await openTalks({}, (seat) =>
        seat === "mediator" || seat === "observer" ? { clock: clockOffBy(offByMs) } : {},
      );
      await talks.end();
    }
  });

  it("CL45 are nothing to whoever has no request of theirs to confirm", async () => {
    const talks = await openTalks();
    const { workspace } = talks.mediator;
    const { invitation } = expectOk(await workspace.invite(observerWish(talks)));
    expect(await workspace.confirmInvitation(invitation)).toEqual({
      ok: false,
      error: { type: "InvitationNotProven" },
    });
    expect(await workspace.confirmInvitation("another")).toEqual({
      ok: false,
      error: { type: "InvitationMalformed" },
    });
    await talks.end();
  });

  it("CL46 go on where they were when either side was away in between", async () => {
    const talks = await openTalks();
    const guest = await seatAt(talks.relay);
    const { workspace, wire } = talks.mediator;
    const { link, invitation } = expectOk(await workspace.invite(observerWish(talks)));
    wire.cut();
    await online(guest.workspace);
    expectOk(await guest.workspace.acceptInvitation(link, "Patient"));
    await until(
      guest.workspace,
      ({ joins }) => joins[0]?.status.status === "waitingForConfirmation",
      "waiting",
    );
    wire.mend();
    await online(workspace);
    await until(workspace, ({ invitations }) => invitations.at(-1)?.status.status === "asked", "the request");
    guest.wire.cut();
    expectOk(await workspace.confirmInvitation(invitation));
    guest.wire.mend();
    expect(await lastJoin(guest.workspace)).toEqual({ status: "joined" });
    await until(guest.workspace, ({ rooms }) => rooms.size === 1, "the common room");
    await guest.workspace.lock();
    await talks.end();
  });

  it("CL47 a second head of a party is proposed to the caucus that is there, not given one of their own", async () => {
    const talks = await openTalks();
    const deputy = await seatAt(talks.relay);
    const head = { mediation: talks.mediation, purpose: "head", authority: "negotiate", name: "D" } as const;
    await admitBy(talks.mediator.workspace, deputy.workspace, { ...head, party: talks.northParty }, "Deputy");
    const caucuses = [...talks.mediator.workspace.snapshot().rooms.values()].filter(
      ({ kind }) => kind === "caucus",
    );
    expect(caucuses).toHaveLength(2);
    await until(
      talks.north.workspace,
      ({ rooms }) =>
        [...rooms.values()].some(({ proposals }) => proposals.some(({ iMaySecond }) => iMaySecond)),
      "the proposal",
    );
    await deputy.workspace.lock();
    await talks.end();
  });

  it("CL78 separate talks whose side has lost everybody who may admit are founded anew, never silently", async () => {
    const talks = await openTalks();
    const { mediator, mediation, northParty } = talks;
    const lost = await openRoom(mediator.workspace, "caucus", northParty);
    await talks.north.workspace.lock();
    const next = await seatAt(talks.relay);
    const reason = "The head's devices are lost; a new head has been named.";
    await admitBy(
      mediator.workspace,
      next.workspace,
      {
        ...{ mediation, purpose: "head", authority: "negotiate", name: "N", party: northParty },
        succeeds: { room: lost.room, reason },
      },
      "Nils Oren",
    );
    const found = await openRoom(next.workspace, "caucus");
    expect(found.room).not.toBe(lost.room);
    const old = await until(
      mediator.workspace,
      ({ rooms }) => {
        const view = rooms.get(lost.room);
        return view?.state.announcements.at(-1) === undefined ? undefined : view;
      },
      "the announcement in the old room",
    );
    expect(old.state.announcements.at(-1)).toMatchObject({ type: "successor", room: found.room, reason });
    expect(old.state.members.has(next.workspace.device)).toBe(false);

    // From here on a second head is proposed to the talks that go on.
    const deputy = await seatAt(talks.relay);
    const wish = {
      mediation,
      purpose: "head",
      authority: "negotiate",
      name: "D",
      party: northParty,
    } as const;
    await admitBy(mediator.workspace, deputy.workspace, wish, "Deputy");
    await until(
      next.workspace,
      ({ rooms }) => rooms.get(found.room)?.proposals.some(({ iMaySecond }) => iMaySecond),
      "the proposal",
    );
    for (const { workspace } of [next, deputy]) await workspace.lock();
    await talks.end();
  });
});
