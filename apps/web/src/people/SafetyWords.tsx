/** Words that are read out by voice, each clearly apart from the next. */
export const SafetyWords = ({ words }: { readonly words: readonly string[] }) => (
  <ol className="voice-words">
    {words.map((word, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice; its place is what tells it apart
      <li key={index}>{word}</li>
    ))}
  </ol>
);
