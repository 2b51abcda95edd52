import { describe, expect, it } from '@jest/globals';
import { createServices } from '../../../../src/service/create-services.js';
import { buildChatLine } from '../../../support/build-chat-message.js';
import { createFakeLease } from '../../../support/fake-lease.js';
import type { FakeWorld } from '../../../support/fake-world.js';
import {
  answerBy,
  cardOf,
  keysOf,
  LIMITED,
  linkOf,
  NO_ANSWER,
  OTHER_CHANNEL,
  passSeconds,
  setUpLane,
} from './chat-lane-bench.js';

describe('workChatLane', () => {
  it('posts in the order in which it was asked, and tells how late each was', async () => {
    const world = await setUpLane([cardOf(1), buildChatLine('evt_1'), buildChatLine('evt_2')]);
    await world.work();
    expect(keysOf(world)).toEqual(['card:lnk_1', 'history_line:evt_1', 'history_line:evt_2']);
    expect(world.observer.counted).toEqual([
      { kind: 'chat', result: 'done', lagMs: 3 },
      { kind: 'chat', result: 'done', lagMs: 2 },
      { kind: 'chat', result: 'done', lagMs: 1 },
    ]);
  });

  it('posts a new card before the lines of other links, which tell of what is told already', async () => {
    const world = await setUpLane([
      cardOf(1),
      buildChatLine('evt_1'),
      buildChatLine('evt_2'),
      cardOf(2),
      cardOf(3),
    ]);
    Object.assign(world.sender, { postEveryMs: 1_000 });
    await passSeconds(world, 5);
    expect(keysOf(world)).toEqual([
      'card:lnk_1',
      'card:lnk_2',
      'card:lnk_3',
      'history_line:evt_1',
      'history_line:evt_2',
    ]);
  });

  it('posts the card before its line, though the line was asked for first', async () => {
    const world = await setUpLane([buildChatLine('evt_1'), cardOf(1)]);
    await passSeconds(world, 3);
    expect(keysOf(world)).toEqual(['card:lnk_1', 'history_line:evt_1']);
  });

  it('edits a card once for all the changes that came while nobody looked', async () => {
    const world = await setUpLane([cardOf(1)]);
    await world.work();
    world.clock.advance(5_000);
    for (const wantedVersion of [2, 3, 4]) {
      await world.chatMessages.request(cardOf(1, { wantedVersion }), world.clock.now());
    }
    await world.links.replace(world.links.get('lnk_1'), { ...linkOf(1), version: 4, state: 'paid' });
    await world.work();
    expect(world.sender.shown).toHaveLength(2);
    expect(world.sender.shown[1]).toMatchObject({
      link: { state: 'paid' },
      message: { posted: { messageId: 'm1' } },
    });
  });

  it('wakes up for an edit that came too soon after the one before', async () => {
    const world = await setUpLane([cardOf(1)]);
    await world.work();
    world.clock.advance(400);
    await world.chatMessages.request(cardOf(1, { wantedVersion: 2 }), world.clock.now());
    await world.links.replace(world.links.get('lnk_1'), { ...linkOf(1), version: 2 });
    await world.work();
    expect(world.sender.shown).toHaveLength(1);
    await world.workAfter(600);
    expect(world.sender.shown).toHaveLength(2);
  });

  it('works off more than it reads at once', async () => {
    const lines = Array.from({ length: 120 }, (_, i) => buildChatLine(`evt_${String(i).padStart(3, '0')}`));
    const world = await setUpLane([cardOf(1), ...lines]);
    await world.work();
    expect(keysOf(world)).toEqual(['card:lnk_1', ...lines.map(({ key }) => key)]);
  });

  it('lets others go first after five seconds, and goes on then', async () => {
    const world = await setUpLane([cardOf(1), cardOf(2), cardOf(3)]);
    const { show } = world.sender;
    world.sender.show = async (outgoing) => {
      await world.timers.advance(5_001);
      return show(outgoing);
    };
    const turns: number[] = [];
    const { readLane } = world.chatMessages;
    world.chatMessages.readLane = async (...given) => {
      turns.push(world.sender.shown.length);
      return readLane(...given);
    };
    await world.work();
    expect(turns.slice(0, 3)).toEqual([0, 1, 2]);
    expect(keysOf(world)).toHaveLength(3);
  });

  it('shows each of many once, with two instances at once', async () => {
    const world = await setUpLane(
      [1, 2, 3].flatMap((n) => [cardOf(n), buildChatLine(`evt_${n}`, `lnk_${n}`)]),
    );
    const other = createServices({
      ...world,
      lease: createFakeLease('ins_2'),
      senders: [world.sender],
      publicUrl: 'https://paylink.test',
    });
    await Promise.all([world.work(), other.runner.catchUp()]);
    expect(keysOf(world)).toHaveLength(6);
    expect(new Set(keysOf(world)).size).toBe(6);
  });

  it('shows as uncertain what a process that died was posting', async () => {
    const world = await setUpLane([cardOf(1)]);
    await world.chatLanes.claim({ holder: 'ins_9', now: world.clock.now(), limit: 1, withoutShares: [] });
    await world.chatMessages.markSending('card:lnk_1', false);
    await world.work();
    expect(world.sender.shown).toEqual([]);
    await world.chatLanes.free('ins_9', world.clock.now());
    await world.work();
    expect(world.sender.shown).toMatchObject([{ message: { uncertain: true } }]);
  });
});

