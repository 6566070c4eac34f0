import type { MediationView, RoomView } from "@parley/client";
import { LIMITS, type Party, type PartyId, type PartyName } from "@parley/domain";
import { useState } from "react";
import { useKeptForm } from "../app/kept-form.ts";
import { aText, entriesOf, manyOf, oneOf, type Reader } from "../app/kept-readers.ts";
import { useSeat } from "../app/seat-context.tsx";
import { PARTY_HUES } from "../home/hues.ts";
import { Findings } from "../room/Findings.tsx";
import { useFindingsInAny } from "../room/use-findings.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import { useTask } from "../ui/use-task.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import { languagesFor } from "./languages.ts";
import { useMediation } from "./mediation.ts";

const NOBODY = "";

interface FormOfName {
  readonly name: string;
  readonly language: string;
  /** The party that calls it so; empty where nobody claims the form. */
  readonly usedBy: string;
}

const NO_ROOMS: readonly RoomView[] = [];

interface PartyForm {
  readonly label: string;
  readonly hue: number;
  readonly names: readonly FormOfName[];
  /** Why it is called so although the outgoing check found something. */
  readonly reason: string;
}

const aForm: Reader<FormOfName> = (kept) => {
  const fields = entriesOf(kept);
  const [name, language, usedBy] = ["name", "language", "usedBy"].map((field) => aText(fields.get(field)));
  return name === undefined || language === undefined || usedBy === undefined
    ? undefined
    : { name, language, usedBy };
};

/** How a party is shown: what the mediators call it, its colour, and each form of its name with whose it is. */
export const PartyNamesDialog = ({
  view,
  party,
  onClose,
}: {
  readonly view: MediationView;
  readonly party: Party;
  readonly onClose: () => void;
}) => {
  const { people, home } = useWords();
  const { workspace } = useSeat();
  const announce = useAnnounce();
  const { isBusy, wrong, run } = useTask();
  // A colour that the party came with, in an example, stays on offer.
  const [hues] = useState<readonly number[]>(() => [...new Set([...PARTY_HUES, party.hue])]);
  const { form, change, forget } = useKeptForm<PartyForm>(
    `party:${view.mediation}:${party.party}`,
    { label: party.neutralLabel, hue: party.hue, names: party.names.map(toForm), reason: "" },
    { label: aText, hue: oneOf(hues), names: manyOf(aForm), reason: aText },
  );
  const rooms = useMediation(view.mediation)?.rooms ?? NO_ROOMS;
  // What everybody has read by now gives nothing away any more, so it is found in nothing.
  const called = [form.label, ...form.names.map(({ name }) => name)].join("\n");
  const findings = useFindingsInAny(rooms, called);
  const reason = findings.length > 0 ? form.reason.trim() : "";
  const submit = async (): Promise<void> => {
    const names = form.names.flatMap((one) => fromForm(one, view.parties));
    const shown = { party: party.party, neutralLabel: form.label.trim(), hue: form.hue, names };
    const done = await run(() =>
      workspace.relabelParty(view.mediation, shown, reason === "" ? undefined : reason),
    );
    if (done === null) return;
    forget();
    announce(people.partyNamed);
    onClose();
  };
  return (
    <Dialog
      title={people.namePartyTitle(party.neutralLabel)}
      onClose={onClose}
      actions={
        <Button
          tone="go"
          isDisabled={isBusy || form.label.trim() === "" || (findings.length > 0 && reason === "")}
          onPress={() => void submit()}
        >
          {people.namePartyNow}
        </Button>
      }
    >
      <p className="small quiet">{people.namePartyHint}</p>
      <div className="people-pair">
        <TextField
          label={people.partyLabel}
          value={form.label}
          onChange={(label) => change({ label })}
          maxLength={LIMITS.line}
        />
        <ChoiceField
          label={people.partyColour}
          value={String(form.hue)}
          onChange={(chosen) => change({ hue: hues.find((one) => String(one) === chosen) ?? form.hue })}
          choices={hues.map((one) => [String(one), sayHue(home.hues, one) ?? people.ownColour] as const)}
        />
      </div>
      {form.names.map((one, at) => (
        <OneForm
          // biome-ignore lint/suspicious/noArrayIndexKey: forms have no identity but their place
          key={at}
          view={view}
          title={people.formNumber(at + 1)}
          form={one}
          onChange={(part) =>
            change(({ names }) => ({
              names: names.map((each, i) => (i === at ? { ...each, ...part } : each)),
            }))
          }
          onRemove={() => change(({ names }) => ({ names: names.filter((_, i) => i !== at) }))}
        />
      ))}
      {form.names.length >= LIMITS.names ? null : (
        <div className="row">
          <Button
            onPress={() =>
              change(({ names }) => ({
                names: [...names, { name: "", language: view.charter.languages[0] ?? "en", usedBy: NOBODY }],
              }))
            }
          >
            {people.addForm}
          </Button>
        </div>
      )}
      <Findings
        words={called}
        findings={findings}
        reason={form.reason}
        onReason={(next) => change({ reason: next })}
      />
      <Wrong sentence={wrong} />
    </Dialog>
  );
};

/** One form of the name: as it is written, in which language, and whose it is. */
const OneForm = ({
  view,
  title,
  form,
  onChange,
  onRemove,
}: {
  readonly view: MediationView;
  readonly title: string;
  readonly form: FormOfName;
  readonly onChange: (part: Partial<FormOfName>) => void;
  readonly onRemove: () => void;
}) => {
  const { people } = useWords();
  return (
    <fieldset className="stack party-form">
      <legend>{title}</legend>
      <TextField
        label={people.formName}
        value={form.name}
        onChange={(name) => onChange({ name })}
        maxLength={LIMITS.line}
      />
      <div className="people-pair">
        <ChoiceField
          label={people.formLanguage}
          value={form.language}
          onChange={(language) => onChange({ language })}
          choices={languagesFor(view.charter.languages, form.language, people.languageName)}
        />
        <ChoiceField
          label={people.formUsedBy}
          value={form.usedBy}
          onChange={(usedBy) => onChange({ usedBy })}
          choices={[
            [NOBODY, people.formOfNobody] as const,
            ...view.parties.map((each) => [String(each.party), each.neutralLabel] as const),
          ]}
        />
      </div>
      <div className="row">
        <Button tone="plain" aria-label={people.inRoom(people.removeForm, title)} onPress={onRemove}>
          {people.removeForm}
        </Button>
      </div>
    </fieldset>
  );
};

const toForm = ({ name, language, usedBy }: PartyName): FormOfName => ({
  name,
  language,
  usedBy: usedBy ?? NOBODY,
});

/** A form without a name has been left empty, and is none. */
const fromForm = (
  { name, language, usedBy }: FormOfName,
  parties: readonly { readonly party: PartyId }[],
): readonly PartyName[] => {
  const user = parties.find(({ party }) => party === usedBy)?.party;
  const said = { name: name.trim(), language, ...(user === undefined ? {} : { usedBy: user }) };
  return said.name === "" ? [] : [said];
};

const sayHue = (hues: Readonly<Record<number, string>>, hue: number): string | undefined => hues[hue];
