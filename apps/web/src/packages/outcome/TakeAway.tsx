import type { Choice } from "@parley/analysis";
import type { OfferedAct } from "../../app/acts.ts";
import { useActs } from "../../app/acts-context.tsx";
import { download, fileNameOf } from "../../people/download.ts";
import { type ExportRow, rowsToCsv, rowsToJson } from "../../register/register-export.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../../words/catalogue.ts";
import { keyOf } from "../study/study-state.ts";
import { choiceOf } from "./Plot.tsx";
import { namesOfLetters, percent, roughly } from "./package-words.ts";
import { pngBytes, svgText } from "./take-away.ts";
import type { Packages } from "./use-packages.ts";

/** Prints, and hands over what was found as files. */
export const TakeAway = ({
  packages,
  plot,
}: {
  readonly packages: Packages;
  readonly plot: () => SVGSVGElement | null;
}) => {
  const { packages: words, common } = useWords();
  const announce = useAnnounce();
  const rowsOf = useRows(packages);
  const { frontier } = packages.study.state;
  const title = packages.basis.home.state.charter?.title ?? "";
  const save = (ending: string, content: string | Uint8Array<ArrayBuffer>, type: string): void => {
    download(fileNameOf(`${title} ${words.fileName}`, ending), content, type);
    announce(words.saved);
  };
  const asCsv = (): void => {
    const rows = rowsOf();
    const columns = Object.keys(rows[0] ?? {});
    save("csv", rowsToCsv(rows, Object.fromEntries(columns.map((name) => [name, name]))), "text/csv");
  };
  const legend = [
    title,
    words.plotTitle,
    ...(frontier === null ? [] : [words.frontier(frontier.size.toLocaleString(), frontier.isExact)]),
    namesOfLetters(words),
  ];
  const asSvg = (): void => {
    const drawn = plot();
    if (drawn !== null) save("svg", svgText(drawn, legend), "image/svg+xml");
  };
  const asPng = async (): Promise<void> => {
    const drawn = plot();
    const bytes = drawn === null ? null : await pngBytes(drawn, legend);
    if (bytes !== null) save("png", bytes, "image/png");
  };
  const asJson = (): void => save("json", rowsToJson(rowsOf()), "application/json");
  const ways = [
    { choice: words.saveAs.csv, run: asCsv },
    { choice: words.saveAs.json, run: asJson },
    ...(frontier === null
      ? []
      : [
          { choice: words.saveAs.svg, run: asSvg },
          { choice: words.saveAs.png, run: () => void asPng() },
        ]),
  ];
  useActs([
    { act: "printPackages", run: () => print() },
    { act: "savePackages", run: asCsv },
    ...ways.map((way): OfferedAct => ({ act: "savePackages", ...way })),
  ]);
  return (
    <>
      <p className="small quiet no-print">{words.takeAwayHint}</p>
      <div className="row no-print">
        <Button act="printPackages" onPress={() => print()}>
          {common.print}
        </Button>
        <Button act="savePackages" onPress={asCsv}>
          {words.csv}
        </Button>
        <Button onPress={asJson}>{words.json}</Button>
        <Button isDisabled={frontier === null} onPress={asSvg}>
          {words.svg}
        </Button>
        <Button isDisabled={frontier === null} onPress={() => void asPng()}>
          {words.png}
        </Button>
      </div>
    </>
  );
};

/** Kept and named packages, then the frontier; utilities as ranges where they are known as such, and no finer. */
const useRows = ({ shown, say, names, study, utilities }: Packages): (() => readonly ExportRow[]) => {
  const { packages: words } = useWords();
  const { standings, onFrontier, frontier } = study.state;
  const rowOf = (title: string, choice: Choice): ExportRow => {
    const standing = standings.get(keyOf(choice));
    const share = onFrontier.get(keyOf(choice));
    const average = utilities(choice);
    return {
      [words.package]: title,
      ...Object.fromEntries(say.lines(choice).map(({ issue, way }) => [issue, way])),
      ...Object.fromEntries(
        names.map((name, p) => {
          const range = standing?.ranges[p];
          if (range !== undefined) return [name, words.between100(roughly(range.low), roughly(range.high))];
          return [name, average === null ? "" : words.about(roughly(average[p] ?? 0))];
        }),
      ),
      [words.acceptableHeading]: standing === undefined ? "" : percent(standing.acceptableToAll),
      [words.onFrontierHeading]: share === undefined || share.decided === 0 ? "" : percent(share.share),
    };
  };
  return () => [
    ...shown.map(({ title, choice }) => rowOf(title, choice)),
    ...Array.from({ length: frontier?.listed ?? 0 }, (_, k) =>
      frontier === null ? {} : rowOf(words.outcome(k + 1), choiceOf(frontier, k)),
    ),
  ];
};
