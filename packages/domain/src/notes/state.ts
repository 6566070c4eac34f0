import type { ItemId } from "../ids.ts";
import type { Authorship } from "../room/authorship.ts";

/** A disposable note: the state keeps its last words only, and none once it is discarded. */
export type Note =
  | {
      readonly status: "kept";
      readonly note: ItemId;
      readonly title?: string;
      readonly text: string;
      readonly written: Authorship;
      readonly edited?: Authorship;
    }
  | { readonly status: "discarded"; readonly note: ItemId; readonly discarded: Authorship };
