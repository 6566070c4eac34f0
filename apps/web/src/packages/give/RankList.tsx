import { aFlag, entriesOf, manyOf, type Reader } from "../../app/kept-readers.ts";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../../words/catalogue.ts";

export interface Ranked {
  readonly id: string;
  readonly name: string;
  /** As good as the one above it. */
  readonly isEqual: boolean;
}

/** A ranking, best first: moved by buttons, so that keys, fingers and a mouse do the same. */
export const RankList = ({
  items,
  onChange,
}: {
  readonly items: readonly Ranked[];
  readonly onChange: (items: readonly Ranked[]) => void;
}) => {
  const { packages: words } = useWords();
  const move = (from: number, to: number): void => {
    const next = [...items];
    const [moved] = next.splice(from, 1);
    if (moved === undefined) return;
    next.splice(to, 0, moved);
    onChange(next);
  };
  return (
    <ol className="rank-list">
      {items.map((item, k) => (
        <li
          key={item.id}
          className="row"
          draggable
          onDragStart={(event) => event.dataTransfer.setData("text/plain", String(k))}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            const from = Number(event.dataTransfer.getData("text/plain"));
            if (Number.isInteger(from) && from !== k) move(from, k);
          }}
        >
          <span className="rank-name">{item.name}</span>
          <span className="push" />
          {k === 0 ? null : (
            <label className="small row">
              <input
                type="checkbox"
                aria-label={words.form.equal(item.name)}
                checked={item.isEqual}
                onChange={(event) =>
                  onChange(items.map((one, j) => (j === k ? { ...one, isEqual: event.target.checked } : one)))
                }
              />
              <span aria-hidden="true">=</span>
            </label>
          )}
          <Button aria-label={words.form.up(item.name)} isDisabled={k === 0} onPress={() => move(k, k - 1)}>
            ↑
          </Button>
          <Button
            aria-label={words.form.down(item.name)}
            isDisabled={k === items.length - 1}
            onPress={() => move(k, k + 1)}
          >
            ↓
          </Button>
        </li>
      ))}
    </ol>
  );
};

/** An order that was kept, of the same things: where one came or went meanwhile, it is let go. */
export const orderOf =
  (things: readonly Ranked[]): Reader<readonly Ranked[]> =>
  (kept) => {
    const order = manyOf((one) => {
      const entries = entriesOf(one);
      const thing = things.find(({ id }) => id === entries.get("id"));
      return thing && { ...thing, isEqual: aFlag(entries.get("isEqual")) ?? false };
    })(kept);
    const isWhole = new Set(order?.map(({ id }) => id)).size === things.length;
    return isWhole && order?.length === things.length ? order : undefined;
  };

/** The ranking as tiers of ids. */
export const tiersOf = (items: readonly Ranked[]): readonly (readonly string[])[] => {
  const tiers: string[][] = [];
  items.forEach(({ id, isEqual }, k) => {
    const last = tiers.at(-1);
    if (isEqual && k > 0 && last !== undefined) last.push(id);
    else tiers.push([id]);
  });
  return tiers;
};
