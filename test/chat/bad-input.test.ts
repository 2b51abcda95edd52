import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { beginAnew, readModal, unfoldForm, waitForMessage, waitForModal } from './in-words.js';

let bench: ChatBench;
let sam: SlackActor;

beforeAll(async () => {
  bench = await startChatBench();
  sam = bench.platform.as('U0SAM');
  await sam.types('#sales', '/paylink 5 usd ref:TAKEN-1');
  await waitForModal(sam, 'Create link');
  await sam.submits();
  await waitForModal(sam, 'Payment link created');
});
afterAll(() => bench.stop());
beforeEach(async () => {
  // What the test before left open would pass for the new form.
  if (sam.modal() !== undefined) await sam.closes('all');
  await bench.whenIdle();
  await sam.types('#sales', '/paylink');
  await beginAnew(sam);
  await unfoldForm(sam);
});

type Entries = Record<string, string | string[]>;

async function countLinks(): Promise<number> {
  const { total } = await bench.store.links.list({ merchantId: 'mer_000001' }, { skip: 0, limit: 1 });
  return total;
}

describe('bad input in the form', () => {
  it.each<[string, Entries, string, string]>([
    ['a negative amount', { Amount: '-5' }, 'amount', 'Write an amount above 0, like 49.99'],
    ['zero', { Amount: '0.00' }, 'amount', 'Write an amount above 0, like 49.99'],
    ['words', { Amount: 'ten' }, 'amount', 'This is not an amount: write digits, like 49.99'],
    ['an amount in words', { Amount: 'five' }, 'amount', 'This is not an amount: write digits, like 49.99'],
    [
      'too many decimals',
      { Amount: '49.9999' },
      'amount',
      'US dollar has 2 decimals: write no more, like 49.99 or 50.00',
    ],
    [
      'decimals in a currency without',
      { Amount: '49.99', Currency: 'JPY, Japanese yen' },
      'amount',
      'Japanese yen has no decimals: write a whole amount, like 49 or 50',
    ],
    [
      'separators that can be read two ways',
      { Amount: '1.230' },
      'amount',
      '1.230 could be 1,230.00 USD or 1.23 USD: write 1230.00 or 1.23',
    ],
    [
      'an amount above the limit',
      { Amount: '10000000000' },
      'amount',
      'The most is 9,999,999,999.99 USD: write less, or make several links',
    ],
    [
      'a currency in the amount that is not the chosen one',
      { Amount: '49.99 eur' },
      'currency',
      'The amount says eur, the currency says USD: keep one',
    ],
    [
      'a malformed email',
      { Email: 'ann@example' },
      'email',
      'This is not an email address: write one like ann@example.com',
    ],
    [
      'a malformed phone',
      { Phone: '0812345' },
      'phone',
      'Write the phone number with its country code, like +66 81 234 5678',
    ],
    [
      'email without an address',
      { 'Send it': ['by email'] },
      'email',
      'Sending by email needs an address, like ann@example.com',
    ],
    ['now, by nothing', { When: 'Now' }, 'channels', 'Choose how it is sent: by email or by SMS'],
    [
      'a time that the form had no chance to ask for',
      { When: 'At a time', 'Send it': ['by email'], Email: 'ann@example.com' },
      'timing',
      'Write when it goes out, like tomorrow 9am',
    ],
    [
      'a reference that is taken',
      { 'Your reference': 'taken-1' },
      'reference',
      'Another link has this reference: write another, or leave it empty',
    ],
    [
      'a reference with markup',
      { 'Your reference': '<@U1>' },
      'reference',
      'Use letters, digits and . - / # in the reference, like INV-42',
    ],
    [
      'an expiry under 15 minutes',
      { Expires: '14m' },
      'expires',
      'A link lasts 15 minutes or more: write a later time, like 3d',
    ],
    [
      'an expiry over a year',
      { Expires: '400d' },
      'expires',
      'A link lasts a year at most: write an earlier time, like 30d, or never',
    ],
    [
      'an expiry nobody understands',
      { Expires: 'soonish' },
      'expires',
      'This is not a time I know: write 3d, fri 18:00, 25 Nov or never',
    ],
    [
      'a note whose name is too long',
      { 'Note: name': 'n'.repeat(41), 'Note: text': 'x' },
      'note_key_1',
      'Note 1: keep its name to 40 characters',
    ],
    [
      'a note whose text is too long',
      { 'Note: name': 'n', 'Note: text': 'x'.repeat(257) },
      'note_value_1',
      'Note 1: keep it to 256 characters',
    ],
    [
      'a note that says nothing',
      { 'Note: name': 'class' },
      'note_value_1',
      'Note 1 says nothing: write what it is, like class=XII B',
    ],
    [
      'a long description',
      { Description: 'x'.repeat(2500) },
      'description',
      'Keep the description to 500 characters',
    ],
    [
      'a name that nobody sees',
      { 'Customer name': '\u3164\u202e\u{e0041}' },
      'customer_name',
      'The name has signs that do not show: type it again, like Ann Lee',
    ],
  ])('lands %s on its field', async (_name, entries, field, text) => {
    const result = await sam.submits({ Amount: '49.99', ...entries });
    expect(result.outcome).toBe('refused');
    expect(result.fieldErrors).toEqual({ [field]: text });
    expect(await countLinks()).toBe(1);
  });

  it('asks for the amount and nothing else', async () => {
    const result = await sam.submits();
    expect(Object.keys(result.fieldErrors)).toEqual(['amount']);
  });
});

