import { type InvitationSecret, isExpired, parseInvitation } from "@parley/crypto";
import { err, ok } from "@parley/kernel";
import type { InvitationPreview, InvitationWish, Outcome } from "../api.ts";
import { decodeHints } from "./handshake-messages.ts";

const PURPOSES: readonly InvitationWish["purpose"][] = [
  "head",
  "adviser",
  "mediator",
  "coMediatorLead",
  "observer",
  "guarantor",
  "monitor",
  "ownDevice",
];

/** What a link says of itself; nothing is sent. */
export const inspectInvitation = (link: string, now: number): Outcome<InvitationPreview> => {
  const read = readLink(link);
  if (read === null) return err({ type: "InvitationMalformed" });
  const { invitation, preview } = read;
  return isExpired(invitation, now)
    ? err({ type: "InvitationExpired", expiredAt: invitation.expiresAt })
    : ok(preview);
};

export const readLink = (
  link: string,
): {
  readonly invitation: InvitationSecret;
  readonly preview: InvitationPreview;
  readonly fragment: string;
} | null => {
  const fragment = link.trim().split(/[#/=]/).at(-1) ?? "";
  const parsed = parseInvitation(fragment);
  if (!parsed.ok) return null;
  const hints = decodeHints(parsed.value.hints);
  const purpose = PURPOSES.find((candidate) => candidate === hints?.purpose);
  if (hints === null || purpose === undefined) return null;
  const { relayUrl: relay, expiresAt } = parsed.value;
  const preview = { inviter: hints.inviter, mediationTitle: hints.title, purpose, relay, expiresAt };
  return { invitation: parsed.value, preview, fragment };
};
