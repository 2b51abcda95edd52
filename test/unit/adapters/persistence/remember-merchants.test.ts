import { describe, expect, it } from '@jest/globals';
import { ALONE } from '../../../../src/adapters/persistence/fixed-peers.js';
import { rememberMerchants } from '../../../../src/adapters/persistence/merchants/remember-merchants.js';
import { INITIAL_SETTINGS } from '../../../../src/domain/merchant/merchant.js';
import type { MerchantRepository } from '../../../../src/ports/merchant-repository.js';
import type { Peers } from '../../../../src/ports/peers.js';
import { buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createDeferred } from '../../../support/deferred.js';
import { createFakeMerchantRepository } from '../../../support/fake-merchant-repository.js';
import { createFakeRegistry } from '../../../support/fake-peers.js';

const MERCHANT = buildTestMerchant({ id: 'mer_1' });
const BANGKOK = { ...INITIAL_SETTINGS, timeZone: 'Asia/Bangkok' };
const TOKYO = { ...INITIAL_SETTINGS, timeZone: 'Asia/Tokyo' };

/** One store, and instances on it whose reads are counted. */
function createStore() {
  const store = createFakeMerchantRepository({
    merchants: [{ ...MERCHANT, settings: BANGKOK }, buildTestMerchant({ id: 'mer_2' })],
  });
  let reads = 0;
  const counting: MerchantRepository = {
    ...store,
    findById: (merchantId) => {
      reads += 1;
      return store.findById(merchantId);
    },
  };
  const open = (peers: Peers, change: Partial<MerchantRepository> = {}) =>
    rememberMerchants({ ...counting, ...change }, peers);
  return { store, open, reads: () => reads };
}

const zoneAt = async ({ merchants }: { merchants: MerchantRepository }) =>
  (await merchants.findById('mer_1'))?.settings.timeZone;

