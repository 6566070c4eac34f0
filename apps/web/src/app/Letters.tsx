import { type CSSProperties, useLayoutEffect, useState } from "react";
import { createPortal } from "react-dom";
import { HEARD_IN_DIALOGS } from "../ui/Announcer.tsx";
import { useWords } from "../words/catalogue.ts";
import { lineOf, signOf } from "./acts.ts";
import { useActs } from "./acts-context.tsx";
import { type Control, controlsIn, isInSight, press, shownAs } from "./controls.ts";

/** Those under the fingers first. */
const ALPHABET = "FJDKSLAGHRUEIWOQPTYVNCMBXZ";

/** Letters for whatever is in sight: one for each as far as the alphabet goes, else two. */
export const lettersOf = (controls: readonly Control[]): ReadonlyMap<HTMLElement, string> => {
  const seen = controls.filter(({ element }) => isInSight(element));
  const singles = [...ALPHABET];
  const signs =
    seen.length <= singles.length
      ? singles
      : singles.flatMap((first) => singles.map((second) => `${first}${second}`));
  return new Map(
    seen.flatMap(({ element }, index) => (index in signs ? [[element, signs[index] ?? ""]] : [])),
  );
};

/** Puts letters at every button, link and field in sight when asked to; typed, they press it. */
export const Letters = () => {
  const { acts } = useWords();
  const [letters, setLetters] = useState<ReadonlyMap<HTMLElement, string> | null>(null);
  const show = (): void => {
    setLetters(lettersOf(controlsIn(document)));
  };
  useActs([{ act: "letters", run: show }]);
  return (
    <>
      <p className="visually-hidden" role="status" {...HEARD_IN_DIALOGS}>
        {letters === null ? "" : acts.letters.shown(letters.size)}
      </p>
      {letters === null ? null : <Shown letters={letters} onEnd={() => setLetters(null)} />}
    </>
  );
};

const Shown = ({
  letters,
  onEnd,
}: {
  readonly letters: ReadonlyMap<HTMLElement, string>;
  readonly onEnd: () => void;
}) => {
  const { acts } = useWords();
  const [typed, setTyped] = useState("");
  // Whoever sees the letters may type them at once.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const whole = signOf(event);
      // Who still holds Alt means the letter all the same.
      const sign = whole.replace(/^(?:Alt |Shift )+/u, "");
      if (sign === "Shift" || sign === "Alt") return;
      const now = typed + sign;
      const left = [...letters].filter(([, one]) => one.startsWith(now));
      // Tab and other keys mean what they always mean.
      if (/^[A-Z]$/u.test(sign) || sign === "Escape" || whole === lineOf("letters").key) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      const [meant] = left.find(([, one]) => one === now) ?? [];
      if (meant !== undefined || left.length === 0) onEnd();
      else setTyped(now);
      if (meant !== undefined) requestAnimationFrame(() => press({ element: meant }));
    };
    addEventListener("keydown", onKey, { capture: true });
    for (const moved of MOVES) addEventListener(moved, onEnd, { capture: true });
    return () => {
      removeEventListener("keydown", onKey, { capture: true });
      for (const moved of MOVES) removeEventListener(moved, onEnd, { capture: true });
    };
  }, [letters, onEnd, typed]);
  return createPortal(
    <div className="letters" aria-hidden="true">
      {[...letters]
        .filter(([, sign]) => sign.startsWith(typed))
        .map(([element, sign]) => (
          <kbd key={sign} style={placeAt(element)}>
            {sign.slice(typed.length)}
          </kbd>
        ))}
      <p>{acts.letters.shown(letters.size)}</p>
    </div>,
    document.body,
  );
};

/** After any of these the letters may no longer stand where they belong. */
const MOVES = ["scroll", "resize", "pointerdown"] as const;

/** Where a thing begins, wherever its language does. */
const placeAt = (element: HTMLElement): CSSProperties => {
  const shown = shownAs(element);
  const { left, right, top } = shown.getClientRects()[0] ?? shown.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(document.documentElement).direction === "rtl";
  return { insetBlockStart: top, insetInlineStart: isRightToLeft ? innerWidth - right : left };
};
