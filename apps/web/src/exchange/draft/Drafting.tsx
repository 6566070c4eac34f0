import { newId, type RoomView, systemRandomness } from "@parley/client";
import {
  type Exchange,
  type ExchangeId,
  LIMITS,
  type MediationId,
  type PartyId,
  untouched,
} from "@parley/domain";
import { type ComponentProps, startTransition, useMemo, useState } from "react";
import { useActs } from "../../app/acts-context.tsx";
import { useSeat } from "../../app/seat-context.tsx";
import { ConfirmDialog } from "../../room/ConfirmDialog.tsx";
import { useReadBy } from "../../room/names.ts";
import { Button } from "../../ui/Button.tsx";
import { ChoiceField, TextField } from "../../ui/Field.tsx";
import { useWords } from "../../words/catalogue.ts";
import { ExposurePlanned } from "../Exposure.tsx";
import { newestPlan } from "../held.ts";
import { Totals } from "../Totals.tsx";
import { usePlanWords } from "../use-plan-words.ts";
import { DraftParts } from "./DraftParts.tsx";
import { inOrder, starterPlan } from "./plan-edits.ts";
import { useSayProblem } from "./say-problem.ts";
import { type Draft, useDraft } from "./use-draft.ts";

/** Drafts a plan, or its next version, in the team's room. What follows from it stands below as it is written. */
export const Drafting = ({
  view,
  mediation,
  exchange,
  onClose,
}: {
  readonly view: RoomView;
  readonly mediation: MediationId;
  readonly exchange?: Exchange;
  readonly onClose: () => void;
}) => {
  const { planDraft: words } = useWords();
  const { go } = useSeat();
  const draft = useDraft(view, exchange, useStart(view, exchange));
  const say = usePlanWords(view.state, draft.plan);
  const version = (exchange?.versions.length ?? 0) + 1;
  const { plan } = draft;
  // Title and note change none of what follows from the plan.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts from which something follows
  const work = useMemo(
    () => untouched(plan),
    [plan.sides, plan.categories, plan.keys, plan.phases, plan.steps],
  );
  const kept = { exchange: exchange?.exchange ?? ("" as ExchangeId) };
  const lists = useMemo(() => ({ lists: view.state.lists }), [view.state.lists]);
  return (
    <section className="stack">
      <h2>{words.title(version)}</h2>
      <p className="small quiet">{words.hint}</p>
      <Headings view={view} draft={draft} />
      <DraftParts draft={draft} say={say} />
      <DraftBar
        view={view}
        draft={draft}
        exchange={exchange}
        onClose={onClose}
        onKept={(at) => {
          onClose();
          go({ screen: "exchanges", mediation, at });
        }}
      />
      {draft.objection === null ? (
        <>
          <Totals room={lists} exchange={kept} work={work} say={say} />
          <ExposurePlanned
            room={lists}
            exchange={kept}
            work={work}
            say={say}
            onUse={(order) => draft.change(inOrder(draft.plan, order))}
          />
        </>
      ) : null}
    </section>
  );
};

/** The plan to begin with: the newest version, or the smallest that holds together. */
const useStart = (view: RoomView, exchange: Exchange | undefined) => {
  const { planDraft: words } = useWords();
  return () => {
    if (exchange !== undefined) return newestPlan(exchange).plan;
    const [one, other] = [...view.state.parties.keys()];
    if (one === undefined || other === undefined)
      throw new Error("Parley has a bug: a mediation of fewer than two parties");
    const label = (party: PartyId): string => view.state.parties.get(party)?.neutralLabel ?? "";
    return starterPlan(one, other, {
      ...{ title: words.untitled, phase: words.starter.phase },
      category: (side) => words.starter.category(label(side)),
      deed: (side) => words.starter.deed(label(side)),
    });
  };
};

