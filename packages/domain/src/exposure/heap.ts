/** A binary heap: gives back what comes first by the comparison, and of equals the one that was added first. */
export class Heap<V> {
  readonly #values: { readonly value: V; readonly added: number }[] = [];
  readonly #compare: (a: V, b: V) => number;
  #added = 0;

  constructor(compare: (a: V, b: V) => number) {
    this.#compare = compare;
  }

  add(value: V): void {
    this.#values.push({ value, added: this.#added++ });
    let child = this.#values.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.#isBefore(child, parent)) return;
      this.#swap(child, parent);
      child = parent;
    }
  }

  take(): V | undefined {
    const first = this.#values[0];
    const last = this.#values.pop();
    if (first === undefined || last === undefined || this.#values.length === 0) return first?.value;
    this.#values[0] = last;
    let parent = 0;
    for (;;) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2];
      let least = parent;
      if (left < this.#values.length && this.#isBefore(left, least)) least = left;
      if (right < this.#values.length && this.#isBefore(right, least)) least = right;
      if (least === parent) return first.value;
      this.#swap(parent, least);
      parent = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#values[a], this.#values[b]];
    if (one === undefined || other === undefined) return false;
    return (this.#compare(one.value, other.value) || one.added - other.added) < 0;
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#values[a], this.#values[b]];
    if (one === undefined || other === undefined) return;
    this.#values[a] = other;
    this.#values[b] = one;
  }
}
