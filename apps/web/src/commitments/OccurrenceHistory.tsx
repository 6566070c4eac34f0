import type { Occurrence } from "@parley/domain";
import { useNames } from "../room/names.ts";
import { useDoer } from "../room/use-doer.ts";
import { useWords } from "../words/catalogue.ts";
import type { HeldCommitment } from "./commitment-model.ts";
import { useCommitmentWords } from "./use-commitment-words.ts";

/** What was reported, found, disputed and waived of one occurrence, oldest first, each with whose it is. */
export const OccurrenceHistory = ({
  held: { view, commitment },
  known,
}: {
  readonly held: HeldCommitment;
  readonly known: Occurrence;
}) => {
  const { history: words, dialog } = useWords().commitments;
  const names = useNames(view.state);
  const doer = useDoer(view.state);
  const say = useCommitmentWords(view);
  const recorded = (isRecorded: boolean, person: Parameters<typeof names.named>[0]): string =>
    isRecorded ? `, ${words.recorded(names.named(person))}` : "";
  const counted = (quantity: number | undefined): string =>
    quantity === undefined ? "" : `: ${say.quantity(commitment, quantity)}`;
  const lines = [
    ...known.reports.map(({ reported: by, side, recorded: isRecorded, quantity, words: text }) => ({
      ...{ by, text },
      head: `${words.reported(say.party(side), say.day(by.at))}${recorded(isRecorded, by.person)}${counted(quantity)}`,
    })),
    ...known.findings.map(({ found: by, outcome, quantity, words: text, doneBy }) => {
      const { who, at } = doer(by, doneBy);
      return {
        ...{ by, text },
        head: `${words.found(dialog.outcomes[outcome], who, say.day(at))}${counted(quantity)}`,
      };
    }),
    ...known.disputes.map(({ disputed: by, side, recorded: isRecorded, words: text }) => ({
      ...{ by, text },
      head: `${words.disputed(say.party(side), say.day(by.at))}${recorded(isRecorded, by.person)}`,
    })),
    ...known.waivers.map(({ waived: by, side, reason: text }) => ({
      ...{ by, text },
      head: words.waived(say.party(side), say.day(by.at)),
    })),
  ].sort((a, b) => a.by.sequence - b.by.sequence);
  return lines.length === 0 ? null : (
    <ol className="step-history">
      {lines.map(({ by, head, text }) => (
        <li key={`${by.sequence} ${head}`}>
          <p className="small quiet">{head}</p>
          {text === undefined ? null : (
            <p className="words" dir="auto">
              {text}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
};
