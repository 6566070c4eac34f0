import type { Schema } from "./schema.ts";

/** One closed schema for each type among `Event`; a forgotten type fails to compile. */
export type EventSchemas<Event extends { readonly type: string }> = {
  readonly [Type in Event["type"]]: Schema<Extract<Event, { readonly type: Type }>>;
};
