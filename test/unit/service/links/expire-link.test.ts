import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../src/domain/errors.js';
import { createServices } from '../../../../src/service/create-services.js';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';
import { buildSucceeded } from '../../../support/fake-gateway-books.js';
import { createFakeWorld, type FakeWorld } from '../../../support/fake-world.js';

const END = new Date('2026-11-22T10:00:00.000Z');
const LATER = new Date('2026-11-22T10:00:00.001Z');
const MINUTE_MS = 60_000;
const CAPTURED = { minor: 4999, currency: 'USD' };
const PAID = buildSucceeded(CAPTURED, { at: new Date(END.getTime() - 1) });

/** A link whose time is over, with a checkout that a customer may still pay at. */
const buildOpened = () => buildTestLink({ expiresAt: END, attempts: [buildTestAttempt()] });

function setUpOpened() {
  const world = createFakeWorld({ links: [buildOpened()] });
  world.gateway.report('ref_att_1', { status: 'open' });
  return world;
}

/** The provider does not answer, from now until `isDown` is set back. */
function takeDown({ gateway }: FakeWorld) {
  const provider = { isDown: true };
  const { closeAttempt, fetchAttempt } = gateway;
  const failWhenDown = () => {
    if (provider.isDown) throw new AppError('provider_unavailable');
  };
  Object.assign(gateway, {
    closeAttempt: async (ref: string) => {
      failWhenDown();
      return closeAttempt(ref);
    },
    fetchAttempt: async (ref: string) => {
      failWhenDown();
      return fetchAttempt(ref);
    },
  });
  return provider;
}

const historyOf = ({ links }: FakeWorld) => links.get('lnk_1').history.map(({ type }) => type);

describe('expireLink', () => {
  it('ends what is due and nothing else', async () => {
    const links = [
      buildTestLink({ id: 'due', expiresAt: END }),
      buildTestLink({ id: 'early', expiresAt: LATER }),
      buildTestLink({ id: 'endless' }),
      buildTestLink({ id: 'under way', expiresAt: END, state: 'processing' }),
      buildTestLink({ id: 'paid', expiresAt: END, state: 'paid' }),
    ];
    const world = createFakeWorld({ links });
    await world.work();
    expect(links.map(({ id }) => world.links.get(id).state)).toEqual([
      'expired',
      'open',
      'open',
      'processing',
      'paid',
    ]);
    expect(world.links.get('due').history.at(-1)).toMatchObject({
      type: 'link.expired',
      actor: { kind: 'system' },
      source: 'clock',
    });
  });

  it('ends more than it takes at once, and each only once', async () => {
    const links = Array.from({ length: 1_200 }, (_, i) => buildTestLink({ id: `lnk_${i}`, expiresAt: END }));
    const world = createFakeWorld({ links });
    await world.work();
    await world.work();
    const histories = links.map(({ id }) =>
      world.links
        .get(id)
        .history.map(({ type }) => type)
        .join(' '),
    );
    expect(new Set(histories)).toEqual(new Set(['link.created link.expired']));
  });

  it('ends the others when one cannot be ended, and that one later', async () => {
    const due = Array.from({ length: 150 }, (_, i) => buildTestLink({ id: `lnk_${i}`, expiresAt: END }));
    const world = createFakeWorld({ links: due });
    const { replace } = world.links;
    let fails = true;
    const links = {
      ...world.links,
      replace: async (...given: Parameters<typeof replace>) => {
        if (fails && given[0].id === 'lnk_0') throw new AppError('write_conflict');
        return replace(...given);
      },
    };
    const { runner } = createServices({ ...world, links, senders: [], publicUrl: 'https://paylink.test' });
    await runner.catchUp();
    expect(due.filter(({ id }) => world.links.get(id).state === 'open')).toMatchObject([{ id: 'lnk_0' }]);
    expect(world.lines).toContainEqual(
      expect.objectContaining({ level: 'error', fields: expect.objectContaining({ row: 'lnk_0' }) }),
    );
    fails = false;
    world.clock.advance(1000);
    await world.timers.advance(1000);
    await runner.catchUp();
    expect(world.links.get('lnk_0').state).toBe('expired');
  });

  it('lets money win that comes at the same moment', async () => {
    const { work, recordProviderEvent, gateway, links } = setUpOpened();
    gateway.report('ref_att_1', PAID);
    const event = { providerRef: 'ref_att_1', attemptId: null };
    await Promise.all([work(), recordProviderEvent({ provider: 'sandbox', event, source: 'gateway' })]);
    expect(links.get('lnk_1').state).toBe('paid');
  });
});

