import { expect, test } from '@jest/globals';
import { createPace } from '../../../../../src/adapters/telegram/sending/create-pace.js';
import { createFakeTelegramApi } from '../../../../support/fake-telegram-api.js';
import { createFakeTimers } from '../../../../support/fake-timers.js';
import { buildOutgoing, createTestSender } from './build-outgoing.js';

const many = (count: number, take: () => number) => Array.from({ length: count }, take);

test('lets thirty go at once, and has those after them wait, each a little longer', async () => {
  const timers = createFakeTimers();
  const pace = createPace(timers);
  expect(many(30, pace.take)).toEqual(many(30, () => 0));
  expect(many(3, pace.take)).toEqual([34, 67, 100]);
  await timers.advance(100);
  expect(many(3, pace.take)).toEqual([0, 0, 0]);
});

test('fills up to a second’s turns and no further', async () => {
  const timers = createFakeTimers();
  const pace = createPace(timers);
  many(30, pace.take);
  await timers.advance(3_600_000);
  expect(many(31, pace.take).filter((waitMs) => waitMs > 0)).toHaveLength(1);
});

test('has the sender come back later, and calls Telegram for none that has to wait', async () => {
  const api = createFakeTelegramApi();
  const { sender } = createTestSender(api, createPace(createFakeTimers()));
  const results = [];
  for (let i = 0; i < 31; i += 1) results.push(await sender.show(buildOutgoing()));
  expect(results.filter(({ outcome }) => outcome === 'shown')).toHaveLength(30);
  expect(results.at(-1)).toEqual({ outcome: 'later', retryAfterMs: 34, uncertain: false });
  expect(api.callsOf('sendMessage')).toHaveLength(30);
});
