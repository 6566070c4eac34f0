import { describe, expect, it } from "vitest";
import { linksBeginAt } from "../../src/app/links-begin-at.ts";

describe("invitations", () => {
  it("begin with the address of the page, wherever others reach it", () => {
    expect(linksBeginAt("https://talks.example/parley/", "wss://talks.example/parley/relay")).toBe(
      "https://talks.example/parley/",
    );
    expect(linksBeginAt("https://client.example/", "wss://relay.example/relay")).toBe(
      "https://client.example/",
    );
    expect(linksBeginAt("http://127.0.0.1:4600/", "ws://127.0.0.1:4600/relay")).toBe(
      "http://127.0.0.1:4600/",
    );
  });

  it("begin with the relay's address where the client is a copy on this machine, which nobody else reaches", () => {
    for (const page of ["http://127.0.0.1:4600/", "http://localhost:4600/", "http://[::1]:4600/"]) {
      expect(linksBeginAt(page, "wss://relay.example/relay")).toBe("https://relay.example/");
    }
    expect(linksBeginAt("http://127.0.0.1:4600/", "wss://relay.example:8443/parley/relay")).toBe(
      "https://relay.example:8443/parley/",
    );
  });
});
