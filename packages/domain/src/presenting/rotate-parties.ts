/**
 * The order of parties in one circulated document: the given order, begun at a place that the document's seed
 * picks. The same seed (the document's id) always gives the same order, so that every reader has the same
 * document; working screens keep the given order, because moving columns make people write in a wrong room.
 */
export const rotateParties = <P>(documentSeed: string, parties: readonly P[]): readonly P[] => {
  if (parties.length < 2) return parties;
  const first = hashOf(documentSeed) % parties.length;
  return [...parties.slice(first), ...parties.slice(0, first)];
};

/** FNV-1a over UTF-16 code units, mixed so that seeds in a row do not rotate in step. */
const hashOf = (seed: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
};
