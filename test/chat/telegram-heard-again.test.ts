import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AppError } from '../../src/domain/errors.js';
import { startTelegramBench, type TelegramBench } from './telegram-bench.js';

let bench: TelegramBench;
beforeEach(async () => {
  bench = await startTelegramBench();
  await bench.says(bench.sam, 'bot', '/paylink');
});
afterEach(() => bench.stop());

/** What is heard next was answered, and nobody wrote that down: as if the process had died then. */
function loseNextMark(): void {
  const { updates } = bench.store;
  const { markWorked } = updates;
  updates.markWorked = async () => {
    updates.markWorked = markWorked;
    throw new AppError('store_unavailable');
  };
}

async function hearAgain(): Promise<void> {
  const { store, work } = bench;
  store.clock.advance(3_000);
  await store.timers.advance(3_000);
  await work();
}

const form = () => bench.sam.sees('bot').findLast(({ buttons }) => buttons.length > 0);

test('what answered one question of a form answers no other when it is heard again', async () => {
  loseNextMark();
  await bench.says(bench.sam, 'bot', '12.34 usd');
  await hearAgain();
  expect(form()?.text).toMatch(/^Description\n/);
  expect(form()?.text).toContain('New payment link · 12.34 USD\n');
  await bench.says(bench.sam, 'bot', 'Coffee');
  expect(form()?.text).toMatch(/^Email\n/);
});

test('a press in a form that is heard again shows how the form stands, and passes over nothing', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '12.34 usd');
  loseNextMark();
  await presses(sam, form(), 'Skip');
  await hearAgain();
  expect(form()?.text).toMatch(/^Email\n/);
});

test('the last answer of a form that is heard again leads to one review', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '12.34 usd');
  for (const question of ['Description', 'Email']) {
    expect(form()?.text).toMatch(new RegExp(`^${question}\n`));
    await presses(sam, form(), 'Skip');
  }
  while (form()?.buttons.flat().includes('Create link') === false) {
    loseNextMark();
    await presses(sam, form(), 'Skip');
    await hearAgain();
  }
  const reviews = sam.sees('bot').filter(({ buttons }) => buttons.flat().includes('Create link'));
  expect(reviews).toHaveLength(1);
});

test('Create that is heard again makes one link', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '/paylink 12.34 usd coffee');
  loseNextMark();
  await presses(sam, form(), 'Create link');
  await hearAgain();
  const created = sam.sees('bot').filter(({ text }) => text.startsWith('Payment link created'));
  expect(created).toHaveLength(1);
  expect(sam.sees('bot').some(({ text }) => text.includes('went wrong'))).toBe(false);
});
