import { cleanWords } from '../../domain/text/clean-words.js';

/** Gateways keep it too: Stripe's metadata takes 500 characters a value (https://docs.stripe.com/api/metadata). */
const MOST_CHARACTERS = 500;

/** What somebody gave as a reason, as it is kept; null: none. */
export function cleanReason(given: string | null): string | null {
  const reason = cleanWords(given ?? '')
    .trim()
    .slice(0, MOST_CHARACTERS);
  return reason === '' ? null : reason;
}
