import type { Catalogue } from "../words/catalogue.ts";

/** Under which heading an act stands in the palette and among the keys. */
export const ACT_GROUPS = [
  "words",
  "row",
  "write",
  "room",
  "table",
  "issues",
  "report",
  "doing",
  "people",
  "mediation",
  "tour",
  "everywhere",
] as const;
export type ActGroup = (typeof ACT_GROUPS)[number];

interface ActLine {
  readonly group: ActGroup;
  /** As it is shown: "Ctrl", "Alt" and "Shift" before a letter or a sign. */
  readonly key: string;
  readonly name: (words: Catalogue) => string;
  /** How its button looks, where it is not a plain one. */
  readonly tone?: "go" | "stop" | "plain";
}

/**
 * Every act that is not a step within a dialog: its key and its name, one line each. Buttons, palette, keys and help take
 * them from here, so that none can differ. A screen offers those that are possible now with `useActs`.
 */
export const ACTS = {
  open: { group: "words", key: "↵", name: ({ acts }) => acts.open },
  answer: { group: "words", key: "A", name: ({ room }) => room.panel.reply },
  convey: { group: "words", key: "C", name: ({ room }) => room.panel.convey, tone: "go" },
  askPermission: { group: "words", key: "P", name: ({ room }) => room.panel.askPermission },
  letTravel: { group: "words", key: "P", name: ({ room }) => room.panel.widen },
  permit: { group: "words", key: "P", name: ({ room }) => room.panel.givePermission, tone: "go" },
  decline: { group: "words", key: "D", name: ({ room }) => room.panel.decline },
  acknowledge: { group: "words", key: "K", name: ({ room }) => room.acknowledge },
  agreeMinutes: { group: "words", key: "G", name: ({ room }) => room.agree, tone: "go" },
  rivalMinutes: { group: "words", key: "V", name: ({ room }) => room.rival },
  agreeExport: { group: "words", key: "G", name: ({ room }) => room.agreeExportTitle },
  place: { group: "words", key: "T", name: ({ room }) => room.panel.place },
  enter: { group: "words", key: "E", name: ({ room }) => room.panel.enter },
  copy: { group: "words", key: "Y", name: ({ room }) => room.panel.copy },
  withdraw: { group: "words", key: "Del", name: ({ room }) => room.panel.withdraw, tone: "stop" },

  readReport: { group: "row", key: "R", name: ({ record }) => record.read, tone: "go" },
  confirmEntry: {
    ...{ group: "row", key: "Y", tone: "plain" },
    name: ({ recordParts }) => recordParts.confirmEntry,
  },
  correctEntry: {
    ...{ group: "row", key: "C", tone: "plain" },
    name: ({ recordParts }) => recordParts.correctEntry,
  },
  takeFromRecord: {
    ...{ group: "row", key: "Del", tone: "plain" },
    name: ({ recordParts }) => recordParts.withdrawEntry,
  },
  editNote: { group: "row", key: "E", name: ({ room }) => room.note.edit },
  discardNote: { group: "row", key: "Del", name: ({ room }) => room.note.discard, tone: "stop" },
  showLink: { group: "row", key: "L", name: ({ people }) => people.showLink },
  revokeInvitation: { group: "row", key: "Del", name: ({ people }) => people.revoke },
  liftRule: { group: "row", key: "Del", name: ({ packages }) => packages.lift, tone: "plain" },
  takeBackPreference: { group: "row", key: "Del", name: ({ packages }) => packages.withdraw, tone: "plain" },
  letPackageGo: { group: "row", key: "Del", name: ({ packages }) => packages.unpin },
  takeBackWords: { group: "row", key: "E", name: ({ room }) => room.compose.takeBack },
  discardWords: { group: "row", key: "Del", name: ({ room }) => room.compose.discard, tone: "stop" },

  say: { group: "write", key: "Ctrl ↵", name: ({ room }) => room.compose.say, tone: "go" },
  carry: { group: "write", key: "Ctrl ↵", name: ({ convey }) => convey.goAsk, tone: "go" },
  keepNote: { group: "write", key: "Ctrl ↵", name: ({ room }) => room.compose.keepNote, tone: "go" },
  chooseTerms: { group: "write", key: "Alt T", name: ({ room }) => room.compose.terms },
  chooseForm: { group: "write", key: "Alt F", name: ({ room }) => room.compose.form },
  letLapse: { group: "write", key: "Alt L", name: ({ room }) => room.compose.addExpiry },
  offerIdea: { group: "write", key: "Alt I", name: ({ room }) => room.compose.idea },
  noReply: { group: "write", key: "Alt R", name: ({ room }) => room.compose.noReply },

  write: { group: "room", key: "W", name: ({ acts }) => acts.write },
  newest: { group: "room", key: "N", name: ({ acts }) => acts.newest },
  draftMinutes: { group: "room", key: "M", name: ({ room }) => room.draftMinutes },
  backToRoom: { group: "room", key: "B", name: ({ convey }) => convey.backToRoom },
  whoIsHere: { group: "room", key: "I", name: ({ room }) => room.whoIsHere },
  notes: { group: "room", key: "O", name: ({ room }) => room.note.ofTeam },
  markRead: { group: "room", key: "R", name: ({ acts }) => acts.markRead },
  exportRoom: { group: "room", key: "X", name: ({ acts }) => acts.exportRoom },

  placePosition: { group: "table", key: "P", name: ({ table }) => table.act.place, tone: "go" },
  correctPosition: { group: "table", key: "C", name: ({ table }) => table.act.correct },
  withdrawPosition: { group: "table", key: "W", name: ({ table }) => table.act.withdraw, tone: "stop" },
  confirmNew: { group: "table", key: "N", name: ({ table }) => table.keys.confirmNew },
  dismissNew: { group: "table", key: "D", name: ({ table }) => table.keys.dismissNew },
  reopenFinding: { group: "table", key: "O", name: ({ table }) => table.act.reopen },
  sourceOfPosition: { group: "table", key: "G", name: ({ table }) => table.keys.source },
  openTable: { group: "table", key: "T", name: ({ issues }) => issues.toTable },
  editIssues: { group: "table", key: "I", name: ({ table }) => table.issues },
  presentIssues: { group: "table", key: "R", name: ({ table }) => table.present },
  presentNow: { group: "table", key: "Ctrl ↵", name: ({ acts }) => acts.presentNow, tone: "go" },
  presentAll: { group: "table", key: "A", name: ({ acts }) => acts.presentAll },
  presentNone: { group: "table", key: "Z", name: ({ acts }) => acts.presentNone },
  presentTo: { group: "table", key: "S", name: ({ acts }) => acts.presentTo },
  printTable: { group: "table", key: "Shift J", name: ({ acts }) => acts.table.print },
  saveTableCsv: { group: "table", key: "Shift X", name: ({ acts }) => acts.table.csv },
  saveTableDocx: { group: "table", key: "Shift Z", name: ({ acts }) => acts.table.docx },

  editIssue: { group: "issues", key: "↵", name: ({ issues }) => issues.act.edit },
  addIssue: { group: "issues", key: "N", name: ({ issues }) => issues.keys.add },
  addIssueBelow: { group: "issues", key: "B", name: ({ issues }) => issues.act.addBelow },
  issueUp: { group: "issues", key: "Alt ↑", name: ({ issues }) => issues.act.up },
  issueDown: { group: "issues", key: "Alt ↓", name: ({ issues }) => issues.act.down },
  issueInward: { group: "issues", key: "Alt →", name: ({ issues }) => issues.act.inward },
  issueOutward: { group: "issues", key: "Alt ←", name: ({ issues }) => issues.act.outward },
  mergeIssue: { group: "issues", key: "M", name: ({ issues }) => issues.act.merge },
  splitIssue: { group: "issues", key: "S", name: ({ issues }) => issues.act.split },
  setIssueAside: { group: "issues", key: "X", name: ({ issues }) => issues.act.setAside },
  takeIssueUp: { group: "issues", key: "A", name: ({ issues }) => issues.takeUp },
  issueTemplate: { group: "issues", key: "L", name: ({ issues }) => issues.templateTitle },

  acceptSuggestion: { group: "report", key: "A", name: ({ suggestions }) => suggestions.act.accept },
  editSuggestion: { group: "report", key: "E", name: ({ suggestions }) => suggestions.act.edit },
  turnSuggestionDown: { group: "report", key: "X", name: ({ suggestions }) => suggestions.act.reject },
  enterByHand: { group: "report", key: "N", name: ({ suggestions }) => suggestions.keys.byHand },
  acceptMany: { group: "report", key: "B", name: ({ suggestions }) => suggestions.act.bulk },
  enterStatement: {
    group: "report",
    key: "S",
    name: ({ acts, suggestions }) => acts.enterAs(suggestions.kind.statement),
  },
  enterPosition: {
    group: "report",
    key: "P",
    name: ({ acts, suggestions }) => acts.enterAs(suggestions.kind.demand),
  },
  enterFigure: {
    group: "report",
    key: "F",
    name: ({ acts, suggestions }) => acts.enterAs(suggestions.kind.figure),
  },
  enterContact: {
    group: "report",
    key: "C",
    name: ({ acts, suggestions }) => acts.enterAs(suggestions.kind.contact),
  },
  enterFrame: {
    group: "report",
    key: "R",
    name: ({ acts, suggestions }) => acts.enterAs(suggestions.kind.frame),
  },
  aboutReport: { group: "report", key: "I", name: ({ suggestions }) => suggestions.about },
  backToRecord: { group: "report", key: "Esc", name: ({ suggestions }) => suggestions.back },

  draftPlan: { group: "doing", key: "N", name: ({ exchange }) => exchange.draftOne, tone: "go" },
  beginList: { group: "doing", key: "N", name: ({ lists }) => lists.open, tone: "go" },
  makeCommitment: { group: "doing", key: "N", name: ({ commitments }) => commitments.make, tone: "go" },
  allege: { group: "doing", key: "N", name: ({ incidents }) => incidents.allege, tone: "go" },
  agreeAccess: { group: "doing", key: "A", name: ({ access }) => access.agree },
  reportAccess: { group: "doing", key: "R", name: ({ access }) => access.report, tone: "go" },
  changePlan: { group: "doing", key: "J", name: ({ exchange }) => exchange.change },
  keepPlan: { group: "doing", key: "K", name: ({ acts }) => acts.doing.keepPlan, tone: "go" },
  addCategory: { group: "doing", key: "C", name: ({ planDraft }) => planDraft.addCategory },
  addKey: { group: "doing", key: "Y", name: ({ planDraft }) => planDraft.addKey },
  addPhase: { group: "doing", key: "A", name: ({ planDraft }) => planDraft.addPhase },
  addStep: { group: "doing", key: "S", name: ({ planDraft }) => planDraft.addStep },
  acceptPlan: { group: "doing", key: "Y", name: ({ acts }) => acts.doing.accept, tone: "go" },
  declinePlan: { group: "doing", key: "X", name: ({ acts }) => acts.doing.decline },
  adoptPlan: { group: "doing", key: "T", name: ({ exchange }) => exchange.adopt, tone: "go" },
  putInList: { group: "doing", key: "I", name: ({ acts }) => acts.doing.putIn },
  vetList: { group: "doing", key: "V", name: ({ lists }) => lists.act.vet },
  claimAll: { group: "doing", key: "M", name: ({ lists }) => lists.act.claimAll },
  agreeList: { group: "doing", key: "G", name: ({ lists }) => lists.act.agree },
  freezeList: { group: "doing", key: "X", name: ({ lists }) => lists.act.freeze },
  permitNames: { group: "doing", key: "L", name: ({ lists }) => lists.act.permit },
  begin: { group: "doing", key: "B", name: ({ steps }) => steps.act.begin, tone: "go" },
  report: { group: "doing", key: "R", name: ({ steps }) => steps.act.report, tone: "go" },
  verify: { group: "doing", key: "V", name: ({ steps }) => steps.act.verify, tone: "go" },
  explain: { group: "doing", key: "E", name: ({ steps }) => steps.act.explain },
  dispute: { group: "doing", key: "T", name: ({ commitments }) => commitments.act.dispute },
  waive: { group: "doing", key: "W", name: ({ acts }) => acts.doing.waive },
  suspend: { group: "doing", key: "S", name: ({ acts }) => acts.doing.suspend },
  resume: { group: "doing", key: "M", name: ({ steps }) => steps.act.resume },
  divide: { group: "doing", key: "D", name: ({ steps }) => steps.act.split },
  agreeDivision: { group: "doing", key: "G", name: ({ steps }) => steps.act.agreeSplit },
  startClock: { group: "doing", key: "K", name: ({ commitments }) => commitments.act.triggered },
  suspendAll: { group: "doing", key: "H", name: ({ steps }) => steps.act.suspendAll, tone: "stop" },
  addEvidence: { group: "doing", key: "E", name: ({ incidents }) => incidents.act.evidence },
  inquire: { group: "doing", key: "I", name: ({ incidents }) => incidents.act.inquire },
  showDue: { group: "doing", key: "D", name: ({ acts }) => acts.doing.due },
  showBoard: { group: "doing", key: "B", name: ({ acts }) => acts.doing.board },
  showCalendar: { group: "doing", key: "C", name: ({ acts }) => acts.doing.calendar },
  showAreas: { group: "doing", key: "A", name: ({ acts }) => acts.doing.areas },
  saveCsv: { group: "doing", key: "C", name: ({ exchange }) => exchange.csv },
  saveAccess: { group: "doing", key: "C", name: ({ access }) => access.csv },
  presentCopy: { group: "doing", key: "P", name: ({ acts }) => acts.doing.present },
  showDivision: { group: "doing", key: "Q", name: ({ copies }) => copies.open.split },
  showHowFar: { group: "doing", key: "O", name: ({ acts }) => acts.doing.showHowFar },
  enterDone: { group: "doing", key: "Z", name: ({ copies }) => copies.enter, tone: "go" },

  admitToRoom: { group: "people", key: "A", name: ({ people }) => people.admit, tone: "plain" },
  removePerson: { group: "people", key: "Del", name: ({ people }) => people.remove, tone: "plain" },
  changeAuthority: { group: "people", key: "Y", name: ({ people }) => people.changeAuthority, tone: "plain" },
  nameParty: { group: "people", key: "N", name: ({ people }) => people.nameParty, tone: "plain" },
  restartRoom: { group: "people", key: "H", name: ({ people }) => people.restart, tone: "plain" },
  announceSuccessor: { group: "people", key: "S", name: ({ people }) => people.successor, tone: "plain" },
  makeRecovery: { group: "people", key: "V", name: ({ people }) => people.recoveryMake },
  auditRoom: { group: "people", key: "R", name: ({ acts }) => acts.auditRoom },

  invite: { group: "mediation", key: "Shift I", name: ({ people }) => people.invite },
  addParty: { group: "mediation", key: "Shift A", name: ({ people }) => people.addParty },
  openRoom: { group: "mediation", key: "Shift O", name: ({ people }) => people.openRoom },
  readCharter: { group: "mediation", key: "Shift R", name: ({ people }) => people.tabs.charter },
  compare: { group: "mediation", key: "Shift C", name: ({ people }) => people.tabs.compare },
  openReport: { group: "mediation", key: "Shift U", name: ({ record }) => record.add, tone: "go" },
  enterTold: { group: "mediation", key: "Shift W", name: ({ record }) => record.tell },
  importFigures: {
    group: "mediation",
    key: "Shift V",
    name: ({ recordParts }) => recordParts.figures.import,
  },
  saveFigures: {
    group: "mediation",
    key: "Shift X",
    name: ({ recordParts }) => recordParts.figures.csv,
  },
  printTimeline: { group: "mediation", key: "Shift J", name: ({ acts }) => acts.timeline.print },
  saveTimelineCsv: { group: "mediation", key: "Shift X", name: ({ acts }) => acts.timeline.csv },
  saveTimelineJson: { group: "mediation", key: "Shift Z", name: ({ acts }) => acts.timeline.json },
  saveTimelineIcs: { group: "mediation", key: "Shift Y", name: ({ acts }) => acts.timeline.ics },
  printRegister: { group: "mediation", key: "Shift J", name: ({ acts }) => acts.register.print },
  copyRegister: { group: "mediation", key: "Shift Y", name: ({ acts }) => acts.register.copy },
  saveRegisterCsv: { group: "mediation", key: "Shift X", name: ({ acts }) => acts.register.csv },
  saveRegisterJson: { group: "mediation", key: "Shift Z", name: ({ acts }) => acts.register.json },
  sayMatters: { group: "mediation", key: "Shift J", name: ({ packages }) => packages.say },
  addRule: { group: "mediation", key: "Shift X", name: ({ packages }) => packages.addRule },
  estimateSide: { group: "mediation", key: "Shift W", name: ({ packages }) => packages.estimateAct },
  keepPackage: { group: "mediation", key: "Shift V", name: ({ packages }) => packages.keepAct },
  draftPackage: { group: "mediation", key: "Shift U", name: ({ packages }) => packages.draftAct },
  printPackages: { group: "mediation", key: "Shift Y", name: ({ packages }) => packages.printAct },
  savePackages: { group: "mediation", key: "Shift Z", name: ({ packages }) => packages.saveAct },
  stopStudy: { group: "mediation", key: "Shift G", name: ({ packages }) => packages.stop },
  studyAgain: { group: "mediation", key: "Shift G", name: ({ packages }) => packages.again },
  findHere: { group: "mediation", key: "F", name: ({ acts }) => acts.findHere },
  undo: { group: "mediation", key: "U", name: ({ acts }) => acts.undo },
  exports: { group: "mediation", key: "Shift E", name: ({ people }) => people.tabs.export },
  myKeys: { group: "mediation", key: "Shift K", name: ({ people }) => people.tabs.keys },

  tourNext: { group: "tour", key: "Shift N", name: ({ tour }) => tour.next, tone: "go" },
  tourPause: { group: "tour", key: "Shift P", name: ({ acts }) => acts.tourPause },
  tourToTheEnd: { group: "tour", key: "Shift F", name: ({ tour }) => tour.toTheEnd },
  tourReset: { group: "tour", key: "Shift B", name: ({ tour }) => tour.reset },
  tourSeat: { group: "tour", key: "Shift S", name: ({ acts }) => acts.tourSeat },
  tourAddSeat: { group: "tour", key: "Shift D", name: ({ tour }) => tour.addSeat },
  tourLeave: { group: "tour", key: "Shift Q", name: ({ tour }) => tour.leave },

  find: { group: "everywhere", key: "Ctrl K", name: ({ app }) => app.palette },
  search: { group: "everywhere", key: "/", name: ({ app }) => app.search },
  letters: { group: "everywhere", key: "Alt .", name: ({ acts }) => acts.letters.name },
  keysHere: { group: "everywhere", key: "?", name: ({ acts }) => acts.keysHere },
  help: { group: "everywhere", key: "Alt ?", name: ({ app }) => app.help },
  home: { group: "everywhere", key: "Shift H", name: ({ app }) => app.home },
  startMediation: { group: "everywhere", key: "Shift M", name: ({ home }) => home.start },
  takeTour: { group: "everywhere", key: "Shift T", name: ({ home }) => home.tour },
  settings: { group: "everywhere", key: ",", name: ({ app }) => app.settings },
  lock: { group: "everywhere", key: "Shift L", name: ({ app }) => app.lockNow },
} as const satisfies Readonly<Record<string, ActLine>>;

