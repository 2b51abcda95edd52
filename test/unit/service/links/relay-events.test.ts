import { describe, expect, it } from '@jest/globals';
import type { EventSubscriber } from '../../../../src/ports/event-subscriber.js';
import type { Kick } from '../../../../src/ports/kick.js';
import { makeRelayEvents } from '../../../../src/service/links/relay-events.js';
import { buildTestDraft } from '../../../support/build-test-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { createFakeHold } from '../../../support/fake-hold.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const HOLD = createFakeHold();
const MOST_WAIT_MS = 100_000;

function createSubscriber(name: string) {
  const heard: string[] = [];
  const failures = new Set<string>();
  const subscriber: EventSubscriber = {
    name,
    async handle(link, event) {
      heard.push(`${link.reference} ${event.type}`);
      if (failures.has(link.reference)) throw new Error(`${name} is down`);
    },
  };
  return { subscriber, heard, failures };
}

async function setUp(...references: readonly string[]) {
  const world = createFakeWorld();
  const { linkWork, clock, services } = world;
  const [first, second] = [createSubscriber('first'), createSubscriber('second')];
  const kicks: (number | undefined)[] = [];
  const kick: Kick = (_, afterMs) => void kicks.push(afterMs);
  /** Hands over what is due, and answers how many links that were. */
  const relayTo = async (...subscribers: readonly EventSubscriber[]) => {
    const relayEvents = makeRelayEvents({ ...world, kick, relay: linkWork.relay, subscribers });
    const claim = { holder: HOLD.holder, now: clock.now(), limit: 200, withoutShares: [] };
    const rows = await linkWork.relay.claim(claim);
    for (const row of rows) await relayEvents(row, HOLD);
    return rows.length;
  };
  const create = async (reference: string) => {
    const request = { draft: buildTestDraft({ reference }), requestKey: reference, reviewedAt: null };
    return (await services.createLink({ ...request, actor: buildTestActor(), cardPlace: null })).link;
  };
  for (const reference of references) await create(reference);
  const cancel = (reference: string) => services.cancelLink(buildTestActor(), { reference });
  const relay = () => relayTo(first.subscriber, second.subscriber);
  return { ...world, relay, relayTo, kicks, create, cancel, first, second };
}

