import type { ClientError, QueuedWords, ReadersSeen, Words } from "@parley/client";
import { type Finding, FORMS, type Form, LIMITS, sideOf, TERMS, type Terms } from "@parley/domain";
import { useRef, useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { chosenOf, TICKED, tick, useDraft } from "../app/use-draft.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useWords } from "../words/catalogue.ts";
import { sayError } from "../words/say-error.ts";
import { travels } from "./ItemRow.tsx";
import { eveningAfterNext, inputToMoment, momentToInput } from "./local-time.ts";
import { useReaders } from "./names.ts";
import { useRoom } from "./room-context.ts";
import { useFindings } from "./use-findings.ts";

/** Who read the room when the words were begun: what is said goes to them, or is asked about again. */
interface Begun {
  readonly readers: ReadersSeen;
  readonly names: readonly string[];
}

/** Who would read the words now, after somebody came or went. */
export interface ChangedReaders {
  readonly readers: ReadersSeen;
  readonly names: readonly string[];
  readonly before: readonly string[];
}

export interface Composer {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly form: Form;
  readonly chooseForm: (form: Form) => void;
  readonly forms: readonly Form[];
  readonly terms: Terms;
  readonly chooseTerms: (terms: Terms) => void;
  /** Absent where words do not travel from this room, so that terms would say nothing. */
  readonly termsOffered: readonly Terms[] | null;
  readonly areTermsLocked: boolean;
  /** Whether the speaker may hand it to the mediators as their own idea. */
  readonly mayOfferIdea: boolean;
  readonly isIdea: boolean;
  readonly offerIdea: (isIdea: boolean) => void;
  /** As a `datetime-local` field holds it; empty: does not lapse. */
  readonly expiry: string;
  readonly setExpiry: (expiry: string) => void;
  readonly expiryWrong: string | null;
  readonly findings: readonly Finding[];
  readonly reason: string;
  readonly giveReason: (reason: string) => void;
  readonly isChecked: boolean;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly changed: ChangedReaders | null;
  readonly hasNewReaders: boolean;
  readonly say: (readers?: ReadersSeen) => Promise<void>;
  readonly keepWaiting: () => void;
  readonly takeBack: (queued: QueuedWords) => void;
}

/** What a person is about to say in a room, kept as a draft until it is said. */
export const useComposer = (): Composer => {
  const { workspace } = useSeat();
  const words = useWords();
  const announce = useAnnounce();
  const { view, name, me, isMediator, now, answering, answer } = useRoom();
  const { charter } = view.state;
  const { compose, check } = words.room;
  const place = draftPlace(view.room);
  const names = useReaders(view.state);
  const termsAtFirst = startTerms(view.kind, charter);
  const [text, setText] = useState(() => workspace.draftOf(place));
  const choices = useDraft(`${place}:choices`, {
    ...{ form: "remark", terms: termsAtFirst, isIdea: "", expiry: "", reason: "" },
  });
  const { expiry, reason } = choices.fields;
  const forms: readonly Form[] = me !== undefined && sideOf(me) === "others" ? ["remark"] : FORMS;
  const form = chosenOf(forms, choices.fields.form, "remark");
  const areTermsLocked = charter?.narrowestTermsLocked === true && view.kind === "caucus";
  const terms = areTermsLocked ? termsAtFirst : chosenOf(TERMS, choices.fields.terms, termsAtFirst);
  const mayOfferIdea = view.kind === "caucus" && !isMediator && !areTermsLocked;
  const isIdea = mayOfferIdea && choices.fields.isIdea === TICKED;
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [changed, setChanged] = useState<ChangedReaders | null>(null);
  const isChecked = isMediator && view.kind !== "team" && view.kind !== "notebook";
  const findings = useFindings(view.room, text, isChecked);
  const begun = useRef<Begun | null>(text === "" ? null : { readers: view.readers, names });

  const write = (next: string): void => {
    begun.current = next === "" ? null : (begun.current ?? { readers: view.readers, names });
    setText(next);
    setError(null);
    workspace.keepDraft(place, next);
  };
  const chooseForm = (next: Form): void => {
    const lapses = next === "trialBalloon" && expiry === "";
    choices.change({ form: next, ...(lapses ? { expiry: momentToInput(eveningAfterNext(now)) } : {}) });
  };
  const startAnew = (): void => {
    write("");
    choices.forget();
    answer(null);
  };
  const expiresAt = inputToMoment(expiry);
  const expiryWrong =
    form === "trialBalloon" && expiresAt === undefined
      ? compose.expiryNeeded
      : expiresAt !== undefined && expiresAt <= now
        ? compose.expiryPast
        : null;

  const whyNotYet = (): string | null => {
    if (text.length > LIMITS.text) return compose.tooLong(text.length, LIMITS.text);
    if (expiryWrong !== null) return expiryWrong;
    const found = isChecked ? workspace.checkWords(view.room, text) : [];
    return found.length > 0 && reason.trim() === "" ? check.reasonNeeded : null;
  };
  const say = async (readers?: ReadersSeen): Promise<void> => {
    if (isBusy || text.trim() === "") return;
    const wrong = whyNotYet();
    setError(wrong);
    if (wrong !== null) return;
    const saying: Words = {
      ...{ form, text: text.trim(), terms },
      ...(isIdea ? { mayBeMediatorsIdea: true } : {}),
      ...(expiresAt === undefined ? {} : { expiresAt }),
      ...(answering === null ? {} : { replyTo: answering }),
      ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
    };
    setBusy(true);
    setChanged(null);
    const outcome = await workspace.say(view.room, saying, readers ?? begun.current?.readers ?? view.readers);
    setBusy(false);
    if (!outcome.ok) {
      object(outcome.error);
      return;
    }
    announce(outcome.value.status === "said" ? compose.said(name) : compose.queued(name));
    startAnew();
  };
  const object = (refused: ClientError): void => {
    if (refused.type === "ReadershipChanged")
      setChanged({ readers: refused.readers, names: refused.names, before: begun.current?.names ?? names });
    else setError(sayError(words, refused));
  };

  return {
    ...{ text, write, form, chooseForm, forms, terms, areTermsLocked, mayOfferIdea, isIdea },
    chooseTerms: (next) => choices.change({ terms: next }),
    offerIdea: (is) => choices.change({ isIdea: tick(is) }),
    setExpiry: (next) => choices.change({ expiry: next }),
    giveReason: (next) => choices.change({ reason: next }),
    termsOffered: travels(view.kind) ? TERMS : null,
    ...{ expiry, expiryWrong, findings, reason, isChecked, isBusy, error, changed },
    hasNewReaders: text !== "" && begun.current !== null && begun.current.readers !== view.readers,
    say,
    keepWaiting: () => setChanged(null),
    takeBack: ({ id, words: queued }) => {
      workspace.discardQueued(id);
      write(text.trim() === "" ? queued.text : `${queued.text}\n\n${text}`);
      choices.change({
        form: queued.form,
        terms: queued.terms,
        isIdea: tick(queued.mayBeMediatorsIdea === true),
        expiry: queued.expiresAt === undefined ? "" : momentToInput(queued.expiresAt),
      });
    },
  };
};

/** Where the words of a room's composer are kept: plain text, so that others can put words there too. */
export const draftPlace = (room: string): string => `room:${room}`;

/** The charter's default; the narrowest where it is locked, and where words do not travel at all. */
const startTerms = (
  kind: string,
  charter: { readonly conveyanceDefault: Terms; readonly narrowestTermsLocked: boolean } | undefined,
): Terms =>
  charter === undefined || !travels(kind) || (charter.narrowestTermsLocked && kind === "caucus")
    ? "inConfidence"
    : charter.conveyanceDefault;
