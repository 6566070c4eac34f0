import type { RoomView } from "@parley/client";
import {
  type Item,
  mayBeMediatorsIdea,
  reachesAsFarAs,
  standingTerms,
  TERMS,
  type Terms,
} from "@parley/domain";
import { useSeat } from "../app/seat-context.tsx";
import { chosenOf, TICKED, tick, useDraft } from "../app/use-draft.ts";
import { CheckField, ChoiceField, TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { ConfirmDialog } from "./ConfirmDialog.tsx";
import { Findings } from "./Findings.tsx";
import { useFindings } from "./use-findings.ts";

/** Terms that would let the item travel further than it already may, narrowest first. */
export const widerTerms = (item: Item): readonly Terms[] =>
  TERMS.filter((terms) => !reachesAsFarAs(standingTerms(item), terms));

/** What one proposes to a mediator first: the least that lets words reach another party at all. */
const firstChoice = (offered: readonly Terms[]): Terms =>
  offered.find((terms) => reachesAsFarAs(terms, "withoutAttribution")) ?? "public";

/** A mediator's question to the party that said something: may it travel further? */
export const AskDialog = ({
  view,
  item,
  wording: proposed = "",
  onClose,
}: {
  readonly view: RoomView;
  readonly item: Item;
  readonly wording?: string;
  readonly onClose: () => void;
}) => {
  const { workspace } = useSeat();
  const { room: words, terms: says } = useWords();
  const offered = widerTerms(item);
  const { fields, change, forget } = useDraft(`ask:${item.item}`, {
    ...{ terms: firstChoice(offered), isIdea: "", wording: proposed, why: "", reason: "" },
  });
  const { wording, why, reason } = fields;
  const terms = chosenOf(offered, fields.terms, firstChoice(offered));
  const isIdea = fields.isIdea === TICKED;
  const asked = `${wording}\n${why}`;
  const findings = useFindings(view.room, asked, true, { item: item.item });
  const ideaIsNew = !mayBeMediatorsIdea(item);
  return (
    <ConfirmDialog
      title={words.askTitle}
      hint={words.askHint}
      go={words.askGo}
      done={words.askDone}
      onClose={onClose}
      onDone={forget}
      isDisabled={
        (offered.length === 0 && !(ideaIsNew && isIdea)) || (findings.length > 0 && reason.trim() === "")
      }
      act={() =>
        workspace.act(
          view.room,
          {
            type: "permissionAsked",
            item: item.item,
            terms: offered.length === 0 ? standingTerms(item) : terms,
            asMediatorsIdea: isIdea,
            ...(wording.trim() === "" ? {} : { wording: wording.trim() }),
            ...(why.trim() === "" ? {} : { reason: why.trim() }),
          },
          reason.trim() === "" ? undefined : reason.trim(),
        )
      }
    >
      <blockquote className="words" dir="auto">
        {item.text}
      </blockquote>
      {offered.length === 0 ? (
        <p className="quiet">{words.nothingWider}</p>
      ) : (
        <ChoiceField
          label={words.askTerms}
          hint={says.termsMeaning[terms]}
          value={terms}
          onChange={(next) => change({ terms: next })}
          choices={offered.map((value) => [value, says.terms[value]] as const)}
        />
      )}
      {ideaIsNew ? (
        <CheckField label={words.askIdea} value={isIdea} onChange={(is) => change({ isIdea: tick(is) })} />
      ) : null}
      <TextField
        label={words.askWording}
        hint={words.askWordingHint}
        value={wording}
        onChange={(next) => change({ wording: next })}
        rows={3}
      />
      <TextField label={words.askReason} value={why} onChange={(next) => change({ why: next })} rows={2} />
      <Findings
        words={asked}
        findings={findings}
        reason={reason}
        onReason={(next) => change({ reason: next })}
      />
    </ConfirmDialog>
  );
};
