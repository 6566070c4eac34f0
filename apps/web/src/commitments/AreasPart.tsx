import { standingOfOccurrence } from "@parley/domain";
import { Link } from "../app/Link.tsx";
import { Chip } from "../ui/Chip.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useWords } from "../words/catalogue.ts";
import type { HeldCommitment } from "./commitment-model.ts";
import { useCommitmentWords } from "./use-commitment-words.ts";

/** Leaving and returning to named areas, each with its stages in their order. */
export const AreasPart = ({
  held,
  now,
}: {
  readonly held: readonly HeldCommitment[];
  readonly now: number;
}) => {
  const { commitments: words } = useWords();
  const areas = held.filter(({ commitment }) => commitment.text.area !== undefined);
  if (areas.length === 0) return <p className="quiet">{words.areas.empty}</p>;
  const names = [...new Set(areas.map(({ commitment }) => commitment.text.area?.name ?? ""))].sort();
  return (
    <>
      <h2 className="visually-hidden">{words.tabs.areas}</h2>
      {names.map((name) => (
        <section key={name} className="stack card">
          <h3 dir="auto">{name}</h3>
          {areas
            .filter(({ commitment }) => commitment.text.area?.name === name)
            .map((one) => (
              <AreaLine key={one.commitment.commitment} held={one} now={now} />
            ))}
        </section>
      ))}
    </>
  );
};

const AreaLine = ({ held, now }: { readonly held: HeldCommitment; readonly now: number }) => {
  const { commitments: words } = useWords();
  const { view, commitment } = held;
  const say = useCommitmentWords(view);
  const { area, obligor, schedule } = commitment.text;
  if (area === undefined) return null;
  const stages =
    schedule.type === "stages" ? schedule.stages.map(({ name }) => name) : [commitment.text.deed];
  return (
    <div className="stack">
      <p className="row">
        <RoomMark room={view} />
        <Link to={{ screen: "commitments", mediation: view.mediation, at: commitment.commitment }}>
          {words.movement[area.movement](area.name)}
        </Link>
        <span className="quiet small">{say.party(obligor)}</span>
      </p>
      <ol className="stages">
        {stages.map((name, at) => {
          const standing = standingOfOccurrence(view.state, commitment, at, now);
          return (
            <li key={name} data-status={standing.status} dir="auto">
              {words.areas.stage(name, words.status[standing.status])}
              <span className="small quiet">
                {" "}
                {standing.due === undefined ? words.clockStopped : words.dueAt(say.day(standing.due))}
              </span>
              {standing.overdue ? <Chip tone="warn">{words.overdue}</Chip> : null}
              {standing.accessDenied ? <Chip tone="warn">{words.accessDenied}</Chip> : null}
            </li>
          );
        })}
      </ol>
    </div>
  );
};
