import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { composeMessage } from '../../../../../src/adapters/delivery/compose-message.js';
import { readMessageFacts } from '../../../../../src/adapters/delivery/templates/message-facts.js';
import { measureSms } from '../../../../../src/adapters/delivery/templates/sms/measure-sms.js';
import { LANGUAGES } from '../../../../../src/domain/text/language.js';
import {
  buildTestOutgoing,
  PAY_URL,
  RECEIPT,
  REFUND_RECEIPT,
  REMINDER,
  SOURCE,
  TAKEN_RECEIPT,
} from '../build-test-outgoing.js';

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '<script>',
    '"><img src=x>',
    '\r\nBcc: x@y.example',
    '\u202e',
    'https://evil.example',
    'evil.com',
  ),
  fc.constantFrom('שלום', 'โรงเรียนหุบเขาบัว', '연꽃골학교 ', '👩‍🏫', '\ud83c', 'Trường '),
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

const anyFacts = fc
  .record({
    merchantName: text,
    senderName: text,
    company: text,
    legalName: text,
    taxNumber: text,
    description: text,
    language: fc.constantFrom(...LANGUAGES),
    change: fc.constantFrom({}, { delivery: REMINDER }, RECEIPT, REFUND_RECEIPT, TAKEN_RECEIPT),
    mode: fc.constantFrom('live' as const, 'test' as const),
  })
  .map(({ merchantName, language, change, company, taxNumber, description, mode, ...names }) =>
    readMessageFacts(
      buildTestOutgoing({
        ...change,
        merchantName,
        language,
        sending: { ...names, taxNumber, replyTo: 'school@example.com' },
        link: { ...change.link, mode, description, receiptDetails: { company, taxNumber } },
      }),
      SOURCE,
    ),
  );

describe('composeMessage, whatever people wrote of themselves', () => {
  it('has a sender and a subject of one line, and no markup or address of theirs', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { senderName, subject, html } = composeMessage('email', facts);
        for (const line of [senderName, subject]) {
          expect(line).toMatch(/\S/);
          expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e]/u);
        }
        expect(html).not.toMatch(/<(?:script|img)/);
        for (const [, href] of (html ?? '').matchAll(/href="([^"]*)"/g)) {
          expect([PAY_URL, `${PAY_URL}/report`, `${PAY_URL}/receipt`]).toContain(href);
        }
        expect(Buffer.byteLength(html ?? '')).toBeLessThan(20_000);
      }),
    );
  });

  it('is two segments at most as a text message, the address last and alone', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const message = composeMessage('sms', facts).text;
        expect(measureSms(message).segments).toBeLessThanOrEqual(2);
        expect([PAY_URL, `${PAY_URL}/receipt`]).toContain(message.split(' ').at(-1));
      }),
      { numRuns: 300 },
    );
  });

  it('fills a template with five variables of one line, none of them empty, 700 signs together', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const variables = Object.values(composeMessage('whatsapp', facts).whatsappVariables ?? {});
        expect(variables).toHaveLength(5);
        for (const variable of variables) expect(variable).toMatch(/^(?=.*\S)[^\r\n\t]*$/u);
        expect(variables.join('').length).toBeLessThanOrEqual(700);
      }),
    );
  });
});
