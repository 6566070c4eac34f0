import type { Choice } from "@parley/analysis";
import { useRoomName } from "../../app/room-name.ts";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../../words/catalogue.ts";
import { keyOf } from "../study/study-state.ts";
import type { Packages } from "./use-packages.ts";

interface PackageActsProps {
  readonly packages: Packages;
  readonly title: string;
  readonly choice: Choice;
  readonly onKept?: () => void;
}

/** What can be done with a package that is not kept yet. */
export const PackageActs = ({ packages, title, choice, onKept = () => {} }: PackageActsProps) => {
  const { packages: words } = useWords();
  const { pinned, pin, take, isBusy, inHand } = packages;
  const known = pinned.find((one) => keyOf(one.choice) === keyOf(choice));
  const keep = (name: string, isDraft: boolean): void => {
    pin(name, choice, isDraft);
    onKept();
  };
  return (
    <div className="row no-print">
      {known === undefined ? (
        <Button isDisabled={isBusy || title.trim() === ""} onPress={() => keep(title.trim(), false)}>
          {words.pin}
        </Button>
      ) : null}
      {known?.isDraft === true ? null : (
        <Button
          isDisabled={isBusy || title.trim() === ""}
          onPress={() => keep(known?.title ?? title.trim(), true)}
        >
          {words.makeDraft}
        </Button>
      )}
      {inHand !== null && keyOf(inHand) === keyOf(choice) ? null : (
        <Button onPress={() => take(choice)}>{words.whatIfTitle}</Button>
      )}
    </div>
  );
};

/** Writes the package into the words of a side's own talks, where somebody reads it over before it is said. */
export const IntoWords = ({ packages, choice }: Pick<PackageActsProps, "packages" | "choice">) => {
  const { packages: words } = useWords();
  const roomName = useRoomName();
  return packages.basis.hearing.map((room) => (
    <Button key={room.room} onPress={() => packages.intoWords(choice, room)}>
      {`${words.intoWords} ${roomName(room)}`}
    </Button>
  ));
};
