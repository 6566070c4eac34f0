import { plural } from "../plural.ts";

export const search = {
  title: "Search",
  field: "Words to find",
  hint: "Searches what this device may read, on this device. Nothing of it reaches the relay. Case and accents do not count.",
  none: (query: string) => `Nothing that you may read contains “${query}”.`,
  count: (count: number, limit: number) =>
    count >= limit
      ? `The newest ${limit} places.`
      : plural("en", count, { one: `${count} place`, other: `${count} places` }),
  open: (room: string) => `Open ${room}`,
};
