import { ok, type Result } from "@parley/kernel";
import type { ConveyanceAuthority } from "../conveyance/events.ts";
import { livelinessOf } from "../items/liveliness.ts";
import type { Item } from "../items/state.ts";
import { reachesAsFarAs, type Terms, wider } from "../items/terms.ts";
import type { Attribution } from "../messages/attribution.ts";
import type { Objection } from "../objection.ts";
import { refuse } from "../room/follow.ts";

/** One thing that lets an item travel to another party: its own terms, or one permission. */
export interface Grant {
  readonly attributions: readonly Attribution["type"][];
  /** Where present: in exactly these words only. */
  readonly wording?: string;
  readonly authority: ConveyanceAuthority;
}

/** How an item may travel now. */
export interface Allowance {
  /** Allowed in the mediator's own choice of words. */
  readonly attributions: readonly Attribution["type"][];
  /** Everything that allows it, those for exact words too. */
  readonly grants: readonly Grant[];
}

/** The widest terms that hold for the item in any words: as said, and as permitted since. */
export const standingTerms = (item: Item): Terms =>
  item.permissions.reduce(
    (terms, given) => (given.wording === undefined ? wider(terms, given.terms) : terms),
    item.terms,
  );

/** Whether the item may be used as the mediator's own idea, in any words. */
export const mayBeMediatorsIdea = (item: Item): boolean =>
  item.mayBeMediatorsIdea ||
  item.permissions.some((given) => given.wording === undefined && given.asMediatorsIdea);

/** How the item may be conveyed to another party at this moment, or why not at all. */
export const mayConvey = (item: Item, at: number): Result<Allowance, Objection> => {
  const standing = stands(item, at);
  if (!standing.ok) return standing;
  const grants = grantsOf(item);
  if (grants.length === 0)
    return refuse({ type: "NotPermitted", item: item.item, terms: standingTerms(item) });
  const attributions = new Set<Attribution["type"]>();
  for (const grant of grants)
    if (grant.wording === undefined)
      for (const attribution of grant.attributions) attributions.add(attribution);
  return ok({ attributions: [...attributions], grants });
};

/** What allows conveying the item in these words under this attribution, or why nothing does. */
export const authorityFor = (
  item: Item,
  at: number,
  wording: string,
  attribution: Attribution["type"],
): Result<ConveyanceAuthority, Objection> => {
  const allowance = mayConvey(item, at);
  if (!allowance.ok) return allowance;
  const { grants } = allowance.value;
  const attributed = grants.filter((grant) => grant.attributions.includes(attribution));
  if (attributed.length === 0) {
    const allowed = [...new Set(grants.flatMap((grant) => grant.attributions))];
    return refuse({ type: "AttributionNotPermitted", attribution, allowed });
  }
  const grant = attributed.find((candidate) => (candidate.wording ?? wording) === wording);
  if (grant !== undefined) return ok(grant.authority);
  return refuse({ type: "NotTheseWords", permitted: attributed.flatMap((each) => each.wording ?? []) });
};

/** The item, where it neither lapsed nor was withdrawn. */
export const stands = (item: Item, at: number): Result<Item, Objection> => {
  switch (livelinessOf(item, at)) {
    case "withdrawn":
      return refuse({ type: "Withdrawn", item: item.item });
    case "lapsed":
      return refuse({ type: "Lapsed", item: item.item, expiresAt: item.expiresAt ?? at });
    case "live":
      return ok(item);
  }
};

const grantsOf = (item: Item): readonly Grant[] => {
  const own: Grant = {
    attributions: attributionsOf(item.terms, item.mayBeMediatorsIdea),
    authority: { type: "terms", terms: item.terms },
  };
  const permitted = item.permissions.map(
    ({ terms, asMediatorsIdea, wording, given }): Grant => ({
      attributions: attributionsOf(terms, asMediatorsIdea),
      ...(wording === undefined ? {} : { wording }),
      authority: { type: "permission", terms, entry: given.entry },
    }),
  );
  return [own, ...permitted].filter((grant) => grant.attributions.length > 0);
};

/** Naming its party discloses more than not naming it, so wider terms keep what narrower ones allowed. */
const attributionsOf = (terms: Terms, asMediatorsIdea: boolean): readonly Attribution["type"][] => [
  ...(reachesAsFarAs(terms, "withoutAttribution") ? (["none"] as const) : []),
  ...(reachesAsFarAs(terms, "inOurName") ? (["party"] as const) : []),
  ...(asMediatorsIdea ? (["mediatorsIdea"] as const) : []),
];
