import type { Moment, RoomState } from "@parley/domain";
import type { Catalogue } from "../words/catalogue.ts";

/** What happened to preferences, rules and packages of a room; nothing for anything else. */
export const sayOfPackages = (
  room: RoomState,
  { packages: words }: Catalogue,
  who: string,
  { happening }: Moment,
): string | null => {
  const { notice, kind } = words;
  switch (happening.type) {
    case "preferenceGiven": {
      const { statement, estimateOf } = happening;
      if (estimateOf === undefined) return notice.given(who, kind[statement.type]);
      return notice.estimated(who, room.parties.get(estimateOf)?.neutralLabel ?? "", kind[statement.type]);
    }
    case "preferenceWithdrawn": {
      const taken = room.preferences.get(happening.preference);
      return taken === undefined ? null : notice.withdrawn(who, kind[taken.statement.type]);
    }
    case "ruleSet":
      return notice.ruleSet(who);
    case "ruleLifted":
      return notice.ruleLifted(who);
    case "packagePinned":
      return happening.isDraft ? notice.drafted(who, happening.title) : notice.pinned(who, happening.title);
    case "packageUnpinned":
      return notice.unpinned(who, room.pinnedPackages.get(happening.package)?.title ?? "");
    default:
      return null;
  }
};
