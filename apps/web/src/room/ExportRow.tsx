import type { ItemId } from "@parley/domain";
import { Button } from "../ui/Button.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { useNames } from "./names.ts";
import { useRoom } from "./room-context.ts";
import { mayAgreeToExport } from "./use-words-acts.ts";

/** A wish to let the room, up to here, out as plain text. */
export const ExportRow = ({ id }: { readonly id: ItemId }) => {
  const place = useRoom();
  const { view, ask } = place;
  const { room: words } = useWords();
  const times = useTimes();
  const names = useNames(view.state);
  const proposed = view.state.exports.get(id);
  if (proposed === undefined) return null;
  const { agreements, reason, upTo } = proposed;
  const agreed = agreements.map(({ group }) => group);
  return (
    <div className="note export" data-tone="quiet">
      <p>
        {words.exportProposed(names.person(proposed.proposed.person))}{" "}
        <time dateTime={new Date(proposed.proposed.at).toISOString()}>
          <bdi>{times.time(proposed.proposed.at)}</bdi>
        </time>
      </p>
      {reason === undefined ? null : <p>{words.askedReason(reason)}</p>}
      <p className="small">
        {upTo === undefined ? words.minutesAgreements(agreed.map(names.side)) : words.exportAgreed}
      </p>
      {mayAgreeToExport(id, place) ? (
        <div className="row">
          <Button onPress={() => ask({ type: "agreeExport", export: id })}>{words.agree}</Button>
        </div>
      ) : null}
    </div>
  );
};
