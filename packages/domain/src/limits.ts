/** Every cap of the closed schema. Lengths of text are in UTF-16 code units, lists in elements. */
export const LIMITS = {
  /** One encoded event, in bytes. A charter restatement is the largest honest one. */
  eventBytes: 1_048_576,
  /** Names of people and parties, labels, titles: one line. */
  line: 200,
  /** Words that are said, delivered or noted. */
  text: 20_000,
  /** Minutes and notes. */
  longText: 100_000,
  /** A reason given for going on, for a successor room. */
  reason: 2_000,
  parties: 64,
  names: 32,
  languages: 32,
  seats: 256,
  devicesPerPerson: 32,
  findings: 200,
  restatedEvents: 4_000,
  groups: 64,
  /** Issues of one room, set aside ones among them; also in one event. */
  issues: 256,
  optionsPerIssue: 32,
  /** The text of a report is split over entries: so many units in each … */
  reportPart: 40_000,
  /** … and so many entries; a longer report is refused by name. */
  reportParts: 24,
  /** Stretches of a report that one entry of the record quotes. */
  passages: 8,
  /** Voices between the words and us: "A says that B says". */
  voices: 8,
  participants: 32,
  candidates: 16,
  /** Issues or parties that one entry of the record is linked to. */
  links: 32,
  /** A short name inside a plan or a list: a category, a pseudonym. */
  code: 40,
  /** What one step or commitment asks for. */
  deed: 500,
  categories: 64,
  phases: 64,
  steps: 600,
  /** Steps that one step waits for, or that wait for one part of it. */
  waits: 64,
  parts: 16,
  /** Entries of a name list that one event carries; a longer list comes in several. */
  entriesAtOnce: 500,
  entriesPerList: 5_000,
  /** People handed over of whom one showing of an exchange tells: they fit into one event. */
  handedOver: 4_000,
  /** Acts with copies that one line of the team's account names. */
  actsCarried: 256,
  stages: 64,
  /** Occurrences of a recurring commitment: ten years of days. */
  occurrences: 3_660,
  /** The longest a clock runs, in milliseconds: a hundred years, for agreements that are made for decades. */
  durationMs: 3_155_760_000_000,
  /** Heads, lorries, litres: whatever is counted. */
  quantity: 1_000_000_000,
  /** The most points that one issue or option can have. */
  points: 1_000_000,
} as const;
