import type { InvitationView } from "@parley/client";
import type { DeviceId, MediationId, PartyId } from "@parley/domain";
import { describe, expect, it } from "vitest";
import { admissibleTo, othersIn } from "../../src/people/admissible.ts";
import { fileNameOf } from "../../src/people/download.ts";
import { removableDevices } from "../../src/people/removable.ts";
import { thinSidesOf } from "../../src/people/sides.ts";
import { waitingIn } from "../../src/people/waiting.ts";
import { emptied, roomOf, type Sketch } from "./rooms.ts";

const LEAD: Sketch = { name: "Ines", role: "leadMediator", group: 0, isSigner: true };
const MEDIATOR: Sketch = { name: "Paul", role: "mediator", group: 0, isSigner: true };
const HEAD: Sketch = { name: "Ada", role: "head", party: "north", group: 1, isSigner: true };
const OTHER_HEAD: Sketch = { name: "Leo", role: "head", party: "south", group: 2, isSigner: true };
const OBSERVER: Sketch = { name: "Uma", role: "observer", group: 3, isSigner: true };
const ME = "Ines" as DeviceId;

const names = (candidates: readonly { readonly person: { readonly name: string } }[]): readonly string[] =>
  candidates.map(({ person }) => person.name);

describe("sides with too few administrators", () => {
  it("are named with the one who is left, all their rooms in one line", () => {
    const caucus = roomOf("caucus", [LEAD, MEDIATOR, HEAD]);
    const delegation = roomOf("delegation", [HEAD]);
    const thin = thinSidesOf([caucus, delegation]);
    expect(thin.map(({ party }) => party)).toEqual(["north"]);
    expect(thin[0]?.administrators.map(({ name }) => name)).toEqual(["Ada"]);
    expect(thin[0]?.rooms).toEqual([caucus, delegation]);
  });

  it("count people, not devices: two devices of one person are lost with that person", () => {
    expect(thinSidesOf([roomOf("team", [{ ...LEAD, devices: ["a", "b"] }])])).toHaveLength(1);
  });

  it("do not count members who may not admit", () => {
    expect(thinSidesOf([roomOf("team", [LEAD, { ...MEDIATOR, isSigner: false }])])).toHaveLength(1);
    expect(thinSidesOf([roomOf("team", [LEAD, MEDIATOR])])).toEqual([]);
  });

  it("are nobody in the common room but the mediators, and nobody in a notebook", () => {
    const common = roomOf("common", [LEAD, HEAD, OTHER_HEAD, OBSERVER]);
    expect(thinSidesOf([common]).map(({ party }) => party)).toEqual([null]);
    expect(thinSidesOf([roomOf("notebook", [LEAD])])).toEqual([]);
  });
});

describe("whom one may admit to a room", () => {
  const common = roomOf("common", [LEAD, MEDIATOR, HEAD, OTHER_HEAD, OBSERVER]);

  it("are those of the other rooms who fit and are not in it", () => {
    expect(names(admissibleTo(roomOf("committee", [LEAD, HEAD]), [common], ME))).toEqual([
      "Paul",
      "Leo",
      "Uma",
    ]);
    expect(names(admissibleTo(roomOf("team", [LEAD]), [common], ME))).toEqual(["Paul"]);
  });

  it("are of that party or mediators in separate talks, and of that party alone in its delegation", () => {
    const party = "north" as PartyId;
    expect(names(admissibleTo(roomOf("caucus", [LEAD], { party }), [common], ME))).toEqual(["Paul", "Ada"]);
    const delegation = emptied(roomOf("delegation", [{ ...HEAD, name: "Eva" }], { party }));
    expect(names(admissibleTo(delegation, [common], ME))).toEqual(["Ada"]);
  });

  it("include whoever has one more device elsewhere", () => {
    const elsewhere = roomOf("team", [{ ...LEAD, devices: ["Ines", "phone"] }]);
    expect(names(admissibleTo(roomOf("notebook", [LEAD]), [elsewhere], ME))).toEqual(["Ines"]);
  });

  it("are never oneself when opening a room with others", () => {
    expect(names(othersIn([common], ME))).toEqual(["Paul", "Ada", "Leo", "Uma"]);
  });
});

describe("which devices one may remove", () => {
  const ada = (room: ReturnType<typeof roomOf>) => [...room.state.people.values()].at(-1);

  it("are those of one's own side, never the very device in hand", () => {
    const delegation = roomOf("delegation", [{ ...HEAD, devices: ["Ada", "phone"] }]);
    const person = ada(delegation);
    expect(person && removableDevices(delegation, person, "Ada" as DeviceId)).toEqual(["phone"]);
  });

  it("are none of another side that can look after itself", () => {
    const caucus = roomOf("caucus", [LEAD, HEAD]);
    const person = ada(caucus);
    expect(person && removableDevices(caucus, person, ME)).toEqual([]);
  });

  it("are none where this device does not administer", () => {
    const room = roomOf("delegation", [{ ...HEAD, devices: ["Ada", "phone"] }], { mayAdmit: false });
    const person = ada(room);
    expect(person && removableDevices(room, person, "Ada" as DeviceId)).toEqual([]);
  });
});

describe("what waits for this person", () => {
  const here = "here" as MediationId;
  const invitation = (mediation: string, status: string): InvitationView =>
    ({ mediation, status: { status } }) as unknown as InvitationView;

  it("are answered invitations of this mediation, and proposals that are theirs to second", () => {
    const proposal = (iMaySecond: boolean) =>
      ({ iMaySecond }) as ReturnType<typeof roomOf>["proposals"][number];
    const room = roomOf("caucus", [LEAD, HEAD], { proposals: [proposal(true), proposal(false)] });
    const waiting = waitingIn(
      here,
      [room],
      [invitation("here", "asked"), invitation("here", "waiting"), invitation("there", "asked")],
    );
    expect(waiting.asked).toHaveLength(1);
    expect(waiting.proposals.map(({ proposal: { iMaySecond } }) => iMaySecond)).toEqual([true]);
  });
});

describe("a file's name", () => {
  it("keeps letters and digits of any script and nothing that a file system minds", () => {
    expect(fileNameOf("Separate talks: Northport / 2", "txt")).toBe("Separate-talks-Northport-2.txt");
    expect(fileNameOf("نص ../..", "parley")).toBe("نص.parley");
    expect(fileNameOf("…", "txt")).toBe("parley.txt");
  });
});
