import { BROAD } from "./broad.ts";
import { CABLES } from "./cables.ts";
import { FRESH } from "./fresh.ts";
import { HELD } from "./held.ts";
import { LAST } from "./last.ts";
import { LATER } from "./later.ts";
import { NEWS } from "./news.ts";
import type { WrittenPassage } from "./passage.ts";
import { PROFILES } from "./profiles.ts";
import { SITUATION } from "./situation.ts";
import { STYLES } from "./styles.ts";
import { UNSEEN } from "./unseen.ts";
import { WIDER } from "./wider.ts";

/** Those that the filter is trained on. */
export const TRAINED: readonly WrittenPassage[] = [
  NEWS,
  CABLES,
  SITUATION,
  PROFILES,
  LATER,
  WIDER,
  UNSEEN,
  FRESH,
].flat();

/** What the reader gets wrong here was looked at while its rules were written. */
export const SEEN: readonly WrittenPassage[] = [...TRAINED, ...STYLES];

/** Looked at too, but kept out of the filter's training, so that it is judged on passages that it has not learnt. */
export const LOOKED_AT: readonly WrittenPassage[] = BROAD;

/** Only counted. What is wrong here is shown to nobody. */
export const KEPT: readonly WrittenPassage[] = LAST;
export const KEPT_LATER: readonly WrittenPassage[] = HELD;
