import type { RoomView } from "@parley/client";
import {
  checkEvent,
  checkPlan,
  type Exchange,
  type ExchangeId,
  type ExchangePlan,
  type Objection,
  type RoomEvent,
} from "@parley/domain";
import { useMemo, useState } from "react";
import { useSeat } from "../../app/seat-context.tsx";

const MOST_UNDONE = 100;

export interface Draft {
  readonly plan: ExchangePlan;
  readonly change: (plan: ExchangePlan) => void;
  readonly undo: (() => void) | null;
  /** Why it does not hold together yet. */
  readonly objection: Objection | null;
  readonly discard: () => void;
}

/** A plan as one person drafts it: kept on this device, sealed, until it becomes a version. */
export const useDraft = (
  view: RoomView,
  exchange: Exchange | undefined,
  start: () => ExchangePlan,
): Draft => {
  const { workspace } = useSeat();
  const place = `plan ${view.room} ${exchange?.exchange ?? ""} ${exchange?.versions.length ?? 0}`;
  const [history, setHistory] = useState<readonly ExchangePlan[]>(() => [
    planIn(workspace.draftOf(place)) ?? start(),
  ]);
  const plan = history.at(-1) ?? start();
  const keep = (next: readonly ExchangePlan[]): void => {
    setHistory(next.slice(-MOST_UNDONE));
    const text = JSON.stringify(next.at(-1));
    if (planIn(text) !== null) workspace.keepDraft(place, text);
  };
  const held = useMemo(() => checkPlan(view.state, plan), [view.state, plan]);
  const isWellFormed = useMemo(() => planIn(JSON.stringify(plan)) !== null, [plan]);
  return {
    plan,
    change: (next) => keep([...history, next]),
    undo: history.length > 1 ? () => keep(history.slice(0, -1)) : null,
    objection: !held.ok ? held.error : isWellFormed ? null : { type: "NothingChosen" },
    discard: () => workspace.keepDraft(place, ""),
  };
};

/** What was kept on the device; nothing where it is no whole plan, as after an update. */
const planIn = (text: string): ExchangePlan | null => {
  if (text === "") return null;
  try {
    const plan: unknown = JSON.parse(text);
    const exchange = "AAAAAAAAAAAAAAAAAAAAAA" as ExchangeId;
    // Held against the closed schema right here.
    const event = { type: "exchangePresented", at: 0, exchange, version: 1, plan } as RoomEvent;
    const checked = checkEvent(event);
    return checked.ok && checked.value.type === "exchangePresented" ? checked.value.plan : null;
  } catch {
    return null;
  }
};