describe('relayEvents', () => {
  it('hands every event to every subscriber in the order of the link, once', async () => {
    const { relay, cancel, first, second } = await setUp('INV-1');
    await cancel('INV-1');
    await relay();
    expect(await relay()).toBe(0);
    expect(first.heard).toEqual(['INV-1 link.created', 'INV-1 link.cancelled']);
    expect(second.heard).toEqual(first.heard);
  });

  it('keeps what a subscriber did not take for it alone: other links and subscribers go on', async () => {
    const { relay, first, second, lines, linkWork, clock } = await setUp('INV-1', 'INV-2');
    second.failures.add('INV-1');
    await relay();
    expect(second.heard).toEqual(['INV-1 link.created', 'INV-2 link.created']);
    expect(first.heard).toEqual(['INV-1 link.created', 'INV-2 link.created']);
    expect(lines).toMatchObject([{ level: 'error', fields: { subscriber: 'second', failures: 1 } }]);
    clock.advance(MOST_WAIT_MS);
    expect(await linkWork.relay.measure(clock.now())).toMatchObject({ depth: 1 });
    second.failures.clear();
    await relay();
    expect(first.heard).toHaveLength(2);
    expect(second.heard).toEqual(['INV-1 link.created', 'INV-2 link.created', 'INV-1 link.created']);
    expect(await linkWork.relay.measure(clock.now())).toMatchObject({ depth: 0 });
  });

  it('tries again after a second at most, then later each time, and wakes up for it', async () => {
    const { relay, second, clock, kicks } = await setUp('INV-1');
    second.failures.add('INV-1');
    await relay();
    expect(kicks).toHaveLength(1);
    expect(kicks[0]).toBeGreaterThanOrEqual(500);
    expect(kicks[0]).toBeLessThanOrEqual(1000);
    clock.advance(499);
    expect(await relay()).toBe(0);
    clock.advance(501);
    expect(await relay()).toBe(1);
    clock.advance(999);
    expect(await relay()).toBe(0);
    clock.advance(1001);
    expect(await relay()).toBe(1);
    expect(second.heard).toHaveLength(3);
  });

  it('tells the others at once of what comes while one waits, and that one all of it in order', async () => {
    const { relay, cancel, first, second, clock } = await setUp('INV-1');
    second.failures.add('INV-1');
    await relay();
    second.failures.clear();
    await cancel('INV-1');
    await relay();
    expect(first.heard).toEqual(['INV-1 link.created', 'INV-1 link.cancelled']);
    expect(second.heard).toEqual(['INV-1 link.created']);
    clock.advance(1000);
    await relay();
    expect(second.heard).toEqual(['INV-1 link.created', 'INV-1 link.created', 'INV-1 link.cancelled']);
    expect(first.heard).toHaveLength(2);
  });

  it('keeps how far a subscriber came before it failed', async () => {
    const { relay, cancel, second, clock } = await setUp('INV-1');
    await cancel('INV-1');
    const { handle } = second.subscriber;
    Object.assign(second.subscriber, {
      handle: async (...given: Parameters<typeof handle>) => {
        await handle(...given);
        if (given[1].type === 'link.cancelled' && second.heard.length === 2) throw new Error('once');
      },
    });
    await relay();
    clock.advance(1000);
    await relay();
    expect(second.heard).toEqual(['INV-1 link.created', 'INV-1 link.cancelled', 'INV-1 link.cancelled']);
  });

  it('tells again what was told and not noted before the process died', async () => {
    const { relayTo, first, linkWork, clock } = await setUp('INV-1');
    const { advance } = linkWork.relay;
    Object.assign(linkWork.relay, { advance: () => Promise.reject(new Error('killed')) });
    await expect(relayTo(first.subscriber)).rejects.toThrow('killed');
    Object.assign(linkWork.relay, { advance });
    expect(await relayTo(first.subscriber)).toBe(0);
    await linkWork.relay.free(HOLD.holder, clock.now());
    expect(await relayTo(first.subscriber)).toBe(1);
    expect(first.heard).toEqual(['INV-1 link.created', 'INV-1 link.created']);
  });

  it('comes back for what happened while it told', async () => {
    const { relayTo, cancel, first } = await setUp('INV-1');
    let isFirst = true;
    const meanwhile: EventSubscriber = {
      name: 'meanwhile',
      async handle() {
        if (isFirst) await cancel('INV-1');
        isFirst = false;
      },
    };
    await relayTo(meanwhile, first.subscriber);
    await relayTo(meanwhile, first.subscriber);
    expect(first.heard).toEqual(['INV-1 link.created', 'INV-1 link.cancelled']);
  });

  it('tells a subscriber that joins later of what is new, and of what another one still waits for', async () => {
    const { relay, relayTo, cancel, create, first, second, clock } = await setUp('INV-1', 'INV-2');
    second.failures.add('INV-2');
    await relay();
    second.failures.clear();
    const joined = createSubscriber('joined');
    await cancel('INV-1');
    await create('INV-3');
    clock.advance(1000);
    await relayTo(first.subscriber, second.subscriber, joined.subscriber);
    expect(joined.heard.toSorted()).toEqual([
      'INV-1 link.cancelled',
      'INV-2 link.created',
      'INV-3 link.created',
    ]);
  });

  it('parks for one subscriber what it refuses for a day, says so once, and tells the others on', async () => {
    const { relay, cancel, first, second, clock, linkWork } = await setUp('INV-1');
    second.failures.add('INV-1');
    for (let tries = 0; tries < 1_000; tries += 1) {
      await relay();
      clock.advance(MOST_WAIT_MS);
    }
    expect(second.heard).toHaveLength(1_000);
    expect(await relay()).toBe(0);
    const parked = await linkWork.relay.listParked(10);
    expect(parked).toMatchObject([
      { share: 'mer_lotus', reason: 'second: would not take an event for a day' },
    ]);
    await cancel('INV-1');
    await relay();
    expect(first.heard).toEqual(['INV-1 link.created', 'INV-1 link.cancelled']);
    expect(second.heard).toHaveLength(1_000);
    expect(await linkWork.relay.listParked(10)).toEqual(parked);
  });

  it('tells all that was kept back when a person takes it up again', async () => {
    const { relay, cancel, first, second, clock, linkWork } = await setUp('INV-1');
    second.failures.add('INV-1');
    for (let tries = 0; tries < 1_000; tries += 1) {
      await relay();
      clock.advance(MOST_WAIT_MS);
    }
    await cancel('INV-1');
    await relay();
    const [parked] = await linkWork.relay.listParked(1);
    expect(await linkWork.relay.retryParked(parked?.id ?? '', clock.now())).toBe(true);
    await relay();
    expect(await linkWork.relay.listParked(10)).toEqual([]);
    second.failures.clear();
    clock.advance(1000);
    await relay();
    expect(second.heard.slice(1_000)).toEqual([
      'INV-1 link.created',
      'INV-1 link.created',
      'INV-1 link.cancelled',
    ]);
    expect(first.heard).toHaveLength(2);
  });
});
