import type { Step } from "@parley/domain";
import { type ExportRow, utcOf } from "../register/register-export.ts";
import type { Catalogue } from "../words/catalogue.ts";
import type { Table } from "./table-model.ts";
import type { TableWords } from "./use-table-words.ts";

/** The table as rows of texts, one for each party on each issue that has a position. */
export const exportRows = (
  table: Table,
  said: TableWords,
  { table: words, terms }: Pick<Catalogue, "table" | "terms">,
): readonly ExportRow[] =>
  table.rows.flatMap(({ issue, number, cells }) =>
    cells.map(({ party, now }): ExportRow => {
      const place = { number, issue: issue.title, party: said.party(party) };
      if (now === null) return place;
      const { placing, movedAt, reportedOn } = now;
      return {
        ...place,
        words: now.words ?? words.wordsElsewhere,
        form: terms.form[placing.form],
        stance: words.stance[placing.stance],
        choice: said.choice(now) ?? "",
        basis: said.basis(now).label,
        by: said.who(now),
        moved: reportedOn ?? utcOf(movedAt ?? undefined),
        isNew: newnessOf(now, words),
      };
    }),
  );

const newnessOf = (step: Step, words: Catalogue["table"]): string => {
  if (step.placing.found?.isNew === true) return words.csvNew;
  return step.isSuggestedNew ? words.csvSuggested : "";
};
