import { createVerbTable } from "./inflect.ts";

/**
 * Families of reporting verbs, by what they take: `say` a clause or a quotation; `tell` somebody first;
 * `think` a clause, of a mind; `show` a clause, often of a document; `judge` a person and a deed; `present`
 * mostly a noun phrase; `call` a thing and a name for it.
 */
export type VerbFamily = "say" | "tell" | "think" | "show" | "judge" | "present" | "call";

/** Verbs that put words or thoughts in somebody's mouth, by family. */
export const REPORTING_VERBS = createVerbTable<VerbFamily>([
  [
    "say",
    "say:said state announce claim declare report assert contend insist argue maintain add note observe remark comment explain warn stress emphasise emphasize reiterate affirm confirm deny admit acknowledge concede disclose allege write:wrote:written tweet testify recall reply respond answer complain boast joke quip suggest opine caution counter recount mention post read:read proclaim profess preach lament mutter repeat elaborate clarify conclude reason comment swear:swore:sworn specify recommend propose aver avow attest confess conjecture exclaim hypothesize reaffirm refute pronounce venture confide convey signal communicate divulge leak charge signal:signalled protest object question ask inquire enquire speak:spoke:spoken hint chant shout retort underscore predict regret deplore bemoan rue confide plead submit stipulate volunteer interject murmur whisper shrug snap scoff sneer fume thunder sigh demur concur relate narrate intimate insinuate muse surmise infer deduce corroborate verify vouch elucidate forewarn prophesy trumpet publicise publicize guarantee summarise summarize paraphrase point spell:spelled allude disagree",
  ],
  ["tell", "tell:told inform notify assure remind advise brief apprise alert"],
  [
    "think",
    "think:thought believe feel:felt hope expect fear know:knew:known suspect doubt understand:understood realize realise assume consider agree wonder guess reckon imagine dream worry speculate decide learn hear:heard remember recognize recognise theorize presume anticipate foresee:foresaw:foreseen judge suppose notice figure trust sense reflect ponder fret",
  ],
  [
    "show",
    "show:showed:shown indicate reveal find:found demonstrate prove estimate imply calculate determine foretell:foretold forecast:forecast project discover assess posit hold:held see:saw:seen mean:meant rule ascertain establish document illustrate substantiate detail",
  ],
  [
    "judge",
    "accuse blame condemn criticize criticise decry denounce praise welcome applaud hail slam blast rebuke commend thank dismiss laud deride ridicule mock chide reproach castigate censure fault lambast lambaste assail berate congratulate salute extol vilify",
  ],
  [
    "present",
    "express highlight underline voice outline advocate dispute contradict attribute contest challenge",
  ],
  [
    "call",
    "call describe label term dub characterize characterise portray brand depict liken deem regard view tout bill style paint cast",
  ],
]);

/** Verbs of saying that report with a mere noun phrase too: "announced its withdrawal". */
export const PHRASE_TAKERS = new Set(
  "announce report claim deny divulge reaffirm refute declare reveal disclose admit mention allege confirm acknowledge predict estimate forecast suggest propose tell inform notify assure consider stress emphasise emphasize reiterate underscore recall regret deplore bemoan lament state argue explain clarify guarantee protest note".split(
    " ",
  ),
);

/** Verbs of saying that report with an infinitive: "claims to have", "admitted to having". */
export const INFINITIVE_TAKERS = new Set("claim admit profess deny swear hope expect".split(" "));

/** Verbs that report only with "that" or a quotation: with anything else they mean something else. */
export const THAT_TAKERS = new Set(
  "read hold see mean question ask speak object signal charge leak convey communicate figure judge remember".split(
    " ",
  ),
);

/** Forms that are more often nouns: they count as verbs only after a subject and before a content. */
export const NOUN_LIKE = new Set(
  "report reports claim claims comment comments state states estimate estimates note notes call calls show shows answer answers reply replies hint hints document documents project projects thought holding finding findings meaning post posts posted judge judges term terms label labels cause mean means fear fears hope hopes doubt doubts feeling saying writing meeting address addresses warning warnings understanding briefing brief briefs voice voices outline outlines detail details dream dreams rule rules guess brand brands blog counter see count hold holds found forecast forecasts project question questions quote quotes blame praise slam blast established known limited determined learned advised addressing remark remarks proposal dispute disputes advocate advocates outlines charge charges leak leaks signal signals figure figures repeat cited seen repeated joke point points challenge challenges regret regrets contest contests protest protests trust sense reason".split(
    " ",
  ),
);

/** Nouns that report: "reports that", "his claim that". */
export const REPORTING_NOUNS = new Set(
  "report reports claim claims allegation allegations statement statements accusation accusations belief conclusion assertion assertions announcement suggestion suggestions assessment warning warnings rumor rumors rumour rumours speculation suspicion suspicions opinion view promise assurance assurances declaration declarations evidence indications indication sign signs hope hopes fear fears".split(
    " ",
  ),
);
