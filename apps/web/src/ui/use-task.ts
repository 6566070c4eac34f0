import type { ClientError, Outcome } from "@parley/client";
import { useCallback, useState } from "react";
import { type Catalogue, useWords } from "../words/catalogue.ts";
import { sayError } from "../words/say-error.ts";

export interface Task {
  readonly isBusy: boolean;
  /** Why the last attempt did not come about, in a sentence. */
  readonly wrong: string | null;
  readonly setWrong: (sentence: string | null) => void;
  /** Does it and gives what came of it; null where it was refused, with the reason in `wrong`. */
  readonly run: <T>(act: () => Promise<Outcome<T>>) => Promise<{ readonly value: T } | null>;
}

/** One act that takes a moment and may be refused. */
export const useTask = (say: (words: Catalogue, error: ClientError) => string = sayError): Task => {
  const words = useWords();
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const run = useCallback<Task["run"]>(
    async (act) => {
      setBusy(true);
      setWrong(null);
      const outcome = await act();
      setBusy(false);
      if (outcome.ok) return { value: outcome.value };
      setWrong(say(words, outcome.error));
      return null;
    },
    [words, say],
  );
  return { isBusy, wrong, setWrong, run };
};
