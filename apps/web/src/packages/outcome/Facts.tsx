import type { Choice } from "@parley/analysis";
import { Fragment } from "react";
import { useWords } from "../../words/catalogue.ts";
import { usePreferenceWords } from "../say-preference.ts";
import { keyOf } from "../study/study-state.ts";
import { percent, roughly } from "./package-words.ts";
import type { Packages } from "./use-packages.ts";

interface FactsProps {
  readonly packages: Packages;
  readonly choice: Choice;
}

/** A package: how it settles each issue, what each side gets and gives, and how sure all that is. */
export const Facts = ({ packages, choice, isBrief = false }: FactsProps & { readonly isBrief?: boolean }) => (
  <>
    {isBrief ? null : (
      <dl className="facts">
        {packages.say.lines(choice).map(({ issue, way }) => (
          <Fragment key={issue}>
            <dt>{issue}</dt>
            <dd dir="auto">{way}</dd>
          </Fragment>
        ))}
      </dl>
    )}
    <BrokenRules packages={packages} choice={choice} />
    {packages.say.sides(choice).map((sentence) => (
      <p key={sentence} className="small" dir="auto">
        {sentence}
      </p>
    ))}
    <Ranges packages={packages} choice={choice} />
  </>
);

/** Rules that it does not keep, and options in it that a side never accepts. */
const BrokenRules = ({ packages, choice }: FactsProps) => {
  const { packages: words } = useWords();
  const say = usePreferenceWords(packages.basis.issues);
  const { rules, redLines } = packages.broken(choice);
  if (rules.length + redLines.length === 0) return null;
  return (
    <ul className="note">
      {rules.map(({ rule, holds }) => (
        <li key={rule} dir="auto">
          {words.breaks(say.rule(holds))}
        </li>
      ))}
      {redLines.map(({ side, option: { issue, option } }) => (
        <li key={`${side} ${issue}`} dir="auto">
          {words.crosses(
            packages.names[side] ?? "",
            packages.studied.issues[issue]?.issue.title ?? "",
            packages.studied.issues[issue]?.ways[option]?.label ?? "",
          )}
        </li>
      ))}
    </ul>
  );
};

/** Where each side's utility lies in nine of ten weightings: words, and a bar for the eye. */
const Ranges = ({ packages: { names, study }, choice }: FactsProps) => {
  const { packages: words } = useWords();
  const standing = study.state.standings.get(keyOf(choice));
  const share = study.state.onFrontier.get(keyOf(choice));
  if (standing === undefined) return null;
  return (
    <ul className="small package-ranges">
      {standing.ranges.map(({ low, high }, p) => (
        <li key={names[p]}>
          {words.range(names[p] ?? "", roughly(low), roughly(high))}
          <span className="range-bar" aria-hidden="true">
            <span
              style={{
                insetInlineStart: `${Math.min(98, 100 * low)}%`,
                inlineSize: `${Math.max(2, 100 * (high - low))}%`,
              }}
            />
          </span>
        </li>
      ))}
      <li>{words.acceptable(percent(standing.acceptableToAll))}</li>
      {share === undefined || share.decided === 0 ? null : <li>{words.onFrontier(percent(share.share))}</li>}
    </ul>
  );
};
