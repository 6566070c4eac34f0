/** Why a file gives no words. Whoever shows it has sentences of its own. */
export type Unreadable =
  | { readonly reason: "no words" }
  | { readonly reason: "no text layer" }
  | { readonly reason: "unknown encoding" }
  | { readonly reason: "not text" }
  | { readonly reason: "old office format" }
  | { readonly reason: "open document" }
  | { readonly reason: "rich text" }
  | { readonly reason: "not a PDF" }
  | { readonly reason: "not a docx" }
  | { readonly reason: "damaged PDF" }
  | { readonly reason: "damaged docx" }
  | { readonly reason: "locked" }
  | { readonly reason: "file too large"; readonly bytes: number; readonly limit: number }
  | { readonly reason: "unpacks too large"; readonly limit: number }
  | { readonly reason: "too many pages"; readonly pages: number; readonly limit: number }
  | { readonly reason: "too long"; readonly characters: number; readonly limit: number }
  | { readonly reason: "broken" };

/** Carries a reason out of the depths of a form's reader; `openDocument` turns it into a result. */
export class Refusal extends Error {
  readonly why: Unreadable;

  constructor(why: Unreadable) {
    super(why.reason);
    this.why = why;
  }
}
