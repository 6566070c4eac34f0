import { newId, type RoomView, systemRandomness } from "@parley/client";
import {
  type IssueId,
  type OptionId,
  type Party,
  type PreferenceStatement,
  presentedNow,
  type Settled,
} from "@parley/domain";
import { useEffect, useState } from "react";
import { useRoomName } from "../app/room-name.ts";
import { useSeat } from "../app/seat-context.tsx";
import { useDraftText } from "../app/use-draft.ts";
import { ConfirmDialog } from "../room/ConfirmDialog.tsx";
import { CheckField, ChoiceField, TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import type { Basis, TitledIssue } from "./basis.ts";
import { waysOf } from "./problem.ts";
import { type Ranked, RankList, tiersOf } from "./RankList.tsx";

type Kind = Exclude<PreferenceStatement["type"], "evenSwap" | "optionPoints" | "redLineAmount">;
const KINDS: readonly Kind[] = [
  "interest",
  "issuesRanked",
  "optionsRanked",
  "amountsRanked",
  "redLine",
  "reservation",
  "preferred",
  "issuePoints",
];

/** Says one thing that matters: to the mediators, in the side's own room, or as an estimate. */
export const GiveDialog = ({
  basis,
  about,
  onClose,
}: {
  readonly basis: Basis;
  /** The party that is estimated; none where somebody speaks for their own. */
  readonly about: Party | null;
  readonly onClose: () => void;
}) => {
  const { workspace } = useSeat();
  const { packages: words } = useWords();
  const roomName = useRoomName();
  const rooms: readonly RoomView[] = about === null ? (basis.own?.rooms ?? []) : [basis.home];
  const [room, setRoom] = useState(rooms[0]?.room ?? basis.home.room);
  const view = rooms.find((one) => one.room === room) ?? basis.home;
  const shown = view.state.issues.size > 0 ? undefined : presentedNow(view.state);
  const issues = shown === undefined ? basis.issues : basis.issues.filter(isIn(shown.issues));
  const isBlank = view.state.issues.size === 0 && shown === undefined;
  const [kind, setKind] = useState<Kind>("issuesRanked");
  const [statement, setStatement] = useState<PreferenceStatement | null>(null);
  const kinds = isBlank ? KINDS.slice(0, 1) : KINDS;
  const chosen = kinds.includes(kind) ? kind : "interest";
  const place = `interest:${room}:${about?.party ?? ""}`;
  const give = () => {
    if (statement === null) throw new Error("Parley has a bug: nothing to keep");
    const same = [...view.state.preferences.values()].find(
      (known) =>
        known.withdrawn === undefined &&
        known.replacedBy === undefined &&
        known.party === (about?.party ?? basis.own?.party) &&
        known.estimateOf === about?.party &&
        saysTheSameAgain(known.statement, statement),
    );
    return workspace.act(room, {
      type: "preferenceGiven",
      preference: newId(systemRandomness, "preference", room),
      statement,
      ...(shown === undefined ? {} : { shown: shown.hash }),
      ...(about === null ? {} : { estimateOf: about.party }),
      ...(same === undefined ? {} : { replaces: same.preference }),
    });
  };
  return (
    <ConfirmDialog
      title={about === null ? words.form.title : words.estimated(about.neutralLabel)}
      hint={words.form.readers(roomName(view))}
      go={words.form.keep}
      done={words.given}
      act={give}
      onClose={onClose}
      onDone={() => (chosen === "interest" ? workspace.keepDraft(place, "") : undefined)}
      isDisabled={statement === null}
    >
      {rooms.length > 1 ? (
        <ChoiceField
          label={words.form.where}
          value={room}
          onChange={setRoom}
          choices={rooms.map((one) => [one.room, roomName(one)] as const)}
        />
      ) : null}
      {isBlank ? <p className="note">{words.form.notShown}</p> : null}
      <ChoiceField
        label={words.form.step}
        value={chosen}
        onChange={(next) => {
          setKind(next);
          setStatement(null);
        }}
        choices={kinds.map((one) => [one, words.kind[one]] as const)}
      />
      <Statement
        key={`${room} ${chosen}`}
        kind={chosen}
        issues={issues}
        onChange={setStatement}
        place={place}
      />
    </ConfirmDialog>
  );
};

const isIn =
  (shown: readonly { readonly issue: IssueId }[]) =>
  ({ issue }: TitledIssue): boolean =>
    shown.some((one) => one.issue === issue);

/** A ranking said again, or points, replace what was said of the same thing. */
const saysTheSameAgain = (known: PreferenceStatement, next: PreferenceStatement): boolean => {
  if (known.type !== next.type) return false;
  if (known.type === "issuesRanked" || known.type === "issuePoints") return true;
  if (known.type !== "optionsRanked" && known.type !== "amountsRanked") return false;
  return "issue" in next && known.issue === next.issue;
};

interface StatementProps {
  readonly kind: Kind;
  readonly issues: readonly TitledIssue[];
  readonly onChange: (statement: PreferenceStatement | null) => void;
}

const Statement = ({ kind, issues, onChange, place }: StatementProps & { readonly place: string }) => {
  switch (kind) {
    case "interest":
      return <Interest place={place} onChange={onChange} />;
    case "issuesRanked":
      return <RankIssues issues={issues} onChange={onChange} />;
    case "optionsRanked":
    case "redLine":
      return <OfOptions kind={kind} issues={issues} onChange={onChange} />;
    case "amountsRanked":
      return <OfAmounts issues={issues} onChange={onChange} />;
    case "reservation":
      return <Reservation issues={issues} onChange={onChange} />;
    case "preferred":
      return <Comparison issues={issues} onChange={onChange} />;
    case "issuePoints":
      return <Points issues={issues} onChange={onChange} />;
  }
};

const Interest = ({ place, onChange }: Pick<StatementProps, "onChange"> & { readonly place: string }) => {
  const { packages: words } = useWords();
  const [text, setText] = useDraftText(place);
  // What was begun before a reload is there again, and may be kept as it stands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the field opens
  useEffect(() => {
    if (text.trim() !== "") onChange({ type: "interest", text: text.trim() });
  }, []);
  return (
    <TextField
      label={words.form.interest}
      rows={3}
      value={text}
      onChange={(next) => {
        setText(next);
        onChange(next.trim() === "" ? null : { type: "interest", text: next.trim() });
      }}
    />
  );
};

/** What is shown is already an order: it may be kept as it stands, so it is offered at once. */
const useRanking = (
  start: readonly Ranked[],
  keep: (tiers: readonly (readonly string[])[]) => void,
): readonly [readonly Ranked[], (items: readonly Ranked[]) => void] => {
  const [items, setItems] = useState(start);
  return [
    items,
    (next) => {
      setItems(next);
      keep(tiersOf(next));
    },
  ];
};

const RankIssues = ({ issues, onChange }: Omit<StatementProps, "kind">) => {
  const { packages: words } = useWords();
  const [items, setItems] = useRanking(
    issues.map(({ issue, title }) => ({ id: issue, name: title, isEqual: false })),
    (order) => onChange({ type: "issuesRanked", order: order as readonly (readonly IssueId[])[] }),
  );
  return (
    <fieldset className="plain-set">
      <legend>{words.kind.issuesRanked}</legend>
      <RankList items={items} onChange={setItems} />
      <AsItStands onPress={() => setItems(items)} />
    </fieldset>
  );
};

const AsItStands = ({ onPress }: { readonly onPress: () => void }) => {
  const { packages: words } = useWords();
  return <CheckFieldOnce label={words.form.asItStands} onPress={onPress} />;
};

const CheckFieldOnce = ({ label, onPress }: { readonly label: string; readonly onPress: () => void }) => {
  const [isOn, setOn] = useState(false);
  return (
    <CheckField
      label={label}
      value={isOn}
      onChange={(next) => {
        setOn(next);
        if (next) onPress();
      }}
    />
  );
};

const OfOptions = ({
  kind,
  issues,
  onChange,
}: StatementProps & { readonly kind: "optionsRanked" | "redLine" }) => {
  const { packages: words } = useWords();
  const choosable = issues.filter(({ options }) => options.length > 1);
  const [id, setId] = useState(choosable[0]?.issue ?? "");
  const issue = choosable.find((one) => one.issue === id);
  return (
    <>
      <ChoiceField
        label={words.form.issue}
        value={id}
        onChange={(next) => {
          setId(next);
          onChange(null);
        }}
        choices={choosable.map((one) => [one.issue, one.title] as const)}
      />
      {issue === undefined ? null : kind === "optionsRanked" ? (
        <RankOptions key={id} issue={issue} onChange={onChange} />
      ) : (
        <NeverOption key={id} issue={issue} onChange={onChange} />
      )}
    </>
  );
};

interface OfIssue {
  readonly issue: TitledIssue;
  readonly onChange: StatementProps["onChange"];
}

const RankOptions = ({ issue, onChange }: OfIssue) => {
  const [items, setItems] = useRanking(
    issue.options.map(({ option, label }) => ({ id: option, name: label, isEqual: false })),
    (order) =>
      onChange({
        type: "optionsRanked",
        issue: issue.issue,
        order: order as readonly (readonly OptionId[])[],
      }),
  );
  return (
    <>
      <RankList items={items} onChange={setItems} />
      <AsItStands onPress={() => setItems(items)} />
    </>
  );
};

const NOT_CHOSEN = "";

const NeverOption = ({ issue, onChange }: OfIssue) => {
  const { packages: words } = useWords();
  const [id, setId] = useState<OptionId | typeof NOT_CHOSEN>(NOT_CHOSEN);
  return (
    <ChoiceField
      label={words.kind.redLine}
      value={id}
      onChange={(option) => {
        setId(option);
        onChange(option === NOT_CHOSEN ? null : { type: "redLine", issue: issue.issue, option });
      }}
      choices={[[NOT_CHOSEN, "–"] as const, ...issue.options.map((o) => [o.option, o.label] as const)]}
    />
  );
};

const OfAmounts = ({ issues, onChange }: Omit<StatementProps, "kind">) => {
  const { packages: words } = useWords();
  const choosable = issues.filter(({ kind }) => kind.type === "divisible");
  const [id, setId] = useState<IssueId | typeof NOT_CHOSEN>(NOT_CHOSEN);
  const [better, setBetter] = useState<"more" | "less">("more");
  const say = (issue: IssueId | typeof NOT_CHOSEN, way: "more" | "less"): void => {
    setId(issue);
    setBetter(way);
    onChange(issue === NOT_CHOSEN ? null : { type: "amountsRanked", issue, better: way });
  };
  return (
    <>
      <ChoiceField
        label={words.form.issue}
        value={id}
        onChange={(issue) => say(issue, better)}
        choices={[[NOT_CHOSEN, "–"] as const, ...choosable.map((one) => [one.issue, one.title] as const)]}
      />
      <ChoiceField
        label={words.form.better}
        value={better}
        onChange={(way) => say(id, way)}
        choices={[
          ["more", words.form.moreBetter],
          ["less", words.form.lessBetter],
        ]}
      />
    </>
  );
};

/** One way for each issue, chosen from lists. */
const PackageFields = ({
  issues,
  ways,
  onChange,
}: {
  readonly issues: readonly TitledIssue[];
  readonly ways: readonly number[];
  readonly onChange: (ways: readonly number[]) => void;
}) =>
  issues.map((issue, i) => (
    <ChoiceField
      key={issue.issue}
      label={issue.title}
      value={String(ways[i] ?? -1)}
      onChange={(next) => onChange(ways.map((way, j) => (j === i ? Number(next) : way)))}
      choices={[["-1", "–"] as const, ...waysOf(issue).map(({ label }, k) => [String(k), label] as const)]}
    />
  ));

const pickedFrom = (issues: readonly TitledIssue[], ways: readonly number[]): readonly Settled[] =>
  issues.flatMap((issue, i) => {
    const way = waysOf(issue)[ways[i] ?? -1];
    return way === undefined ? [] : [{ issue: issue.issue, choice: way.choice }];
  });

const Reservation = ({ issues, onChange }: Omit<StatementProps, "kind">) => {
  const [ways, setWays] = useState<readonly number[]>(issues.map(() => -1));
  return (
    <PackageFields
      issues={issues}
      ways={ways}
      onChange={(next) => {
        setWays(next);
        const picked = pickedFrom(issues, next);
        onChange(picked.length < issues.length ? null : { type: "reservation", package: picked });
      }}
    />
  );
};

const Comparison = ({ issues, onChange }: Omit<StatementProps, "kind">) => {
  const { packages: words } = useWords();
  const [sides, setSides] = useState<readonly (readonly number[])[]>([0, 1].map(() => issues.map(() => -1)));
  const [isEven, setEven] = useState(false);
  const say = (next: readonly (readonly number[])[], even: boolean): void => {
    setSides(next);
    setEven(even);
    const [one, other] = next.map((ways) => pickedFrom(issues, ways));
    if (!one || !other || one.length === 0 || one.length !== other.length) onChange(null);
    else onChange(even ? { type: "evenSwap", one, other } : { type: "preferred", better: one, worse: other });
  };
  return (
    <>
      {[words.form.one, words.form.other].map((legend, k) => (
        <fieldset key={legend} className="plain-set">
          <legend>{legend}</legend>
          <PackageFields
            issues={issues}
            ways={sides[k] ?? []}
            onChange={(ways) =>
              say(
                sides.map((side, j) => (j === k ? ways : side)),
                isEven,
              )
            }
          />
        </fieldset>
      ))}
      <CheckField label={words.form.isEven} value={isEven} onChange={(next) => say(sides, next)} />
    </>
  );
};

const Points = ({ issues, onChange }: Omit<StatementProps, "kind">) => {
  const { packages: words } = useWords();
  const [texts, setTexts] = useState<readonly string[]>(issues.map(() => ""));
  return issues.map(({ issue, title }, i) => (
    <TextField
      key={issue}
      label={words.form.points(title)}
      type="number"
      value={texts[i] ?? ""}
      onChange={(text) => {
        const next = texts.map((one, j) => (j === i ? text : one));
        setTexts(next);
        const points = issues.flatMap((one, j) => {
          const value = Number(next[j]);
          return (next[j] ?? "").trim() === "" || !(value >= 0) ? [] : [{ issue: one.issue, points: value }];
        });
        onChange(points.some((one) => one.points > 0) ? { type: "issuePoints", points } : null);
      }}
    />
  ));
};
