import type { Outcome } from "@parley/client";
import { useState } from "react";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useWords } from "../words/catalogue.ts";
import { sayError } from "../words/say-error.ts";

export interface Acting {
  readonly isBusy: boolean;
  readonly error: string | null;
  /** Does it once; says what was done, or keeps the reason why not. Resolves with whether it was done. */
  readonly run: (act: () => Promise<Outcome<unknown>>, done: string) => Promise<boolean>;
}

/** An act that takes a moment and may be refused. */
export const useAct = (): Acting => {
  const words = useWords();
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const run: Acting["run"] = async (act, done) => {
    if (isBusy) return false;
    setBusy(true);
    setError(null);
    const outcome = await act();
    setBusy(false);
    if (outcome.ok) announce(done);
    else setError(sayError(words, outcome.error));
    return outcome.ok;
  };
  return { isBusy, error, run };
};
