import type { FieldProblem, LinkField } from '../../../domain/link/field-problem.js';
import type { WhenReader } from '../time/format-when.js';
import { describeContact } from './contact-problem-copy.js';
import { describeAmount, describeCurrency, type ProblemCopy } from './money-problem-copy.js';
import { describeExpiry, describeSendAt } from './time-problem-copy.js';

type ProblemOf<F extends LinkField> = Extract<FieldProblem, { readonly field: F }>;

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
    case 'card_number':
      return {
        text: 'This looks like the number of a card: cards are written on the pay page alone',
        example,
      };
    case 'taken':
      return { text: 'Another link has this reference: write another, or leave it empty', example: null };
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
    case 'card_number':
      return {
        text: `${which} looks like the number of a card: cards are written on the pay page alone`,
        example,
      };
    case 'key_repeated':
      return { text: `${which} has the name of an earlier note: choose another`, example };
  }
}

/**
 * What to tell a person about one field; exhaustive over every problem there is. `reader`: where examples of dates are
 * made for; null where nobody knows, and then none is given.
 */
export function describeProblem(problem: FieldProblem, reader: WhenReader | null): ProblemCopy {
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
      return describeSendAt(problem, reader);
    case 'expiresAt':
      return describeExpiry(problem, reader);
    case 'notes':
      return describeNotes(problem);
  }
}