describe('expireLink of a link with a checkout under way', () => {
  it('closes the checkout before it ends the link, so that nobody pays what has ended', async () => {
    const world = setUpOpened();
    const states: string[] = [];
    world.gateway.interrupt.closeAttempt = async () => void states.push(world.links.get('lnk_1').state);
    await world.work();
    expect(states).toEqual(['open']);
    expect(world.gateway.closed).toEqual(['ref_att_1']);
    expect(world.links.get('lnk_1')).toMatchObject({
      state: 'expired',
      attempts: [{ status: 'closed', endedAt: END }],
    });
    await world.workAfter(60 * MINUTE_MS);
    expect(world.gateway.closed).toEqual(['ref_att_1']);
  });

  it('pays the link instead when the provider answers that money came', async () => {
    const world = setUpOpened();
    world.gateway.report('ref_att_1', PAID);
    await world.work();
    expect(world.links.get('lnk_1')).toMatchObject({ state: 'paid', exception: null });
    expect(historyOf(world)).toEqual(['link.created', 'payment.succeeded']);
  });

  it('waits for money that is under way, and ends the link when it fails', async () => {
    const world = setUpOpened();
    world.gateway.report('ref_att_1', { status: 'processing' });
    await world.work();
    expect(world.links.get('lnk_1').state).toBe('processing');
    world.gateway.report('ref_att_1', { status: 'failed', reason: 'other' });
    const event = { providerRef: 'ref_att_1', attemptId: null };
    await world.recordProviderEvent({ provider: 'sandbox', event, source: 'gateway' });
    expect(world.links.get('lnk_1').state).toBe('expired');
  });

  it('waits while the provider is down, and closes the checkout when it is back', async () => {
    const world = setUpOpened();
    const provider = takeDown(world);
    await world.work();
    expect(world.links.get('lnk_1').state).toBe('open');
    provider.isDown = false;
    await world.workAfter(1000);
    expect(world.links.get('lnk_1')).toMatchObject({ state: 'expired', attempts: [{ status: 'closed' }] });
  });

  it('ends the link ten minutes late though the provider is down, and closes the checkout when it answers', async () => {
    const world = setUpOpened();
    const provider = takeDown(world);
    await world.workAfter(10 * MINUTE_MS);
    expect(world.links.get('lnk_1').state).toBe('open');
    for (let waitedMs = 0; waitedMs < 100_000; waitedMs += 1_000) await world.workAfter(1_000);
    expect(world.links.get('lnk_1')).toMatchObject({ state: 'expired', attempts: [{ status: 'started' }] });
    provider.isDown = false;
    await world.workAfter(20 * MINUTE_MS);
    expect(world.gateway.closed).toEqual(['ref_att_1']);
    expect(world.links.get('lnk_1')).toMatchObject({ state: 'expired', attempts: [{ status: 'closed' }] });
  });

  it('keeps a link open ten minutes late when what fails is not the provider', async () => {
    const world = setUpOpened();
    const { closeAttempt } = world.gateway;
    Object.assign(world.gateway, { closeAttempt: () => Promise.reject(new AppError('store_unavailable')) });
    await world.workAfter(20 * MINUTE_MS);
    expect(world.links.get('lnk_1').state).toBe('open');
    Object.assign(world.gateway, { closeAttempt });
    await world.workAfter(2 * MINUTE_MS);
    expect(world.links.get('lnk_1').state).toBe('expired');
  });

  it('holds up no link that needs no provider while a provider is down', async () => {
    const links = [
      buildOpened(),
      buildTestLink({ id: 'lnk_2', slug: 's-2', reference: 'R-2', expiresAt: END }),
    ];
    const world = createFakeWorld({ links });
    takeDown(world);
    await world.work();
    expect(links.map(({ id }) => world.links.get(id).state)).toEqual(['open', 'expired']);
  });
});
