import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startTelegramBench, type TelegramBench } from './telegram-bench.js';

let bench: TelegramBench;
beforeEach(async () => {
  bench = await startTelegramBench({ parts: { undoMs: 15_000 } });
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '/paylink 20 usd coffee ref:INV-42 expires:2d');
  await presses(sam, sam.last('bot', 'Check before it goes out'), 'Create link');
});
afterEach(() => bench.stop());

const ours = () => bench.sam.sees('bot').filter(({ from }) => from === 'Paylink');
const find = (words: string) => ours().find(({ text }) => text.includes(words));
const withButton = (label: string) => ours().filter(({ buttons }) => buttons.flat().includes(label));

async function passes(ms: number): Promise<void> {
  bench.store.clock.advance(ms);
  await bench.store.timers.advance(ms);
  await bench.work();
}

test('each message that was asked for keeps its own Undo until it has left', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '/paylink send INV-42 to:wrong@example.com');
  await says(sam, 'bot', '/paylink send INV-42 to:right@example.com');
  await passes(2_000);
  expect(withButton('Undo')).toHaveLength(2);
  await presses(sam, find('wrong@example.com'), 'Undo');
  await passes(20_000);
  expect(withButton('Undo')).toHaveLength(0);
  expect(find('to wrong@example.com')).toBeUndefined();
});

test('a question stands until it is answered, and what was closed stays closed', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '/paylink cancel INV-42');
  await says(sam, 'bot', '/paylink extend INV-42 3d');
  await passes(5_000);
  const question = find('Cancel this link?');
  expect(question?.buttons.flat()).toContain('Cancel link');
  await presses(sam, question, 'Keep it');
  await says(sam, 'bot', '/paylink extend INV-42 5d');
  await passes(5_000);
  expect(find('Nothing was changed.')?.id).toBe(question?.id);
});

test('however often it was asked about, a link has one card in a chat', async () => {
  const { sam, says } = bench;
  for (const line of [
    'send INV-42 to:ann@example.com',
    'status INV-42',
    'extend INV-42 3d',
    'status INV-42',
  ]) {
    await says(sam, 'bot', `/paylink ${line}`);
    await passes(20_000);
  }
  await says(sam, 'bot', '/paylink extend INV-42 5d');
  await passes(20_000);
  expect(withButton('Cancel link')).toHaveLength(1);
  expect(ours().at(0)?.text.split('\n')).toEqual(['⚪ Open · 20.00 USD · coffee']);
  expect(ours().at(0)?.buttons).toEqual([['Status']]);
});
