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

const ENDPOINTS = 300;

/** Counts how many calls are under way at once at most. */
function createGauge() {
  let underWay = 0;
  let most = 0;
  return {
    most: () => most,
    count:
      <Args extends unknown[], Answer>(call: (...args: Args) => Promise<Answer>) =>
      async (...args: Args): Promise<Answer> => {
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise(setImmediate);
        underWay -= 1;
        return call(...args);
      },
  };
}

/** Many endpoints, each with an event, whose calls all end at the same moment with this status. */
async function workAllAtOnce(status: number | null) {
  const given = createFakeServiceDeps();
  const [givenBack, noted] = [createGauge(), createGauge()];
  let found = 0;
  const deps = {
    ...given,
    apiEvents: {
      ...given.apiEvents,
      find: async (...of: Parameters<typeof given.apiEvents.find>) => {
        found += 1;
        await new Promise(setImmediate);
        return given.apiEvents.find(...of);
      },
    },
    webhookLanes: { ...given.webhookLanes, giveBack: givenBack.count(given.webhookLanes.giveBack) },
    webhookEndpoints: {
      ...given.webhookEndpoints,
      noteHealth: noted.count(given.webhookEndpoints.noteHealth),
    },
  };
  const { clock, webhookEndpoints, webhookQueue, apiEvents, webhookSender } = deps;
  await apiEvents.add([buildApiEvent('evt_1', { at: clock.now() })]);
  const secrets = [{ secret: OLD_SECRET, endsAt: null }];
  for (let number = 0; number < ENDPOINTS; number += 1) {
    const id = `whe_${number}`;
    await webhookEndpoints.insert(buildEndpoint(id, { secrets }), buildTestAuditEntry(id));
    const now = { madeAt: clock.now(), dueAt: clock.now() };
    await webhookQueue.plan([buildWebhookDelivery('evt_1', { id: `evt_1/${id}`, endpointId: id, ...now })]);
  }
  const answer = createDeferred();
  webhookSender.answer = async () => {
    await answer.promise;
    return answerWith(status);
  };
  const services = createServices({ ...deps, senders: [], publicUrl: 'http://paylink.test' });
  await services.runner.pump('webhook');
  while (webhookSender.calls.length < ENDPOINTS) await new Promise(setImmediate);
  answer.resolve();
  await services.runner.stop();
  return { givenBack: givenBack.most(), noted: noted.most(), found };
}

describe('askStoreInTurns', () => {
  it('gives lanes back in a measure, however many end at once', async () => {
    expect((await workAllAtOnce(200)).givenBack).toBe(48);
  });

  it('reads an event for all who ask for it meanwhile', async () => {
    expect((await workAllAtOnce(200)).found).toBeLessThan(ENDPOINTS / 10);
  });

  it('notes what fails in a smaller measure, so that it holds up nobody who is well', async () => {
    expect(await workAllAtOnce(null)).toMatchObject({ noted: 16, givenBack: 16 });
  });
});
