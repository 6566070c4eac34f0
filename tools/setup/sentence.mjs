/** Something that stops set-up, worded as the one sentence that the person reads: what is wrong, what to do. */
export class Sentence extends Error {
  isSentence = true;
}

/** Says what is being done, so that nobody watches a silent terminal. @param {string} line */
export const say = (line) => {
  console.log(`parley: ${line}`);
};
