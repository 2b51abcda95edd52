import type { AmountProblem } from '../../../domain/money/amount-problem.js';
import type { CurrencyProblem } from '../../../domain/money/currency-problem.js';
import { formatMoney, formatPlainAmount } from '../../../domain/money/format-money.js';
import { FIELD_EXAMPLES } from '../grammar/field-examples.js';
import type { Words } from '../words/words.js';
import { joinOr } from './join-and.js';
import { nameCurrency } from './name-currency.js';

export interface ProblemCopy {
  /** What is wrong and what to do, one sentence for under the field, without its full stop. */
  readonly text: string;
  /** What could be written instead, ready to copy; null where there is no telling. */
  readonly example: string | null;
}

type ProblemOf<P extends AmountProblem['problem']> = Extract<AmountProblem, { readonly problem: P }>;

function sayDecimals(words: Words, problem: ProblemOf<'too_many_decimals'>): string {
  const { maxDecimals: count } = problem;
  const currency = nameCurrency(words, problem.currency);
  if (problem.readings.length === 0) {
    return count === 0
      ? words.say('problem.amount.no_decimals', { currency })
      : words.say('problem.amount.decimals', { currency, count });
  }
  const examples = joinOr(words, problem.readings.map(formatPlainAmount));
  return count === 0
    ? words.say('problem.amount.no_decimals_like', { currency, examples })
    : words.say('problem.amount.decimals_like', { currency, count, examples });
}

function describeReadings(words: Words, { text, readings }: ProblemOf<'ambiguous'>): ProblemCopy {
  const plain = readings.map(formatPlainAmount);
  const said = { text, readings: joinOr(words, readings.map(formatMoney)), typed: joinOr(words, plain) };
  return { text: words.say('problem.amount.ambiguous', said), example: plain[0] ?? null };
}

/** What is wrong with an amount, and what to write. */
export function describeAmount(words: Words, problem: AmountProblem): ProblemCopy {
  const { amount: example } = FIELD_EXAMPLES;
  switch (problem.problem) {
    case 'missing':
    case 'not_a_number':
      return { text: words.say(`problem.amount.${problem.problem}`, { example }), example };
    case 'negative':
    case 'zero':
      return { text: words.say('problem.amount.not_above_zero', { example }), example };
    case 'too_many_decimals': {
      const [first] = problem.readings;
      const plain = first === undefined ? null : formatPlainAmount(first);
      return { text: sayDecimals(words, problem), example: plain };
    }
    case 'ambiguous':
      return describeReadings(words, problem);
    case 'too_large':
    case 'too_small': {
      const limit = formatMoney(problem.limit);
      const text = words.say(`problem.amount.${problem.problem}`, { limit });
      return { text, example: formatPlainAmount(problem.limit) };
    }
    case 'wrong_step': {
      const step = formatMoney(problem.step);
      return {
        text: words.say('problem.amount.wrong_step', { step }),
        example: formatPlainAmount(problem.step),
      };
    }
  }
}

/** What is wrong with a currency, and what to write. */
export function describeCurrency(words: Words, problem: CurrencyProblem): ProblemCopy {
  const { currency: example } = FIELD_EXAMPLES;
  switch (problem.problem) {
    case 'unknown':
      return { text: words.say('problem.currency.unknown', { text: problem.text, example }), example };
    case 'withdrawn': {
      const { code, successor } = problem;
      return successor === null
        ? { text: words.say('problem.currency.withdrawn', { code, example }), example }
        : { text: words.say('problem.currency.withdrawn_use', { code, successor }), example: successor };
    }
    case 'unsupported':
      return { text: words.say('problem.currency.unsupported', { code: problem.code, example }), example };
    case 'ambiguous_sign': {
      const shown = problem.candidates.slice(0, 3);
      const said = { sign: problem.sign, examples: joinOr(words, shown) };
      return { text: words.say('problem.currency.ambiguous_sign', said), example: shown[0] ?? null };
    }
    case 'disagrees': {
      const { code, amountSays: said } = problem;
      return { text: words.say('problem.currency.disagrees', { said, code }), example: code };
    }
  }
}
