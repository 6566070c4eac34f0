import type { InvitationView } from "@parley/client";
import { useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useTask } from "../ui/use-task.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";

/** Takes an invitation back, after saying what that does. */
export const RevokeButton = ({ invitation }: { readonly invitation: InvitationView }) => {
  const { people } = useWords();
  const { workspace } = useSeat();
  const announce = useAnnounce();
  const [isAsking, setAsking] = useState(false);
  const { isBusy, wrong, run } = useTask();
  const revoke = async (): Promise<void> => {
    const revoked = await run(() => workspace.revokeInvitation(invitation.invitation));
    if (revoked === null) return;
    setAsking(false);
    announce(people.revoked);
  };
  return (
    <>
      <Button act="revokeInvitation" onPress={() => setAsking(true)}>
        {people.revoke}
      </Button>
      {isAsking ? (
        <Dialog
          title={people.revokeTitle}
          onClose={() => setAsking(false)}
          actions={
            <Button tone="stop" isDisabled={isBusy} onPress={() => void revoke()}>
              {people.revokeNow}
            </Button>
          }
        >
          <p>{people.revokeConsequence}</p>
          <Wrong sentence={wrong} />
        </Dialog>
      ) : null}
    </>
  );
};
