import type { ClientError, Workspace } from "@parley/client";
import { useState } from "react";
import { type Session, unlock } from "../app/session.ts";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { sayError } from "../words/say-error.ts";

export interface UnlockFormProps {
  readonly session: Session;
  readonly onOpen: (workspace: Workspace) => void;
  readonly onRecover: () => void;
}

export const UnlockForm = ({ session, onOpen, onRecover }: UnlockFormProps) => {
  const words = useWords();
  const { home } = words;
  const [passphrase, setPassphrase] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ClientError | null>(null);
  const submit = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    const opened = await unlock(session, passphrase);
    setBusy(false);
    if (opened.ok) onOpen(opened.value);
    else setError(opened.error);
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
        wrong={error === null ? null : sayError(words, error)}
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
