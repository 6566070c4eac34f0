import { type MediationId, type PartyId, rotateParties, type Step } from "@parley/domain";
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

/**
 * The table as a document that goes round: the parties begin with another one from day to day, so that none stands first for
 * good, and all copies of one day agree. On the screen nothing moves.
 */
export const inTurn = (table: Table, mediation: MediationId, day: string): Table => {
  const parties = rotateParties(`${mediation} ${day}`, table.parties);
  const placeOf = (party: PartyId): number => parties.findIndex((one) => one.party === party);
  return {
    ...table,
    parties,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.toSorted((a, b) => placeOf(a.party) - placeOf(b.party)),
    })),
  };
};
