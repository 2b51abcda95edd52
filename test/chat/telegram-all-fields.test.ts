import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { buildPaidLink } from '../support/build-paid-link.js';
import { startTelegramBench, type TelegramBench } from './telegram-bench.js';

let bench: TelegramBench;
beforeEach(async () => {
  bench = await startTelegramBench();
});
afterEach(() => bench.stop());

async function makeLink(): Promise<void> {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '/paylink 20 usd coffee ref:INV-42 expires:3d');
  await presses(sam, sam.last('bot', 'Check before'), 'Create link');
}

/** Opens the form of a refund of 1,000.00 USD. */
async function openRefund(): Promise<void> {
  const { sam, says, presses, store } = bench;
  await makeLink();
  const merchant = await store.merchants.findByWorkspace('telegram', '1002');
  const { links } = await store.links.list({ merchantId: merchant?.id ?? '' }, { skip: 0, limit: 1 });
  const [made] = links;
  if (made === undefined) throw new Error('there is a link');
  const { merchantId, ownerId } = made;
  const paid = buildPaidLink({ id: 'lnk_paid', slug: 'paid', reference: 'INV-43', merchantId, ownerId });
  await store.links.insert(paid, 'asked_1');
  await says(sam, 'bot', '/paylink status INV-43');
  await presses(sam, sam.last('bot', 'INV-43'), 'Refund');
}

test('what is typed at the form of a refund is how much goes back, and why', async () => {
  const { sam, says, presses } = bench;
  await openRefund();
  await says(sam, 'bot', '10');
  await says(sam, 'bot', 'Broken on arrival');
  const form = sam.last('bot', 'Only your team reads it.');
  expect(form?.text).toContain('Amount: 10\n');
  await presses(sam, form, 'Refund it');
  expect(sam.last('bot', 'goes back')?.text).toContain('10.00 USD of INV-43 goes back');
});

test('a number of two readings is no reason of a refund: the form asks how much it is', async () => {
  const { sam, says, presses } = bench;
  await openRefund();
  await says(sam, 'bot', '1,000');
  await presses(sam, sam.last('bot', 'Only your team reads it.'), 'Refund it');
  expect(sam.last('bot', 'goes back')).toBeUndefined();
  expect(sam.last('bot', 'Only your team reads it.')?.text).toContain(
    '1,000 could be 1,000.00 USD or 1.00 USD: write 1000.00 or 1.00.',
  );
});

test('a time typed at the form of an end is when the link ends', async () => {
  const { sam, says, presses } = bench;
  await makeLink();
  await says(sam, 'bot', '/paylink extend INV-42');
  await says(sam, 'bot', '1 Dec 2026 18:00');
  await presses(sam, sam.last('bot', 'Extend the link'), 'Extend');
  expect(sam.last('bot', 'INV-42')?.text).toContain('can be paid until Tue 1 Dec 2026, 18:00, UTC.');
});

test('a city typed at the form of the settings is their time zone', async () => {
  const { sam, says } = bench;
  await says(sam, 'bot', '/paylink settings');
  await says(sam, 'bot', 'Bangkok');
  expect(sam.last('bot', 'Paylink settings')?.text).toContain('Time zone: Asia/Bangkok (Bangkok time)');
});