describe('rememberMerchants', () => {
  it('reads a merchant once while nobody else is there', async () => {
    const { open, reads } = createStore();
    const instance = open(ALONE);
    expect(await zoneAt(instance)).toBe('Asia/Bangkok');
    expect(await zoneAt(instance)).toBe('Asia/Bangkok');
    expect(reads()).toBe(1);
  });

  it('reads each time while another instance is there', async () => {
    const registry = createFakeRegistry();
    const { open, reads } = createStore();
    const instance = open(registry.join());
    registry.join();
    registry.spreadNews();
    await zoneAt(instance);
    await zoneAt(instance);
    expect(reads()).toBe(2);
  });

  it('shows a new name at once', async () => {
    const { open } = createStore();
    const instance = open(ALONE);
    await zoneAt(instance);
    await instance.merchants.renameMerchant('mer_1', 'Mekong Tours');
    expect((await instance.merchants.findById('mer_1'))?.name).toBe('Mekong Tours');
  });

  it('shows at once where it is, and what watches there', async () => {
    const { open } = createStore();
    const { merchants } = open(ALONE);
    const group = { platform: 'telegram', workspaceId: '-100' } as const;
    const place = { ...group, channelId: '-100' } as const;
    const read = async () => {
      const merchant = await merchants.findById('mer_1');
      return [
        merchant?.workspaces.length,
        merchant?.workspaces[1]?.lostAt,
        merchant?.settings.watching.length,
      ];
    };
    expect(await read()).toEqual([1, undefined, 0]);
    await merchants.addWorkspace('mer_1', group);
    expect(await read()).toEqual([2, undefined, 0]);
    await merchants.moveWorkspace('mer_1', group, { ...group, lostAt: new Date(0) });
    expect(await read()).toEqual([2, new Date(0), 0]);
    await merchants.addWatching('mer_1', place, 5);
    expect(await read()).toEqual([2, new Date(0), 1]);
    await merchants.removeWatching('mer_1', place);
    await merchants.removeWorkspace('mer_1', group);
    expect(await read()).toEqual([1, undefined, 0]);
  });

  it('shows its own change at once', async () => {
    const { open } = createStore();
    const instance = open(ALONE);
    await zoneAt(instance);
    await instance.merchants.updateSettings('mer_1', TOKYO);
    expect(await zoneAt(instance)).toBe('Asia/Tokyo');
  });

  it('shows the change of another instance at once, though it thought itself alone before', async () => {
    const registry = createFakeRegistry();
    const { open, store } = createStore();
    const [one, other] = [open(registry.join()), open(registry.join())];
    expect(await zoneAt(one)).toBe('Asia/Bangkok');
    const changed = other.merchants.updateSettings('mer_1', TOKYO);
    expect(await zoneAt(one)).toBe('Asia/Bangkok');
    expect((await store.findById('mer_1'))?.settings).toEqual(BANGKOK);
    registry.spreadNews();
    await changed;
    expect(await zoneAt(one)).toBe('Asia/Tokyo');
    expect(await zoneAt(other)).toBe('Asia/Tokyo');
  });

  it('shows the change of an instance that came and went between two questions', async () => {
    const registry = createFakeRegistry();
    const { open } = createStore();
    const one = open(registry.join());
    await zoneAt(one);
    const visitor = registry.join();
    registry.spreadNews();
    await open(visitor).merchants.updateSettings('mer_1', TOKYO);
    visitor.leave();
    expect(await zoneAt(one)).toBe('Asia/Tokyo');
  });

  it('makes no merchant before the others know of this instance', async () => {
    const registry = createFakeRegistry();
    const { open, store } = createStore();
    registry.join();
    const workspace = { platform: 'slack', workspaceId: 'T_NEW' } as const;
    const made = open(registry.join()).merchants.insertMerchant(
      buildTestMerchant({ id: 'mer_new', workspaces: [workspace] }),
    );
    expect(await store.findById('mer_new')).toBeNull();
    registry.spreadNews();
    expect((await made).id).toBe('mer_new');
  });

  it('remembers nothing that was read before a change and came after it', async () => {
    const { open, store } = createStore();
    const gate = createDeferred();
    let isFirst = true;
    const instance = open(ALONE, {
      async findById(merchantId) {
        const merchant = await store.findById(merchantId);
        if (isFirst) await gate.promise;
        isFirst = false;
        return merchant;
      },
    });
    const early = zoneAt(instance);
    await instance.merchants.updateSettings('mer_1', TOKYO);
    gate.resolve();
    expect(await early).toBe('Asia/Bangkok');
    expect(await zoneAt(instance)).toBe('Asia/Tokyo');
  });

  it('asks the store while the answer to a change is out, and after it was lost', async () => {
    const { open, store } = createStore();
    const answer = createDeferred();
    const instance = open(ALONE, { updateSettings: () => answer.promise });
    const changed = instance.merchants.updateSettings('mer_1', TOKYO);
    expect(await zoneAt(instance)).toBe('Asia/Bangkok');
    await store.updateSettings('mer_1', TOKYO);
    expect(await zoneAt(instance)).toBe('Asia/Tokyo');
    answer.reject(new Error('lost'));
    await expect(changed).rejects.toThrow('lost');
    await store.updateSettings('mer_1', BANGKOK);
    expect(await zoneAt(instance)).toBe('Asia/Bangkok');
  });

  it('forgets a merchant that is changed past it', async () => {
    const { open, store } = createStore();
    const instance = open(ALONE);
    await zoneAt(instance);
    await instance.change('mer_1', () => store.updateSettings('mer_1', TOKYO));
    expect(await zoneAt(instance)).toBe('Asia/Tokyo');
  });

  it('does not remember that a merchant is missing', async () => {
    const { open, reads } = createStore();
    const { merchants } = open(ALONE);
    expect(await merchants.findById('mer_3')).toBeNull();
    expect(await merchants.findById('mer_3')).toBeNull();
    expect(reads()).toBe(2);
  });
});
