import { useIsPrinting } from "../ui/use-printing.ts";
import { useTimes, useWords } from "../words/catalogue.ts";
import { mediationOf } from "./places.ts";
import { useSeat, useSnapshot } from "./seat-context.tsx";

/** What a sheet of paper has to say of itself: of which mediation it is, when it was printed, and as who saw it. */
export const Printed = () => {
  const { app } = useWords();
  const { route } = useSeat();
  const { mediations, rooms, myName } = useSnapshot();
  const times = useTimes();
  const here = mediationOf(route, rooms);
  const view = mediations.find(({ mediation }) => mediation === here);
  if (!useIsPrinting() || view === undefined) return null;
  const now = Date.now();
  return (
    <p className="printed small">
      {app.printed(view.charter.title, myName, times.day(now), times.time(now))}
    </p>
  );
};
