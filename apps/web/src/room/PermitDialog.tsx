import { type Item, mayBeMediatorsIdea, standingTerms } from "@parley/domain";
import { useSeat } from "../app/seat-context.tsx";
import { chosenOf, TICKED, tick, useDraft, useDraftText } from "../app/use-draft.ts";
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
  const first = asked?.terms ?? offered[0] ?? standingTerms(item);
  // An answer to one question is no answer to the next one.
  const { fields, change, forget } = useDraft(`permit:${item.item}:${asked?.asked.sequence ?? ""}`, {
    ...{ terms: first, isIdea: tick(asked?.asMediatorsIdea ?? false) },
    ...{ isExact: tick(asked?.wording !== undefined), wording: asked?.wording ?? item.text },
  });
  const { wording } = fields;
  const terms = chosenOf(offered, fields.terms, first);
  const isIdea = fields.isIdea === TICKED;
  const isExact = fields.isExact === TICKED;
  return (
    <ConfirmDialog
      title={words.permitTitle}
      hint={words.permitHint}
      go={words.permitGo}
      done={words.permitDone}
      onClose={onClose}
      onDone={forget}
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
          onChange={(next) => change({ terms: next })}
          choices={offered.map((value) => [value, says.terms[value]] as const)}
        />
      )}
      {mayBeMediatorsIdea(item) ? null : (
        <CheckField
          label={words.compose.ideaMeaning}
          value={isIdea}
          onChange={(is) => change({ isIdea: tick(is) })}
        />
      )}
      <CheckField
        label={words.permitExact}
        value={isExact}
        onChange={(is) => change({ isExact: tick(is) })}
      />
      {isExact ? (
        <TextField
          label={words.permitExact}
          value={wording}
          onChange={(next) => change({ wording: next })}
          rows={3}
        />
      ) : null}
    </ConfirmDialog>
  );
};

/** The party says no; its terms stand. */
export const DeclineDialog = ({ item, onClose }: { readonly item: Item; readonly onClose: () => void }) => {
  const { workspace } = useSeat();
  const { view } = useRoom();
  const { room: words } = useWords();
  const [reason, setReason, forget] = useDraftText(`decline:${item.item}`);
  return (
    <ConfirmDialog
      title={words.declineTitle}
      hint={words.declineHint}
      go={words.panel.decline}
      done={words.declineDone}
      onClose={onClose}
      onDone={forget}
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
