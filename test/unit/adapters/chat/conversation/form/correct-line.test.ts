import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { correctLine } from '../../../../../../src/adapters/chat/conversation/form/correct-line.js';
import { parseCommand } from '../../../../../../src/adapters/chat/grammar/parse-command.js';
import { parseLinkForm } from '../../../../../../src/adapters/chat/reader/form/parse-link-form.js';
import { readLinkLine } from '../../../../../../src/adapters/chat/reader/line/read-link-line.js';
import {
  EMPTY_LINK_FORM,
  type LinkFormValues,
} from '../../../../../../src/adapters/chat/reader/values/link-form-values.js';
import { ENGLISH } from '../../../../../support/english.js';
import { START } from '../../../../../support/fake-clock.js';

const CONTEXT = {
  now: START,
  timeZone: 'Asia/Bangkok',
  defaultCurrency: 'USD',
  defaultExpiry: { kind: 'never' },
  country: null,
  words: ENGLISH,
} as const;

function correct(values: Partial<LinkFormValues>): string {
  const typed = { ...EMPTY_LINK_FORM, amount: '49.99', ...values };
  const parsed = parseLinkForm(typed, CONTEXT);
  return correctLine(typed, parsed.ok ? [] : parsed.problems, CONTEXT);
}

describe('correctLine', () => {
  it.each<[string, Partial<LinkFormValues>, string]>([
    ['a negative amount', { amount: '-5', currency: 'EUR' }, '/paylink 49.99 eur'],
    [
      'an amount of two readings',
      { amount: '1.234', currency: 'usd', description: 'School fees' },
      '/paylink 1234.00 usd "School fees"',
    ],
    ['a currency that is none', { amount: '5', currency: 'xyz' }, '/paylink 5 usd'],
    ['a currency that disagrees', { amount: '5 eur', currency: 'USD' }, '/paylink 5 usd'],
    ['a bad email', { email: 'ann@', expires: '3d' }, '/paylink 49.99 usd ann@example.com expires:"3d"'],
    ['a bad expiry', { expires: '5m', reference: 'INV 1' }, '/paylink 49.99 usd ref:"INV 1" expires:"3d"'],
    [
      'sending without an address',
      { channels: ['email'], sendKind: 'now' },
      '/paylink 49.99 usd ann@example.com via:email send:now',
    ],
    [
      'a language that Paylink does not speak, beside all that is right',
      { language: 'klingon', description: 'Fees' },
      '/paylink 49.99 usd "Fees" lang:"en"',
    ],
    [
      'a bad phone of who speaks Thai',
      { phone: '12', language: 'th' },
      '/paylink 49.99 usd +66 81 234 5678 lang:"th"',
    ],
    [
      'quotes within a description',
      { description: 'the "big" one', phone: '12' },
      '/paylink 49.99 usd "the \'big\' one" +66 81 234 5678',
    ],
  ])('answers %s with a line to copy', (_name, values, line) => {
    expect(correct(values)).toBe(line);
  });

  it('makes of anything a line that is read without a problem', () => {
    const text = fc.string({ maxLength: 60, unit: 'grapheme' });
    const word = fc.oneof(
      text,
      fc.constantFrom('', '', '5', '-1', '1.234', '1e9', '$5', 'usd', 'ann@x', '3d'),
    );
    const values = fc.record({
      amount: word,
      currency: word,
      description: word,
      customerName: word,
      email: word,
      phone: word,
      channels: fc.subarray(['email', 'sms', 'whatsapp'] as const),
      sendKind: fc.constantFrom('now', 'at', 'no'),
      sendAt: word,
      expires: word,
      reminders: word,
      reference: word,
      language: fc.oneof(word, fc.constantFrom('', 'vi', 'ไทย', 'klingon')),
      notes: fc.array(fc.record({ key: word, value: word }), { maxLength: 17 }),
    });
    fc.assert(
      fc.property(values, (typed) => {
        const parsed = parseLinkForm(typed, CONTEXT);
        fc.pre(!parsed.ok);
        const line = correctLine(typed, parsed.ok ? [] : parsed.problems, CONTEXT);
        const command = parseCommand(line.slice('/paylink '.length));
        expect(command).toMatchObject({ kind: 'create' });
        if (command.kind !== 'create') return;
        const read = readLinkLine(command.text, CONTEXT);
        expect(read).toMatchObject({ problem: null, questions: [] });
        expect(parseLinkForm(read.values, CONTEXT)).toMatchObject({ ok: true });
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
