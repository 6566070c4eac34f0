import { newId, type RoomView, systemRandomness } from "@parley/client";
import {
  type IssueId,
  isLive,
  type Party,
  type Preference,
  type PreferenceStatement,
  presentedNow,
} from "@parley/domain";
import { useState } from "react";
import { useRoomName } from "../../app/room-name.ts";
import { useSeat } from "../../app/seat-context.tsx";
import { chosenOf, useDraft } from "../../app/use-draft.ts";
import { ConfirmDialog } from "../../room/ConfirmDialog.tsx";
import { ChoiceField } from "../../ui/Field.tsx";
import { useWords } from "../../words/catalogue.ts";
import type { Basis, TitledIssue } from "../basis.ts";
import type { AskedComparison } from "../study/use-side-findings.ts";
import { KINDS, NEEDS_RANKING, placesOf, StatementFields } from "./StatementFields.tsx";

/** Says one thing that matters: to the mediators, in the side's own room, or as an estimate. */
export const GiveDialog = ({
  basis,
  about,
  asked,
  onClose,
}: {
  readonly basis: Basis;
  /** The party that is estimated; none where somebody speaks for their own. */
  readonly about: Party | null;
  readonly asked: readonly AskedComparison[];
  readonly onClose: () => void;
}) => {
  const { workspace } = useSeat();
  const { packages: words } = useWords();
  const roomName = useRoomName();
  const rooms: readonly RoomView[] = about === null ? (basis.own?.rooms ?? []) : [basis.home];
  const opened = useDraft(`give:${basis.home.room}:${about?.party ?? ""}`, { room: "", kind: "" });
  const view = rooms.find((one) => one.room === opened.fields.room) ?? rooms[0] ?? basis.home;
  const { room } = view;
  const shown = view.state.issues.size > 0 ? undefined : presentedNow(view.state);
  const issues = shown === undefined ? basis.issues : basis.issues.filter(isIn(shown.issues));
  const isBlank = view.state.issues.size === 0 && shown === undefined;
  const before = [...view.state.preferences.values()].filter(
    (known) =>
      isLive(known) &&
      known.party === (about?.party ?? basis.own?.party) &&
      known.estimateOf === about?.party,
  );
  const isRanked = before.some((known) => known.statement.type === "issuesRanked");
  const kind = chosenOf(KINDS, opened.fields.kind, isRanked ? "optionsRanked" : "issuesRanked");
  const [statement, setStatement] = useState<PreferenceStatement | null>(null);
  const kinds = isBlank ? KINDS.slice(0, 1) : KINDS;
  const chosen = kinds.includes(kind) ? kind : "interest";
  const place = `${chosen}:${room}:${about?.party ?? ""}`;
  const mustRank = NEEDS_RANKING.includes(chosen) && !isRanked;
  const give = () => {
    if (statement === null) throw new Error("Parley has a bug: nothing to keep");
    const same = before.find((known) => saysTheSameAgain(known.statement, statement));
    return workspace.act(room, {
      type: "preferenceGiven",
      preference: newId(systemRandomness, "preference", room),
      statement,
      ...(shown === undefined ? {} : { shown: shown.hash }),
      ...(about === null ? {} : { estimateOf: about.party }),
      ...(same === undefined ? {} : { replaces: same.preference }),
    });
  };
  const forget = (): void => {
    opened.forget();
    const said = statement !== null && "issue" in statement ? statement.issue : null;
    // What was begun about other issues stays.
    for (const one of placesOf(
      place,
      issues.filter(({ issue }) => issue === said),
    ))
      workspace.keepDraft(one, "");
  };
  return (
    <ConfirmDialog
      title={about === null ? words.form.title : words.estimated(about.neutralLabel)}
      hint={words.form.readers(roomName(view))}
      go={words.form.keep}
      done={words.given}
      act={give}
      onClose={onClose}
      onDone={forget}
      isDisabled={statement === null || mustRank}
    >
      {rooms.length > 1 ? (
        <ChoiceField
          label={words.form.where}
          value={room}
          onChange={(next) => {
            if (next === room) return;
            opened.change({ room: next });
            setStatement(null);
          }}
          choices={rooms.map((one) => [one.room, roomName(one)] as const)}
        />
      ) : null}
      {isBlank ? <p className="note">{words.form.notShown}</p> : null}
      <ChoiceField
        label={words.form.step}
        hint={words.kindHint[chosen]}
        value={chosen}
        onChange={(next) => {
          // Chosen again, the fields stay as they are, and so does what they say.
          if (next === chosen) return;
          opened.change({ kind: next });
          setStatement(null);
        }}
        choices={kinds.map((one) => [one, words.kind[one]] as const)}
      />
      {mustRank ? (
        <p className="note">{words.form.rankFirst}</p>
      ) : (
        <StatementFields
          key={`${room} ${chosen}`}
          kind={chosen}
          place={place}
          issues={issues}
          before={before.map((known: Preference) => known.statement)}
          asked={asked.filter((one) => one.one.every(({ issue }) => issues.some((i) => i.issue === issue)))}
          onChange={setStatement}
        />
      )}
    </ConfirmDialog>
  );
};

const isIn =
  (shown: readonly { readonly issue: IssueId }[]) =>
  ({ issue }: TitledIssue): boolean =>
    shown.some((one) => one.issue === issue);

/** A ranking said again, points, or a line among amounts, replace what was said of the same thing. */
const saysTheSameAgain = (known: PreferenceStatement, next: PreferenceStatement): boolean => {
  if (known.type !== next.type) return false;
  if (known.type === "issuesRanked" || known.type === "issuePoints") return true;
  if (known.type === "redLineAmount" && next.type === "redLineAmount")
    return known.issue === next.issue && known.never === next.never;
  const isOfOneIssue =
    known.type === "optionsRanked" || known.type === "amountsRanked" || known.type === "optionPoints";
  return isOfOneIssue && "issue" in next && known.issue === next.issue;
};
