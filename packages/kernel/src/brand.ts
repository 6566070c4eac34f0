declare const brand: unique symbol;

/** A primitive that only its own parser can make: `Brand<string, "RoomId">` is not any string. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
