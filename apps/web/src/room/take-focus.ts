/** As the `ref` of a field that somebody has just asked for: it takes the focus when it appears. */
export const takeFocus = (field: HTMLElement | null): void => field?.focus();
