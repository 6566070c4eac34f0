import type { RoomView } from "@parley/client";
import type { EntryWords, ItemId, PartyId, Voice } from "@parley/domain";
import { useMediation } from "../people/mediation.ts";
import { type Candidate, candidateFor } from "../table/candidates.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useUndoable } from "../ui/use-undoable.ts";
import { ToldDialog } from "./entry/ToldDialog.tsx";
import { isOwn, keepersOf } from "./keepers.ts";

/** Enters in the record what was heard in a room, from beside the words themselves. */
export const EnterFromRoom = ({
  view,
  item,
  onClose,
}: {
  readonly view: RoomView;
  readonly item: ItemId;
  readonly onClose: () => void;
}) => {
  const announce = useAnnounce();
  const undoable = useUndoable();
  const here = useMediation(view.mediation);
  const candidate = candidateFor([view], { type: "said", room: view.room, item });
  const keepers = keepersOf(here?.rooms ?? []).filter(isOwn);
  if (candidate === undefined || keepers.length === 0) return null;
  return (
    <ToldDialog
      rooms={keepers}
      undoable={undoable}
      draftPlace={`told:${view.room}:${item}`}
      heard={entryFrom(candidate)}
      onClose={onClose}
      onDone={announce}
    />
  );
};

/** What the words suggest about their entry; the person says the rest. */
const entryFrom = ({ text, who, party, form }: Candidate): EntryWords => ({
  basis: { type: "heard", words: text },
  voices: who.map((one) => voiceOf(one, party)),
  content: {
    ...{ type: "statement", form, about: [] },
    claim: form === "remark" ? "claims" : form === "offer" ? "offers" : "demands",
    ...(party === null ? {} : { speaker: party }),
  },
  issues: [],
});

/** Somebody of the room, as themselves. */
const voiceOf = (who: string | Voice, party: PartyId | null): Voice =>
  typeof who === "string"
    ? { type: "source", name: who, sourceClass: "named", ...(party === null ? {} : { party }) }
    : who;
