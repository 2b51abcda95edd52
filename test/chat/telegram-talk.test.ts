import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startTelegramBench, type TelegramBench } from './telegram-bench.js';

/** A group that the bot is in. */
const SALES = -5001;

let bench: TelegramBench;
beforeEach(async () => {
  bench = await startTelegramBench();
  await bench.says(bench.sam, 'bot', '/start');
});
afterEach(() => bench.stop());

const review = () => bench.sam.last('bot', 'Check before it goes out');
const bots = (place: number | string = 'bot') =>
  bench.sam.sees(place).filter(({ from }) => from === 'Paylink');
const links = async () => {
  const merchant = await bench.store.merchants.findByWorkspace('telegram', '1002');
  return (await bench.store.links.list({ merchantId: merchant?.id ?? '' }, { skip: 0, limit: 10 })).links;
};

test('plain words with an amount and its currency lead to the review, and nothing is made before Create', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '20 usd coffee for Pat pat@example.com');
  expect(review()?.text).toContain('20.00 USD');
  expect(review()?.text).toContain('pat@example.com');
  expect(await links()).toEqual([]);
  await presses(sam, review(), 'Create link');
  expect(await links()).toMatchObject([{ amount: { minor: 2000, currency: 'USD' } }]);
});

test('what a seller types to a customer leads to the review here, and is left alone in a group', async () => {
  const { sam, says } = bench;
  await says(sam, 'bot', '/pay 20 usd coffee');
  expect(review()?.text).toContain('20.00 USD');
  const before = bots().length;
  await says(sam, SALES, '/pay 20 usd coffee');
  expect([bots().length, bots(SALES)]).toEqual([before, []]);
});

test('what can be read in two ways is asked about, as behind the command', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '1,500 usd workshop');
  const question = sam.last('bot');
  expect(question?.keyboard?.flat().map(({ text }) => text)).toEqual(
    expect.arrayContaining(['1,500.00 USD', '1.50 USD']),
  );
  await presses(sam, question, '1,500.00 USD');
  expect(review()?.text).toContain('1,500.00 USD');
});

test('an order that somebody else wrote is proposed once it is passed on', async () => {
  const { sam, says } = bench;
  await says(sam, 'bot', 'I would like two cakes, 40 usd', { forwardedFrom: 2001 });
  expect(review()?.text).toContain('40.00 USD');
  expect(review()?.text).toContain('two cakes');
  expect(await links()).toEqual([]);
});

test('words under a picture are read like a message, and an album is answered once', async () => {
  const { sam, work } = bench;
  const before = bots().length;
  await sam.says('bot', '40 usd cake', { photo: true, album: 'one' });
  await sam.says('bot', '', { photo: true, album: 'one' });
  await work();
  expect(review()?.text).toContain('40.00 USD');
  expect(bots()).toHaveLength(before + 1);
});

test('a contact card is whom the link is for: how much is asked', async () => {
  const { sam, says } = bench;
  await says(sam, 'bot', '', { contact: { phone_number: '66812345678', first_name: 'Ann' } });
  const form = sam.last('bot', 'New payment link');
  expect(form?.text).toMatch(/^Amount\n/);
  expect(form?.text).toContain('New payment link · Ann · +66812345678');
  await says(sam, 'bot', '20 usd');
  expect(sam.last('bot', 'New payment link')?.text).toContain('20.00 USD · Ann · +66812345678');
});

test.each(['hello there', 'let me try 2 things', 'thanks, that was 5'])(
  '%s is answered shortly, with a line that would do and where the help is',
  async (said) => {
    const { sam, says } = bench;
    await says(sam, 'bot', said);
    expect(sam.last('bot')?.text).toBe(
      [
        'I see no amount with a currency here. For a link, write one line like this; for all that I do, /paylink help.',
        '/paylink 49.99 usd "School fees, class XII B" ann@example.com expires:3d',
      ].join('\n'),
    );
    expect(
      sam
        .last('bot')
        ?.keyboard?.flat()
        .map(({ text }) => text),
    ).toEqual(['New payment link', 'Help']);
  },
);

test('plain words that would be another command move nothing, and are shown as that command', async () => {
  const { sam, says } = bench;
  await says(sam, 'bot', 'refund PL-7KQ2M9 20 usd');
  expect(sam.last('bot')?.text).toBe('For this, write it as a command:\n/paylink refund PL-7KQ2M9 20 usd');
});

test('a question that waits for its answer takes the words, those under a picture too', async () => {
  const { sam, says } = bench;
  await says(sam, 'bot', '/paylink');
  await says(sam, 'bot', '20 usd', { photo: true });
  await says(sam, 'bot', 'coffee for 5 usd');
  expect(review()).toBeUndefined();
  expect(sam.last('bot', 'New payment link')?.text).toContain('20.00 USD · coffee for 5 usd');
});

test('an edit proposes nothing', async () => {
  const { sam, says, work } = bench;
  await says(sam, 'bot', '20 usd coffee');
  const said = sam.sees('bot').find(({ text }) => text === '20 usd coffee');
  const before = bots().length;
  if (said !== undefined) await sam.edits(said, '30 usd coffee');
  await work();
  expect(said).toBeDefined();
  expect(bots()).toHaveLength(before);
});

test('plain words in a group are no business of the bot, also where it reads all of them', async () => {
  const { sam, says } = bench;
  sam.addsBotTo(-5001, 'administrator');
  await says(sam, -5001, '/links');
  const before = bots(-5001).length + bots().length;
  await says(sam, -5001, '20 usd coffee for Pat pat@example.com');
  await says(sam, -5001, '', { contact: { phone_number: '66812345678', first_name: 'Ann' } });
  expect(bots(-5001).length + bots().length).toBe(before);
});

test('words of somebody whom nobody knows begin no business', async () => {
  const { mai, says, store } = bench;
  await says(mai, 'bot', '20 usd coffee');
  expect(mai.last('bot')?.text).toContain('ask its owner to invite you: /paylink team telegram');
  expect(await store.merchants.findByWorkspace('telegram', '1001')).toBeNull();
});
