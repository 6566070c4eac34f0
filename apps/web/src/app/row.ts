/**
 * A row or card that the focus can stand in: arrows lead from one to the next, and the keys of the acts on its buttons do them
 * to it. It takes the focus from a click or an arrow, and is no stop for Tab, as its buttons are.
 */
export const ROW_PROPS = { "data-row": "", tabIndex: -1 } as const;
export const ROW = "[data-row]";
