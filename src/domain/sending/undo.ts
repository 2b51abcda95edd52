/** How long what leaves at once for a customer can still be stopped. */
export const UNDO_MS = 15_000;
