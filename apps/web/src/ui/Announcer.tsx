import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";

type Announce = (sentence: string) => void;

/** An open dialog hides all else from a screen reader, but not what is marked so. */
export const HEARD_IN_DIALOGS = { "data-react-aria-top-layer": "true" } as const;
const SHOWN_MS = 6_000;
const AnnounceContext = createContext<Announce>(() => {});

/** Says in one sentence what just happened, to the eye and to a screen reader. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

export const Announcer = ({ children }: { readonly children: ReactNode }) => {
  const [sentences, setSentences] = useState<readonly { readonly id: number; readonly sentence: string }[]>(
    [],
  );
  const nextId = useRef(0);
  const announce = useCallback<Announce>((sentence) => {
    const id = nextId.current++;
    setSentences((shown) => [...shown.slice(-2), { id, sentence }]);
    setTimeout(() => setSentences((shown) => shown.filter((one) => one.id !== id)), SHOWN_MS);
  }, []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div className="toasts no-print" role="status" aria-live="polite" {...HEARD_IN_DIALOGS}>
        {sentences.map(({ id, sentence }) => (
          <div key={id} className="toast">
            {sentence}
          </div>
        ))}
      </div>
    </AnnounceContext.Provider>
  );
};
