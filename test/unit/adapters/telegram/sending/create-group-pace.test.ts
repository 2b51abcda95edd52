import { expect, test } from '@jest/globals';
import { createGroupPace } from '../../../../../src/adapters/telegram/sending/create-group-pace.js';
import { createFakeTimers } from '../../../../support/fake-timers.js';

function setUp() {
  const timers = createFakeTimers();
  const pace = createGroupPace(timers);
  /** Answers how long each would have had to wait. */
  const send = async (chatId: number, count: number, everyMs: number) => {
    const waits: number[] = [];
    for (let sent = 0; sent < count; sent += 1) {
      waits.push(pace.waitMs(chatId));
      pace.note(chatId);
      await timers.advance(everyMs);
    }
    return waits;
  };
  return { timers, pace, send };
}

test('lets twenty go as close together as they come, and the next a minute after the first of them', async () => {
  const { timers, pace, send } = setUp();
  expect(await send(-1001, 20, 1_000)).toEqual(Array.from({ length: 20 }, () => 0));
  expect(pace.waitMs(-1001)).toBe(40_000);
  await timers.advance(39_999);
  expect(pace.waitMs(-1001)).toBe(1);
  await timers.advance(1);
  expect(await send(-1001, 2, 1_000)).toEqual([0, 0]);
  expect(pace.waitMs(-1001)).toBe(0);
});

test('has one group wait for no other', async () => {
  const { pace, send } = setUp();
  await send(-1001, 20, 0);
  expect([pace.waitMs(-1001), pace.waitMs(-1002)]).toEqual([60_000, 0]);
});

test('begins anew where a minute went by', async () => {
  const { timers, pace, send } = setUp();
  await send(-1001, 20, 0);
  await timers.advance(60_000);
  expect(await send(-1001, 20, 0)).toEqual(Array.from({ length: 20 }, () => 0));
  await send(-1002, 1, 0);
  expect(pace.waitMs(-1001)).toBe(60_000);
});
