import { createDevice, type DeviceSecret, seededRandomness, sign } from "@parley/crypto";
import { textToUtf8 } from "@parley/kernel";
import { createVerifier, type SignatureVerifier } from "@parley/protocol";
import { beforeAll, describe, expect, it } from "vitest";
import {
  answerQuestions,
  createVerifierBeside,
  type Helper,
  type SignatureQuestion,
  type SignatureQuestions,
} from "../src/verifier/beside.ts";

const MANY = 100;
let device: DeviceSecret;
let questions: readonly SignatureQuestion[];

beforeAll(async () => {
  device = await createDevice(seededRandomness(textToUtf8("beside")));
  questions = await Promise.all(
    Array.from({ length: MANY }, async (_, i) => {
      const message = textToUtf8(`message ${i}`);
      const signature = await sign(device, "connection", message);
      // Every seventh is forged.
      if (i % 7 === 0) signature[40] = (signature[40] ?? 0) ^ 1;
      return { domain: "connection" as const, device: device.device, message, signature };
    }),
  );
});

const askAll = (verifier: SignatureVerifier, all = questions): Promise<readonly boolean[]> =>
  Promise.all(
    all.map(({ domain, device: by, message, signature }) => verifier.verify(domain, by, message, signature)),
  );

const EXPECTED = Array.from({ length: MANY }, (_, i) => i % 7 !== 0);

/** A helper that has copies only, as a worker has, and does what it is told to do with what it was asked. */
const helperThat = (react: (helper: Helper, asked: SignatureQuestions) => void) => {
  const asked: SignatureQuestions[] = [];
  const begin = (): Helper => {
    const helper: Helper = {
      ask: (batch) => {
        const copy = structuredClone(batch);
        asked.push(copy);
        react(helper, copy);
      },
      onVerdicts: () => {},
      onFailure: () => {},
    };
    return helper;
  };
  return { asked, begin };
};

const honest = () =>
  helperThat((helper, batch) => {
    void answerQuestions(createVerifier(), batch).then((verdicts) => helper.onVerdicts(verdicts));
  });

describe("a verifier with a helper beside it", () => {
  it("gives each signature the verdict that is its own, in one message for all", async () => {
    const { asked, begin } = honest();
    expect(await askAll(createVerifierBeside(begin))).toEqual(EXPECTED);
    expect(asked.map(({ questions: sent }) => sent.length)).toEqual([MANY]);
  });

  it("checks a few where it is and begins no helper for them", async () => {
    const { asked, begin } = honest();
    const few = questions.slice(0, 5);
    expect(await askAll(createVerifierBeside(begin), few)).toEqual(EXPECTED.slice(0, 5));
    expect(asked).toEqual([]);
  });

  it("keeps batches apart whose answers come in another order", async () => {
    const held: (() => void)[] = [];
    const { begin } = helperThat((helper, batch) => {
      void answerQuestions(createVerifier(), batch).then((verdicts) => {
        held.push(() => helper.onVerdicts(verdicts));
        if (held.length === 2) for (const answer of held.toReversed()) answer();
      });
    });
    const verifier = createVerifierBeside(begin);
    const first = askAll(verifier);
    await null;
    await null;
    const reversed = questions.toReversed();
    expect(await Promise.all([first, askAll(verifier, reversed)])).toEqual([EXPECTED, EXPECTED.toReversed()]);
  });

  it("checks here what a failed helper left, and asks it no more", async () => {
    const { asked, begin } = helperThat((helper) => helper.onFailure());
    const verifier = createVerifierBeside(begin);
    expect(await askAll(verifier)).toEqual(EXPECTED);
    expect(await askAll(verifier)).toEqual(EXPECTED);
    expect(asked).toHaveLength(1);
  });

  it("takes no verdicts that do not fit their questions, and does without a helper that cannot begin", async () => {
    const { begin } = helperThat((helper, { batch }) => helper.onVerdicts({ batch, verdicts: [true] }));
    expect(await askAll(createVerifierBeside(begin))).toEqual(EXPECTED);
    const none = createVerifierBeside(() => {
      throw new Error("no workers here");
    });
    expect(await askAll(none)).toEqual(EXPECTED);
  });
});
