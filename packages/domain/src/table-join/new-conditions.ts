import type { PositionSource } from "../positions/events.ts";
import type { Step } from "./table.ts";

/**
 * The steps of one party, each told whether it is suggested as new: a condition that comes after the party had agreed
 * on that issue, or, once it had agreed on anything, on an issue that it had not raised. A fact about the order of what
 * stands on the table, never about intent; a mediator confirms or dismisses it.
 * @param byIssue for each issue the party's steps that count, the oldest first
 */
export const newConditions = (byIssue: readonly (readonly Step[])[]): ReadonlySet<Step> => {
  const all = byIssue.flat();
  const settled = new Set(
    all.flatMap(({ placing }) => (placing.found === undefined ? [] : [keyOf(placing.source)])),
  );
  const firstAgreed = Math.min(
    ...all.flatMap((step) => (step.placing.stance === "agreed" ? [orderOf(step)] : [])),
  );
  const suggested = new Set<Step>();
  for (const steps of byIssue) {
    let hadAgreed = false;
    steps.forEach((step, place) => {
      const { form, stance, source } = step.placing;
      const isUnraised = place === 0 && firstAgreed < orderOf(step);
      const isCondition = form === "condition" || stance === "conditional";
      if (isCondition && (hadAgreed || isUnraised) && !settled.has(keyOf(source))) suggested.add(step);
      if (stance === "agreed") hadAgreed = true;
    });
  }
  return suggested;
};

/** Where a step stands in time: when its words were said, or, where nobody knows, when it was placed. */
export const orderOf = ({ movedAt, placing }: Step): number => movedAt ?? placing.placed.at;

/** The same words are found new, or not, once, whoever placed them; another part of one text is other words. */
const keyOf = (source: PositionSource): string => {
  if (source.type === "recorded") return `${source.room} ${source.entry}`;
  const { room, item, part } = source;
  return part === undefined ? `${room} ${item}` : `${room} ${item} ${part.start} ${part.end}`;
};
