import type { ItemId, PartyId, RoomState } from "@parley/domain";
import type { Intended, RoomView, Workspace } from "../../../packages/client/src/index.ts";
import type { Key, Side, WorkAct } from "./acts.ts";
import { type Happened, idFrom, type Made, NOTHING, REASON, seatOf } from "./performing.ts";
import { roomAt, type World } from "./world.ts";

export type AllegedAct = Extract<WorkAct, { readonly type: "allege" | "collectAlleged" | "showAlleged" }>;

export const isAlleged = (act: WorkAct): act is AllegedAct =>
  act.type === "allege" || act.type === "collectAlleged" || act.type === "showAlleged";

/** Incidents and access: alleged and reported by a side, entered with the team, shown to the other's talks. */
export const performAlleged = async (
  world: World,
  room: RoomView,
  key: Key,
  act: AllegedAct,
  made: Made,
): Promise<Happened> => {
  const { workspace } = seatOf(world, act.by);
  if (act.type === "collectAlleged") return collect(workspace, room, act);
  const side = partyOf(room, act.side);
  if (side === undefined) return NOTHING;
  const entered = await workspace.actAll(room.room, allegedBy(side, key, act), REASON);
  if (!entered.ok || act.type !== "showAlleged") return entered;
  const to = roomAt(world, act.by, act.to);
  if (to === null) return entered;
  const shown = await workspace.presentCopies({
    ...{ mediation: room.mediation, rooms: [to.room], reason: REASON },
    what: act.isAccess
      ? { type: "access", entries: [idFrom("item", key)] }
      : { type: "incident", incident: idFrom("incident", key), withWords: true },
  });
  const before = new Set(shownIn(to.state));
  const copy = shownIn(roomAt(world, act.by, act.to)?.state ?? to.state).find((id) => !before.has(id));
  if (copy !== undefined) made.copies.set(key, copy);
  return shown;
};

const shownIn = ({ accessReports, incidents }: RoomState): readonly ItemId[] => [
  ...accessReports.keys(),
  ...[...incidents.values()].flatMap(({ evidence }) => evidence.map((each) => each.evidence)),
];

const collect = async (
  workspace: Workspace,
  { room, state, mediation }: RoomView,
  act: Extract<AllegedAct, { readonly type: "collectAlleged" }>,
): Promise<Happened> => {
  const incident = idFrom("incident", act.of);
  if (!act.isAccess && !state.incidents.has(incident)) return NOTHING;
  const what = act.isAccess ? ({ type: "access" } as const) : ({ type: "incident", incident } as const);
  return workspace.collect({ mediation, from: room, what });
};

const allegedBy = (
  side: PartyId,
  key: Key,
  act: Exclude<AllegedAct, { readonly type: "collectAlleged" }>,
): readonly Intended[] => {
  const words = act.text;
  if (act.isAccess)
    return [
      {
        ...{ type: "accessReported", report: idFrom("item", key), crossing: words.slice(0, 200), side },
        ...{ measure: "trucks", unit: "lorries", day: "2026-03-09" },
        counted: { type: "quantity", quantity: words.length },
      },
    ];
  const incident = idFrom("incident", key);
  return [
    { type: "incidentAlleged", incident, side, place: "the bridge", from: 1_700_000_000_000, words },
    { type: "evidenceAdded", incident, side, evidence: idFrom("item", key), kind: "witness", words },
  ];
};

const partyOf = ({ state }: RoomView, side: Side): PartyId | undefined =>
  [...state.parties.values()].find(({ neutralLabel }) => neutralLabel.toLowerCase().startsWith(side))?.party;
