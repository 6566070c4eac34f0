import { personOf } from "@parley/domain";
import { useSeat } from "../app/seat-context.tsx";
import { useWords } from "../words/catalogue.ts";
import { excerptOf } from "./excerpt.ts";
import { useNames, wordsIn } from "./names.ts";
import { useRoom } from "./room-context.ts";

/** Tells a screen reader what somebody else has just said, wherever in the room its reader is. */
export const LatestWords = () => {
  const { workspace } = useSeat();
  const { view } = useRoom();
  const { state } = view;
  const { room: words } = useWords();
  const names = useNames(state);
  const last = state.timeline.at(-1);
  const me = personOf(state, workspace.device)?.person;
  const id =
    last?.happening.type === "itemSaid"
      ? last.happening.item
      : last?.happening.type === "messageDelivered"
        ? last.happening.message
        : undefined;
  const isNews = id !== undefined && last?.person !== me && (last?.stamp.sequence ?? -1) > view.lastRead;
  const who = last?.happening.type === "messageDelivered" ? words.fromMediators : names.person(last?.person);
  return (
    <p className="visually-hidden" aria-live="polite">
      {isNews ? words.justSaid(who, excerptOf(wordsIn(state, id) ?? "")) : ""}
    </p>
  );
};
