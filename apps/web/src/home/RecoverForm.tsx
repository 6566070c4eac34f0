import type { ClientError, Workspace } from "@parley/client";
import { useId, useState } from "react";
import { recover, type Session } from "../app/session.ts";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { useTask } from "../ui/use-task.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { type Catalogue, useWords } from "../words/catalogue.ts";
import { sayError } from "../words/say-error.ts";

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
  const [repeat, setRepeat] = useState("");
  const { isBusy, wrong, run } = useTask(sayRecoverError);
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
      />
      <TextField
        label={home.repeat}
        type="password"
        autoComplete="new-password"
        value={repeat}
        onChange={setRepeat}
        wrong={repeat !== "" && repeat !== passphrase ? home.repeatWrong : null}
      />
      <Wrong sentence={wrong} />
      <div className="row">
        <Button
          type="submit"
          tone="go"
          isDisabled={isBusy || file === "" || code === "" || passphrase === "" || repeat !== passphrase}
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

/** Here it is the file and its code that are opened, not this device's own keys. */
const sayRecoverError = (words: Catalogue, error: ClientError): string => {
  if (error.type === "WrongPassphrase") return words.home.recoverWrongCode;
  return error.type === "StorageDamaged" && error.what === "keyring"
    ? words.home.recoverWrongFile
    : sayError(words, error);
};
