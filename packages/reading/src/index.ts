export type {
  ActorEntry,
  AttributionEntry,
  ContactEntry,
  DateEntry,
  Entry,
  EntryOf,
  Evidence,
  FigureEntry,
  Granularity,
  KnownActor,
  PositionEntry,
  Qualifier,
  Reading,
  ReadingOptions,
  SourceClass,
  Voice,
} from "./entries.ts";
export { createMeter, type Meter } from "./meter.ts";
export { attributionCandidates, placeOf, propose, read, readMetered } from "./propose.ts";
export { isCovering, isOverlapping, type Span } from "./span.ts";
