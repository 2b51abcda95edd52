import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../src/domain/errors.js';
import { makeNoteApiEvents } from '../../../../src/service/events/note-api-events.js';
import { buildEndpoint } from '../../../contract/persistence/webhook-endpoints-contract.js';
import { buildPaidLink, usd } from '../../../support/build-paid-link.js';
import { buildTestEvent } from '../../../support/build-test-link.js';
import { createFakeApiEvents } from '../../../support/fake-api-events.js';
import { createFakeAuditOutbox } from '../../../support/fake-audit.js';
import { createFakeClock } from '../../../support/fake-clock.js';
import { createFakeLanes } from '../../../support/fake-lanes.js';
import { createFakeMoneyListing } from '../../../support/fake-money-listing.js';
import { createFakeWebhookEndpoints } from '../../../support/fake-webhook-endpoints.js';
import { createFakeWebhookQueue } from '../../../support/fake-webhook-queue.js';

const CREATED = buildTestEvent({ type: 'link.created' });
const LATE = buildTestEvent({
  type: 'payment.late',
  attemptId: 'att_1',
  captured: usd(100_000),
  method: null,
});
const LINK = buildPaidLink({ history: [CREATED, LATE] });

function setUp() {
  const lotus = { merchantId: 'mer_lotus' };
  const endpoints = [
    buildEndpoint('whe_all', lotus),
    buildEndpoint('whe_paid', { ...lotus, types: ['link.paid'] }),
    buildEndpoint('whe_off', { ...lotus, off: { why: 'failed', at: CREATED.at } }),
    buildEndpoint('whe_live', { ...lotus, mode: 'live' }),
    buildEndpoint('whe_other', { merchantId: 'mer_other' }),
  ];
  const apiEvents = createFakeApiEvents();
  const webhookQueue = createFakeWebhookQueue(createFakeLanes());
  const kicked: string[] = [];
  const deps = {
    ...{ apiEvents, webhookQueue, moneyListing: createFakeMoneyListing(), clock: createFakeClock() },
    webhookEndpoints: createFakeWebhookEndpoints(createFakeAuditOutbox(), endpoints),
    kick: (kind: string) => void kicked.push(kind),
    publicUrl: 'https://pay.test',
  };
  return { ...deps, deps, kicked };
}

/** Fails once, as if the process died there, before or after it was done. */
function failOnce<Args extends unknown[]>(work: (...args: Args) => Promise<void>, when: 'before' | 'after') {
  let hasFailed = false;
  return async (...args: Args) => {
    const fails = !hasFailed;
    hasFailed = true;
    if (fails && when === 'before') throw new AppError('store_unavailable');
    await work(...args);
    if (fails) throw new AppError('store_unavailable');
  };
}

describe('makeNoteApiEvents', () => {
  it('keeps what happened, and plans to call whoever is on and wants it', async () => {
    const { deps, apiEvents, webhookQueue, moneyListing, kicked } = setUp();
    await makeNoteApiEvents(deps).handle(LINK, LATE);
    expect(apiEvents.added.map(({ id, type, sequence }) => [id, type, sequence])).toEqual([
      ['evt_payment.late', 'link.paid', 2],
      ['evt_payment.late_2', 'link.needs_decision', 3],
    ]);
    expect(webhookQueue.all().map(({ id, state, dueAt }) => [id, state, dueAt === null])).toEqual([
      ['evt_payment.late/whe_paid', 'waiting', false],
      ['evt_payment.late/whe_off', 'dropped', true],
      ['evt_payment.late/whe_all', 'waiting', false],
      ['evt_payment.late_2/whe_off', 'dropped', true],
      ['evt_payment.late_2/whe_all', 'waiting', false],
    ]);
    expect(await moneyListing.find('mer_lotus', 'att_1')).toMatchObject({ kind: 'payment', linkId: 'lnk_1' });
    expect(kicked).toEqual(['webhook']);
  });

  it('keeps nothing of what programs are not told', async () => {
    const { deps, apiEvents, webhookQueue, kicked } = setUp();
    const started = buildTestEvent({ type: 'attempt.started', attemptId: 'att_1' });
    await makeNoteApiEvents(deps).handle({ ...LINK, history: [CREATED, started] }, started);
    expect([apiEvents.added, webhookQueue.all(), kicked]).toEqual([[], [], []]);
  });

  it.each(['before', 'after'] as const)(
    'loses and doubles nothing when it dies %s any of its writes',
    async (when) => {
      const whole = setUp();
      await makeNoteApiEvents(whole.deps).handle(LINK, LATE);
      for (const part of ['money', 'events', 'queue'] as const) {
        const { deps, apiEvents, webhookQueue, moneyListing } = setUp();
        const failing = {
          ...deps,
          moneyListing: part === 'money' ? { add: failOnce(moneyListing.add, when) } : moneyListing,
          apiEvents: part === 'events' ? { add: failOnce(apiEvents.add, when) } : apiEvents,
          webhookQueue: part === 'queue' ? { plan: failOnce(webhookQueue.plan, when) } : webhookQueue,
        };
        const subscriber = makeNoteApiEvents(failing);
        await expect(subscriber.handle(LINK, LATE)).rejects.toMatchObject({ code: 'store_unavailable' });
        await subscriber.handle(LINK, LATE);
        expect(apiEvents.added).toEqual(whole.apiEvents.added);
        expect(webhookQueue.all()).toEqual(whole.webhookQueue.all());
        expect(await moneyListing.find('mer_lotus', 'att_1')).not.toBeNull();
      }
    },
  );
});
