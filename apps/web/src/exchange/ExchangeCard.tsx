import { type MediationId, markOf } from "@parley/domain";
import { Link } from "../app/Link.tsx";
import { useRoomName } from "../app/room-name.ts";
import { Chip } from "../ui/Chip.tsx";
import { RoomMark, roomStyle } from "../ui/RoomMark.tsx";
import { useWords } from "../words/catalogue.ts";
import { actedOn, type HeldExchange, newestPlan, statusOfExchange, stepsDone, whereItRuns } from "./held.ts";
import { usePlanWords } from "./use-plan-words.ts";

/** One exchange in the list: how far it has come, and where a verifier was refused access. */
export const ExchangeCard = ({
  held,
  mediation,
}: {
  readonly held: HeldExchange;
  readonly mediation: MediationId;
}) => {
  const { exchange: words, steps: stepWords } = useWords();
  const roomName = useRoomName();
  const { view, exchange, copies } = held;
  const { plan, version } = newestPlan(exchange);
  const say = usePlanWords(view.state, plan);
  const runs = whereItRuns(held);
  const status = statusOfExchange(runs);
  const { running } = runs.exchange;
  const steps = running === undefined ? [] : actedOn(running);
  const failed =
    running === undefined ? 0 : steps.filter((step) => markOf(running, step).mark === "failed").length;
  const denied =
    running === undefined ? 0 : steps.filter((step) => markOf(running, step).accessDenied).length;
  return (
    <div className="card stack exchange-card" style={roomStyle(view)}>
      <div className="row">
        <h2 dir="auto">
          <Link to={{ screen: "exchanges", mediation, at: exchange.exchange }}>{plan.title}</Link>
        </h2>
        <Chip tone={status === "done" ? "go" : "form"}>{words.status[status]}</Chip>
        {failed === 0 ? null : <Chip tone="lock">{stepWords.howMany(stepWords.status.failed, failed)}</Chip>}
        {denied === 0 ? null : <Chip tone="warn">{words.denied(denied)}</Chip>}
      </div>
      <p className="row small">
        <RoomMark room={view} /> {roomName(view)} · {words.versionOf(version)} ·{" "}
        {running === undefined
          ? words.stepsCount(plan.steps.length)
          : words.progress(stepsDone(running), steps.length)}
      </p>
      <p className="small quiet" dir="auto">
        {plan.sides.map(say.party).join(" · ")}
      </p>
      {copies.length === 0 ? null : (
        <p className="small">
          {words.shownIn} {copies.map((copy) => roomName(copy.view)).join(", ")}
        </p>
      )}
    </div>
  );
};
