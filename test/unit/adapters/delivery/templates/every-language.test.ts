import { describe, expect, it } from '@jest/globals';
import { composeMessage } from '../../../../../src/adapters/delivery/compose-message.js';
import { readMessageFacts } from '../../../../../src/adapters/delivery/templates/message-facts.js';
import { DELIVERY_CHANNELS, type DeliveryChannel } from '../../../../../src/domain/delivery/delivery.js';
import { LANGUAGES, type Language } from '../../../../../src/domain/text/language.js';
import {
  buildTestOutgoing,
  EVERY_ASK,
  EVERY_RECEIPT,
  type OutgoingChange,
  PAY_URL,
  SOURCE,
} from '../build-test-outgoing.js';

const compose = (channel: DeliveryChannel, change: OutgoingChange) =>
  composeMessage(channel, readMessageFacts(buildTestOutgoing(change), SOURCE));
const composeEach = (channel: DeliveryChannel, language: Language) =>
  [...EVERY_ASK, ...EVERY_RECEIPT].map((change) => compose(channel, { ...change, language }));

/** What people wrote, amounts and addresses are the same in every language. */
const SAME =
  /Lotus Valley School|Lotus Valley Ltd|0105551234567|Lee Trading|DE123456789|Visa ending 4242|School fees|Ann Lee|Mai|INV-2026-0042|(?:(?:49|20)\.(?:99|00) )?USD|https:\S+|\bPaylink\b|\bLV\b/g;

/** The sentences, labels and lines of all messages in one language. */
function listSentences(language: Language): ReadonlySet<string> {
  const texts = DELIVERY_CHANNELS.flatMap((channel) =>
    composeEach(channel, language).flatMap(({ subject, html, text }) => [
      subject ?? '',
      (html ?? '').replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, '\n'),
      text,
    ]),
  );
  const sentences = texts.flatMap((text) => text.replace(SAME, '…').split(/\n|(?<=[.?]) /));
  return new Set(sentences.map((sentence) => sentence.trim()).filter((sentence) => /\p{L}/u.test(sentence)));
}

const SPOKEN = new Map(LANGUAGES.map((language) => [language, listSentences(language)]));

it.each(LANGUAGES.filter((language) => language !== 'en'))(
  'says a message to a customer in %s without an English sentence',
  (language) => {
    const sentences = [...(SPOKEN.get(language) ?? [])];
    expect(sentences).not.toHaveLength(0);
    expect(sentences.filter((sentence) => SPOKEN.get('en')?.has(sentence))).toEqual([]);
  },
);

describe.each(LANGUAGES)('a message to a customer in %s', (language) => {
  it('has a subject of one line with the amount, whatever people wrote', () => {
    const worst = 'x\r\nBcc: y@evil.example\u2028\u0085z';
    const changes = EVERY_ASK.map((change) => ({
      ...change,
      language,
      merchantName: worst,
      link: { ...change.link, description: change.link?.description === null ? null : worst },
    }));
    for (const { subject } of changes.map((change) => compose('email', change))) {
      expect(subject).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]*x Bcc: y@evil[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
      expect(subject).toContain('49.99 USD');
    }
  });

  it('has an email that says which language it is, and leads where it should', () => {
    for (const { html } of EVERY_ASK.map((change) => compose('email', { ...change, language }))) {
      expect(html).toContain(`<html lang="${language}">`);
      expect([...(html ?? '').matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
        PAY_URL,
        PAY_URL,
        `${PAY_URL}/report`,
      ]);
    }
  });

  it('ends its lines of text with each address, so that nothing sticks to one', () => {
    for (const { text } of DELIVERY_CHANNELS.flatMap((channel) => composeEach(channel, language))) {
      for (const [address] of text.matchAll(/\S*https:.*/g)) {
        expect([PAY_URL, `${PAY_URL}/report`, `${PAY_URL}/receipt`]).toContain(address);
      }
    }
  });

  it('has no sign of its own in a WhatsApp message that turns words bold or into code', () => {
    for (const { text } of composeEach('whatsapp', language)) expect(text).not.toMatch(/[*_~`]/);
  });
});
