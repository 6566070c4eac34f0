import { type IssueId, presentedNow } from "@parley/domain";
import { describe, expect, it } from "vitest";
import { type Clock, newId, type Workspace } from "../src/index.ts";
import { LIMITS } from "../src/limits.ts";
import { openRoom, openTalks, remark, sayIn, type Talks } from "./support/story.ts";
import { expectOk, hurriedClock, systemLikeRandomness, until } from "./support/world.ts";

const addIssues = async (workspace: Workspace, ...titles: readonly string[]): Promise<readonly IssueId[]> => {
  const team = await openRoom(workspace, "team");
  const issues = titles.map((title) => ({
    issue: newId(systemLikeRandomness, "issue", team.room),
    ...{ title, kind: { type: "options" } as const, options: [] },
  }));
  expectOk(await workspace.act(team.room, { type: "issuesAdded", issues }));
  return issues.map(({ issue }) => issue);
};

const heads = ({ snapshot }: Workspace): string =>
  [...snapshot().rooms.values()].map(({ room, state }) => `${room} ${state.head}`).join("\n");

const wishFor = (talks: Talks, issues: readonly IssueId[], rooms: readonly string[]) => ({
  ...{ mediation: talks.mediation, issues },
  rooms: [...talks.mediator.workspace.snapshot().rooms.values()].flatMap(({ room }) =>
    rooms.includes(room) ? [room] : [],
  ),
});

describe("presenting and acting together", () => {
  it("CL69 shows chosen issues to all chosen rooms at once, as previewed, and changes nothing elsewhere", async () => {
    const talks = await openTalks();
    const { mediator, north, south } = talks;
    const { workspace } = mediator;
    const issues = await addIssues(workspace, "Access", "Fuel");
    const northRoom = await openRoom(workspace, "caucus", talks.northParty);
    const southRoom = await openRoom(workspace, "caucus", talks.southParty);
    const wish = wishFor(talks, issues, [northRoom.room]);

    const untouched = heads(workspace);
    const [preview] = expectOk(workspace.previewPresenting(wish));
    expect(preview?.issues.map(({ title }) => title)).toEqual(["Access", "Fuel"]);
    expect(preview?.changes.added).toHaveLength(2);
    expect(heads(workspace)).toBe(untouched);

    const southBefore = heads(south.workspace);
    expectOk(await workspace.present(wish));
    const shown = await until(
      north.workspace,
      ({ rooms }) => presentedNow(rooms.get(northRoom.room)?.state ?? northRoom.state),
      "what was presented",
    );
    expect(shown.issues.map(({ title }) => title)).toEqual(["Access", "Fuel"]);
    expect(heads(south.workspace)).toBe(southBefore);
    expect(JSON.stringify([...south.workspace.snapshot().rooms.values()])).not.toContain("Fuel");

    // Again to both: what the north knows keeps its ids, and the south gets ids of its own.
    expectOk(await workspace.present(wishFor(talks, issues, [northRoom.room, southRoom.room])));
    const there = await until(
      south.workspace,
      ({ rooms }) => presentedNow(rooms.get(southRoom.room)?.state ?? southRoom.state),
      "what was presented to the south",
    );
    const again = presentedNow(workspace.snapshot().rooms.get(northRoom.room)?.state ?? northRoom.state);
    expect(again?.issues).toEqual(shown.issues);
    const known = new Set(shown.issues.map(({ issue }) => issue));
    expect(there.issues.some(({ issue }) => known.has(issue))).toBe(false);
    await talks.end();
  });

  it("CL69 asks for a reason where a title was said in confidence elsewhere, and sends nothing without", async () => {
    const talks = await openTalks();
    const { mediator, north } = talks;
    const { workspace } = mediator;
    const northRoom = await openRoom(north.workspace, "caucus");
    await sayIn(north.workspace, northRoom, remark("We would open the Karvel crossing at night."));
    const southRoom = await openRoom(workspace, "caucus", talks.southParty);
    await until(
      workspace,
      ({ rooms }) => (rooms.get(northRoom.room)?.state.items.size ?? 0) > 0 || undefined,
      "the words",
    );
    const issues = await addIssues(workspace, "The Karvel crossing at night");
    const wish = wishFor(talks, issues, [southRoom.room]);
    const [preview] = expectOk(workspace.previewPresenting(wish));
    expect(preview?.findings.length).toBeGreaterThan(0);
    const before = heads(workspace);
    expect(await workspace.present(wish)).toMatchObject({ error: { type: "CheckNeedsReason" } });
    expect(heads(workspace)).toBe(before);
    expectOk(await workspace.present({ ...wish, reason: "Both sides named it in public." }));
    const team = await openRoom(workspace, "team");
    const [line] = [...team.state.presentings.values()];
    expect(line).toMatchObject({ reason: "Both sides named it in public." });
    expect(line?.findings.length).toBeGreaterThan(0);
    await talks.end();
  });

  it("CL77 does several acts of one room together or not at all, each on top of the one before", async () => {
    const talks = await openTalks();
    const { workspace } = talks.mediator;
    const team = await openRoom(workspace, "team");
    const issue = newId(systemLikeRandomness, "issue", team.room);
    const added = {
      type: "issuesAdded",
      issues: [{ issue, title: "Access", kind: { type: "options" }, options: [] }],
    } as const;
    const renamed = { type: "issueRenamed", issue, title: "Access by land" } as const;
    const before = heads(workspace);
    const refused = await workspace.actAll(team.room, [added, renamed, added]);
    expect(refused).toMatchObject({ error: { type: "Objection", objection: { type: "Repeated" } } });
    expect(heads(workspace)).toBe(before);
    expectOk(await workspace.actAll(team.room, [added, renamed]));
    const { state } = await openRoom(workspace, "team");
    expect(state.issues.get(issue)?.title).toBe("Access by land");
    await talks.end();
  });

  it("CL77 lets whoever waits for the thread have it after every so many acts of one append", async () => {
    let pauses = 0;
    const clock: Clock = {
      ...hurriedClock,
      after: (delayMs, action) => {
        if (delayMs === 0) pauses++;
        return hurriedClock.after(delayMs, action);
      },
    };
    const talks = await openTalks({}, (seat) => (seat === "mediator" ? { clock } : {}));
    const { workspace } = talks.mediator;
    const team = await openRoom(workspace, "team");
    const acts = Array.from({ length: LIMITS.maxActsAtOnce }, (_, k) => ({
      type: "issuesAdded" as const,
      issues: [
        {
          issue: newId(systemLikeRandomness, "issue", team.room),
          title: `Crossing ${k}`,
          kind: { type: "options" as const },
          options: [],
        },
      ],
    }));
    pauses = 0;
    expectOk(await workspace.actAll(team.room, acts));
    expect(pauses).toBe(LIMITS.maxActsAtOnce / LIMITS.actsPerSlice - 1);
    expect((await openRoom(workspace, "team")).state.issues.size).toBe(LIMITS.maxActsAtOnce);
    await talks.end();
  });
});
