import { describe, expect, it } from '@jest/globals';
import type { Link } from '../../../src/domain/link/link.js';
import type { NewChatMessage } from '../../../src/ports/chat-outbox.js';
import type { SendResult } from '../../../src/ports/chat-sender.js';
import { createServices } from '../../../src/service/create-services.js';
import { buildChatLine, buildChatMessage } from '../../support/build-chat-message.js';
import { buildTestLink } from '../../support/build-test-link.js';
import { createFakeLease } from '../../support/fake-lease.js';
import { createFakeWorld, type FakeWorld } from '../../support/fake-world.js';

const LIMITED: SendResult = { outcome: 'later', retryAfterMs: 1_000, uncertain: false };
const NO_ANSWER: SendResult = { outcome: 'later', retryAfterMs: null, uncertain: true };

const linkOf = (number: number): Link =>
  buildTestLink({ id: `lnk_${number}`, slug: `slug-${number}`, reference: `PL-${number}` });
const cardOf = (number: number, change: Partial<NewChatMessage> = {}): NewChatMessage =>
  buildChatMessage({ key: `card:lnk_${number}`, linkId: `lnk_${number}`, ...change });
const OTHER_CHANNEL = {
  lane: 'mer_lotus slack C_OTHER',
  target: { kind: 'channel', place: { platform: 'slack', channelId: 'C_OTHER' } },
} as const;

async function setUp(messages: readonly NewChatMessage[], links = 3) {
  const world = createFakeWorld({ links: Array.from({ length: links }, (_, i) => linkOf(i + 1)) });
  for (const message of messages) {
    await world.outbox.request(message, world.clock.now());
    // Each is asked for a moment after the one before.
    world.clock.advance(1);
  }
  return world;
}

const keysOf = ({ sender }: FakeWorld) => sender.shown.map(({ message }) => message.key);

/** Every post is answered by this, or shown where it says nothing. */
function answerBy(world: FakeWorld, answer: (key: string) => SendResult | Error | null): void {
  const { show } = world.sender;
  world.sender.show = async (outgoing) => {
    const given = answer(outgoing.message.key);
    if (given === null) return show(outgoing);
    world.sender.shown.push(outgoing);
    if (given instanceof Error) throw given;
    return given;
  };
}

async function passSeconds(world: FakeWorld, seconds: number): Promise<void> {
  for (let i = 0; i < seconds; i += 1) await world.workAfter(1_000);
}

