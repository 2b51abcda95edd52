import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Member } from '../../../../src/domain/merchant/member.js';
import { makeSettleDepartures } from '../../../../src/service/departures/settle-departures.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { buildTestActor, buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeWorld, type FakeWorld } from '../../../support/fake-world.js';

const SLACK = { platform: 'slack', workspaceId: 'T_LOTUS' } as const;
const MAI = { ...SLACK, userId: 'U_MAI' };
const OWNER = buildTestActor({ memberId: 'mem_jo', role: 'owner' });

const slack = (id: string, role: Member['role'], more: Partial<Member> = {}): Member =>
  buildTestMember({
    ...{ id: `mem_${id}`, role, displayName: id, accounts: [{ ...SLACK, userId: `U_${id.toUpperCase()}` }] },
    ...more,
  });

const link = (reference: string, change: Parameters<typeof buildTestLink>[0] = {}) =>
  buildTestLink({
    ...{ id: `lnk_${reference}`, reference, slug: reference.padEnd(22, '0'), ownerId: 'mem_mai' },
    ...change,
  });

let world: FakeWorld;
const make = (members: readonly Member[]) => {
  world = createFakeWorld({
    members,
    links: [link('OPEN'), link('DUE', { state: 'needs_review' }), link('PAID', { state: 'paid' })],
  });
};
const settle = () => makeSettleDepartures(world).run('mer_lotus', world.clock.now());
const ownersOf = async () =>
  Object.fromEntries(
    (await world.links.list({ merchantId: 'mer_lotus' }, { skip: 0, limit: 9 })).links.map((one) => [
      one.reference,
      one.ownerId,
    ]),
  );
const find = (id: string) => world.merchants.findMember('mer_lotus', id);
const notes = () =>
  world.chatMessages
    .all()
    .flatMap(({ content, target }) =>
      content.kind === 'merchant_note' && target.kind === 'member'
        ? [{ to: target.memberId, ...content.note }]
        : [],
    );

beforeEach(() => make([slack('mai', 'sales'), slack('jo', 'owner'), slack('kim', 'sales')]));

describe('noteAccountGone', () => {
  it('ends what they might do at once, and once', async () => {
    expect(await world.services.noteAccountGone(MAI, 'deleted')).toBe(true);
    expect(await find('mem_mai')).toMatchObject({
      role: 'none',
      departure: { why: 'gone', at: world.clock.now(), isSettled: false },
    });
    expect(await world.services.noteAccountGone(MAI, 'deleted')).toBe(false);
  });

  it('keeps nothing of people it has never seen', async () => {
    expect(await world.services.noteAccountGone({ ...SLACK, userId: 'U_EVE' }, 'deleted')).toBe(false);
    expect(await world.services.noteAccountGone({ ...MAI, workspaceId: 'T_EVE' }, 'deleted')).toBe(false);
  });

  it.each([
    ['who came by themselves', {}, true],
    ['whom the chat showed as a colleague', { role: 'manager', standing: 'colleague' }, true],
    ['to whom an owner gave a role as a guest', { role: 'manager', standing: 'guest' }, false],
    ['to whom an owner gave a role, and who was never heard', { displayName: null }, false],
  ] as const)('of one who turned guest, %s, it ends: %s', async (_who, change, isEnded) => {
    make([slack('mai', 'sales', change), slack('jo', 'owner')]);
    expect(await world.services.noteAccountGone(MAI, 'guest')).toBe(isEnded);
  });
});

