import type { Case } from "./attack.ts";
import {
  admissionWithoutRight,
  differentEpochKeys,
  insertedMember,
  readerWrites,
  removedWriter,
  unsecondedCaucus,
} from "./by-members.ts";
import {
  bitFlip,
  bodySwap,
  drop,
  fork,
  headerEdit,
  replayOtherRoom,
  replaySameRoom,
  splice,
  swap,
  truncation,
} from "./by-the-relay.ts";

export const CASES: Readonly<Record<string, Case>> = {
  "bit flip": bitFlip,
  "header edit": headerEdit,
  "body swap": bodySwap,
  drop,
  swap,
  "replay, same room": replaySameRoom,
  "replay, other room": replayOtherRoom,
  splice,
  "member inserted by the relay": insertedMember,
  "admission without the right": admissionWithoutRight,
  "unseconded caucus admission": unsecondedCaucus,
  "write by a removed member": removedWriter,
  "write by a reader": readerWrites,
  "different epoch keys": differentEpochKeys,
  truncation,
  "fork below the remembered head": fork,
};
