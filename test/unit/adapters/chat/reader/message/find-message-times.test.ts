import { describe, expect, it } from '@jest/globals';
import { findMessageTimes } from '../../../../../../src/adapters/chat/reader/message/find-message-times.js';

const CONTEXT = {
  now: new Date('2026-11-28T15:00:00Z'),
  timeZone: 'America/New_York',
  defaultCurrency: 'USD',
  country: null,
};

describe('the times of a message', () => {
  it.each([
    ['tea, by friday', '4 Dec 2026'],
    ['tea, by friday 6pm', '4 Dec 2026 18:00'],
    ['tea expires:friday please', '4 Dec 2026'],
    ['tea by friday, class tomorrow 9am', '4 Dec 2026'],
  ])('are one end, as one would type it, and no question: %s', (text, expires) => {
    expect(findMessageTimes(text, CONTEXT)).toEqual({ expires, questions: [] });
  });

  it('are asked about where none is said to be the end', () => {
    const { expires, questions } = findMessageTimes('class tomorrow 9am', CONTEXT);
    expect(expires).toBe('');
    expect(questions).toMatchObject([
      { text: 'tomorrow 9am', readings: [{ kind: 'expires' }, { kind: 'words' }] },
    ]);
  });

  it('are as they were typed where that says more than a clock shows', () => {
    const now = new Date('2026-11-28T15:00:00.345Z');
    expect(findMessageTimes('pay until 3 days', { ...CONTEXT, now }).expires).toBe('3 days');
  });
});
