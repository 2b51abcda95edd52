import { beforeEach, describe, expect, it } from '@jest/globals';
import { makeEraseClosed } from '../../../../src/service/merchants/erase-closed.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { buildTestActor, buildTestMember } from '../../../support/build-test-merchant.js';
import { createFakeWorld, type FakeWorld } from '../../../support/fake-world.js';

const OWNER = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
const MANAGER = buildTestActor({ role: 'manager' });
const DAY_MS = 24 * 60 * 60_000;

let world: FakeWorld;

beforeEach(() => {
  world = createFakeWorld({
    links: [buildTestLink()],
    members: [
      buildTestMember({ role: 'manager' }),
      buildTestMember({ id: 'mem_jo', role: 'owner', accounts: [{ platform: 'slack', userId: 'U_JO' }] }),
    ],
  });
});

const closingOf = async () => (await world.merchants.findById('mer_lotus'))?.closing;

function erase(part: Partial<Parameters<typeof makeEraseClosed>[0]> = {}) {
  const task = makeEraseClosed({ ...world, ...part });
  return task.run('mer_lotus', world.clock.now());
}

describe('closing a merchant', () => {
  it('is the owner’s alone, and told once however often it is pressed', async () => {
    await expect(world.services.closeMerchant(MANAGER, 'slack')).rejects.toMatchObject({
      code: 'not_allowed',
    });
    const now = world.clock.now();
    const closings = await Promise.all([1, 2, 3].map(() => world.services.closeMerchant(OWNER, 'slack')));
    const closing = { since: now, eraseAt: new Date(now.getTime() + 30 * DAY_MS), by: 'mem_jo' };
    expect(closings).toEqual([closing, closing, closing]);
    expect(await world.auditOutbox.listUntold('mer_lotus')).toMatchObject([
      { action: 'merchant.closing', actor: { memberId: 'mem_jo' }, place: 'slack' },
    ]);
  });

  it('lets no link be made and none be paid, until it is open again', async () => {
    await world.services.closeMerchant(OWNER, 'slack');
    const { draft } = { draft: buildTestLink() };
    const request = {
      ...{ actor: MANAGER, draft, requestKey: 'one', reviewedAt: null, cardPlace: null },
    };
    const create = () => world.services.createLink({ ...request, draft: { ...draft, reference: null } });
    await expect(create()).rejects.toMatchObject({ code: 'merchant_closed' });
    const { slug } = buildTestLink();
    expect(await world.services.openPayPage(slug)).toMatchObject({ isPaused: true, state: 'open' });
    await expect(world.services.startPayment(slug)).rejects.toMatchObject({ code: 'payments_paused' });

    await world.services.reopenMerchant(OWNER, 'telegram');
    await world.services.reopenMerchant(OWNER, 'telegram');
    expect(await closingOf()).toBeUndefined();
    expect(await create()).toMatchObject({ created: true });
    expect(await world.services.openPayPage(slug)).toMatchObject({ isPaused: false });
    const told = await world.auditOutbox.listUntold('mer_lotus');
    expect(told.map(({ action }) => action)).toEqual(['merchant.closing', 'merchant.reopened']);
  });
});

describe('erasing a closed merchant', () => {
  it('leaves one that is open alone', async () => {
    expect(await erase()).toBeNull();
    expect(world.merchantEraser.erased).toEqual([]);
  });

  it('waits until its time is over, and has told the trail before', async () => {
    const { eraseAt } = await world.services.closeMerchant(OWNER, 'slack');
    world.clock.advance(30 * DAY_MS - 1);
    expect(await erase()).toEqual(eraseAt);
    expect(world.merchantEraser.erased).toEqual([]);
    world.clock.advance(1);
    await erase();
    await erase();
    expect(world.merchantEraser.erased).toEqual(['mer_lotus', 'mer_lotus']);
    expect(world.auditTrail.rows.map(({ action }) => action)).toEqual([
      'merchant.closing',
      'merchant.erased',
    ]);
  });

  it('waits for money that is under way', async () => {
    world = createFakeWorld({
      links: [buildTestLink({ state: 'processing' })],
      members: [buildTestMember({ id: 'mem_jo', role: 'owner' })],
    });
    await world.services.closeMerchant(OWNER, 'slack');
    world.clock.advance(31 * DAY_MS);
    expect(await erase()).toBeNull();
    expect(world.merchantEraser.erased).toEqual([]);
  });
});
