import { describe, expect, it } from "vitest";
import { openFile } from "../src/node.ts";

const utf16 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(`\uFEFF${text}`, "utf16le"));
const textOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const opened = await openFile("report.txt", bytes);
  return opened.ok ? opened.value.text : opened.error.reason;
};

describe("plain text", () => {
  it("is the decoded file, mark and line ends included", async () => {
    const text = "\uFEFFA line.\r\n\r\nAnother – “quoted”.\r\n";
    expect(await textOf(new TextEncoder().encode(text))).toBe(text);
    expect(await textOf(utf16("Señor Ó Cuinn said no.\r\n"))).toBe("\uFEFFSeñor Ó Cuinn said no.\r\n");
  });

  it("is read as Windows-1252 where it is Western text in no other encoding", async () => {
    const bytes = Uint8Array.from([
      ...Buffer.from("The envoy, Aurelio de los R"),
      0xed,
      ...Buffer.from("os, said: "),
      0x93,
      ...Buffer.from("No."),
      0x94,
    ]);
    expect(await textOf(bytes)).toBe("The envoy, Aurelio de los Ríos, said: “No.”");
  });

  it("is UTF-16 without a mark where every other byte is nought", async () => {
    const words = "The envoy said no.\r\nNobody said yes.";
    const little = Buffer.from(words, "utf16le");
    expect(await textOf(Uint8Array.from(little))).toBe(words);
    expect(await textOf(Uint8Array.from(Buffer.from(little).swap16()))).toBe(words);
    expect(await textOf(new TextEncoder().encode("one \u0000 nought"))).toBe("not text");
  });

  it("is refused where its encoding cannot be told", async () => {
    const cyrillic = Uint8Array.from({ length: 60 }, (_, at) => (at % 6 === 5 ? 0x20 : 0xe0 + (at % 20)));
    expect(await textOf(cyrillic)).toBe("unknown encoding");
  });
});
