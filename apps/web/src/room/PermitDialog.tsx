import { type Item, mayBeMediatorsIdea, standingTerms } from "@parley/domain";
import { useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { CheckField, ChoiceField, TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { widerTerms } from "./AskDialog.tsx";
import { ConfirmDialog } from "./ConfirmDialog.tsx";
import { useRoom } from "./room-context.ts";

/** The party lets its own words travel further: as asked, or as it chooses itself. */
export const PermitDialog = ({ item, onClose }: { readonly item: Item; readonly onClose: () => void }) => {
  const { workspace } = useSeat();
  const { view } = useRoom();
  const { room: words, terms: says } = useWords();
  const { asked } = item;
  const offered = widerTerms(item);
  const [terms, setTerms] = useState(() => asked?.terms ?? offered[0] ?? standingTerms(item));
  const [isIdea, setIdea] = useState(asked?.asMediatorsIdea ?? false);
  const [isExact, setExact] = useState(asked?.wording !== undefined);
  const [wording, setWording] = useState(asked?.wording ?? item.text);
  return (
    <ConfirmDialog
      title={words.permitTitle}
      hint={words.permitHint}
      go={words.permitGo}
      done={words.permitDone}
      onClose={onClose}
      isDisabled={isExact && wording.trim() === ""}
      act={() =>
        workspace.act(view.room, {
          type: "permissionGiven",
          item: item.item,
          terms,
          asMediatorsIdea: isIdea,
          ...(isExact ? { wording: wording.trim() } : {}),
        })
      }
    >
      <blockquote className="words" dir="auto">
        {item.text}
      </blockquote>
      {offered.length === 0 ? (
        <p className="quiet">{words.nothingWider}</p>
      ) : (
        <ChoiceField
          label={says.terms[terms]}
          hint={says.termsMeaning[terms]}
          value={terms}
          onChange={setTerms}
          choices={offered.map((value) => [value, says.terms[value]] as const)}
        />
      )}
      {mayBeMediatorsIdea(item) ? null : (
        <CheckField label={words.compose.ideaMeaning} value={isIdea} onChange={setIdea} />
      )}
      <CheckField label={words.permitExact} value={isExact} onChange={setExact} />
      {isExact ? (
        <TextField label={words.permitExact} value={wording} onChange={setWording} rows={3} />
      ) : null}
    </ConfirmDialog>
  );
};

/** The party says no; its terms stand. */
export const DeclineDialog = ({ item, onClose }: { readonly item: Item; readonly onClose: () => void }) => {
  const { workspace } = useSeat();
  const { view } = useRoom();
  const { room: words } = useWords();
  const [reason, setReason] = useState("");
  return (
    <ConfirmDialog
      title={words.declineTitle}
      hint={words.declineHint}
      go={words.panel.decline}
      done={words.declineDone}
      onClose={onClose}
      act={() =>
        workspace.act(view.room, {
          type: "permissionDeclined",
          item: item.item,
          ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
        })
      }
    >
      <TextField label={words.declineReason} value={reason} onChange={setReason} rows={2} />
    </ConfirmDialog>
  );
};
