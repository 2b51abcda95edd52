import type { MerchantEraser } from '../../src/ports/merchant-eraser.js';

export interface FakeMerchantEraser extends MerchantEraser {
  /** Whom it was asked to erase. */
  readonly erased: string[];
}

export function createFakeMerchantEraser(): FakeMerchantEraser {
  const erased: string[] = [];
  return {
    erased,
    async eraseClosed(merchantId) {
      erased.push(merchantId);
    },
  };
}
