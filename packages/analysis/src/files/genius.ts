import { err, ok, type Result } from "@parley/kernel";
import type { Issue, PartyProfile } from "../problem.ts";
import {
  baseName,
  type FileRemark,
  type Remarks,
  remarksOn,
  type Scenario,
  type SourceFile,
} from "./faults.ts";
import { readAdditive } from "./genius-additive.ts";
import { type DomainIssue, readDomain } from "./genius-domain.ts";
import { RECTANGLE, readRectangles } from "./genius-rectangles.ts";
import { descendants, numberAttribute, parseXml, type XmlElement } from "./xml-tree.ts";

/**
 * Reads a GENIUS/ANAC scenario: a domain file and one profile per party, additive or hyper-rectangle.
 *
 * Additive utility: sum over issues of (weight / sum of weights) x (evaluation / largest evaluation of the
 * issue). Rectangles: sum of the utilities of those that contain the package, as stated. What published files
 * get wrong and can be read around is noted with its line; the rest is refused with all faults found.
 */
export const parseGenius = (
  domain: SourceFile,
  profiles: readonly SourceFile[],
): Result<Scenario, readonly FileRemark[]> => {
  const ofDomain = remarksOn(domain.name);
  const tree = parseXml(domain.text, ofDomain);
  if (tree?.name === PROFILE) ofDomain.fault(tree.line, "This is a party's profile: name the domain first.");
  if (tree && tree.name !== PROFILE) checkRoot(tree, DOMAIN, ofDomain);
  const isDomain = tree !== undefined && ofDomain.faults.length === 0;
  const domainIssues = isDomain ? readDomain(tree, ofDomain) : [];
  if (ofDomain.faults.length > 0) return err(ofDomain.faults);
  const all = [ofDomain];
  const parties: PartyProfile[] = [];
  for (const profile of profiles) {
    const remarks = remarksOn(profile.name);
    all.push(remarks);
    const party = readProfile(profile, domainIssues, remarks);
    if (party) parties.push({ ...party, name: uniqueName(party.name, parties) });
  }
  if (profiles.length === 0) ofDomain.fault(1, "No profile was given: name one file per party.");
  const faults = all.flatMap((remarks) => remarks.faults);
  if (faults.length > 0) return err(faults);
  const issues: readonly Issue[] = domainIssues.map(({ name, options }) => ({
    name,
    options: options.map((option) => option.value),
  }));
  return ok({
    problem: { issues, parties, constraints: [] },
    sheets: [],
    notes: all.flatMap((remarks) => remarks.notes),
  });
};

/** The outermost elements of the two kinds of file. */
const DOMAIN = "negotiation_template";
const PROFILE = "utility_space";

const readProfile = (
  file: SourceFile,
  issues: readonly DomainIssue[],
  remarks: Remarks,
): PartyProfile | undefined => {
  const tree = parseXml(file.text, remarks);
  if (!tree) return undefined;
  if (tree.name === DOMAIN) {
    remarks.fault(tree.line, "This is a domain, not a party's profile: name one domain, then the profiles.");
    return undefined;
  }
  const name = baseName(file.name);
  checkRoot(tree, PROFILE, remarks);
  if (remarks.faults.length > 0) return undefined;
  noteDiscount(tree, remarks);
  noteUnknown(tree, remarks);
  if (descendants(tree, RECTANGLE).length > 0) {
    const rectangles = readRectangles(tree, issues, remarks);
    const values = issues.map((issue) => issue.options.map(() => 0));
    return { name, reservation: scaledReservation(tree, remarks), values, rectangles };
  }
  const values = readAdditive(tree, issues, remarks);
  const reservation = readReservation(tree, remarks);
  if (reservation > 1)
    remarks.note(
      descendants(tree, "reservation").at(0)?.line ?? tree.line,
      `The reservation ${reservation} lies above every package, of which the best has 1: none is rational.`,
    );
  return { name, reservation, values, rectangles: [] };
};

/** What a profile may hold; a misspelt name would otherwise pass without a word. */
const KNOWN: ReadonlySet<string> = new Set([
  ...[
    PROFILE,
    "objective",
    "issue",
    "item",
    "range",
    "evaluator",
    "weight",
    "reservation",
    "discount_factor",
  ],
  ...["similarity_function", "criteria_function", "utility", "ufun", RECTANGLE, "includes", "excludes"],
]);

const noteUnknown = (tree: XmlElement, remarks: Remarks): void => {
  const told = new Set(KNOWN).add(tree.name);
  const visit = ({ children }: XmlElement): void => {
    for (const child of children) {
      if (!told.has(child.name))
        remarks.note(child.line, `"${child.name}" is no element of a profile that is known here: left out.`);
      told.add(child.name);
      visit(child);
    }
  };
  visit(tree);
};

/** What is called otherwise is read all the same where it holds what it should. */
const checkRoot = (tree: XmlElement, usual: typeof DOMAIN | typeof PROFILE, remarks: Remarks): void => {
  if (tree.name === usual) return;
  const found = `The outermost element is "${tree.name}" and not "${usual}"`;
  if (["issue", RECTANGLE].some((name) => descendants(tree, name).length > 0))
    remarks.note(tree.line, `${found}; what it holds is read all the same.`);
  else
    remarks.fault(
      tree.line,
      `${found}, and it holds no issue: this is no GENIUS ${usual === DOMAIN ? "domain" : "profile"}.`,
    );
};

/** In nonlinear files utilities are raw sums, but reservations are shares of the declared maximum. */
const scaledReservation = (tree: XmlElement, remarks: Remarks): number => {
  const stated = readReservation(tree, remarks);
  const space = descendants(tree, "utility").at(0);
  const declared = space ? numberAttribute(space, "maxutility") : undefined;
  if (stated === 0 || stated > 1) return stated;
  const line = descendants(tree, "reservation").at(0)?.line ?? tree.line;
  const largest =
    declared === undefined ? "no largest utility is declared" : `the declared largest is ${declared}`;
  if (declared === undefined)
    remarks.note(
      line,
      `The reservation ${stated} counts as it stands: ${largest}, of which it could be a share.`,
    );
  else remarks.note(line, `The reservation ${stated} is read as a share: ${largest}.`);
  return stated * (declared ?? 1);
};

const readReservation = (tree: XmlElement, remarks: Remarks): number => {
  const [element, ...more] = descendants(tree, "reservation");
  if (!element) return 0;
  for (const { line } of more)
    remarks.note(line, `A further reservation is left out: the one on line ${element.line} counts.`);
  const value = numberAttribute(element, "value");
  if (value !== undefined) return value;
  const stated = (element.attributes["value"] ?? "").trim();
  if (stated === "") remarks.note(element.line, "The reservation is left empty; it counts 0.");
  else remarks.fault(element.line, `The reservation has no numeric value: "${stated}" is no finite number.`);
  return 0;
};

const noteDiscount = (tree: XmlElement, remarks: Remarks): void => {
  for (const element of descendants(tree, "discount_factor")) {
    const value = numberAttribute(element, "value");
    const stated = value ?? element.attributes["value"] ?? "";
    if (stated !== 1 && stated !== "")
      remarks.note(
        element.line,
        `The discount factor ${stated} is ignored: packages are compared undiscounted.`,
      );
  }
};

const uniqueName = (name: string, parties: readonly PartyProfile[]): string => {
  let unique = name;
  for (let k = 2; parties.some((party) => party.name === unique); k++) unique = `${name} (${k})`;
  return unique;
};
