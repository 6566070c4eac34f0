import { LIMITS, type Party } from "@parley/domain";
import { Button } from "../../ui/Button.tsx";
import { ChoiceField, TextField } from "../../ui/Field.tsx";
import { useWords } from "../../words/catalogue.ts";
import { NO_VOICE, type VoiceDraft } from "./entry-draft.ts";

export const SOURCE_CLASSES = ["named", "role", "anonymous", "document", "unnamed"] as const;

/** Whose word it is: the whole chain, from the outermost voice to whoever said it first. */
export const VoicesField = ({
  voices,
  parties,
  known,
  chain,
  hasReport,
  isFirst,
  onChange,
}: {
  readonly voices: readonly VoiceDraft[];
  readonly parties: readonly Party[];
  /** Sources that were named before. */
  readonly known: readonly string[];
  /** The chain as a sentence. */
  readonly chain: string;
  readonly hasReport: boolean;
  /** Whether it is where typing begins. */
  readonly isFirst: boolean;
  readonly onChange: (voices: readonly VoiceDraft[]) => void;
}) => {
  const { entry: words } = useWords();
  const change = (index: number, part: Partial<VoiceDraft>): void =>
    onChange(voices.map((voice, at) => (at === index ? { ...voice, ...part } : voice)));
  return (
    <fieldset className="field voices">
      <legend>{words.whose}</legend>
      <span className="hint">{hasReport ? words.whoseHint : words.whoseHeardHint}</span>
      {voices.map((voice, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a voice is its place in the chain
          key={index}
          className="voice"
        >
          <TextField
            label={words.source(index + 1, voices.length)}
            value={voice.sourceClass === "unnamed" ? "" : voice.name}
            known={known}
            maxLength={LIMITS.line}
            autoFocus={isFirst && index === 0}
            onChange={(name) => change(index, named(voice, name))}
          />
          <ChoiceField
            label={words.sourceClass}
            value={voice.sourceClass}
            onChange={(sourceClass) => change(index, { sourceClass })}
            choices={SOURCE_CLASSES.map((one) => [one, words.sourceClasses[one]])}
          />
          <ChoiceField
            label={words.party}
            value={voice.party}
            onChange={(party) => change(index, { party })}
            choices={[["", words.noParty], ...parties.map((one) => [one.party, one.neutralLabel] as const)]}
          />
          {voices.length > 1 ? (
            <Button
              tone="plain"
              aria-label={words.removeVoice(index + 1)}
              onPress={() => onChange(voices.filter((_, at) => at !== index))}
            >
              ×
            </Button>
          ) : null}
        </div>
      ))}
      <div className="row">
        <Button
          tone="plain"
          isDisabled={voices.length >= LIMITS.voices}
          onPress={() => onChange([...voices, NO_VOICE])}
        >
          {words.addVoice}
        </Button>
      </div>
      <p className="small chain" role="status" dir="auto">
        {chain}
      </p>
    </fieldset>
  );
};

/** A name that is typed after nobody was named is somebody's; what the words say of it suggests its kind. */
const named = (voice: VoiceDraft, name: string): Partial<VoiceDraft> => {
  const isUntouched = voice.name === "" || voice.sourceClass === classOf(voice.name);
  return isUntouched || voice.sourceClass === "unnamed" ? { name, sourceClass: classOf(name) } : { name };
};

const classOf = (name: string): Exclude<VoiceDraft["sourceClass"], "unnamed"> => {
  if (/\b(?:sources?|insiders?|observers|residents|witness\w*|officials)\b/iu.test(name)) return "anonymous";
  if (/\b(?:spokes\w+|minist\w+|authorit\w+|embassy|army|police|government|envoy|chief)\b/iu.test(name))
    return "role";
  return /\b(?:report|statement|resolution|letter|communiqu\w+|document)\b/iu.test(name)
    ? "document"
    : "named";
};
