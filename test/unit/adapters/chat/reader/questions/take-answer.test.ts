import { describe, expect, it } from '@jest/globals';
import type { Question } from '../../../../../../src/adapters/chat/reader/questions/question.js';
import { takeAnswer } from '../../../../../../src/adapters/chat/reader/questions/take-answer.js';
import { EMPTY_LINK_FORM } from '../../../../../../src/adapters/chat/reader/values/link-form-values.js';

const ZONE = 'America/New_York';
const AT = new Date('2026-11-29T14:00:00Z');
const VALUES = { ...EMPTY_LINK_FORM, description: 'tea tomorrow 9am for Ann friday', email: 'ann@x.com' };
const asks = (from: number, to: number): Question => ({
  ...{ about: 'time', text: 'x', why: 'time_in_words', readings: [{ kind: 'words' }] },
  place: { from, to },
});
const QUESTIONS = [asks(3, 16), asks(24, 31)];

describe('an answer', () => {
  it('takes its words out of the description, and those of the next question stay where they stand', () => {
    const first = takeAnswer({ values: VALUES, questions: QUESTIONS }, { kind: 'sendAt', at: AT }, ZONE);
    expect(first.values).toMatchObject({ description: 'tea for Ann friday', sendAt: '29 Nov 2026 09:00' });
    const end = { kind: 'expires', at: new Date('2026-12-05T04:59:59Z') } as const;
    const second = takeAnswer(first, end, ZONE);
    expect(second.values).toMatchObject({ description: 'tea for Ann', expires: '4 Dec 2026' });
    expect(second.questions).toEqual([]);
  });

  it('leaves them where they are words', () => {
    const { values, questions } = takeAnswer(
      { values: VALUES, questions: QUESTIONS },
      { kind: 'words' },
      ZONE,
    );
    expect([values.description, questions]).toEqual(['tea tomorrow 9am for Ann friday', [asks(24, 31)]]);
  });

  it.each([
    [{ kind: 'expires', at: AT } as const, { expires: '29 Nov 2026 09:00' }],
    [{ kind: 'never' } as const, { expires: 'never' }],
    [
      { kind: 'sendAt', at: AT } as const,
      { sendKind: 'at', sendAt: '29 Nov 2026 09:00', channels: ['email'] },
    ],
    [{ kind: 'sendNow', channels: ['whatsapp'] } as const, { sendKind: 'now', channels: ['whatsapp'] }],
    [{ kind: 'sendNow', channels: [] } as const, { sendKind: 'now', channels: ['email'] }],
    [{ kind: 'reminders', times: [AT, AT] } as const, { reminders: '29 Nov 2026 09:00, 29 Nov 2026 09:00' }],
  ])('is written as one would type it: %j', (reading, values) => {
    expect(takeAnswer({ values: VALUES, questions: [] }, reading, ZONE).values).toMatchObject(values);
  });
});
