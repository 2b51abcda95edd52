/** How long a refund waits for a second person. */
export const APPROVAL_MS = 24 * 60 * 60_000;

/** How long a refund whose gateway says nothing is asked about before a person is told. */
export const UNCLEAR_AFTER_MS = 24 * 60 * 60_000;
