import type { PartyId, RoomEvent } from "@parley/domain";
import type { Catalogue } from "../words/catalogue.ts";

/** One sentence for something that a side did with its copy. */
export const sayAct = (
  event: RoomEvent,
  { copies }: Catalogue,
  party: (party: PartyId) => string,
): string => {
  const { acts: words, nobody } = copies;
  switch (event.type) {
    case "exchangeAnswered":
      return words.answered(party(event.side), event.answer === "accepted", event.version);
    case "stepBegun":
      return words.begun(event.step);
    case "stepReported":
      return words.reported(event.step);
    case "stepWaived":
      return words.waived(party(event.side), event.step);
    case "stepExplained":
      return words.explained(party(event.side), event.step);
    case "exchangeSuspended":
    case "commitmentSuspended":
      return words.suspended(event.side === undefined ? nobody : party(event.side));
    case "exchangeResumed":
    case "commitmentResumed":
      return words.resumed;
    case "splitProposed":
      return words.splitProposed(party(event.side), event.step);
    case "splitAgreed":
      return words.splitAgreed(party(event.side));
    case "performanceReported":
      return words.performanceReported;
    case "performanceDisputed":
      return words.performanceDisputed(party(event.side));
    case "performanceWaived":
      return words.performanceWaived(party(event.side));
    case "incidentAlleged":
      return words.alleged(event.side === undefined ? nobody : party(event.side), event.place);
    case "evidenceAdded":
      return words.evidence(event.side === undefined ? nobody : party(event.side));
    case "accessAgreed":
      return words.accessAgreed(event.crossing, `${event.perDay} ${event.unit}`, event.from);
    case "accessReported": {
      const { side, source, counted, crossing, day, unit } = event;
      const who = side === undefined ? (source ?? nobody) : party(side);
      return counted.type === "accessDenied"
        ? words.accessDenied(who, crossing, day)
        : words.accessCounted(who, crossing, day, `${counted.quantity} ${unit}`);
    }
    default:
      return sayListAct(event, words, party);
  }
};

const sayListAct = (
  event: RoomEvent,
  words: Catalogue["copies"]["acts"],
  party: (party: PartyId) => string,
): string => {
  switch (event.type) {
    case "listOpened":
      return words.listOpened(event.title);
    case "entriesListed":
      return words.entriesListed(event.entries.length);
    case "listSubmitted":
      return words.listSubmitted(event.version);
    case "vettingBegan":
      return words.vettingBegan(party(event.side));
    case "entryObjected":
      return words.entryObjected(party(event.side), event.pseudonym);
    case "objectionSettled":
      return words.objectionSettled(party(event.side));
    case "categoryClaimed":
      return words.categoryClaimed(party(event.side), event.claims.length);
    case "conditionClaimed":
      return words.conditionClaimed(party(event.side), event.pseudonym);
    case "proofOfLifeGiven":
      return words.proofGiven(party(event.side), event.pseudonym);
    case "proofOfLifeJudged":
      return words.proofJudged;
    case "listAgreed":
      return words.listAgreed(party(event.side), event.version);
    case "namesPermitted":
      return words.namesPermitted(party(event.side));
    default:
      return words.other;
  }
};
