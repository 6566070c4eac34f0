/** After an act that can be taken back. */
export const undo = {
  undo: "Undo",
  undone: (done: string) => `Undone: ${done}`,
  progress: (done: number, of: number) => `${done} of ${of} done…`,
  stop: "Stop here",
};
