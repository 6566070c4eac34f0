import type { OfferedAct } from "../../app/acts.ts";
import { useActs } from "../../app/acts-context.tsx";
import { useDraftText } from "../../app/use-draft.ts";
import { ChoiceField, TextField } from "../../ui/Field.tsx";
import { useWords } from "../../words/catalogue.ts";
import { keyOf } from "../study/study-state.ts";
import { Facts } from "./Facts.tsx";
import { Moves } from "./Moves.tsx";
import { IntoWords, PackageActs } from "./PackageActs.tsx";
import type { Packages } from "./use-packages.ts";

/** The package that was chosen in the plot or a table: any option of it can be changed, to see what that does. */
export const InHand = ({ packages }: { readonly packages: Packages }) => {
  const { packages: words } = useWords();
  const { inHand, take, studied, study, shown, draft, say } = packages;
  const [title, setTitle, forgetTitle] = useDraftText(`packageName:${packages.basis.home.room}`);
  const key = inHand === null ? "" : keyOf(inHand);
  const known = shown.find(({ choice }) => keyOf(choice) === key)?.title;
  const name = title.trim() === "" ? (known ?? words.unnamed) : title.trim();
  const keep = (isDraft: boolean): void => {
    if (inHand === null) return;
    packages.pin(name, inHand, isDraft);
    forgetTitle();
  };
  const kept = packages.pinned.find(({ choice }) => keyOf(choice) === key);
  const acts: readonly OfferedAct[] = [
    ...(kept === undefined ? [{ act: "keepPackage" as const, run: () => keep(false) }] : []),
    ...(kept?.isDraft === true ? [] : [{ act: "draftPackage" as const, run: () => keep(true) }]),
  ];
  useActs(inHand === null || packages.isBusy ? [] : acts);
  if (inHand === null) return null;
  const moves = study.state.movesFrom.get(key);
  const isDraft = draft !== undefined && keyOf(draft) === key;
  return (
    <section className="card stack" aria-label={words.whatIfTitle}>
      <h2>{known === undefined ? words.whatIfTitle : `${words.whatIfTitle}: ${known}`}</h2>
      <p className="small quiet">{words.whatIfHint}</p>
      <div className="package-fields">
        {studied.issues.map(({ issue, ways }, i) => (
          <ChoiceField
            key={issue.issue}
            label={issue.title}
            value={String(inHand[i] ?? 0)}
            onChange={(way) => take(inHand.map((own, j) => (j === i ? Number(way) : own)))}
            choices={ways.map(({ label }, k) => [String(k), label] as const)}
          />
        ))}
      </div>
      <Facts packages={packages} choice={inHand} isBrief />
      {draft === undefined || isDraft ? null : (
        <>
          <h3>{words.besideDraft}</h3>
          {say.difference(draft, inHand).map((sentence) => (
            <p key={sentence} className="small" dir="auto">
              {sentence}
            </p>
          ))}
        </>
      )}
      {moves === undefined || isDraft ? null : (
        <details>
          <summary>{words.movesHere(moves.length)}</summary>
          <Moves packages={packages} from={inHand} moves={moves} />
        </details>
      )}
      <TextField
        label={words.packageName}
        value={title}
        onChange={setTitle}
        placeholder={known ?? words.unnamed}
        maxLength={80}
      />
      <PackageActs packages={packages} title={name} choice={inHand} onKept={forgetTitle} />
      <div className="row no-print">
        <IntoWords packages={packages} choice={inHand} />
      </div>
    </section>
  );
};
