import { describe, expect, it } from "vitest";
import {
  type AdmissionRule,
  checkRemembered,
  follow,
  LIMITS,
  type Member,
  mayRemove,
  type Rights,
} from "../src/index.ts";
import {
  changeBy,
  controlBy,
  deviceNamed,
  epochFor,
  errorOf,
  foundingEntry,
  memberNamed,
  openRoom,
  secondBy,
  valueIn,
  wordsBy,
} from "./room.ts";

const [a0, b0, c0] = [memberNamed(1, 0, "signs"), memberNamed(2, 1, "signs"), memberNamed(3, 2, "signs")];
const newcomer = (group: number): Member => memberNamed(40, group, "writes");

/** Who may admit alone, by the group of the author, into the group of the newcomer: the table of founding and membership. */
const ALONE: Readonly<Record<AdmissionRule, (author: number, group: number) => boolean>> = {
  any: () => true,
  another: () => false,
  every: () => false,
  first: (author) => author === 0,
  firstAndOwn: (author, group) => author === 0 && group === 0,
};

describe("founding", () => {
  it("RT1 names the room after its founding entry and begins without an epoch", () => {
    const rights = valueIn(follow(null, foundingEntry("any", [a0])));
    expect(rights).toMatchObject({ epoch: 0, head: { sequence: 0 }, room: rights.head.hash });
    expect(errorOf(follow(rights, wordsBy(rights, a0.device)))).toBe("WrongEpoch");
  });

  it("RT2 needs one signer of each group, no more and no fewer", () => {
    const another = memberNamed(9, 0, "signs");
    const founding = (cosigners: readonly Member[], members = [a0, b0, another]) =>
      errorOf(
        follow(
          null,
          foundingEntry("another", members, { author: a0.device, cosigners: cosigners.map((m) => m.device) }),
        ),
      );
    expect(founding([b0])).toBe("accepted");
    expect(founding([])).toBe("FoundersDoNotFit");
    expect(founding([b0, another])).toBe("FoundersDoNotFit");
    expect(founding([b0, c0])).toBe("FoundersDoNotFit");
    expect(founding([memberNamed(7, 1, "writes")], [a0, b0, memberNamed(7, 1, "writes")])).toBe(
      "FoundersDoNotFit",
    );
  });

  it("RT2 is not repeated, and nothing comes before it", () => {
    const rights = openRoom("any", [a0]);
    expect(errorOf(follow(null, wordsBy(rights, a0.device)))).toBe("NotFounding");
    expect(errorOf(follow(rights, foundingEntry("any", [a0])))).toBe("WrongRoom");
  });
});

describe("a place in the chain", () => {
  const rights = openRoom("any", [a0]);

  it("CH1 is the next one after the head, in the same room", () => {
    const { head } = rights;
    const other = openRoom("any", [b0]);
    expect(errorOf(follow(rights, wordsBy(rights, a0.device)))).toBe("accepted");
    expect(errorOf(follow(rights, wordsBy(rights, a0.device, { sequence: head.sequence })))).toBe("NotNext");
    expect(errorOf(follow(rights, wordsBy(rights, a0.device, { sequence: head.sequence + 2 })))).toBe(
      "NotNext",
    );
    expect(errorOf(follow(rights, wordsBy(rights, a0.device, { previous: other.head.hash })))).toBe(
      "NotNext",
    );
    expect(errorOf(follow(rights, wordsBy(rights, a0.device, { room: other.room })))).toBe("WrongRoom");
  });

  it("CH2 is in the epoch that reigns there", () => {
    expect(errorOf(follow(rights, wordsBy(rights, a0.device, { epoch: rights.epoch - 1 })))).toBe(
      "WrongEpoch",
    );
    expect(errorOf(follow(rights, wordsBy(rights, a0.device, { epoch: rights.epoch + 1 })))).toBe(
      "WrongEpoch",
    );
  });

  it("CH3 that a device remembers must be in what it is shown", () => {
    const shown = [deviceNamed(0), deviceNamed(1)].map((id) => ({ ...rights.head, hash: id as never }).hash);
    const chain = { hashAt: (sequence: number) => shown[sequence] };
    const remembered = (sequence: number, index: number) =>
      checkRemembered({ sequence, hash: shown[index] ?? rights.head.hash }, chain);
    expect(checkRemembered(null, chain)).toEqual({ ok: true, value: null });
    expect(remembered(1, 1)).toEqual({ ok: true, value: null });
    expect(remembered(1, 0)).toEqual({ ok: false, error: "Different" });
    expect(remembered(2, 1)).toEqual({ ok: false, error: "Shorter" });
  });
});

