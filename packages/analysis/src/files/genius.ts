import { err, ok, type Result } from "@parley/kernel";
import type { Issue, PartyProfile, Rectangle } from "../problem.ts";
import {
  baseName,
  type FileRemark,
  type Remarks,
  remarksOn,
  type Scenario,
  type SourceFile,
} from "./faults.ts";
import { readAdditive } from "./genius-additive.ts";
import { type DomainIssue, issuePosition, readDomain } from "./genius-domain.ts";
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
  const domainIssues = tree && tree.name !== PROFILE ? readDomain(tree, ofDomain) : [];
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
  noteDiscount(tree, remarks);
  const rectangles = descendants(tree, "hyperrectangle");
  if (rectangles.length > 0) return readRectangles(name, tree, rectangles, issues, remarks);
  const values = readAdditive(tree, issues, remarks);
  const reservation = readReservation(tree, remarks);
  if (reservation > 1)
    remarks.note(
      descendants(tree, "reservation").at(0)?.line ?? tree.line,
      `The reservation ${reservation} lies above every package, of which the best has 1: none is rational.`,
    );
  return { name, reservation, values, rectangles: [] };
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
    if (value !== undefined && value !== 1)
      remarks.note(
        element.line,
        `The discount factor ${value} is ignored: packages are compared undiscounted.`,
      );
  }
};

const readRectangles = (
  name: string,
  tree: XmlElement,
  elements: readonly XmlElement[],
  issues: readonly DomainIssue[],
  remarks: Remarks,
): PartyProfile => {
  const weight = numberAttribute(descendants(tree, "ufun").at(0) ?? tree, "weight") ?? 1;
  const rectangles = elements.flatMap((element) => {
    const rectangle = readRectangle(element, issues, remarks);
    return rectangle ? [{ ...rectangle, utility: rectangle.utility * weight }] : [];
  });
  const values = issues.map((issue) => issue.options.map(() => 0));
  return { name, reservation: scaledReservation(tree, remarks), values, rectangles };
};

/** In nonlinear files utilities are raw sums, but reservations are shares of the declared maximum. */
const scaledReservation = (tree: XmlElement, remarks: Remarks): number => {
  const stated = readReservation(tree, remarks);
  const space = descendants(tree, "utility").at(0);
  const declared = space ? numberAttribute(space, "maxutility") : undefined;
  if (stated === 0 || stated > 1 || declared === undefined || space === undefined) return stated;
  remarks.note(
    descendants(tree, "reservation").at(0)?.line ?? space.line,
    `The reservation ${stated} is read as that share of the declared largest utility, ${declared}.`,
  );
  return stated * declared;
};

const readRectangle = (
  element: XmlElement,
  issues: readonly DomainIssue[],
  remarks: Remarks,
): Rectangle | undefined => {
  const utility = numberAttribute(element, "utility");
  if (utility === undefined) remarks.fault(element.line, "A hyperRectangle has no numeric utility.");
  const ranges = [];
  for (const include of element.children.filter((child) => child.name === "includes")) {
    const [index, min, max] = ["index", "min", "max"].map((key) => numberAttribute(include, key));
    const position = issuePosition(issues, undefined, index);
    const issue = position === undefined ? undefined : issues[position];
    if (issue === undefined || position === undefined || min === undefined || max === undefined) {
      remarks.fault(include.line, "INCLUDES needs the index of an issue, a min and a max.");
      continue;
    }
    const first = issue.lowest ?? 1;
    const from = Math.max(0, Math.ceil(min - first));
    const to = Math.min(issue.options.length - 1, Math.floor(max - first));
    if (from > to) {
      remarks.note(
        include.line,
        `The range ${min} to ${max} lies outside "${issue.name}": the rectangle is empty.`,
      );
      return undefined;
    }
    ranges.push({ issue: position, from, to });
  }
  return utility === undefined ? undefined : { utility, ranges };
};

const uniqueName = (name: string, parties: readonly PartyProfile[]): string => {
  let unique = name;
  for (let k = 2; parties.some((party) => party.name === unique); k++) unique = `${name} (${k})`;
  return unique;
};
