import type { ListEntry, ListVersion } from "@parley/domain";

/** What is different between two versions of a list, by pseudonyms. */
export interface VersionChanges {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** The seal is another one: it stands for somebody else, or the same name was sealed anew. */
  readonly resealed: readonly string[];
  /** The side says something else of them. */
  readonly altered: readonly string[];
}

export const versionChanges = (
  { entries: before }: Pick<ListVersion, "entries">,
  { entries: after }: Pick<ListVersion, "entries">,
): VersionChanges => {
  const [added, resealed, altered]: [string[], string[], string[]] = [[], [], []];
  for (const [pseudonym, entry] of after) {
    const was = before.get(pseudonym);
    if (was === undefined) added.push(pseudonym);
    else if (was.seal !== entry.seal) resealed.push(pseudonym);
    else if (saidOf(was) !== saidOf(entry)) altered.push(pseudonym);
  }
  const gone = [...before.keys()].filter((pseudonym) => !after.has(pseudonym));
  return { added, gone, resealed, altered };
};

const saidOf = ({ category, condition, destination }: ListEntry): string =>
  JSON.stringify([category ?? null, condition ?? null, destination ?? null]);

/** Who was sealed before, by name: the same person keeps pseudonym and seal, in whatever order they are put in. */
export type SealedBefore = ReadonlyMap<string, Pick<ListEntry, "pseudonym" | "identity" | "seal">>;

/** From these entries, the newest last; a name that stood under two pseudonyms is taken for nobody in particular. */
export const sealedBefore = (entries: Iterable<ListEntry>): SealedBefore => {
  const known = new Map<string, Pick<ListEntry, "pseudonym" | "identity" | "seal">>();
  const unsure = new Set<string>();
  for (const { pseudonym, identity, seal } of entries) {
    if (identity === undefined || seal === undefined) continue;
    const was = known.get(identity.name);
    if (was !== undefined && was.pseudonym !== pseudonym) unsure.add(identity.name);
    known.set(identity.name, { pseudonym, identity, seal });
  }
  for (const name of unsure) known.delete(name);
  return known;
};
