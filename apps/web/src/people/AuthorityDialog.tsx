import { AUTHORITIES, type Authority, type MediationId, type Person } from "@parley/domain";
import { useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import { useTask } from "../ui/use-task.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";

/** Says anew what somebody may bind their side to, wherever their side is told of it. */
export const AuthorityDialog = ({
  mediation,
  person,
  onClose,
}: {
  readonly mediation: MediationId;
  readonly person: Person;
  readonly onClose: () => void;
}) => {
  const { people, terms } = useWords();
  const { workspace } = useSeat();
  const announce = useAnnounce();
  const { isBusy, wrong, run } = useTask();
  const [authority, setAuthority] = useState<Authority>(person.seat.authority);
  const change = async (): Promise<void> => {
    const changed = await run(() => workspace.changeAuthority(mediation, person.person, authority));
    if (changed === null) return;
    announce(people.authorityChanged(person.name, terms.authority[authority]));
    onClose();
  };
  return (
    <Dialog
      title={people.authorityTitle(person.name)}
      onClose={onClose}
      actions={
        <Button
          tone="stop"
          isDisabled={isBusy || authority === person.seat.authority}
          onPress={() => void change()}
        >
          {people.authorityNow}
        </Button>
      }
    >
      <ChoiceField
        label={people.authority}
        value={authority}
        onChange={setAuthority}
        choices={AUTHORITIES.map((one) => [one, terms.authority[one]] as const)}
      />
      <p>{people.authorityHint}</p>
      <Wrong sentence={wrong} />
    </Dialog>
  );
};
