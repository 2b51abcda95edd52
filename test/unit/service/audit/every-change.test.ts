import { describe, expect, it } from '@jest/globals';
import type { AuditAction, AuditPlace } from '../../../../src/domain/audit/audit-entry.js';
import { INITIAL_SETTINGS } from '../../../../src/domain/merchant/merchant.js';
import { buildPng } from '../../../support/build-picture.js';
import { buildTestKyc } from '../../../support/build-test-kyc.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { createFakeWorld, type FakeWorld } from '../../../support/fake-world.js';
import { ROWS_OF_PROGRAMS } from './rows-of-programs.js';
import { WITHOUT_ROW } from './without-row.js';

const OWNER = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
const SLACK = { platform: 'slack', workspaceId: 'T_LOTUS' } as const;
const GROUP = { platform: 'telegram', workspaceId: '-100' } as const;
const GROUP_PLACE = { platform: 'telegram', workspaceId: '-100', channelId: '-100' } as const;
const CHANNEL = { platform: 'slack', channelId: 'C_NEW' } as const;
const SIGNED_UP = { name: 'Lotus', country: 'TH', currency: 'THB', timeZone: 'Asia/Bangkok' };
const KEYS = { provider: 'stripe', secretKey: 'sk_test_1' } as const;
const ANN = { platform: 'telegram', workspaceId: '7', userId: '7' } as const;

type Change = (world: FakeWorld) => Promise<unknown>;
type Row = readonly [action: AuditAction, place: AuditPlace, by: 'member' | 'operator' | 'system'];

const lastPart = (url: string) => url.split('/').at(-1) ?? '';
const logoPage = async ({ services }: FakeWorld) => lastPart((await services.inviteLogo(OWNER)).url);
const gatewayPage = async ({ services }: FakeWorld) =>
  lastPart((await services.inviteGatewayPage(OWNER)).url);
const connect = async (world: FakeWorld) => {
  const connected = await world.services.connectAccount(await gatewayPage(world), {
    ...{ keys: KEYS, mode: 'test' },
  });
  if (connected.kind !== 'connected') throw new Error('these keys are good');
  return connected;
};
const bind = ({ services }: FakeWorld) => services.bindChat(OWNER, { ...GROUP, name: 'Sales' }, GROUP_PLACE);

