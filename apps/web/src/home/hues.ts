/** Colours that a party may have, in degrees; none carries a national or factional meaning. */
export const PARTY_HUES = [258, 178, 24, 96, 320, 205] as const;
export type PartyHue = (typeof PARTY_HUES)[number];

export const hueAt = (index: number): PartyHue => PARTY_HUES[index % PARTY_HUES.length] ?? PARTY_HUES[0];
