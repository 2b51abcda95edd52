import type { AccountFault } from '../../src/domain/delivery/account-fault.js';
import type { AccountFaults } from '../../src/ports/account-faults.js';

export interface FakeAccountFaults extends AccountFaults {
  /** What is known now, by merchant and carrier. */
  readonly known: ReadonlyMap<string, AccountFault>;
}

export function createFakeAccountFaults(): FakeAccountFaults {
  const known = new Map<string, AccountFault>();
  return {
    known,
    async note(merchantId, carrier, fault) {
      const key = `${merchantId} ${carrier}`;
      const isNews = known.get(key) !== fault;
      known.set(key, fault);
      return isNews;
    },
    async clear(merchantId, carrier) {
      known.delete(`${merchantId} ${carrier}`);
    },
  };
}
