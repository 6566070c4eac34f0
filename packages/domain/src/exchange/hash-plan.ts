import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, textToUtf8 } from "@parley/kernel";
import { canonicalJson } from "../schema/canonical-json.ts";
import type { ExchangePlan } from "./plan.ts";

const TAG = "parley plan of an exchange\n";

/** SHA-256 over exactly what is shown, in lower-case hexadecimal. An answer names it and so counts for no other text. */
export const hashPlan = (plan: ExchangePlan): string =>
  bytesToHex(sha256(textToUtf8(TAG + canonicalJson(plan))));