describe("who may write", () => {
  const reader = memberNamed(5, 0, "reads");
  const rights = openRoom("any", [a0, memberNamed(6, 0, "writes"), reader]);

  it("RT3 lets writers write, and neither readers nor strangers", () => {
    expect(errorOf(follow(rights, wordsBy(rights, deviceNamed(6))))).toBe("accepted");
    expect(errorOf(follow(rights, wordsBy(rights, reader.device)))).toBe("NotAWriter");
    expect(errorOf(follow(rights, wordsBy(rights, deviceNamed(77))))).toBe("NotAMember");
  });

  it("RT4 lets signers alone change anything", () => {
    expect(errorOf(follow(rights, changeBy(rights, deviceNamed(6), [newcomer(0)])))).toBe("NotASigner");
    const proposal = { type: "proposal", member: newcomer(0) } as const;
    expect(errorOf(follow(rights, controlBy(rights, deviceNamed(6), proposal)))).toBe("NotASigner");
  });

  it("RT5 judges at the entry's own position: a removed device writes nothing more", () => {
    const removed = valueIn(follow(rights, changeBy(rights, a0.device, [], [deviceNamed(6)])));
    expect(errorOf(follow(removed, wordsBy(removed, deviceNamed(6))))).toBe("NotAMember");
    expect(removed.epoch).toBe(rights.epoch + 1);
  });
});

describe("admitting", () => {
  for (const [admission, mayAlone] of Object.entries(ALONE)) {
    it(`RT6 under "${admission}" lets exactly those admit alone who may`, () => {
      const rights = openRoom(admission as AdmissionRule, [a0, b0, c0]);
      for (const author of [a0, b0, c0]) {
        for (const group of [0, 1, 2]) {
          const outcome = errorOf(follow(rights, changeBy(rights, author.device, [newcomer(group)])));
          expect(outcome).toBe(mayAlone(author.group, group) ? "accepted" : "NotTheirsToAdmit");
        }
      }
    });
  }

  const seconded = (rights: Rights, by: readonly Member[], member: Member): string => {
    let now = rights;
    const [proposer, ...seconders] = by;
    if (proposer === undefined) throw new Error("nobody proposes");
    const proposal = controlBy(now, proposer.device, { type: "proposal", member });
    now = valueIn(follow(now, proposal));
    for (const [index, seconder] of seconders.entries()) {
      const isLast = index === seconders.length - 1;
      const next = follow(now, secondBy(now, seconder.device, proposal, member, isLast));
      if (!next.ok) return next.error;
      now = next.value;
    }
    return now.members.has(member.device) ? "admitted" : "waiting";
  };

  it("RT7 in a caucus needs both sides, in two entries, and is effective at the second", () => {
    const caucus = openRoom("another", [a0, b0, memberNamed(8, 0, "signs")]);
    expect(seconded(caucus, [a0], newcomer(1))).toBe("waiting");
    expect(seconded(caucus, [a0, b0], newcomer(1))).toBe("admitted");
    expect(seconded(caucus, [b0, a0], newcomer(1))).toBe("admitted");
    expect(seconded(caucus, [a0, a0], newcomer(0))).toBe("AlreadyConsented");
    expect(seconded(caucus, [a0, memberNamed(8, 0, "signs")], newcomer(0))).toBe("WrapsDoNotFit");
  });

  it("RT8 among co-mediators needs the lead of each team present", () => {
    const room = openRoom("every", [a0, b0, c0]);
    expect(seconded(room, [a0, b0, c0], newcomer(3))).toBe("admitted");
    expect(seconded(room, [a0, b0], newcomer(3))).toBe("WrapsDoNotFit");
  });

  it("RT9 in a committee needs a mediator and the delegation concerned", () => {
    const room = openRoom("firstAndOwn", [a0, b0, c0]);
    expect(seconded(room, [a0, b0], newcomer(1))).toBe("admitted");
    expect(seconded(room, [b0, a0], newcomer(1))).toBe("admitted");
    expect(seconded(room, [a0, c0], newcomer(1))).toBe("WrapsDoNotFit");
    expect(errorOf(follow(room, changeBy(room, a0.device, [newcomer(3)])))).toBe("accepted");
  });

  it("RT10 a second is for the very member that was proposed", () => {
    const caucus = openRoom("another", [a0, b0]);
    const proposal = controlBy(caucus, a0.device, { type: "proposal", member: newcomer(1) });
    const proposed = valueIn(follow(caucus, proposal));
    for (const other of [
      { ...newcomer(1), wrapKey: a0.wrapKey },
      { ...newcomer(1), signer: true },
      { ...newcomer(1), writer: false },
      newcomer(0),
      memberNamed(41, 1, "writes"),
    ]) {
      expect(errorOf(follow(proposed, secondBy(proposed, b0.device, proposal, other, true)))).toBe(
        "NoSuchProposal",
      );
    }
  });

  it("RT11 a proposal falls with the signer who stands behind it", () => {
    const aide = memberNamed(8, 0, "signs");
    const caucus = openRoom("another", [a0, b0, aide]);
    const proposal = controlBy(caucus, aide.device, { type: "proposal", member: newcomer(1) });
    const proposed = valueIn(follow(caucus, proposal));
    const without = valueIn(follow(proposed, changeBy(proposed, a0.device, [], [aide.device])));
    const seconding = secondBy(without, b0.device, proposal, newcomer(1), true);
    expect(errorOf(follow(without, seconding))).toBe("NoSuchProposal");
  });

  it("RT12 too many proposals of one side push out its own oldest, never the other side's", () => {
    let rights = openRoom("another", [a0, b0]);
    const theirs = controlBy(rights, b0.device, { type: "proposal", member: newcomer(1) });
    rights = valueIn(follow(rights, theirs));
    for (let i = 0; i < LIMITS.maxOpenProposals + 3; i++) {
      const member = memberNamed(100 + i, 0, "writes");
      rights = valueIn(follow(rights, controlBy(rights, a0.device, { type: "proposal", member })));
    }
    expect(rights.proposals.size).toBe(LIMITS.maxOpenProposals + 1);
    expect(rights.proposals.has(theirs.hash)).toBe(true);
    expect([...rights.proposals.values()].some((open) => open.member.device === deviceNamed(100))).toBe(
      false,
    );
  });
});

