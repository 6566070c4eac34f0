import type { ActGroup } from "../../app/acts.ts";

/** Acts that stand on no button of their own, and the headings under which all of them are found. */
export const acts = {
  groups: {
    words: "The words that have the focus, or are open beside the talk",
    write: "While writing in a room",
    room: "In a room",
    mediation: "In a mediation",
    tour: "In the tour",
    everywhere: "Everywhere",
  } satisfies Record<ActGroup, string>,
  onWords: (act: string, words: string) => `${act.replace(/…$/, "")} – “${words}”`,
  choice: (act: string, choice: string) => `${act}: ${choice}`,
  either: (names: readonly string[]) => names.join("; "),
  open: "Open: history, who has been told",
  write: "Write here",
  newest: "Go to the newest words",
  markRead: "Mark everything here as read",
  markedRead: "Marked as read.",
  exportRoom: "Export this room…",
  register: {
    print: "Print the register of messages",
    copy: "Copy the register as text",
    csv: "Save the register as CSV",
    json: "Save the register as JSON",
  },
  tourPause: "Pause, or go on",
  tourSeat: "Sit in another seat",
};
