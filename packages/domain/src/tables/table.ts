import { Sequence } from "./sequence.ts";

/**
 * A persistent map from text ids to values that remembers the order in which keys were first set: a hash
 * trie (Bagwell) from key to place, and a `Sequence` of entries. `with` shares almost all of the old table.
 */
export class Table<K extends string, V> implements Iterable<readonly [K, V]> {
  readonly #places: Trie<K> | undefined;
  readonly #entries: Sequence<readonly [K, V]>;

  private constructor(places: Trie<K> | undefined, entries: Sequence<readonly [K, V]>) {
    this.#places = places;
    this.#entries = entries;
  }

  /** The table without entries. */
  static empty<K extends string, V>(): Table<K, V> {
    return new Table<K, V>(undefined, Sequence.empty());
  }

  get size(): number {
    return this.#entries.length;
  }

  get(key: K): V | undefined {
    const place = find(this.#places, key);
    return place === undefined ? undefined : this.#entries.at(place)?.[1];
  }

  has(key: K): boolean {
    return find(this.#places, key) !== undefined;
  }

  /** The table in which this key has this value. A known key keeps its place. */
  with(key: K, value: V): Table<K, V> {
    const place = find(this.#places, key);
    if (place !== undefined) return new Table(this.#places, this.#entries.withAt(place, [key, value]));
    const leaf: Leaf<K> = { hash: hashOf(key), keys: [key], places: [this.#entries.length] };
    return new Table(inserted(this.#places, leaf, 0), this.#entries.appended([key, value]));
  }

  [Symbol.iterator](): Iterator<readonly [K, V]> {
    return this.#entries[Symbol.iterator]();
  }

  *keys(): Generator<K> {
    for (const [key] of this.#entries) yield key;
  }

  *values(): Generator<V> {
    for (const [, value] of this.#entries) yield value;
  }

  /** For `JSON.stringify`: the entries, in order. */
  toJSON(): readonly (readonly [K, V])[] {
    return this.#entries.toArray();
  }
}

const BITS = 5;
const MASK = 31;
const DEPTH = 35;

/** Keys that share a hash stand side by side. */
interface Leaf<K> {
  readonly hash: number;
  readonly keys: readonly K[];
  readonly places: readonly number[];
}
type Branch<K> = readonly (Trie<K> | undefined)[];
type Trie<K> = Leaf<K> | Branch<K>;

const isBranch = <K>(node: Trie<K>): node is Branch<K> => Array.isArray(node);

const hashOf = (key: string): number => {
  // FNV-1a; the final mixing spreads ids that differ only at their end.
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
};

const find = <K extends string>(root: Trie<K> | undefined, key: K): number | undefined => {
  const hash = hashOf(key);
  let node = root;
  for (let shift = 0; node !== undefined; shift += BITS) {
    if (!isBranch(node)) {
      const place = node.hash === hash ? node.keys.indexOf(key) : -1;
      return place < 0 ? undefined : node.places[place];
    }
    node = node[(hash >>> shift) & MASK];
  }
  return undefined;
};

const inserted = <K extends string>(node: Trie<K> | undefined, leaf: Leaf<K>, shift: number): Trie<K> => {
  if (node === undefined) return leaf;
  if (isBranch(node)) {
    const branch = node.slice();
    const slot = (leaf.hash >>> shift) & MASK;
    branch[slot] = inserted(branch[slot], leaf, shift + BITS);
    return branch;
  }
  if (node.hash === leaf.hash || shift >= DEPTH)
    return {
      hash: node.hash,
      keys: [...node.keys, ...leaf.keys],
      places: [...node.places, ...leaf.places],
    };
  const branch: (Trie<K> | undefined)[] = [];
  branch[(node.hash >>> shift) & MASK] = node;
  return inserted(branch, leaf, shift);
};
