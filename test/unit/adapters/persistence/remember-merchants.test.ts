import { describe, expect, it } from '@jest/globals';
import { rememberMerchants } from '../../../../src/adapters/persistence/merchants/remember-merchants.js';
import { INITIAL_SETTINGS } from '../../../../src/domain/merchant/merchant.js';
import { buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeMerchantRepository } from '../../../support/fake-merchant-repository.js';

function setUp() {
  const merchant = buildTestMerchant({ id: 'mer_1' });
  const repository = createFakeMerchantRepository({ merchants: [merchant] });
  let reads = 0;
  let nowMs = 1_000;
  const counting = {
    ...repository,
    findById: (merchantId: string) => {
      reads += 1;
      return repository.findById(merchantId);
    },
  };
  const remembered = rememberMerchants(counting, { now: () => new Date(nowMs) });
  return { remembered, reads: () => reads, advance: (ms: number) => (nowMs += ms) };
}

describe('rememberMerchants', () => {
  it('reads a merchant once in two seconds', async () => {
    const { remembered, reads, advance } = setUp();
    await remembered.findById('mer_1');
    advance(1_999);
    await remembered.findById('mer_1');
    expect(reads()).toBe(1);
    advance(1);
    await remembered.findById('mer_1');
    expect(reads()).toBe(2);
  });

  it('shows changed settings at once', async () => {
    const { remembered } = setUp();
    await remembered.findById('mer_1');
    await remembered.updateSettings('mer_1', { ...INITIAL_SETTINGS, timeZone: 'Asia/Bangkok' });
    expect((await remembered.findById('mer_1'))?.settings.timeZone).toBe('Asia/Bangkok');
  });

  it('does not remember that a merchant is missing', async () => {
    const { remembered, reads } = setUp();
    expect(await remembered.findById('mer_2')).toBeNull();
    expect(await remembered.findById('mer_2')).toBeNull();
    expect(reads()).toBe(2);
  });
});
