import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, textToUtf8 } from "@parley/kernel";
import type { Digest } from "../ids.ts";
import { canonicalJson } from "../schema/canonical-json.ts";
import type { PresentedIssue } from "./events.ts";

const DOMAIN = "parley/1/presented-issues\n";

/** SHA-256 over exactly what is shown: order, ids, titles, kinds and options. Whoever answers cites it. */
export const hashOfIssues = (issues: readonly PresentedIssue[]): Digest =>
  bytesToHex(sha256(textToUtf8(DOMAIN + canonicalJson(issues)))) as Digest;
