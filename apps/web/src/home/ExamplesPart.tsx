import { type ReactNode, useState } from "react";
import { goTo } from "../app/routes.ts";
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
    <ExampleList hint={home.examples.hint} isBusy={busy !== null} onOpen={(example) => void open(example)}>
      {busy === null ? null : <p role="status">{home.examples.opening}</p>}
      <Wrong sentence={wrong} />
    </ExampleList>
  );
};

/** The same examples without keys of one's own: each opens with keys in memory. */
export const ExamplesWithoutKeys = () => {
  const { home } = useWords();
  return (
    <ExampleList
      hint={home.examples.hintWithoutKeys}
      onOpen={({ name }) => goTo({ screen: "example", name })}
    />
  );
};

const ExampleList = ({
  hint,
  isBusy = false,
  onOpen,
  children,
}: {
  readonly hint: string;
  readonly isBusy?: boolean;
  readonly onOpen: (example: Example) => void;
  readonly children?: ReactNode;
}) => {
  const { home } = useWords();
  return (
    <section className="card stack">
      <h2>{home.examples.title}</h2>
      <p className="small quiet">{hint}</p>
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
                <Button isDisabled={isBusy} onPress={() => onOpen(example)}>
                  {home.open} <span className="visually-hidden">{title}</span>
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {children}
    </section>
  );
};
