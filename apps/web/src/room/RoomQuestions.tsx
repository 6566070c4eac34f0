import type { Note } from "@parley/domain";
import { useSeat } from "../app/seat-context.tsx";
import { EnterFromRoom } from "../record/EnterFromRoom.tsx";
import { PlaceFromRoom } from "../table/PlaceFromRoom.tsx";
import { useWords } from "../words/catalogue.ts";
import { AskDialog } from "./AskDialog.tsx";
import { ConfirmDialog } from "./ConfirmDialog.tsx";
import { MinutesDialog } from "./MinutesDialog.tsx";
import { PeopleDialog } from "./PeopleDialog.tsx";
import { DeclineDialog, PermitDialog } from "./PermitDialog.tsx";
import { type RoomQuestion, useRoom } from "./room-context.ts";

/** The one question that stands open in a room, before what it asks about is done. */
export const RoomQuestions = ({
  question,
  onClose,
}: {
  readonly question: RoomQuestion;
  readonly onClose: () => void;
}) => {
  const { view } = useRoom();
  const { items, minutes } = view.state;
  switch (question.type) {
    case "people":
      return <PeopleDialog onClose={onClose} />;
    case "place":
      return <PlaceFromRoom view={view} item={question.item} onClose={onClose} />;
    case "enter":
      return <EnterFromRoom view={view} item={question.item} onClose={onClose} />;
    case "draftMinutes":
      return <MinutesDialog onClose={onClose} />;
    case "rivalMinutes": {
      const against = minutes.get(question.minutes);
      return against === undefined ? null : <MinutesDialog against={against} onClose={onClose} />;
    }
    case "agreeMinutes":
    case "agreeExport":
    case "discardNote":
    case "withdraw":
      return <PlainQuestion question={question} onClose={onClose} />;
    case "askPermission":
    case "permit":
    case "decline": {
      const item = items.get(question.item);
      if (item === undefined) return null;
      if (question.type === "askPermission") return <AskDialog view={view} item={item} onClose={onClose} />;
      return question.type === "permit" ? (
        <PermitDialog item={item} onClose={onClose} />
      ) : (
        <DeclineDialog item={item} onClose={onClose} />
      );
    }
  }
};

type Plain = Exclude<
  RoomQuestion,
  {
    readonly type:
      | "people"
      | "place"
      | "enter"
      | "askPermission"
      | "permit"
      | "decline"
      | "draftMinutes"
      | "rivalMinutes";
  }
>;

/** A question that is answered with yes or no. */
const PlainQuestion = ({ question, onClose }: { readonly question: Plain; readonly onClose: () => void }) => {
  const { workspace } = useSeat();
  const { view } = useRoom();
  const { room: words } = useWords();
  switch (question.type) {
    case "withdraw":
      return (
        <ConfirmDialog
          title={words.withdrawTitle}
          hint={words.withdrawHint}
          go={words.withdrawGo}
          tone="stop"
          done={words.withdrawDone}
          onClose={onClose}
          act={() => workspace.act(view.room, { type: "itemWithdrawn", item: question.item })}
        >
          <blockquote className="words" dir="auto">
            {view.state.items.get(question.item)?.text}
          </blockquote>
        </ConfirmDialog>
      );
    case "agreeMinutes":
      return (
        <ConfirmDialog
          title={words.agreeMinutesTitle}
          hint={words.agreeMinutesHint}
          go={words.agree}
          done={words.agreedMinutes}
          onClose={onClose}
          act={() => workspace.act(view.room, { type: "minutesAgreed", minutes: question.minutes })}
        >
          <blockquote className="words" dir="auto">
            {view.state.minutes.get(question.minutes)?.text}
          </blockquote>
        </ConfirmDialog>
      );
    case "agreeExport":
      return (
        <ConfirmDialog
          title={words.agreeExportTitle}
          hint={words.agreeExportHint}
          go={words.agree}
          tone="stop"
          done={words.agreedExport}
          onClose={onClose}
          act={() => workspace.act(view.room, { type: "exportAgreed", export: question.export })}
        />
      );
    case "discardNote":
      return (
        <ConfirmDialog
          title={words.note.discardTitle}
          hint={words.note.discardHint[view.kind === "notebook" ? "notebook" : "team"]}
          go={words.note.discard}
          tone="stop"
          done={words.note.discarded}
          onClose={onClose}
          act={() => workspace.act(view.room, { type: "noteDiscarded", note: question.note })}
        >
          <blockquote className="words" dir="auto">
            {noteText(view.state.notes.get(question.note))}
          </blockquote>
        </ConfirmDialog>
      );
  }
};

const noteText = (note: Note | undefined): string => (note?.status === "kept" ? note.text : "");
