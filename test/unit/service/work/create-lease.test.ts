import { describe, expect, it } from '@jest/globals';
import { createLease, type LeaseDeps } from '../../../../src/service/work/create-lease.js';
import { BEAT_EVERY_MS } from '../../../../src/service/work/lease-times.js';
import { createFakeIds } from '../../../support/fake-ids.js';
import { createFakeInstanceRegistry } from '../../../support/fake-instance-registry.js';
import { createFakeLogger } from '../../../support/fake-logger.js';
import { createFakeTimers } from '../../../support/fake-timers.js';

/** One store, on which instances begin one by one; `held` is who holds rows in it. */
function setUp(change: Partial<LeaseDeps> = {}) {
  const timers = createFakeTimers();
  const registry = createFakeInstanceRegistry();
  const ids = createFakeIds();
  const held = new Set<string>();
  const freed: (string | null)[] = [];
  const { logger, lines } = createFakeLogger();
  const deps: LeaseDeps = {
    ...{ registry, ids, timers, logger, isExclusive: false },
    async free(holder) {
      freed.push(holder);
      if (holder === null) held.clear();
      else held.delete(holder);
    },
    listHolders: async () => [...held],
    ...change,
  };
  const begin = (more: Partial<LeaseDeps> = {}) => createLease({ ...deps, ...more });
  const listIds = async () =>
    (await registry.beat('looker')).map(({ id }) => id).filter((id) => id !== 'looker');
  return { timers, registry, held, freed, lines, deps, begin, listIds };
}

const AWAY = async (): Promise<never> => {
  throw new Error('store_unavailable');
};