describe('markup and mentions in what people type', () => {
  const NASTY =
    '<!channel> <@U0MAYA> *bold* _it_ `code` & <https://evil.example|pay here> :lotus_logo: :tada:';
  /** Slack's own emoji as the person saw it, all else as it was typed. */
  const SHOWN = '<!channel> <@U0MAYA> *bold* _it_ `code` & <https://evil.example|pay here> :lotus_logo: 🎉';

  it('come out as typed in the review, the answers and the lists, and mention nobody', async () => {
    await sam.submits({
      Amount: '5',
      Description: NASTY,
      'Customer name': '<!here> & Sons',
      'Your reference': 'N-1',
    });
    expect(readModal(sam)).toContain(`5.00 USD\n${SHOWN}\n`);
    expect(readModal(sam)).toContain('<!here> & Sons');
    await sam.submits();
    await waitForModal(sam, 'Payment link created');
    expect(readModal(sam)).toContain(SHOWN);
    const created = await waitForMessage(sam, '#sales', SHOWN);
    await sam.types('#sales', '/paylink status N-1');
    const status = await waitForMessage(sam, '#sales', 'Created.');
    await sam.types('#sales', '/paylink cancel N-1');
    const question = await waitForMessage(sam, '#sales', 'Cancel this link?');
    for (const message of [created, status, question]) {
      expect(sam.reads(message)).toContain(SHOWN);
      expect(message.text).not.toMatch(/<[!@]|<https:\/\/evil/);
      expect(JSON.stringify(message.blocks.filter(isMrkdwn))).not.toMatch(/<!channel>|<@U0MAYA>/);
    }
  });

  it('come out as typed in a refusal', async () => {
    await sam.closes('all');
    await sam.types('#sales', '/paylink 5 xyz "<!channel> & *co*"');
    const refusal = await waitForMessage(sam, '#sales', 'There is no currency');
    expect(refusal.text).not.toContain('<!channel>');
    await sam.types('#sales', '/paylink <!channel> do it');
    const unknown = await waitForMessage(sam, '#sales', "I don't know");
    expect(unknown.text).not.toContain('<!channel>');
  });
});

function isMrkdwn(block: object): boolean {
  return JSON.stringify(block).includes('"mrkdwn"');
}
