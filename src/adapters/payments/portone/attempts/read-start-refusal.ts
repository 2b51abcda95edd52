import type { StartRefusal } from '../../../../domain/payment/start-refusal.js';

/** By their words, which are all that a refusal tells: https://docs.portone.cloud/docs/error-codes */
const REFUSALS: readonly (readonly [RegExp, StartRefusal])[] = [
  [/currency/, 'currency_unsupported'],
  [/amount.*\b(min|minimum|less|small|below)|\b(min|minimum)\b.*amount/, 'amount_too_small'],
  [/amount.*\b(max|maximum|exceed|exceeds|more|large|above)|\b(max|maximum)\b.*amount/, 'amount_too_large'],
];

/** Why PortOne makes no link, in our words. */
export function readStartRefusal(reason: string): StartRefusal {
  return REFUSALS.find(([words]) => words.test(reason))?.[1] ?? 'not_accepted';
}
