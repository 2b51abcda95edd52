import type { ApiEvent } from '../../src/domain/api/api-event.js';
import type { WebhookDelivery } from '../../src/domain/api/webhook-delivery.js';
import type { WebhookEndpoint } from '../../src/domain/api/webhook-endpoint.js';
import type { LaneRow } from '../../src/ports/work-lanes.js';
import { makeMindHealth } from '../../src/service/webhooks/mind-health.js';
import { makeTellEvent } from '../../src/service/webhooks/tell-event.js';
import { makeWorkWebhookLane } from '../../src/service/webhooks/work-webhook-lane.js';
import type { Hold, WorkOutcome } from '../../src/service/work/work-kind.js';
import { buildApiEvent } from '../contract/persistence/api-events-contract.js';
import { buildEndpoint } from '../contract/persistence/webhook-endpoints-contract.js';
import { buildWebhookDelivery } from '../contract/persistence/webhook-queue-contract.js';
import { buildTestMember, buildTestMerchant } from './build-test-merchant.js';
import { createFakeHold } from './fake-hold.js';
import { createFakeServiceDeps } from './fake-service-deps.js';

const MERCHANT_ID = 'mer_lotus';
export const OLD_SECRET = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
export const NEW_SECRET = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;

/** One endpoint of a merchant whose owner is in Slack, and its lane, worked by hand on a clock that stands still. */
export async function openWebhookLane(change: Partial<WebhookEndpoint> = {}) {
  const owner = buildTestMember({ id: 'mem_owner', role: 'owner' });
  const deps = {
    ...createFakeServiceDeps({ merchants: [buildTestMerchant()], members: [owner] }),
    kick: () => {},
  };
  const { clock, webhookQueue, webhookEndpoints, apiEvents } = deps;
  const secrets = [{ secret: OLD_SECRET, endsAt: null }];
  const given = { merchantId: MERCHANT_ID, madeAt: clock.now(), secrets, ...change };
  const entry = { id: 'aud_0', merchantId: MERCHANT_ID, at: clock.now(), action: 'endpoint.added' } as const;
  const nobody = { actor: { kind: 'system' }, place: 'system', subject: null } as const;
  await webhookEndpoints.insert(buildEndpoint('whe_1', given), {
    ...{ ...entry, ...nobody, before: null, after: null, reason: null },
  });
  const workLane = makeWorkWebhookLane({
    ...deps,
    tellEvent: makeTellEvent(deps),
    mindHealth: makeMindHealth(deps),
  });
  let failures = 0;

  return {
    ...deps,
    /** An event that is on its way there. */
    async plan(id: string, about: Partial<ApiEvent> = {}, planned: Partial<WebhookDelivery> = {}) {
      const event = buildApiEvent(id, { merchantId: MERCHANT_ID, at: clock.now(), ...about });
      await apiEvents.add([event]);
      const { merchantId, type, linkId, sequence } = event;
      const now = { madeAt: clock.now(), dueAt: clock.now() };
      const given = { merchantId, type, linkId, sequence, order: linkId, ...now, ...planned };
      await webhookQueue.plan([buildWebhookDelivery(id, given)]);
    },
    /** One turn. */
    async work(hold: Hold = createFakeHold()): Promise<WorkOutcome> {
      const row: LaneRow = {
        ...{ id: 'lane_1', lane: 'whe_1', share: MERCHANT_ID },
        ...{ dueAt: clock.now(), failures, wakes: 1 },
      };
      const outcome = await workLane(row, hold);
      if (outcome.kind === 'later') failures = outcome.failures ?? failures;
      return outcome;
    },
    endpoint: () => webhookEndpoints.find(MERCHANT_ID, 'whe_1'),
    delivery: (id: string) => webhookQueue.find(MERCHANT_ID, `${id}/whe_1`),
    /** What the owner was told, in its order. */
    notes: () =>
      deps.chatMessages
        .all()
        .flatMap(({ content }) =>
          content.kind === 'merchant_note' && content.note.kind === 'webhook_health' ? [content.note] : [],
        ),
    told: () => deps.webhookSender.calls.map(({ headers }) => headers['webhook-id']),
  };
}