/** Every use case that changes a merchant or its people: what it does, and the row that it leaves. */
const ROWS: Readonly<Record<string, readonly [change: Change, row: Row]>> = {
  changeSettings: [
    ({ services }) => services.changeSettings(OWNER, { timeZone: 'Asia/Tokyo' }, 'slack'),
    ['settings.changed', 'slack', 'member'],
  ],
  appointManagers: [
    ({ services }) => services.appointManagers({ actor: OWNER, workspace: SLACK, userIds: ['U_NEW'] }),
    ['member.joined', 'slack', 'member'],
  ],
  changeTimeZone: [
    async ({ services, merchants }) => {
      // Nobody chose one for the business yet.
      await merchants.updateSettings('mer_lotus', INITIAL_SETTINGS);
      await services.changeTimeZone(OWNER, 'Asia/Tokyo', 'telegram');
    },
    ['settings.changed', 'telegram', 'member'],
  ],
  signUp: [
    ({ services }) => services.signUp(OWNER, SIGNED_UP, 'slack'),
    ['merchant.signed_up', 'slack', 'member'],
  ],
  closeMerchant: [
    ({ services }) => services.closeMerchant(OWNER, 'slack'),
    ['merchant.closing', 'slack', 'member'],
  ],
  reopenMerchant: [
    async ({ services }) => {
      await services.closeMerchant(OWNER, 'slack');
      await services.reopenMerchant(OWNER, 'telegram');
    },
    ['merchant.reopened', 'telegram', 'member'],
  ],
  inviteAccount: [
    ({ services }) => services.inviteAccount(OWNER, { as: 'sales', place: 'telegram' }),
    ['member.invited', 'telegram', 'member'],
  ],
  joinByCode: [
    async ({ services }) => {
      const { code } = await services.inviteAccount(OWNER, { as: 'sales', place: 'slack' });
      await services.joinByCode({ code, account: ANN, displayName: 'Ann', language: null });
    },
    ['workspace.added', 'telegram', 'member'],
  ],
  addPeople: [
    ({ services }) => services.addPeople(OWNER, { workspace: SLACK, userIds: ['U_NEW'], role: 'sales' }),
    ['member.joined', 'slack', 'member'],
  ],
  changeRole: [
    ({ services }) => services.changeRole(OWNER, { memberId: 'mem_mai', role: 'manager', place: 'slack' }),
    ['member.role_changed', 'slack', 'member'],
  ],
  removeMember: [
    ({ services }) => services.removeMember(OWNER, { memberId: 'mem_mai', place: 'slack' }),
    ['member.removed', 'slack', 'member'],
  ],
  setDeputy: [
    ({ services }) => services.setDeputy(OWNER, { memberId: 'mem_mai', deputyId: 'mem_jo', place: 'slack' }),
    ['member.deputy_set', 'slack', 'member'],
  ],
  noteAccountGone: [
    ({ services }) => services.noteAccountGone({ ...SLACK, userId: 'U_MAI' }, 'deleted'),
    ['member.left', 'slack', 'system'],
  ],
  bindChat: [bind, ['workspace.added', 'telegram', 'member']],
  unbindChat: [
    async (world) => {
      await bind(world);
      await world.services.unbindChat(OWNER, GROUP);
    },
    ['workspace.removed', 'telegram', 'member'],
  ],
  noteChatLost: [
    ({ services }) => services.noteChatLost('slack', 'T_LOTUS'),
    ['workspace.lost', 'slack', 'system'],
  ],
  noteChatFound: [
    async ({ services }) => {
      await services.noteChatLost('slack', 'T_LOTUS');
      await services.noteChatFound('slack', 'T_LOTUS');
    },
    ['workspace.back', 'slack', 'system'],
  ],
  watchPlace: [
    ({ services }) => services.watchPlace(OWNER, CHANNEL, { on: true, by: 'telegram' }),
    ['settings.changed', 'telegram', 'member'],
  ],
  changeMode: [
    ({ services }) => services.changeMode(OWNER, 'test', 'slack'),
    ['mode.changed', 'slack', 'member'],
  ],
  changeModeOnPage: [
    async (world) => world.services.changeModeOnPage(await gatewayPage(world), 'test'),
    ['mode.changed', 'page', 'member'],
  ],
  connectAccount: [connect, ['gateway.connected', 'page', 'member']],
  keepWebhookSecret: [
    async (world) => {
      const { accountId, nextToken } = await connect(world);
      await world.services.keepWebhookSecret(nextToken, { accountId, secret: 'whsec_1' });
    },
    ['gateway.secret_added', 'page', 'member'],
  ],
  removeAccount: [
    async (world) => {
      const { accountId, nextToken } = await connect(world);
      await world.services.removeAccount(nextToken, accountId);
    },
    ['gateway.removed', 'page', 'member'],
  ],
  giveLogo: [
    async (world) => world.services.giveLogo(await logoPage(world), buildPng(200, 200)),
    ['settings.changed', 'page', 'member'],
  ],
  takeLogoAway: [
    async (world) => world.services.takeLogoAway(await logoPage(world)),
    ['settings.changed', 'page', 'member'],
  ],
  saveKycFacts: [
    ({ services }) =>
      services.saveKycFacts(OWNER, {
        ...{ page: 'business', facts: { legalName: 'Lotus' }, place: 'page' },
      }),
    ['kyc.save', 'page', 'member'],
  ],
  submitKyc: [
    async ({ services, kycs }) => {
      kycs.put(buildTestKyc());
      await services.submitKyc(OWNER, 'telegram');
    },
    ['kyc.submit', 'telegram', 'member'],
  ],
  withdrawKyc: [
    async ({ services, kycs }) => {
      kycs.put(buildTestKyc());
      await services.submitKyc(OWNER, 'slack');
      await services.withdrawKyc(OWNER, 'telegram');
    },
    ['kyc.withdraw', 'telegram', 'member'],
  ],
  takeReportFile: [
    async ({ services }) => services.takeReportFile(lastPart((await services.inviteExport(OWNER)).jsonLines)),
    ['merchant.exported', 'page', 'member'],
  ],
  ...ROWS_OF_PROGRAMS,
};

async function rowsOf({ auditTrail, auditOutbox }: FakeWorld) {
  return [...auditTrail.rows, ...(await auditOutbox.listUntold('mer_lotus'))];
}

describe('every use case', () => {
  it('leaves a row of what it changed of a merchant, or says why it leaves none; none stands on both lists', () => {
    const { strictServices } = createFakeWorld();
    // What programs ask for is done by these very use cases.
    const names = Object.keys(strictServices).filter((name) => name !== 'runner' && name !== 'api');
    expect([...Object.keys(ROWS), ...Object.keys(WITHOUT_ROW)].sort()).toEqual(names.sort());
  });

  it.each(Object.entries(ROWS))('%s leaves its row', async (_name, [change, [action, place, kind]]) => {
    const world = createFakeWorld();
    await change(world);
    const told = (await rowsOf(world)).map((row) => [row.action, row.place, row.actor.kind]);
    expect(told).toContainEqual([action, place, kind]);
  });

  it('says of a logo, a place that follows and an invitation what they were, and keeps no code', async () => {
    const world = createFakeWorld();
    const { code } = await world.services.inviteAccount(OWNER, { as: 'me', place: 'slack' });
    await world.services.watchPlace(OWNER, CHANNEL, { on: true, by: 'slack' });
    await world.services.watchPlace(OWNER, CHANNEL, { on: false, by: 'slack' });
    // What does not follow stops following without a word.
    await world.services.watchPlace(OWNER, CHANNEL, { on: false, by: 'slack' });
    await world.services.giveLogo(await logoPage(world), buildPng(200, 200));
    const rows = await rowsOf(world);
    expect(rows.map(({ subject, after }) => [subject, after])).toEqual([
      [null, { as: 'me', expiresAt: '2026-11-23T10:00:00.000Z' }],
      ['slack:C_NEW', { watching: true }],
      ['slack:C_NEW', { watching: false }],
      [null, { sending: { logoId: expect.stringMatching(/^lgo_/) } }],
    ]);
    expect(JSON.stringify(rows)).not.toContain(code);
  });
});
