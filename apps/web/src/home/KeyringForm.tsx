import type { Workspace } from "@parley/client";
import { LIMITS } from "@parley/domain";
import { useState } from "react";
import { type Session, startKeyring } from "../app/session.ts";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { useTask } from "../ui/use-task.ts";
import { useWords } from "../words/catalogue.ts";

export interface KeyringFormProps {
  readonly session: Session;
  readonly isInvited: boolean;
  readonly onOpen: (workspace: Workspace) => void;
  readonly onRecover: () => void;
}

/** The first time in this browser: a name and a passphrase, and the keys are made here. */
export const KeyringForm = ({ session, isInvited, onOpen, onRecover }: KeyringFormProps) => {
  const { home } = useWords();
  const [name, setName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [repeat, setRepeat] = useState("");
  const { isBusy, wrong, run } = useTask();
  const differs = repeat !== "" && repeat !== passphrase;
  const submit = async (): Promise<void> => {
    const opened = await run(() => startKeyring(session, passphrase, name.trim()));
    if (opened !== null) onOpen(opened.value);
  };
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{isInvited ? home.invitationTitle : home.keysTitle}</h2>
      <p className="quiet">{isInvited ? home.keysHintInvited : home.keysHint}</p>
      <TextField
        label={home.yourName}
        value={name}
        onChange={setName}
        autoComplete="name"
        maxLength={LIMITS.line}
      />
      <TextField
        label={home.newPassphrase}
        hint={home.newPassphraseHint}
        type="password"
        autoComplete="new-password"
        value={passphrase}
        onChange={setPassphrase}
        wrong={wrong}
      />
      <TextField
        label={home.repeat}
        type="password"
        autoComplete="new-password"
        value={repeat}
        onChange={setRepeat}
        wrong={differs ? home.repeatWrong : null}
      />
      <div className="row">
        <Button
          type="submit"
          tone="go"
          isDisabled={isBusy || name.trim() === "" || passphrase === "" || repeat !== passphrase}
        >
          {home.makeKeys}
        </Button>
        <Button tone="plain" onPress={onRecover}>
          {home.recoverTitle}
        </Button>
      </div>
      {isBusy ? <p role="status">{home.makingKeys}</p> : null}
    </form>
  );
};
