import {
  type ExchangePlan,
  hashEntries,
  hashPlan,
  type IssueId,
  type ItemId,
  type PartyId,
  presentedNow,
  sealIdentity,
} from "@parley/domain";
import { bytesToHex, textToUtf8 } from "@parley/kernel";
import { sha256Of } from "@parley/protocol";
import type { Intended, RoomView, Workspace } from "../../../packages/client/src/index.ts";
import type { Key, Side, WorkAct } from "./acts.ts";
import { type AllegedAct, isAlleged, performAlleged } from "./perform-alleged.ts";
import { type Happened, idFrom, type Made, NOTHING, REASON, seatOf } from "./performing.ts";
import { quiet, roomAt, type World } from "./world.ts";

/** Work on the table, the record and exchanges, as a screen would have the workspace do it. */
export const performWork = async (
  world: World,
  room: RoomView,
  key: Key,
  act: WorkAct,
  made: Made,
): Promise<Happened> => {
  if (isAlleged(act)) return performAlleged(world, room, key, act, made);
  const { workspace } = seatOf(world, act.by);
  if (act.type === "present") return present(world, room, key, act);
  if (act.type === "adoptPlan") return adoptPlan(world, room, key, act);
  if (act.type === "importIssues") {
    const from = roomAt(world, act.by, act.from);
    return from === null ? NOTHING : workspace.importIssues(room.room, from.room);
  }
  if (act.type === "sayPosition") {
    const words = { form: "position", terms: "inConfidence", text: act.text, reason: REASON } as const;
    const said = await workspace.say(room.room, words, room.readers);
    if (!said.ok || said.value.status !== "said") return said;
    made.items.set(key, said.value.item);
  }
  const now = workspace.snapshot().rooms.get(room.room) ?? room;
  const intended = intendedOf(workspace, now, key, act, made);
  if (intended.length === 0) return NOTHING;
  const outcome = await workspace.actAll(room.room, intended, REASON);
  if (outcome.ok && isPlacing(act)) made.placings.set(key, idFrom("placing", key));
  return outcome;
};

type Single = Exclude<
  Exclude<WorkAct, AllegedAct>,
  { readonly type: "present" | "adoptPlan" | "importIssues" }
>;

type Placing = Extract<WorkAct, { readonly type: "placePosition" | "sayPosition" }>;
const isPlacing = (act: WorkAct): act is Placing =>
  act.type === "placePosition" || act.type === "sayPosition";

/** Empty where there is nothing to do it with. */
const intendedOf = (
  workspace: Workspace,
  room: RoomView,
  key: Key,
  act: Single,
  made: Made,
): readonly Intended[] => {
  const of = "of" in act ? act.of : key;
  switch (act.type) {
    case "keepIssue":
      return [newIssue(key, act.text)];
    case "renameIssue":
      return [{ type: "issueRenamed", issue: idFrom("issue", of), title: line(act.text) }];
    case "placePosition":
    case "sayPosition":
      return placing(workspace, room, key, act, made);
    case "withdrawPlacing":
      return [{ type: "placingWithdrawn", placing: idFrom("placing", of) }];
    case "addReport":
      return [report(key, act.text)];
    case "withdrawReport":
      return [{ type: "reportWithdrawn", report: idFrom("report", of) }];
    case "enterRecord":
      return entry(room, key, act);
    case "withdrawEntry":
      return [{ type: "recordWithdrawn", entry: idFrom("recordEntry", of) }];
    case "prefer":
      return preference(room, key, act);
    case "withdrawPreference":
      return [{ type: "preferenceWithdrawn", preference: idFrom("preference", of) }];
    case "submitList":
      return list(room, key, act);
    case "objectToEntry":
      return objection(room, key, act);
    case "explainStep": {
      const side = partyOf(room, act.side);
      const step = { exchange: idFrom("exchange", of), step: 1 };
      return side === undefined ? [] : [{ type: "stepExplained", ...step, side, words: act.text }];
    }
  }
};

const line = (text: string): string => text.slice(0, 200);

