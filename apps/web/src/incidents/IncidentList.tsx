import { useIsPrinting } from "../ui/use-printing.ts";
import { VirtualRows } from "../ui/VirtualRows.tsx";
import { useWords } from "../words/catalogue.ts";
import { type IncidentAsk, IncidentCard } from "./IncidentCard.tsx";
import type { HeldIncident } from "./incident-model.ts";

/** As many cards stand in the document at once; of more, only those near the view, and all of them in print. */
const MOST_AT_ONCE = 60;
const CARD_PX = 260;

/** The incidents, each with its allegation, evidence and finding apart. */
export const IncidentList = ({
  shown,
  at,
  onAsk,
}: {
  readonly shown: readonly HeldIncident[];
  /** The incident that the person came for, by its id here or in a room that was shown it. */
  readonly at: string | undefined;
  readonly onAsk: (what: IncidentAsk, id: string) => void;
}) => {
  const { incidents: words } = useWords();
  const isPrinting = useIsPrinting();
  const isWanted = ({ incident, copyIds }: HeldIncident): boolean =>
    at !== undefined && [incident.incident, ...copyIds].includes(at);
  const card = (one: HeldIncident) => (
    <IncidentCard
      key={keyOf(one)}
      held={one}
      isWanted={isWanted(one)}
      onAsk={(what) => onAsk(what, one.incident.incident)}
    />
  );
  if (shown.length <= MOST_AT_ONCE || isPrinting) return shown.map(card);
  const wanted = shown.find(isWanted);
  return (
    <VirtualRows
      rows={shown}
      keyOf={keyOf}
      rowPx={CARD_PX}
      wanted={wanted === undefined ? undefined : keyOf(wanted)}
      label={words.title}
      className="step-scroll"
    >
      {card}
    </VirtualRows>
  );
};

const keyOf = ({ incident }: HeldIncident): string => incident.incident;
