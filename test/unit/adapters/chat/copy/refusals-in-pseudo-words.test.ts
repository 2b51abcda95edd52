import { describe, expect, it } from '@jest/globals';
import { ASKED_COPY } from '../../../../../src/adapters/chat/copy/asked-copy.js';
import { describeError } from '../../../../../src/adapters/chat/copy/describe-error.js';
import { describeProblem, describeProblems } from '../../../../../src/adapters/chat/copy/problem-copy.js';
import { describeQuestion, nameReading } from '../../../../../src/adapters/chat/copy/question-copy.js';
import { NEXT_LINES } from '../../../../../src/adapters/chat/grammar/next-lines.js';
import {
  QUESTION_REASONS,
  type QuestionReading,
} from '../../../../../src/adapters/chat/reader/questions/question.js';
import { DELIVERY_CHANNELS } from '../../../../../src/domain/delivery/delivery.js';
import type { ErrorCode } from '../../../../../src/domain/error-details.js';
import { type AnyAppError, AppError } from '../../../../../src/domain/errors.js';
import type { FieldProblem } from '../../../../../src/domain/link/field-problem.js';
import { LANGUAGES } from '../../../../../src/domain/text/language.js';
import { listFaults } from '../../../../support/find-bare-words.js';
import { PSEUDO } from '../../../../support/pseudo-words.js';

const READER = { now: new Date('2026-11-22T10:00:00Z'), timeZone: 'Asia/Bangkok' };
/** What people wrote, and the examples to copy. */
const WRITTEN = [
  ...LANGUAGES,
  ...[
    'Olivia Park',
    'School fees',
    'Ann Lee',
    'Bangkok',
    'class',
    'xyz',
    'eur',
    'never',
    'opted_out',
    'tomorrow 9am',
    'fri',
  ],
  ...['US dollar', 'Vietnamese dong'],
];
const CODES = Object.keys(NEXT_LINES) as readonly ErrorCode[];
const usd = (minor: number) => ({ minor, currency: 'USD' });

const asError = (code: ErrorCode, details: object) => new AppError(code, details as never) as AnyAppError;

const READINGS: readonly QuestionReading[] = [
  { kind: 'amount', amount: usd(4999) },
  { kind: 'expires', at: READER.now },
  { kind: 'sendAt', at: READER.now },
  { kind: 'email', text: 'ann@example.com' },
  { kind: 'phone', text: '+66812345678' },
  { kind: 'words' },
];

