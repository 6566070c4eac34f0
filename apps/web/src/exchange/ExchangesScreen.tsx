import { isMediator, type MediationId } from "@parley/domain";
import { useMemo, useState } from "react";
import { Link } from "../app/Link.tsx";
import { useSeat } from "../app/seat-context.tsx";
import { type MediationHere, useMediation } from "../people/mediation.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useWords } from "../words/catalogue.ts";
import { Drafting } from "./draft/Drafting.tsx";
import { ExchangeCard } from "./ExchangeCard.tsx";
import "./exchange.css";
import { exchangesOf, findExchange } from "./held.ts";
import { OneExchange } from "./OneExchange.tsx";

/** What is given for what: every exchange that this seat may see, or one of them. */
export const ExchangesScreen = ({
  mediation,
  at,
}: {
  readonly mediation: MediationId;
  readonly at: string | undefined;
}) => {
  const { exchange: words } = useWords();
  const here = useMediation(mediation);
  return (
    <div className="exchange-screen">
      <header className="bar">
        <div>
          <h1>{words.title}</h1>
          <p>{here?.view.charter.title}</p>
        </div>
        {at === undefined ? null : (
          <span className="push">
            <Link to={{ screen: "exchanges", mediation }}>{words.backToAll}</Link>
          </span>
        )}
      </header>
      <div className="page stack exchange-page">
        {here === undefined ? null : <Exchanges key={at ?? ""} here={here} at={at} />}
      </div>
    </div>
  );
};

const Exchanges = ({ here, at }: { readonly here: MediationHere; readonly at: string | undefined }) => {
  const { exchange: words } = useWords();
  const { workspace } = useSeat();
  const { mediation } = here.view;
  const [isDrafting, setDrafting] = useState(false);
  const all = useMemo(() => exchangesOf(here.rooms), [here.rooms]);
  const team = here.rooms.find(
    ({ kind, state, mayWrite }) => kind === "team" && mayWrite && isMediator(state, workspace.device),
  );
  const found = findExchange(all, at);
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
    return <OneExchange {...found} mediation={mediation} onChange={() => setDrafting(true)} />;
  const draft = (
    <div>
      <Button tone="go" onPress={() => setDrafting(true)}>
        {words.draftOne}
      </Button>
    </div>
  );
  if (all.length === 0) {
    const seat = team === undefined ? "other" : "mediator";
    return (
      <EmptyState title={words.emptyTitle[seat]}>
        <p>{words.empty[seat]}</p>
        {team === undefined ? null : draft}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="small quiet">{words.hint}</p>
      {team === undefined ? null : draft}
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
