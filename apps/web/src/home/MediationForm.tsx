import type { MediationWish } from "@parley/client";
import { LIMITS, type SourceSees, TERMS, type TemplateName } from "@parley/domain";
import { useState } from "react";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { chosenOf, TICKED, tick, useDraft } from "../app/use-draft.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { CheckField, ChoiceField, TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { sayError } from "../words/say-error.ts";
import { hueAt, PARTY_HUES, type PartyHue } from "./hues.ts";
import { LanguagesField } from "./LanguagesField.tsx";

interface PartyRow {
  readonly id: number;
  readonly label: string;
  readonly hue: PartyHue;
}

const TEMPLATES: readonly TemplateName[] = ["peace", "labour", "commercial", "empty"];
const SOURCE_SEES: readonly SourceSees[] = ["exactWords", "thatConveyed", "nothing"];

const TWO_PARTIES: readonly PartyRow[] = [
  { id: 0, label: "", hue: hueAt(0) },
  { id: 1, label: "", hue: hueAt(1) },
];

/** Parties as a draft's field holds them: a line each, its colour before its label. */
const linesOf = (parties: readonly PartyRow[]): string =>
  parties.map(({ id, hue, label }) => `${id} ${hue} ${label.replaceAll("\n", " ")}`).join("\n");

const partiesOf = (lines: string): readonly PartyRow[] =>
  lines.split("\n").flatMap((line) => {
    const [, id, colour, label = ""] = /^(\d+) (\d+) (.*)$/.exec(line) ?? [];
    const hue = PARTY_HUES.find((one) => String(one) === colour);
    return hue === undefined ? [] : [{ id: Number(id), hue, label }];
  });

/** Opens a mediation: template, title, parties, and the charter that everybody will see. */
export const MediationForm = () => {
  const words = useWords();
  const { home, terms, common } = words;
  const { workspace, go } = useSeat();
  const { myName } = useSnapshot();
  const announce = useAnnounce();
  const { fields, change, forget } = useDraft("start", {
    ...{ name: myName, title: "", template: "peace", parties: linesOf(TWO_PARTIES) },
    ...{ conveyanceDefault: "inConfidence", sourceSees: "exactWords", isLocked: "", hasReceipts: "" },
    languages: "en",
  });
  const { name, title } = fields;
  const template = chosenOf(TEMPLATES, fields.template, "peace");
  const parties = partiesOf(fields.parties);
  const narrowestTermsLocked = fields.isLocked === TICKED;
  const conveyanceDefault = narrowestTermsLocked
    ? "inConfidence"
    : chosenOf(TERMS, fields.conveyanceDefault, "inConfidence");
  const sourceSees = chosenOf(SOURCE_SEES, fields.sourceSees, "exactWords");
  const readReceipts = fields.hasReceipts === TICKED;
  const languages = fields.languages.split(" ");
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);

  const named = parties.filter(({ label }) => label.trim() !== "");
  const missing =
    title.trim() === ""
      ? home.missingTitle
      : name.trim() === ""
        ? home.missingName
        : named.length === 0
          ? home.missingParty
          : null;

  const submit = async (): Promise<void> => {
    if (missing !== null) return setWrong(missing);
    setBusy(true);
    const wish: MediationWish = {
      title: title.trim(),
      ...{ template, conveyanceDefault, sourceSees, narrowestTermsLocked, readReceipts },
      languages,
      myName: name.trim(),
      parties: named.map(({ label, hue }) => ({ label: label.trim(), hue })),
    };
    const opened = await workspace.openMediation(wish);
    setBusy(false);
    if (!opened.ok) return setWrong(sayError(words, opened.error));
    announce(home.created);
    forget();
    go({ screen: "people", mediation: opened.value, at: "invitations" });
  };

  return (
    <form
      className="page stack home"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h1 className="lead">{home.start}</h1>
      <section className="card stack">
        <ChoiceField
          label={home.template}
          hint={home.templateHint}
          value={template}
          onChange={(chosen) => change({ template: chosen })}
          choices={TEMPLATES.map((choice) => [choice, terms.template[choice]] as const)}
        />
        <TextField
          label={home.title}
          hint={home.titleHint}
          value={title}
          onChange={(next) => change({ title: next })}
          maxLength={LIMITS.line}
        />
        <TextField
          label={home.yourName}
          value={name}
          onChange={(next) => change({ name: next })}
          maxLength={LIMITS.line}
        />
      </section>
      <PartiesPart parties={parties} onChange={(next) => change({ parties: linesOf(next) })} />
      <section className="card stack">
        <h2>{home.charterTitle}</h2>
        <p className="small quiet">{home.charterHint}</p>
        <ChoiceField
          label={home.conveyanceDefault}
          hint={terms.termsMeaning[conveyanceDefault]}
          value={conveyanceDefault}
          onChange={(chosen) => change({ conveyanceDefault: chosen })}
          isDisabled={narrowestTermsLocked}
          choices={TERMS.map((choice) => [choice, terms.terms[choice]] as const)}
        />
        <CheckField
          label={home.lockTerms}
          value={narrowestTermsLocked}
          onChange={(is) => change({ isLocked: tick(is) })}
        />
        <ChoiceField
          label={home.sourceSees}
          value={sourceSees}
          onChange={(chosen) => change({ sourceSees: chosen })}
          choices={SOURCE_SEES.map((choice) => [choice, terms.sourceSees[choice]] as const)}
        />
        <LanguagesField languages={languages} onChange={(next) => change({ languages: next.join(" ") })} />
        <CheckField
          label={home.readReceipts}
          value={readReceipts}
          onChange={(is) => change({ hasReceipts: tick(is) })}
        />
      </section>
      {wrong === null ? null : (
        <p className="note" data-tone="stop" role="alert">
          {wrong}
        </p>
      )}
      {isBusy ? <p role="status">{home.creating}</p> : null}
      <div className="row">
        <Button type="submit" tone="go" isDisabled={isBusy}>
          {home.create}
        </Button>
        <Button onPress={() => go({ screen: "home" })}>{common.cancel}</Button>
      </div>
    </form>
  );
};

const PartiesPart = ({
  parties,
  onChange,
}: {
  readonly parties: readonly PartyRow[];
  readonly onChange: (parties: readonly PartyRow[]) => void;
}) => {
  const { home } = useWords();
  const change = (id: number, part: Partial<PartyRow>): void =>
    onChange(parties.map((party) => (party.id === id ? { ...party, ...part } : party)));
  return (
    <section className="card stack">
      <h2>{home.partiesTitle}</h2>
      <p className="small quiet">{home.partiesHint}</p>
      {parties.map((party, index) => (
        <div key={party.id} className="party-row">
          <TextField
            label={home.partyLabel(index + 1)}
            value={party.label}
            onChange={(label) => change(party.id, { label })}
            maxLength={LIMITS.line}
          />
          <ChoiceField
            label={home.partyColour(index + 1)}
            value={String(party.hue)}
            onChange={(hue) =>
              change(party.id, { hue: PARTY_HUES.find((one) => String(one) === hue) ?? party.hue })
            }
            choices={PARTY_HUES.map((hue) => [String(hue), home.hues[hue]] as const)}
          />
          <Button tone="plain" onPress={() => onChange(parties.filter(({ id }) => id !== party.id))}>
            {home.removeParty}
          </Button>
        </div>
      ))}
      <div className="row">
        <Button
          onPress={() => {
            const id = Math.max(-1, ...parties.map((party) => party.id)) + 1;
            onChange([...parties, { id, label: "", hue: hueAt(id) }]);
          }}
        >
          {home.addParty}
        </Button>
      </div>
    </section>
  );
};
