import { hexToBytes } from "@parley/kernel";
import { parseDeviceId, verifyStrictly } from "../../src/index.ts";
import { createEd25519Vectors } from "./ed25519.ts";

export interface Judgement {
  readonly vectors: number;
  /** Names of vectors on which this platform's verdict is not the protocol's. */
  readonly wrong: readonly string[];
}

/** Runs every vector through the verification rule on the platform that this is called on. */
export const judgeVectors = async (): Promise<Judgement> => {
  const wrong: string[] = [];
  const vectors = createEd25519Vectors();
  for (const vector of vectors) {
    const device = parseDeviceId(vector.publicKey);
    const [message, signature] = [hexToBytes(vector.message), hexToBytes(vector.signature)];
    if (!device.ok || !message.ok || !signature.ok) throw new Error(`no hexadecimal: ${vector.name}`);
    const isAccepted = await verifyStrictly(device.value, message.value, signature.value);
    if (isAccepted !== vector.isAccepted) wrong.push(vector.name);
  }
  return { vectors: vectors.length, wrong };
};

// A browser's test loads this file as a script of its own and calls it by name.
Object.assign(globalThis, { judgeVectors });
