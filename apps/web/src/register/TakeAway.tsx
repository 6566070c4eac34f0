import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { download } from "../people/download.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/catalogue.ts";
import { rowsToCsv, rowsToJson, rowsToText } from "./register-export.ts";
import type { RegisterLine } from "./register-lines.ts";
import { useRegisterWords } from "./use-register-words.ts";

/** Takes what is shown of the register out of Parley: printed, copied or saved, oldest first. */
export const TakeAway = ({ lines }: { readonly lines: readonly RegisterLine[] }) => {
  const { register, common } = useWords();
  const announce = useAnnounce();
  const { exported } = useRegisterWords();
  const rows = () => lines.toReversed().map(exported);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(rowsToText(rows(), register.columns));
    announce(common.copied);
  };
  const save = (extension: string, content: string, type: string): void => {
    download(`${register.fileName}.${extension}`, content, type);
    announce(register.saved);
  };
  const saveCsv = (): void => save("csv", rowsToCsv(rows(), register.columns), "text/csv");
  const saveJson = (): void => save("json", rowsToJson(rows()), "application/json");
  const acts: readonly OfferedAct[] = [
    { act: "printRegister", run: () => print() },
    { act: "copyRegister", run: () => void copy() },
    { act: "saveRegisterCsv", run: saveCsv },
    { act: "saveRegisterJson", run: saveJson },
  ];
  useActs(lines.length === 0 ? [] : acts);
  return (
    <div className="stack no-print register-take">
      <div className="row">
        <Button act="printRegister" isDisabled={lines.length === 0} onPress={() => print()}>
          {common.print}
        </Button>
        <Button act="copyRegister" isDisabled={lines.length === 0} onPress={() => void copy()}>
          {register.copy}
        </Button>
        <Button act="saveRegisterCsv" isDisabled={lines.length === 0} onPress={saveCsv}>
          {register.csv}
        </Button>
        <Button act="saveRegisterJson" isDisabled={lines.length === 0} onPress={saveJson}>
          {register.json}
        </Button>
      </div>
      <p className="small quiet">{register.leaves}</p>
    </div>
  );
};
