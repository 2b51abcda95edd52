import { describe, expect, it } from '@jest/globals';
import { composeMessage, composeTrial } from '../../../../../src/adapters/delivery/compose-message.js';
import { readMessageFacts } from '../../../../../src/adapters/delivery/templates/message-facts.js';
import { readTrialFacts } from '../../../../../src/adapters/delivery/templates/sender-facts.js';
import { measureSms } from '../../../../../src/adapters/delivery/templates/sms/measure-sms.js';
import { DELIVERY_CHANNELS } from '../../../../../src/domain/delivery/delivery.js';
import { LANGUAGES } from '../../../../../src/domain/text/language.js';
import {
  buildTestOutgoing,
  type OutgoingChange,
  RECEIPT,
  REFUND_RECEIPT,
  SOURCE,
} from '../build-test-outgoing.js';

const LOGO = { contentType: 'image/png', bytes: Uint8Array.of(1) };
const email = (change: OutgoingChange, source = SOURCE) =>
  composeMessage('email', readMessageFacts(buildTestOutgoing(change), source));

describe('composeMessage, who writes', () => {
  it("comes under the merchant's name, and nobody reads answers", () => {
    expect(email({})).toMatchObject({ senderName: 'Lotus Valley School', replyTo: null, attachments: [] });
  });

  it('comes under the name that the owner chose, on one line, and says whom answers reach', () => {
    const message = email({ sending: { senderName: 'Office\r\nBcc: x', replyTo: 'school@example.com' } });
    expect(message).toMatchObject({ senderName: 'Office Bcc: x', replyTo: 'school@example.com' });
    expect(message.text).toContain(
      'Questions? Answer this email and give the reference INV-2026-0042: your answer goes to Lotus Valley School.',
    );
  });

  it('shows the logo that it brings along, in place of letters', () => {
    const message = email({}, { ...SOURCE, logo: LOGO });
    expect(message.attachments).toEqual([
      { cid: 'logo', name: 'logo.png', type: 'image/png', bytes: LOGO.bytes },
    ]);
    expect(message.html?.match(/<img [^>]*>/g)).toEqual([expect.stringContaining('src="cid:logo"')]);
    expect(message.html).not.toContain('class="monogram"');
  });

  it('has a button in the colour of the merchant, unless white words on it would be hard to read', () => {
    expect(email({ sending: { accentColor: '#7a1f5c' } }).html).toContain('background-color:#7a1f5c');
    expect(email({ sending: { accentColor: '#ffee00' } }).html).not.toContain('#ffee00');
  });
});

describe('composeTrial', () => {
  const { merchant } = buildTestOutgoing({ merchantName: 'โรงเรียนหุบเขาบัว '.repeat(9) });
  const compose = (language: (typeof LANGUAGES)[number], channel: (typeof DELIVERY_CHANNELS)[number]) =>
    composeTrial(channel, readTrialFacts({ id: 't', merchant, channel, address: 'x', language }, SOURCE));

  it.each(LANGUAGES)(
    'names who sends it in %s, in two segments at most, and asks for nothing',
    (language) => {
      for (const channel of DELIVERY_CHANNELS) {
        const { text, html } = compose(language, channel);
        expect(text).toContain('โรงเรียนหุบเขาบัว');
        expect(html ?? '').not.toContain('href=');
      }
      expect(measureSms(compose(language, 'sms').text).segments).toBeLessThanOrEqual(2);
    },
  );
});

describe('composeMessage by SMS', () => {
  const sms = (change: OutgoingChange, source = SOURCE) =>
    composeMessage('sms', readMessageFacts(buildTestOutgoing(change), source)).text;

  it('has a short address where there is one', () => {
    expect(sms({}, { ...SOURCE, shortUrl: 'https://pl.example' })).toMatch(
      / https:\/\/pl\.example\/slug000000000000000001$/,
    );
  });

  it.each(LANGUAGES)('is at most two segments in %s, whoever writes and however much', (language) => {
    const merchantNames = [
      'โรงเรียนหุบเขาบัว'.repeat(9),
      '연꽃골학교'.repeat(20),
      '🎒'.repeat(90),
      'ab '.repeat(60),
    ];
    const amount = { minor: 999_999_999_999, currency: 'BHD' };
    const changes = [
      {},
      { delivery: { purpose: { kind: 'reminder', number: null } as const } },
      RECEIPT,
      REFUND_RECEIPT,
    ];
    for (const merchantName of merchantNames) {
      for (const change of changes) {
        const text = sms({
          ...change,
          language,
          merchantName,
          link: { ...change.link, amount, mode: 'test' },
        });
        expect(measureSms(text).segments).toBeLessThanOrEqual(2);
        expect(text).toMatch(/ https:\S+$/);
      }
    }
  });
});
