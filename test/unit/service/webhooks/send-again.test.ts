import { describe, expect, it } from '@jest/globals';
import type { EndpointAsker } from '../../../../src/service/webhooks/endpoint-asker.js';
import { makeRedeliver, makeSendMissed } from '../../../../src/service/webhooks/send-again.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { openWebhookLane } from '../../../support/open-webhook-lane.js';

const BY: EndpointAsker = {
  actor: buildTestActor({ memberId: 'mem_owner', role: 'owner' }),
  mode: null,
  keyId: null,
  place: 'slack',
};
const HOUR_MS = 60 * 60_000;

describe('makeRedeliver', () => {
  it('tells an event again under its own id, to all that want it, said to be a repeat', async () => {
    const lane = await openWebhookLane();
    await lane.plan('evt_1');
    await lane.work();
    expect(await makeRedeliver(lane)({ ...BY, eventId: 'evt_1', endpointId: null })).toEqual({ planned: 1 });
    await lane.work();
    expect(lane.told()).toEqual(['evt_1', 'evt_1']);
    const [, again] = lane.webhookSender.calls;
    expect(again?.headers['webhook-repeat']).toBe('true');
  });

  it('leaves out who does not want its type, unless they are named', async () => {
    const lane = await openWebhookLane({ types: ['link.expired'] });
    await lane.plan('evt_1');
    const redeliver = makeRedeliver(lane);
    expect(await redeliver({ ...BY, eventId: 'evt_1', endpointId: null })).toEqual({ planned: 0 });
    expect(await redeliver({ ...BY, eventId: 'evt_1', endpointId: 'whe_1' })).toEqual({ planned: 1 });
  });

  it('knows no event and no endpoint of another mode', async () => {
    const lane = await openWebhookLane({ mode: 'live' });
    await lane.plan('evt_1');
    const redeliver = makeRedeliver(lane);
    const asked = { ...BY, eventId: 'evt_1', endpointId: 'whe_1' };
    await expect(redeliver(asked)).rejects.toMatchObject({ code: 'endpoint_not_found' });
    await expect(redeliver({ ...asked, mode: 'live' })).rejects.toMatchObject({ code: 'event_not_found' });
    await expect(redeliver({ ...asked, eventId: 'evt_9' })).rejects.toMatchObject({
      code: 'event_not_found',
    });
  });

  it('refuses an endpoint that is off', async () => {
    const lane = await openWebhookLane({ off: { why: 'gone', at: new Date() } });
    await lane.plan('evt_1');
    await expect(makeRedeliver(lane)({ ...BY, eventId: 'evt_1', endpointId: 'whe_1' })).rejects.toMatchObject(
      { code: 'endpoint_refused', details: { status: null } },
    );
  });
});

describe('makeSendMissed', () => {
  it('tells what never arrived, in the order of the events, and hurries what waits', async () => {
    const lane = await openWebhookLane();
    for (const [index, state] of (['failed', 'delivered', 'dropped', 'failed'] as const).entries()) {
      lane.clock.advance(1_000);
      await lane.plan(`evt_${index}`, { linkId: `lnk_${9 - index}` }, { state, dueAt: null });
    }
    const later = new Date(lane.clock.now().getTime() + HOUR_MS);
    await lane.plan('evt_4', { linkId: 'lnk_0' }, { dueAt: later });
    lane.clock.advance(1_000);
    const sendMissed = makeSendMissed(lane);
    expect(await sendMissed({ ...BY, endpointId: 'whe_1', since: new Date(0) })).toEqual({ planned: 3 });
    await lane.work();
    expect(lane.told().toSorted()).toEqual(['evt_0', 'evt_2', 'evt_3', 'evt_4']);
    expect(lane.told().filter((id) => id !== 'evt_4')).toEqual(['evt_0', 'evt_2', 'evt_3']);
    expect(await sendMissed({ ...BY, endpointId: 'whe_1', since: new Date(0) })).toEqual({ planned: 0 });
  });

  it('sends nothing from before', async () => {
    const lane = await openWebhookLane();
    await lane.plan('evt_1', {}, { state: 'failed', dueAt: null });
    const since = new Date(lane.clock.now().getTime() + 1);
    expect(await makeSendMissed(lane)({ ...BY, endpointId: 'whe_1', since })).toEqual({ planned: 0 });
  });
});
