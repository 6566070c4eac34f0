import { newId, type Outcome, type Randomness, type RoomView, type Workspace } from "@parley/client";
import { type MediationId, parseDigest } from "@parley/domain";
import { bytesToHex, textToUtf8 } from "@parley/kernel";
import { recordOfReport } from "./acts.ts";
import { REPORT_TEXT } from "./sentences.ts";

/** It could not be opened; the message is for people. */
class ExampleFailure extends Error {}

const TITLE = "As reported on 14 September 2024";
const LABELS = { hamas: "Hamas", israel: "Israel" } as const;
/** Hues that no side of this conflict is known by. */
const HUES = { hamas: 258, israel: 178 } as const;
const PATIENCE_MS = 60_000;

/** Opens the example's mediation in a workspace that is online, and enters its record: for practice with one's own keys. */
export const fillExample = async (
  workspace: Workspace,
  myName: string,
  randomness: Randomness,
): Promise<Outcome<MediationId>> => {
  const opened = await workspace.openMediation({
    ...{ title: TITLE, template: "peace", languages: ["en"], myName },
    ...{ conveyanceDefault: "inConfidence", sourceSees: "nothing", narrowestTermsLocked: false },
    readReceipts: false,
    parties: [
      { label: LABELS.hamas, hue: HUES.hamas },
      { label: LABELS.israel, hue: HUES.israel },
    ],
  });
  if (!opened.ok) return opened;
  const team = await until(workspace, "the team's room is there", ({ rooms }) =>
    [...rooms.values()].find(
      (room) => room.mediation === opened.value && room.kind === "team" && room.mayWrite,
    ),
  );
  const { room } = team;
  const parties = { hamas: partyOf(team, LABELS.hamas), israel: partyOf(team, LABELS.israel) };
  const acts = recordOfReport(room, await digestOfReport(), parties, {
    report: () => newId(randomness, "report", room),
    entry: () => newId(randomness, "recordEntry", room),
    issue: () => newId(randomness, "issue", room),
    placing: () => newId(randomness, "placing", room),
  });
  const entered = await workspace.actAll(room, acts);
  return entered.ok ? opened : entered;
};

const partyOf = ({ state }: RoomView, label: string) => {
  const party = [...state.parties.values()].find(({ neutralLabel }) => neutralLabel === label);
  if (party === undefined) throw new ExampleFailure(`${label} is not among the parties`);
  return party.party;
};

const digestOfReport = async () => {
  const hash = await crypto.subtle.digest("SHA-256", new Uint8Array(textToUtf8(REPORT_TEXT)));
  const digest = parseDigest(bytesToHex(new Uint8Array(hash)));
  if (!digest.ok) throw new ExampleFailure("its digest could not be computed");
  return digest.value;
};

const until = <T>(
  workspace: Workspace,
  what: string,
  find: (snapshot: ReturnType<Workspace["snapshot"]>) => T | null | undefined,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const look = (): void => {
      const found = find(workspace.snapshot());
      if (found === null || found === undefined) return;
      stop();
      resolve(found);
    };
    const timer = setTimeout(() => {
      stop();
      reject(new ExampleFailure(`it was waited in vain until ${what}`));
    }, PATIENCE_MS);
    const unsubscribe = workspace.subscribe(look);
    const stop = (): void => {
      clearTimeout(timer);
      unsubscribe();
    };
    look();
  });
