import type { Doing, MediationId } from "@parley/domain";
import type { Route } from "./routes.ts";

/** The screen that shows a plan, a list, a commitment, an incident or a crossing. */
export const routeOfDoing = (mediation: MediationId, { type, id }: Doing): Route => {
  switch (type) {
    case "exchange":
      return { screen: "exchanges", mediation, at: id };
    case "list":
      return { screen: "lists", mediation, at: id };
    case "commitment":
      return { screen: "commitments", mediation, at: id };
    case "incident":
      return { screen: "incidents", mediation };
    case "access":
      return { screen: "access", mediation };
  }
};
