import type { RoomView } from "@parley/client";
import {
  type Item,
  mayBeMediatorsIdea,
  reachesAsFarAs,
  standingTerms,
  TERMS,
  type Terms,
} from "@parley/domain";
import { useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
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
  const [terms, setTerms] = useState(() => firstChoice(offered));
  const [isIdea, setIdea] = useState(false);
  const [wording, setWording] = useState(proposed);
  const [why, setWhy] = useState("");
  const [reason, setReason] = useState("");
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
          onChange={setTerms}
          choices={offered.map((value) => [value, says.terms[value]] as const)}
        />
      )}
      {ideaIsNew ? <CheckField label={words.askIdea} value={isIdea} onChange={setIdea} /> : null}
      <TextField
        label={words.askWording}
        hint={words.askWordingHint}
        value={wording}
        onChange={setWording}
        rows={3}
      />
      <TextField label={words.askReason} value={why} onChange={setWhy} rows={2} />
      <Findings words={asked} findings={findings} reason={reason} onReason={setReason} />
    </ConfirmDialog>
  );
};
