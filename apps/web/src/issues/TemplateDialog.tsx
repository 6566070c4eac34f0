import { newId, systemRandomness } from "@parley/client";
import type { NewIssue, TemplateName } from "@parley/domain";
import { useState } from "react";
import { DeedDialog } from "../ui/DeedDialog.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import type { IssueSuggestion } from "../words/en/issue-templates.ts";
import { useIssues } from "./issues-context.ts";

const OFFERED = ["peace", "labour", "commercial"] as const satisfies readonly TemplateName[];
type Offered = (typeof OFFERED)[number];

/** What is usually at issue in a field; what is ticked is written down. */
export const TemplateDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { view, undoable } = useIssues();
  const { issues: words, issueTemplates, terms } = useWords();
  const own = OFFERED.find((one) => one === view.state.charter?.template) ?? "peace";
  const [template, setTemplate] = useState<Offered>(own);
  const suggestions = issueTemplates[template];
  const known = new Set([...view.state.issues.values()].map(({ code }) => code));
  const [ticked, setTicked] = useState(() => firstLevelOf(suggestions));
  const choose = (next: Offered): void => {
    setTemplate(next);
    setTicked(firstLevelOf(issueTemplates[next]));
  };
  const tick = (codes: readonly string[], isTicked: boolean): void =>
    setTicked((before) => {
      const next = new Set(before);
      for (const code of codes) {
        if (isTicked) next.add(code);
        else next.delete(code);
      }
      return next;
    });
  const chosen = (code: string): boolean => ticked.has(code) && !known.has(code);
  const count = suggestions
    .flatMap(({ code, below }) => [code, ...below.map((inner) => inner.code)])
    .filter(chosen).length;
  const deed = () => {
    const issues = chosenIssues(suggestions, chosen, () => newId(systemRandomness, "issue", view.room));
    return {
      room: view.room,
      acts: [{ type: "issuesAdded" as const, issues }],
      undo: issues.toReversed().map(({ issue }) => ({ type: "issueSetAside" as const, issue })),
      done: words.addedMany(issues.length),
    };
  };
  return (
    <DeedDialog
      title={words.templateTitle}
      hint={words.templateHint}
      go={words.addTicked(count)}
      undoable={undoable}
      onClose={onClose}
      isReady={count > 0}
      deed={deed}
    >
      <ChoiceField
        label={words.template}
        value={template}
        autoFocus
        onChange={choose}
        choices={OFFERED.map((one) => [one, terms.template[one]] as const)}
      />
      <ul className="issue-suggestions">
        {suggestions.map(({ code, title, below }) => (
          <li key={code}>
            <Tick
              label={title}
              isTicked={chosen(code)}
              isKnown={known.has(code)}
              onTick={(on) => tick([code], on)}
            />
            {below.length === 0 ? null : (
              <>
                <label className="small quiet">
                  <input
                    type="checkbox"
                    aria-label={words.withAllBelow(title)}
                    checked={below.every((inner) => ticked.has(inner.code))}
                    onChange={({ target }) =>
                      tick([code, ...below.map((inner) => inner.code)], target.checked)
                    }
                  />{" "}
                  {words.allBelow}
                </label>
                <ul>
                  {below.map((inner) => (
                    <li key={inner.code}>
                      <Tick
                        label={inner.title}
                        isTicked={chosen(inner.code)}
                        isKnown={known.has(inner.code)}
                        onTick={(on) => tick(on ? [code, inner.code] : [inner.code], on)}
                      />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ul>
    </DeedDialog>
  );
};

const Tick = ({
  label,
  isTicked,
  isKnown,
  onTick,
}: {
  readonly label: string;
  readonly isTicked: boolean;
  readonly isKnown: boolean;
  readonly onTick: (isTicked: boolean) => void;
}) => (
  <label>
    <input
      type="checkbox"
      checked={isTicked || isKnown}
      disabled={isKnown}
      onChange={({ target }) => onTick(target.checked)}
    />{" "}
    {label}
  </label>
);

const firstLevelOf = (suggestions: readonly IssueSuggestion[]): ReadonlySet<string> =>
  new Set(suggestions.map(({ code }) => code));

/** What is ticked, each with an id; what stands below something that is not ticked stands on the first level. */
const chosenIssues = (
  suggestions: readonly IssueSuggestion[],
  isChosen: (code: string) => boolean,
  draw: () => NewIssue["issue"],
): readonly NewIssue[] => {
  const kept = { kind: { type: "options" }, options: [] } as const;
  return suggestions.flatMap(({ code, title, below }) => {
    const above = isChosen(code) ? [{ issue: draw(), title, code, ...kept }] : [];
    const parent = above[0]?.issue;
    const inner = below.flatMap((one) =>
      isChosen(one.code)
        ? [
            {
              ...{ issue: draw(), title: one.title, code: one.code, ...kept },
              ...(parent === undefined ? {} : { parent }),
            },
          ]
        : [],
    );
    return [...above, ...inner];
  });
};
