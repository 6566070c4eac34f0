import { lineOf, type OfferedAct } from "../app/acts.ts";
import { useWords } from "../words/catalogue.ts";
import { Button } from "./Button.tsx";

/** An act that is offered, with the name and the key that it has everywhere. */
export const ActButton = ({
  offered,
  isDisabled = false,
}: {
  readonly offered: OfferedAct;
  readonly isDisabled?: boolean;
}) => {
  const words = useWords();
  const { tone, name } = lineOf(offered.act);
  return (
    <Button
      {...(tone === undefined ? {} : { tone })}
      act={offered.act}
      isDisabled={isDisabled}
      onPress={offered.run}
    >
      {name(words)}
    </Button>
  );
};
