import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startTelegramBench, type TelegramBench } from './telegram-bench.js';

let bench: TelegramBench;
beforeEach(async () => {
  bench = await startTelegramBench();
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '/paylink 23 usd Disc');
  await says(sam, 'bot', '/paylink');
  await presses(sam, offer(), 'Go on where you were');
});
afterEach(() => bench.stop());

const offer = () => bench.sam.last('bot', 'Not finished');
const heads = () =>
  bench.sam
    .sees('bot')
    .filter(({ from }) => from === 'Paylink')
    .map(({ text }) => text.split('\n')[0]);
const reviews = () => bench.sam.sees('bot').filter(({ text }) => text.startsWith('Check before'));

test('what was discarded makes no link on any of its reviews, which say so instead', async () => {
  const { sam, presses } = bench;
  expect(reviews()).toHaveLength(2);
  await presses(sam, offer(), 'Discard it');
  for (const review of reviews()) await presses(sam, review, 'Create link');
  const before = 'This was discarded before. No link was made.';
  expect(heads()).toEqual([before, 'Discarded. No link was made.', before]);
});

test('Create on an older review answers with the link that is there, and Discard with how it stands', async () => {
  const { sam, presses } = bench;
  await presses(sam, reviews()[1], 'Create link');
  await presses(sam, reviews()[0], 'Create link');
  expect(heads().filter((head) => head === 'Payment link created')).toHaveLength(2);
  await presses(sam, offer(), 'Discard it');
  expect(heads()).toContain('This is a link already, and nothing was discarded.');
  expect(heads().filter((head) => head?.startsWith('Not finished'))).toEqual([]);
});
