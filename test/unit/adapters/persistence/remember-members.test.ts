import { describe, expect, it } from '@jest/globals';
import { ALONE } from '../../../../src/adapters/persistence/fixed-peers.js';
import { rememberMerchants } from '../../../../src/adapters/persistence/merchants/remember-merchants.js';
import type { MerchantRepository } from '../../../../src/ports/merchant-repository.js';
import type { Peers } from '../../../../src/ports/peers.js';
import { buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createDeferred } from '../../../support/deferred.js';
import { createFakeMerchantRepository } from '../../../support/fake-merchant-repository.js';
import { createFakeRegistry } from '../../../support/fake-peers.js';

const HOME = { platform: 'telegram', workspaceId: '7' } as const;
const ACCOUNT = { ...HOME, userId: '7' } as const;
const GROUP = { platform: 'telegram', workspaceId: '-100' } as const;

/** One store whose reads are written down. */
function createStore(peers: Peers = ALONE, change: Partial<MerchantRepository> = {}) {
  const store = createFakeMerchantRepository({
    merchants: [
      buildTestMerchant({ id: 'mer_1', workspaces: [HOME, GROUP] }),
      buildTestMerchant({ id: 'mer_2', workspaces: [{ platform: 'slack', workspaceId: 'T2' }] }),
    ],
    members: [{ ...buildTestMember(), id: 'mem_1', merchantId: 'mer_1', role: 'sales', accounts: [ACCOUNT] }],
  });
  const read: string[] = [];
  const reading = {
    ...store,
    findByWorkspace: (...asked: Parameters<MerchantRepository['findByWorkspace']>) => {
      read.push(`merchant of ${asked[1]}`);
      return store.findByWorkspace(...asked);
    },
    findMemberByAccount: (...asked: Parameters<MerchantRepository['findMemberByAccount']>) => {
      read.push(`member ${asked[2]}`);
      return store.findMemberByAccount(...asked);
    },
    ...change,
  };
  return { store, read, merchants: rememberMerchants(reading, peers).merchants };
}

const roleIn = async (merchants: MerchantRepository) =>
  (await merchants.findMemberByAccount('mer_1', 'telegram', '7'))?.role;

/** The merchant's people are known of from then on. */
const askForSomebodyElse = (merchants: MerchantRepository) =>
  merchants.findMemberByAccount('mer_1', 'telegram', '8');

describe('rememberMerchants, of people', () => {
  it('looks up once who writes, and for whom', async () => {
    const { merchants, read } = createStore();
    for (let i = 0; i < 3; i += 1) {
      expect((await merchants.findByWorkspace('telegram', '7'))?.id).toBe('mer_1');
      expect(await roleIn(merchants)).toBe('sales');
    }
    expect(read).toEqual(['merchant of 7', 'member 7']);
  });

  it('reads somebody once of whom many ask at once, and knows by their id whom it recognised by an account', async () => {
    const read: string[] = [];
    const { store, merchants } = createStore(ALONE, {
      findMember: async (merchantId, memberId) => {
        read.push(memberId);
        return store.findMember(merchantId, memberId);
      },
    });
    await askForSomebodyElse(merchants);
    const all = await Promise.all(Array.from({ length: 20 }, () => merchants.findMember('mer_1', 'mem_1')));
    expect(all.map((member) => member?.role)).toEqual(Array.from({ length: 20 }, () => 'sales'));
    expect(read).toEqual(['mem_1']);
    await merchants.setRole('mer_1', 'mem_1', 'manager');
    expect(await roleIn(merchants)).toBe('manager');
    expect((await merchants.findMember('mer_1', 'mem_1'))?.role).toBe('manager');
    expect(read).toEqual(['mem_1']);
  });

  it('remembers no read that failed, and nobody who is not there', async () => {
    const answers = [new Error('away'), null, buildTestMember({ id: 'mem_1' })];
    const { merchants } = createStore(ALONE, {
      findMember: async () => {
        const answer = answers.shift() ?? null;
        if (answer instanceof Error) throw answer;
        return answer;
      },
    });
    await askForSomebodyElse(merchants);
    const ask = () => merchants.findMember('mer_1', 'mem_1');
    const failed = await Promise.allSettled([ask(), ask()]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect([await ask(), (await ask())?.id]).toEqual([null, 'mem_1']);
  });

  it('looks each time while another instance is there', async () => {
    const registry = createFakeRegistry();
    const { merchants, read } = createStore(registry.join());
    registry.join();
    registry.spreadNews();
    for (let i = 0; i < 2; i += 1) {
      await merchants.findByWorkspace('telegram', '7');
      await roleIn(merchants);
    }
    expect(read).toEqual(['merchant of 7', 'member 7', 'merchant of 7', 'member 7']);
  });

  it('shows a new role, name and account at once', async () => {
    const { merchants } = createStore();
    expect(await roleIn(merchants)).toBe('sales');
    await merchants.setRole('mer_1', 'mem_1', 'manager');
    expect(await roleIn(merchants)).toBe('manager');
    await merchants.claimOwnership('mer_1', 'mem_1');
    expect(await roleIn(merchants)).toBe('owner');
    await merchants.updateMember('mer_1', 'mem_1', { displayName: 'Bo', timeZone: null, language: 'th' });
    expect((await merchants.findMemberByAccount('mer_1', 'telegram', '7'))?.displayName).toBe('Bo');
    await merchants.moveAccount('mer_1', 'mem_1', { from: ACCOUNT, to: { ...ACCOUNT, userId: '8' } });
    expect(await roleIn(merchants)).toBeUndefined();
    await merchants.addAccount('mer_1', 'mem_1', ACCOUNT);
    expect(await roleIn(merchants)).toBe('owner');
  });

  it('remembers nothing of whom it did not find', async () => {
    const { merchants } = createStore();
    const find = () => merchants.findMemberByAccount('mer_1', 'telegram', '9');
    expect(await find()).toBeNull();
    const accounts = [{ ...ACCOUNT, userId: '9' }];
    await merchants.insertMember({ ...buildTestMember(), id: 'mem_9', merchantId: 'mer_1', accounts });
    expect((await find())?.id).toBe('mem_9');
  });

  it('remembers nobody who was read before a change and came after it', async () => {
    const gate = createDeferred();
    const made = createStore();
    let isFirst = true;
    const { merchants } = createStore(ALONE, {
      ...made.store,
      async findMemberByAccount(...asked) {
        const member = await made.store.findMemberByAccount(...asked);
        if (isFirst) await gate.promise;
        isFirst = false;
        return member;
      },
    });
    const early = roleIn(merchants);
    await new Promise((resolve) => setImmediate(resolve));
    await merchants.setRole('mer_1', 'mem_1', 'manager');
    gate.resolve();
    expect(await early).toBe('sales');
    expect(await roleIn(merchants)).toBe('manager');
  });

  it('finds the merchant that a group is of by now', async () => {
    const { merchants } = createStore();
    const find = async () => (await merchants.findByWorkspace('telegram', '-100'))?.id ?? null;
    expect([await find(), await find()]).toEqual(['mer_1', 'mer_1']);
    await merchants.removeWorkspace('mer_1', GROUP);
    expect(await find()).toBeNull();
    await merchants.addWorkspace('mer_2', GROUP);
    expect([await find(), await find()]).toEqual(['mer_2', 'mer_2']);
  });
});