describe('settleDepartures', () => {
  it('passes open links to the deputy, and tells the owners and the deputy', async () => {
    await world.services.setDeputy(OWNER, { memberId: 'mem_mai', deputyId: 'mem_kim', place: 'slack' });
    await world.services.noteAccountGone(MAI, 'deleted');
    await settle();
    expect(await ownersOf()).toEqual({ OPEN: 'mem_kim', DUE: 'mem_kim', PAID: 'mem_mai' });
    const left = { kind: 'member_left', why: 'gone', name: 'mai', openLinks: 2, heirName: 'kim' };
    expect(notes()).toEqual([
      { to: 'mem_jo', ...left },
      { to: 'mem_kim', ...left },
    ]);
    expect((await find('mem_mai'))?.departure?.isSettled).toBe(true);
  });

  it('passes them to an owner where the deputy is gone too, or may make no links', async () => {
    make([slack('mai', 'sales', { deputyId: 'mem_kim' }), slack('jo', 'owner'), slack('kim', 'viewer')]);
    await world.services.noteAccountGone(MAI, 'deleted');
    await settle();
    expect((await ownersOf())['OPEN']).toBe('mem_jo');
  });

  it('does it once, however often it is run, and goes on where it was cut off', async () => {
    await world.services.noteAccountGone(MAI, 'deleted');
    const { changeLink } = world;
    let turns = 0;
    const breaks: typeof changeLink = (...given) => {
      turns += 1;
      return turns === 2 ? Promise.reject(new Error('cut off')) : changeLink(...given);
    };
    const task = makeSettleDepartures({ ...world, changeLink: breaks });
    await expect(task.run('mer_lotus', world.clock.now())).rejects.toThrow('cut off');
    await settle();
    await settle();
    expect(await ownersOf()).toEqual({ OPEN: 'mem_jo', DUE: 'mem_jo', PAID: 'mem_mai' });
    const [passed] = (await world.links.list({ merchantId: 'mer_lotus' }, { skip: 0, limit: 9 })).links
      .filter(({ reference }) => reference === 'OPEN')
      .map(({ history }) => history.filter(({ type }) => type === 'link.handed_over'));
    expect(passed).toHaveLength(1);
    expect(notes()).toHaveLength(1);
  });

  it('keeps the links of a last owner until somebody owns the merchant again', async () => {
    make([slack('mai', 'owner'), slack('kim', 'sales')]);
    await world.services.noteAccountGone(MAI, 'deleted');
    await settle();
    expect((await ownersOf())['OPEN']).toBe('mem_mai');
    await world.merchants.claimOwnership('mer_lotus', 'mem_kim');
    await settle();
    expect((await ownersOf())['OPEN']).toBe('mem_kim');
  });

  it('lets refunds lapse that they asked a second person for, and no others', async () => {
    const asked = (memberId: string) => ({
      ...{ id: `rfd_${memberId}`, attemptId: 'att_1', amount: { minor: 100, currency: 'USD' } },
      ...{ status: 'awaiting_approval' as const, requestedAt: world.clock.now(), reason: null },
      ...{ requestedBy: buildTestActor({ memberId, role: 'finance' }), approvedBy: null, leavesAt: null },
      ...{
        lapsesAt: new Date(world.clock.now().getTime() + 86_400_000),
        refundRef: null,
        failure: null,
        leftAt: null,
      },
    });
    const refunds = [asked('mem_mai'), asked('mem_kim')];
    world = createFakeWorld({
      members: [slack('mai', 'finance'), slack('jo', 'owner'), slack('kim', 'finance')],
      links: [link('PAID', { state: 'paid', ownerId: 'mem_jo', refunds })],
    });
    await world.services.noteAccountGone(MAI, 'deleted');
    await world.services.noteAccountGone(MAI, 'guest');
    await settle();
    const paid = world.links.get('lnk_PAID');
    expect(paid.history.filter(({ type }) => type === 'refund.lapsed')).toMatchObject([
      { refundId: 'rfd_mem_mai', isAskerGone: true },
    ]);
    expect(paid.refunds.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'rfd_mem_mai lapsed',
      'rfd_mem_kim awaiting_approval',
    ]);
  });

  it('takes their own chat out of the merchant, which hears nothing more', async () => {
    const own = { platform: 'telegram', workspaceId: '77' } as const;
    const merchant = buildTestMerchant();
    world = createFakeWorld({
      merchant: {
        ...merchant,
        workspaces: [...merchant.workspaces, own],
        settings: { ...merchant.settings, watching: [{ ...own, channelId: '77' }] },
      },
      members: [
        slack('mai', 'manager', { accounts: [MAI, { ...own, userId: '77' }], standing: 'colleague' }),
        slack('jo', 'owner'),
      ],
    });
    await world.services.noteAccountGone(MAI, 'deleted');
    await settle();
    const after = await world.merchants.findById('mer_lotus');
    expect(after?.workspaces).toEqual(merchant.workspaces);
    expect(after?.settings.watching).toEqual([]);
  });
});
