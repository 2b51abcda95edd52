import type { FieldProblem, LinkField } from '../../../domain/link/field-problem.js';
import { LANGUAGES } from '../../../domain/text/language.js';
import { FIELD_EXAMPLES } from '../grammar/field-examples.js';
import type { Words } from '../words/words.js';
import { nameCountry } from './carrier-copy.js';
import { describeContact } from './contact-problem-copy.js';
import { joinOr } from './join-and.js';
import { describeAmount, describeCurrency, type ProblemCopy } from './money-problem-copy.js';
import { type DayReader, describeExpiry, describeSendAt, describeUnclear } from './time-problem-copy.js';

type ProblemOf<F extends LinkField> = Extract<FieldProblem, { readonly field: F }>;

function describeText(
  words: Words,
  problem: ProblemOf<'description' | 'customerName' | 'reference'>,
): ProblemCopy {
  const example = FIELD_EXAMPLES[problem.field];
  const name = problem.field === 'customerName' ? 'customer_name' : problem.field;
  switch (problem.problem) {
    case 'too_long':
      return { text: words.say(`problem.${name}.too_long`, { max: problem.maxLength }), example };
    case 'bad_characters':
      return { text: words.say(`problem.${name}.bad_characters`, { example }), example };
    case 'card_number':
      return { text: words.say('problem.card_number'), example };
    case 'taken':
      return { text: words.say('problem.reference.taken'), example: null };
  }
}

function describeNotes(words: Words, problem: ProblemOf<'notes'>): ProblemCopy {
  const { notes: example } = FIELD_EXAMPLES;
  if (problem.problem === 'too_many') {
    return { text: words.say('problem.notes.too_many', { max: problem.max }), example: null };
  }
  const number = problem.index + 1;
  switch (problem.problem) {
    case 'key_missing':
    case 'value_missing':
      return { text: words.say(`problem.notes.${problem.problem}`, { number, example }), example };
    case 'key_too_long':
    case 'value_too_long':
      return {
        text: words.say(`problem.notes.${problem.problem}`, { number, max: problem.maxLength }),
        example,
      };
    case 'bad_characters':
    case 'card_number':
    case 'key_repeated':
      return { text: words.say(`problem.notes.${problem.problem}`, { number }), example };
  }
}

function describeLanguage(words: Words, { text }: ProblemOf<'language'>): ProblemCopy {
  const languages = joinOr(words, LANGUAGES);
  return {
    text: words.say('problem.language.unknown', { text, languages }),
    example: FIELD_EXAMPLES.language,
  };
}

function describeChannels(words: Words, problem: ProblemOf<'channels'>): ProblemCopy {
  const example = FIELD_EXAMPLES.channels;
  if (problem.problem === 'none_chosen') return { text: words.say('problem.channels.none_chosen'), example };
  const country = nameCountry(words, problem.country);
  return { text: words.say('problem.channels.links_blocked', { country }), example };
}

function describeReminders(words: Words, problem: ProblemOf<'reminders'>, reader: DayReader): ProblemCopy {
  const example = FIELD_EXAMPLES.reminders;
  switch (problem.problem) {
    case 'too_many':
      return { text: words.say('problem.reminders.too_many', { max: problem.max }), example: 'usual' };
    case 'not_understood':
    case 'in_the_past':
      return { text: words.say(`problem.reminders.${problem.problem}`, { example }), example: 'usual' };
    case 'after_expiry':
    case 'too_close':
    case 'not_sent':
      return { text: words.say(`problem.reminders.${problem.problem}`), example: 'off' };
    case 'unclear':
      return describeUnclear(words, problem.readings, reader);
  }
}

/** What to tell a person about one field; exhaustive over every problem there is. */
export function describeProblem(words: Words, problem: FieldProblem, reader: DayReader): ProblemCopy {
  switch (problem.field) {
    case 'amount':
      return describeAmount(words, problem);
    case 'currency':
      return describeCurrency(words, problem);
    case 'description':
    case 'customerName':
    case 'reference':
      return describeText(words, problem);
    case 'email':
    case 'phone':
      return describeContact(words, problem);
    case 'channels':
      return describeChannels(words, problem);
    case 'reminders':
      return describeReminders(words, problem, reader);
    case 'sendAt':
      return describeSendAt(words, problem, reader);
    case 'expiresAt':
      return describeExpiry(words, problem, reader);
    case 'language':
      return describeLanguage(words, problem);
    case 'notes':
      return describeNotes(words, problem);
  }
}

/** The same of several fields, each as a sentence of its own. */
export function describeProblems(words: Words, problems: readonly FieldProblem[], reader: DayReader): string {
  return problems
    .map((each) => words.say('problem.sentence', { problem: describeProblem(words, each, reader).text }))
    .join(' ');
}
