/**
 * A persistent list: `appended` and `withAt` give a new list and share almost all of the old one, so that
 * folding ten thousand events copies a few hundred bytes each instead of everything. A 32-way tree
 * (Bagwell and Rompf's vector without the relaxation).
 */
export class Sequence<V> implements Iterable<V> {
  readonly length: number;
  readonly #root: Node<V>;
  /** Five times the number of levels above the leaves. */
  readonly #shift: number;

  private constructor(length: number, root: Node<V>, shift: number) {
    this.length = length;
    this.#root = root;
    this.#shift = shift;
  }

  /** The list without elements. */
  static empty<V>(): Sequence<V> {
    return new Sequence<V>(0, [], 0);
  }

  static of<V>(...values: readonly V[]): Sequence<V> {
    return values.reduce((list, value) => list.appended(value), Sequence.empty<V>());
  }

  /** The element at this place, or nothing where there is none. */
  at(index: number): V | undefined {
    const place = index < 0 ? this.length + index : index;
    if (place < 0 || place >= this.length) return undefined;
    let node = this.#root;
    for (let shift = this.#shift; shift > 0; shift -= BITS) node = node[(place >>> shift) & MASK] as Node<V>;
    return node[place & MASK] as V;
  }

  /** The list with one more element at its end. */
  appended(value: V): Sequence<V> {
    const full = this.length === WIDTH << this.#shift;
    const shift = full ? this.#shift + BITS : this.#shift;
    const root = written<V>(full ? [this.#root] : this.#root, shift, this.length, value);
    return new Sequence(this.length + 1, root, shift);
  }

  /** The list with another element at an existing place. */
  withAt(index: number, value: V): Sequence<V> {
    if (index < 0 || index >= this.length) throw new Error("Parley has a bug: no such place in the list");
    return new Sequence(this.length, written(this.#root, this.#shift, index, value), this.#shift);
  }

  *[Symbol.iterator](): Iterator<V> {
    for (let start = 0; start < this.length; start += WIDTH) {
      let node = this.#root;
      for (let shift = this.#shift; shift > 0; shift -= BITS)
        node = node[(start >>> shift) & MASK] as Node<V>;
      yield* node as readonly V[];
    }
  }

  /** From the last element to the first. */
  *newestFirst(): Generator<V> {
    for (let i = this.length - 1; i >= 0; i--) yield this.at(i) as V;
  }

  toArray(): readonly V[] {
    return [...this];
  }

  /** For `JSON.stringify`: the elements. */
  toJSON(): readonly V[] {
    return this.toArray();
  }
}

const BITS = 5;
const WIDTH = 1 << BITS;
const MASK = WIDTH - 1;

type Node<V> = readonly (V | Node<V>)[];

const written = <V>(node: Node<V> | undefined, shift: number, index: number, value: V): Node<V> => {
  const copy: (V | Node<V>)[] = node === undefined ? [] : node.slice();
  const place = (index >>> shift) & MASK;
  copy[place] =
    shift === 0 ? value : written<V>(copy[place] as Node<V> | undefined, shift - BITS, index, value);
  return copy;
};
