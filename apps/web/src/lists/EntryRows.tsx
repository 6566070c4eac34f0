import { type Execution, type KnownEntry, newestVersion } from "@parley/domain";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { useIsPrinting } from "../timeline/use-printing.ts";
import { Chip } from "../ui/Chip.tsx";
import { useWords } from "../words/catalogue.ts";
import { agreementOn, type HeldList, standingObjections } from "./held-lists.ts";
import { useListWords } from "./use-list-words.ts";

const ROW_PX = 64;
const OVERSCAN = 12;

interface RowsProps {
  readonly held: HeldList;
  readonly entries: readonly KnownEntry[];
  readonly execution: Execution;
  readonly onOpen: (pseudonym: string) => void;
}

/** Who is on the list. Only those near the view are in the document, but all of them are printed. */
export const EntryRows = (props: RowsProps) => {
  const { lists: words } = useWords();
  const { entries } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const isPrinting = useIsPrinting();
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => entries[index]?.pseudonym ?? index,
    overscan: OVERSCAN,
  });
  if (entries.length === 0) return null;
  if (isPrinting)
    return (
      <ol className="entry-inside">
        {entries.map((entry) => (
          <li key={entry.pseudonym}>
            <EntryRow {...props} entry={entry} />
          </li>
        ))}
      </ol>
    );
  const move = (from: HTMLElement, by: number): void => {
    const index = Number(from.dataset.entry) + by;
    if (index < 0 || index >= entries.length) return;
    const row = (): HTMLElement | null | undefined =>
      scroller.current?.querySelector<HTMLElement>(`[data-entry="${index}"]`);
    // What is near is there already: a key that is held down loses no entry.
    const near = row();
    if (near != null) near.focus();
    else {
      virtualizer.scrollToIndex(index);
      requestAnimationFrame(() => row()?.focus());
    }
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="entry-scroll" ref={scroller} tabIndex={0} aria-label={words.rows}>
      <ol
        className="entry-inside"
        style={{ blockSize: virtualizer.getTotalSize() }}
        onKeyDown={(event) => {
          const { key, target } = event;
          const by = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
          if (by === 0 || !(target instanceof HTMLElement)) return;
          event.preventDefault();
          move(target, by);
        }}
      >
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const entry = entries[index];
          return entry === undefined ? null : (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className="entry-place"
              style={{ transform: `translateY(${start}px)` }}
              aria-posinset={index + 1}
              aria-setsize={entries.length}
            >
              <EntryRow {...props} entry={entry} index={index} />
            </li>
          );
        })}
      </ol>
    </section>
  );
};

const EntryRow = ({
  held,
  entry,
  execution,
  onOpen,
  index,
}: Omit<RowsProps, "entries"> & { readonly entry: KnownEntry; readonly index?: number }) => {
  const { lists: words } = useWords();
  const say = useListWords(held);
  const { pseudonym, identity, proofs, destination } = entry;
  const version = newestVersion(held.list);
  const agreement = agreementOn(held.list, entry);
  const objections = version === undefined ? [] : standingObjections(version, pseudonym);
  const proof = proofs.at(-1);
  return (
    <button type="button" className="entry-row" data-entry={index} onClick={() => onOpen(pseudonym)}>
      <span className="num">{pseudonym}</span>
      <span dir="auto">
        {identity === undefined ? (
          <span className="quiet small">{words.nameless}</span>
        ) : (
          <b>{identity.name}</b>
        )}
        <span className="small quiet entry-about">
          {[say.categories(entry), say.conditions(entry), destination ?? ""]
            .filter((part) => part !== "")
            .join(" · ")}
        </span>
      </span>
      <span className="chips">
        {agreement === "disputed" ? <Chip tone="warn">{words.category.disputed}</Chip> : null}
        {agreement === "oneSided" ? <Chip>{words.category.oneSided}</Chip> : null}
        {objections.length === 0 ? null : <Chip tone="lock">{words.objection.stands}</Chip>}
        {proof === undefined ? null : <Chip>{words.proof[proof.kind]}</Chip>}
        {execution.handedOver.has(pseudonym) ? <Chip tone="go">{words.handedOver}</Chip> : null}
        {execution.misidentified.has(pseudonym) ? <Chip tone="lock">{words.misidentified}</Chip> : null}
      </span>
    </button>
  );
};
