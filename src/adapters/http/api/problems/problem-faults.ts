import type { FieldProblem, LinkField } from '../../../../domain/link/field-problem.js';
import { describeProblem } from '../../../chat/copy/problem-copy.js';
import type { Words } from '../../../chat/words/words.js';
import type { FieldFault } from './api-refusal.js';

interface Place {
  readonly pointer: string;
  /** Null: the words' own example is right for programs, too. */
  readonly example: string | null;
}

const TIME = '2027-01-31T18:00:00Z';

const PLACES: Readonly<Record<LinkField, Place>> = {
  amount: { pointer: '/amount/value', example: null },
  currency: { pointer: '/amount/currency', example: null },
  description: { pointer: '/description', example: null },
  customerName: { pointer: '/customer/name', example: null },
  email: { pointer: '/customer/email', example: null },
  phone: { pointer: '/customer/phone', example: '+66812345678' },
  channels: { pointer: '/channels', example: 'email' },
  sendAt: { pointer: '/send/at', example: TIME },
  expiresAt: { pointer: '/expires_at', example: TIME },
  reference: { pointer: '/reference', example: null },
  language: { pointer: '/language', example: 'en' },
  reminders: { pointer: '/reminders', example: null },
  notes: { pointer: '/notes', example: null },
};

/** What is wrong with a field of a link, in the chats' words. */
export function toProblemFault(words: Words, problem: FieldProblem): FieldFault {
  const { text, example } = describeProblem(words, problem, null);
  const place = PLACES[problem.field];
  return {
    pointer: place.pointer,
    code: problem.problem,
    detail: words.say('problem.sentence', { problem: text }),
    example: place.example ?? example,
  };
}
