import { plural } from "../plural.ts";

export const settings = {
  title: "Settings",
  hint: "They hold for this browser and say nothing about anybody; everything else is sealed.",
  look: "Look",
  theme: "Light or dark",
  themes: { system: "As the device", light: "Light", dark: "Dark" },
  singleKeys: "Letters by themselves are keys",
  singleKeysHint:
    "Turn this off if you dictate, or if keys are pressed by mistake. Keys with Ctrl or Alt, and the palette, go on working.",
  safety: "Safety",
  lock: "Lock when nobody has touched anything for",
  lockHint:
    "Locking forgets the keys in memory. Words that you were writing are kept, sealed, and are there again when you unlock.",
  minutes: (minutes: number) =>
    plural("en", minutes, { one: `${minutes} minute`, other: `${minutes} minutes` }),
  hostTitle: "Where this client came from",
  keys: "Passphrase, recovery file and devices stand under “People and keys” of each mediation.",
};
