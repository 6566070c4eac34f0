/** Why something did not come about, beside the act itself. */
export const Wrong = ({ sentence }: { readonly sentence: string | null }) =>
  sentence === null ? null : (
    <p className="note" data-tone="stop" role="alert">
      {sentence}
    </p>
  );
