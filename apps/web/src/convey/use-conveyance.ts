import type { RoomView } from "@parley/client";
import {
  type Attribution,
  authorityFor,
  type Finding,
  FORMS,
  type Form,
  type Item,
  LIMITS,
  type Objection,
  type RoomId,
} from "@parley/domain";
import { useState } from "react";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { chosenOf, useDraft } from "../app/use-draft.ts";
import { inputToMoment, momentToInput } from "../room/local-time.ts";
import { useFindings } from "../room/use-findings.ts";
import { useWords } from "../words/catalogue.ts";
import { destinationsFrom, type Signing, signingsOf } from "./destinations.ts";

export interface Conveyance {
  readonly destinations: readonly RoomView[];
  readonly destination: RoomView | undefined;
  readonly chooseDestination: (room: RoomId) => void;
  readonly wording: string;
  readonly write: (wording: string) => void;
  readonly signings: readonly Signing[];
  readonly signing: Signing | undefined;
  readonly sign: (key: string) => void;
  readonly form: Form;
  readonly chooseForm: (form: Form) => void;
  readonly expiry: string;
  readonly setExpiry: (expiry: string) => void;
  readonly expiryWrong: string | null;
  readonly findings: readonly Finding[];
  readonly reason: string;
  readonly giveReason: (reason: string) => void;
  /** Why the item may not travel at all, or not like this. */
  readonly objection: Objection | null;
  /** Everything is there that a conveyance needs. */
  readonly isReady: boolean;
  readonly wrong: string | null;
  /** The message as the other room would have it. */
  readonly message: { readonly form: Form; readonly attribution: Attribution; readonly expiresAt?: number };
  readonly forget: () => void;
}

/** Where a conveyance's words are kept before they go: plain text, so that others can put words there too. */
export const conveyPlace = (item: string): string => `convey:${item}`;

/** What a mediator is about to carry, and whether it may go. */
export const useConveyance = (source: RoomView, item: Item, now: number): Conveyance => {
  const { workspace } = useSeat();
  const snapshot = useSnapshot();
  const { convey } = useWords();
  const place = conveyPlace(item.item);
  const destinations = destinationsFrom(source, snapshot, workspace.device);
  const lapse = item.expiresAt === undefined ? "" : momentToInput(item.expiresAt);
  const choices = useDraft(`${place}:choices`, {
    ...{ destination: "", signing: "", form: item.form, expiry: lapse, reason: "" },
  });
  const { expiry, reason } = choices.fields;
  const form = chosenOf(FORMS, choices.fields.form, item.form);
  const destination = destinations.find(({ room }) => room === choices.fields.destination) ?? destinations[0];
  const [wording, setWording] = useState(() => workspace.draftOf(place) || item.text);
  const words = wording.trim();
  const signings = signingsOf(item, source.state, destination?.state, words, now);
  const signing =
    signings.find((one) => one.key === choices.fields.signing) ?? signings.find(({ isAllowed }) => isAllowed);
  const attribution = signing?.attribution ?? { type: "none" as const };
  const findings = useFindings(destination?.room ?? null, words, true, {
    item: item.item,
    attribution: attribution.type,
  });
  const authority = authorityFor(item, now, words, attribution.type);
  // The field has minutes, the item's own lapse milliseconds: unchanged it is the item's own.
  const isUnchanged = item.expiresAt !== undefined && expiry === momentToInput(item.expiresAt);
  const expiresAt = isUnchanged || expiry === "" ? item.expiresAt : inputToMoment(expiry);
  const expiryWrong = wrongExpiry(convey, item, expiresAt, now);
  const wrong = words.length > LIMITS.text ? convey.tooLong(words.length, LIMITS.text) : null;
  return {
    ...{ destinations, destination, wording, signings, signing, form },
    ...{ expiry, expiryWrong, findings, reason, wrong },
    chooseDestination: (room) => choices.change({ destination: room }),
    sign: (key) => choices.change({ signing: key }),
    chooseForm: (next) => choices.change({ form: next }),
    setExpiry: (next) => choices.change({ expiry: next }),
    giveReason: (next) => choices.change({ reason: next }),
    write: (next) => {
      setWording(next);
      workspace.keepDraft(place, next);
    },
    objection: authority.ok ? null : authority.error,
    isReady:
      destination !== undefined &&
      authority.ok &&
      words !== "" &&
      wrong === null &&
      expiryWrong === null &&
      (findings.length === 0 || reason.trim() !== ""),
    message: { form, attribution, ...(expiresAt === undefined ? {} : { expiresAt }) },
    forget: () => {
      workspace.keepDraft(place, "");
      choices.forget();
    },
  };
};

const wrongExpiry = (
  words: { readonly expiryTooLate: string; readonly expiryPast: string },
  item: Item,
  expiresAt: number | undefined,
  now: number,
): string | null => {
  if (expiresAt === undefined) return null;
  if (item.expiresAt !== undefined && expiresAt > item.expiresAt) return words.expiryTooLate;
  return expiresAt <= now ? words.expiryPast : null;
};
