import type { RoomView } from "@parley/client";
import type { EntryWords } from "@parley/domain";
import { type IssueId, openIssues, type Party, type PartyId, type TableIssue } from "@parley/domain";
import { useMemo } from "react";
import { isTeam } from "../../app/places.ts";
import { useSeat } from "../../app/seat-context.tsx";
import { useMediation } from "../../people/mediation.ts";
import { isOfOneSide } from "../../table/placing-wish.ts";
import { tableFor } from "../../table/table-model.ts";
import { type KnownWords, knownWordsIn } from "./known-words.ts";
import { issueNamedIn, type PlacingWish, partyOf, stanceFor } from "./placing.ts";

/** What entries of a room can be linked to, and where they can stand on the table. */
export interface EntryPlace {
  readonly view: RoomView;
  readonly parties: readonly Party[];
  /** Issues that the room itself knows. */
  readonly issues: readonly (readonly [IssueId, string])[];
  /** Issues of this seat's table on which a reported position may be placed from this room. */
  readonly tableIssues: readonly TableIssue[];
  readonly known: KnownWords;
  /** Where it would go on the table, as far as its words name the issue. */
  readonly suggestPlace: (words: Pick<EntryWords, "content">, said: string) => PlacingWish | null;
}

export const useEntryPlace = (view: RoomView): EntryPlace => {
  const { workspace } = useSeat();
  const here = useMediation(view.mediation);
  const { state } = view;
  const tableIssues = useMemo(() => {
    if (here === undefined) return [];
    const isOwn = isOfOneSide(view);
    return tableFor(here.rooms, workspace.device).rows.flatMap(({ issue }) =>
      isOwn || (isTeam(here.view.myRole) && issue.room === view.room) ? [issue] : [],
    );
  }, [here, workspace, view]);
  const parties = useMemo(() => [...state.parties.values()], [state.parties]);
  const issues = useMemo(
    () => [
      ...openIssues(state).map(({ issue, title }) => [issue, title] as const),
      ...[...state.copies.values()].map(({ issue, title }) => [issue, title] as const),
    ],
    [state],
  );
  const known = useMemo(() => knownWordsIn(state), [state]);
  return {
    ...{ view, parties, issues, tableIssues, known },
    suggestPlace: ({ content }, said) => {
      const party: PartyId | null = partyOf(content);
      const issue = party === null ? null : issueNamedIn(said, tableIssues);
      return issue === null || content.type !== "statement" ? null : { issue, stance: stanceFor(content) };
    },
  };
};
