import type { Authorship, Hindrance, RoomState } from "@parley/domain";
import { useNames } from "../room/names.ts";
import { useWords } from "../words/catalogue.ts";
import type { PlanWords } from "./use-plan-words.ts";

export interface StepWords {
  readonly hindrance: (hindrance: Hindrance) => string;
  /** Who did something, and who entered it where that was somebody else. */
  readonly who: (by: Authorship) => string;
  readonly recorded: (by: Authorship, isRecorded: boolean) => string;
}

export const useStepWords = (room: RoomState, say: PlanWords): StepWords => {
  const { steps: words } = useWords();
  const names = useNames(room);
  return {
    who: ({ person }) => names.named(person),
    recorded: ({ person }, isRecorded) =>
      isRecorded ? `, ${words.history.recorded(names.named(person))}` : "",
    hindrance: (hindrance) => {
      switch (hindrance.type) {
        case "counterStep":
        case "after":
        case "clockStopped":
          return words.hinders[hindrance.type](hindrance.step, words.mark[hindrance.mark]);
        case "categoryDisputed":
          return words.hinders.categoryDisputed(say.category(hindrance.category), hindrance.disputed);
        case "listAwaited":
          return words.hinders.listAwaited(say.category(hindrance.category));
        case "suspended": {
          const { suspension } = hindrance;
          if (suspension === undefined) return words.hinders.shownSuspended;
          const { side, reason } = suspension;
          return words.hinders.suspended(side === undefined ? words.theMediators : say.party(side), reason);
        }
      }
    },
  };
};
