import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../src/domain/errors.js';
import type { ListedChange } from '../../../../src/ports/gateway-books.js';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';
import { buildSucceeded } from '../../../support/fake-gateway-books.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const HOUR_MS = 3_600_000;

function changeOf(number: number, at = new Date(START.getTime() + number * 1_000)): ListedChange {
  const event = { eventId: `evt_${number}`, type: 'paid', providerRef: 'ref_att_1', attemptId: 'att_1' };
  return { event: { ...event, kind: 'attempt' }, at };
}

/** A gateway that lists `changes` page by page, and breaks off where one of them is an error. */
function createWatchedWorld(changes: readonly (ListedChange | AppError)[]) {
  const world = createFakeWorld({ links: [buildTestLink({ attempts: [buildTestAttempt()] })] });
  const asked: Date[] = [];
  world.gateway.report('ref_att_1', buildSucceeded({ minor: 4_999, currency: 'USD' }));
  Object.assign(world.gateway, {
    capabilities: { ...world.gateway.capabilities, listsChanges: true },
    async *listChanges(since: Date) {
      asked.push(since);
      for (const change of changes) {
        if (change instanceof AppError) throw change;
        yield change;
      }
    },
  });
  const watch = async () => {
    await world.services.beginWatchingGateways();
    await world.services.runner.catchUp();
  };
  return { ...world, asked, watch };
}

describe('watchGateways', () => {
  it('records what no webhook told as found by asking', async () => {
    const { watch, links, inbox } = createWatchedWorld([changeOf(1)]);
    await watch();
    const paid = links.get('lnk_1').history.find(({ type }) => type === 'payment.succeeded');
    expect([paid?.source, links.get('lnk_1').state]).toEqual(['reconciliation', 'paid']);
    expect(inbox.pending()).toEqual([]);
  });

  it('stores nothing of what a webhook told', async () => {
    const { watch, links, inbox, clock } = createWatchedWorld([changeOf(1)]);
    const { event } = changeOf(1);
    await inbox.insert('sandbox', [event], { receivedAt: clock.now(), holder: null });
    await watch();
    const paid = links.get('lnk_1').history.find(({ type }) => type === 'payment.succeeded');
    expect(paid?.source).toBe('gateway');
  });

  it('asks again in an hour, for a little more than what came since', async () => {
    const { watch, asked, clock, services } = createWatchedWorld([changeOf(1)]);
    await watch();
    expect(asked).toEqual([new Date(START.getTime() - 24 * HOUR_MS - 600_000)]);
    clock.advance(HOUR_MS - 1);
    await services.runner.catchUp();
    expect(asked).toHaveLength(1);
    clock.advance(1);
    await services.runner.catchUp();
    expect(asked[1]).toEqual(new Date(START.getTime() - 600_000));
  });

  it('keeps how far it came when the gateway breaks off, and goes on from there', async () => {
    const changes = Array.from({ length: 150 }, (_, number) => changeOf(number));
    const { watch, asked, gatewayWatches, clock, timers, services } = createWatchedWorld([
      ...changes,
      new AppError('provider_unavailable', { problem: 'down' }),
    ]);
    await watch();
    expect(gatewayWatches.sinceOf('sandbox')).toEqual(new Date(START.getTime() + 99_000));
    clock.advance(100_000);
    await timers.advance(100_000);
    await services.runner.catchUp();
    expect(asked.at(-1)).toEqual(new Date(START.getTime() + 99_000 - 600_000));
  });

  it('begins once, however many begin', async () => {
    const { watch, asked, services } = createWatchedWorld([]);
    await watch();
    await services.beginWatchingGateways();
    await services.runner.catchUp();
    expect(asked).toHaveLength(1);
  });

  it('leaves a gateway alone that cannot list', async () => {
    const { watch, asked, gateway } = createWatchedWorld([]);
    Object.assign(gateway, { capabilities: { ...gateway.capabilities, listsChanges: false } });
    await watch();
    expect(asked).toEqual([]);
  });
});
