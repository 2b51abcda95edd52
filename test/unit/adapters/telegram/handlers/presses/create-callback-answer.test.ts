import { expect, test } from '@jest/globals';
import { createCallbackAnswer } from '../../../../../../src/adapters/telegram/handlers/presses/create-callback-answer.js';
import { createFakeLogger } from '../../../../../support/fake-logger.js';
import { createFakeTelegramApi, refusedWith } from '../../../../../support/fake-telegram-api.js';
import { createFakeTimers } from '../../../../../support/fake-timers.js';

function setUp() {
  const api = createFakeTelegramApi();
  const timers = createFakeTimers();
  const { logger, lines } = createFakeLogger();
  return { api, timers, lines, answer: createCallbackAnswer({ api, timers, logger }, 'cb') };
}

test('answers once, with the first that is said', async () => {
  const { api, answer } = setUp();
  expect(await answer.give('Not for you.')).toBe(true);
  expect(await answer.give()).toBe(false);
  expect(api.callsOf('answerCallbackQuery')).toEqual([
    { callback_query_id: 'cb', text: 'Not for you.', show_alert: true },
  ]);
});

test('answers by itself what takes long, long before Telegram gives up', async () => {
  const { api, timers, answer } = setUp();
  await timers.advance(3_000);
  expect(api.callsOf('answerCallbackQuery')).toEqual([{ callback_query_id: 'cb' }]);
  expect(await answer.give('late')).toBe(false);
});

test('cuts what is longer than an alert', async () => {
  const { api, answer } = setUp();
  await answer.give('x'.repeat(300));
  expect(String(api.callsOf('answerCallbackQuery')[0]?.['text'])).toHaveLength(200);
});

test('makes nothing of an answer that Telegram does not take', async () => {
  const { api, lines, answer } = setUp();
  api.failNext('answerCallbackQuery', refusedWith(400, 'Bad Request: query is too old'));
  expect(await answer.give()).toBe(true);
  expect(lines.map(({ message }) => message)).toEqual(['a press in Telegram could not be answered']);
});