describe("removing and changing", () => {
  it("RT13 each side removes its own people alone, and nobody itself", () => {
    const mine = memberNamed(6, 0, "writes");
    for (const admission of ["any", "another", "every", "firstAndOwn"] as const) {
      const rights = openRoom(admission, [a0, b0, mine]);
      const removing = (author: Member, subject: Member) =>
        errorOf(follow(rights, changeBy(rights, author.device, [], [subject.device])));
      expect(removing(a0, mine)).toBe("accepted");
      expect(removing(b0, mine)).toBe("NotTheirsToRemove");
      expect(removing(b0, a0)).toBe("NotTheirsToRemove");
      expect(removing(a0, b0)).toBe("NotTheirsToRemove");
      expect(removing(a0, a0)).toBe("NotTheirsToRemove");
    }
  });

  it("RT14 where group 0 admits alone, it removes alone", () => {
    const rights = openRoom("first", [a0, b0]);
    expect(mayRemove(rights, a0, b0)).toBe(true);
    expect(mayRemove(rights, b0, a0)).toBe(false);
  });

  it("RT15 a group without a signer of its own is not beyond removal", () => {
    const orphan = memberNamed(6, 3, "writes");
    const admit = (admission: AdmissionRule): Rights => {
      const rights = openRoom(admission, [a0, b0]);
      return valueIn(follow(rights, changeBy(rights, a0.device, [orphan])));
    };
    const any = admit("any");
    expect(errorOf(follow(any, changeBy(any, b0.device, [], [orphan.device])))).toBe("accepted");
    const committee = admit("firstAndOwn");
    expect(errorOf(follow(committee, changeBy(committee, b0.device, [], [orphan.device])))).toBe(
      "NotTheirsToRemove",
    );
    expect(errorOf(follow(committee, changeBy(committee, a0.device, [], [orphan.device])))).toBe("accepted");
  });

  it("RT16 nobody changes another member's key or group, or takes a right from another side's", () => {
    const rights = openRoom("any", [a0, b0, memberNamed(6, 0, "writes")]);
    const again = (author: Member, member: Member) =>
      errorOf(follow(rights, changeBy(rights, author.device, [member])));
    expect(again(a0, { ...b0, wrapKey: a0.wrapKey })).toBe("AlreadyAMember");
    expect(again(a0, { ...b0, group: 0 })).toBe("AlreadyAMember");
    expect(again(a0, { ...b0, signer: false })).toBe("NotTheirsToRemove");
    expect(again(b0, { ...memberNamed(6, 0, "writes"), writer: false })).toBe("NotTheirsToRemove");
    expect(again(a0, { ...memberNamed(6, 0, "writes"), writer: false })).toBe("accepted");
    expect(again(a0, { ...memberNamed(6, 0, "writes"), signer: true })).toBe("accepted");
  });

  it("RT17 every change begins the next epoch, with a wrap for exactly the members after it", () => {
    const rights = openRoom("any", [a0, b0]);
    const withWraps = (devices: readonly Member[], epoch = rights.epoch + 1) =>
      errorOf(
        follow(
          rights,
          controlBy(rights, a0.device, {
            type: "change",
            admitted: [],
            removed: [],
            epoch: epochFor(
              epoch,
              devices.map(({ device }) => device),
            ),
          }),
        ),
      );
    expect(withWraps([a0, b0])).toBe("accepted");
    expect(withWraps([a0])).toBe("WrapsDoNotFit");
    expect(withWraps([a0, b0, c0])).toBe("WrapsDoNotFit");
    expect(withWraps([a0, c0])).toBe("WrapsDoNotFit");
    expect(withWraps([a0, b0], rights.epoch + 2)).toBe("WrapsDoNotFit");
  });
});
