/** An example that stands open with keys in memory. */
export const example = {
  title: "An example",
  opening: "Opening a mediation with one seat in it, on the real relay, and putting the example in…",
  unknown: "There is no example of this name. Home lists those that there are.",
  again: "Try again",
  bar: "An example, with keys in this page's memory only: nobody of any party is in it, and it is gone when you leave or load the page again.",
  leave: "Leave the example",
};
