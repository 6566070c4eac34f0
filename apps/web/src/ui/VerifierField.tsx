import type { PartyId, Verifier } from "@parley/domain";
import { useWords } from "../words/catalogue.ts";
import { ChoiceField, TextField } from "./Field.tsx";

const TYPES = ["mediators", "monitors", "party", "outside"] as const satisfies readonly Verifier["type"][];

/** Who says whether something was done: never the one whose deed it is. */
export const VerifierField = ({
  verifier,
  others,
  name,
  onChange,
}: {
  readonly verifier: Verifier;
  /** The parties that may verify: all but the one whose deed it is. */
  readonly others: readonly PartyId[];
  readonly name: (party: PartyId) => string;
  readonly onChange: (verifier: Verifier) => void;
}) => {
  const { dialog: words } = useWords().planDraft;
  const [first] = others;
  const of = (type: Verifier["type"]): Verifier => {
    if (type === "party") return first === undefined ? { type: "mediators" } : { type, party: first };
    return type === "outside" ? { type, name: "" } : { type };
  };
  return (
    <>
      <ChoiceField
        label={words.verifier}
        value={verifier.type}
        onChange={(type) => onChange(of(type))}
        choices={TYPES.filter((type) => type !== "party" || first !== undefined).map(
          (type) => [type, words.verifiers[type]] as const,
        )}
      />
      {verifier.type === "party" && others.length > 1 ? (
        <ChoiceField
          label={words.verifiers.party}
          value={verifier.party}
          onChange={(party) => onChange({ type: "party", party })}
          choices={others.map((party) => [party, name(party)] as const)}
        />
      ) : null}
      {verifier.type === "outside" ? (
        <TextField
          label={words.outsideName}
          value={verifier.name}
          onChange={(text) => onChange({ type: "outside", name: text })}
        />
      ) : null}
    </>
  );
};
