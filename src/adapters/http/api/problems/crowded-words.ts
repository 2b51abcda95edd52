import type { AnyAppError } from '../../../../domain/errors.js';

interface Crowded {
  readonly title: string;
  readonly detail: string;
}

/** What there can be too many of at once, where people are told of a minute. */
const CROWDED: Readonly<Record<'streams' | 'pings', Crowded>> = {
  streams: {
    title: 'This key has ten event streams open.',
    detail: 'Close one first, or hear of all in one: `events` names several types, with commas.',
  },
  pings: {
    title: 'Too many pings wait for an answer.',
    detail: 'Nothing was called. Wait for as long as Retry-After says.',
  },
};

/** Null: it is refused for something else. */
export function findCrowded(error: AnyAppError): Crowded | null {
  if (error.code !== 'rate_limited' || !('of' in error.details)) return null;
  return error.details.of === undefined ? null : CROWDED[error.details.of];
}
