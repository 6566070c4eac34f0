import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import { useIsPrinting } from "../../ui/use-printing.ts";
import { useWords } from "../../words/catalogue.ts";
import { beginOf } from "./decided.ts";
import { marksOf, type Paragraph, type Piece, paragraphAt, paragraphsOf, piecesOf } from "./marks.ts";
import { rowsOf } from "./rows-of.ts";
import { useSuggestions } from "./suggestions-context.ts";
import type { PlainMark } from "./use-reading.ts";
import { useTextKeys } from "./use-text-keys.ts";

const LINE_PX = 90;
const OVERSCAN = 6;

/**
 * The report's text with what was found in it marked. Choosing a mark chooses its suggestion; keys select words and say
 * what they are.
 */
export const ReportText = ({ plain }: { readonly plain: readonly PlainMark[] }) => {
  const { suggestions: words } = useWords();
  const { report, decided, current } = useSuggestions();
  const scroller = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => paragraphsOf(report.text), [report.text]);
  const marks = useMemo(() => marksOf(decided, plain), [decided, plain]);
  const virtualizer = useVirtualizer({
    count: paragraphs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_PX,
    overscan: OVERSCAN,
  });
  const { keyed, onKeyDown, onPointerUp } = useTextKeys((place) =>
    virtualizer.scrollToIndex(paragraphAt(paragraphs, place), { align: "auto" }),
  );
  const isPrinting = useIsPrinting();
  const place = current === null ? undefined : beginOf(current);
  useEffect(() => {
    if (place !== undefined) virtualizer.scrollToIndex(paragraphAt(paragraphs, place), { align: "auto" });
  }, [place, paragraphs, virtualizer]);
  return (
    <section
      className="report-text"
      ref={scroller}
      aria-label={words.text}
      aria-keyshortcuts="ArrowRight ArrowLeft ArrowDown ArrowUp S P F C R"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard, and keys select in it
      tabIndex={0}
      dir="auto"
      onKeyDown={onKeyDown}
      onPointerUp={onPointerUp}
    >
      <div className="suggestion-rows" style={isPrinting ? {} : { blockSize: virtualizer.getTotalSize() }}>
        {rowsOf(virtualizer, isPrinting).map(({ index, key, style }) => {
          const paragraph = paragraphs[index];
          return paragraph === undefined ? null : (
            <div
              key={key}
              className="suggestion-row"
              data-index={index}
              ref={virtualizer.measureElement}
              style={style}
            >
              <MarkedParagraph
                paragraph={paragraph}
                pieces={piecesOf(paragraph, marks, current?.key ?? null, keyed)}
              />
            </div>
          );
        })}
      </div>
    </section>
  );
};

const MarkedParagraph = ({
  paragraph,
  pieces,
}: {
  readonly paragraph: Paragraph;
  readonly pieces: readonly Piece[];
}) => (
  <p className="report-line" dir="auto" data-start={paragraph.start}>
    {pieces.map((piece) => (
      <MarkedPiece key={piece.start} piece={piece} />
    ))}
  </p>
);

const MarkedPiece = ({ piece }: { readonly piece: Piece }) => {
  const { suggestions: words } = useWords();
  const { choose } = useSuggestions();
  const { start, text, key, kind, standing, beginsByHand, isSelected, isCurrent } = piece;
  const shared = { "data-start": start, "data-selected": isSelected ? "" : undefined };
  if (kind === null) return <span {...shared}>{text}</span>;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard, the list beside it chooses
    <mark
      {...shared}
      className="found-mark"
      data-kind={kind}
      data-standing={standing ?? undefined}
      data-by-hand={beginsByHand ? "" : undefined}
      data-current={isCurrent ? "" : undefined}
      title={beginsByHand ? words.byHandMark : undefined}
      onClick={() => (key === null ? null : choose(key))}
    >
      {text}
    </mark>
  );
};
