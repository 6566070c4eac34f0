import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/catalogue.ts";

/** Says that this is an example, for as long as it stands open, and the way out of it. */
export const ExampleBar = ({ onLeave }: { readonly onLeave: () => void }) => {
  const { example: words } = useWords();
  return (
    <aside className="note example-bar row no-print" data-tone="quiet" aria-label={words.title}>
      <span className="small">{words.bar}</span>
      <span className="push">
        <Button tone="plain" onPress={onLeave}>
          {words.leave}
        </Button>
      </span>
    </aside>
  );
};
