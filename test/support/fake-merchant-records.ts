import type { MerchantRecord, MerchantRecords } from '../../src/ports/merchant-records.js';

export interface FakeMerchantRecords extends MerchantRecords {
  /** Of every merchant that is asked for. */
  readonly records: MerchantRecord[];
}

export function createFakeMerchantRecords(): FakeMerchantRecords {
  const records: MerchantRecord[] = [];
  return {
    records,
    async *read() {
      yield* records;
    },
  };
}
