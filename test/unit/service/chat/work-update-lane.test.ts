import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../src/domain/errors.js';
import type { ChatListener } from '../../../../src/ports/chat-listener.js';
import { createIntake } from '../../../../src/service/chat/create-intake.js';
import { MOST_HEARINGS, makeWorkUpdateLane } from '../../../../src/service/chat/work-update-lane.js';
import { createServices } from '../../../../src/service/create-services.js';
import { createDeferred } from '../../../support/deferred.js';
import { createFakeHold } from '../../../support/fake-hold.js';
import { createFakeLease } from '../../../support/fake-lease.js';
import { createFakeServiceDeps } from '../../../support/fake-service-deps.js';

const AWAY = new AppError('store_unavailable', {});
const PLATFORM_AWAY = new AppError('provider_unavailable', {});

/** Hears Telegram; `hear` may throw. */
function setUp(hear: (id: string) => void | Promise<void> = () => {}) {
  const deps = createFakeServiceDeps();
  const heard: string[] = [];
  const listener: ChatListener = {
    platform: 'telegram',
    async hear({ id }) {
      heard.push(id);
      await hear(id);
    },
  };
  const open = (change: object = {}) =>
    createServices({
      ...{ ...deps, senders: [], publicUrl: 'https://paylink.test', listeners: [listener] },
      ...change,
    });
  const services = open();
  const tell = (id: string, order: number, lane = 'telegram 1') =>
    services.hearUpdate({
      ...{ id, platform: 'telegram', lane, order },
      ...{ receivedAt: deps.clock.now(), body: '{}' },
    });
  const passSeconds = async (seconds: number) => {
    for (let i = 0; i < seconds; i += 1) {
      deps.clock.advance(1_000);
      await deps.timers.advance(1_000);
      await services.runner.catchUp();
    }
  };
  return { ...deps, heard, services, open, listener, tell, passSeconds };
}

describe('workUpdateLane', () => {
  it('hears each update once, in its order, and counts it', async () => {
    const world = setUp();
    for (const order of [3, 1, 2]) await world.tell(`u${order}`, order);
    await world.tell('u1', 1);
    await world.passSeconds(1);
    expect(world.heard).toEqual(['u1', 'u2', 'u3']);
    expect(world.updates.waiting()).toEqual([]);
    expect(world.observer.counted).toEqual(
      Array.from({ length: 3 }, () => ({ kind: 'hear', result: 'done', lagMs: 1_000 })),
    );
    await world.tell('u2', 2);
    await world.passSeconds(1);
    expect(world.heard).toHaveLength(3);
  });

  it('keeps one lane in order and lets others go beside it, with three instances', async () => {
    const gate = createDeferred();
    const world = setUp((id) => (id === 'a1' ? gate.promise : undefined));
    const others = ['ins_2', 'ins_3'].map((id) => world.open({ lease: createFakeLease(id) }));
    await Promise.all([1, 2, 3].map((order) => world.tell(`a${order}`, order, 'telegram a')));
    await Promise.all([1, 2, 3].map((order) => world.tell(`b${order}`, order, 'telegram b')));
    await world.timers.advance(1_000);
    const working = [world.services, ...others].map(({ runner }) => runner.catchUp());
    while (world.heard.length < 4) await new Promise((resolve) => setImmediate(resolve));
    expect(world.heard.filter((id) => id.startsWith('a'))).toEqual(['a1']);
    expect(world.heard.filter((id) => id.startsWith('b'))).toEqual(['b1', 'b2', 'b3']);
    gate.resolve();
    await Promise.all(working);
    expect(world.heard.filter((id) => id.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
  });

  it('has what came later wait for one that fails, until that is heard', async () => {
    let failures = 2;
    const world = setUp((id) => {
      if (id === 'u1' && failures-- > 0) throw new Error('not yet');
    });
    await world.tell('u1', 1);
    await world.tell('u2', 2);
    await world.passSeconds(10);
    expect(world.heard).toEqual(['u1', 'u1', 'u1', 'u2']);
    expect(world.observer.counted.map(({ result }) => result)).toEqual(['failed', 'failed', 'done', 'done']);
  });

  it('parks what fails five times, says so, and goes on', async () => {
    const world = setUp((id) => {
      if (id === 'u1') throw new Error('no way');
    });
    await world.tell('u1', 1);
    await world.tell('u2', 2);
    await world.passSeconds(40);
    expect(world.heard).toEqual([...Array.from({ length: MOST_HEARINGS }, () => 'u1'), 'u2']);
    expect(await world.updates.listParked(10)).toMatchObject([
      { id: 'u1', reason: 'failed 5 times: no way' },
    ]);
    expect(world.lines.filter(({ level }) => level === 'error')).toMatchObject([
      { fields: { updateId: 'u1', tries: 5 }, message: 'an update could not be heard and is parked' },
    ]);
  });

  it.each([
    ['the store', AWAY],
    ['the platform', PLATFORM_AWAY],
  ])('counts no try while %s is away, however long', async (_what, away) => {
    let isAway = true;
    const world = setUp(() => {
      if (isAway) throw away;
    });
    await world.tell('u1', 1);
    await world.passSeconds(300);
    expect(world.updates.waiting()).toMatchObject([{ id: 'u1', failures: 0 }]);
    const tries = world.heard.length;
    expect(tries).toBeGreaterThan(MOST_HEARINGS);
    isAway = false;
    await world.passSeconds(101);
    expect(world.heard).toHaveLength(tries + 1);
    expect(world.updates.waiting()).toEqual([]);
  });

  it('lets go of what was told by a chat that is off now', async () => {
    const world = setUp();
    const off = world.open({ listeners: [] });
    await world.tell('u1', 1);
    await off.runner.catchUp();
    expect(world.updates.waiting()).toEqual([]);
    expect(world.heard).toEqual([]);
  });

  it('begins nothing once its hold is over, and leaves the rest to whoever has it next', async () => {
    const world = setUp();
    for (const order of [1, 2, 3]) {
      await world.updates.keep({
        ...{ id: `u${order}`, platform: 'telegram', lane: 'telegram 1', order },
        ...{ receivedAt: world.clock.now(), body: '{}' },
      });
    }
    const work = makeWorkUpdateLane({
      ...world,
      ...{ listeners: [world.listener], intake: createIntake(world.timers) },
    });
    const now = world.clock.now();
    const lane = {
      ...{ id: 'l', lane: 'telegram 1', share: 'telegram 1' },
      wakes: 1,
      dueAt: now,
      failures: 0,
    };
    expect(await work(lane, createFakeHold(2))).toEqual({ kind: 'later', at: now, failures: 0 });
    expect(world.heard).toEqual(['u1', 'u2']);
    expect(world.updates.waiting()).toMatchObject([{ id: 'u3' }]);
  });

  it('tries again what was heard when that could not be written down', async () => {
    const world = setUp();
    const updates = { ...world.updates, markWorked: () => Promise.reject(AWAY) };
    const broken = world.open({ updates });
    await world.tell('u1', 1);
    await broken.runner.catchUp();
    expect(world.heard).toEqual(['u1']);
    await world.passSeconds(1);
    expect(world.heard).toEqual(['u1', 'u1']);
    expect(world.updates.waiting()).toEqual([]);
  });
});
