import type { KeptForm } from "../app/kept-form.ts";
import { useWords } from "../words/catalogue.ts";
import { Button } from "./Button.tsx";

/** What a form needs of its draft, whatever is in it. */
export type KeptHere = Pick<KeptForm<object>, "isRestored" | "forget">;

/** Says that a form begins with what had been typed into it before, and offers to begin without. */
export const KeptNote = ({ kept: { isRestored, forget } }: { readonly kept: KeptHere }) => {
  const { common } = useWords();
  return isRestored ? (
    <p className="note row" data-tone="quiet">
      <span>{common.restored}</span>
      <Button tone="plain" onPress={forget}>
        {common.startAnew}
      </Button>
    </p>
  ) : null;
};
