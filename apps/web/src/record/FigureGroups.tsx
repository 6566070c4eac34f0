import type { Figure, HeldEntry, RivalEnd, RivalFigures } from "@parley/domain";
import { useWords } from "../words/catalogue.ts";
import { FigureChart } from "./FigureChart.tsx";
import { useWordsOf } from "./suggestions/use-words-of.ts";

/** Figures of one measure side by side, with the smallest and the largest that they leave possible. */
export const FigureGroups = ({ groups }: { readonly groups: readonly RivalFigures[] }) => {
  const { recordParts } = useWords();
  return (
    <>
      <p className="small quiet">{recordParts.figures.hint}</p>
      {groups.map((group) => (
        <FigureGroup key={`${group.measure} ${group.unit} ${group.scope ?? ""}`} group={group} />
      ))}
    </>
  );
};

const FigureGroup = ({ group }: { readonly group: RivalFigures }) => {
  const { recordParts, suggestions } = useWords();
  const { figures: words } = recordParts;
  const said = useWordsOf();
  const { measure, unit, scope, figures, smallest, largest, named } = group;
  const sayEnd = ({ value, isIncluded }: RivalEnd): string =>
    words.beyond(suggestions.value(value), isIncluded);
  const sourceOf = ({ held }: RivalEnd): string => said.voices(held.entry.voices);
  return (
    <article className="card stack figure-group">
      <h3 dir="auto">
        {measure}{" "}
        <small className="quiet">{[unit, scope ?? ""].filter((part) => part !== "").join(", ")}</small>
      </h3>
      <p>
        {named.least === named.most
          ? words.one(suggestions.value(named.least))
          : words.range(suggestions.value(named.least), suggestions.value(named.most))}{" "}
        {smallest === null ? words.noSmallest : words.smallest(sayEnd(smallest), sourceOf(smallest))}{" "}
        {largest === null ? words.noLargest : words.largest(sayEnd(largest), sourceOf(largest))}
      </p>
      <FigureChart measure={measure} figures={figures} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="record-scroll" tabIndex={0} aria-label={[measure, unit, scope ?? ""].join(" ")}>
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.asOf}</th>
              <th scope="col">{words.source}</th>
              <th scope="col">{words.report}</th>
              <th scope="col">{words.method}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((held, index) => (
              <FigureRow key={held.entry.entry} held={held} number={index + 1} />
            ))}
          </tbody>
        </table>
      </section>
    </article>
  );
};

const FigureRow = ({ held, number }: { readonly held: HeldEntry<Figure>; readonly number: number }) => {
  const { recordParts } = useWords();
  const words = recordParts.figures;
  const said = useWordsOf();
  const { entry, report } = held;
  const { asOf, bound, method = "" } = entry.content;
  return (
    <tr>
      <td className="num" data-column={words.number}>
        {number}
      </td>
      <td className="num" data-column={words.value}>
        <bdi>{said.bound(bound)}</bdi>
      </td>
      <td data-column={words.asOf}>
        <bdi>{asOf.type === "known" ? asOf.value : words.unknownDate}</bdi>
      </td>
      <td data-column={words.source} dir="auto">
        {said.voices(entry.voices)}
      </td>
      <td data-column={words.report} dir="auto">
        {report?.title ?? (entry.basis.type === "imported" ? entry.basis.file : "")}
      </td>
      <td data-column={words.method} dir="auto">
        {method}
      </td>
    </tr>
  );
};
