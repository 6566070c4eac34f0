import { newId, systemRandomness } from "@parley/client";
import { LIMITS, type Minutes } from "@parley/domain";
import { useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { useDraftText } from "../app/use-draft.ts";
import { TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { ReadLine } from "./Composer.tsx";
import { ConfirmDialog } from "./ConfirmDialog.tsx";
import { Findings } from "./Findings.tsx";
import { useRoom } from "./room-context.ts";
import { useFindings } from "./use-findings.ts";

/** Drafts minutes, or an account to stand beside an existing one. What is written is kept until it is put into the room. */
export const MinutesDialog = ({
  against,
  onClose,
}: {
  readonly against?: Minutes;
  readonly onClose: () => void;
}) => {
  const { workspace } = useSeat();
  const { view, isMediator } = useRoom();
  const { room: words } = useWords();
  const place = `minutes:${view.room}:${against?.minutes ?? ""}`;
  const [title, setTitle] = useState(() => workspace.draftOf(`${place}:title`) || (against?.title ?? ""));
  const [text, setText] = useState(() => workspace.draftOf(place) || (against?.text ?? ""));
  const [reason, setReason, forgetReason] = useDraftText(`${place}:reason`);
  // The very text that the check is asked about when the minutes are put into the room.
  const whole = `${title.trim()}\n${text.trim()}`;
  const findings = useFindings(view.room, whole, isMediator && view.kind !== "team");
  const keep = (nextTitle: string, nextText: string): void => {
    workspace.keepDraft(`${place}:title`, nextTitle);
    workspace.keepDraft(place, nextText);
  };
  return (
    <ConfirmDialog
      title={against === undefined ? words.draftMinutes : words.rivalTitle}
      hint={against === undefined ? words.minutesHint : words.rivalHint}
      go={words.putIntoRoom}
      done={words.minutesSaved}
      onClose={onClose}
      onDone={() => {
        keep("", "");
        forgetReason();
      }}
      isDisabled={
        title.trim() === "" ||
        text.trim() === "" ||
        text.length > LIMITS.longText ||
        (findings.length > 0 && reason.trim() === "")
      }
      act={() => {
        const account = {
          minutes: newId(systemRandomness, "minutes", view.room),
          title: title.trim(),
          text: text.trim(),
        };
        return workspace.act(
          view.room,
          against === undefined
            ? { type: "minutesDrafted", ...account }
            : { type: "minutesRivalled", against: against.minutes, ...account },
          reason.trim() === "" ? undefined : reason.trim(),
        );
      }}
    >
      <ReadLine />
      <TextField
        label={words.minutesTitle}
        value={title}
        maxLength={LIMITS.line}
        onChange={(next) => {
          setTitle(next);
          keep(next, text);
        }}
      />
      <TextField
        label={words.minutesText}
        value={text}
        rows={8}
        onChange={(next) => {
          setText(next);
          keep(title, next);
        }}
      />
      <Findings words={whole} findings={findings} reason={reason} onReason={setReason} />
    </ConfirmDialog>
  );
};
