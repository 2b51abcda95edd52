import { describe, expect, it } from '@jest/globals';
import {
  keepQuestions,
  restoreQuestions,
} from '../../../../../../src/adapters/chat/reader/questions/kept-questions.js';
import type { Question } from '../../../../../../src/adapters/chat/reader/questions/question.js';

const QUESTIONS: readonly Question[] = [
  {
    about: 'amount',
    text: '5 to 10 usd',
    why: 'several',
    readings: [{ kind: 'amount', amount: { minor: 500, currency: 'USD' } }],
  },
  {
    about: 'time',
    text: 'friday',
    why: 'time_in_words',
    readings: [{ kind: 'expires', at: new Date('2026-11-27T10:00:00Z') }, { kind: 'words' }],
    place: { from: 3, to: 10 },
  },
  { about: 'time', text: 'never expire', why: 'time_in_words', readings: [{ kind: 'never' }] },
  {
    about: 'sendAt',
    text: 'by email',
    why: 'sending',
    readings: [{ kind: 'sendNow', channels: ['email'] }],
  },
  {
    about: 'reminders',
    text: '4/12 10:00',
    why: 'time_unclear',
    readings: [{ kind: 'reminders', times: [new Date('2026-12-04T03:00:00Z')] }],
  },
  { about: 'phone', text: '0812345678', why: 'country', readings: [{ kind: 'phone', text: '+66812345678' }] },
];
const KEPT = { about: 'amount', text: '5', why: 'several' };

describe('questions that a draft keeps', () => {
  it('come back as they were', () => {
    expect(restoreQuestions(JSON.parse(JSON.stringify(keepQuestions(QUESTIONS))))).toEqual(QUESTIONS);
  });

  it.each([
    null,
    'x',
    {},
    [null],
    [{ ...KEPT, readings: 'x' }],
    [{ ...KEPT, why: 'of_old', readings: [] }],
    [{ ...KEPT, about: 'of_old', readings: [] }],
  ])('are none where they are no questions: %j', (kept) => expect(restoreQuestions(kept)).toEqual([]));

  it.each([null, {}, { from: 3 }, { from: -1, to: 2 }, { from: 2, to: 2 }, { from: 'a', to: 2 }])(
    'lose a place that is none: %j',
    (place) => {
      expect(restoreQuestions([{ ...KEPT, readings: [], place }])).toEqual([{ ...KEPT, readings: [] }]);
    },
  );

  it.each([
    { kind: 'amount', amount: { minor: 0, currency: 'USD' } },
    { kind: 'amount', amount: { minor: 1.5, currency: 'USD' } },
    { kind: 'amount', amount: { minor: 500, currency: 'XYZ' } },
    { kind: 'expires', at: 'soon' },
    { kind: 'email', text: 5 },
    { kind: 'of_old' },
  ])('lose a reading that is none: %j', (reading) => {
    expect(restoreQuestions([{ ...KEPT, readings: [reading, { kind: 'words' }] }])).toEqual([
      { ...KEPT, readings: [{ kind: 'words' }] },
    ]);
  });
});
