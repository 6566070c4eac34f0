import { isMediator, type MediationId } from "@parley/domain";
import { type ReactNode, useMemo, useState } from "react";
import type { OfferedAct } from "../app/acts.ts";
import { useSeat } from "../app/seat-context.tsx";
import { type MediationHere, useMediation } from "../people/mediation.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useWords } from "../words/catalogue.ts";
import { DoingFrame } from "./DoingFrame.tsx";
import { Drafting } from "./draft/Drafting.tsx";
import { ExchangeCard } from "./ExchangeCard.tsx";
import { exchangesOf, findExchange, type HeldExchange } from "./held.ts";
import { OneExchange } from "./OneExchange.tsx";

interface ScreenProps {
  readonly mediation: MediationId;
  readonly at?: string | undefined;
  /** Of one exchange, the step that the person came for. */
  readonly within?: string | undefined;
}

/** What is given for what: every exchange that this seat may see, or one of them. */
export const ExchangesScreen = ({ mediation, at, within }: ScreenProps) => {
  const here = useMediation(mediation);
  return here === undefined ? null : (
    <Exchanges key={`${at} ${within}`} {...{ here, mediation, at, within }} />
  );
};

const Exchanges = ({ here, mediation, at, within }: ScreenProps & { readonly here: MediationHere }) => {
  const { exchange: words } = useWords();
  const { workspace } = useSeat();
  const [isDrafting, setDrafting] = useState(false);
  const all = useMemo(() => exchangesOf(here.rooms), [here.rooms]);
  const team = here.rooms.find(
    ({ kind, state, mayWrite }) => kind === "team" && mayWrite && isMediator(state, workspace.device),
  );
  const found = findExchange(all, at);
  const draft: OfferedAct = { act: "draftPlan", run: () => setDrafting(true) };
  const offered = team === undefined || at !== undefined || isDrafting ? [] : [draft];
  const content = (): ReactNode => {
    if (at !== undefined && found === undefined) return <p className="quiet">{words.notHere}</p>;
    if (isDrafting && team !== undefined)
      return (
        <Drafting
          view={team}
          mediation={mediation}
          {...(found === undefined ? {} : { exchange: found.held.exchange })}
          onClose={() => setDrafting(false)}
        />
      );
    if (found !== undefined)
      return (
        <OneExchange
          {...found}
          mediation={mediation}
          wanted={within === undefined ? undefined : Number(within)}
          onChange={() => setDrafting(true)}
        />
      );
    return <Cards all={all} mediation={mediation} isKeeper={team !== undefined} />;
  };
  return (
    <DoingFrame
      title={words.title}
      about={here.view.charter.title}
      back={at === undefined ? undefined : { to: { screen: "exchanges", mediation }, name: words.backToAll }}
      offered={offered}
    >
      {content()}
    </DoingFrame>
  );
};

const Cards = ({
  all,
  mediation,
  isKeeper,
}: {
  readonly all: readonly HeldExchange[];
  readonly mediation: MediationId;
  readonly isKeeper: boolean;
}) => {
  const { exchange: words } = useWords();
  if (all.length === 0) {
    const seat = isKeeper ? "mediator" : "other";
    return (
      <EmptyState title={words.emptyTitle[seat]}>
        <p>{words.empty[seat]}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p className="small quiet">{words.hint}</p>
      <ul className="exchange-cards">
        {all.map((held) => (
          <li key={held.exchange.exchange}>
            <ExchangeCard held={held} mediation={mediation} />
          </li>
        ))}
      </ul>
    </>
  );
};
