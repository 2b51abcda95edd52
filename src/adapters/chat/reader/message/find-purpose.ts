import { type Span, TAKEN } from '../text/span.js';

const MAX_LENGTH = 80;
const ASKS =
  /\b(?:wants?|needs?|would like|orders?|ordered|books?|booked|signs? up for|pays? for|paying for|invoice for|link for)\s+(?:(?:to (?:buy|book|order|pay for|join))\s+)?(?:the\s+|an?\s+)?/iu;
const END = new RegExp(
  `[.,;:!?\\n${TAKEN}]|\\s[-\\u2013\\u2014]\\s|\\b(?:by|until|till|before|for|due|at|on|to)\\b`,
  'u',
);

/** Right behind an amount: "30 usd for the poster". A name is no purpose. */
const BEHIND = /^\s+for\s+(?:(?:the|an?|your|our|my)\s+(?=\p{L})|(?=\p{Ll}))/u;

/** What a person in a message asks for: "wants the workshop, 120 eur" is "workshop". Empty where it is not plain. */
export function findPurpose(clean: string, free: string): string {
  const asks = ASKS.exec(free);
  return asks === null ? '' : readPurpose(clean, free, asks.index + asks[0].length);
}

/** What stands behind one of `amounts`, as what it is for. Empty where that is not plain. */
export function findPurposeBehind(clean: string, free: string, amounts: readonly Span[]): string {
  for (const { to } of amounts) {
    const behind = BEHIND.exec(free.slice(to));
    if (behind !== null) return readPurpose(clean, free, to + behind[0].length);
  }
  return '';
}

function readPurpose(clean: string, free: string, from: number): string {
  const end = END.exec(free.slice(from));
  const words = clean.slice(from, end === null ? undefined : from + end.index).trim();
  return words.length > MAX_LENGTH || /\d/.test(words) ? '' : words;
}
