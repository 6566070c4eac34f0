import type { PreferenceStatement, Settled } from "@parley/domain";
import { useEffect, useState } from "react";
import { chosenOf, useDraft } from "../../app/use-draft.ts";
import { Button } from "../../ui/Button.tsx";
import { ChoiceField } from "../../ui/Field.tsx";
import { useWords } from "../../words/catalogue.ts";
import type { TitledIssue } from "../basis.ts";
import { type Way, waysOf } from "../problem/ways.ts";
import { usePreferenceWords } from "../say-preference.ts";
import type { AskedComparison } from "../study/use-side-findings.ts";
import type { KeptFieldsProps } from "./StatementFields.tsx";

/** Issue by issue the key of the way that was chosen; none for what is open. */
type Chosen = Readonly<Record<string, string>>;

/** One way for each issue, chosen from lists. */
const PackageFields = ({
  issues,
  chosen,
  onChange,
}: {
  readonly issues: readonly TitledIssue[];
  readonly chosen: Chosen;
  readonly onChange: (part: Chosen) => void;
}) =>
  issues.map((issue) => (
    <ChoiceField
      key={issue.issue}
      label={issue.title}
      value={keyOf(wayIn(issue, chosen))}
      onChange={(next) => onChange({ [issue.issue]: next })}
      choices={[["", "–"] as const, ...waysOf(issue).map((way) => [keyOf(way), way.label] as const)]}
    />
  ));

/** Options and amounts by what they are: their places may change while a package is put together. */
const keyOf = (way: Way | undefined): string => {
  if (way === undefined) return "";
  return way.choice.type === "option" ? way.choice.option : String(way.choice.amount);
};

const wayIn = (issue: TitledIssue, chosen: Chosen): Way | undefined =>
  waysOf(issue).find((way) => keyOf(way) === chosen[issue.issue]);

const pickedFrom = (issues: readonly TitledIssue[], chosen: Chosen): readonly Settled[] =>
  issues.flatMap((issue) => {
    const way = wayIn(issue, chosen);
    return way === undefined ? [] : [{ issue: issue.issue, choice: way.choice }];
  });

const openIn = (issues: readonly TitledIssue[]): Chosen =>
  Object.fromEntries(issues.map(({ issue }) => [issue, ""]));

/** "No worse than this package": every issue is settled in it. */
export const Reservation = ({ issues, place, onChange }: KeptFieldsProps) => {
  const { packages: words } = useWords();
  const kept = useDraft(place, openIn(issues));
  const picked = pickedFrom(issues, kept.fields);
  const say = (settled: readonly Settled[]): void =>
    onChange(settled.length < issues.length ? null : { type: "reservation", package: settled });
  // What was begun before a reload is there again, and may be kept as it stands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the fields open
  useEffect(() => say(picked), []);
  return (
    <>
      <PackageFields
        issues={issues}
        chosen={kept.fields}
        onChange={(part) => {
          kept.change(part);
          say(pickedFrom(issues, { ...kept.fields, ...part }));
        }}
      />
      <p className="small quiet" role="status">
        {picked.length === issues.length ? "" : words.form.stillOpen(String(issues.length - picked.length))}
      </p>
    </>
  );
};

const ANSWERS = ["one", "other", "even", "none"] as const;
type Answer = (typeof ANSWERS)[number];

/** This or that: a question that would tell most, or two packages of one's own. */
export const Comparison = ({
  issues,
  asked,
  isEven,
  place,
  onChange,
}: KeptFieldsProps & { readonly asked: readonly AskedComparison[]; readonly isEven: boolean }) => {
  const { packages: words } = useWords();
  const one = useDraft(`${place}:one`, openIn(issues));
  const other = useDraft(`${place}:other`, openIn(issues));
  const unanswered: Answer = isEven ? "even" : "none";
  const kept = useDraft(place, { question: "", answer: "" });
  // Once it is asked a question stays, whatever else becomes worth asking meanwhile.
  const [question, setQuestion] = useState(() =>
    kept.fields.question === OWN
      ? undefined
      : (asked.find((each) => questionKey(each) === kept.fields.question) ?? asked[0]),
  );
  const isAnswered = kept.fields.question === questionKey(question);
  const answer = isAnswered ? chosenOf(ANSWERS, kept.fields.answer, unanswered) : unanswered;
  const offered =
    question === undefined || asked.some((each) => questionKey(each) === questionKey(question))
      ? asked
      : [...asked, question];
  const say = (
    about: AskedComparison | undefined,
    packages: readonly [Chosen, Chosen],
    chosen: Answer,
  ): void =>
    onChange(
      statementOf(
        about?.one ?? pickedFrom(issues, packages[0]),
        about?.other ?? pickedFrom(issues, packages[1]),
        chosen,
      ),
    );
  const ask = (next: string): void => {
    const chosen = offered.find((each) => questionKey(each) === next);
    setQuestion(chosen);
    kept.change({ question: next, answer: unanswered });
    say(chosen, [one.fields, other.fields], unanswered);
  };
  const reply = (next: Answer): void => {
    kept.change({ question: questionKey(question), answer: next });
    say(question, [one.fields, other.fields], next);
  };
  const sides = [
    { legend: words.form.one, draft: one, with: (next: Chosen) => [next, other.fields] as const },
    { legend: words.form.other, draft: other, with: (next: Chosen) => [one.fields, next] as const },
  ];
  // Only what was begun before a reload: opening the fields answers nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the fields open
  useEffect(() => {
    const isBegun = Object.values({ ...one.fields, ...other.fields }).some((chosen) => chosen !== "");
    if (question === undefined ? isBegun : isAnswered) say(question, [one.fields, other.fields], answer);
  }, []);
  return (
    <>
      {offered.length === 0 ? null : (
        <ChoiceField
          label={words.form.question}
          hint={words.form.questionHint}
          value={questionKey(question)}
          onChange={ask}
          choices={[
            ...offered.map((each, k) => [questionKey(each), words.form.suggested(k + 1)] as const),
            [OWN, words.form.ownQuestion] as const,
          ]}
        />
      )}
      {question === undefined
        ? sides.map(({ legend, draft, with: pair }) => (
            <fieldset key={legend} className="plain-set">
              <legend>{legend}</legend>
              <PackageFields
                issues={issues}
                chosen={draft.fields}
                onChange={(part) => {
                  draft.change(part);
                  say(undefined, pair({ ...draft.fields, ...part }), answer);
                }}
              />
            </fieldset>
          ))
        : null}
      {question === undefined ? (
        <AnswerField answer={answer} isEven={isEven} onChange={reply} />
      ) : (
        <Question issues={issues} question={question} answer={answer} isEven={isEven} onChange={reply} />
      )}
    </>
  );
};

const OWN = "own";

/** What a suggested question asks, so that it is known again among others. */
const questionKey = (asked: AskedComparison | undefined): string =>
  asked === undefined ? OWN : JSON.stringify([asked.one, asked.other]);

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
