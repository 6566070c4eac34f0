import { useMemo } from "react";
import { useWords } from "../words/catalogue.ts";
import { wordChanges } from "./word-changes.ts";

/** What was said beside what will be read: words left out struck through, words added marked. */
export const WordChanges = ({ from, to }: { readonly from: string; readonly to: string }) => {
  const { convey } = useWords();
  const changes = useMemo(() => wordChanges(from, to), [from, to]);
  let at = 0;
  const parts = changes.map((change) => {
    const key = `${at} ${change.kind}`;
    at += change.text.length;
    return { ...change, key };
  });
  return (
    <section className="changes">
      <h3>{convey.differences}</h3>
      {from === to ? (
        <p className="quiet">{convey.same}</p>
      ) : (
        <p className="words" dir="auto">
          {parts.map(({ key, kind, text }) => {
            if (kind === "removed") return <del key={key}>{text}</del>;
            return kind === "added" ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
          })}
        </p>
      )}
    </section>
  );
};
