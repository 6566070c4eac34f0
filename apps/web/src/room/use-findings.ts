import type { RoomView } from "@parley/client";
import type { Attribution, Finding, ItemId, RoomId } from "@parley/domain";
import { useEffect, useState } from "react";
import { useSeat } from "../app/seat-context.tsx";

const CHECK_AFTER_MS = 250;
const NONE: readonly Finding[] = [];

/**
 * What the outgoing check finds in these words, a moment after they were last changed. Until then, what was found before
 * and still stands at its place: offsets of older words would mark the wrong ones.
 */
export const useFindings = (
  destination: RoomId | null,
  words: string,
  isChecked: boolean,
  carried?: { readonly item: ItemId; readonly attribution?: Attribution["type"] },
): readonly Finding[] => {
  const { workspace } = useSeat();
  const item = carried?.item;
  const attribution = carried?.attribution;
  const [findings, setFindings] = useState(NONE);
  useEffect(() => {
    if (!isChecked || destination === null || words.trim() === "") {
      setFindings(NONE);
      return;
    }
    const timer = setTimeout(
      () => setFindings(workspace.checkWords(destination, words, carriedOf(item, attribution))),
      CHECK_AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [workspace, destination, words, isChecked, item, attribution]);
  return findings.filter((finding) => words.slice(finding.start, finding.end) === finding.words);
};

/** The same for words that several rooms will read: what is found for any of them, each finding once. */
export const useFindingsInAny = (rooms: readonly RoomView[], words: string): readonly Finding[] => {
  const { workspace } = useSeat();
  const [findings, setFindings] = useState(NONE);
  useEffect(() => {
    if (words.trim() === "") {
      setFindings(NONE);
      return;
    }
    const timer = setTimeout(() => {
      const found = rooms.flatMap(({ room }) => workspace.checkWords(room, words));
      const once = new Map(
        found.map((finding) => [`${finding.kind} ${finding.start} ${finding.end}`, finding]),
      );
      setFindings([...once.values()].toSorted((a, b) => a.start - b.start));
    }, CHECK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [workspace, rooms, words]);
  return findings.filter((finding) => words.slice(finding.start, finding.end) === finding.words);
};

const carriedOf = (item: ItemId | undefined, attribution: Attribution["type"] | undefined) =>
  item === undefined ? undefined : { item, ...(attribution === undefined ? {} : { attribution }) };
