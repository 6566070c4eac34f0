import { type FileRemark, parseParleyJson, type Scenario } from "@parley/analysis/files";
import { CLIENT_LIMITS, newId, type Outcome, systemRandomness, type Workspace } from "@parley/client";
import type { MediationId, PartyId, RoomId } from "@parley/domain";
import { err, ok, type Result } from "@parley/kernel";
import { hueAt } from "../../home/hues.ts";
import { actsOfScenario, type DrawIds, type ScenarioWords } from "./scenario-acts.ts";

/** A scenario's text read; what cannot be said in a mediation's words is a fault like any other. */
export const readScenario = (name: string, text: string): Result<Scenario, readonly FileRemark[]> => {
  const read = parseParleyJson({ name, text });
  if (!read.ok) return read;
  const bent = read.value.problem.parties.filter(({ rectangles }) => rectangles.length > 0);
  if (bent.length === 0) return read;
  return err(
    bent.map((party) => ({
      ...{ file: name, line: 1 },
      message: `"${party.name}" values combinations of issues at once; here, issues are weighed one by one.`,
    })),
  );
};

/** Puts a scenario into a mediation that has no issues yet; parties that it lacks are added to it. */
export const bringIn = async (
  workspace: Workspace,
  mediation: MediationId,
  scenario: Scenario,
  say: ScenarioWords,
): Promise<Outcome<null>> => {
  const parties = await partiesOf(workspace, mediation, scenario);
  if (!parties.ok) return parties;
  const room = teamRoomOf(workspace, mediation);
  if (room === undefined) return err({ type: "UnknownRoom" });
  const acts = actsOfScenario(scenario, parties.value, idsFor(room), say);
  const most = CLIENT_LIMITS.maxActsAtOnce;
  for (let k = 0; k < acts.length; k += most) {
    const done = await workspace.actAll(room, acts.slice(k, k + most));
    if (!done.ok) return done;
  }
  return ok(null);
};

/** Opens a mediation of one's own around a scenario, to look at it. */
export const openScenario = async (
  workspace: Workspace,
  { myName, title, say }: { readonly myName: string; readonly title: string; readonly say: ScenarioWords },
  scenario: Scenario,
): Promise<Outcome<MediationId>> => {
  const opened = await workspace.openMediation({
    ...{ title, myName, template: "empty", languages: ["en"], readReceipts: false },
    ...{ conveyanceDefault: "inConfidence", sourceSees: "exactWords", narrowestTermsLocked: false },
    parties: scenario.problem.parties.map(({ name }, k) => ({ label: name, hue: hueAt(k) })),
  });
  if (!opened.ok) return opened;
  const brought = await bringIn(workspace, opened.value, scenario, say);
  return brought.ok ? opened : brought;
};

const teamRoomOf = (workspace: Workspace, mediation: MediationId): RoomId | undefined =>
  [...workspace.snapshot().rooms.values()].find(
    (view) => view.mediation === mediation && view.kind === "team",
  )?.room;

const partiesOf = async (
  workspace: Workspace,
  mediation: MediationId,
  { problem }: Scenario,
): Promise<Outcome<ReadonlyMap<string, PartyId>>> => {
  const here = workspace.snapshot().mediations.find((one) => one.mediation === mediation);
  const known = new Map(here?.parties.map(({ neutralLabel, party }) => [neutralLabel, party]));
  for (const [k, { name }] of problem.parties.entries()) {
    if (known.has(name)) continue;
    const added = await workspace.addParty(mediation, { label: name, hue: hueAt(k) });
    if (!added.ok) return added;
    known.set(name, added.value);
  }
  return ok(known);
};

const idsFor = (room: RoomId): DrawIds => ({
  issue: () => newId(systemRandomness, "issue", room),
  option: () => newId(systemRandomness, "option", room),
  preference: () => newId(systemRandomness, "preference", room),
  rule: () => newId(systemRandomness, "packageRule", room),
});
