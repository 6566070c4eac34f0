import { lineOf } from "../app/acts.ts";
import { useWords } from "../words/catalogue.ts";
import { Dialog } from "./Dialog.tsx";

/** The keys of one screen: each sign with what it does; and how everything else on it is reached. */
export const KeysDialog = ({
  title,
  keys,
  onClose,
}: {
  readonly title: string;
  readonly keys: readonly (readonly [sign: string, meaning: string])[];
  readonly onClose: () => void;
}) => {
  const words = useWords();
  return (
    <Dialog title={title} onClose={onClose}>
      <dl className="facts">
        {keys.map(([sign, meaning]) => (
          <KeyLine key={sign} sign={sign} meaning={meaning} />
        ))}
        {REST.map((act) => (
          <KeyLine key={act} sign={lineOf(act).key} meaning={lineOf(act).name(words)} />
        ))}
      </dl>
    </Dialog>
  );
};

const REST = ["letters", "find"] as const;

const KeyLine = ({ sign, meaning }: { readonly sign: string; readonly meaning: string }) => (
  <>
    <dt>
      <kbd>{sign}</kbd>
    </dt>
    <dd>{meaning}</dd>
  </>
);
