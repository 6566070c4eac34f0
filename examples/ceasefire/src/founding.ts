import type { InvitationWish } from "@parley/client";
import { createId, type MediationId, type PartyId } from "@parley/domain";
import { CAST, MEDIATION_TITLE, PARTY_HUES, PARTY_LABELS, SEATS, type SeatName, type Seats } from "./cast.ts";
import { commonSoFar } from "./common.ts";
import { exchangeSoFar } from "./exchange.ts";
import { done, findRoom, StoryFailure, until, untilOnline, untilRoom } from "./waiting.ts";
import { WORDS } from "./words.ts";

const INVITATION_LIFETIME_MS = 60 * 60 * 1000;

/** Brings one seat in through a real invitation: link, request, comparison, confirmation. */
const bringIn = async (seats: Seats, seat: SeatName, wish: InvitationWish): Promise<void> => {
  const { lead } = seats;
  const { invitation, link } = done(await lead.invite(wish), `inviting ${CAST[seat].name}`);
  done(
    await seats[seat].acceptInvitation(link, CAST[seat].name),
    `${CAST[seat].name} answering the invitation`,
  );
  await until(lead, `${CAST[seat].name} has asked to join`, (snapshot) =>
    snapshot.invitations.find((view) => view.invitation === invitation && view.status.status === "asked"),
  );
  done(await lead.confirmInvitation(invitation), `confirming ${CAST[seat].name}`);
  await untilRoom(seats[seat], "common");
};

/** A party lets a co-mediator whom the team proposed into its separate talks. */
const secondEverybody = async (seats: Seats, party: "norvane" | "sulmere", count: number): Promise<void> => {
  const workspace = seats[party];
  for (let seconded = 0; seconded < count; seconded++) {
    const next = await until(workspace, "a co-mediator is proposed", (snapshot) => {
      const caucus = findRoom(snapshot, "caucus");
      const proposal = caucus?.proposals.find((open) => open.iMaySecond);
      return caucus && proposal ? { room: caucus.room, proposal: proposal.proposal } : null;
    });
    done(await workspace.secondAdmission(next.room, next.proposal), "seconding a co-mediator");
    await until(workspace, "the co-mediator is in", (snapshot) =>
      snapshot.rooms.get(next.room)?.proposals.every((open) => open.proposal !== next.proposal) ? true : null,
    );
  }
};

/** Opens the mediation, brings everybody in, and lets the first things be said. */
export const found = async (seats: Seats, onProgress: (sentence: string) => void): Promise<void> => {
  const { lead } = seats;
  onProgress("Six seats connect to the relay.");
  for (const seat of SEATS) await untilOnline(seats[seat]);
  onProgress("The mediating service opens a mediation.");
  const mediation: MediationId = done(
    await lead.openMediation({
      title: MEDIATION_TITLE,
      template: "peace",
      conveyanceDefault: "inConfidence",
      sourceSees: "exactWords",
      narrowestTermsLocked: false,
      readReceipts: false,
      languages: ["en"],
      myName: CAST.lead.name,
      parties: [
        { label: PARTY_LABELS.norvane, hue: PARTY_HUES.norvane },
        { label: PARTY_LABELS.sulmere, hue: PARTY_HUES.sulmere },
      ],
    }),
    "opening the mediation",
  );
  const wish = { mediation, authority: "none", lifetimeMs: INVITATION_LIFETIME_MS } as const;
  const parties = lead.snapshot().mediations.find((view) => view.mediation === mediation)?.parties ?? [];
  const partyNamed = (label: string): PartyId => {
    const party = parties.find((candidate) => candidate.neutralLabel === label);
    if (party === undefined) throw new StoryFailure(`The tour could not go on: there is no party ${label}.`);
    return party.party;
  };
  for (const seat of ["norvane", "sulmere"] as const) {
    onProgress(`${PARTY_LABELS[seat]} comes in through an invitation.`);
    const party = partyNamed(PARTY_LABELS[seat]);
    await bringIn(seats, seat, {
      ...wish,
      purpose: "head",
      party,
      authority: "negotiate",
      name: CAST[seat].name,
    });
    await untilRoom(seats[seat], "caucus");
    await untilRoom(lead, "caucus", PARTY_LABELS[seat]);
  }
  for (const seat of ["tamsel", "ostrel"] as const) {
    onProgress(`${CAST[seat].of.split(",")[0]} joins the mediating team.`);
    await bringIn(seats, seat, { ...wish, purpose: "mediator", name: CAST[seat].name });
    await Promise.all([secondEverybody(seats, "norvane", 1), secondEverybody(seats, "sulmere", 1)]);
    await untilRoom(seats[seat], "caucus", PARTY_LABELS.norvane);
    await untilRoom(seats[seat], "caucus", PARTY_LABELS.sulmere);
  }
  onProgress("Brennor comes in as guarantor.");
  await bringIn(seats, "brennor", { ...wish, purpose: "guarantor", name: CAST.brennor.name });
  onProgress("The first round has been held.");
  await firstRound(seats);
  onProgress("An exchange is half done.");
  await exchangeSoFar(seats);
  onProgress("Lorries were counted, and an allegation was looked into.");
  await commonSoFar(seats);
};

/** What stands before the tour begins: the frame, the guarantee, the team's notes, agreed minutes. */
const firstRound = async (seats: Seats): Promise<void> => {
  const common = await untilRoom(seats.lead, "common");
  const say = async (
    seat: SeatName,
    kind: "common" | "team",
    text: string,
    terms: "public" | "inConfidence",
  ) => {
    const room = await untilRoom(seats[seat], kind);
    done(await seats[seat].say(room.room, { form: "remark", text, terms }, room.readers), "a first remark");
  };
  await say("lead", "common", WORDS.frame, "public");
  await until(seats.brennor, "the frame is read", (snapshot) =>
    (snapshot.rooms.get(common.room)?.state.items.size ?? 0) > 0 ? true : null,
  );
  await say("brennor", "common", WORDS.guarantee, "public");
  await say("tamsel", "team", WORDS.teamNote, "inConfidence");
  await say("ostrel", "team", WORDS.ostrelNote, "inConfidence");
  const caucus = await untilRoom(seats.lead, "caucus", PARTY_LABELS.sulmere);
  const minutes = createId("minutes", crypto.getRandomValues(new Uint8Array(16)));
  done(
    await seats.lead.act(caucus.room, {
      type: "minutesDrafted",
      minutes,
      title: WORDS.minutesTitle,
      text: WORDS.minutes,
    }),
    "drafting minutes",
  );
  await until(seats.sulmere, "the minutes have arrived", (snapshot) =>
    snapshot.rooms.get(caucus.room)?.state.minutes.has(minutes) ? true : null,
  );
  done(await seats.sulmere.act(caucus.room, { type: "minutesAgreed", minutes }), "agreeing to the minutes");
};