export type ActName = keyof typeof ACTS;

const NAMES = Object.keys(ACTS) as readonly ActName[];

export const isActName = (name: string): name is ActName => Object.hasOwn(ACTS, name);

/** Something that can be done now. */
export interface OfferedAct {
  readonly act: ActName;
  readonly run: () => void;
  /** The beginning of the words that it acts on. */
  readonly on?: string;
  /** One of several things that it can be done to or with, by its name: the key asks which. */
  readonly choice?: string;
  /** It would act on words that nobody has chosen: the palette names them, a key does nothing. */
  readonly isImplied?: boolean;
}

export const lineOf = (act: ActName): ActLine => ACTS[act];

/** In the order of the table; of one act, in the order in which they were offered. */
export const inOrder = (offered: readonly OfferedAct[]): readonly OfferedAct[] =>
  offered.toSorted((a, b) => NAMES.indexOf(a.act) - NAMES.indexOf(b.act));

/** The keys by group, each with what it does; acts that share a key exclude each other. */
export const keysOf = (group: ActGroup): readonly (readonly [key: string, acts: readonly ActName[]])[] => {
  const byKey = Map.groupBy(
    NAMES.filter((act) => ACTS[act].group === group),
    (act) => ACTS[act].key,
  );
  return [...byKey];
};

