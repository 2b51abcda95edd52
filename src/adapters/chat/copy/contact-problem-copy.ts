import type { FieldProblem } from '../../../domain/link/field-problem.js';
import { CHANNEL_NAMES } from './delivery-copy.js';
import { joinOr, type ProblemCopy } from './money-problem-copy.js';

type ContactProblem = Extract<FieldProblem, { readonly field: 'email' | 'phone' }>;
type PhoneProblem = Exclude<
  Extract<ContactProblem, { readonly field: 'phone' }>,
  { readonly problem: 'needed_to_send' }
>;

const EMAIL = 'ann@example.com';
const PHONE = '+66 81 234 5678';

function describePhone(problem: PhoneProblem): ProblemCopy {
  switch (problem.problem) {
    case 'malformed':
      return { text: `Write the phone number with its country code, like ${PHONE}`, example: PHONE };
    case 'no_country': {
      const shown = problem.readings.length === 0 ? [PHONE] : problem.readings;
      const text = `Write the phone number with its country code, like ${joinOr(shown)}`;
      return { text, example: shown[0] ?? PHONE };
    }
    case 'too_short':
      return { text: `This phone number is too short: write all of it, like ${PHONE}`, example: PHONE };
    case 'too_long':
      return { text: `This phone number is too long: write one like ${PHONE}`, example: PHONE };
    case 'not_valid':
      return { text: `There is no such phone number: write one like ${PHONE}`, example: PHONE };
    case 'premium':
      return {
        text: `Texts do not go to service or premium-rate numbers: write one like ${PHONE}`,
        example: PHONE,
      };
  }
}

/** What is wrong with an email address or a phone number, and what to write. */
export function describeContact(problem: ContactProblem): ProblemCopy {
  if (problem.problem === 'needed_to_send') {
    const [what, example] = problem.field === 'email' ? ['an address', EMAIL] : ['a phone number', PHONE];
    const text = `Sending by ${CHANNEL_NAMES[problem.channel]} needs ${what}, like ${example}`;
    return { text, example };
  }
  return problem.field === 'email'
    ? { text: `This is not an email address: write one like ${EMAIL}`, example: EMAIL }
    : describePhone(problem);
}
