import { useState } from "react";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { Button } from "../ui/Button.tsx";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import { sayError } from "../words/say-error.ts";
import { EXAMPLES, type Example } from "./examples.ts";

/** Examples to look at: each becomes a mediation of one's own, in which nobody else is. */
export const ExamplesPart = () => {
  const words = useWords();
  const { home } = words;
  const { workspace, go } = useSeat();
  const { myName } = useSnapshot();
  const [busy, setBusy] = useState<Example["name"] | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const open = async ({ name, open: load, screen }: Example): Promise<void> => {
    setBusy(name);
    setWrong(null);
    const { title } = home.examples.list[name];
    const opened = await load(workspace, { words, title, myName: myName === "" ? home.examples.me : myName });
    setBusy(null);
    if (opened.ok) go({ screen, mediation: opened.value });
    else setWrong(sayError(words, opened.error));
  };
  return (
    <section className="card stack">
      <h2>{home.examples.title}</h2>
      <p className="small quiet">{home.examples.hint}</p>
      <ul className="mediations">
        {EXAMPLES.map((example) => {
          const { title, about } = home.examples.list[example.name];
          return (
            <li key={example.name} className="row">
              <div>
                <b>{title}</b>
                <div className="small quiet">{about}</div>
              </div>
              <span className="push">
                <Button isDisabled={busy !== null} onPress={() => void open(example)}>
                  {home.open} <span className="visually-hidden">{title}</span>
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {busy === null ? null : <p role="status">{home.examples.opening}</p>}
      <Wrong sentence={wrong} />
    </section>
  );
};
