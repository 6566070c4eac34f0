import { type Preference, type PreferenceId, personOf } from "@parley/domain";
import { type ReactNode, useState } from "react";
import { ROW_PROPS } from "../../app/row.ts";
import { useSeat } from "../../app/seat-context.tsx";
import { ConfirmDialog } from "../../room/ConfirmDialog.tsx";
import { Button } from "../../ui/Button.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { useWords } from "../../words/catalogue.ts";
import type { Basis } from "../basis.ts";
import { counts, type Studied } from "../problem/problem.ts";
import { usePreferenceWords } from "../say-preference.ts";

/** What one side said, each with its kind, what of it does not count yet, and the way to take it back. */
export const Said = ({
  basis,
  studied,
  preferences,
  isCounted,
}: {
  readonly basis: Basis;
  readonly studied: Studied;
  readonly preferences: readonly Preference[];
  readonly isCounted: boolean;
}) => {
  const { packages: words } = useWords();
  const say = usePreferenceWords(basis.issues);
  const [taken, setTaken] = useState<Preference | null>(null);
  const roomOf = useRoomOfPreference(basis);
  if (preferences.length === 0) return <p className="quiet small">{words.nothing}</p>;
  return (
    <>
      <Folded count={preferences.length}>
        {() => (
          <ul className="package-said">
            {preferences.map((preference) => (
              <li key={preference.preference} {...ROW_PROPS}>
                <span className="row small quiet">
                  {words.kind[preference.statement.type]}
                  {isCounted && !counts(studied, preference) ? <Chip tone="warn">{words.idle}</Chip> : null}
                </span>
                <span dir="auto">{say.preference(preference)}</span>
                {roomOf(preference)?.isOurs === true ? (
                  <Button tone="plain" act="takeBackPreference" onPress={() => setTaken(preference)}>
                    {words.withdraw}
                    <span className="visually-hidden"> {say.preference(preference)}</span>
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </Folded>
      {taken === null ? null : (
        <WithdrawDialog basis={basis} preference={taken} onClose={() => setTaken(null)} />
      )}
    </>
  );
};

const MOST_OPEN = 12;

/** A long list stands folded, so that what follows from it is not far below; it is made when it is opened. */
const Folded = ({ count, children }: { readonly count: number; readonly children: () => ReactNode }) => {
  const { packages: words } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (count <= MOST_OPEN) return children();
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.statements(count)}</summary>
      {isOpen ? children() : null}
    </details>
  );
};

/** Asks before something said is taken back: it counts no more, and stays in the room's history. */
export const WithdrawDialog = ({
  basis,
  preference,
  onClose,
}: {
  readonly basis: Basis;
  readonly preference: Preference;
  readonly onClose: () => void;
}) => {
  const { workspace } = useSeat();
  const { packages: words } = useWords();
  const say = usePreferenceWords(basis.issues);
  const home = useRoomOfPreference(basis)(preference);
  if (home === undefined) return null;
  return (
    <ConfirmDialog
      title={words.withdraw}
      hint={words.withdrawHint}
      go={words.withdraw}
      tone="stop"
      done={words.withdrawn}
      act={() => workspace.act(home.room, { type: "preferenceWithdrawn", preference: preference.preference })}
      onClose={onClose}
    >
      <p className="words" dir="auto">
        {say.preference(preference)}
      </p>
    </ConfirmDialog>
  );
};

/** Where something was said, among the rooms whose words this person may take back. */
export const useRoomOfPreference = (basis: Basis) => {
  const { workspace } = useSeat();
  const rooms = basis.own?.rooms ?? [basis.home];
  return ({
    preference,
    given,
  }: {
    readonly preference: PreferenceId;
    readonly given: Preference["given"];
  }) => {
    const home = rooms.find(({ state }) => state.preferences.has(preference));
    if (home === undefined) return undefined;
    return { room: home.room, isOurs: personOf(home.state, workspace.device)?.group === given.group };
  };
};