describe('workChatLane in a place with a pace', () => {
  it('posts once a second', async () => {
    const world = await setUpLane([cardOf(1), cardOf(2), cardOf(3)]);
    Object.assign(world.sender, { postEveryMs: 1_000 });
    await world.work();
    expect(keysOf(world)).toEqual(['card:lnk_1']);
    await world.workAfter(999);
    expect(keysOf(world)).toHaveLength(1);
    await world.workAfter(1);
    expect(keysOf(world)).toEqual(['card:lnk_1', 'card:lnk_2']);
    await world.workAfter(1_000);
    expect(keysOf(world)).toEqual(['card:lnk_1', 'card:lnk_2', 'card:lnk_3']);
  });

  it('posts nothing new where the place has had its posts, and edits what stands there meanwhile', async () => {
    const world = await setUpLane([cardOf(1), cardOf(2)]);
    let waitMs = 0;
    const postWaitMsIn = (channelId: string) => (channelId === 'C_SALES' ? waitMs : 0);
    Object.assign(world.sender, { postEveryMs: 1_000, postWaitMsIn });
    await world.work();
    waitMs = 40_000;
    await world.workAfter(1_000);
    expect(keysOf(world)).toEqual(['card:lnk_1']);
    await world.chatMessages.request(cardOf(1, { wantedVersion: 2 }), world.clock.now());
    await world.links.replace(world.links.get('lnk_1'), { ...linkOf(1), version: 2 });
    await world.work();
    expect(keysOf(world)).toEqual(['card:lnk_1', 'card:lnk_1']);
    waitMs = 0;
    await world.workAfter(39_999);
    expect(keysOf(world)).toHaveLength(2);
    await world.workAfter(1);
    expect(keysOf(world)).toEqual(['card:lnk_1', 'card:lnk_1', 'card:lnk_2']);
  });

  it('keeps the pace also for a message that is asked for meanwhile', async () => {
    const world = await setUpLane([cardOf(1)]);
    Object.assign(world.sender, { postEveryMs: 1_000 });
    await world.work();
    await world.chatMessages.request(cardOf(2), world.clock.now());
    await world.workAfter(999);
    expect(keysOf(world)).toHaveLength(1);
    await world.workAfter(1);
    expect(keysOf(world)).toHaveLength(2);
  });

  it('edits as many cards as have news beside its one post', async () => {
    const world = await setUpLane([cardOf(1), cardOf(2)], 4);
    await world.work();
    Object.assign(world.sender, { postEveryMs: 1_000 });
    world.clock.advance(2_000);
    const [third, fourth] = [cardOf(3), cardOf(4)];
    for (const message of [third, fourth]) await world.chatMessages.request(message, world.clock.now());
    for (const number of [1, 2]) {
      await world.chatMessages.request(cardOf(number, { wantedVersion: 2 }), world.clock.now());
      await world.links.replace(world.links.get(`lnk_${number}`), { ...linkOf(number), version: 2 });
    }
    await world.work();
    expect(keysOf(world).slice(2).toSorted()).toEqual(['card:lnk_1', 'card:lnk_2', 'card:lnk_3']);
  });

  it('edits a card also after its one post', async () => {
    const world = await setUpLane([cardOf(1), cardOf(2)]);
    await world.chatMessages.defer('card:lnk_1', new Date('2026-11-22T10:01:00.000Z'));
    await world.work();
    Object.assign(world.sender, { postEveryMs: 1_000 });
    world.clock.advance(60_000);
    await world.chatMessages.request(cardOf(2, { wantedVersion: 2 }), world.clock.now());
    await world.links.replace(world.links.get('lnk_2'), { ...linkOf(2), version: 2 });
    await world.work();
    expect(keysOf(world)).toEqual(['card:lnk_2', 'card:lnk_1', 'card:lnk_2']);
  });

  it('keeps the order of a link whose post had to wait', async () => {
    const world = await setUpLane([cardOf(1), buildChatLine('evt_1'), buildChatLine('evt_2')]);
    Object.assign(world.sender, { postEveryMs: 1_000 });
    await world.work();
    await passSeconds(world, 2);
    expect(keysOf(world)).toEqual(['card:lnk_1', 'history_line:evt_1', 'history_line:evt_2']);
  });
});

