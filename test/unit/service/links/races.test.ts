import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isAppError } from '../../../../src/domain/errors.js';
import { capturedMinor } from '../../../../src/domain/payment/balance.js';
import { createServices } from '../../../../src/service/create-services.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeGatewayRegistry, type FakeGateway } from '../../../support/fake-gateway.js';
import { buildSucceeded } from '../../../support/fake-gateway-books.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const SLUG = 'slug000000000000000001';
const PAID = buildSucceeded({ minor: 4999, currency: 'USD' });

/** Every method of a fake port waits for its turn, and the turns come in any order. */
function inAnyOrder<T extends object>(scheduler: fc.Scheduler, port: T, methods: readonly (keyof T)[]): T {
  const late = Object.fromEntries(
    methods.map((method) => {
      const run = port[method];
      return [method, typeof run === 'function' ? scheduler.scheduleFunction(run.bind(port)) : run];
    }),
  );
  return { ...port, ...late };
}

function setUp(scheduler: fc.Scheduler) {
  const world = createFakeWorld({
    links: [buildTestLink({ expiresAt: new Date(START.getTime() + 60_000) })],
  });
  const links = inAnyOrder(scheduler, world.links, [
    'findById',
    'findBySlug',
    'findByProviderRef',
    'replace',
  ]);
  const slow = inAnyOrder(scheduler, world.gateway, ['startAttempt', 'fetchAttempt', 'closeAttempt']);
  const gateways = createFakeGatewayRegistry(slow);
  const services = createServices({
    ...world,
    links,
    gateways,
    senders: [],
    creationTellers: [],
    publicUrl: 'https://paylink.test',
  });
  return { ...world, services };
}

/** A refusal is a good answer here; anything else is a defect. */
async function allowRefusal(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!isAppError(error)) throw error;
  });
}

/** The customer pays whatever checkout of theirs the provider still has open. */
function payAtProvider(gateway: FakeGateway): void {
  for (const [ref, { status }] of gateway.ledger()) if (status === 'open') gateway.report(ref, PAID);
}

async function tellEverything({ gateway, recordProviderEvent }: ReturnType<typeof setUp>): Promise<void> {
  for (const ref of gateway.ledger().keys()) {
    const event = { providerRef: ref, attemptId: ref.replace('ref_', '') };
    await recordProviderEvent({ provider: 'sandbox', event, source: 'gateway' });
  }
}

describe('a link that several people act on at once', () => {
  it('is paid once at most, its books equal the provider, and nobody can pay what is cancelled', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, isLate) => {
        const world = setUp(scheduler);
        const { services, gateway, clock, links } = world;
        const pays = scheduler.schedule(Promise.resolve()).then(() => payAtProvider(gateway));
        const ends = scheduler.schedule(Promise.resolve()).then(() => clock.advance(isLate ? 60_000 : 0));
        const works = [
          services.startPayment(SLUG),
          services.startPayment(SLUG),
          services.cancelLink(buildTestActor(), { linkId: 'lnk_1' }),
          services.startPayment(SLUG),
          ends.then(() => services.runner.pump('expire')),
          pays,
        ];
        const done = Promise.all(works.map(allowRefusal));
        await scheduler.waitFor(done);
        await scheduler.waitFor(tellEverything(world));
        await scheduler.waitFor(services.runner.stop());

        const link = links.get('lnk_1');
        const atProvider = [...gateway.ledger().values()];
        const taken = atProvider.filter(({ status }) => status === 'succeeded').length * 4999;
        expect(taken).toBeLessThanOrEqual(4999);
        expect(capturedMinor(link)).toBe(taken);
        expect(link.state === 'paid').toBe(taken > 0);
        expect(link.history.filter(({ type }) => type === 'payment.succeeded').length).toBeLessThanOrEqual(1);
        if (link.state === 'cancelled')
          expect(atProvider.filter(({ status }) => status === 'open')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
