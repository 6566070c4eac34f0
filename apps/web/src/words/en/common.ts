import { plural } from "../plural.ts";

export const common = {
  parley: "Parley",
  cancel: "Cancel",
  close: "Close",
  copy: "Copy",
  copied: "Copied.",
  ctrlEnter: "Ctrl + Enter does it from any field.",
  print: "Print",
  back: "Back",
  you: "You",
  and: "and",
  unknownPerson: "a device without a name",
  listOf: (names: readonly string[]) => new Intl.ListFormat("en", { type: "conjunction" }).format(names),
  people: (count: number) => plural("en", count, { one: `${count} person`, other: `${count} people` }),
  unread: (count: number) => `${count} unread`,
};
