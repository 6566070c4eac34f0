import type { RoomEventType } from "./event.ts";

type Plain = Readonly<Record<string, unknown>>;

/**
 * Forms in which earlier builds wrote events under the same rules, each brought into today's form. A form is never
 * taken out again: logs are for ever. What an older build would not understand is no matter of form: it raises
 * `RULES_VERSION`, so that such a build stops instead of folding something else.
 */
const UPCASTS: Readonly<Partial<Record<RoomEventType, (event: Plain) => Plain>>> = {
  /** A side claimed one category at a time. */
  categoryClaimed: (event) => {
    if (!isOlder(event, "pseudonym", "claims")) return event;
    const { pseudonym, category, ...rest } = event;
    return { ...rest, claims: [{ pseudonym, category }] };
  },
  /** What was sent in spite of a finding was always an item. */
  checkOverridden: (event) => {
    const { destination } = event;
    if (!isPlain(destination) || !isOlder(destination, "item", "sent")) return event;
    const { item, ...rest } = destination;
    return { ...event, destination: { ...rest, sent: item } };
  },
  charterRestated: (event) => withRestated(event),
  restatementContinued: (event) => withRestated(event),
};

/** The event in today's form; whatever has no older form, or is no event, is handed back as it is. */
export const upcast = (plain: unknown): unknown => {
  if (!isPlain(plain) || typeof plain.type !== "string" || !Object.hasOwn(UPCASTS, plain.type)) return plain;
  return UPCASTS[plain.type as RoomEventType]?.(plain) ?? plain;
};

/** A restatement repeats events as they were written. */
const withRestated = (event: Plain): Plain => {
  const { restated } = event;
  if (!Array.isArray(restated)) return event;
  const today = restated.map((each: unknown) => {
    if (!isPlain(each)) return each;
    const inner = upcast(each.event);
    return inner === each.event ? each : { ...each, event: inner };
  });
  return today.some((each, i) => each !== restated[i]) ? { ...event, restated: today } : event;
};

/** With the key of then and without that of now: what has both is of no form. */
const isOlder = (plain: Plain, then: string, now: string): boolean =>
  Object.hasOwn(plain, then) && !Object.hasOwn(plain, now);

const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);
