import type { OfferedAct } from "./acts.ts";
import { useActs } from "./acts-context.tsx";
import { mediationOf } from "./places.ts";
import type { PeoplePart } from "./routes.ts";
import { useSeat, useSnapshot } from "./seat-context.tsx";

/** What belongs to the mediation in which this seat is: each leads to the part of "People and keys" where it is done. */
export const useMediationActs = (): void => {
  const { route, go } = useSeat();
  const { mediations, rooms } = useSnapshot();
  const here = mediationOf(route, rooms) ?? (mediations.length === 1 ? mediations[0]?.mediation : undefined);
  const view = mediations.find(({ mediation }) => mediation === here);
  const to = (act: OfferedAct["act"], part: PeoplePart): readonly OfferedAct[] =>
    view === undefined
      ? []
      : [{ act, run: () => go({ screen: "people", mediation: view.mediation, at: part }) }];
  useActs([
    ...to("invite", "invitations"),
    ...(view?.myRole === "leadMediator" ? to("addParty", "invitations") : []),
    ...to("openRoom", "people"),
    ...to("readCharter", "charter"),
    ...to("compare", "compare"),
    ...to("exports", "export"),
    ...to("myKeys", "keys"),
  ]);
};