const partyOf = (room: RoomView, side: Side): PartyId | undefined =>
  [...room.state.parties.values()].find(({ neutralLabel }) => neutralLabel.toLowerCase().startsWith(side))
    ?.party;

const newIssue = (key: Key, title: string): Intended => ({
  type: "issuesAdded",
  issues: [
    {
      ...{ issue: idFrom("issue", key), title: line(title), kind: { type: "options" } },
      options: [{ option: idFrom("option", key), label: "As it was said" }],
    },
  ],
});

/** The master is given its title (it may have been renamed meanwhile), and shown. */
const present = async (
  world: World,
  team: RoomView,
  key: Key,
  act: Extract<WorkAct, { readonly type: "present" }>,
): Promise<Happened> => {
  const { workspace } = seatOf(world, act.by);
  const issue = idFrom("issue", act.again ?? key);
  const titled: Intended = team.state.issues.has(issue)
    ? { type: "issueRenamed", issue, title: line(act.title) }
    : newIssue(act.again ?? key, act.title);
  const kept = await workspace.act(team.room, titled);
  if (!kept.ok) return kept;
  const rooms = act.to.flatMap((place) => roomAt(world, act.by, place)?.room ?? []);
  return workspace.present({ mediation: team.mediation, issues: [issue], rooms, reason: REASON });
};

const placing = (
  workspace: Workspace,
  room: RoomView,
  key: Key,
  act: Placing,
  made: Made,
): readonly Intended[] => {
  const of = "of" in act ? act.of : key;
  const ids = [made.items.get(of), made.messages.get(of)].flatMap((id) => id ?? []);
  // Only the team's room points to words of other rooms.
  const rooms = room.kind === "team" ? [...workspace.snapshot().rooms.values()] : [room];
  const source = rooms.flatMap((each) => ids.flatMap((item) => (holds(each, item) ? { each, item } : [])))[0];
  const known: IssueId | undefined = [...room.state.issues.keys(), ...room.state.copies.keys()].at(-1);
  const party = partyOf(room, act.side);
  if (source === undefined || party === undefined || (known === undefined && room.kind !== "team")) return [];
  const said = { type: "said", room: source.each.room, item: source.item } as const;
  const placed: Intended = {
    type: "positionPlaced",
    ...{ placing: idFrom("placing", key), issue: known ?? idFrom("issue", key), party, source: said },
    form: "position",
    stance: "open",
  };
  return known === undefined ? [newIssue(key, "What was said"), placed] : [placed];
};

const holds = ({ state }: RoomView, item: ItemId): boolean =>
  state.items.has(item) || state.messages.has(item);

const report = (key: Key, text: string): Intended => ({
  ...{ type: "reportAdded", report: idFrom("report", key), title: line(text), date: { type: "unknown" } },
  ...{ mediaType: "text/plain", parts: 1, text },
  digest: bytesToHex(sha256Of(textToUtf8(text))) as Extract<Intended, { type: "reportAdded" }>["digest"],
});

const entry = (
  room: RoomView,
  key: Key,
  act: Extract<WorkAct, { readonly type: "enterRecord" }>,
): readonly Intended[] => {
  const quoted = room.state.reports.get(idFrom("report", act.of));
  if (quoted === undefined) return [];
  const words = quoted.text.slice(0, 9).trimEnd();
  const unknown = { type: "unknown" } as const;
  const bound = { type: "atLeast", value: words.length } as const;
  return [
    {
      ...{
        type: "recordEntered",
        entry: idFrom("recordEntry", key),
        issues: [],
        note: act.text.slice(0, 2_000),
      },
      ...{ standing: "confirmed", origin: { type: "person" }, voices: [{ type: "reportsOwnVoice" }] },
      basis: { type: "passages", report: quoted.report, passages: [{ start: 0, end: words.length, words }] },
      content: act.isFigure
        ? { type: "figure", measure: line(act.text), bound, unit: "lorries", asOf: unknown }
        : { type: "statement", form: "remark", claim: "claims", about: [] },
    },
  ];
};

