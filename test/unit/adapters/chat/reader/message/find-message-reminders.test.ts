import { describe, expect, it } from '@jest/globals';
import { readMessage } from '../../../../../../src/adapters/chat/reader/message/read-message.js';

const CONTEXT = {
  now: new Date('2026-11-23T03:00:00Z'),
  timeZone: 'Asia/Bangkok',
  defaultCurrency: 'USD',
  country: null,
};
const read = (text: string) => readMessage(`Workshop for ann@example.com, 50 usd ${text}`, CONTEXT);

describe('reminders in a message', () => {
  it.each([
    ['remind:off', 'off'],
    ['reminders: usual', 'usual'],
    ['remind:"fri 10:00, mon 10:00"', 'fri 10:00, mon 10:00'],
    ['remind:\u201cfri 10:00\u201d please', 'fri 10:00'],
    ['remind:fri 10:00, mon 10:00 please', 'fri 10:00, mon 10:00'],
    ['remind:fri 10:00.', 'fri 10:00'],
    ['remind:fri 10:00\nmon is a holiday', 'fri 10:00'],
  ])('are read from %j as %j', (text, reminders) => {
    const { values, questions } = read(text);
    expect(values).toMatchObject({ reminders, expires: '', amount: '50.00', currency: 'USD' });
    expect(questions).toEqual([]);
  });

  it.each(['please remind them', 'remind: her about the fee', 'xremind:off'])('are none in %j', (text) => {
    expect(read(text).values.reminders).toBe('');
  });

  it('are asked about where a time may be two', () => {
    const { values, questions } = read('remind:"4/12 10:00"');
    expect(values.reminders).toBe('');
    expect(questions).toEqual([
      {
        about: 'reminders',
        text: '4/12 10:00',
        why: 'time_unclear',
        readings: [
          { kind: 'reminders', times: [new Date('2026-12-04T03:00:00Z')] },
          { kind: 'reminders', times: [new Date('2027-04-12T03:00:00Z')] },
        ],
      },
    ]);
  });
});
