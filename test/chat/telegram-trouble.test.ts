import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AppError } from '../../src/domain/errors.js';
import { startTelegramBench, type TelegramBench } from './telegram-bench.js';

let bench: TelegramBench;
beforeEach(async () => {
  bench = await startTelegramBench();
  await bench.says(bench.sam, 'bot', '/links');
});
afterEach(() => bench.stop());

const answers = () => bench.sam.sees('bot').filter(({ from }) => from === 'Paylink');

/** The store of links is away for so many calls. */
function loseLinks(times: number): void {
  const { links } = bench.store;
  const { list } = links;
  let left = times;
  links.list = async (...asked) => {
    left -= 1;
    if (left >= 0) throw new AppError('store_unavailable');
    return list(...asked);
  };
}

test('what was said while the store was away is answered when it is back', async () => {
  const { sam, says, store, work } = bench;
  loseLinks(1);
  await says(sam, 'bot', '/links');
  store.clock.advance(60_000);
  await store.timers.advance(60_000);
  await work();
  expect(answers().map(({ text }) => text.split('\n')[0])).toEqual([
    'There are no links here.',
    'There are no links here.',
  ]);
});

test('a press while the store is away is answered in words, and works when it is pressed again', async () => {
  const { sam, says, presses } = bench;
  await says(sam, 'bot', '/start');
  const start = sam.last('bot');
  loseLinks(1);
  expect(await presses(sam, start, 'Links')).toMatchObject({ kind: 'answered' });
  expect(sam.last('bot')?.text).toContain("I can't do this just now");
  await presses(sam, start, 'Links');
  expect(sam.last('bot', 'There are no links')).toBeDefined();
});

test('a failure that nobody foresaw is told in words and written down', async () => {
  const { sam, says, store } = bench;
  store.links.list = async () => {
    throw new TypeError('a defect');
  };
  await says(sam, 'bot', '/links');
  expect(sam.last('bot')?.text).toContain('something on our side failed');
  expect(store.lines.map(({ message }) => message)).toContain('a request from Telegram failed');
});

test('an answer that Telegram swallows is told of', async () => {
  const { sam, says, platform } = bench;
  platform.failNext('sendMessage', { kind: 'http_error', status: 502 });
  await says(sam, 'bot', '/links');
  expect(sam.last('bot')?.text).toContain('Telegram does not take my answer');
});

test('updates in shapes that they never had are taken, and change nothing', async () => {
  const { platform, work, store } = bench;
  const before = answers().length;
  for (const kind of ['message', 'callback_query', 'my_chat_member'] as const) {
    platform.sendUpdate(kind, {});
    platform.sendUpdate(kind, { id: 7, from: 'somebody', chat: { id: 'x' }, message: 4 });
  }
  await work();
  expect(answers()).toHaveLength(before);
  expect(await store.updates.measure(store.clock.now())).toMatchObject({ depth: 0 });
});

test('a forged press of another’s form or link does nothing', async () => {
  const { platform, work, sam, says, mai, viktor } = bench;
  await says(sam, 'bot', '/paylink 5 usd tea');
  const review = sam.last('bot', 'Check before');
  const data = review?.keyboard[0]?.[0]?.callback_data ?? '';
  await says(viktor, 'bot', '/links');
  const chat = { id: viktor.userId, type: 'private', first_name: 'Viktor' };
  const from = { id: viktor.userId, is_bot: false, first_name: 'Viktor', language_code: 'en' };
  platform.sendUpdate('callback_query', {
    ...{ id: 'forged', from, data, chat_instance: 'x' },
    message: { message_id: viktor.last('bot')?.id ?? 0, date: 1, chat },
  });
  await work();
  expect(viktor.last('bot')?.text).toContain("I can't find this form");
  expect(sam.last('bot', 'Payment link created')).toBeUndefined();
  expect(mai.sees('bot')).toEqual([]);
});
