import type { FieldProblem, LinkField } from '../../../../domain/link/field-problem.js';
import { describeProblem } from '../../../chat/copy/problem-copy.js';
import type { Words } from '../../../chat/words/words.js';
import type { FieldFault } from './api-refusal.js';

interface Place {
  readonly pointer: string;
  /** Null: the words' own example is right for programs, too. */
  readonly example: unknown;
}

const TIME = '2027-01-31T18:00:00Z';

const PLACES: Readonly<Record<LinkField, Place>> = {
  amount: { pointer: '/amount/value', example: null },
  currency: { pointer: '/amount/currency', example: null },
  description: { pointer: '/description', example: null },
  customerName: { pointer: '/customer/name', example: null },
  email: { pointer: '/customer/email', example: null },
  phone: { pointer: '/customer/phone', example: null },
  channels: { pointer: '/channels', example: ['email'] },
  sendAt: { pointer: '/send/at', example: TIME },
  expiresAt: { pointer: '/expires_at', example: TIME },
  reference: { pointer: '/reference', example: null },
  language: { pointer: '/language', example: 'en' },
  reminders: { pointer: '/reminders', example: null },
  notes: { pointer: '/notes', example: { class: '4B' } },
};

/** Where the chats' words show how a person writes a time, which no program may. */
const TIMES: Readonly<Record<string, string>> = {
  'sendAt.in_the_past': 'This time has passed: give a later one.',
  'expiresAt.too_soon': 'A link lasts 15 minutes or more: give a later time.',
  'expiresAt.too_late': 'A link lasts a year at most: give an earlier time, or null for never.',
  'reminders.in_the_past': 'A reminder lies in the past: give later times.',
};

/** JSON pointers by field. */
export type FieldPointers = Readonly<Partial<Record<LinkField | 'url', string>>>;

/** What is wrong with a field of a link, in the chats' words. `pointers`: of those that stand elsewhere than in a link. */
export function toProblemFault(
  words: Words,
  problem: FieldProblem,
  pointers: FieldPointers = {},
): FieldFault {
  const { text, example } = describeProblem(words, problem, null);
  const place = PLACES[problem.field];
  return {
    pointer: pointers[problem.field] ?? place.pointer,
    code: problem.problem,
    detail: TIMES[`${problem.field}.${problem.problem}`] ?? words.say('problem.sentence', { problem: text }),
    example: place.example ?? example,
  };
}
