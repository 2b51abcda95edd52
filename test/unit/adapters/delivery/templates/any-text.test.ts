import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { composeMessage } from '../../../../../src/adapters/delivery/compose-message.js';
import { readMessageFacts } from '../../../../../src/adapters/delivery/templates/message-facts.js';
import { measureSms } from '../../../../../src/adapters/delivery/templates/sms/measure-sms.js';
import { buildTestOutgoing, PAY_URL, SOURCE } from '../build-test-outgoing.js';

/** What people write, at its worst: any unit of UTF-16, markup, headers, addresses, turned directions. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '<script>',
    '"><b>',
    "'&lt;",
    '\r\nBcc: x@y.example',
    '\u202e',
    '\u2069',
    'https://evil.example',
  ),
  fc.constantFrom('שלום', 'مدرسة', '学费', 'Học phí', '👩‍🏫', '\ud83c', 'School fees, class XII B '),
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

const anyFacts = fc
  .record({
    merchantName: text,
    description: text,
    customerName: text,
    makerName: text,
    reference: fc.constantFrom('INV-2026-0042', 'INV.2026.AB/7'),
    isReminder: fc.boolean(),
    mode: fc.constantFrom('live' as const, 'test' as const),
    expiresAt: fc.constantFrom(null, new Date('2027-11-25T11:00:00.000Z')),
  })
  .map(({ merchantName, makerName, isReminder, customerName, ...fields }) => {
    const customer = { name: customerName, email: null, phone: '+66812345678' };
    const purpose = isReminder ? ({ kind: 'reminder', number: 2 } as const) : ({ kind: 'link' } as const);
    return readMessageFacts(
      buildTestOutgoing({
        merchantName,
        makerName,
        delivery: { purpose },
        link: { ...fields, customer },
      }),
      SOURCE,
    );
  });

const tagsOf = (html: string) => [...html.matchAll(/<(\/?[a-z0-9]+)/gi)].map(([, tag]) => tag);
const KNOWN_TAGS =
  /^\/?(?:html|head|meta|title|style|body|div|table|tbody|tr|td|th|strong|bdi|br|span|h1|p|a)$/;

describe('composeMessage, whatever people wrote', () => {
  it('gives an email a subject of one clean line with the amount', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { subject } = composeMessage('email', facts);
        expect(subject).toContain('49.99 USD');
        expect(subject).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e]/u);
      }),
    );
  });

  it('lets no markup of theirs into the HTML', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const html = composeMessage('email', facts).html ?? '';
        for (const tag of tagsOf(html)) expect(tag).toMatch(KNOWN_TAGS);
        expect(html.match(/<a /g)).toHaveLength(3);
        expect(html).not.toMatch(/[\u202a-\u202e\p{Cs}]/u);
        expect(Buffer.byteLength(html)).toBeLessThan(20_000);
      }),
    );
  });

  it('has the amount in each text', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('email', 'sms', 'whatsapp'), (facts, channel) => {
        const message = composeMessage(channel, facts).text;
        expect(message).toContain('49.99 USD');
        expect(message).not.toMatch(/[\u202a-\u202e\p{Cs}\r]/u);
      }),
    );
  });

  it('shows the reference as it is where it shows it', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('email', 'whatsapp'), (facts, channel) => {
        expect(composeMessage(channel, facts).text).toMatch(
          /^Reference: (?:INV-2026-0042|INV\.2026\.AB\/7)$/m,
        );
      }),
    );
  });

  it('ends a text message with the address, in no more segments than it needs without a description', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const message = composeMessage('sms', facts).text;
        expect(message.endsWith(`: ${PAY_URL}`)).toBe(true);
        expect(message).not.toContain('\n');
        const bare = composeMessage('sms', { ...facts, description: null }).text;
        expect(measureSms(message).segments).toBe(measureSms(bare).segments);
      }),
    );
  });
});
