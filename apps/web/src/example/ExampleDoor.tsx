import { ExampleFailure, type OpenExample, openExample } from "@parley/ankara-2024-09";
import { systemRandomness } from "@parley/client";
import { webSocketTransport } from "@parley/client/websocket";
import { useCallback, useEffect, useRef, useState } from "react";
import { goTo } from "../app/routes.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/catalogue.ts";

/** Opens the example, and says what comes of it; leaving before it is open closes it. */
export const ExampleDoor = ({
  relay,
  onOpen,
}: {
  readonly relay: string;
  readonly onOpen: (example: OpenExample) => void;
}) => {
  const { example: words, common } = useWords();
  const [wrong, setWrong] = useState<string | null>(null);
  const isGone = useRef(false);
  const open = useCallback((): void => {
    setWrong(null);
    openExample({ relay, transport: webSocketTransport, randomness: systemRandomness }).then(
      (opened) => {
        if (isGone.current) void opened.workspace.lock();
        else onOpen(opened);
      },
      (cause: unknown) => {
        if (isGone.current) return;
        setWrong(cause instanceof ExampleFailure ? cause.message : String(cause));
      },
    );
  }, [relay, onOpen]);
  const isBegun = useRef(false);
  useEffect(() => {
    isGone.current = false;
    if (!isBegun.current) open();
    isBegun.current = true;
    return () => {
      isGone.current = true;
    };
  }, [open]);
  return (
    <main className="page stack">
      <h1 className="lead">{words.title}</h1>
      <p className="words">{words.what}</p>
      {wrong === null ? (
        <p role="status">{words.opening}</p>
      ) : (
        <p className="note" data-tone="stop" role="alert">
          {words.failed(wrong)}
        </p>
      )}
      <div className="row">
        {wrong === null ? null : (
          <Button tone="go" onPress={open}>
            {words.again}
          </Button>
        )}
        <Button onPress={() => goTo({ screen: "home" })}>{common.cancel}</Button>
      </div>
    </main>
  );
};
