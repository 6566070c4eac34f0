import type { RoomView } from "@parley/client";
import { useSnapshot } from "../app/seat-context.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { nameOf } from "./register-lines.ts";
import { useRegisterWords } from "./use-register-words.ts";

/** Words that went out in spite of what the check found, other than conveyances. */
export const Overrides = ({ team }: { readonly team: RoomView }) => {
  const { register, common } = useWords();
  const times = useTimes();
  const said = useRegisterWords();
  const { rooms } = useSnapshot();
  const overrides = team.state.overrides.toArray().toReversed();
  return (
    <section className="stack">
      <h2>{register.overridesTitle}</h2>
      <p className="small quiet">{register.overridesHint}</p>
      {overrides.length === 0 ? (
        <p>{register.noOverrides}</p>
      ) : (
        <ol className="register-lines">
          {overrides.map(({ destination, findings, reason, overridden }) => (
            <li key={overridden.entry} className="card stack register-line">
              <div className="row small">
                <bdi>{times.moment(overridden.at)}</bdi>
                <b>
                  {register.override(
                    nameOf(team, overridden) ?? common.unknownPerson,
                    said.room(rooms.get(destination.room)),
                  )}
                </b>
              </div>
              <div className="note small">
                <b>{register.findings}</b> {findings.map(said.finding).join("; ")}. {register.reason(reason)}
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
