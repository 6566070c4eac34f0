import type { Party } from "../charter/charter.ts";
import type { PartyId } from "../ids.ts";

/** A party's neutral label, with every form of its name and who uses it. */
export interface ShownParty {
  readonly neutralLabel: string;
  readonly forms: readonly { readonly name: string; readonly language: string; readonly usedBy?: string }[];
  /** Whether sides use different forms of the name in one language. */
  readonly contested: boolean;
}

/** How a party is shown to everybody: never one side's form alone. */
export const shownParty = (party: Party, parties: Iterable<Party>): ShownParty => {
  const labels = new Map<PartyId, string>(Array.from(parties, (each) => [each.party, each.neutralLabel]));
  const languages = party.names.map(({ language }) => language);
  return {
    neutralLabel: party.neutralLabel,
    forms: party.names.map(({ name, language, usedBy }) => {
      const user = usedBy === undefined ? undefined : labels.get(usedBy);
      return { name, language, ...(user === undefined ? {} : { usedBy: user }) };
    }),
    contested: new Set(languages).size < languages.length,
  };
};
