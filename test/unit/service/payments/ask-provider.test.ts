import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../src/domain/errors.js';
import type { Link } from '../../../../src/domain/link/link.js';
import { createServices } from '../../../../src/service/create-services.js';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';
import { createFakeGateway, createFakeGatewayRegistry } from '../../../support/fake-gateway.js';
import { buildSucceeded } from '../../../support/fake-gateway-books.js';
import { createFakeWorld, type FakeWorld } from '../../../support/fake-world.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const PAID = buildSucceeded({ minor: 4999, currency: 'USD' });
const DOWN = () => Promise.reject(new AppError('provider_unavailable'));

/** A link with a checkout that was opened at 10:00; `asked` holds the minutes after which its provider was asked. */
function setUp(change: Partial<Link> = {}) {
  const world = createFakeWorld({ links: [buildTestLink({ attempts: [buildTestAttempt()], ...change })] });
  world.gateway.report('ref_att_1', { status: 'open' });
  const begunAt = world.clock.now();
  const asked: number[] = [];
  const { fetchAttempt } = world.gateway;
  Object.assign(world.gateway, {
    fetchAttempt: (ref: string) => {
      asked.push((world.clock.now().getTime() - begunAt.getTime()) / MINUTE_MS);
      return fetchAttempt(ref);
    },
  });
  return { ...world, asked };
}

async function passMinutes({ workAfter }: Pick<FakeWorld, 'workAfter'>, minutes: number): Promise<void> {
  for (let i = 0; i < minutes; i += 1) await workAfter(MINUTE_MS);
}

/** Days pass at once, and the minute after each is worked: whoever looks every few seconds would look for months. */
async function passDays(
  { clock, workAfter }: Pick<FakeWorld, 'clock' | 'workAfter'>,
  days: number,
): Promise<void> {
  for (let i = 0; i < days; i += 1) {
    clock.advance(DAY_MS - MINUTE_MS);
    await workAfter(MINUTE_MS);
  }
}

const typesOf = ({ links }: Pick<FakeWorld, 'links'>) => links.get('lnk_1').history.map(({ type }) => type);

