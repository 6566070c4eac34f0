import type { Workspace } from "@parley/client";
import { useId, useState } from "react";
import { recover, type Session } from "../app/session.ts";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { useTask } from "../ui/use-task.ts";
import { useWords } from "../words/catalogue.ts";

export interface RecoverFormProps {
  readonly session: Session;
  readonly onOpen: (workspace: Workspace) => void;
  readonly onBack: () => void;
}

/** Brings back what a recovery file holds, under a new passphrase. */
export const RecoverForm = ({ session, onOpen, onBack }: RecoverFormProps) => {
  const { home, common } = useWords();
  const fileId = useId();
  const [file, setFile] = useState("");
  const [code, setCode] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const { isBusy, wrong, run } = useTask();
  const submit = async (): Promise<void> => {
    const opened = await run(() => recover(session, file, code.trim(), passphrase));
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
      <h2>{home.recoverTitle}</h2>
      <p className="quiet">{home.recoverHint}</p>
      <div className="field">
        <label htmlFor={fileId}>{home.recoveryFile}</label>
        <input
          id={fileId}
          className="input"
          type="file"
          onChange={(event) => void event.target.files?.[0]?.text().then(setFile)}
        />
      </div>
      <TextField label={home.recoveryCode} value={code} onChange={setCode} autoComplete="off" />
      <TextField
        label={home.newPassphrase}
        hint={home.newPassphraseHint}
        type="password"
        autoComplete="new-password"
        value={passphrase}
        onChange={setPassphrase}
        wrong={wrong}
      />
      <div className="row">
        <Button
          type="submit"
          tone="go"
          isDisabled={isBusy || file === "" || code === "" || passphrase === ""}
        >
          {home.recover}
        </Button>
        <Button tone="plain" onPress={onBack}>
          {common.back}
        </Button>
      </div>
      {isBusy ? <p role="status">{home.unlocking}</p> : null}
    </form>
  );
};