const preference = (
  room: RoomView,
  key: Key,
  act: Extract<WorkAct, { readonly type: "prefer" }>,
): readonly Intended[] => {
  const party = partyOf(room, act.side);
  if (party === undefined) return [];
  const estimate = room.kind === "team" ? { estimateOf: party } : {};
  const given = { type: "preferenceGiven", preference: idFrom("preference", key), ...estimate } as const;
  const shown = act.ranks ? presentedNow(room.state) : undefined;
  if (shown === undefined) return [{ ...given, statement: { type: "interest", text: act.text } }];
  const order = shown.issues.map(({ issue }) => [issue]);
  return [{ ...given, shown: shown.hash, statement: { type: "issuesRanked", order } }];
};

const other = (side: Side): Side => (side === "north" ? "south" : "north");

const list = (
  room: RoomView,
  key: Key,
  act: Extract<WorkAct, { readonly type: "submitList" }>,
): readonly Intended[] => {
  const [side, otherSide] = [partyOf(room, act.side), partyOf(room, other(act.side))];
  if (side === undefined || otherSide === undefined) return [];
  const ofList = { list: idFrom("nameList", key) };
  const identity = { name: line(act.text), salt: idFrom("item", key) as string };
  const entries = [{ pseudonym: "A1", identity, seal: sealIdentity(identity), note: line(act.text) }];
  return [
    { type: "listOpened", ...ofList, title: line(act.text), side, otherSide, nameReaders: "ownRooms" },
    { type: "entriesListed", ...ofList, version: 1, entries },
    { type: "listSubmitted", ...ofList, version: 1, entries: 1, hash: hashEntries(entries) },
  ];
};

const objection = (
  room: RoomView,
  key: Key,
  act: Extract<WorkAct, { readonly type: "objectToEntry" }>,
): readonly Intended[] => {
  const known = room.state.lists.get(idFrom("nameList", act.of));
  if (known === undefined) return [];
  const ofList = { list: known.list, version: 1, side: known.otherSide, pseudonym: "A1" } as const;
  const words = act.text.slice(0, 2_000);
  return [{ type: "entryObjected", ...ofList, objection: idFrom("item", key), ground: "identity", words }];
};

/** A mediator presents it, the side accepts it, and the mediator has it run. */
const adoptPlan = async (
  world: World,
  room: RoomView,
  key: Key,
  act: Extract<WorkAct, { readonly type: "adoptPlan" }>,
): Promise<Happened> => {
  const [side, otherSide] = [partyOf(room, act.side), partyOf(room, other(act.side))];
  if (side === undefined || otherSide === undefined) return NOTHING;
  const plan = planOf(side, otherSide, act.text);
  const version = { exchange: idFrom("exchange", key), version: 1 };
  const answered = { ...version, hash: hashPlan(plan) };
  const [mediator, head] = [seatOf(world, act.by).workspace, seatOf(world, act.side).workspace];
  const presented = await mediator.act(room.room, { type: "exchangePresented", ...version, plan }, REASON);
  if (!presented.ok) return presented;
  await quiet(world.relay, world.seats.values());
  const accepted = await head.act(room.room, {
    ...{ type: "exchangeAnswered", ...answered, side, answer: "accepted" },
  });
  if (!accepted.ok) return accepted;
  await quiet(world.relay, world.seats.values());
  return mediator.act(room.room, { type: "exchangeAdopted", ...answered });
};

const planOf = (side: PartyId, otherSide: PartyId, note: string): ExchangePlan => {
  const step = { phase: 1, after: [], verifier: { type: "monitors" } } as const;
  return {
    ...{ title: "The bridge at dawn", sides: [side, otherSide], categories: [], keys: [], note },
    phases: [{ number: 1, title: "First", starts: { type: "adoption" }, lengthMs: 86_400_000 }],
    steps: [
      { ...step, number: 1, actor: side, deed: "open the bridge" },
      { ...step, number: 2, actor: otherSide, deed: "clear the road", counterStep: 1 },
    ],
  };
};
