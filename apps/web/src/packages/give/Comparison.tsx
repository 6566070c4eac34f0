import type { PreferenceStatement, Settled } from "@parley/domain";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { ChoiceField } from "../../ui/Field.tsx";
import { useWords } from "../../words/catalogue.ts";
import type { TitledIssue } from "../basis.ts";
import { waysOf } from "../problem/ways.ts";
import { usePreferenceWords } from "../say-preference.ts";
import type { AskedComparison } from "../study/use-side-findings.ts";
import type { FieldsProps } from "./StatementFields.tsx";

type Ways = readonly number[];
const OPEN = -1;

/** One way for each issue, chosen from lists. */
const PackageFields = ({
  issues,
  ways,
  onChange,
}: {
  readonly issues: readonly TitledIssue[];
  readonly ways: Ways;
  readonly onChange: (ways: Ways) => void;
}) =>
  issues.map((issue, i) => (
    <ChoiceField
      key={issue.issue}
      label={issue.title}
      value={String(ways[i] ?? OPEN)}
      onChange={(next) => onChange(ways.map((way, j) => (j === i ? Number(next) : way)))}
      choices={[
        [String(OPEN), "–"] as const,
        ...waysOf(issue).map(({ label }, k) => [String(k), label] as const),
      ]}
    />
  ));

const pickedFrom = (issues: readonly TitledIssue[], ways: Ways): readonly Settled[] =>
  issues.flatMap((issue, i) => {
    const way = waysOf(issue)[ways[i] ?? OPEN];
    return way === undefined ? [] : [{ issue: issue.issue, choice: way.choice }];
  });

/** "No worse than this package": every issue is settled in it. */
export const Reservation = ({ issues, onChange }: FieldsProps) => {
  const { packages: words } = useWords();
  const [ways, setWays] = useState<Ways>(issues.map(() => OPEN));
  const left = ways.filter((way) => way === OPEN).length;
  return (
    <>
      <PackageFields
        issues={issues}
        ways={ways}
        onChange={(next) => {
          setWays(next);
          const picked = pickedFrom(issues, next);
          onChange(picked.length < issues.length ? null : { type: "reservation", package: picked });
        }}
      />
      <p className="small quiet" role="status">
        {left === 0 ? "" : words.form.stillOpen(String(left))}
      </p>
    </>
  );
};

type Answer = "one" | "other" | "even" | "none";

/** This or that: a question that would tell most, or two packages of one's own. */
export const Comparison = ({
  issues,
  asked,
  isEven,
  onChange,
}: FieldsProps & { readonly asked: readonly AskedComparison[]; readonly isEven: boolean }) => {
  const { packages: words } = useWords();
  const [question, setQuestion] = useState<AskedComparison | null>(asked[0] ?? null);
  const [ways, setWays] = useState<readonly [Ways, Ways]>([issues.map(() => OPEN), issues.map(() => OPEN)]);
  const [answer, setAnswer] = useState<Answer>(isEven ? "even" : "none");
  const say = (next: AskedComparison | null, packages: readonly [Ways, Ways], chosen: Answer): void => {
    setQuestion(next);
    setWays(packages);
    setAnswer(chosen);
    const one = next?.one ?? pickedFrom(issues, packages[0]);
    const other = next?.other ?? pickedFrom(issues, packages[1]);
    onChange(statementOf(one, other, chosen));
  };
  const place = question === null ? OWN : String(asked.indexOf(question));
  return (
    <>
      {asked.length === 0 ? null : (
        <ChoiceField
          label={words.form.question}
          hint={words.form.questionHint}
          value={place}
          onChange={(next) => say(next === OWN ? null : (asked[Number(next)] ?? null), ways, resetOf(isEven))}
          choices={[
            ...asked.map((_, k) => [String(k), words.form.suggested(k + 1)] as const),
            [OWN, words.form.ownQuestion] as const,
          ]}
        />
      )}
      {question === null
        ? [words.form.one, words.form.other].map((legend, k) => (
            <fieldset key={legend} className="plain-set">
              <legend>{legend}</legend>
              <PackageFields
                issues={issues}
                ways={ways[k === 0 ? 0 : 1]}
                onChange={(next) => say(null, k === 0 ? [next, ways[1]] : [ways[0], next], answer)}
              />
            </fieldset>
          ))
        : null}
      {question === null ? (
        <AnswerField answer={answer} isEven={isEven} onChange={(next) => say(question, ways, next)} />
      ) : (
        <Question
          issues={issues}
          question={question}
          answer={answer}
          isEven={isEven}
          onChange={(next) => say(question, ways, next)}
        />
      )}
    </>
  );
};

const OWN = "own";
const resetOf = (isEven: boolean): Answer => (isEven ? "even" : "none");

const statementOf = (
  one: readonly Settled[],
  other: readonly Settled[],
  answer: Answer,
): PreferenceStatement | null => {
  if (one.length === 0 || one.length !== other.length || answer === "none") return null;
  if (answer === "even") return { type: "evenSwap", one, other };
  return answer === "one"
    ? { type: "preferred", better: one, worse: other }
    : { type: "preferred", better: other, worse: one };
};

interface AnswerProps {
  readonly answer: Answer;
  readonly isEven: boolean;
  readonly onChange: (answer: Answer) => void;
}

const AnswerField = ({ answer, isEven, onChange }: AnswerProps) => {
  const { packages: words } = useWords();
  return (
    <ChoiceField
      label={words.form.answer}
      value={answer}
      onChange={onChange}
      choices={[
        ...(isEven ? [] : [["none", "–"] as const]),
        ["one", words.form.answerOne],
        ["other", words.form.answerOther],
        ["even", words.form.isEven],
      ]}
    />
  );
};

/** The question in words, and its three answers as buttons. */
const Question = ({
  issues,
  question,
  answer,
  onChange,
}: AnswerProps & { readonly issues: readonly TitledIssue[]; readonly question: AskedComparison }) => {
  const { packages: words } = useWords();
  const say = usePreferenceWords(issues);
  const answers: readonly (readonly [Answer, string])[] = [
    ["one", say.settled(question.one)],
    ["other", say.settled(question.other)],
    ["even", words.form.isEven],
  ];
  return (
    <fieldset className="plain-set">
      <legend>{words.form.answer}</legend>
      {answers.map(([each, text]) => (
        <Button key={each} aria-pressed={answer === each} onPress={() => onChange(each)}>
          <span dir="auto">{text}</span>
        </Button>
      ))}
    </fieldset>
  );
};
