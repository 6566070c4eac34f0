import type { IssueId, Moment, RoomState } from "@parley/domain";
import type { Catalogue } from "../words/catalogue.ts";
import { excerptOf } from "./excerpt.ts";
import { wordsIn } from "./names.ts";

/** What happened to the issues and positions that a room keeps or was shown; nothing for anything else. */
export const sayOfTable = (
  room: RoomState,
  { room: { notice } }: Catalogue,
  who: string,
  nameOfRoom: (room: RoomState["room"]) => string,
  { happening }: Moment,
): string | null => {
  const issue = (id: IssueId): string =>
    room.issues.get(id)?.title ?? room.copies.get(id)?.title ?? notice.someIssue;
  switch (happening.type) {
    case "issuesPresented":
      return notice.presented(
        who,
        happening.issues.map(({ title }) => title),
      );
    case "issuesImported":
      return notice.imported(who, happening.issues.length);
    case "presentingRegistered":
      return notice.presentedTo(who, happening.copies.length, nameOfRoom(happening.room));
    case "issuesAdded":
      return notice.issuesAdded(
        who,
        happening.issues.map(({ title }) => title),
      );
    case "issueSetAside":
      return notice.issueSetAside(who, issue(happening.issue));
    case "issueTakenUp":
      return notice.issueTakenUp(who, issue(happening.issue));
    case "issuesMerged":
      return notice.issuesMerged(who, happening.merged.map(issue), issue(happening.into));
    case "issueSplit":
      return notice.issueSplit(
        who,
        issue(happening.issue),
        happening.into.map(({ title }) => title),
      );
    case "positionPlaced": {
      const { party, issue: id, source } = happening;
      const label = room.parties.get(party)?.neutralLabel ?? "";
      const said = source.type === "said" ? wordsIn(room, source.item) : undefined;
      return said === undefined
        ? notice.placed(who, label, issue(id))
        : notice.placedWords(who, label, issue(id), excerptOf(said));
    }
    case "placingWithdrawn": {
      const placing = room.placings.get(happening.placing);
      if (placing === undefined) return null;
      return notice.placingWithdrawn(
        who,
        room.parties.get(placing.party)?.neutralLabel ?? "",
        issue(placing.issue),
      );
    }
    default:
      return null;
  }
};
