import type { RoomView } from "@parley/client";
import { useWords } from "../words/catalogue.ts";

/** Everything that was agreed, replaced agreements included. */
export const Agreements = ({ view }: { readonly view: RoomView }) => {
  const { access: words } = useWords();
  const agreements = [...view.state.accessAgreements.values()];
  if (agreements.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.agreements}</h2>
      <ul className="plain-list">
        {agreements.map((one) => (
          <li key={one.agreement} dir="auto" className={one.replacedBy === undefined ? undefined : "quiet"}>
            {words.series(one.crossing, words.measure[one.measure], one.unit)}:{" "}
            {words.agreement(one.perDay, one.unit)},{" "}
            {one.through === undefined ? words.fromOn(one.from) : words.fromTo(one.from, one.through)}
            {one.replacedBy === undefined ? "" : ` (${words.replaced})`}
          </li>
        ))}
      </ul>
    </section>
  );
};
