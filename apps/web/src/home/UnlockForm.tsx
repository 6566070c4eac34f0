import type { Workspace } from "@parley/client";
import { useState } from "react";
import { type Session, unlock } from "../app/session.ts";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { useTask } from "../ui/use-task.ts";
import { useWords } from "../words/catalogue.ts";

export interface UnlockFormProps {
  readonly session: Session;
  readonly onOpen: (workspace: Workspace) => void;
  readonly onRecover: () => void;
}

export const UnlockForm = ({ session, onOpen, onRecover }: UnlockFormProps) => {
  const { home } = useWords();
  const [passphrase, setPassphrase] = useState("");
  const { isBusy, wrong, run } = useTask();
  const submit = async (): Promise<void> => {
    const opened = await run(() => unlock(session, passphrase));
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
      <h2>{home.unlockTitle}</h2>
      <p className="quiet">{home.unlockHint}</p>
      <TextField
        label={home.passphrase}
        type="password"
        autoComplete="current-password"
        autoFocus
        value={passphrase}
        onChange={setPassphrase}
        wrong={wrong}
      />
      <div className="row">
        <Button type="submit" tone="go" isDisabled={isBusy || passphrase === ""}>
          {home.unlock}
        </Button>
        <Button tone="plain" onPress={onRecover}>
          {home.recoverTitle}
        </Button>
      </div>
      {isBusy ? <p role="status">{home.unlocking}</p> : null}
    </form>
  );
};
