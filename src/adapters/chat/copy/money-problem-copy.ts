import type { AmountProblem } from '../../../domain/money/amount-problem.js';
import { getCurrencyOrThrow } from '../../../domain/money/currencies.js';
import type { CurrencyProblem } from '../../../domain/money/currency-problem.js';
import { formatMoney, formatPlainAmount } from '../../../domain/money/format-money.js';

export interface ProblemCopy {
  /** What is wrong and what to do, one sentence for under the field. */
  readonly text: string;
  /** What could be written instead, ready to copy; null where there is no telling. */
  readonly example: string | null;
}

const AMOUNT = '49.99';

/** "a, b or c" */
export function joinOr(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

type ProblemOf<P extends AmountProblem['problem']> = Extract<AmountProblem, { readonly problem: P }>;

function describeDecimals({ currency, maxDecimals, readings }: ProblemOf<'too_many_decimals'>): ProblemCopy {
  const plain = readings.map(formatPlainAmount);
  const { name } = getCurrencyOrThrow(currency);
  const like = plain.length === 0 ? '' : `, like ${joinOr(plain)}`;
  const text =
    maxDecimals === 0
      ? `${name} has no decimals: write a whole amount${like}`
      : `${name} has ${maxDecimals} decimals: write no more${like}`;
  return { text, example: plain[0] ?? null };
}

function describeReadings({ text, readings }: ProblemOf<'ambiguous'>): ProblemCopy {
  const plain = readings.map(formatPlainAmount);
  const shown = joinOr(readings.map(formatMoney));
  return { text: `${text} could be ${shown}: write ${joinOr(plain)}`, example: plain[0] ?? null };
}

/** What is wrong with an amount, and what to write. */
export function describeAmount(problem: AmountProblem): ProblemCopy {
  switch (problem.problem) {
    case 'missing':
      return { text: `Write an amount, like ${AMOUNT}`, example: AMOUNT };
    case 'not_a_number':
      return { text: `This is not an amount: write digits, like ${AMOUNT}`, example: AMOUNT };
    case 'negative':
    case 'zero':
      return { text: `Write an amount above 0, like ${AMOUNT}`, example: AMOUNT };
    case 'too_many_decimals':
      return describeDecimals(problem);
    case 'ambiguous':
      return describeReadings(problem);
    case 'too_large':
      return {
        text: `The most is ${formatMoney(problem.limit)}: write less, or make several links`,
        example: formatPlainAmount(problem.limit),
      };
    case 'too_small':
      return {
        text: `The payment provider takes ${formatMoney(problem.limit)} or more`,
        example: formatPlainAmount(problem.limit),
      };
    case 'wrong_step':
      return {
        text: `The payment provider takes only multiples of ${formatMoney(problem.step)}`,
        example: formatPlainAmount(problem.step),
      };
  }
}

/** What is wrong with a currency, and what to write. */
export function describeCurrency(problem: CurrencyProblem): ProblemCopy {
  switch (problem.problem) {
    case 'unknown':
      return { text: `There is no currency ${problem.text}: write a code, like USD`, example: 'USD' };
    case 'withdrawn':
      return problem.successor === null
        ? { text: `${problem.code} was withdrawn: choose another currency, like USD`, example: 'USD' }
        : {
            text: `${problem.code} was withdrawn: use ${problem.successor} instead`,
            example: problem.successor,
          };
    case 'unsupported':
      return {
        text: `The payment provider does not take ${problem.code}: choose another, like USD`,
        example: 'USD',
      };
    case 'ambiguous_sign': {
      const shown = problem.candidates.slice(0, 3);
      return {
        text: `${problem.sign} is the sign of several currencies: write the code, like ${joinOr(shown)}`,
        example: shown[0] ?? null,
      };
    }
    case 'disagrees':
      return {
        text: `The amount says ${problem.amountSays}, the currency says ${problem.code}: keep one`,
        example: problem.code,
      };
  }
}
