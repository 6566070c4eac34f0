import { crc32 } from "node:zlib";

/** Invented people, bodies and places. The same report is put into every form. */
export const PARAGRAPHS = [
  "VESSIN (Plain Wire) – Envoys of the Northern Council met delegates of the Shore League in Ostermere on Tuesday.",
  "The Ministry of Relief said that more than 1,250 people had crossed the bridge since March.",
  "“We will not sign before the road is open,” said Ida Marr, a delegate of the Shore League.",
  "Some 40 lorries waited at the eastern gate.",
];
export const HEADLINE = "Envoys talk about the bridge";
export const DAY = "2031-05-14";
export const PLAIN = `date ${DAY} ${HEADLINE}\n\n${PARAGRAPHS.join("\n\n")}\n`;

export const html = (paragraphs: readonly string[] = PARAGRAPHS): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${HEADLINE}</title>
<meta property="article:published_time" content="${DAY}T09:30:00+02:00">
<script>document.write("The Minister said that scripts are read.")</script></head>
<body><nav><ul><li><a href="/">Home said that</a></li><li><a href="/weather">Weather</a></li></ul></nav>
<article><h1>${HEADLINE}</h1>
${paragraphs.map((text) => `<p>${text.replace("more than", "more <em>than</em>")}</p>`).join("")}
${"<p>The council's clerks keep the list of crossings, day by day, and the list is open to both sides.</p>".repeat(6)}
</article><footer>Somebody said that cookies are needed.</footer></body></html>`;

type Packed = { readonly name: string; readonly bytes: Buffer; readonly claimed: number };

const header = (signature: number, { name, bytes, claimed }: Packed, isCentral: boolean): Buffer => {
  const at = isCentral ? 2 : 0;
  const fixed = Buffer.alloc(isCentral ? 46 : 30);
  fixed.writeUInt32LE(signature, 0);
  fixed.writeUInt16LE(20, 4 + at);
  fixed.writeUInt32LE(crc32(bytes), 14 + at);
  fixed.writeUInt32LE(bytes.length, 18 + at);
  fixed.writeUInt32LE(claimed, 22 + at);
  fixed.writeUInt16LE(Buffer.byteLength(name), 26 + at);
  return fixed;
};

/** A zip archive without compression; `claimed` is what its directory says that the first file unpacks to. */
const zip = (files: Readonly<Record<string, string>>, claimed?: number): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    const packed = { name, bytes, claimed: claimed ?? bytes.length };
    const entry = header(0x02014b50, packed, true);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
    const local = Buffer.concat([header(0x04034b50, packed, false), Buffer.from(name), bytes]);
    parts.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listing, end]);
};

const WORD = "http://schemas.openxmlformats.org";

/** A .docx with one paragraph each. */
export const docx = (paragraphs: readonly string[] = PARAGRAPHS, claimed?: number): Buffer =>
  zip(
    {
      "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="${WORD}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="${WORD}/package/2006/relationships"><Relationship Id="r1" Type="${WORD}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}/wordprocessingml/2006/main"><w:body>${paragraphs
        .map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`)
        .join("")}</w:body></w:document>`,
    },
    claimed,
  );

const LINE_LENGTH = 60;

/** Words set in lines of up to sixty characters. */
const wrapped = (text: string): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE_LENGTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

// The encoding of PDF's standard fonts for what the report has beyond ASCII.
const MARKS: Readonly<Record<string, string>> = {
  "“": "\\223",
  "”": "\\224",
  "–": "\\226",
  "(": "\\(",
  ")": "\\)",
};
const pdfString = (text: string): string => `(${text.replace(/[“”–()]/gu, (mark) => MARKS[mark] ?? mark)})`;

/** Words and where they are printed: how far from the left, and from the foot. */
export type Shown = readonly [text: string, left: number, base: number];

/** A PDF of one page per list of paragraphs, each page with its number beneath; without words, only a line is drawn. */
export const pdf = (pages: readonly (readonly string[])[] = [PARAGRAPHS]): Buffer =>
  pdfOf(
    pages.map((paragraphs, p) => {
      let y = 780;
      const shown = paragraphs.flatMap((text) => {
        y -= 12;
        return wrapped(text).map((line): Shown => {
          y -= 14;
          return [line, 60, y];
        });
      });
      return shown.length > 0 ? [...shown, [String(p + 1), 300, 40]] : [];
    }),
  );

/** A PDF with these words at these places, page by page, in the order given. */
export const pdfOf = (pages: readonly (readonly Shown[])[]): Buffer => {
  const objects: string[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pages.map((_, p) => `${4 + 2 * p} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  pages.forEach((page, p) => {
    const shown = page.map(([text, left, base]) => `1 0 0 1 ${left} ${base} Tm ${pdfString(text)} Tj`);
    const content = shown.length > 0 ? `BT /F1 11 Tf ${shown.join("\n")} ET` : "60 60 m 200 200 l S";
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * p} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  });
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, k) => {
    const at = file.length;
    file += `${k + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  return Buffer.from(
    `${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    "latin1",
  );
};
