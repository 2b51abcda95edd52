import { z } from 'zod';
import { findCurrency } from '../../../../domain/money/currencies.js';
import { QUESTION_REASONS, type Question } from './question.js';

const reading = z.union([
  z.object({
    kind: z.literal('amount'),
    amount: z.object({
      minor: z.number().int().positive(),
      currency: z.string().refine((code) => findCurrency(code) !== null),
    }),
  }),
  z.object({ kind: z.enum(['expires', 'sendAt']), at: z.coerce.date() }),
  z.object({ kind: z.enum(['email', 'phone']), text: z.string() }),
  z.object({ kind: z.literal('words') }),
]);

const question = z.object({
  about: z.enum(['amount', 'expires', 'sendAt', 'email', 'phone', 'time']),
  text: z.string(),
  why: z.enum(QUESTION_REASONS),
  readings: z.array(reading),
});

/** Questions as a draft keeps them. */
export function keepQuestions(questions: readonly Question[]): readonly unknown[] {
  return questions.map(({ readings, ...rest }) => ({
    ...rest,
    readings: readings.map((each) => ('at' in each ? { ...each, at: each.at.toISOString() } : each)),
  }));
}

/** What a draft kept, also another release's: what is no question is none. */
export function restoreQuestions(kept: unknown): readonly Question[] {
  const parsed = z.array(question).safeParse(kept);
  return parsed.success ? parsed.data : [];
}
