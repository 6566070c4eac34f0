import { type Choice, CRITERIA, type Criterion } from "@parley/analysis";
import { newId, systemRandomness } from "@parley/client";
import type { PackageId } from "@parley/domain";
import { useMemo, useRef, useState } from "react";
import { useRoomName } from "../app/room-name.ts";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { ScrollTable } from "../audit/ScrollTable.tsx";
import { download } from "../people/download.ts";
import { rowsToCsv, rowsToJson } from "../register/register-export.ts";
import { useAct } from "../room/use-act.ts";
import { draftPlace } from "../room/use-composer.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import type { Basis } from "./basis.ts";
import { Plot } from "./Plot.tsx";
import { percent, roughly, usePackageWords } from "./package-words.ts";
import { choiceOf, type Studied, settledOf } from "./problem.ts";
import { keyOf } from "./study/study-state.ts";
import { useStudy } from "./study/use-study.ts";
import { pngBytes, svgText } from "./take-away.ts";
import { Unresolved } from "./Unresolved.tsx";

interface Shown {
  readonly title: string;
  readonly choice: Choice;
}

/** What follows from all that was said: it fills in as it is found, and can be stopped. */
export const StudyPart = ({ basis, studied }: { readonly basis: Basis; readonly studied: Studied }) => {
  const { workspace, go } = useSeat();
  const { rooms } = useSnapshot();
  const { packages: words, common } = useWords();
  const roomName = useRoomName();
  const announce = useAnnounce();
  const { isBusy, error, run } = useAct();
  const plot = useRef<HTMLDivElement>(null);
  const [changed, setChanged] = useState<Choice | null>(null);
  const [compared, setCompared] = useState<readonly [number, number]>([0, 1]);
  const { issues, problem, sheets } = studied;
  const pinned = basis.pinned.flatMap((one) => {
    const choice = choiceOf(issues, one.settled);
    return choice === undefined ? [] : [{ ...one, choice }];
  });
  const draft = pinned.find(({ isDraft }) => isDraft)?.choice;
  const subjectKey = JSON.stringify([problem, sheets, draft, pinned.map(({ choice }) => choice)]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when any of it has changed
  const subject = useMemo(
    () =>
      issues.length > 0 && studied.sides.length > 1
        ? { problem, sheets, draft, watched: pinned.map(({ choice }) => choice) }
        : null,
    [subjectKey],
  );
  const study = useStudy(subject);
  const { state } = study;
  const say = usePackageWords(issues, state.parties ?? []);
  if (subject === null) {
    return (
      <section className="stack">
        <h2>{words.studyTitle}</h2>
        <p className="quiet">{words.needTwo}</p>
      </section>
    );
  }
  const solved = CRITERIA.flatMap((criterion) => {
    const solution = state.solutions[criterion];
    return solution === undefined ? [] : [{ criterion, solution }];
  });
  const shown: readonly Shown[] = [
    ...pinned.map(({ title, choice }) => ({ title, choice })),
    ...solved.map(({ criterion, solution }) => ({ title: words.name[criterion], choice: solution.choice })),
  ];
  const current = changed ?? draft ?? solved[0]?.solution.choice ?? null;
  const pin = (title: string, choice: Choice, isDraft: boolean): void =>
    void run(
      () =>
        workspace.act(basis.home.room, {
          type: "packagePinned",
          package: newId(systemRandomness, "package", basis.home.room),
          title,
          settled: settledOf(issues, choice),
          isDraft,
        }),
      words.pinned,
    );
  const unpin = (id: PackageId): void =>
    void run(() => workspace.act(basis.home.room, { type: "packageUnpinned", package: id }), words.unpinned);
  const intoWords = (choice: Choice, room: (typeof basis.home)["room"]): void => {
    const text = [words.proposal, ...say.lines(choice).map(({ issue, way }) => `– ${issue}: ${way}`)].join(
      "\n",
    );
    workspace.keepDraft(draftPlace(room), text);
    go({ screen: "room", room });
  };
  const hearing = [...rooms.values()].filter(
    ({ kind, mediation, mayWrite }) => kind === "caucus" && mediation === basis.home.mediation && mayWrite,
  );
  const save = (ending: string, content: string | Uint8Array<ArrayBuffer>, type: string): void => {
    download(`${words.fileName}.${ending}`, content, type);
    announce(words.saved);
  };
  const exported = () =>
    shown.map(({ title, choice }) => ({
      [words.package]: title,
      ...Object.fromEntries(say.lines(choice).map(({ issue, way }) => [issue, way])),
      ...Object.fromEntries(
        studied.sides.map(({ side }, p) => [side.party.neutralLabel, rangeText(choice, p)]),
      ),
    }));
  const headings = (): Record<string, string> =>
    Object.fromEntries(Object.keys(exported()[0] ?? {}).map((name) => [name, name]));
  const rangeText = (choice: Choice, p: number): string => {
    const range = state.standings.get(keyOf(choice))?.ranges[p];
    return range === undefined ? "" : `${roughly(range.low)}–${roughly(range.high)}`;
  };
  const svg = (): SVGSVGElement | null => plot.current?.querySelector("svg") ?? null;

  const facts = (choice: Choice) => {
    const standing = state.standings.get(keyOf(choice));
    const share = state.onFrontier.get(keyOf(choice));
    return (
      <>
        <dl className="facts">
          {say.lines(choice).map(({ issue, way }) => (
            <div key={issue} className="package-line-of">
              <dt>{issue}</dt>
              <dd dir="auto">{way}</dd>
            </div>
          ))}
        </dl>
        {say.sides(choice).map((sentence) => (
          <p key={sentence} className="small" dir="auto">
            {sentence}
          </p>
        ))}
        {standing === undefined ? null : (
          <ul className="small package-ranges">
            {standing.ranges.map(({ low, high }, p) => {
              const name = studied.sides[p]?.side.party.neutralLabel ?? "";
              return <li key={name}>{words.range(name, roughly(low), roughly(high))}</li>;
            })}
            <li>{words.acceptable(percent(standing.acceptableToAll))}</li>
            {share === undefined || share.decided === 0 ? null : (
              <li>{words.onFrontier(percent(share.share))}</li>
            )}
          </ul>
        )}
      </>
    );
  };
  const acts = (title: string, choice: Choice) => (
    <div className="row no-print">
      <Button isDisabled={isBusy} onPress={() => pin(title, choice, false)}>
        {words.pin}
      </Button>
      <Button isDisabled={isBusy} onPress={() => pin(title, choice, true)}>
        {words.makeDraft}
      </Button>
      <Button onPress={() => setChanged(choice)}>{words.whatIfTitle}</Button>
    </div>
  );
  const certainty = (criterion: Criterion): string => {
    const solution = state.solutions[criterion];
    if (solution === undefined) return words.none;
    if (solution.exact) return words.exact;
    return Number.isFinite(solution.gap) ? words.gap(solution.gap.toPrecision(2)) : words.gapUnknown;
  };

  return (
    <section className="stack">
      <h2>{words.studyTitle}</h2>
      <div className="row">
        <p role="status" className="small quiet">
          {state.status === "running"
            ? `${words.running(state.weighed.toLocaleString())} ${state.isSolverAtWork ? words.solverToo : ""}`
            : state.status === "stopped"
              ? words.stopped
              : state.status === "failed" && state.unresolved === null
                ? words.failed
                : state.frontier === null
                  ? ""
                  : words.done(state.frontier.method)}
        </p>
        {state.status === "running" ? (
          <Button onPress={study.stop}>{words.stop}</Button>
        ) : (
          <Button onPress={study.start}>{words.again}</Button>
        )}
      </div>
      {state.unresolved === null ? null : (
        <Unresolved basis={basis} studied={studied} unresolved={state.unresolved} />
      )}
      {state.effectiveDraws === null ? null : (
        <p className="small quiet">{words.basis(state.effectiveDraws.toLocaleString())}</p>
      )}
      {state.frontier === null ? null : (
        <figure className="package-figure">
          <figcaption>
            {words.plotTitle}. {words.frontier(state.frontier.size.toLocaleString(), state.frontier.isExact)}{" "}
            {words.plotHint(CRITERIA.map((c) => `${words.letter[c]} ${words.name[c]}`).join(", "))}
          </figcaption>
          <div ref={plot}>
            <Plot
              frontier={state.frontier}
              sides={studied.sides.map(({ side }) => side.party.neutralLabel)}
              solutions={state.solutions}
            />
          </div>
        </figure>
      )}
      {shown.length === 0 ? null : (
        <details open>
          <summary>{words.table}</summary>
          <ScrollTable label={words.table} headings={Object.keys(headings())}>
            {exported().map((row, k) => (
              <tr key={`${row[words.package]} ${keyOf(shown[k]?.choice ?? [])}`}>
                {Object.entries(row).map(([name, text]) => (
                  <td key={name}>{text}</td>
                ))}
              </tr>
            ))}
          </ScrollTable>
        </details>
      )}
      <Wrong sentence={error} />
      {pinned.length === 0 ? null : (
        <>
          <h2>{words.pinnedTitle}</h2>
          <div className="package-cards">
            {pinned.map(({ package: id, title, choice, isDraft }) => (
              <article key={id} className="card stack">
                <h3>
                  {isDraft ? `${words.draft}: ` : ""}
                  {title}
                </h3>
                {facts(choice)}
                <div className="row no-print">
                  {hearing.map((room) => (
                    <Button key={room.room} onPress={() => intoWords(choice, room.room)}>
                      {`${words.intoWords} ${roomName(room)}`}
                    </Button>
                  ))}
                  <Button onPress={() => unpin(id)}>{words.unpin}</Button>
                </div>
              </article>
            ))}
          </div>
        </>
      )}
      <h2>{words.movesTitle}</h2>
      {draft === undefined ? (
        <p className="quiet small">{words.noDraft}</p>
      ) : state.moves === null ? null : state.moves.length === 0 ? (
        <p className="small">{words.noMoves}</p>
      ) : (
        <ol className="package-moves">
          {state.moves.slice(0, 20).map(({ changes, helps, share }) => (
            <li key={JSON.stringify(changes)}>
              <b>
                {changes
                  .map(({ issue, from, to }) =>
                    words.change(
                      issues[issue]?.issue.title ?? "",
                      issues[issue]?.ways[from]?.label ?? "",
                      issues[issue]?.ways[to]?.label ?? "",
                    ),
                  )
                  .join("; ")}
              </b>{" "}
              <span className="small">
                {words.helps(
                  helps
                    .flatMap((does, p) => (does ? [studied.sides[p]?.side.party.neutralLabel ?? ""] : []))
                    .join(", "),
                  percent(share),
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
      <h2>{words.solutionsTitle}</h2>
      <div className="package-cards">
        {CRITERIA.map((criterion) => {
          const solution = state.solutions[criterion];
          return (
            <article key={criterion} className="card stack" aria-label={words.name[criterion]}>
              <h3>
                {words.name[criterion]}: {words.definition[criterion]}
              </h3>
              <p className="small quiet">
                {state.status === "running" && !solution ? "…" : certainty(criterion)}
              </p>
              {solution === undefined ? null : (
                <>
                  {facts(solution.choice)}
                  {acts(words.name[criterion], solution.choice)}
                </>
              )}
            </article>
          );
        })}
      </div>
      {current === null ? null : (
        <div className="card stack">
          <h2>{words.whatIfTitle}</h2>
          <p className="small quiet">{words.whatIfHint}</p>
          <div className="package-fields">
            {issues.map(({ issue, ways }, i) => (
              <ChoiceField
                key={issue.issue}
                label={issue.title}
                value={String(current[i] ?? 0)}
                onChange={(way) => {
                  const next = current.map((own, j) => (j === i ? Number(way) : own));
                  setChanged(next);
                  study.stand(next);
                }}
                choices={ways.map(({ label }, k) => [String(k), label] as const)}
              />
            ))}
          </div>
          {facts(current)}
          {acts(words.whatIfTitle, current)}
        </div>
      )}
      {shown.length < 2 ? null : (
        <div className="card stack">
          <h2>{words.compareTitle}</h2>
          <p className="small quiet">{words.compareHint}</p>
          <div className="package-fields">
            {[words.first, words.second].map((label, side) => (
              <ChoiceField
                key={label}
                label={label}
                value={String(compared[side] ?? 0)}
                onChange={(next) =>
                  setCompared(side === 0 ? [Number(next), compared[1]] : [compared[0], Number(next)])
                }
                choices={shown.map(({ title }, k) => [String(k), title] as const)}
              />
            ))}
          </div>
          {say
            .difference(shown[compared[0]]?.choice ?? [], shown[compared[1]]?.choice ?? [])
            .map((sentence) => (
              <p key={sentence} dir="auto">
                {sentence}
              </p>
            ))}
        </div>
      )}
      <div className="row no-print">
        <Button onPress={() => print()}>{common.print}</Button>
        <Button onPress={() => save("csv", rowsToCsv(exported(), headings()), "text/csv")}>
          {words.csv}
        </Button>
        <Button onPress={() => save("json", rowsToJson(exported()), "application/json")}>{words.json}</Button>
        <Button
          isDisabled={state.frontier === null}
          onPress={() => {
            const drawn = svg();
            if (drawn !== null) save("svg", svgText(drawn), "image/svg+xml");
          }}
        >
          {words.svg}
        </Button>
        <Button
          isDisabled={state.frontier === null}
          onPress={() => {
            const drawn = svg();
            if (drawn !== null)
              void pngBytes(drawn).then((bytes) => (bytes === null ? null : save("png", bytes, "image/png")));
          }}
        >
          {words.png}
        </Button>
      </div>
    </section>
  );
};
