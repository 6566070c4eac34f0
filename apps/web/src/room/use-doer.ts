import type { Authorship, DoneBy, RoomState } from "@parley/domain";
import { useWords } from "../words/catalogue.ts";
import { useNames } from "./names.ts";

interface Doer {
  readonly who: string;
  readonly at: number;
}

/** Who did something and when; of what was done in another room, that, with whoever entered it here. */
export const useDoer = (room: RoomState): ((by: Authorship, doneBy: DoneBy | undefined) => Doer) => {
  const { common } = useWords();
  const names = useNames(room);
  return ({ person, at }, doneBy) => {
    const enters = names.named(person);
    return doneBy === undefined
      ? { who: enters, at }
      : { who: common.enteredFor(doneBy.name, enters), at: doneBy.at };
  };
};
