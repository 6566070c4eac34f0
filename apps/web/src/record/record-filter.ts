import type { RoomView } from "@parley/client";
import {
  type Form,
  type HeldEntry,
  type IssueId,
  type PartyId,
  type RecordEntry,
  wordsOfEntry,
} from "@parley/domain";

export interface RecordFilter {
  readonly query: string;
  readonly party: PartyId | "";
  readonly issue: IssueId | "";
  readonly form: Form | "";
  readonly source: string;
}

export const EVERYTHING: RecordFilter = { query: "", party: "", issue: "", form: "", source: "" };

/** The entries that concern a party, an issue, a form, a source, and contain every word that is looked for. */
export const filterEntries = (
  entries: readonly HeldEntry[],
  { query, party, issue, form, source }: RecordFilter,
): readonly HeldEntry[] => {
  const wanted = query
    .toLocaleLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  return entries.filter(({ entry, report }) => {
    const text = [wordsOfEntry(entry), ...sourcesOf(entry), contentText(entry), report?.title ?? ""]
      .join("\n")
      .toLocaleLowerCase();
    return (
      (party === "" || partiesOf(entry).includes(party)) &&
      (issue === "" || entry.issues.includes(issue)) &&
      (form === "" || (entry.content.type === "statement" && entry.content.form === form)) &&
      (source === "" || sourcesOf(entry).includes(source)) &&
      wanted.every((word) => text.includes(word))
    );
  });
};

/** The named sources behind an entry, from the outermost to the first. */
export const sourcesOf = ({ voices }: Pick<RecordEntry, "voices">): readonly string[] =>
  voices.flatMap((voice) => (voice.type === "source" ? [voice.name] : []));

const partiesOf = ({ content, voices }: RecordEntry): readonly PartyId[] => [
  ...voices.flatMap((voice) => (voice.type === "source" ? (voice.party ?? []) : [])),
  ...(content.type === "statement" ? [...(content.speaker ? [content.speaker] : []), ...content.about] : []),
  ...(content.type === "contact"
    ? [...content.who, ...content.through].flatMap((one) => one.party ?? [])
    : []),
];

const contentText = ({ content }: RecordEntry): string => {
  switch (content.type) {
    case "statement":
      return "";
    case "figure":
      return [content.measure, content.unit, content.scope ?? ""].join(" ");
    case "contact":
      return [...content.who, ...content.through].map(({ name }) => name).join(" ");
    case "frame":
      return content.title;
  }
};

/** What one can filter by here: only what some entry has. */
export const choicesIn = (entries: readonly HeldEntry[], rooms: readonly RoomView[]) => {
  const issueTitles = new Map<IssueId, string>();
  const partyLabels = new Map<PartyId, string>();
  for (const { state } of rooms) {
    for (const { issue, title } of [...state.issues.values(), ...state.copies.values()])
      issueTitles.set(issue, title);
    for (const { party, neutralLabel } of state.parties.values()) partyLabels.set(party, neutralLabel);
  }
  const usedIssues = new Set(entries.flatMap(({ entry }) => entry.issues));
  const usedParties = new Set(entries.flatMap(({ entry }) => partiesOf(entry)));
  const forms = entries.flatMap(({ entry }) =>
    entry.content.type === "statement" ? [entry.content.form] : [],
  );
  return {
    issues: [...issueTitles].filter(([issue]) => usedIssues.has(issue)),
    parties: [...partyLabels].filter(([party]) => usedParties.has(party)),
    forms: [...new Set(forms)],
    sources: [...new Set(entries.flatMap(({ entry }) => sourcesOf(entry)))],
  };
};
