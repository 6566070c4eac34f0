/** After an act that can be taken back. */
export const undo = {
  undo: "Undo",
  undone: "Undone.",
  keys: "Keys",
};