describe('askProvider', () => {
  it('asks after three minutes, then ever more rarely, as long as nobody tells the end', async () => {
    const world = setUp();
    await passMinutes(world, 300);
    expect(world.asked).toEqual([3, 10, 30, 60, 120, 240]);
    expect(typesOf(world)).toEqual(['link.created']);
  });

  it('pays a link whose webhook was lost, and says that it was found by asking', async () => {
    const world = setUp();
    world.gateway.report('ref_att_1', PAID);
    await passMinutes(world, 3);
    expect(world.links.get('lnk_1')).toMatchObject({ state: 'paid', exception: null });
    expect(world.links.get('lnk_1').history.at(-1)).toMatchObject({
      type: 'payment.succeeded',
      source: 'reconciliation',
      actor: { kind: 'gateway', provider: 'sandbox' },
    });
    await passMinutes(world, 200);
    expect(world.asked).toEqual([3]);
  });

  it('pays a link that was left as under way', async () => {
    const attempts = [buildTestAttempt({ status: 'processing' })];
    const world = setUp({ state: 'processing', attempts });
    world.gateway.report('ref_att_1', { status: 'processing' });
    await passMinutes(world, 5);
    expect(world.links.get('lnk_1').state).toBe('processing');
    world.gateway.report('ref_att_1', PAID);
    await passMinutes(world, 5);
    expect(world.links.get('lnk_1').state).toBe('paid');
    expect(world.asked).toEqual([3, 10]);
  });

  it('lets a link be paid again whose payment has failed unheard', async () => {
    const world = setUp({ state: 'processing', attempts: [buildTestAttempt({ status: 'processing' })] });
    world.gateway.report('ref_att_1', { status: 'failed', reason: 'card_declined' });
    await passMinutes(world, 3);
    expect(world.links.get('lnk_1')).toMatchObject({ state: 'open', attempts: [{ status: 'failed' }] });
  });

  it('asks nothing when the webhook was faster', async () => {
    const world = setUp();
    world.gateway.report('ref_att_1', PAID);
    const event = { providerRef: 'ref_att_1', attemptId: null };
    await world.recordProviderEvent({ provider: 'sandbox', event, source: 'gateway' });
    const { asked } = world;
    asked.length = 0;
    await passMinutes(world, 200);
    expect(asked).toEqual([]);
  });

  it('asks nothing of what a webhook ends while the row is held', async () => {
    const world = setUp();
    world.gateway.report('ref_att_1', PAID);
    const { findById } = world.links;
    let isFirst = true;
    world.links.findById = async (merchantId, linkId) => {
      const event = { providerRef: 'ref_att_1', attemptId: null };
      const mustTell = isFirst;
      isFirst = false;
      if (mustTell) await world.recordProviderEvent({ provider: 'sandbox', event, source: 'gateway' });
      return findById(merchantId, linkId);
    };
    await passMinutes(world, 3);
    expect(world.asked).toHaveLength(1);
    expect(world.links.get('lnk_1').history.at(-1)).toMatchObject({ source: 'gateway' });
  });

  it.each([
    ['expired', {}],
    ['cancelled', {}],
    ['paid', {}],
    ['processing', { expiresAt: new Date('2026-11-22T10:02:00.000Z') }],
  ] as const)('closes the checkout of a link that is over: %s', async (state, change) => {
    const world = setUp({ state, ...change });
    await passMinutes(world, 3);
    expect(world.gateway.ledger().get('ref_att_1')).toEqual({ status: 'closed' });
    expect(world.links.get('lnk_1').attempts).toMatchObject([{ status: 'closed' }]);
  });

  it('leaves the checkout of an open link open', async () => {
    const world = setUp();
    await passMinutes(world, 300);
    expect(world.gateway.closed).toEqual([]);
  });

  it('takes money that it finds on a cancelled link as late', async () => {
    const world = setUp({ state: 'cancelled' });
    world.gateway.report('ref_att_1', PAID);
    await passMinutes(world, 3);
    expect(world.links.get('lnk_1')).toMatchObject({ state: 'paid', exception: 'late' });
  });

  it('asks again soon when the provider does not answer, ever later, and then goes on as planned', async () => {
    const world = setUp();
    let isDown = true;
    const { fetchAttempt } = world.gateway;
    Object.assign(world.gateway, {
      fetchAttempt: (ref: string) => (isDown ? DOWN() : fetchAttempt(ref)),
    });
    await passMinutes(world, 5);
    expect(await world.linkWork.questions.measure(world.clock.now())).toMatchObject({ parked: 0 });
    isDown = false;
    await passMinutes(world, 2);
    expect(world.asked).toHaveLength(1);
    await passMinutes(world, 5);
    expect(world.asked.at(-1)).toBe(10);
  });

  it('asks one provider while another is down', async () => {
    const attempts = [buildTestAttempt()];
    const other = [buildTestAttempt({ id: 'att_2', provider: 'stripe' })];
    const links = [
      buildTestLink({ attempts }),
      buildTestLink({ id: 'lnk_2', slug: 'slug-2', reference: 'PL-2', attempts: other }),
    ];
    const world = createFakeWorld({ links });
    const stripe = createFakeGateway('stripe');
    stripe.report('ref_att_2', PAID);
    Object.assign(world.gateway, { fetchAttempt: DOWN });
    const gateways = createFakeGatewayRegistry(world.gateway, stripe);
    const { runner } = createServices({ ...world, gateways, senders: [], publicUrl: 'https://paylink.test' });
    world.clock.advance(3 * MINUTE_MS);
    await runner.catchUp();
    expect(links.map(({ id }) => world.links.get(id).state)).toEqual(['open', 'paid']);
  });

  it('asks each provider of a link about its own payments', async () => {
    const other = buildTestAttempt({ id: 'att_2', provider: 'stripe' });
    const world = createFakeWorld({ links: [buildTestLink({ attempts: [buildTestAttempt(), other] })] });
    const asked: string[] = [];
    const gateways = createFakeGatewayRegistry(
      ...['sandbox', 'stripe'].map((provider) => ({
        ...createFakeGateway(provider),
        fetchAttempt: async (ref: string) => {
          asked.push(`${provider} ${ref}`);
          return { status: 'open' } as const;
        },
      })),
    );
    const { runner } = createServices({ ...world, gateways, senders: [], publicUrl: 'https://paylink.test' });
    world.clock.advance(3 * MINUTE_MS);
    await runner.catchUp();
    expect(asked).toEqual(['sandbox ref_att_1']);
  });

  it('lets a provider that is down rest, instead of asking it about each payment', async () => {
    const links = Array.from({ length: 40 }, (_, i) =>
      buildTestLink({
        ...{ id: `lnk_${i}`, slug: `slug-${i}`, reference: `PL-${i}` },
        attempts: [buildTestAttempt({ id: `att_${i}` })],
      }),
    );
    const world = createFakeWorld({ links });
    let calls = 0;
    world.gateway.fetchAttempt = async () => {
      calls += 1;
      return DOWN();
    };
    await world.workAfter(3 * MINUTE_MS);
    expect(calls).toBeLessThanOrEqual(8);
  });

  it('leaves to a person what nobody told the end of in thirty days', async () => {
    const world = setUp();
    await passDays(world, 31);
    const { questions } = world.linkWork;
    expect(await questions.measure(world.clock.now())).toMatchObject({ depth: 0, parked: 1 });
    const asked = world.asked.length;
    await passDays(world, 31);
    expect(world.asked).toHaveLength(asked);
  });

  it('needs no person any more when the webhook comes after all', async () => {
    const world = setUp();
    await passDays(world, 31);
    world.gateway.report('ref_att_1', PAID);
    const event = { providerRef: 'ref_att_1', attemptId: null };
    await world.recordProviderEvent({ provider: 'sandbox', event, source: 'gateway' });
    expect(await world.linkWork.questions.measure(world.clock.now())).toMatchObject({ parked: 0 });
  });
});
