import type { RoomView } from "@parley/client";
import type { Attribution, Finding, ItemId, RoomId } from "@parley/domain";
import { useCallback, useEffect, useState } from "react";
import { useSeat } from "../app/seat-context.tsx";

const CHECK_AFTER_MS = 250;
const NONE: readonly Finding[] = [];

/** What the outgoing check finds in these words for a room. */
export const useFindings = (
  destination: RoomId | null,
  words: string,
  isChecked: boolean,
  carried?: { readonly item: ItemId; readonly attribution?: Attribution["type"] },
): readonly Finding[] => {
  const { workspace } = useSeat();
  const item = carried?.item;
  const attribution = carried?.attribution;
  const check = useCallback(
    (said: string) =>
      isChecked && destination !== null
        ? workspace.checkWords(destination, said, carriedOf(item, attribution))
        : NONE,
    [workspace, destination, isChecked, item, attribution],
  );
  return useFound(words, check);
};

/** The same for words that several rooms will read: what is found for any of them, each finding once. */
export const useFindingsInAny = (rooms: readonly RoomView[], words: string): readonly Finding[] => {
  const { workspace } = useSeat();
  const check = useCallback(
    (said: string) => {
      const found = rooms.flatMap(({ room }) => workspace.checkWords(room, said));
      const once = new Map(
        found.map((finding) => [`${finding.kind} ${finding.start} ${finding.end}`, finding]),
      );
      return [...once.values()].toSorted((a, b) => a.start - b.start);
    },
    [workspace, rooms],
  );
  return useFound(words, check);
};

/**
 * What a check finds, a moment after the words were last changed. Until then, what was found before and still stands at
 * its place: offsets of older words would mark the wrong ones.
 */
const useFound = (words: string, check: (words: string) => readonly Finding[]): readonly Finding[] => {
  const [findings, setFindings] = useState(NONE);
  useEffect(() => {
    if (words.trim() === "") {
      setFindings(NONE);
      return;
    }
    const timer = setTimeout(() => setFindings(check(words)), CHECK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [words, check]);
  return findings.filter((finding) => words.slice(finding.start, finding.end) === finding.words);
};

const carriedOf = (item: ItemId | undefined, attribution: Attribution["type"] | undefined) =>
  item === undefined ? undefined : { item, ...(attribution === undefined ? {} : { attribution }) };
