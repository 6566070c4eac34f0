import type { Unreadable } from "@parley/documents";

/** Why a file cannot be read and what to do about it: the end of a sentence that begins with its name. */
export const unreadable = (why: Unreadable): string => {
  switch (why.reason) {
    case "no words":
      return "holds no words";
    case "no text layer":
      return "has no text layer, as scans have none: run text recognition over it";
    case "unknown encoding":
      return "is neither UTF-8, UTF-16 nor Windows-1252: save it as UTF-8 text";
    case "not text":
      return "is no text, nor .html, .docx or PDF";
    case "old office format":
      return "is in the old format of an office program: save it as .docx or PDF";
    case "open document":
      return "is an OpenDocument file: save it as .docx or PDF";
    case "rich text":
      return "is rich text (RTF): save it as .docx or as plain text";
    case "not a PDF":
      return "is called a PDF and is none";
    case "not a docx":
      return "is called a .docx and is none";
    case "damaged PDF":
      return "is damaged, or no PDF that can be read";
    case "damaged docx":
      return "is no .docx, or it is damaged or locked with a password";
    case "locked":
      return "is locked with a password: save an unlocked copy";
    case "file too large":
      return `has ${inMegabytes(why.bytes)} MB, and files up to ${inMegabytes(why.limit)} MB are read: divide it`;
    case "unpacks too large":
      return `unpacks to more than ${inMegabytes(why.limit)} MB: save its text alone`;
    case "too many pages":
      return `has ${why.pages} pages, and up to ${why.limit} are read: divide it`;
    case "too long":
      return `has ${why.characters} characters, and up to ${why.limit} are read: divide it`;
    case "broken":
      return "cannot be read: save its text alone";
  }
};

const inMegabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);
