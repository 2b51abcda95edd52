import { describe, expect, it } from '@jest/globals';
import { readReminders } from '../../../../../../src/adapters/chat/reader/form/read-reminders.js';

const CONTEXT = {
  now: new Date('2026-11-26T03:00:00Z'),
  timeZone: 'Asia/Bangkok',
  defaultCurrency: 'USD',
  country: null,
};

describe('readReminders', () => {
  it.each([
    ['', null],
    ['off', 'off'],
    ['Usual', 'usual'],
    ['fri 10:00, mon 10:00', { at: [new Date('2026-11-27T03:00:00Z'), new Date('2026-11-30T03:00:00Z')] }],
    [
      'mon 10:00; fri 10:00; fri 10:00',
      { at: [new Date('2026-11-27T03:00:00Z'), new Date('2026-11-30T03:00:00Z')] },
    ],
    ['Fri 27 Nov 2026, 10:00', { at: [new Date('2026-11-27T03:00:00Z')] }],
  ])('reads %j', (text, rule) => {
    expect(readReminders(text, CONTEXT)).toEqual({ kind: 'rule', rule });
  });

  it('has every reading of what may be several moments', () => {
    expect(readReminders('4/12 10:00, 1/1 10:00, 2/12 10:00', CONTEXT)).toEqual({
      kind: 'ask',
      readings: [
        [
          new Date('2026-12-02T03:00:00Z'),
          new Date('2026-12-04T03:00:00Z'),
          new Date('2027-01-01T03:00:00Z'),
        ],
        [
          new Date('2026-12-04T03:00:00Z'),
          new Date('2027-01-01T03:00:00Z'),
          new Date('2027-02-12T03:00:00Z'),
        ],
        [
          new Date('2026-12-02T03:00:00Z'),
          new Date('2027-01-01T03:00:00Z'),
          new Date('2027-04-12T03:00:00Z'),
        ],
        [
          new Date('2027-01-01T03:00:00Z'),
          new Date('2027-02-12T03:00:00Z'),
          new Date('2027-04-12T03:00:00Z'),
        ],
      ],
    });
  });

  it('asks about no more than a person can choose from', () => {
    expect(readReminders('4/12 10:00, 3/12 10:00, 2/12 10:00', CONTEXT)).toEqual({ kind: 'unread' });
    const many = Array.from({ length: 40 }, () => '4/12 10:00').join(', ');
    expect(readReminders(many, CONTEXT)).toEqual({ kind: 'unread' });
  });

  it.each(['now and then', 'fri 10:00, whenever'])('reads no rule in %j', (text) => {
    expect(readReminders(text, CONTEXT)).toEqual({ kind: 'unread' });
  });
});
