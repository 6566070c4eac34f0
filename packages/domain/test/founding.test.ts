import { describe, expect, it } from "vitest";
import {
  type Admission,
  checkFounding,
  type Introduction,
  type ObjectionType,
  type RoomKind,
  type Seat,
} from "../src/index.ts";
import { ADMISSION, groups, headOf, mediatorSeat, observerSeat, partyId, seated } from "./support.ts";

const mediator: Seat = { role: "mediator", authority: "none" };
const analyst: Seat = { role: "analyst", authority: "none" };
const adviser: Seat = { role: "adviser", party: partyId("north"), authority: "none" };

/** Founds a room of this kind with these groups of people. */
const founding = (
  kind: RoomKind,
  people: readonly (readonly (readonly [string, Seat])[])[],
  changes: { readonly admission?: Admission; readonly seats?: readonly Introduction[] } = {},
): ObjectionType | "fits" => {
  const seats = changes.seats ?? people.flat().map(([name, seat]) => seated(name, seat));
  const names = people.map((group) => group.map(([name]) => name));
  const fits = checkFounding(kind, groups(...names), seats, changes.admission ?? ADMISSION[kind]);
  return fits.ok ? "fits" : fits.error.type;
};
const lead = ["lead", mediatorSeat] as const;
const north = ["north", headOf("north")] as const;
const south = ["south", headOf("south")] as const;

describe("founding", () => {
  it("FD1 lets each kind be founded by the groups that it is for", () => {
    expect(founding("notebook", [[north]])).toBe("fits");
    expect(founding("delegation", [[north, ["adviser", adviser]]])).toBe("fits");
    expect(founding("team", [[lead, ["second", mediator], ["analyst", analyst]]])).toBe("fits");
    expect(founding("coMediators", [[lead], [["other", mediatorSeat]]])).toBe("fits");
    expect(founding("caucus", [[lead], [north]])).toBe("fits");
    expect(founding("caucus", [[north], [lead]])).toBe("fits");
    expect(founding("common", [[lead]])).toBe("fits");
    expect(founding("common", [[lead], [north], [south], [["observer", observerSeat]]])).toBe("fits");
    expect(founding("committee", [[["second", mediator]], [north], [south]])).toBe("fits");
  });

  it("FD1 refuses a number of groups that does not fit the kind", () => {
    expect(founding("team", [[lead], [["other", mediatorSeat]]])).toBe("WrongNumberOfGroups");
    expect(founding("caucus", [[lead]])).toBe("WrongNumberOfGroups");
    expect(founding("caucus", [[lead], [north], [south]])).toBe("WrongNumberOfGroups");
    expect(founding("delegation", [[north], [south]])).toBe("WrongNumberOfGroups");
  });

  it("FD2 refuses a rule of admission that the kind does not have", () => {
    expect(founding("caucus", [[lead], [north]], { admission: "any" })).toBe("WrongAdmission");
    expect(founding("common", [[lead]], { admission: "any" })).toBe("WrongAdmission");
    expect(founding("coMediators", [[lead]], { admission: "first" })).toBe("WrongAdmission");
    expect(founding("committee", [[lead]], { admission: "first" })).toBe("WrongAdmission");
    expect(founding("team", [[lead]], { admission: "another" })).toBe("WrongAdmission");
  });

  it("FD3 keeps roles out of rooms that are not for them", () => {
    expect(founding("delegation", [[lead]])).toBe("RoleDoesNotFit");
    expect(founding("team", [[lead, north]])).toBe("RoleDoesNotFit");
    expect(founding("caucus", [[lead], [["observer", observerSeat]]])).toBe("RoleDoesNotFit");
    expect(founding("coMediators", [[lead], [north]])).toBe("RoleDoesNotFit");
  });

  it("FD4 puts everybody of one group on one side, and each side into one group", () => {
    expect(founding("common", [[lead, north]])).toBe("GroupIsMixed");
    expect(founding("delegation", [[north, south]])).toBe("GroupIsMixed");
    expect(founding("caucus", [[lead], [["other", mediatorSeat]]])).toBe("SameSideTwice");
    expect(founding("common", [[lead], [north], [["north2", headOf("north")]]])).toBe("SameSideTwice");
    expect(founding("caucus", [[north], [south]])).toBe("NoLeadMediator");
    expect(founding("notebook", [[north, ["adviser", adviser]]])).toBe("SameSideTwice");
  });

  it("FD5 needs a seat in every group, for devices that founded the room, each of them once", () => {
    expect(founding("caucus", [[lead], [north]], { seats: [seated(...lead)] })).toBe("GroupWithoutSeat");
    expect(founding("team", [[lead]], { seats: [seated(...lead), seated("stranger", mediator)] })).toBe(
      "Unknown",
    );
    expect(founding("team", [[lead]], { seats: [seated(...lead), seated(...lead)] })).toBe("Repeated");
    const twin = { ...seated(...lead), person: seated("other", mediator).person };
    expect(founding("team", [[lead]], { seats: [seated(...lead), twin] })).toBe("Repeated");
    const sameName = { ...seated("second", mediator), person: seated(...lead).person };
    expect(founding("team", [[lead, ["second", mediator]]], { seats: [seated(...lead), sameName] })).toBe(
      "Repeated",
    );
    expect(founding("team", [[lead]], { seats: [{ ...seated(...lead), devices: [] }] })).toBe("NoDevices");
    const across = { ...seated(...lead), devices: [...seated(...lead).devices, ...seated(...north).devices] };
    expect(founding("common", [[lead], [north]], { seats: [across] })).toBe("OtherSide");
  });

  it("FD6 needs a lead mediator at the head of a team, of the co-mediators and of a common room", () => {
    expect(founding("team", [[["second", mediator]]])).toBe("NoLeadMediator");
    expect(founding("coMediators", [[lead], [["second", mediator]]])).toBe("NoLeadMediator");
    expect(founding("common", [[north], [lead]])).toBe("NoLeadMediator");
    expect(founding("caucus", [[["analyst", analyst]], [north]])).toBe("NoLeadMediator");
    expect(founding("committee", [[north], [lead]])).toBe("NoLeadMediator");
  });

  it("FD7 gives heads and advisers a party, and nobody else", () => {
    expect(founding("notebook", [[["north", { role: "head", authority: "sign" }]]])).toBe("RoleNeedsParty");
    expect(founding("team", [[["lead", { ...mediatorSeat, party: partyId("north") }]]])).toBe(
      "RoleHasNoParty",
    );
  });
});
