import type { Authority, Form, Role, RoomKind, SourceSees, TemplateName, Terms } from "@parley/domain";

/** The field's own words for the kinds that the domain knows. */
export const terms = {
  terms: {
    inConfidence: "In confidence",
    allMediators: "For all mediators",
    withoutAttribution: "May be conveyed, without attribution",
    inOurName: "May be conveyed in our name",
    public: "Public",
  } satisfies Record<Terms, string>,
  termsMeaning: {
    inConfidence: "The mediators of this room, and nobody else.",
    allMediators: "Every mediating team may know; no party.",
    withoutAttribution: "A mediator may carry it, without saying who said it.",
    inOurName: "A mediator may carry it and say that it comes from us.",
    public: "Anybody may know.",
  } satisfies Record<Terms, string>,
  mediatorsIdea: "May be used as the mediator's own idea",
  form: {
    position: "Position",
    interest: "Interest",
    redLine: "Red line",
    condition: "Condition",
    trialBalloon: "Trial balloon",
    nonPaper: "Non-paper",
    offer: "Offer",
    remark: "Remark",
  } satisfies Record<Form, string>,
  formMeaning: {
    position: "What we demand.",
    interest: "Why we demand it.",
    redLine: "A limit that we declare.",
    condition: "What must be so before we agree.",
    trialBalloon: "An idea to test the reaction; it lapses.",
    nonPaper: "Unofficial text that commits nobody.",
    offer: "What we would do.",
    remark: "Anything else.",
  } satisfies Record<Form, string>,
  role: {
    leadMediator: "lead mediator",
    mediator: "mediator",
    head: "head of delegation",
    adviser: "adviser",
    observer: "observer",
    guarantor: "guarantor",
    monitor: "monitor",
    analyst: "analyst",
  } satisfies Record<Role, string>,
  authority: {
    explore: "may explore",
    negotiate: "may negotiate",
    initial: "may initial",
    sign: "may sign",
    none: "no authority declared",
  } satisfies Record<Authority, string>,
  roomKind: {
    notebook: "Notebook",
    delegation: "Delegation",
    team: "Mediators",
    coMediators: "Co-mediators",
    caucus: "Caucus",
    common: "Common room",
    committee: "Committee",
  } satisfies Record<RoomKind, string>,
  /** A room that another shares its name with, told apart by its lead mediator. */
  roomSucceeded: (room: string) => `${room} (earlier)`,
  roomWith: (room: string, lead: string) => `${room}, with ${lead}`,
  /** How a template calls a kind of room, where it differs. */
  roomKindIn: {
    peace: { caucus: "Separate talks" },
    labour: {},
    commercial: { caucus: "Separate session" },
    empty: {},
  } satisfies Record<TemplateName, Partial<Record<RoomKind, string>>>,
  template: {
    peace: "Peace talks",
    labour: "Labour dispute",
    commercial: "Commercial dispute",
    empty: "Empty",
  } satisfies Record<TemplateName, string>,
  sourceSees: {
    nothing: "Nothing",
    thatConveyed: "That it was conveyed",
    exactWords: "The exact words, as a receipt",
  } satisfies Record<SourceSees, string>,
};