describe('createLease', () => {
  it('is valid from its first beat on, and kept by the others', async () => {
    const { timers, registry, begin } = setUp();
    const lease = begin();
    expect(lease.isValid()).toBe(false);
    await lease.start();
    await timers.advance(60_000);
    expect(lease.isValid()).toBe(true);
    expect(await registry.beat(lease.holder())).toEqual([{ id: lease.holder(), beats: 42 }]);
  });

  it('does not begin without the store', async () => {
    const { deps, begin } = setUp();
    const lease = begin({ registry: { ...deps.registry, beat: AWAY } });
    await expect(lease.start()).rejects.toThrow('store_unavailable');
    expect(lease.isValid()).toBe(false);
  });

  it('counts four seconds from when the beat was sent, not from when it was answered', async () => {
    const { timers, deps, begin } = setUp();
    const slow = async (id: string) => {
      const beats = await deps.registry.beat(id);
      await new Promise<void>((resolve) => timers.after(3_000, resolve));
      return beats;
    };
    const lease = begin({ registry: { ...deps.registry, beat: slow } });
    void lease.start();
    await new Promise(setImmediate);
    await timers.advance(3_999);
    expect(lease.isValid()).toBe(true);
    await timers.advance(1);
    expect(lease.isValid()).toBe(false);
  });

  it('knows whether it lasts for so much longer', async () => {
    const { timers, registry, begin } = setUp();
    let beat = registry.beat;
    const lease = begin({ registry: { ...registry, beat: (id) => beat(id) } });
    await lease.start();
    beat = AWAY;
    await timers.advance(2_999);
    expect(lease.isValid(1_000)).toBe(true);
    await timers.advance(1);
    expect([lease.isValid(1_000), lease.isValid()]).toEqual([false, true]);
  });

  it('goes on under another name after the store was away, and what it held is free', async () => {
    const { timers, registry, deps, held, freed, begin } = setUp();
    let beat = registry.beat;
    const lease = begin({ registry: { ...deps.registry, beat: (id) => beat(id) } });
    await lease.start();
    const before = lease.holder();
    held.add(before);
    beat = AWAY;
    await timers.advance(4_000);
    expect(lease.isValid()).toBe(false);
    beat = registry.beat;
    await timers.advance(BEAT_EVERY_MS - 1);
    expect(lease.isValid()).toBe(true);
    expect(lease.holder()).not.toBe(before);
    // What it began under the old name, until the last moment, has the time that others would give it.
    expect(freed).toEqual([]);
    await timers.advance(500);
    expect(freed).toEqual([before]);
    expect(await registry.beat('looker')).not.toContainEqual(expect.objectContaining({ id: before }));
  });

  it('takes no name back that ran out while the answer was on its way', async () => {
    const { timers, registry, deps, begin } = setUp();
    let delayMs = 0;
    const beat = async (id: string) => {
      await new Promise<void>((resolve) => timers.after(delayMs, resolve));
      return registry.beat(id);
    };
    const lease = begin({ registry: { ...deps.registry, beat } });
    const started = lease.start();
    await timers.advance(0);
    await started;
    const before = lease.holder();
    delayMs = 3_000;
    // Sent at 1.5 s and answered at 4.5 s: the name is half a second too old by then.
    await timers.advance(4_499);
    expect([lease.isValid(), lease.holder()]).toEqual([false, before]);
    await timers.advance(1);
    expect(lease.holder()).not.toBe(before);
    expect(lease.isValid()).toBe(false);
    await timers.advance(3_000);
    expect(lease.isValid()).toBe(true);
  });

  it('frees the lost name once it can, however often that fails', async () => {
    const { timers, registry, deps, freed, begin } = setUp();
    let isAway = false;
    const lease = begin({
      registry: { ...registry, beat: (id) => (isAway ? AWAY() : registry.beat(id)) },
      free: (holder) => (isAway ? AWAY() : deps.free(holder)),
    });
    await lease.start();
    const before = lease.holder();
    isAway = true;
    await timers.advance(20_000);
    expect(freed).toEqual([]);
    isAway = false;
    await timers.advance(BEAT_EVERY_MS);
    expect(freed).toEqual([before]);
    expect(lease.isValid()).toBe(true);
  });

  it('frees and removes who died, within ten seconds', async () => {
    const { timers, registry, held, freed, begin, listIds } = setUp();
    let isDead = false;
    const beat = (id: string) => (isDead ? new Promise<never>(() => {}) : registry.beat(id));
    const dying = begin({ registry: { ...registry, beat } });
    const living = begin();
    await Promise.all([dying.start(), living.start()]);
    held.add(dying.holder()).add(living.holder());
    await timers.advance(3_000);
    isDead = true;
    await timers.advance(5_400);
    expect(freed).toEqual([]);
    await timers.advance(3_100);
    expect(freed).toEqual([dying.holder()]);
    expect(held).toEqual(new Set([living.holder()]));
    expect(await listIds()).not.toContain(dying.holder());
  });

  it('never takes over one that lives, however many there are and however long', async () => {
    const { timers, held, freed, begin } = setUp();
    const leases = [begin(), begin(), begin(), begin(), begin()];
    for (const lease of leases) {
      await lease.start();
      held.add(lease.holder());
      await timers.advance(300);
    }
    await timers.advance(600_000);
    expect(freed).toEqual([]);
    expect(leases.every((lease) => lease.isValid())).toBe(true);
  });

  it('frees what is held by a name nobody has ever seen beat', async () => {
    const { timers, held, freed, begin } = setUp();
    held.add('ins_of_a_crash');
    await begin().start();
    await timers.advance(5_400);
    expect(freed).toEqual([]);
    await timers.advance(1_500);
    expect(freed).toEqual(['ins_of_a_crash']);
  });

  it('tries again to free the dead when the store failed it', async () => {
    const { timers, held, deps, freed, begin } = setUp();
    held.add('ghost');
    let failures = 1;
    const lease = begin({
      async free(holder) {
        failures -= 1;
        if (failures >= 0) throw new Error('store_unavailable');
        await deps.free(holder);
      },
    });
    await lease.start();
    await timers.advance(20_000);
    expect(freed).toEqual(['ghost']);
  });

  it('lets whoever waits to be known wait no longer for having lost its name', async () => {
    const { timers, registry, begin } = setUp();
    const other = begin();
    await other.start();
    let isAway = false;
    const lease = begin({ registry: { ...registry, beat: (id) => (isAway ? AWAY() : registry.beat(id)) } });
    await lease.start();
    let isKnown = false;
    void lease.whenKnown().then(() => {
      isKnown = true;
    });
    isAway = true;
    await timers.advance(6_000);
    isAway = false;
    expect(isKnown).toBe(false);
    await timers.advance(7_500);
    expect(isKnown).toBe(true);
    expect(lease.isAlone()).toBe(false);
  });

  it('is known to one that came a moment later before a call to the store would give up', async () => {
    const { timers, begin } = setUp();
    const [one, other] = [begin(), begin()];
    await one.start();
    await timers.advance(10);
    await other.start();
    const known: string[] = [];
    void other.whenKnown().then(() => known.push('other'));
    await timers.advance(BEAT_EVERY_MS);
    void one.whenKnown().then(() => known.push('one'));
    await timers.advance(1_200);
    expect(known.sort()).toEqual(['one', 'other']);
  });

  it('is never alone while it cannot know', async () => {
    const { timers, registry, begin } = setUp();
    let isAway = false;
    const lease = begin({ registry: { ...registry, beat: (id) => (isAway ? AWAY() : registry.beat(id)) } });
    await lease.start();
    expect(lease.isAlone()).toBe(true);
    isAway = true;
    await timers.advance(4_000);
    expect(lease.isAlone()).toBe(false);
  });

  it('takes its name off when it stops, and begins nothing', async () => {
    const { timers, begin, listIds } = setUp();
    const lease = begin();
    await lease.start();
    await lease.stop();
    expect(lease.isValid()).toBe(false);
    await timers.advance(10_000);
    expect(await listIds()).toEqual([]);
  });

  it('takes its name off after the beat that was on its way', async () => {
    const { timers, registry, begin, listIds } = setUp();
    let delayMs = 0;
    const beat = async (id: string) => {
      if (delayMs > 0) await new Promise<void>((resolve) => timers.after(delayMs, resolve));
      return registry.beat(id);
    };
    const lease = begin({ registry: { ...registry, beat } });
    await lease.start();
    delayMs = 500;
    await timers.advance(BEAT_EVERY_MS);
    const stopped = lease.stop();
    await timers.advance(500);
    await stopped;
    expect(await listIds()).toEqual([]);
  });
});

describe('createLease on a store that nobody else can use', () => {
  it('frees everything at its start, and removes whoever was there', async () => {
    const { registry, held, freed, begin, listIds } = setUp({ isExclusive: true });
    await registry.beat('ins_before');
    held.add('ins_before').add('ins_long_before');
    const lease = begin();
    await lease.start();
    expect(freed).toEqual([null]);
    expect(await listIds()).toEqual([lease.holder()]);
    expect(lease.isAlone()).toBe(true);
    await lease.whenKnown();
  });

  it('finds what a claim of its own left under a name it lost', async () => {
    const { timers, registry, held, begin } = setUp({ isExclusive: true });
    let isAway = false;
    const lease = begin({ registry: { ...registry, beat: (id) => (isAway ? AWAY() : registry.beat(id)) } });
    await lease.start();
    const before = lease.holder();
    isAway = true;
    await timers.advance(6_000);
    isAway = false;
    await timers.advance(BEAT_EVERY_MS);
    // The claim was sent before, and done after the name was freed.
    held.add(before);
    await timers.advance(8_500);
    expect(held).toEqual(new Set());
  });
});
