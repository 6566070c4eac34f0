/** The example of what was reported on one day. */
export const example = {
  title: "An example: one report, 14 September 2024",
  what: "What one press report reported, sentence by sentence: who met whom, who is said to have said what, figures with their sources, positions as reported. In our own words, every attribution kept, nothing added.",
  opening: "Opening a mediation with a reader in it, on the real relay, and entering the record…",
  failed: (why: string) => `The example could not be opened: ${why}.`,
  again: "Try again",
  bar: "An example, with keys in this page's memory only: nobody of any party is in it, and it is gone when you leave or load the page again.",
  leave: "Leave the example",
  invitation:
    "A record as a team keeps it: what one report of September 2024 reported, with every attribution. One click, no passphrase.",
  open: "Open the example",
};
