import type { BookedEvent, BookedLink } from './read-books.js';

/** By what happened to a link, what programs hear of it. */
const TOLD: Readonly<Record<string, string>> = {
  'link.created': 'link.created',
  'payment.succeeded': 'link.paid',
  'refund.succeeded': 'link.partially_refunded',
};

/** Programs hear once of what happened, and no number is left out. `wrong`: in words, what is not as it must be. */
export function checkEvents(
  { _id, description, history }: BookedLink,
  events: readonly BookedEvent[],
  count: (what: string, found: number) => void,
): readonly string[] {
  const own = events.filter(({ linkId }) => linkId === _id);
  for (const [happened, told] of Object.entries(TOLD)) {
    if (!history.some(({ type }) => type === happened)) continue;
    count(`event ${told} of ${description}`, own.filter(({ type }) => type === told).length);
  }
  const numbers = own.map(({ sequence }) => sequence).toSorted((one, other) => one - other);
  const isWhole = numbers.every((number, at) => number === at + 1);
  return isWhole ? [] : [`events of ${description} are numbered ${numbers.join(', ')}`];
}