const PROBLEMS: readonly FieldProblem[] = [
  ...(['missing', 'not_a_number', 'negative', 'zero'] as const).map(
    (problem) => ({ field: 'amount', problem }) as const,
  ),
  { field: 'amount', problem: 'too_many_decimals', maxDecimals: 0, currency: 'VND', readings: [] },
  {
    field: 'amount',
    problem: 'too_many_decimals',
    maxDecimals: 2,
    currency: 'USD',
    readings: [usd(4999), usd(5000)],
  },
  { field: 'amount', problem: 'ambiguous', text: '1.230', readings: [usd(123_000), usd(123)] },
  { field: 'amount', problem: 'too_large', limit: usd(999_999) },
  { field: 'amount', problem: 'too_small', limit: usd(50) },
  { field: 'amount', problem: 'wrong_step', step: { minor: 10, currency: 'KWD' } },
  { field: 'currency', problem: 'unknown', text: 'xyz' },
  { field: 'currency', problem: 'withdrawn', code: 'BGN', successor: 'EUR' },
  { field: 'currency', problem: 'withdrawn', code: 'BGN', successor: null },
  { field: 'currency', problem: 'unsupported', code: 'KWD' },
  { field: 'currency', problem: 'ambiguous_sign', sign: '¥', candidates: ['JPY', 'CNY'] },
  { field: 'currency', problem: 'disagrees', code: 'USD', amountSays: 'eur' },
  ...(['description', 'customerName', 'reference'] as const).flatMap((field): readonly FieldProblem[] => [
    { field, problem: 'too_long', maxLength: 500 },
    { field, problem: 'bad_characters' },
    { field, problem: 'card_number' },
  ]),
  { field: 'reference', problem: 'taken' },
  { field: 'language', problem: 'unknown', text: 'xyz' },
  { field: 'email', problem: 'malformed' },
  ...(['malformed', 'too_short', 'too_long', 'not_valid', 'premium'] as const).map(
    (problem) => ({ field: 'phone', problem }) as const,
  ),
  { field: 'phone', problem: 'no_country', readings: ['+66812345678', '+84812345678'] },
  { field: 'phone', problem: 'no_country', readings: [] },
  ...DELIVERY_CHANNELS.flatMap((channel): readonly FieldProblem[] => [
    { field: 'email', problem: 'needed_to_send', channel },
    { field: 'phone', problem: 'needed_to_send', channel },
  ]),
  { field: 'channels', problem: 'none_chosen' },
  ...(['missing', 'not_understood', 'in_the_past', 'after_expiry'] as const).map(
    (problem) => ({ field: 'sendAt', problem }) as const,
  ),
  ...(['not_understood', 'too_soon', 'too_late'] as const).map(
    (problem) => ({ field: 'expiresAt', problem }) as const,
  ),
  { field: 'sendAt', problem: 'unclear', readings: [new Date('2026-11-25T11:00:00Z')] },
  { field: 'expiresAt', problem: 'unclear', readings: [READER.now, new Date('2026-11-25T11:00:00Z')] },
  { field: 'reminders', problem: 'unclear', readings: [[READER.now], [new Date('2026-11-25T11:00:00Z')]] },
  { field: 'notes', problem: 'too_many', max: 10 },
  { field: 'notes', problem: 'key_too_long', index: 0, maxLength: 40 },
  { field: 'notes', problem: 'value_too_long', index: 0, maxLength: 200 },
  ...(['key_missing', 'value_missing', 'bad_characters', 'card_number', 'key_repeated'] as const).map(
    (problem) => ({ field: 'notes', problem, index: 1 }) as const,
  ),
];

const STOPPED = { channel: 'sms', reason: 'opted_out' };

describe('in pseudo-words', () => {
  it.each(CODES)('the refusal %s says nothing of its own', (code) => {
    const standing = { state: 'paid', reference: 'INV-42' };
    const asked = Object.keys(ASKED_COPY[code] ?? {});
    const details = [
      { ownerName: null },
      { ownerName: 'Olivia Park' },
      { action: 'change_settings' },
      { atMost: usd(4000) },
      { why: 'member' },
      { why: 'twice' },
      ...asked.map((what) => ({ ...standing, asked: what })),
    ];
    const said = details.map((each) =>
      describeError(
        PSEUDO,
        asError(code, { ownerName: null, ...STOPPED, atMost: null, why: 'not_operator', ...each }),
        { prefix: '/paylink' },
      ),
    );
    expect(
      listFaults(
        said.map(({ text }) => text),
        WRITTEN,
      ),
    ).toEqual([]);
  });

  it.each(PROBLEMS)('the problem of $field, $problem, says nothing of its own', (problem) => {
    expect(listFaults([describeProblem(PSEUDO, problem, READER).text], WRITTEN)).toEqual([]);
    expect(listFaults([describeProblem(PSEUDO, problem, null).text], WRITTEN)).toEqual([]);
  });

  it.each(QUESTION_REASONS)('a question asked for %s says nothing of its own', (why) => {
    for (const about of ['amount', 'expires', 'sendAt', 'email', 'phone', 'time'] as const) {
      for (const readings of [[], READINGS]) {
        const said = describeQuestion(PSEUDO, { about, text: 'xyz', why, readings }, READER.timeZone);
        expect(listFaults([said], WRITTEN)).toEqual([]);
      }
    }
  });

  it.each(READINGS)('an answer to press says nothing of its own: $kind', (reading) => {
    expect(listFaults([nameReading(PSEUDO, reading, READER.timeZone)], WRITTEN)).toEqual([]);
  });

  it('several problems say nothing of their own', () => {
    expect(listFaults([describeProblems(PSEUDO, PROBLEMS, READER)], WRITTEN)).toEqual([]);
  });
});
