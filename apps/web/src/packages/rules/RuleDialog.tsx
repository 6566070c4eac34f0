import { newId, systemRandomness } from "@parley/client";
import type { OptionOf, RuleBetweenOptions } from "@parley/domain";
import { useKeptForm } from "../../app/kept-form.ts";
import { aText, manyOf, oneOf, type Readers } from "../../app/kept-readers.ts";
import { useSeat } from "../../app/seat-context.tsx";
import { ConfirmDialog } from "../../room/ConfirmDialog.tsx";
import { Button } from "../../ui/Button.tsx";
import { ChoiceField, TextField } from "../../ui/Field.tsx";
import { KeptNote } from "../../ui/KeptNote.tsx";
import { useWords } from "../../words/catalogue.ts";
import type { Basis } from "../basis.ts";
import { usePreferenceWords } from "../say-preference.ts";

type RuleKind = RuleBetweenOptions["type"];
const KINDS: readonly RuleKind[] = ["ifThen", "notBoth", "atLeastOne"];

interface RuleForm {
  readonly kind: RuleKind;
  readonly ids: readonly string[];
  readonly why: string;
}

const BLANK: RuleForm = { kind: "ifThen", ids: ["", ""], why: "" };
const READERS: Readers<RuleForm> = { kind: oneOf(KINDS), ids: manyOf(aText), why: aText };
const MOST_OPTIONS = 8;

/** Sets a rule between options, read back as a sentence before it is kept. */
export const RuleDialog = ({ basis, onClose }: { readonly basis: Basis; readonly onClose: () => void }) => {
  const { workspace } = useSeat();
  const { packages: words } = useWords();
  const say = usePreferenceWords(basis.issues);
  const kept = useKeptForm<RuleForm>(`rule:${basis.home.room}`, BLANK, READERS);
  const { form, change } = kept;
  const { kind, ids, why } = form;
  const options = basis.issues.flatMap(({ issue, title, options: own }) =>
    own.map(({ option, label }) => ({ issue, option, name: `${title}: ${label}` })),
  );
  const count = kind === "atLeastOne" ? ids.length : 2;
  const picked = ids.slice(0, count).flatMap((id) => {
    const found = options.find(({ option }) => option === id);
    return found === undefined ? [] : [{ issue: found.issue, option: found.option }];
  });
  const holds = ruleOf(kind, picked);
  const isOneIssue = picked.length > 1 && picked.every(({ issue }) => issue === picked[0]?.issue);
  const isRepeated = new Set(picked.map(({ option }) => option)).size < picked.length;
  const set = () => {
    if (holds === null) throw new Error("Parley has a bug: a rule of nothing");
    return workspace.act(basis.home.room, {
      type: "ruleSet",
      rule: newId(systemRandomness, "packageRule", basis.home.room),
      holds,
      ...(why.trim() === "" ? {} : { words: why.trim() }),
    });
  };
  return (
    <ConfirmDialog
      title={words.rule.title}
      hint={words.rule.hint}
      go={words.rule.keep}
      done={words.given}
      act={set}
      onClose={onClose}
      onDone={kept.forget}
      isDisabled={holds === null || isOneIssue || isRepeated}
    >
      <KeptNote kept={kept} />
      <ChoiceField
        label={words.rule.kind}
        value={kind}
        onChange={(next) => change({ kind: next })}
        choices={KINDS.map((one) => [one, words.rule[one]] as const)}
      />
      {ids.slice(0, count).map((id, k) => (
        <ChoiceField
          // biome-ignore lint/suspicious/noArrayIndexKey: a field's place is what it is
          key={k}
          label={words.rule.part[kind](k)}
          value={id}
          onChange={(next) => change({ ids: ids.map((one, j) => (j === k ? next : one)) })}
          choices={[["", "–"], ...options.map(({ option, name }) => [option as string, name] as const)]}
        />
      ))}
      {kind === "atLeastOne" && ids.length < MOST_OPTIONS ? (
        <div>
          <Button tone="plain" onPress={() => change({ ids: [...ids, ""] })}>
            {words.rule.more}
          </Button>
        </div>
      ) : null}
      <TextField
        label={words.rule.why}
        value={why}
        onChange={(next) => change({ why: next })}
        maxLength={400}
      />
      <p role="status" dir="auto">
        {isOneIssue
          ? words.rule.oneIssue
          : isRepeated
            ? words.rule.repeated
            : holds === null
              ? ""
              : say.rule(holds)}
      </p>
    </ConfirmDialog>
  );
};

const ruleOf = (kind: RuleKind, [a, b, ...more]: readonly OptionOf[]): RuleBetweenOptions | null => {
  if (a === undefined || b === undefined) return null;
  switch (kind) {
    case "ifThen":
      return { type: kind, when: a, must: b };
    case "notBoth":
      return { type: kind, one: a, other: b };
    case "atLeastOne":
      return { type: kind, of: [a, b, ...more] };
  }
};
