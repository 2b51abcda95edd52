import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { composeMessage } from '../../../../../src/adapters/delivery/compose-message.js';
import { readMessageFacts } from '../../../../../src/adapters/delivery/templates/message-facts.js';
import { buildTestOutgoing, PAY_URL, SOURCE } from '../build-test-outgoing.js';

/** The parts of addresses, and what may stand between them unseen, or go on the way. */
const part = fc.constantFrom(
  'https',
  ':',
  '/',
  '//',
  'evil',
  'c',
  'om',
  'com',
  '中国',
  'ﬁ',
  '93',
  '184',
  '7',
);
const dot = fc.constantFrom('.', '。', '．', '｡', '․', '…');
const mark = fc.constantFrom('\u0329', '\u0301', '\u034f', '\ufe0f');
const joiner = fc.constantFrom('\u200b', '\u200c', '\u200d', '\u2060', '\u{e0063}', '\u3164');
const other = fc.oneof(
  fc.constantFrom(' ', '\n', '@', '*', '_', '`', '·', '’'),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const piece = fc.oneof(
  { weight: 6, arbitrary: part },
  { weight: 4, arbitrary: dot },
  { weight: 2, arbitrary: mark },
  { weight: 1, arbitrary: joiner },
  { weight: 1, arbitrary: other },
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

/** A scheme, a domain or an IPv4 address, as widely as any phone looks for them. */
const ADDRESS = /:\/\/|[\p{L}\p{N}][.。]\p{L}{2}|(?:\d{1,3}[.。]){3}\d/u;
const OUR_ADDRESS = /https:\/\/pay\.example\.com\/p\/slug000000000000000001(?:\/report)?(?!\S)/g;

/** Letters that nobody sees, and no domain may have. */
const FILLER = /[\u115f\u1160\u3164\uffa0]/g;

/** What is left for a phone when ours are found; domains are read in NFKC, and marks and joiners may be lost. */
function readingsOf(message: string): readonly string[] {
  const rest = message.replace(OUR_ADDRESS, '').replace(FILLER, '');
  const unmarked = rest.normalize('NFD').replace(/\p{M}/gu, '');
  const bare = unmarked.replace(/\p{Cf}/gu, '');
  return [rest, unmarked, bare].map((reading) => reading.normalize('NFKC'));
}

describe('composeMessage, whatever address people hide', () => {
  it('has nothing in the text that a phone would make a link of but our own address', () => {
    const people = fc.record({ description: text, customerName: text, makerName: text });
    const channels = fc.constantFrom('email', 'sms', 'whatsapp');
    fc.assert(
      fc.property(people, channels, ({ description, customerName, makerName }, channel) => {
        const customer = { name: customerName, email: null, phone: '+66812345678' };
        const outgoing = buildTestOutgoing({ makerName, link: { description, customer } });
        const message = composeMessage(channel, readMessageFacts(outgoing, SOURCE)).text;
        expect(message).toContain(PAY_URL);
        for (const reading of readingsOf(message)) expect(reading).not.toMatch(ADDRESS);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['https://evil', 'evil.com', 'evil。中国', '93.184.216.34', `${PAY_URL}.evil.com`])(
    'would find %s',
    (address) => {
      expect(readingsOf(`Pay here: ${address} or ${PAY_URL}`)[0]).toMatch(ADDRESS);
    },
  );

  it('would find what is put together on the way', () => {
    const [whole, unmarked] = readingsOf('https:\u0329//evil.\u0329com');
    expect(whole).not.toMatch(ADDRESS);
    expect(unmarked).toBe('https://evil.com');
  });
});
