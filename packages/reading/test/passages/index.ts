import { CABLES } from "./cables.ts";
import { NEWS } from "./news.ts";
import type { WrittenPassage } from "./passage.ts";
import { PROFILES } from "./profiles.ts";
import { SITUATION } from "./situation.ts";

const ALL: readonly WrittenPassage[] = [NEWS, CABLES, SITUATION, PROFILES].flat();

/** Half of the passages: what the reader gets wrong here may be looked at while its rules are written. */
export const SEEN: readonly WrittenPassage[] = ALL.filter((_, at) => at % 2 === 0);

/** The other half: only its counts are looked at, so that they tell what unseen text would give. */
export const KEPT: readonly WrittenPassage[] = ALL.filter((_, at) => at % 2 === 1);
