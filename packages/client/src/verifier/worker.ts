/** Runs in a worker of the browser's: checks signatures for the page that began it. */
import { createVerifier } from "@parley/protocol";
import { answerQuestions, type SignatureQuestions } from "./beside.ts";

const verifier = createVerifier();

addEventListener("message", ({ data }: MessageEvent<SignatureQuestions>) => {
  void answerQuestions(verifier, data).then((verdicts) => postMessage(verdicts));
});
