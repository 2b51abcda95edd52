import { describe, expect, it } from '@jest/globals';
import { buildChatLine } from '../../../support/build-chat-message.js';
import {
  answerBy,
  cardOf,
  keysOf,
  LIMITED,
  OTHER_CHANNEL,
  passSeconds,
  setUpLane,
} from './chat-lane-bench.js';

describe('workChatLane where the place asks to come back later', () => {
  it('loses nothing of a lane that is limited a thousand times, and calls once for each', async () => {
    const lines = Array.from({ length: 20 }, (_, i) => buildChatLine(`evt_${i + 10}`));
    const world = await setUpLane([cardOf(1), ...lines]);
    let limits = 1_100;
    answerBy(world, () => {
      limits -= 1;
      return limits >= 0 ? LIMITED : null;
    });
    await world.work();
    await passSeconds(world, 1_099);
    expect(world.sender.shown).toHaveLength(1_100);
    expect(new Set(keysOf(world))).toEqual(new Set(['card:lnk_1']));
    await passSeconds(world, 1);
    expect(keysOf(world).slice(1_100)).toEqual(['card:lnk_1', ...lines.map(({ key }) => key)]);
    expect(
      world.chatMessages.all().every(({ failures, parkedReason }) => failures === 0 && parkedReason === null),
    ).toBe(true);
    expect(world.observer.counted.filter(({ result }) => result === 'failed')).toEqual([]);
    expect(world.observer.counted.filter(({ result }) => result === 'deferred')).toHaveLength(1_100);
  });

  it('shows twelve hundred messages, about one a second, where others post as well', async () => {
    const lines = Array.from({ length: 1_199 }, (_, i) => buildChatLine(`evt_${String(i).padStart(4, '0')}`));
    const world = await setUpLane([cardOf(1), ...lines]);
    Object.assign(world.sender, { postEveryMs: 1_000 });
    let calls = 0;
    // Every fourth second somebody else was faster.
    answerBy(world, () => {
      calls += 1;
      return calls % 4 === 0 ? LIMITED : null;
    });
    await world.work();
    await passSeconds(world, 999);
    expect(calls).toBe(1_000);
    await passSeconds(world, 599);
    expect(calls).toBe(1_599);
    const messages = world.chatMessages.all();
    expect(messages.filter(({ shownVersion }) => shownVersion === 1)).toHaveLength(1_200);
    expect(messages.filter(({ failures, parkedReason }) => failures > 0 || parkedReason !== null)).toEqual(
      [],
    );
    expect([...new Set(keysOf(world))]).toEqual(['card:lnk_1', ...lines.map(({ key }) => key)]);
  });

  it('goes on in the order of the link', async () => {
    const world = await setUpLane([cardOf(1), buildChatLine('evt_1'), buildChatLine('evt_2'), cardOf(2)]);
    const isFirst = (key: string) => keysOf(world).every((other) => other !== key);
    answerBy(world, (key) => (key === 'history_line:evt_1' && isFirst(key) ? LIMITED : null));
    await world.work();
    expect(keysOf(world)).toEqual(['card:lnk_1', 'card:lnk_2', 'history_line:evt_1']);
    await passSeconds(world, 2);
    expect(keysOf(world).slice(3)).toEqual(['history_line:evt_1', 'history_line:evt_2']);
  });

  it('lets nothing of the lane go before, also what is asked for meanwhile', async () => {
    const world = await setUpLane([cardOf(1)]);
    world.sender.answers.push(LIMITED);
    await world.work();
    await world.chatMessages.request(cardOf(2), world.clock.now());
    await world.workAfter(999);
    expect(keysOf(world)).toEqual(['card:lnk_1']);
    await world.workAfter(1);
    expect(keysOf(world)).toEqual(['card:lnk_1', 'card:lnk_1', 'card:lnk_2']);
  });

  it('holds up no other place', async () => {
    const world = await setUpLane([cardOf(1), cardOf(2, OTHER_CHANNEL)]);
    answerBy(world, (key) => (key === 'card:lnk_1' ? LIMITED : null));
    await world.work();
    expect(await world.chatMessages.find('card:lnk_2')).toMatchObject({ shownVersion: 1 });
  });
});
