import type { RoomView } from "@parley/client";
import type { AccessAgreement, ItemId } from "@parley/domain";
import { useWanted } from "../ui/use-wanted.ts";
import { useWords } from "../words/catalogue.ts";

/** Everything that was agreed, replaced agreements included. */
export const Agreements = ({
  view,
  wanted,
}: {
  readonly view: RoomView;
  /** The one that the person came for. */
  readonly wanted: ItemId | undefined;
}) => {
  const { access: words } = useWords();
  const agreements = [...view.state.accessAgreements.values()];
  if (agreements.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.agreements}</h2>
      <ul className="plain-list">
        {agreements.map((one) => (
          <AgreementLine key={one.agreement} agreed={one} isWanted={one.agreement === wanted} />
        ))}
      </ul>
    </section>
  );
};

const AgreementLine = ({
  agreed,
  isWanted,
}: {
  readonly agreed: AccessAgreement;
  readonly isWanted: boolean;
}) => {
  const { access: words } = useWords();
  const { crossing, measure, unit, perDay, from, through, replacedBy } = agreed;
  return (
    <li
      dir="auto"
      className={replacedBy === undefined ? "here" : "here quiet"}
      {...useWanted<HTMLLIElement>(isWanted)}
    >
      {words.series(crossing, words.measure[measure], unit)}: {words.agreement(perDay, unit)},{" "}
      {through === undefined ? words.fromOn(from) : words.fromTo(from, through)}
      {replacedBy === undefined ? "" : ` (${words.replaced})`}
    </li>
  );
};
