import { Button } from "../ui/Button.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { Position } from "./Position.tsx";
import { useTablePlace } from "./table-context.ts";
import { useTableKeys } from "./use-table-keys.ts";
import { useTableWords } from "./use-table-words.ts";

/** The table where there is no room for columns: one issue at a time, the parties below each other. */
export const NarrowTable = () => {
  const { table, current, goTo, setOpen } = useTablePlace();
  const { table: words } = useWords();
  const said = useTableWords(table);
  const onKeyDown = useTableKeys();
  const at = Math.max(
    table.rows.findIndex(({ issue }) => issue.issue === current?.issue),
    0,
  );
  const row = table.rows[at];
  if (row === undefined) return null;
  const { issue } = row.issue;
  const goToRow = (place: number): void => {
    const next = table.rows[place];
    if (next !== undefined) goTo({ issue: next.issue.issue, party: current?.party ?? null });
  };
  return (
    <div className="narrow-table stack">
      <ChoiceField
        label={words.oneIssue}
        value={issue}
        onChange={(chosen) => goTo({ issue: chosen, party: current?.party ?? null })}
        choices={table.rows.map((one) => [one.issue.issue, `${one.number}  ${one.issue.title}`] as const)}
      />
      <div className="row">
        <Button isDisabled={at === 0} onPress={() => goToRow(at - 1)}>
          {words.previous}
        </Button>
        <Button isDisabled={at === table.rows.length - 1} onPress={() => goToRow(at + 1)}>
          {words.next}
        </Button>
      </div>
      <ul className="narrow-cells" onKeyDown={onKeyDown}>
        {row.cells.map((cell) => {
          const spot = { issue, party: cell.party };
          const name = said.party(cell.party);
          return (
            <li key={cell.party}>
              <h2 dir="auto">{name}</h2>
              {cell.now === null ? (
                <p className="quiet small">{words.noPosition}</p>
              ) : (
                <Position step={cell.now} said={said} />
              )}
              <Button
                aria-label={`${words.details}: ${words.cell(name, row.issue.title)}`}
                onFocus={() => goTo(spot)}
                onPress={() => {
                  goTo(spot);
                  setOpen(spot);
                }}
              >
                {words.details}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
};
