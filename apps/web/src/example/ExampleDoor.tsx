import { useCallback, useEffect, useRef, useState } from "react";
import { goTo } from "../app/routes.ts";
import { EXAMPLES } from "../home/examples.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/catalogue.ts";
import { sayError } from "../words/say-error.ts";
import { type OpenExample, openExample } from "./open-example.ts";

/** Opens an example, and says what comes of it; leaving before it is open closes it. */
export const ExampleDoor = ({
  relay,
  name,
  onOpen,
}: {
  readonly relay: string;
  readonly name: string;
  readonly onOpen: (example: OpenExample) => void;
}) => {
  const words = useWords();
  const { app, example: said, home, common } = words;
  const [wrong, setWrong] = useState<string | null>(null);
  const isGone = useRef(false);
  const example = EXAMPLES.find((one) => one.name === name);
  const open = useCallback(async (): Promise<void> => {
    setWrong(null);
    if (example === undefined) return setWrong(said.unknown);
    const opened = await openExample(relay, example, words);
    if (!opened.ok) setWrong(sayError(words, opened.error));
    else if (isGone.current) void opened.value.workspace.lock();
    else onOpen(opened.value);
  }, [relay, example, words, said, onOpen]);
  const isBegun = useRef(false);
  useEffect(() => {
    isGone.current = false;
    if (!isBegun.current) void open();
    isBegun.current = true;
    return () => {
      isGone.current = true;
    };
  }, [open]);
  const { title, about } =
    example === undefined ? { title: said.title, about: "" } : home.examples.list[example.name];
  return (
    <main className="page stack">
      <h1 className="lead">{title}</h1>
      <p className="words">{about}</p>
      {wrong === null ? (
        <p role="status">{said.opening}</p>
      ) : (
        <p className="note" data-tone="stop" role="alert">
          {wrong}
        </p>
      )}
      <div className="row">
        {wrong === null || example === undefined ? null : (
          <Button tone="go" onPress={() => void open()}>
            {said.again}
          </Button>
        )}
        <Button onPress={() => goTo({ screen: "home" })}>
          {example === undefined ? app.home : common.cancel}
        </Button>
      </div>
    </main>
  );
};
