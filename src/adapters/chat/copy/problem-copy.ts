import type { FieldProblem, LinkField } from '../../../domain/link/field-problem.js';
import { getCurrencyOrThrow } from '../../../domain/money/currencies.js';
import { formatMoney, formatPlainAmount } from '../../../domain/money/format-money.js';

export interface ProblemCopy {
  /** What is wrong and what to do, one sentence for under the field. */
  readonly text: string;
  /** What could be written instead, ready to copy; null where there is no telling. */
  readonly example: string | null;
}

type ProblemOf<F extends LinkField> = Extract<FieldProblem, { readonly field: F }>;

const AMOUNT = '49.99';
const EMAIL = 'ann@example.com';
const PHONE = '+66 81 234 5678';
const WHEN = 'fri 18:00';

function joinOr(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function describeDecimals(currency: string, maxDecimals: number): ProblemCopy {
  const example = formatPlainAmount({ minor: 49_990, currency });
  const { name } = getCurrencyOrThrow(currency);
  const text =
    maxDecimals === 0
      ? `${name} has no decimals: write a whole amount, like ${example}`
      : `${name} has ${maxDecimals} decimals: write no more, like ${example}`;
  return { text, example };
}

function describeAmount(problem: ProblemOf<'amount'>): ProblemCopy {
  switch (problem.problem) {
    case 'missing':
      return { text: `Write an amount, like ${AMOUNT}`, example: AMOUNT };
    case 'not_a_number':
      return { text: `This is not an amount: write digits, like ${AMOUNT}`, example: AMOUNT };
    case 'negative':
    case 'zero':
      return { text: `Write an amount above 0, like ${AMOUNT}`, example: AMOUNT };
    case 'too_many_decimals':
      return describeDecimals(problem.currency, problem.maxDecimals);
    case 'ambiguous': {
      const plain = problem.readings.map(formatPlainAmount);
      const shown = joinOr(problem.readings.map(formatMoney));
      return {
        text: `${problem.text} could be ${shown}: write ${joinOr(plain)}`,
        example: plain[0] ?? null,
      };
    }
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

function describeCurrency(problem: ProblemOf<'currency'>): ProblemCopy {
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

const TEXT_NAMES = { description: 'description', customerName: 'name', reference: 'reference' } as const;
const TEXT_EXAMPLES = { description: 'School fees', customerName: 'Ann Lee', reference: 'INV-42' } as const;

function describeText(problem: ProblemOf<'description' | 'customerName' | 'reference'>): ProblemCopy {
  const example = TEXT_EXAMPLES[problem.field];
  const name = TEXT_NAMES[problem.field];
  switch (problem.problem) {
    case 'too_long':
      return { text: `Keep the ${name} to ${problem.maxLength} characters`, example };
    case 'bad_characters':
      return problem.field === 'reference'
        ? { text: `Use letters, digits and . - / # in the reference, like ${example}`, example }
        : { text: `The ${name} has signs that do not show: type it again, like ${example}`, example };
    case 'taken':
      return { text: 'Another link has this reference: write another, or leave it empty', example: null };
  }
}

const CHANNEL_NAMES = { email: 'email', sms: 'SMS', whatsapp: 'WhatsApp' } as const;

function describeContact(problem: ProblemOf<'email' | 'phone'>): ProblemCopy {
  const example = problem.field === 'email' ? EMAIL : PHONE;
  if (problem.problem === 'needed_to_send') {
    const what = problem.field === 'email' ? 'an address' : 'a phone number';
    const text = `Sending by ${CHANNEL_NAMES[problem.channel]} needs ${what}, like ${example}`;
    return { text, example };
  }
  return problem.field === 'email'
    ? { text: `This is not an email address: write one like ${example}`, example }
    : { text: `Write the phone number with its country code, like ${example}`, example };
}

function describeSendAt({ problem }: ProblemOf<'sendAt'>): ProblemCopy {
  const example = 'tomorrow 9am';
  switch (problem) {
    case 'missing':
      return { text: `Write when it goes out, like ${example}`, example };
    case 'not_understood':
      return { text: `This is not a time I know: write the day in words, like ${example}`, example };
    case 'in_the_past':
      return { text: `This time has passed: write a later one, like ${example}`, example };
    case 'after_expiry':
      return { text: 'The link ends before this: send it earlier, or let it end later', example: null };
  }
}

function describeExpiry({ problem }: ProblemOf<'expiresAt'>): ProblemCopy {
  switch (problem) {
    case 'not_understood':
      return {
        text: `This is not a time I know: write 3d, ${WHEN}, 25 Nov or never`,
        example: WHEN,
      };
    case 'too_soon':
      return { text: 'A link lasts 15 minutes or more: write a later time, like 3d', example: '3d' };
    case 'too_late':
      return {
        text: 'A link lasts a year at most: write an earlier time, like 30d, or never',
        example: '30d',
      };
  }
}

function describeNotes(problem: ProblemOf<'notes'>): ProblemCopy {
  const example = 'class=XII B';
  const which = problem.problem === 'too_many' ? '' : `Note ${problem.index + 1}`;
  switch (problem.problem) {
    case 'too_many':
      return { text: `Keep it to ${problem.max} notes`, example: null };
    case 'key_missing':
      return { text: `${which} has no name: write one, like ${example}`, example };
    case 'value_missing':
      return { text: `${which} says nothing: write what it is, like ${example}`, example };
    case 'key_too_long':
      return { text: `${which}: keep its name to ${problem.maxLength} characters`, example };
    case 'value_too_long':
      return { text: `${which}: keep it to ${problem.maxLength} characters`, example };
    case 'bad_characters':
      return { text: `${which} has signs that do not show: type it again`, example };
    case 'key_repeated':
      return { text: `${which} has the name of an earlier note: choose another`, example };
  }
}

/** What to tell a person about one field; exhaustive over every problem there is. */
export function describeProblem(problem: FieldProblem): ProblemCopy {
  switch (problem.field) {
    case 'amount':
      return describeAmount(problem);
    case 'currency':
      return describeCurrency(problem);
    case 'description':
    case 'customerName':
    case 'reference':
      return describeText(problem);
    case 'email':
    case 'phone':
      return describeContact(problem);
    case 'channels':
      return { text: 'Choose how it is sent: by email or by SMS', example: 'via:email' };
    case 'sendAt':
      return describeSendAt(problem);
    case 'expiresAt':
      return describeExpiry(problem);
    case 'notes':
      return describeNotes(problem);
  }
}
