import { describe, expect, it } from '@jest/globals';
import type { EventSubscriber } from '../../../src/ports/event-subscriber.js';
import { makeRelayEvents } from '../../../src/service/relay-events.js';
import { buildTestDraft } from '../../support/build-test-link.js';
import { buildTestActor } from '../../support/build-test-merchant.js';
import { createFakeWorld } from '../../support/fake-world.js';

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
  const first = createSubscriber('first');
  const second = createSubscriber('second');
  const relayEvents = makeRelayEvents({ ...world, subscribers: [first.subscriber, second.subscriber] });
  const created: string[] = [];
  for (const reference of references) {
    const { link } = await world.services.createLink({
      actor: buildTestActor(),
      draft: buildTestDraft({ reference }),
      requestKey: reference,
      reviewedAt: null,
      cardPlace: null,
    });
    created.push(link.id);
  }
  return { ...world, relayEvents, first, second, created };
}

describe('relayEvents', () => {
  it('hands every event to every subscriber in the order of the link, once', async () => {
    const { services, relayEvents, first, second } = await setUp('INV-1');
    await services.cancelLink(buildTestActor(), { reference: 'INV-1' });
    await relayEvents();
    await relayEvents();
    expect(first.heard).toEqual(['INV-1 link.created', 'INV-1 link.cancelled']);
    expect(second.heard).toEqual(first.heard);
  });

  it('keeps the events of a link whose subscriber failed, and goes on with the others', async () => {
    const { relayEvents, first, second, links, created, lines } = await setUp('INV-1', 'INV-2');
    second.failures.add('INV-1');
    await relayEvents();
    expect(second.heard).toEqual(['INV-1 link.created', 'INV-2 link.created']);
    expect(created.map((id) => links.outboxOf(id).length)).toEqual([1, 0]);
    expect(lines).toMatchObject([{ level: 'error', fields: { linkId: created[0] } }]);
    expect(first.heard).toHaveLength(2);
  });

  it('tells again when the lease of a failed try is over, at least once to each', async () => {
    const { relayEvents, first, second, links, clock, created } = await setUp('INV-1');
    second.failures.add('INV-1');
    await relayEvents();
    second.failures.clear();
    await relayEvents();
    expect(first.heard).toHaveLength(1);
    clock.advance(30_000);
    await relayEvents();
    expect(first.heard).toHaveLength(2);
    expect(second.heard).toHaveLength(2);
    expect(links.outboxOf(created[0] ?? '')).toEqual([]);
  });

  it('does not take events that another relay has', async () => {
    const { relayEvents, links, clock, first } = await setUp('INV-1');
    await links.claimPendingEvents(clock.now(), 30_000, 1);
    await relayEvents();
    expect(first.heard).toEqual([]);
  });

  it('works off more links than it claims at once', async () => {
    const { relayEvents, first, services, clock } = await setUp();
    for (let i = 0; i < 120; i += 1) {
      if (i % 20 === 0) clock.advance(60_000);
      await services.createLink({
        actor: buildTestActor(),
        draft: buildTestDraft(),
        requestKey: `key-${i}`,
        reviewedAt: null,
        cardPlace: null,
      });
    }
    await relayEvents();
    expect(first.heard).toHaveLength(120);
  });
});
