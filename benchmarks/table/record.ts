/** The record of the benchmark's mediation: reports of a page or two, statements and figures that quote them. */
import type {
  Digest,
  Passage,
  RandomIds,
  RecordContent,
  ReportedDate,
  RoomEvent,
} from "../../packages/domain/src/index.ts";
import { hexOf, idOf, type Room, START } from "./room.ts";
import type { TalksWish } from "./talks.ts";

const SENTENCES_EACH = 40;
const DAY_MS = 86_400_000;
const MEASURES = [
  "people killed",
  "people injured",
  "trucks let through",
  "families displaced",
  "wells open",
];

export const keepRecord = (room: Room, wish: TalksWish): void => {
  let drawn = 0;
  for (const event of recordActs(wish, (kind) => idOf(kind, `${kind} ${drawn++}`))) room.follow(event);
};

/** The events of the record, in their order. */
export const recordActs = (
  { reports, figures, statements }: TalksWish,
  draw: <Kind extends "report" | "recordEntry">(kind: Kind) => RandomIds[Kind],
): readonly RoomEvent[] => {
  const texts = Array.from({ length: reports }, (_, at) => ({ report: draw("report"), text: textOf(at) }));
  const added = texts.map(
    ({ report, text }, at): RoomEvent => ({
      ...{ type: "reportAdded", at: momentOf(at), report, title: `Report number ${at}` },
      ...{ outlet: `Outlet ${at % 12}`, date: dayOf(at), mediaType: "text/plain", parts: 1, text },
      digest: hexOf(`digest ${at}`) as Digest,
    }),
  );
  const entered = Array.from({ length: figures + statements }, (_, at): RoomEvent => {
    const { report, text } = texts[at % reports] ?? { report: draw("report"), text: "" };
    const passages = [passageOf(text, at % SENTENCES_EACH)];
    return {
      ...{ type: "recordEntered", at: momentOf(reports + at), entry: draw("recordEntry") },
      basis: { type: "passages", report, passages },
      voices: [{ type: "reportsOwnVoice" }],
      content: at < figures ? figureOf(at) : STATEMENT,
      ...{ issues: [], standing: at % 3 === 0 ? "candidate" : "confirmed", origin: { type: "person" } },
    };
  });
  return [...added, ...entered];
};

const STATEMENT: RecordContent = { type: "statement", form: "remark", claim: "claims", about: [] };

const figureOf = (at: number): RecordContent => ({
  ...{ type: "figure", measure: MEASURES[at % MEASURES.length] ?? "", unit: "people" },
  bound: { type: at % 2 === 0 ? "exact" : "over", value: 100 + 7 * at },
  ...{ scope: `district ${at % 9}`, asOf: dayOf(at) },
});

const textOf = (report: number): string =>
  Array.from({ length: SENTENCES_EACH }, (_, at) => sentenceOf(report, at)).join("\n");
const sentenceOf = (report: number, at: number): string =>
  `In sentence ${at} of report ${report} officials said that about ${100 + at} families had left the district.`;
const passageOf = (text: string, sentence: number): Passage => {
  const words = text.split("\n")[sentence] ?? "";
  const start = text.indexOf(words);
  return { start, end: start + words.length, words };
};

const momentOf = (at: number): number => START + at * DAY_MS;
const dayOf = (at: number): ReportedDate => ({
  ...{ type: "known", value: new Date(momentOf(at % 300)).toISOString().slice(0, 10) },
});
