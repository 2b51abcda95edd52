import { findCurrency } from '../money/currencies.js';
import { MAX_AMOUNT_MINOR } from '../money/money.js';
import { countCharacters, isCleanLine, isCleanText } from '../text/clean-line.js';
import type { KycProblem, TradeFacts } from './kyc-facts.js';

type Problem = KycProblem['problem'];

const LONGEST_LINE = 200;
const LONGEST_TEXT = 1_000;
const MOST_AMOUNTS = 10;

/** A name, a number, a line of an address. */
export function findLineProblem(line: string | undefined): Problem | null {
  if (line === undefined || line.trim() === '') return 'missing';
  if (!isCleanLine(line)) return 'malformed';
  return countCharacters(line) > LONGEST_LINE ? 'too_long' : null;
}

/** Words over several lines. */
export function findTextProblem(text: string | undefined): Problem | null {
  if (text === undefined || text.trim() === '') return 'missing';
  if (!isCleanText(text)) return 'malformed';
  return countCharacters(text) > LONGEST_TEXT ? 'too_long' : null;
}

/** Each currency once, and the usual amount is not above the highest. */
export function findAmountsProblems(amounts: TradeFacts['amounts']): Problem | null {
  if (amounts === undefined || amounts.length === 0) return 'missing';
  const currencies = new Set(amounts.map(({ highest }) => highest.currency));
  if (amounts.length > MOST_AMOUNTS || currencies.size !== amounts.length) return 'malformed';
  const isGood = amounts.every(
    ({ usual, highest }) =>
      findCurrency(highest.currency) !== null &&
      usual.currency === highest.currency &&
      isAmount(usual.minor) &&
      isAmount(highest.minor) &&
      usual.minor <= highest.minor,
  );
  return isGood ? null : 'malformed';
}

function isAmount(minor: number): boolean {
  return Number.isSafeInteger(minor) && minor > 0 && minor <= MAX_AMOUNT_MINOR;
}
