import type { MemberActor } from '../../src/domain/merchant/actor.js';
import type { Member } from '../../src/domain/merchant/member.js';
import { INITIAL_SETTINGS, type Merchant } from '../../src/domain/merchant/merchant.js';
import { START } from './fake-clock.js';

/** Lotus Valley School: the Slack workspace T_LOTUS, in test mode, zone Bangkok. */
export function buildTestMerchant(change: Partial<Merchant> = {}): Merchant {
  return {
    id: 'mer_lotus',
    name: 'Lotus Valley School',
    country: null,
    mode: 'test',
    workspaces: [{ platform: 'slack', workspaceId: 'T_LOTUS' }],
    settings: { ...INITIAL_SETTINGS, timeZone: 'Asia/Bangkok' },
    createdAt: START,
    ...change,
  };
}

/** Mai, sales, the Slack user U_MAI. */
export function buildTestMember(change: Partial<Member> = {}): Member {
  return {
    id: 'mem_mai',
    merchantId: 'mer_lotus',
    role: 'sales',
    displayName: 'Mai',
    timeZone: 'Asia/Bangkok',
    language: null,
    accounts: [{ platform: 'slack', userId: 'U_MAI' }],
    ...change,
  };
}

/** The member at work. */
export function buildTestActor(change: Partial<Omit<MemberActor, 'kind'>> = {}): MemberActor {
  return { kind: 'member', merchantId: 'mer_lotus', memberId: 'mem_mai', role: 'sales', ...change };
}
