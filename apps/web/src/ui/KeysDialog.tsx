import { Dialog } from "./Dialog.tsx";

/** The keys of one screen: each sign with what it does. */
export const KeysDialog = ({
  title,
  keys,
  onClose,
}: {
  readonly title: string;
  readonly keys: readonly (readonly [sign: string, meaning: string])[];
  readonly onClose: () => void;
}) => (
  <Dialog title={title} onClose={onClose}>
    <dl className="facts">
      {keys.map(([sign, meaning]) => (
        <KeyLine key={`${sign} ${meaning}`} sign={sign} meaning={meaning} />
      ))}
    </dl>
  </Dialog>
);

const KeyLine = ({ sign, meaning }: { readonly sign: string; readonly meaning: string }) => (
  <>
    <dt>
      <kbd>{sign}</kbd>
    </dt>
    <dd>{meaning}</dd>
  </>
);
