import { ACCESS_MEASURES, type AccessMeasure } from "@parley/domain";
import { ChoiceField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";

/** What is counted. */
export const MeasureField = ({
  value,
  onChange,
}: {
  readonly value: AccessMeasure;
  readonly onChange: (measure: AccessMeasure) => void;
}) => {
  const { access } = useWords();
  return (
    <ChoiceField
      label={access.form.measure}
      value={value}
      onChange={onChange}
      choices={ACCESS_MEASURES.map((one) => [one, access.measure[one]] as const)}
    />
  );
};