describe('workChatLane in trouble', () => {
  it('asks a place that does not answer ever more rarely, with one message', async () => {
    const world = await setUpLane([cardOf(1), cardOf(2), cardOf(3)]);
    let isDown = true;
    answerBy(world, () => (isDown ? NO_ANSWER : null));
    await world.work();
    expect(world.sender.shown).toHaveLength(1);
    await passSeconds(world, 600);
    // Waits of 0.5 to 1 s, 1 to 2 s and so on, 50 to 100 s at most.
    expect(world.sender.shown.length).toBeGreaterThanOrEqual(10);
    expect(world.sender.shown.length).toBeLessThanOrEqual(25);
    isDown = false;
    await passSeconds(world, 200);
    for (const message of world.chatMessages.all())
      expect(message).toMatchObject({ shownVersion: 1, failures: 0 });
  });

  it('holds up no other place meanwhile', async () => {
    const world = await setUpLane([cardOf(1), cardOf(2, OTHER_CHANNEL)]);
    answerBy(world, (key) => (key === 'card:lnk_1' ? NO_ANSWER : null));
    await passSeconds(world, 60);
    await world.chatMessages.request(cardOf(3, OTHER_CHANNEL), world.clock.now());
    await world.work();
    expect(await world.chatMessages.find('card:lnk_2')).toMatchObject({ shownVersion: 1 });
    expect(await world.chatMessages.find('card:lnk_3')).toMatchObject({ shownVersion: 1 });
  });

  it('forgets the trouble when a message goes through again', async () => {
    const world = await setUpLane([cardOf(1)]);
    for (let i = 0; i < 5; i += 1) world.sender.answers.push(NO_ANSWER);
    await passSeconds(world, 60);
    expect(await world.chatMessages.find('card:lnk_1')).toMatchObject({ shownVersion: 1 });
    const shown = world.sender.shown.length;
    world.sender.answers.push(NO_ANSWER);
    await world.chatMessages.request(cardOf(2), world.clock.now());
    await world.work();
    await world.workAfter(1_000);
    expect(world.sender.shown).toHaveLength(shown + 2);
  });

  it('is no more patient after it was limited: that is no trouble', async () => {
    const world = await setUpLane([cardOf(1)]);
    for (let i = 0; i < 8; i += 1) world.sender.answers.push(LIMITED);
    await world.work();
    await passSeconds(world, 7);
    world.sender.answers.push(NO_ANSWER);
    await passSeconds(world, 2);
    expect(world.sender.shown).toHaveLength(10);
    expect(await world.chatMessages.find('card:lnk_1')).toMatchObject({ shownVersion: 1 });
  });

  it('lets the others by when one message cannot be shown', async () => {
    const world = await setUpLane([cardOf(1), buildChatLine('evt_1'), cardOf(2), cardOf(3)]);
    answerBy(world, (key) => (key === 'card:lnk_1' ? new Error('a defect') : null));
    await world.work();
    expect(keysOf(world)).toEqual(['card:lnk_1', 'card:lnk_2', 'card:lnk_3']);
    await passSeconds(world, 60);
    expect(await world.chatMessages.find('history_line:evt_1')).toMatchObject({ shownVersion: 0 });
  });

  it('shows the lines of a link in their order after the one before them failed', async () => {
    const world = await setUpLane([cardOf(1), buildChatLine('evt_1'), buildChatLine('evt_2')]);
    let failures = 3;
    answerBy(world, (key) => {
      if (key !== 'history_line:evt_1') return null;
      failures -= 1;
      return failures >= 0 ? new Error('a defect') : null;
    });
    await passSeconds(world, 30);
    expect(keysOf(world)).toEqual([
      'card:lnk_1',
      ...Array.from({ length: 4 }, () => 'history_line:evt_1'),
      'history_line:evt_2',
    ]);
  });

  it('begins nothing more when its hold is lost, and leaves the rest to the next', async () => {
    const world = await setUpLane([cardOf(1), cardOf(2)]);
    const lease = createFakeLease('ins_2');
    let isValid = true;
    const other = createServices({
      ...world,
      lease: { ...lease, isValid: () => isValid },
      senders: [world.sender],
      publicUrl: 'https://paylink.test',
    });
    answerBy(world, () => {
      isValid = false;
      return null;
    });
    await other.runner.catchUp();
    expect(keysOf(world)).toEqual(['card:lnk_1']);
    await world.chatLanes.free('ins_2', world.clock.now());
    await world.work();
    expect(keysOf(world)).toEqual(['card:lnk_1', 'card:lnk_2']);
  });
});

describe('workChatLane and the pace of its place', () => {
  /** When each try was made, in milliseconds after the first. */
  async function listTries(world: FakeWorld): Promise<readonly number[]> {
    const times: number[] = [];
    const { show } = world.sender;
    Object.assign(world.sender, { postEveryMs: 1_000 });
    world.sender.show = (outgoing) => {
      times.push(world.clock.now().getTime());
      return show(outgoing);
    };
    await world.work();
    for (let i = 0; i < 160; i += 1) await world.workAfter(20);
    return times.map((at) => at - (times[0] ?? 0));
  }

  it('keeps it after a post whose answer got lost: it may stand there', async () => {
    const world = await setUpLane([cardOf(1), cardOf(2), cardOf(3)]);
    world.sender.answers.push(NO_ANSWER);
    expect(await listTries(world)).toEqual([0, 1_000, 2_000, 3_000]);
  });

  it('keeps it after a post that the store could not note', async () => {
    const world = await setUpLane([cardOf(1), cardOf(2)]);
    const { markShown } = world.chatMessages;
    world.chatMessages.markShown = async () => {
      world.chatMessages.markShown = markShown;
      throw new Error('store_unavailable');
    };
    expect(await listTries(world)).toEqual([0, 1_000, 2_000]);
  });
});
