import { describe, expect, it } from '@jest/globals';
import { createServices } from '../../../../src/service/create-services.js';
import { buildApiEvent } from '../../../contract/persistence/api-events-contract.js';
import { buildEndpoint } from '../../../contract/persistence/webhook-endpoints-contract.js';
import { buildWebhookDelivery } from '../../../contract/persistence/webhook-queue-contract.js';
import { buildTestAuditEntry } from '../../../support/build-audit-entry.js';
import { createDeferred } from '../../../support/deferred.js';
import { createFakeServiceDeps } from '../../../support/fake-service-deps.js';
import { answerWith } from '../../../support/fake-webhook-sender.js';
import { OLD_SECRET } from '../../../support/open-webhook-lane.js';

/** As many as memory here takes in a moment; the bench has a thousand. */
const DEAD = 300;

/** One merchant with many endpoints of which all but one hang, and an event for each. */
async function openBesideDead() {
  const deps = createFakeServiceDeps();
  const { clock, webhookEndpoints, webhookQueue, apiEvents, webhookSender } = deps;
  const ids = [...Array.from({ length: DEAD }, (_, index) => `whe_dead${index}`), 'whe_well'];
  await apiEvents.add([buildApiEvent('evt_1', { at: clock.now() })]);
  const secrets = [{ secret: OLD_SECRET, endsAt: null }];
  for (const id of ids) {
    await webhookEndpoints.insert(buildEndpoint(id, { secrets }), buildTestAuditEntry(id));
    const now = { madeAt: clock.now(), dueAt: clock.now() };
    await webhookQueue.plan([buildWebhookDelivery('evt_1', { id: `evt_1/${id}`, endpointId: id, ...now })]);
  }
  const answer = createDeferred();
  webhookSender.answer = async ({ url }) => {
    if (url.endsWith('whe_well')) return answerWith(200);
    await answer.promise;
    return answerWith(null);
  };
  const services = createServices({ ...deps, senders: [], publicUrl: 'http://paylink.test' });
  const settle = async () => {
    for (let i = 0; i < 50; i += 1) await new Promise(setImmediate);
  };
  return { ...deps, services, answer, settle };
}

describe('an endpoint that is well', () => {
  it('has its event while all others of its merchant hang', async () => {
    const { services, webhookQueue, answer, settle } = await openBesideDead();
    await services.runner.pump('webhook');
    await settle();
    expect(await webhookQueue.find('mer_1', 'evt_1/whe_well')).toMatchObject({ state: 'delivered' });
    expect(await webhookQueue.find('mer_1', 'evt_1/whe_dead0')).toMatchObject({
      state: 'waiting',
      tries: [],
    });
    answer.resolve();
    await services.runner.stop();
  });

  it('is called once though two instances look', async () => {
    const { services, webhookSender, answer, settle, ...deps } = await openBesideDead();
    const other = createServices({ ...deps, webhookSender, senders: [], publicUrl: 'http://paylink.test' });
    await Promise.all([services.runner.pump('webhook'), other.runner.pump('webhook')]);
    await settle();
    expect(webhookSender.calls.filter(({ url }) => url.endsWith('whe_well'))).toHaveLength(1);
    expect(webhookSender.calls).toHaveLength(DEAD + 1);
    answer.resolve();
    await Promise.all([services.runner.stop(), other.runner.stop()]);
  });
});
