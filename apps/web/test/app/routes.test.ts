import { createId, RANDOM_ID_BYTES, type RoomId } from "@parley/domain";
import { describe, expect, it } from "vitest";
import { hashToRoute, type Route, routeToHash } from "../../src/app/routes.ts";

const bytes = new Uint8Array(RANDOM_ID_BYTES).fill(7);
const room = "a".repeat(64) as RoomId;
const mediation = createId("mediation", bytes);
const item = createId("item", bytes);
const report = createId("report", bytes);

describe("an address", () => {
  const routes: readonly Route[] = [
    { screen: "home" },
    { screen: "search" },
    { screen: "joining", join: item },
    { screen: "room", room },
    { screen: "room", room, at: item },
    { screen: "room", room, at: 12 },
    { screen: "convey", room, item },
    { screen: "report", room, report },
    { screen: "report", room, report, at: createId("recordEntry", bytes) },
    { screen: "table", mediation },
    { screen: "table", mediation, at: createId("placing", bytes) },
    { screen: "incidents", mediation, at: createId("incident", bytes) },
    { screen: "exchanges", mediation, at: createId("exchange", bytes), within: "12" },
    { screen: "lists", mediation, at: createId("nameList", bytes), within: "2-17" },
  ];

  it.each(routes)("leads back to its place: $screen", (route) => {
    expect(hashToRoute(routeToHash(route), "")).toEqual(route);
  });

  it("leads home where it names no place", () => {
    for (const hash of ["#/", "#/nowhere/x", "#/table", "#/report/x"])
      expect(hashToRoute(hash, "")).toEqual({ screen: "home" });
  });
});
