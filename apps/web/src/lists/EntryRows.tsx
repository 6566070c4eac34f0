import { type Execution, type KnownEntry, newestVersion } from "@parley/domain";
import { Chip } from "../ui/Chip.tsx";
import { VirtualRows } from "../ui/VirtualRows.tsx";
import { useWords } from "../words/catalogue.ts";
import { agreementOn, type HeldList, standingObjections } from "./held-lists.ts";
import { useListWords } from "./use-list-words.ts";

const ROW_PX = 64;

interface RowsProps {
  readonly held: HeldList;
  readonly entries: readonly KnownEntry[];
  readonly execution: Execution;
  readonly onOpen: (pseudonym: string) => void;
  /** The entry that the person came for, by its pseudonym. */
  readonly wanted?: string | undefined;
}

/** Who is on the list. */
export const EntryRows = ({ entries, wanted, ...row }: RowsProps) => {
  const { lists: words } = useWords();
  if (entries.length === 0) return null;
  return (
    <VirtualRows
      rows={entries}
      keyOf={keyOf}
      rowPx={ROW_PX}
      wanted={wanted}
      label={words.rows}
      className="entry-scroll"
    >
      {(entry) => <EntryRow {...row} entry={entry} />}
    </VirtualRows>
  );
};

const keyOf = ({ pseudonym }: KnownEntry): string => pseudonym;

const EntryRow = ({
  held,
  entry,
  execution,
  onOpen,
}: Omit<RowsProps, "entries" | "wanted"> & { readonly entry: KnownEntry }) => {
  const { lists: words } = useWords();
  const say = useListWords(held);
  const { pseudonym, identity, proofs, destination } = entry;
  const version = newestVersion(held.list);
  const agreement = agreementOn(held.list, entry);
  const objections = version === undefined ? [] : standingObjections(version, pseudonym);
  const proof = proofs.at(-1);
  return (
    <button type="button" className="entry-row" onClick={() => onOpen(pseudonym)}>
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
