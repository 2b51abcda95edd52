import type { FieldProblem } from '../../../domain/link/field-problem.js';
import { FIELD_EXAMPLES } from '../grammar/field-examples.js';
import type { Words } from '../words/words.js';
import { joinOr } from './join-and.js';
import type { ProblemCopy } from './money-problem-copy.js';

type ContactProblem = Extract<FieldProblem, { readonly field: 'email' | 'phone' }>;

/** What is wrong with an email address or a phone number, and what to write. */
export function describeContact(words: Words, problem: ContactProblem): ProblemCopy {
  const example = FIELD_EXAMPLES[problem.field];
  switch (problem.problem) {
    case 'needed_to_send': {
      const channel = words.say(`fact.channel.${problem.channel}`);
      return { text: words.say(`problem.${problem.field}.needed_to_send`, { channel, example }), example };
    }
    case 'no_country': {
      const [first = example, ...others] = problem.readings;
      const examples = joinOr(words, [first, ...others]);
      return { text: words.say('problem.phone.no_country', { examples }), example: first };
    }
    case 'malformed':
      return { text: words.say(`problem.${problem.field}.malformed`, { example }), example };
    default:
      return { text: words.say(`problem.phone.${problem.problem}`, { example }), example };
  }
}
