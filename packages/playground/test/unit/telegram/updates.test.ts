import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../src/protocol.js';
import { startTelegram, type TelegramBench } from './telegram-bench.js';

let bench: TelegramBench;
beforeEach(async () => {
  bench = await startTelegram();
});
afterEach(() => bench.stop());

const textOf = ({ message }: JsonObject) => (message as { text: string }).text;
const heardTexts = () => bench.heard.map(({ update }) => textOf(update));
/** Waits until the webhook was tried so often. */
const tried = (times: number) => {
  const { platform } = bench;
  return new Promise<void>((resolve) => {
    const stop = platform.subscribe(({ type }) => {
      if (type !== 'update_sent' || bench.heard.length < times) return;
      stop();
      resolve();
    });
  });
};

describe('updates by webhook', () => {
  it('carry the secret and count up by one', async () => {
    await bench.hook();
    const mai = bench.platform.as('Mai');
    await mai.says('bot', 'one');
    await mai.says('bot', 'two');
    await bench.platform.settled();
    expect(bench.heard.map(({ headers }) => headers['x-telegram-bot-api-secret-token'])).toEqual([
      'a-secret',
      'a-secret',
    ]);
    const [first, second] = bench.heard.map(({ update }) => Number(update['update_id']));
    expect((second ?? 0) - (first ?? 0)).toBe(1);
  });

  it('stay in order within a chat, and pass a chat that is stuck', async () => {
    bench.reply((update) => ({ status: textOf(update) === 'one' ? 500 : 200 }));
    await bench.hook();
    await bench.platform.as('Mai').says('bot', 'one');
    await bench.platform.as('Mai').says('bot', 'two');
    const both = tried(2);
    await bench.platform.as('Sam').says('bot', 'beside');
    await both;
    expect(heardTexts().toSorted()).toEqual(['beside', 'one']);
    bench.reply(() => ({ status: 200 }));
    bench.pass(1000);
    await bench.platform.settled();
    expect(heardTexts().slice(2)).toEqual(['one', 'two']);
  });

  it('come again after 1, 2 and 4 seconds, or when the bot says', async () => {
    let tries = 0;
    await bench.stop();
    bench = await startTelegram({
      fetch: (url, init) => {
        tries += 1;
        return fetch(url, init);
      },
    });
    bench.reply(() => ({ status: 503 }));
    await bench.hook();
    const first = tried(1);
    await bench.platform.as('Mai').says('bot', 'one');
    await first;
    for (const [index, ms] of [1000, 2000, 4000].entries()) {
      bench.pass(ms - 1);
      expect(tries).toBe(index + 1);
      const next = tried(index + 2);
      bench.pass(1);
      await next;
    }
    bench.reply(() => ({ status: 503, headers: { 'retry-after': '30' } }));
    const late = tried(5);
    bench.pass(8000);
    await late;
    bench.pass(29_999);
    expect(tries).toBe(5);
    expect(await bench.call('getWebhookInfo')).toMatchObject({
      result: { pending_update_count: 1, last_error_message: 'Wrong response from the webhook: 503' },
    });
  });

  it('can be held, sent twice, and given up with the webhook', async () => {
    await bench.hook();
    bench.platform.hold();
    for (let index = 0; index < 5; index += 1) await bench.platform.as('Mai').says('bot', `${index}`);
    expect(bench.heard).toEqual([]);
    bench.platform.release();
    await bench.platform.settled();
    expect(heardTexts()).toEqual(['0', '1', '2', '3', '4']);
    const [again] = bench.platform.updates();
    if (again === undefined) throw new Error('nothing was sent');
    expect(await bench.platform.resend(again)).toBe(200);
    expect(heardTexts()).toEqual(['0', '1', '2', '3', '4', '0']);
    await bench.call('deleteWebhook', { drop_pending_updates: true });
    expect((await bench.call('getWebhookInfo')).result).toMatchObject({ url: '', pending_update_count: 0 });
  });

  it('bring only what was asked for', async () => {
    await bench.hook();
    const { url } = (await bench.call('getWebhookInfo')).result as { url: string };
    await bench.call('setWebhook', { url, allowed_updates: ['my_chat_member'] });
    await bench.platform.as('Mai').says('bot', 'unheard');
    bench.platform.as('Mai').blocksBot();
    await bench.platform.settled();
    expect(bench.heard.flatMap(({ update }) => Object.keys(update))).toEqual(['update_id', 'my_chat_member']);
  });
});

describe('updates by getUpdates', () => {
  const poll = async (args: object) => (await bench.call('getUpdates', args)).result as JsonObject[];

  it('wait for what comes, and are gone once a later one is asked for', async () => {
    const waiting = poll({ timeout: 30 });
    await bench.platform.as('Mai').says('bot', 'one');
    const [first] = await waiting;
    expect(textOf(first ?? {})).toBe('one');
    expect(await poll({})).toHaveLength(1);
    expect(await poll({ offset: Number(first?.['update_id']) + 1 })).toEqual([]);
  });

  it('are refused beside a webhook, and to the first of two who wait', async () => {
    const polls = [1, 2].map(() => bench.call('getUpdates', { timeout: 30 }));
    expect((await Promise.race(polls)).status).toBe(409);
    await bench.hook();
    const refusals = (await Promise.all(polls)).map(({ description }) => description);
    expect(refusals.toSorted()).toEqual([
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      'Conflict: terminated by setWebhook request',
    ]);
    expect((await bench.call('getUpdates')).status).toBe(409);
  });

  it('lose a press after 150 seconds and a message after a day', async () => {
    const mai = bench.platform.as('Mai');
    await mai.says('bot', 'one');
    await bench.call('sendMessage', {
      chat_id: 1001,
      text: 'Card',
      reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] },
    });
    const card = mai.last('bot');
    if (card === undefined) throw new Error('no card');
    const pressed = mai.presses(card, 'Go');
    bench.pass(15_000);
    expect(await pressed).toEqual({ kind: 'unanswered' });
    expect(await poll({})).toHaveLength(2);
    bench.pass(136_000);
    expect(await poll({})).toHaveLength(1);
    bench.pass(24 * 60 * 60 * 1000);
    expect(await poll({})).toEqual([]);
  });
});
