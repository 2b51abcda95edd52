import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startTelegramBench, type TelegramBench } from './telegram-bench.js';

let bench: TelegramBench;
beforeEach(async () => {
  bench = await startTelegramBench();
});
afterEach(() => bench.stop());

test('a line leads to its review, and Create to the link and its card', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '/paylink 20 usd coffee ann@example.com');
  const review = sam.last('bot', 'Check before it goes out');
  await presses(sam, review, 'Create link');
  expect(sam.sees('bot').map(({ text }) => text.split('\n')[0])).toEqual([
    '/paylink 20 usd coffee ann@example.com',
    'Payment link created',
    '⚪ Open · 20.00 USD · coffee',
  ]);
});