describe('workChatLane', () => {
  it('posts in the order in which it was asked, and tells how late each was', async () => {
    const world = await setUp([cardOf(1), buildChatLine('evt_1'), buildChatLine('evt_2')]);
    await world.work();
    expect(keysOf(world)).toEqual(['card:lnk_1', 'history_line:evt_1', 'history_line:evt_2']);
    expect(world.observer.counted).toEqual([
      { kind: 'chat', result: 'done', lagMs: 3 },
      { kind: 'chat', result: 'done', lagMs: 2 },
      { kind: 'chat', result: 'done', lagMs: 1 },
    ]);
  });

  it('posts the card before its line, though the line was asked for first', async () => {
    const world = await setUp([buildChatLine('evt_1'), cardOf(1)]);
    await passSeconds(world, 3);
    expect(keysOf(world)).toEqual(['card:lnk_1', 'history_line:evt_1']);
  });

  it('edits a card once for all the changes that came while nobody looked', async () => {
    const world = await setUp([cardOf(1)]);
    await world.work();
    world.clock.advance(5_000);
    for (const wantedVersion of [2, 3, 4]) {
      await world.outbox.request(cardOf(1, { wantedVersion }), world.clock.now());
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
    const world = await setUp([cardOf(1)]);
    await world.work();
    world.clock.advance(400);
    await world.outbox.request(cardOf(1, { wantedVersion: 2 }), world.clock.now());
    await world.links.replace(world.links.get('lnk_1'), { ...linkOf(1), version: 2 });
    await world.work();
    expect(world.sender.shown).toHaveLength(1);
    await world.workAfter(600);
    expect(world.sender.shown).toHaveLength(2);
  });

  it('works off more than it reads at once', async () => {
    const lines = Array.from({ length: 120 }, (_, i) => buildChatLine(`evt_${String(i).padStart(3, '0')}`));
    const world = await setUp([cardOf(1), ...lines]);
    await world.work();
    expect(keysOf(world)).toEqual(['card:lnk_1', ...lines.map(({ key }) => key)]);
  });

  it('lets others go first after five seconds, and goes on then', async () => {
    const world = await setUp([cardOf(1), cardOf(2), cardOf(3)]);
    const { show } = world.sender;
    world.sender.show = async (outgoing) => {
      await world.timers.advance(5_001);
      return show(outgoing);
    };
    const turns: number[] = [];
    const { readLane } = world.outbox;
    world.outbox.readLane = async (...given) => {
      turns.push(world.sender.shown.length);
      return readLane(...given);
    };
    await world.work();
    expect(turns.slice(0, 3)).toEqual([0, 1, 2]);
    expect(keysOf(world)).toHaveLength(3);
  });

  it('shows each of many once, with two instances at once', async () => {
    const world = await setUp([1, 2, 3].flatMap((n) => [cardOf(n), buildChatLine(`evt_${n}`, `lnk_${n}`)]));
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
    const world = await setUp([cardOf(1)]);
    await world.chatLanes.claim({ holder: 'ins_9', now: world.clock.now(), limit: 1, withoutShares: [] });
    await world.outbox.markSending('card:lnk_1', false);
    await world.work();
    expect(world.sender.shown).toEqual([]);
    await world.chatLanes.free('ins_9', world.clock.now());
    await world.work();
    expect(world.sender.shown).toMatchObject([{ message: { uncertain: true } }]);
  });
});

describe('workChatLane in a place with a pace', () => {
  it('posts once a second', async () => {
    const world = await setUp([cardOf(1), cardOf(2), cardOf(3)]);
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

  it('keeps the pace also for a message that is asked for meanwhile', async () => {
    const world = await setUp([cardOf(1)]);
    Object.assign(world.sender, { postEveryMs: 1_000 });
    await world.work();
    await world.outbox.request(cardOf(2), world.clock.now());
    await world.workAfter(999);
    expect(keysOf(world)).toHaveLength(1);
    await world.workAfter(1);
    expect(keysOf(world)).toHaveLength(2);
  });

  it('edits as many cards as have news beside its one post', async () => {
    const world = await setUp([cardOf(1), cardOf(2)], 4);
    await world.work();
    Object.assign(world.sender, { postEveryMs: 1_000 });
    world.clock.advance(2_000);
    const [third, fourth] = [cardOf(3), cardOf(4)];
    for (const message of [third, fourth]) await world.outbox.request(message, world.clock.now());
    for (const number of [1, 2]) {
      await world.outbox.request(cardOf(number, { wantedVersion: 2 }), world.clock.now());
      await world.links.replace(world.links.get(`lnk_${number}`), { ...linkOf(number), version: 2 });
    }
    await world.work();
    expect(keysOf(world).slice(2).toSorted()).toEqual(['card:lnk_1', 'card:lnk_2', 'card:lnk_3']);
  });

  it('edits a card also after its one post', async () => {
    const world = await setUp([cardOf(1), cardOf(2)]);
    await world.outbox.defer('card:lnk_1', new Date('2026-11-22T10:01:00.000Z'));
    await world.work();
    Object.assign(world.sender, { postEveryMs: 1_000 });
    world.clock.advance(60_000);
    await world.outbox.request(cardOf(2, { wantedVersion: 2 }), world.clock.now());
    await world.links.replace(world.links.get('lnk_2'), { ...linkOf(2), version: 2 });
    await world.work();
    expect(keysOf(world)).toEqual(['card:lnk_2', 'card:lnk_1', 'card:lnk_2']);
  });

  it('keeps the order of a link whose post had to wait', async () => {
    const world = await setUp([cardOf(1), buildChatLine('evt_1'), buildChatLine('evt_2')]);
    Object.assign(world.sender, { postEveryMs: 1_000 });
    await world.work();
    await passSeconds(world, 2);
    expect(keysOf(world)).toEqual(['card:lnk_1', 'history_line:evt_1', 'history_line:evt_2']);
  });
});

describe('workChatLane where the place asks to come back later', () => {
  it('loses nothing of a lane that is limited a thousand times, and calls once for each', async () => {
    const lines = Array.from({ length: 20 }, (_, i) => buildChatLine(`evt_${i + 10}`));
    const world = await setUp([cardOf(1), ...lines]);
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
      world.outbox.all().every(({ failures, parkedReason }) => failures === 0 && parkedReason === null),
    ).toBe(true);
    expect(world.observer.counted.filter(({ result }) => result === 'failed')).toEqual([]);
    expect(world.observer.counted.filter(({ result }) => result === 'deferred')).toHaveLength(1_100);
  });

  it('shows twelve hundred messages, about one a second, where others post as well', async () => {
    const lines = Array.from({ length: 1_199 }, (_, i) => buildChatLine(`evt_${String(i).padStart(4, '0')}`));
    const world = await setUp([cardOf(1), ...lines]);
    Object.assign(world.sender, { postEveryMs: 1_000 });
    let calls = 0;
    // Every fourth second somebody else was faster.
    answerBy(world, () => {
      calls += 1;
      return calls % 4 === 0 ? LIMITED : null;
    });
    await world.work();
    await passSeconds(world, 1_599);
    expect(calls).toBe(1_599);
    const messages = world.outbox.all();
    expect(messages.filter(({ shownVersion }) => shownVersion === 1)).toHaveLength(1_200);
    expect(messages.filter(({ failures, parkedReason }) => failures > 0 || parkedReason !== null)).toEqual(
      [],
    );
    expect([...new Set(keysOf(world))]).toEqual(['card:lnk_1', ...lines.map(({ key }) => key)]);
  });

  it('goes on in the order of the link', async () => {
    const world = await setUp([cardOf(1), buildChatLine('evt_1'), buildChatLine('evt_2'), cardOf(2)]);
    const isFirst = (key: string) => keysOf(world).every((other) => other !== key);
    answerBy(world, (key) => (key === 'history_line:evt_1' && isFirst(key) ? LIMITED : null));
    await world.work();
    expect(keysOf(world)).toEqual(['card:lnk_1', 'history_line:evt_1']);
    await passSeconds(world, 2);
    expect(keysOf(world).slice(2)).toEqual(['history_line:evt_1', 'history_line:evt_2', 'card:lnk_2']);
  });

  it('lets nothing of the lane go before, also what is asked for meanwhile', async () => {
    const world = await setUp([cardOf(1)]);
    world.sender.answers.push(LIMITED);
    await world.work();
    await world.outbox.request(cardOf(2), world.clock.now());
    await world.workAfter(999);
    expect(keysOf(world)).toEqual(['card:lnk_1']);
    await world.workAfter(1);
    expect(keysOf(world)).toEqual(['card:lnk_1', 'card:lnk_1', 'card:lnk_2']);
  });

  it('holds up no other place', async () => {
    const world = await setUp([cardOf(1), cardOf(2, OTHER_CHANNEL)]);
    answerBy(world, (key) => (key === 'card:lnk_1' ? LIMITED : null));
    await world.work();
    expect(await world.outbox.find('card:lnk_2')).toMatchObject({ shownVersion: 1 });
  });
});

describe('workChatLane in trouble', () => {
  it('asks a place that does not answer ever more rarely, with one message', async () => {
    const world = await setUp([cardOf(1), cardOf(2), cardOf(3)]);
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
    for (const message of world.outbox.all()) expect(message).toMatchObject({ shownVersion: 1, failures: 0 });
  });

  it('holds up no other place meanwhile', async () => {
    const world = await setUp([cardOf(1), cardOf(2, OTHER_CHANNEL)]);
    answerBy(world, (key) => (key === 'card:lnk_1' ? NO_ANSWER : null));
    await passSeconds(world, 60);
    await world.outbox.request(cardOf(3, OTHER_CHANNEL), world.clock.now());
    await world.work();
    expect(await world.outbox.find('card:lnk_2')).toMatchObject({ shownVersion: 1 });
    expect(await world.outbox.find('card:lnk_3')).toMatchObject({ shownVersion: 1 });
  });

  it('forgets the trouble when a message goes through again', async () => {
    const world = await setUp([cardOf(1)]);
    for (let i = 0; i < 5; i += 1) world.sender.answers.push(NO_ANSWER);
    await passSeconds(world, 60);
    expect(await world.outbox.find('card:lnk_1')).toMatchObject({ shownVersion: 1 });
    const shown = world.sender.shown.length;
    world.sender.answers.push(NO_ANSWER);
    await world.outbox.request(cardOf(2), world.clock.now());
    await world.work();
    await world.workAfter(1_000);
    expect(world.sender.shown).toHaveLength(shown + 2);
  });

  it('is no more patient after it was limited: that is no trouble', async () => {
    const world = await setUp([cardOf(1)]);
    for (let i = 0; i < 8; i += 1) world.sender.answers.push(LIMITED);
    await world.work();
    await passSeconds(world, 7);
    world.sender.answers.push(NO_ANSWER);
    await passSeconds(world, 2);
    expect(world.sender.shown).toHaveLength(10);
    expect(await world.outbox.find('card:lnk_1')).toMatchObject({ shownVersion: 1 });
  });

  it('lets the others by when one message cannot be shown', async () => {
    const world = await setUp([cardOf(1), buildChatLine('evt_1'), cardOf(2), cardOf(3)]);
    answerBy(world, (key) => (key === 'card:lnk_1' ? new Error('a defect') : null));
    await world.work();
    expect(keysOf(world)).toEqual(['card:lnk_1', 'card:lnk_2', 'card:lnk_3']);
    await passSeconds(world, 60);
    expect(await world.outbox.find('history_line:evt_1')).toMatchObject({ shownVersion: 0 });
  });

  it('shows the lines of a link in their order after the one before them failed', async () => {
    const world = await setUp([cardOf(1), buildChatLine('evt_1'), buildChatLine('evt_2')]);
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
    const world = await setUp([cardOf(1), cardOf(2)]);
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
    const world = await setUp([cardOf(1), cardOf(2), cardOf(3)]);
    world.sender.answers.push(NO_ANSWER);
    expect(await listTries(world)).toEqual([0, 1_000, 2_000, 3_000]);
  });

  it('keeps it after a post that the store could not note', async () => {
    const world = await setUp([cardOf(1), cardOf(2)]);
    const { markShown } = world.outbox;
    world.outbox.markShown = async () => {
      world.outbox.markShown = markShown;
      throw new Error('store_unavailable');
    };
    expect(await listTries(world)).toEqual([0, 1_000, 2_000]);
  });
});
