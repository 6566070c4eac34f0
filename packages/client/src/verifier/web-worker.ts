import type { SignatureVerifier } from "@parley/protocol";
import { createVerifierBeside, type Helper, type SignatureVerdicts } from "./beside.ts";

/** A verifier for a browser's page, which has long pages of signatures checked in a worker. */
export const createWorkerVerifier = (): SignatureVerifier => createVerifierBeside(beginWorker);

const beginWorker = (): Helper => {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const helper: Helper = {
    ask: (questions) => worker.postMessage(questions),
    onVerdicts: () => {},
    onFailure: () => {},
  };
  worker.addEventListener("message", ({ data }: MessageEvent<SignatureVerdicts>) => helper.onVerdicts(data));
  const fail = (): void => {
    worker.terminate();
    helper.onFailure();
  };
  worker.addEventListener("error", fail);
  worker.addEventListener("messageerror", fail);
  return helper;
};
