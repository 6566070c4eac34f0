import { runNow, seededRandom, study } from "@parley/analysis";
import { newId, type RoomView, type Workspace } from "@parley/client";
import { type IssueId, type OptionId, type PreferenceStatement, presentedNow } from "@parley/domain";
import { describe, expect, it } from "vitest";
import { basisOf } from "../../apps/web/src/packages/basis.ts";
import { studiedOf } from "../../apps/web/src/packages/problem/problem.ts";
import { openRoom, openTalks, type Talks } from "../../packages/client/test/support/story.ts";
import {
  everythingOf,
  expectOk,
  type Seat,
  systemLikeRandomness,
  until,
} from "../../packages/client/test/support/world.ts";

const ISSUES = [
  ["Pay rise", ["2 percent", "3 percent", "4 percent"]],
  ["Weekly hours", ["40 hours", "39 hours"]],
] as const;

/** What each device has, once nothing is under way any more. */
const settled = async (seats: readonly Seat[]): Promise<readonly string[]> =>
  (await Promise.all(seats.map(everythingOf))).map(({ frames, store }) => `${frames} frames, ${store}`);

const present = async ({ mediator: { workspace }, mediation }: Talks): Promise<void> => {
  const { room } = await openRoom(workspace, "team");
  const issues = ISSUES.map(([title, labels]) => ({
    ...{ issue: newId(systemLikeRandomness, "issue", room), title, kind: { type: "options" as const } },
    options: labels.map((label) => ({ option: newId(systemLikeRandomness, "option", room), label })),
  }));
  expectOk(await workspace.act(room, { type: "issuesAdded", issues }));
  const rooms = [...workspace.snapshot().rooms.values()].filter(({ kind }) => kind === "caucus");
  expectOk(
    await workspace.present({
      ...{ mediation, issues: issues.map(({ issue }) => issue) },
      rooms: rooms.map((view) => view.room),
    }),
  );
};

/** Ranks what its side was shown: the issues in this order, and of each the options one way or the other. */
const rank = async (workspace: Workspace, way: "up" | "down"): Promise<void> => {
  const caucus = await until(
    workspace,
    ({ rooms }) => shownCaucus([...rooms.values()]),
    "what was presented",
  );
  const shown = presentedNow(caucus.state);
  if (shown === undefined) throw new Error("nothing was shown");
  const turned = <T>(things: readonly T[]): readonly T[] => (way === "up" ? things : things.toReversed());
  const tier = <Id extends IssueId | OptionId>(ids: readonly Id[]) => turned(ids).map((id) => [id]);
  const statements: readonly PreferenceStatement[] = [
    { type: "issuesRanked", order: tier(shown.issues.map(({ issue }) => issue)) },
    ...shown.issues.map(
      ({ issue, options }): PreferenceStatement => ({
        ...{ type: "optionsRanked", issue, order: tier(options.map(({ option }) => option)) },
      }),
    ),
  ];
  for (const statement of statements)
    expectOk(
      await workspace.act(caucus.room, {
        ...{ type: "preferenceGiven", preference: newId(systemLikeRandomness, "preference", caucus.room) },
        ...{ statement, shown: shown.hash },
      }),
    );
};

const shownCaucus = (rooms: readonly RoomView[]): RoomView | undefined =>
  rooms.find(({ kind, state }) => kind === "caucus" && presentedNow(state) !== undefined);

describe("preferences and packages between sealed rooms", () => {
  it("what one side says matters changes no byte that reaches or stays with the other, nor does an analysis anywhere", async () => {
    const talks = await openTalks();
    const { mediator, north, south, observer } = talks;
    await present(talks);
    await rank(south.workspace, "up");
    await until(mediator.workspace, heardOf(3), "what the south said");

    const apart = [south, observer];
    const before = await settled(apart);
    await rank(north.workspace, "down");
    await until(mediator.workspace, heardOf(6), "what the north said");
    expect(await settled(apart)).toEqual(before);

    const everybody = [mediator, north, south, observer];
    const still = await settled(everybody);
    const rooms = [...mediator.workspace.snapshot().rooms.values()];
    const basis = basisOf(rooms, null);
    if (basis === null) throw new Error("no basis");
    const { problem, sheets, issues } = studiedOf(basis, new Set());
    expect(issues).toHaveLength(ISSUES.length);
    const wish = { problem, sheets, draft: [0, 0], watched: [], draws: 500, timeLimitMs: 60_000 };
    expect(runNow(study(wish, seededRandom(1), () => 0)).ok).toBe(true);
    expect(await settled(everybody)).toEqual(still);
    await talks.end();
  });
});

const heardOf =
  (count: number) =>
  ({ rooms }: ReturnType<Workspace["snapshot"]>): boolean =>
    [...rooms.values()].reduce((sum, { state }) => sum + state.preferences.size, 0) === count;
