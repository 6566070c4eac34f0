import { type KeyboardEvent, type ReactNode, useState } from "react";
import { useWords } from "../words/catalogue.ts";
import { Button } from "./Button.tsx";
import { KeysDialog } from "./KeysDialog.tsx";

export interface ScreenKey {
  /** As it stands on the keyboard, in one letter. */
  readonly sign: string;
  readonly meaning: string;
  /** Absent where it cannot be done now; the key is still explained. */
  readonly act: (() => void) | null;
}

/** The keys of a screen: what to put at its outermost element, the button that explains them, and the explanation. */
export const useScreenKeys = (
  title: string,
  keys: readonly ScreenKey[],
  help: string,
): {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly button: ReactNode;
  readonly dialog: ReactNode;
} => {
  const { undo } = useWords();
  const [isExplained, explain] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!(target instanceof HTMLElement) || target.closest("input, textarea, select, [role=dialog]") !== null)
      return;
    const known = keys.find(({ sign }) => sign.toLowerCase() === key);
    if (key === "?") explain(true);
    else if (known?.act == null) return;
    else known.act();
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    onKeyDown,
    button: (
      <Button tone="plain" keys="?" onPress={() => explain(true)}>
        {undo.keys}
      </Button>
    ),
    dialog: isExplained ? (
      <KeysDialog
        title={title}
        keys={[...keys.map(({ sign, meaning }) => [sign, meaning] as const), ["?", help] as const]}
        onClose={() => explain(false)}
      />
    ) : null,
  };
};
