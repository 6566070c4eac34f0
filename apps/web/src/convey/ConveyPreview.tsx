import type { RoomView } from "@parley/client";
import { FORMS, type Item, presentPeople } from "@parley/domain";
import { useId, useState } from "react";
import { useActs } from "../app/acts-context.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useSeat } from "../app/seat-context.tsx";
import { ConfirmDialog } from "../room/ConfirmDialog.tsx";
import { Findings, MarkedWords } from "../room/Findings.tsx";
import { MessageChips } from "../room/MessageRow.tsx";
import { useReaders } from "../room/names.ts";
import { Button } from "../ui/Button.tsx";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import { RoomMark, roomStyle } from "../ui/RoomMark.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { SigningChoice } from "./SigningChoice.tsx";
import type { Conveyance } from "./use-conveyance.ts";

interface ConveyPreviewProps {
  readonly source: RoomView;
  readonly item: Item;
  readonly destination: RoomView;
  readonly conveyance: Conveyance;
  readonly onDone: () => void;
}

/** The destination: the message exactly as it will be read there, and everything that makes it so. */
export const ConveyPreview = (props: ConveyPreviewProps) => {
  const { source, item, destination, conveyance } = props;
  const { convey, terms, room: words } = useWords();
  const times = useTimes();
  const id = useId();
  const roomName = useRoomName();
  const name = roomName(destination);
  const [isConfirming, setConfirming] = useState(false);
  const { findings, wording } = conveyance;
  useActs(conveyance.isReady ? [{ act: "carry", run: () => setConfirming(true) }] : []);
  return (
    <section className="convey-side arriving" style={roomStyle(destination)} aria-labelledby={id}>
      <h2 className="row" id={id}>
        <RoomMark room={destination} /> {convey.preview(name)}
      </h2>
      <Preview conveyance={conveyance} />
      <Findings findings={findings} reason={conveyance.reason} onReason={conveyance.giveReason} />
      <DestinationChoice conveyance={conveyance} destination={destination} />
      <TextField
        label={convey.wording}
        hint={convey.wordingHint}
        wrong={conveyance.wrong}
        value={wording}
        onChange={conveyance.write}
        rows={4}
      />
      <p className="small quiet">{words.check.limits}</p>
      <SigningChoice conveyance={conveyance} source={source} destination={destination} />
      <div className="convey-fields">
        <ChoiceField
          label={convey.form}
          value={conveyance.form}
          onChange={conveyance.chooseForm}
          choices={FORMS.map((form) => [form, terms.form[form]] as const)}
        />
        <TextField
          label={convey.expiry}
          hint={
            item.expiresAt === undefined ? convey.noExpiry : convey.expiryHint(times.moment(item.expiresAt))
          }
          wrong={conveyance.expiryWrong}
          type="datetime-local"
          value={conveyance.expiry}
          onChange={conveyance.setExpiry}
        />
      </div>
      <p className="small quiet">
        {convey.sourceSees[source.state.charter?.sourceSees ?? "nothing"](roomName(source))} {convey.register}
      </p>
      <div className="row">
        <span className="push" />
        <Button tone="go" act="carry" isDisabled={!conveyance.isReady} onPress={() => setConfirming(true)}>
          {convey.goAsk}
        </Button>
      </div>
      {isConfirming ? <Confirm {...props} onClose={() => setConfirming(false)} /> : null}
    </section>
  );
};

/** The message as a row of the other room. */
const Preview = ({ conveyance }: { readonly conveyance: Conveyance }) => {
  const { convey, room: words } = useWords();
  const { wording, findings, message } = conveyance;
  return (
    <div className="said preview" data-delivered>
      <header>
        <b>{words.fromMediators}</b>
        <span>{convey.previewHint}</span>
      </header>
      <div className="words" dir="auto" aria-live="polite">
        <MarkedWords words={wording.trim()} findings={findings} />
      </div>
      <MessageChips message={message} />
    </div>
  );
};

const DestinationChoice = ({
  conveyance,
  destination,
}: {
  readonly conveyance: Conveyance;
  readonly destination: RoomView;
}) => {
  const { convey, room: words } = useWords();
  const roomName = useRoomName();
  const readers = useReaders(destination.state);
  const { destinations, chooseDestination } = conveyance;
  return (
    <ChoiceField
      label={convey.to}
      hint={convey.readBy([...readers, words.compose.andYou])}
      value={destination.room}
      onChange={chooseDestination}
      choices={destinations.map((view) => [view.room, roomName(view)] as const)}
    />
  );
};

const Confirm = ({
  source,
  item,
  destination,
  conveyance,
  onDone,
  onClose,
}: ConveyPreviewProps & { readonly onClose: () => void }) => {
  const { workspace } = useSeat();
  const { convey } = useWords();
  const name = useRoomName()(destination);
  const readers = useReaders(destination.state);
  const { wording, message, reason } = conveyance;
  const { sourceSees = "nothing" } = source.state.charter ?? {};
  const roomName = useRoomName();
  return (
    <ConfirmDialog
      title={convey.confirmTitle(name)}
      hint={convey.confirmHint(readers)}
      go={convey.go}
      done={convey.done(name)}
      onClose={onClose}
      isDisabled={presentPeople(destination.state).length === 0}
      onDone={() => {
        conveyance.forget();
        onDone();
      }}
      act={() =>
        workspace.convey({
          source: { room: source.room, item: item.item },
          destination: destination.room,
          wording: wording.trim(),
          ...message,
          ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
        })
      }
    >
      <blockquote className="words" dir="auto">
        {wording.trim()}
      </blockquote>
      <MessageChips message={message} />
      <p className="small quiet">{convey.sourceSees[sourceSees](roomName(source))}</p>
    </ConfirmDialog>
  );
};
