import type { DeviceSecret } from "@parley/crypto";
import { type AdmissionRule, encodeEntry } from "@parley/protocol";
import type { Attack } from "./tamper/attack.ts";
import { CASES } from "./tamper/cases.ts";
import { readRoom, type Weakness } from "./tamper/member.ts";
import { createPicker, type Picker } from "./tamper/picker.ts";
import {
  copyOf,
  createPool,
  deviceOf,
  foundWorld,
  liveOn,
  rightsOf,
  type World,
} from "./tamper/random-log.ts";

export interface TamperResult {
  readonly name: "tamper";
  /** Attacks tried: every case on every log that gives an opening for it. */
  readonly runs: number;
  /** Attacks that a member's device believed, and honest logs that it did not. */
  readonly failures: number;
  readonly seconds: number;
  readonly logs: number;
  readonly byCase: Readonly<Record<string, number>>;
  /** Why attacks were refused: shows that each case is refused for what it is, not for being badly made. */
  readonly reasonsByCase: Readonly<Record<string, readonly string[]>>;
  /** Case and seed of each failure. */
  readonly failed: readonly string[];
  readonly failedRuns: readonly number[];
}

const POOL_DEVICES = 10;
/** Cases that need a room of a certain kind get one. */
const ADMISSION_FOR: Readonly<Partial<Record<string, AdmissionRule>>> = {
  "unseconded caucus admission": "another",
};

const readerOf = (world: World, picker: Picker): DeviceSecret =>
  deviceOf(world, picker.one([...rightsOf(world).members.values()]));

/** Why the device does not believe what it is shown; null where it does. */
const refusalOf = async (
  attack: Attack,
  fallback: DeviceSecret,
  weakness: Weakness | undefined,
): Promise<string | null> => {
  const device = attack.victim ?? fallback;
  const read = await readRoom(device, attack.stored, attack.remembered ?? null, weakness ?? null);
  return read.ok ? null : read.error;
};

interface Scene {
  readonly world: World;
  readonly other: World;
  readonly reader: DeviceSecret;
  /** False where the device did not believe the untouched log: then its refusing another would show nothing. */
  readonly isHonestBelieved: boolean;
}

const createScene = async (
  seed: string,
  members: readonly DeviceSecret[],
  admission?: AdmissionRule,
): Promise<Scene> => {
  const picker = createPicker(seed);
  const world = await liveOn(await foundWorld(picker, members, admission), 3 + picker.below(8));
  const other = await liveOn(await foundWorld(picker, members), 3);
  const reader = readerOf(world, picker);
  const honest = await readRoom(reader, world.entries.map(encodeEntry), rightsOf(world).head);
  return { world, other, reader, isHonestBelieved: honest.ok && honest.value.opened > 0 };
};

/** Logs made until one gives an opening for a case; a few kinds of rooms never do for some. */
const MAX_ATTEMPTS = 100;

/** Every case of a hostile relay on random logs, through protocol and crypto as a member's device uses them. */
export const run = async (options: {
  /** How many logs; every case is tried on each, or on one made for it where that one gives no opening. */
  readonly runs: number;
  readonly seed: string;
  /** The number of the first log, to see one again that failed. */
  readonly first?: number;
  /** Leaves a check out, to see that the suite notices. */
  readonly weakness?: Weakness;
}): Promise<TamperResult> => {
  const started = performance.now();
  const pool = await createPool(createPicker(`${options.seed} pool`), POOL_DEVICES + 1);
  const [relay, ...members] = pool;
  if (relay === undefined) throw new Error("an empty pool");
  const names = Object.keys(CASES);
  const byCase: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));
  const reasons = new Map(names.map((name) => [name, new Set<string>()]));
  const failed: string[] = [];
  let logs = 0;
  const sceneOf = async (seed: string, admission?: AdmissionRule): Promise<Scene> => {
    const scene = await createScene(seed, members, admission);
    logs++;
    if (!scene.isHonestBelieved) failed.push(`honest log refused: ${seed}`);
    return scene;
  };
  const failedRuns: number[] = [];
  const { first = 0 } = options;
  for (let index = first; index < first + options.runs; index++) {
    const failedBefore = failed.length;
    const shared = await sceneOf(`${options.seed} ${index}`);
    for (const [name, attackWith] of Object.entries(CASES)) {
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        const seed = `${options.seed} ${index} ${name} ${attempt}`;
        const { world, other, reader } = attempt === 0 ? shared : await sceneOf(seed, ADMISSION_FOR[name]);
        const attack = await attackWith(copyOf(world, createPicker(`${seed} attack`)), other, relay);
        if (attack === null) continue;
        byCase[name] = (byCase[name] ?? 0) + 1;
        const refusal = await refusalOf(attack, reader, options.weakness);
        if (refusal === null) failed.push(seed);
        else reasons.get(name)?.add(refusal);
        break;
      }
    }
    if (failed.length > failedBefore) failedRuns.push(index);
  }
  return {
    name: "tamper",
    runs: Object.values(byCase).reduce((sum, count) => sum + count, 0),
    failures: failed.length,
    seconds: (performance.now() - started) / 1000,
    logs,
    byCase,
    reasonsByCase: Object.fromEntries([...reasons].map(([name, found]) => [name, [...found].toSorted()])),
    failed: failed.slice(0, 50),
    failedRuns,
  };
};
