import type { Bytes } from "@parley/kernel";
import { createVerifier, type DeviceId, type HashDomain, type SignatureVerifier } from "@parley/protocol";

/** One signature to be checked. */
export interface SignatureQuestion {
  readonly domain: HashDomain;
  readonly device: DeviceId;
  readonly message: Uint8Array;
  readonly signature: Bytes;
}

/** Goes to the helper, which answers with a verdict for each question, in their order. */
export interface SignatureQuestions {
  readonly batch: number;
  readonly questions: readonly SignatureQuestion[];
}

export interface SignatureVerdicts {
  readonly batch: number;
  readonly verdicts: readonly boolean[];
}

/** A thread of this very program that answers with `answerQuestions`. */
export interface Helper {
  readonly ask: (questions: SignatureQuestions) => void;
  onVerdicts: (verdicts: SignatureVerdicts) => void;
  /** It will not answer, now or later. */
  onFailure: () => void;
}

/** What a helper does: the one verification rule, nothing else. */
export const answerQuestions = async (
  verifier: SignatureVerifier,
  { batch, questions }: SignatureQuestions,
): Promise<SignatureVerdicts> => ({
  batch,
  verdicts: await Promise.all(
    questions.map(({ domain, device, message, signature }) =>
      verifier.verify(domain, device, message, signature),
    ),
  ),
});

/** Fewer than this are checked sooner where they are than anywhere else. */
const WORTH_ASKING = 32;

interface Open extends SignatureQuestion {
  readonly settle: (verdict: boolean | Promise<boolean>) => void;
}

/**
 * Has signatures checked beside this thread, many at a time. Browsers run WebCrypto on the thread that calls it, and
 * Ed25519 is most of what opening a long room costs; a helper checks a page's signatures while its bodies are opened
 * here. The helper is begun when it is first worth it. One that fails is not asked again, and what it left unanswered is
 * checked here: no failure ever counts as a verdict.
 */
export const createVerifierBeside = (
  begin: () => Helper,
  here: SignatureVerifier = createVerifier(),
): SignatureVerifier => {
  const asked = new Map<number, readonly Open[]>();
  let collected: Open[] = [];
  let helper: Helper | "failed" | null = null;
  let batches = 0;
  const checkHere = (open: readonly Open[]): void => {
    for (const { domain, device, message, signature, settle } of open)
      settle(here.verify(domain, device, message, signature));
  };
  const fail = (): void => {
    helper = "failed";
    const left = [...asked.values()];
    asked.clear();
    for (const open of left) checkHere(open);
  };
  const take = ({ batch, verdicts }: SignatureVerdicts): void => {
    const open = asked.get(batch);
    if (open === undefined) return;
    if (verdicts.length !== open.length) {
      fail();
      return;
    }
    asked.delete(batch);
    for (const [i, { settle }] of open.entries()) settle(verdicts[i] === true);
  };
  const begun = (): Helper | null => {
    if (helper === null) {
      try {
        helper = begin();
        helper.onVerdicts = take;
        helper.onFailure = fail;
      } catch {
        helper = "failed";
      }
    }
    return helper === "failed" ? null : helper;
  };
  const flush = (): void => {
    const open = collected;
    collected = [];
    const asking = open.length < WORTH_ASKING ? null : begun();
    if (asking === null) {
      checkHere(open);
      return;
    }
    const batch = batches++;
    asked.set(batch, open);
    const questions = open.map(({ settle: _, ...question }) => question);
    try {
      asking.ask({ batch, questions });
    } catch {
      fail();
    }
  };
  return {
    verify: (domain, device, message, signature) =>
      new Promise((settle) => {
        // What is asked for in one go is asked of the helper in one message.
        if (collected.length === 0) queueMicrotask(flush);
        collected.push({ domain, device, message, signature, settle });
      }),
  };
};