const SIGNS: Readonly<Record<string, string>> = { Enter: "↵", Delete: "Del", Backspace: "Del" };
/** Signs that a Mac's Option key turns into others, by where they lie; with Shift the second. */
const LAIN: Readonly<Record<string, readonly [string, string]>> = { Period: [".", ">"], Slash: ["/", "?"] };

export interface Pressed {
  readonly key: string;
  /** Where the key lies, which names its letter on keyboards without Latin ones. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What was pressed, written as the table writes it. */
export const signOf = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string => {
  const lain = /^Key([A-Z])$/.exec(code)?.[1];
  const lainSign = /^[^\p{ASCII}]$/u.test(key) ? LAIN[code]?.[shiftKey ? 1 : 0] : undefined;
  const isLetter = /^[a-z]$/i.test(key);
  const letter = isLetter ? key.toUpperCase() : /^\p{L}$|^[^\p{ASCII}]$/u.test(key) ? lain : undefined;
  const sign = letter ?? SIGNS[key] ?? lainSign ?? key;
  // Signs such as "?" need Shift on some keyboards and not on others: only a letter tells by it.
  const shift = shiftKey && letter !== undefined ? "Shift " : "";
  return `${ctrlKey || metaKey ? "Ctrl " : ""}${altKey ? "Alt " : ""}${shift}${sign}`;
};
