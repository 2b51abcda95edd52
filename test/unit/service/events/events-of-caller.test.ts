import { describe, expect, it } from '@jest/globals';
import type { ApiCaller } from '../../../../src/domain/api/api-caller.js';
import { EVENT_TYPES } from '../../../../src/domain/api/event-types.js';
import { makeEventsOfCaller } from '../../../../src/service/events/events-of-caller.js';
import { buildApiEvent } from '../../../contract/persistence/api-events-contract.js';
import { buildEndpoint } from '../../../contract/persistence/webhook-endpoints-contract.js';
import { buildTestAuditEntry } from '../../../support/build-audit-entry.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const CALLER: ApiCaller = {
  actor: { kind: 'member', merchantId: 'mer_lotus', memberId: 'mem_shop', role: 'api' },
  ...{ keyId: 'key_shop', keyName: 'Shop', keyMadeBy: 'mem_jo', mode: 'test', scopes: ['webhooks'] },
  version: '2026-11-27',
};

function setUp() {
  const world = createFakeWorld();
  const events = makeEventsOfCaller({ ...world, publicUrl: 'https://pay.test' });
  return { ...world, events };
}

describe('makeEventsOfCaller', () => {
  it('has an event for keys of its merchant and mode alone', async () => {
    const { events, apiEvents } = setUp();
    const event = buildApiEvent('evt_1', { merchantId: 'mer_lotus' });
    await apiEvents.add([event]);
    expect(await events.getEvent(CALLER, 'evt_1')).toEqual(event);
    expect(await events.listEvents(CALLER, {}, { limit: 10 })).toEqual([event]);
    const others = [
      { ...CALLER, mode: 'live' as const },
      { ...CALLER, actor: { ...CALLER.actor, merchantId: 'mer_other' } },
    ];
    for (const other of others) {
      await expect(events.getEvent(other, 'evt_1')).rejects.toMatchObject({ code: 'event_not_found' });
      expect(await events.listEvents(other, {}, { limit: 10 })).toEqual([]);
    }
    await expect(events.getEvent(CALLER, 'evt_9')).rejects.toMatchObject({ code: 'event_not_found' });
  });

  it.each(EVENT_TYPES)('tells a sample of %s as if it had happened', async (type) => {
    const { events, apiEvents, webhookEndpoints, webhookQueue } = setUp();
    await webhookEndpoints.insert(
      buildEndpoint('whe_1', { merchantId: 'mer_lotus' }),
      buildTestAuditEntry('aud_1'),
    );
    const event = await events.triggerEvent(CALLER, type);
    expect(event).toMatchObject({ type, isSample: true, mode: 'test', merchantId: 'mer_lotus' });
    expect(apiEvents.added).toContainEqual(event);
    expect(webhookQueue.all()).toMatchObject([{ eventId: event.id, endpointId: 'whe_1', state: 'waiting' }]);
  });

  it('makes a sample that is kept nowhere', () => {
    const { events, apiEvents } = setUp();
    expect(events.sampleEvent(CALLER, 'link.paid')).toMatchObject({ type: 'link.paid', isSample: true });
    expect(apiEvents.added).toEqual([]);
  });

  it('triggers nothing for a live key', async () => {
    const { events, apiEvents } = setUp();
    await expect(events.triggerEvent({ ...CALLER, mode: 'live' }, 'link.paid')).rejects.toMatchObject({
      code: 'not_allowed',
    });
    expect(apiEvents.added).toEqual([]);
  });
});
