import type { KeyLine } from "../app/acts-context.tsx";
import { Dialog } from "./Dialog.tsx";

export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly KeyLine[];
}

/** Keys under headings: each sign with what it does. */
export const KeysDialog = ({
  title,
  groups,
  onClose,
}: {
  readonly title: string;
  readonly groups: readonly KeyGroup[];
  readonly onClose: () => void;
}) => (
  <Dialog title={title} onClose={onClose}>
    {groups.map((group) => (
      <section key={group.title}>
        <h3>{group.title}</h3>
        <dl className="facts">
          {group.keys.map(([sign, meaning]) => (
            <Line key={`${sign} ${meaning}`} sign={sign} meaning={meaning} />
          ))}
        </dl>
      </section>
    ))}
  </Dialog>
);

const Line = ({ sign, meaning }: { readonly sign: string; readonly meaning: string }) => (
  <>
    <dt>
      <kbd>{sign}</kbd>
    </dt>
    <dd>{meaning}</dd>
  </>
);
