import type { PartyId, Step, Voice } from "@parley/domain";
import { useTimes, useWords } from "../words/catalogue.ts";
import type { Table } from "./table-model.ts";

export interface TableWords {
  readonly party: (party: PartyId) => string;
  readonly issue: (issue: Step["placing"]["issue"]) => string;
  /** Who told or reported it, and when. */
  readonly origin: (step: Step) => string;
  readonly who: (step: Step) => string;
  /** The day on which it moved, or the report's date in the unit to which that is known; empty where nobody knows. */
  readonly day: (step: Step) => string;
  /** Told to us, said by our own side, or reported. */
  readonly basis: (step: Step) => { readonly label: string; readonly meaning: string };
  /** The option or amount that it comes down to. */
  readonly choice: (step: Step) => string | null;
}

/** The voices behind words, from the outermost: "the report itself › security sources". */
export const useVoices = (): ((who: readonly (string | Voice)[]) => string) => {
  const { table: words, common } = useWords();
  const voice = (one: string | Voice): string => {
    if (typeof one === "string") return one;
    switch (one.type) {
      case "reportsOwnVoice":
        return words.reportsOwnVoice;
      case "unnamed":
        return words.unnamedVoice;
      case "source":
        return one.name;
    }
  };
  return (who) => (who.length === 0 ? common.unknownPerson : who.map(voice).join(" › "));
};

/** How this table calls parties, issues, and those behind a position. */
export const useTableWords = (table: Table): TableWords => {
  const { table: words } = useWords();
  const times = useTimes();
  const voices = useVoices();
  const who = (step: Step): string => voices(step.who);
  const when = ({ movedAt, reportedOn }: Step, tell: (at: number) => string): string =>
    reportedOn?.replace("/", " – ") ?? (movedAt === null ? "" : tell(movedAt));
  return {
    party: (id) => table.parties.find(({ party }) => party === id)?.neutralLabel ?? "",
    issue: (id) => table.rows.find(({ issue }) => issue.issue === id)?.issue.title ?? "",
    who,
    basis: ({ basis, placing }) => {
      if (basis === "reported") return { label: words.reported, meaning: words.reportedMeaning };
      // A party's own column stands first.
      const isOwn = table.seat === "party" && placing.party === table.parties[0]?.party;
      return isOwn
        ? { label: words.saidByUs, meaning: words.saidByUsMeaning }
        : { label: words.told, meaning: words.toldMeaning };
    },
    choice: ({ choice }) => {
      if (choice === null) return null;
      return "label" in choice ? choice.label : words.amount(choice.amount, choice.unit);
    },
    day: (step) => when(step, times.day),
    origin: (step) => (step.movedAt === null ? who(step) : words.toldBy(who(step), when(step, times.moment))),
  };
};
