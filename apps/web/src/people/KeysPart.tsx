import { useState } from "react";
import { useActs } from "../app/acts-context.tsx";
import { useSeat } from "../app/seat-context.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { useTask } from "../ui/use-task.ts";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import { download } from "./download.ts";
import { shortDevice } from "./mediation.ts";

/** This device's keys: its name, its passphrase, a recovery file. */
export const KeysPart = () => {
  const { people } = useWords();
  const { workspace } = useSeat();
  return (
    <>
      <section className="card stack">
        <h2>{people.keysDevice}</h2>
        <p>
          <bdi className="num" title={workspace.device}>
            {shortDevice(workspace.device)}
          </bdi>
        </p>
        <p className="small quiet">{people.keysDeviceHint}</p>
      </section>
      <PassphraseForm />
      <RecoveryCard />
    </>
  );
};

const PassphraseForm = () => {
  const { people } = useWords();
  const { workspace } = useSeat();
  const announce = useAnnounce();
  const [now, setNow] = useState("");
  const [next, setNext] = useState("");
  const [repeat, setRepeat] = useState("");
  const { isBusy, wrong, run } = useTask();
  const change = async (): Promise<void> => {
    const changed = await run(() => workspace.changePassphrase(now, next));
    if (changed === null) return;
    for (const clear of [setNow, setNext, setRepeat]) clear("");
    announce(people.passphraseChanged);
  };
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      <h2>{people.passphraseTitle}</h2>
      <p className="small quiet">{people.passphraseHint}</p>
      <div className="people-pair">
        <TextField
          label={people.passphraseNow}
          type="password"
          autoComplete="current-password"
          value={now}
          onChange={setNow}
        />
        <TextField
          label={people.passphraseNew}
          type="password"
          autoComplete="new-password"
          value={next}
          onChange={setNext}
        />
        <TextField
          label={people.passphraseRepeat}
          type="password"
          autoComplete="new-password"
          value={repeat}
          onChange={setRepeat}
          wrong={repeat !== "" && repeat !== next ? people.passphraseRepeatWrong : null}
        />
      </div>
      <Wrong sentence={wrong} />
      {isBusy ? <p role="status">{people.passphraseChanging}</p> : null}
      <div className="row">
        <Button type="submit" isDisabled={isBusy || now === "" || next === "" || next !== repeat}>
          {people.passphraseChange}
        </Button>
      </div>
    </form>
  );
};

const RecoveryCard = () => {
  const { people } = useWords();
  const { workspace } = useSeat();
  const [made, setMade] = useState<{ readonly file: string; readonly code: string } | null>(null);
  const { isBusy, wrong, run } = useTask();
  const make = async (): Promise<void> => {
    const file = await run(() => workspace.makeRecoveryFile());
    if (file !== null) setMade(file.value);
  };
  useActs(made === null && !isBusy ? [{ act: "makeRecovery", run: () => void make() }] : []);
  return (
    <section className="card stack">
      <h2>{people.recoveryTitle}</h2>
      <p className="small quiet">{people.recoveryHint}</p>
      <Wrong sentence={wrong} />
      {isBusy ? <p role="status">{people.recoveryMaking}</p> : null}
      {made === null ? (
        <div className="row">
          <Button act="makeRecovery" isDisabled={isBusy} onPress={() => void make()}>
            {people.recoveryMake}
          </Button>
        </div>
      ) : (
        <div className="stack" role="status">
          <div className="row">
            <Button tone="go" onPress={() => download(people.recoveryFileName, made.file, "text/plain")}>
              {people.recoveryDownload}
            </Button>
          </div>
          <p>{people.recoveryCode}</p>
          <p className="num code-once">
            <bdi>{made.code}</bdi>
          </p>
          <p className="note">{people.recoveryOnce}</p>
          <div className="row">
            <Button onPress={() => setMade(null)}>{people.recoveryDone}</Button>
          </div>
        </div>
      )}
    </section>
  );
};
