import type { Authorship, Form, RoomState } from "@parley/domain";

/**
 * When the minutes were agreed after which this condition came up in the same room; nothing for any other form, or where
 * no minutes had been agreed before. A fact about order in the log, never about intent.
 */
export const agreedBefore = (
  room: RoomState,
  said: { readonly form: Form; readonly sequence: number },
): number | undefined => {
  if (said.form !== "condition") return undefined;
  let latest: Authorship | undefined;
  for (const { agreed } of room.minutes.values())
    if (agreed !== undefined && agreed.sequence < said.sequence && agreed.sequence > (latest?.sequence ?? -1))
      latest = agreed;
  return latest?.at;
};