const Headings = ({ view, draft }: { readonly view: RoomView; readonly draft: Draft }) => {
  const { planDraft: words } = useWords();
  const { plan, change } = draft;
  const parties = [...view.state.parties.values()];
  const isOpen = plan.categories.length === 0 && plan.steps.length === 0;
  return (
    <>
      <TypedField
        label={words.planTitle}
        value={plan.title}
        maxLength={LIMITS.line}
        onChange={(title) => change({ ...plan, title })}
      />
      {parties.length === 2 && plan.sides.length === 2
        ? null
        : [0, 1].map((place) => (
            <ChoiceField
              key={place}
              label={words.sides(place + 1)}
              value={plan.sides[place] ?? ""}
              isDisabled={!isOpen && plan.sides.length === 2 && parties.length < 3}
              onChange={(side) => {
                if (side === "") return;
                change({ ...plan, sides: plan.sides.map((known, at) => (at === place ? side : known)) });
              }}
              choices={parties.map(({ party, neutralLabel }) => [party, neutralLabel] as const)}
            />
          ))}
      <TypedField
        label={words.note}
        rows={2}
        value={plan.note ?? ""}
        onChange={(note) => {
          const { note: _, ...rest } = plan;
          change(note.trim() === "" ? rest : { ...rest, note });
        }}
      />
    </>
  );
};

/** A field that shows a letter at once; what follows from it in a long plan comes when there is time. */
const TypedField = ({ value, onChange, ...field }: ComponentProps<typeof TextField>) => {
  const [typed, type] = useState<string | null>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever leaves the field sees what the plan has
    <div onBlur={() => type(null)}>
      <TextField
        {...field}
        value={typed ?? value}
        onChange={(text) => {
          type(text);
          startTransition(() => onChange(text));
        }}
      />
    </div>
  );
};

const DraftBar = ({
  view,
  draft,
  exchange,
  onClose,
  onKept,
}: {
  readonly view: RoomView;
  readonly draft: Draft;
  readonly exchange: Exchange | undefined;
  readonly onClose: () => void;
  readonly onKept: (exchange: ExchangeId) => void;
}) => {
  const { planDraft: words } = useWords();
  const { workspace } = useSeat();
  const readBy = useReadBy(view);
  const sayProblem = useSayProblem(draft.plan);
  const [asked, ask] = useState<"keep" | "discard" | null>(null);
  const version = (exchange?.versions.length ?? 0) + 1;
  const { objection, undo, plan } = draft;
  // One for this draft: it is sent once.
  const [id] = useState(() => exchange?.exchange ?? newId(systemRandomness, "exchange", view.room));
  useActs([
    ...(objection === null ? [{ act: "keepPlan", run: () => ask("keep") } as const] : []),
    ...(undo === null ? [] : [{ act: "undo", run: undo } as const]),
  ]);
  return (
    <div className="stack draft-bar no-print">
      <p role="status" className={objection === null ? "small" : "note small"}>
        {objection === null ? words.holds : `${words.notYet} ${sayProblem(objection)}`}
      </p>
      <div className="row">
        <Button tone="go" act="keepPlan" isDisabled={objection !== null} onPress={() => ask("keep")}>
          {words.keep(version)}
        </Button>
        <Button act="undo" isDisabled={undo === null} onPress={() => undo?.()}>
          {words.undo}
        </Button>
        <Button onPress={onClose}>{words.close}</Button>
        <Button tone="stop" onPress={() => ask("discard")}>
          {words.discard}
        </Button>
      </div>
      {asked === "keep" ? (
        <ConfirmDialog
          title={words.keepTitle(version)}
          hint={`${words.keepHint} ${readBy}`}
          go={words.keep(version)}
          done={words.kept(version)}
          act={() => workspace.act(view.room, { type: "exchangePresented", exchange: id, version, plan })}
          onDone={() => {
            draft.discard();
            onKept(id);
          }}
          onClose={() => ask(null)}
        />
      ) : null}
      {asked === "discard" ? (
        <ConfirmDialog
          title={words.discardTitle}
          hint={words.discardHint}
          go={words.discard}
          tone="stop"
          done={words.discarded}
          act={async () => {
            draft.discard();
            return { ok: true, value: null };
          }}
          onDone={onClose}
          onClose={() => ask(null)}
        />
      ) : null}
    </div>
  );
};
