/** How long a refund waits for a second person. */
export const APPROVAL_MS = 24 * 60 * 60_000;

/** How long a refund whose gateway says nothing is asked about before a person is told. */
export const UNCLEAR_AFTER_MS = 24 * 60 * 60_000;

/** The same amount asked for again so soon may be the same wish, heard twice. */
export const REPEATED_WITHIN_MS = 2 * 60_000;
