import type { RoomView } from "@parley/client";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { useSnapshot } from "../app/seat-context.tsx";
import { useWords } from "../words/catalogue.ts";
import type { Signing } from "./destinations.ts";
import type { Conveyance } from "./use-conveyance.ts";

const TWO = 2;

/** In whose name the words stand: what the terms do not allow is shown and cannot be chosen. */
export const SigningChoice = ({
  conveyance,
  source,
  destination,
}: {
  readonly conveyance: Conveyance;
  readonly source: RoomView;
  readonly destination: RoomView;
}) => {
  const { convey } = useWords();
  const { mediations } = useSnapshot();
  const { signings, signing, sign } = conveyance;
  const parties = mediations.find(({ mediation }) => mediation === source.mediation)?.parties.length ?? 0;
  const knowsParty = signings.some(({ attribution }) => attribution.type === "party");
  const hidesLittle = parties <= TWO && signing?.attribution.type === "none" && destination.kind !== "team";
  return (
    <RadioGroup className="signings" value={signing?.key ?? ""} onChange={sign}>
      <Label className="label">{convey.attribution}</Label>
      {signings.map((one) => (
        <SigningRadio key={one.key} signing={one} />
      ))}
      {knowsParty ? null : <p className="small quiet">{convey.unknownThere}</p>}
      {hidesLittle ? <p className="note">{convey.twoParties}</p> : null}
    </RadioGroup>
  );
};

const SigningRadio = ({ signing }: { readonly signing: Signing }) => {
  const { convey } = useWords();
  const { attribution, isAllowed, key } = signing;
  const [label, meaning] =
    attribution.type === "party"
      ? [convey.party(attribution.label), convey.partyMeaning]
      : attribution.type === "none"
        ? [convey.none, convey.noneMeaning]
        : [convey.mediatorsIdea, convey.mediatorsIdeaMeaning];
  return (
    <Radio value={key} isDisabled={!isAllowed} className="signing">
      <span className="signing-dot" aria-hidden="true" />
      <span>
        {label} <span className="small quiet">{isAllowed ? meaning : convey.forbidden}</span>
      </span>
    </Radio>
  );
};
