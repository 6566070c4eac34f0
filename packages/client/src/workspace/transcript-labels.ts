import type { TranscriptLabels } from "@parley/domain";

/** The words around a transcript's words where the caller has none of its own: plain English, times in UTC. */
export const ENGLISH_LABELS: TranscriptLabels = {
  time: (at) => new Date(at).toISOString().replace("T", " ").slice(0, 16),
  kind: {
    notebook: "Notebook",
    delegation: "Delegation",
    team: "Mediating team",
    coMediators: "Co-mediators",
    caucus: "Separate talks",
    common: "Common room",
    committee: "Committee",
  },
  role: {
    leadMediator: "lead mediator",
    mediator: "mediator",
    head: "head of delegation",
    adviser: "adviser",
    observer: "observer",
    guarantor: "guarantor",
    monitor: "monitor",
    analyst: "analyst",
  },
  form: {
    position: "position",
    interest: "interest",
    redLine: "red line",
    condition: "condition",
    trialBalloon: "trial balloon",
    nonPaper: "non-paper",
    offer: "offer",
    remark: "remark",
  },
  terms: {
    inConfidence: "in confidence",
    allMediators: "for all mediators",
    withoutAttribution: "may be conveyed without attribution",
    inOurName: "may be conveyed in our name",
    public: "public",
  },
  attribution: (attribution) => {
    switch (attribution.type) {
      case "none":
        return "without attribution";
      case "party":
        return `in the name of ${attribution.label}`;
      case "mediatorsIdea":
        return "the mediator's own idea";
    }
  },
  unknownPerson: "unknown person",
  doubtfulTime: "time in doubt",
  lapsed: "lapsed",
  withdrawn: "withdrawn",
  expires: (at) => `expires ${at}`,
  inAnswerTo: "in answer",
  minutes: { draft: "draft minutes", agreed: "agreed minutes", rival: "rival minutes" },
  announced: {
    roomOpened: "opened the room.",
    charterRestated: "restated the charter; history begins anew here.",
    rulesRaised: "raised the version of the rules.",
    partyAdded: "added a party.",
    partyRelabelled: "changed how a party is shown.",
    personIntroduced: "introduced somebody.",
    deviceBound: "added a device.",
    seatChanged: "changed a seat.",
    itemWithdrawn: "withdrew something said.",
    permissionAsked: "asked for permission.",
    permissionGiven: "gave permission.",
    permissionDeclined: "declined permission.",
    messageAcknowledged: "acknowledged a message.",
    conveyanceNoted: "noted a conveyance.",
    conveyanceRegistered: "registered a conveyance.",
    messageNoted: "noted a message.",
    checkOverridden: "sent words in spite of findings.",
    minutesAgreed: "agreed to minutes.",
    exportProposed: "proposed to export the room.",
    exportAgreed: "agreed to export the room.",
    successorAnnounced: "announced a successor room.",
    founded: "founded the room.",
    deviceAdmitted: "admitted a device.",
    admissionProposed: "proposed a device.",
    deviceRemoved: "removed a device.",
    epochBegan: "began a new epoch.",
  },
};
