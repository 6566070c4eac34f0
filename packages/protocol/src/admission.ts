import { equalBytes, err, ok, type Result } from "@parley/kernel";
import type { Member } from "./control.ts";
import type { Rights } from "./rights.ts";

/** Whether signers of these groups together may admit into `group`, as the room's rule says. */
export const mayAdmit = (
  rights: Pick<Rights, "admission" | "members">,
  consentingGroups: ReadonlySet<number>,
  group: number,
): boolean => {
  const groupsWithSigner = new Set<number>();
  for (const member of rights.members.values()) if (member.signer) groupsWithSigner.add(member.group);
  switch (rights.admission) {
    case "any":
      return consentingGroups.size > 0;
    case "another":
      return consentingGroups.size > 1;
    case "every":
      return [...groupsWithSigner].every((present) => consentingGroups.has(present));
    case "first":
      return consentingGroups.has(0);
    case "firstAndOwn":
      return consentingGroups.has(0) && (!groupsWithSigner.has(group) || consentingGroups.has(group));
  }
};

/**
 * Each side removes its own people alone. Where group 0 admits alone, it removes alone too. A group without a signer of
 * its own has nobody to do it: then group 0 may where admissions need group 0, and any signer elsewhere.
 */
export const mayRemove = (
  rights: Pick<Rights, "admission" | "members">,
  author: Member,
  subject: Member,
): boolean => {
  if (!author.signer || author.device === subject.device) return false;
  if (author.group === subject.group) return true;
  if (rights.admission === "first") return author.group === 0;
  for (const member of rights.members.values())
    if (member.signer && member.group === subject.group) return false;
  return rights.admission !== "firstAndOwn" || author.group === 0;
};

/**
 * A member may be admitted again to change what it may do, never its wrap key or its group. To take a right away is to
 * remove in part: whoever may not remove may not do that either.
 */
export const mayReadmit = (
  rights: Pick<Rights, "admission" | "members">,
  author: Member,
  present: Member,
  member: Member,
): Result<null, "AlreadyAMember" | "NotTheirsToRemove"> => {
  const isSame = present.group === member.group && equalBytes(present.wrapKey, member.wrapKey);
  if (!isSame) return err("AlreadyAMember");
  const losesRight = (present.signer && !member.signer) || (present.writer && !member.writer);
  return losesRight && !mayRemove(rights, author, present) ? err("NotTheirsToRemove") : ok(null);
};
